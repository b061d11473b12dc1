import type { Guide } from './page/guide';
import * as Stories from './town-policy-card.stories';

export const guide: Guide = {
  widget: 'town-policy-card',
  example: Stories.Boston,
  controls: ['town', 'layout', 'heading-level', 'color-scheme'],
  names: /\bcards?\b/i,

  lead: 'What one city or town has decided about working with federal immigration enforcement, beside the rules that hold everywhere in the state.',
  purpose: (
    <>
      <p>
        A reader asks: what does my town do? The card answers in one sentence that begins with the law (“A
        Boston ordinance tells police not to …”), says whether there are exceptions, and gives the date of the
        newest source. Each fact below it carries its source.
      </p>
      <p>
        It never promises. What the sources do not say is never shown as “no”, and no color or score judges a
        place.
      </p>
    </>
  ),
  when: [
    'On a page about one city or town: a local chapter, a campaign, a clerk’s or a library’s page.',
    'Beside your own text, in a column: it fits any width from 240 pixels on.',
    <>
      Without <code>town</code>, once on a page, for the rules that hold everywhere in the state.
    </>,
  ],
  somethingElse: [
    <>
      To let readers look a town up: link to the list <code>r/towns/</code> of the release. A reader’s choice
      must not set <code>town</code>, since the request would tell the feed’s server where they live.
    </>,
    'For what a court has decided: the case timeline.',
    'For a request to readers: the action banner or the action button.',
    'In a newsletter: the text that the command writes, since no script runs in an e-mail.',
  ],
  states: [
    {
      story: Stories.Mixed,
      sees: 'That the policy points both ways, before the rows.',
      why: 'Half of such a policy would mislead, whichever half it is.',
    },
    {
      story: Stories.Disputed,
      sees: 'That others list the town and the town denies it, before the rows.',
      why: 'Both sides are on record, so both are said.',
    },
    {
      story: Stories.NonBinding,
      sees: '“It asks officials to limit”, and that the resolution binds neither them nor ICE.',
      why: 'A resolution asks; it does not order. Nothing is worded as a rule.',
    },
    {
      story: Stories.BindingNotStated,
      sees: '“It says”, and that no source states whether it binds.',
      why: 'What is not stated is not guessed.',
    },
    {
      story: Stories.NoRecord,
      sees: 'That no policy is on record, that there may be one all the same, and the rules that hold everywhere.',
      why: 'By far the commonest card. A finished answer, not an empty box.',
    },
    {
      story: Stories.Rejected,
      whole: true,
      sees: 'What was proposed, that it was not adopted, and the action that the publisher offers.',
      why: 'A proposal that failed must not read as a rule.',
    },
    {
      story: Stories.ValuesOnly,
      sees: 'That it sets no rules for police.',
      why: 'A declaration of values is not a limit.',
    },
    {
      story: Stories.OpposesLimits,
      sees: 'That it opposes limits, in words, on a card like any other.',
      why: 'No color judges a place. The record is made up.',
    },
    {
      story: Stories.OutcomeNotKnown,
      sees: 'The last reported step, and that the outcome is not known.',
      why: 'Silence is no outcome. The record is made up.',
    },
    {
      story: Stories.Stale,
      sees: '“Review overdue since …”, with the date of the newest source.',
      why: 'The reader’s own device decides it, so a page that nobody touches goes on telling the truth. The record is made up.',
    },
    {
      story: Stories.Full,
      whole: true,
      sees: 'Sources, dates, further policies and the statewide rules, all open.',
      why: (
        <>
          <code>layout="full"</code>, for a page about this town alone.
        </>
      ),
    },
    {
      story: Stories.Statewide,
      sees: 'The rules that hold everywhere in the state, whole.',
      why: (
        <>
          There is no <code>town</code>.
        </>
      ),
    },
    {
      story: Stories.RefusedHost,
      sees: 'The card without its action.',
      why: (
        <>
          The action leads to a host that the page does not allow. <code>rights-error</code> says{' '}
          <code>refused-host</code>. The record is made up.
        </>
      ),
    },
    {
      story: Stories.Pending,
      sees: 'The page’s own link.',
      why: 'The feed has not answered. There is no spinner and no empty box.',
      shows: 'children',
    },
    {
      story: Stories.UnknownTown,
      sees: 'The page’s own link.',
      why: (
        <>
          The feed does not know the town. <code>rights-error</code> says <code>not-found</code>.
        </>
      ),
      shows: 'children',
    },
    {
      story: Stories.NoName,
      sees: 'The page’s own link.',
      why: (
        <>
          This is not a name that a feed could know. <code>rights-error</code> says <code>no-record</code>.
        </>
      ),
      shows: 'children',
    },
    {
      story: Stories.PreRendered,
      sees: 'The card that came with the page’s own HTML, at the first paint.',
      why: 'The feed fails here, and the card stays as it is; a record would replace it in one step.',
      shows: 'children',
    },
    {
      story: Stories.OwnWords,
      whole: true,
      sees: 'The page’s heading at its own level, its help line under the first statement, its footer at the end.',
      why: 'Slots are the page’s own words. Readers without the script see them too.',
    },
    {
      story: Stories.HeadingLevel,
      sees: 'The same card; the town’s name is an h2, the headings of its rows one level below.',
      why: 'It fits the outline of the page.',
    },
    {
      story: Stories.NoHeadings,
      sees: 'The same card; its headings are plain text to a screen reader.',
      why: 'The page has headings of its own.',
    },
  ],
  rules: [
    [
      'Write a link to the record’s own page inside the tag',
      'Leave the tag empty: then a failure shows nothing',
    ],
    [
      <>
        Put your hotline or know-your-rights link into <code>slot="help"</code>
      </>,
      'Write that the card tells anyone what to do',
    ],
    [
      <>
        Set <code>heading-level</code> so that the town’s name fits your outline
      </>,
      'Hide the dates, the sources or the sentence about what is not stated',
    ],
    [
      'Name the town in your page’s markup',
      <>
        Let a reader’s choice set <code>town</code>
      </>,
    ],
    ['Say about a town what the card says', 'Say more: “safe” and “protected” are not in the record'],
  ],
  languages: (
    <p>
      The card speaks the language of the page around it, its nearest <code>lang</code>; it does not ask what
      the reader’s browser prefers. The kit has English and Spanish, which nobody has reviewed and which says
      so. A text without a translation is in English, marked, and has <code>lang="en"</code> for screen
      readers. It runs from right to left where its language does.
    </p>
  ),
  languageStates: [
    {
      story: Stories.Spanish,
      sees: 'The translation, that nobody has reviewed it, and the English original behind one line.',
      why: 'A reader who acts on a translation can check it.',
    },
    {
      story: Stories.RightToLeft,
      sees: 'The card from right to left. The text is a sample, and says so.',
      why: 'No language that is written from right to left has a translation yet.',
    },
  ],
  structure: (
    <p>
      The town’s name is a heading at <code>heading-level</code>; each group of rows is a list under a heading
      of its own, one level below. What is folded is a native <code>details</code> whose summary says how much
      there is. The record takes no focus when it comes, and waits while the focus is on the words that it
      replaces.
    </p>
  ),
  transcript: 'card-binding',
  keys: [
    ['Tab', 'Goes to the next link, or to the next part that opens'],
    ['Enter, Space', 'Opens or closes a folded part: sources, further policies, the statewide rules'],
    ['Enter', 'Follows a link, the action among them'],
  ],
  announcements: [
    'When the full statewide rules are opened: that they load, and where they fail to, that they did. The focus stays on what was pressed.',
    'Nothing when the card itself arrives.',
  ],
  themingStates: [
    {
      story: Stories.Themed,
      sees: 'A partner’s own colors and square corners.',
      why: (
        <>
          Only <code>--rights-*</code> properties are set.
        </>
      ),
    },
    {
      story: Stories.DarkPage,
      sees: 'The card in dark colors.',
      why: (
        <>
          The page’s <code>color-scheme</code> is dark. The phone’s own setting alone changes nothing.
        </>
      ),
    },
    {
      story: Stories.ForcedDark,
      sees: 'A dark card on a light page.',
      why: (
        <>
          <code>color-scheme="dark"</code> on the element, for a dark section of the page.
        </>
      ),
    },
    {
      story: Stories.Narrow,
      sees: 'The same words in a column of 240 pixels.',
      why: 'Nothing scrolls sideways.',
    },
  ],
  requests: [
    <>
      <code>feed/v1/towns/&lt;town&gt;.json</code> when it comes near the screen: the town that the page
      names, never one that a reader chose.
    </>,
    <>
      <code>feed/v1/statewide.json</code>, the same file for every town, when a reader opens the statewide
      rules; at once with <code>layout="full"</code> or without <code>town</code>.
    </>,
    <>
      <code>feed/v1/towns.json</code>, the list of names, only where the feed does not know the town, for the
      warning in the console.
    </>,
  ],
};
