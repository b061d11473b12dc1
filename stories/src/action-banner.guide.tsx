import * as Stories from './action-banner.stories';
import type { Guide } from './page/guide';

const GONE = 'The record is made up; the lines above and below stand for the page around the banner.';

export const guide: Guide = {
  widget: 'action-banner',
  example: Stories.Live,
  controls: ['action', 'variant', 'preview', 'dismissible', 'heading-level', 'color-scheme'],
  names: /\bbanners?\b/i,

  lead: 'A campaign in one band: what it is about, until when, and one button.',
  purpose: (
    <>
      <p>
        A request to readers is true for some days only. The banner knows when a campaign has not begun, is
        over or was won, so that no page asks people to call after the vote.
      </p>
      <p>It is one band with one sentence and one button. There is no countdown, and nothing moves.</p>
    </>
  ),
  when: [
    'For the one thing that a page asks of its readers now.',
    <>
      With <code>action</code>, for a campaign of the publisher: its days, its end and its outcome come by
      themselves.
    </>,
    <>
      Without <code>action</code>, for your own words and one link, with a last day in <code>ends</code>.
    </>,
  ],
  somethingElse: [
    'For a request that has no end, such as a gift: the action button.',
    'For several requests side by side: action buttons in a list.',
    'For a notice that readers must not be able to dismiss, or that asks nothing of them: your own markup.',
  ],
  states: [
    {
      story: Stories.LastDay,
      sees: '“Until …”, and a button that dismisses the banner.',
      why: 'The last day counts, by the day in Boston. The record is made up.',
    },
    {
      story: Stories.Upcoming,
      sees: 'Nothing. The banner takes no room.',
      why: `The campaign has not begun. ${GONE}`,
      shows: 'nothing',
    },
    {
      story: Stories.Ended,
      sees: 'Nothing. The banner takes no room.',
      why: `The campaign is over, and none follows it. ${GONE}`,
      shows: 'nothing',
    },
    {
      story: Stories.EndedByThePage,
      sees: 'Nothing. The banner takes no room.',
      why: (
        <>
          The page’s own last day, <code>ends</code>, has passed. Nothing is requested from the feed.
        </>
      ),
      shows: 'nothing',
    },
    {
      story: Stories.Successor,
      sees: 'The campaign that follows the one that the page names.',
      why: 'It is over, and the publisher has named the next one. The record is made up.',
    },
    {
      story: Stories.Won,
      sees: 'What was won, and on which day. There is no button.',
      why: 'The page’s words for the live campaign never stand over its end. The record is made up.',
    },
    {
      story: Stories.Urgent,
      sees: 'The same band on ink.',
      why: (
        <>
          <code>variant="urgent"</code>, for a day or two.
        </>
      ),
    },
    {
      story: Stories.Sticky,
      sees: 'The band at the lower edge of the viewport, while it takes less than a quarter of its height.',
      why: (
        <>
          <code>placement="sticky-bottom"</code>
        </>
      ),
      alone:
        'The band would lie over the text of this page, so it is shown alone: a long page, with the band at its lower edge.',
    },
    {
      story: Stories.Dismissed,
      sees: 'Nothing. A screen reader is told “Dismissed.”',
      why: 'The reader has pressed the button, or Escape.',
      alone:
        'The banner takes no room. Dismiss the banner with a last day above to see it, or open this state alone.',
    },
    {
      story: Stories.OwnSlots,
      sees: 'The page’s own heading and sentence, and the publisher’s button.',
      why: (
        <>
          They stand in the slots <code>heading</code> and <code>body</code>, for as long as the campaign is
          live.
        </>
      ),
    },
    {
      story: Stories.OwnWords,
      sees: 'The page’s own words and its one link, as a band.',
      why: (
        <>
          There is no <code>action</code>.
        </>
      ),
    },
    {
      story: Stories.OwnMarkup,
      sees: 'The page’s own text, as it was written.',
      why: 'It has more than one link, and the banner takes no choice away.',
      shows: 'children',
    },
    {
      story: Stories.RefusedHost,
      sees: 'The page’s own link.',
      why: (
        <>
          The action leads to a host that the page does not allow. <code>rights-error</code> says{' '}
          <code>refused-host</code>. The record is made up.
        </>
      ),
      shows: 'children',
    },
    {
      story: Stories.UnknownAction,
      sees: 'The page’s own link.',
      why: (
        <>
          The feed has no such action. <code>rights-error</code> says <code>unknown-action</code>.
        </>
      ),
      shows: 'children',
    },
    {
      story: Stories.Pending,
      sees: 'The page’s own link.',
      why: 'The feed has not answered.',
      shows: 'children',
    },
  ],
  rules: [
    ['Use one banner a page', 'Stack banners'],
    [
      <>
        Write what holds only now into <code>heading</code> and <code>body</code>, and what holds after a win
        into <code>heading-won</code> and <code>body-won</code>
      </>,
      'Write a day into the text of the link: it stays when the campaign is over',
    ],
    [
      <>
        Leave <code>remember</code> out: a dismissal then holds until the page is loaded again, and nothing is
        written to the device
      </>,
      <>
        Set <code>remember</code> where nobody has asked to see the banner less often
      </>,
    ],
    [
      <>
        Use <code>variant="urgent"</code> for the last day or two
      </>,
      <>
        Use <code>urgent</code> for what can wait
      </>,
    ],
    [
      <>
        Look at each state with <code>preview</code> before its day comes
      </>,
      <>
        Publish a page with <code>preview</code>: readers see the line that says so
      </>,
    ],
  ],
  languages: (
    <p>
      The banner speaks the language of the page around it, its nearest <code>lang</code>. Days are written as
      that language writes them, in the publisher’s time zone. What is pressed is always in the language of
      the page: an action without a translation has a general label of the kit.
    </p>
  ),
  languageStates: [
    {
      story: Stories.Spanish,
      sees: 'Spanish that nobody has reviewed, with the English behind one line; what is not translated is marked.',
      why: 'A reader who acts on a translation can check it.',
    },
    {
      story: Stories.RightToLeft,
      sees: 'The band from right to left. The text is a sample, and says so.',
      why: 'No language that is written from right to left has a translation yet.',
    },
  ],
  structure: (
    <p>
      The band is a region named by its title, or by <code>label</code>. Its button is a link whose
      description says which host it opens. The button that dismisses comes last, is 44 pixels high, and is
      called “Dismiss: ” and the title. A sticky band never covers what has the focus.
    </p>
  ),
  transcript: 'banner-last-day',
  keys: [
    ['Tab', 'Goes to the button, then to the button that dismisses'],
    ['Enter', 'Follows the link'],
    ['Enter, Space', 'Dismisses the banner, on that button'],
    ['Escape', 'Dismisses it while the focus is inside; only where it is dismissible'],
  ],
  announcements: [
    '“Dismissed.”, once a reader has dismissed the banner. The focus stands there, and the Tab key goes on to what follows.',
    'Nothing when the banner arrives, ends or is won.',
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
      sees: 'The band in dark colors.',
      why: (
        <>
          The page’s <code>color-scheme</code> is dark.
        </>
      ),
    },
    {
      story: Stories.Narrow,
      sees: 'One column, with a button as wide as the band.',
      why: 'The column has 240 pixels, and nothing scrolls sideways.',
    },
  ],
  requests: [
    <>
      <code>feed/v1/actions.json</code> when it comes near the screen, at once where it is sticky. All banners
      and buttons of a page share it.
    </>,
    'Nothing, where the page’s own days or a remembered dismissal decide that nothing is shown, and for a banner of your own words.',
    <>
      Nothing is stored, unless the page asks for <code>remember</code>: then the id of the action that was
      dismissed, and its revision.
    </>,
  ],
};
