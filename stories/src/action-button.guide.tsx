import * as Stories from './action-button.stories';
import type { Guide } from './page/guide';

export const guide: Guide = {
  widget: 'action-button',
  example: Stories.Amounts,
  controls: ['action', 'amounts', 'monthly', 'appearance', 'disclosure', 'new-tab', 'color-scheme'],
  names: /\bbuttons?\b/i,

  lead: 'One tap to an action: a gift, a petition, a call, a page to read.',
  purpose: (
    <>
      <p>
        The button says where it leads before anyone follows it, and who receives the money before anyone
        gives.
      </p>
      <p>
        It is a link to the platform’s own page. It loads no vendor’s script, has no form, and writes nothing
        about a reader into an address.
      </p>
    </>
  ),
  when: [
    'For a request that holds for long: a gift, a subscription, a guide to read.',
    'For a call or an e-mail: the number or the address stands where readers can see it.',
    <>
      For several requests in a list, with <code>appearance="link"</code>.
    </>,
  ],
  somethingElse: [
    'For a campaign with a last day, and for the one thing a page asks now: the action banner.',
    'For a form: the platform’s own page, which the button opens.',
    'For a plain link in a sentence: a plain link.',
  ],
  states: [
    {
      story: Stories.FromTheFeed,
      sees: 'The feed’s label, where it leads, and who receives the money.',
      why: 'The page it opens is a sample; nothing is charged there.',
    },
    {
      story: Stories.MonthlyAndPartner,
      sees: '“Once” and “Every month” above a row of amounts, “Other” last.',
      why: 'The page’s own address, at a platform that takes amounts, a monthly gift and a code. The address is an example.',
    },
    {
      story: Stories.MonthlyTicked,
      sees: 'The same links, now for every month.',
      why: 'The reader has chosen it. No page was left, and nothing was sent.',
      alone:
        'It looks like the state above, with “Every month” chosen. Choose it there, or open this state alone.',
    },
    {
      story: Stories.Outline,
      sees: 'A quieter button, at the same height.',
      why: (
        <>
          <code>appearance="outline"</code>, for all but the one thing that the page asks.
        </>
      ),
    },
    {
      story: Stories.LinkAppearance,
      sees: 'The quietest one, on the same baseline.',
      why: (
        <>
          <code>appearance="link"</code>, for lists.
        </>
      ),
    },
    {
      story: Stories.ShortDisclosure,
      sees: 'Below the label, only the host that opens.',
      why: (
        <>
          <code>disclosure="short"</code>. Of a gift, the line about who receives the money stays as well.
        </>
      ),
    },
    { story: Stories.NewTab, sees: 'That a new tab opens, in words.', why: <code>new-tab</code> },
    {
      story: Stories.ChildLinkOnly,
      sees: 'The page’s own link, as a button.',
      why: (
        <>
          There is neither <code>action</code> nor <code>href</code>: the one link inside says where to.
        </>
      ),
    },
    { story: Stories.Telephone, sees: 'The number.', why: 'An example number; nobody answers it.' },
    { story: Stories.Email, sees: 'That the mail program opens.', why: 'An example address.' },
    {
      story: Stories.Share,
      sees: 'A button that opens the system’s own sheet, else copies the address, else shows it.',
      why: (
        <>
          <code>kind="share"</code> is the one kind that is no link.
        </>
      ),
    },
    {
      story: Stories.Won,
      sees: 'What was won, in place of the request.',
      why: 'Nobody is asked for what has been reached. The record is made up.',
    },
    {
      story: Stories.Ended,
      sees: 'That it is over, and a link to its record.',
      why: 'A request that is over asks nothing. The record is made up.',
    },
    {
      story: Stories.Successor,
      sees: 'The action that follows.',
      why: 'It is over, and the publisher has named the next one. The record is made up.',
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
      story: Stories.RefusedAddress,
      sees: 'The page’s own link.',
      why: (
        <>
          A script is no address. <code>rights-error</code> says <code>refused-address</code>.
        </>
      ),
      shows: 'children',
    },
    {
      story: Stories.NoAddress,
      sees: 'The page’s own words.',
      why: (
        <>
          There is no address at all. <code>rights-error</code> says <code>no-record</code>.
        </>
      ),
      shows: 'children',
    },
    {
      story: Stories.OwnWords,
      sees: 'The page’s words on the button, and its line about who receives the money.',
      why: (
        <>
          Slots <code>label</code> and <code>entity</code>, for an address of your own.
        </>
      ),
    },
    {
      story: Stories.HeadingAndIntro,
      sees: 'A heading and a sentence above the button, a note below.',
      why: 'Slots are the page’s own words.',
    },
    {
      story: Stories.GeorgiaHost,
      sees: 'The button in the type of the page around it.',
      why: 'The page is set in Georgia; the element takes font and size from it.',
    },
  ],
  rules: [
    ['Write a working link inside the tag', 'Leave the tag empty: then a failure shows nothing'],
    [
      <>
        Use one solid button for the one thing you ask; <code>outline</code> or <code>link</code> for the rest
      </>,
      'Put several solid buttons side by side',
    ],
    [
      <>
        Say who receives the money in <code>slot="entity"</code> when the address is your own
      </>,
      'Promise what you cannot know: “tax-deductible”, “last chance”',
    ],
    [
      <>
        Name your own site in <code>partner</code>
      </>,
      'Put anything about a reader into an address',
    ],
    [
      <>
        Use <code>amounts</code>, <code>monthly</code> and <code>partner</code> with ActBlue, Action Network
        and Givebutter, as far as they take them
      </>,
      'Expect them elsewhere: they are left out, with one line in the console',
    ],
  ],
  languages: (
    <p>
      The button speaks the language of the page around it, its nearest <code>lang</code>. An action without a
      translation has a general label of the kit, since what is pressed is always in the language of the page.
    </p>
  ),
  languageStates: [
    {
      story: Stories.Spanish,
      sees: 'Spanish that nobody has reviewed; it says so once.',
      why: 'A reader who acts on a translation can check it.',
    },
    {
      story: Stories.RightToLeft,
      sees: 'The button from right to left. The text is a sample, and says so.',
      why: 'No language that is written from right to left has a translation yet.',
    },
  ],
  structure: (
    <p>
      A real link, or for sharing a real button; amounts are a list of links named by the request and the
      amount (“Donate $25”). Its description says which host it opens. “Once” and “Every month” are a group of
      radio buttons. The button is 48 pixels high, an amount 44.
    </p>
  ),
  transcript: 'button-amounts',
  keys: [
    ['Tab', 'Goes to the button, to the choice of rhythm, and to each amount'],
    ['Enter', 'Follows a link'],
    ['Arrow keys', 'Choose “Once” or “Every month”'],
    ['Enter, Space', 'Shares, where the button shares'],
  ],
  announcements: [
    'When a reader shares and the system has no sheet: “Link copied.”, or the address to copy.',
    'Nothing when the button arrives.',
  ],
  themingStates: [
    {
      story: Stories.Themed,
      sees: 'A partner’s own color and round ends.',
      why: (
        <>
          Only <code>--rights-*</code> properties are set.
        </>
      ),
    },
    {
      story: Stories.DarkPage,
      sees: 'The button in dark colors.',
      why: (
        <>
          The page’s <code>color-scheme</code> is dark.
        </>
      ),
    },
    {
      story: Stories.Narrow,
      sees: 'Amounts that wrap evenly.',
      why: 'The column has 240 pixels, and nothing scrolls sideways.',
    },
  ],
  requests: [
    <>
      <code>feed/v1/actions.json</code> when it comes near the screen, where the page names an{' '}
      <code>action</code>. All banners and buttons of a page share it.
    </>,
    'Nothing for an address or a link of the page’s own.',
    'Nothing of the platform, until a reader follows the link.',
  ],
};
