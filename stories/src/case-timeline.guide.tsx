import * as Stories from './case-timeline.stories';
import type { Guide } from './page/guide';

export const guide: Guide = {
  widget: 'case-timeline',
  example: Stories.NoLongerInForce,
  controls: ['cases', 'layout', 'order', 'limit', 'kinds', 'heading-level', 'color-scheme'],
  names: /\btimelines?\b/i,

  lead: 'What happened in a court case, and first of all what its outcome is worth today.',
  purpose: (
    <>
      <p>
        A ruling is news on the day it is made, and often undone later, when nobody writes about it. The
        timeline says first whether an order is in force, as of which date, and on whose word. A ruling that a
        later one undid says so on itself as well.
      </p>
      <p>
        The line beside the events carries the law: thick while an order for the whole case was in force,
        dotted after, broken where that is not known. It ends in words.
      </p>
    </>
  ),
  when: [
    'On a page about a case, or about what a case changed.',
    <>
      For several cases that belong together: <code>cases</code> takes several names, and each has its own
      status.
    </>,
    'For your own list of dates, which needs no feed: the steps of a petition, the history of a group.',
  ],
  somethingElse: [
    'For what one town has decided: the town policy card.',
    'For dates that are still to come and ask something of readers: the action banner.',
    'For a long history with pictures and video: a timeline made for that.',
  ],
  states: [
    {
      story: Stories.StillInForce,
      sees: 'That the ruling is still in force, as of a date, and what it does not do.',
      why: 'A ruling that stands has limits too.',
    },
    {
      story: Stories.InPart,
      sees: 'Which part is in force.',
      why: 'Half a ruling must not read as a whole one.',
    },
    {
      story: Stories.Settled,
      sees: 'That the case is settled, and until when its terms run.',
      why: 'A settlement ends on a day that is known. The record is made up.',
    },
    {
      story: Stories.TermsEnded,
      sees: '“Its terms ended …”.',
      why: 'From that day on the reader’s own device says so, without a new version. The record is made up.',
    },
    { story: Stories.InCourt, sees: 'That it is not decided.', why: 'Nobody can rely on it yet.' },
    { story: Stories.Closed, sees: 'That the case is over.', why: 'Nothing of it goes on.' },
    {
      story: Stories.Unverified,
      sees: 'That nobody has checked what came later.',
      why: 'What was not checked is not claimed.',
    },
    {
      story: Stories.Stale,
      sees: '“Last known”, and since when its review is overdue.',
      why: 'Past its review date no status is repeated as news. The record is made up.',
    },
    {
      story: Stories.Several,
      sees: 'A section for each case, with its own status and its latest events.',
      why: 'Cases are never merged: each has its own ending.',
    },
    {
      story: Stories.OneUnknown,
      sees: 'The case that the feed has.',
      why: (
        <>
          Of the other one <code>rights-error</code> says <code>not-found</code>.
        </>
      ),
    },
    {
      story: Stories.Limit,
      sees: 'The two latest main events, and a button that shows all nine.',
      why: (
        <>
          <code>limit="2"</code>, where room is scarce.
        </>
      ),
    },
    {
      story: Stories.ShowAll,
      sees: 'All nine events.',
      why: 'The reader has pressed the button. The focus stays on it.',
      alone:
        'All nine events stand in order, and the button under them now says that it shows fewer. Press the button of the state before, or open this one alone.',
    },
    {
      story: Stories.Full,
      whole: true,
      sees: 'Each event with its whole text and its sources, open.',
      why: (
        <>
          <code>layout="full"</code>, for a page about this case alone.
        </>
      ),
    },
    {
      story: Stories.NewestFirst,
      sees: 'The same events, the newest one first.',
      why: (
        <>
          <code>order="desc"</code>
        </>
      ),
    },
    {
      story: Stories.Kinds,
      sees: 'Only what a court decided.',
      why: (
        <>
          <code>kinds="order ruling"</code>
        </>
      ),
    },
    {
      story: Stories.OwnList,
      sees: 'The page’s own list as a timeline, without a status and without sources.',
      why: 'Nobody vouches for it but the page. The dates are made up.',
    },
    {
      story: Stories.OwnListAsWritten,
      sees: 'The list as the page wrote it.',
      why: 'An item holds more than a timeline could show, so nothing is left out.',
      shows: 'children',
    },
    {
      story: Stories.Pending,
      sees: 'The page’s own link.',
      why: 'The feed has not answered.',
      shows: 'children',
    },
    {
      story: Stories.UnknownCase,
      sees: 'The page’s own link.',
      why: (
        <>
          The feed does not know the case. <code>rights-error</code> says <code>not-found</code>.
        </>
      ),
      shows: 'children',
    },
    {
      story: Stories.OwnWords,
      whole: true,
      sees: 'The page’s heading, sentence, help line and footer around the case.',
      why: 'Slots are the page’s own words. Readers without the script see them too.',
    },
  ],
  rules: [
    [
      'Write a link to the case’s own page inside the tag',
      'Leave the tag empty: then a failure shows nothing',
    ],
    [
      <>
        Put your hotline or know-your-rights link into <code>slot="help"</code>
      </>,
      'Call a ruling a win in your own heading once it was undone',
    ],
    [
      <>
        Use <code>limit</code> where room is scarce: the latest events say most
      </>,
      <>
        Leave out what undid a ruling with <code>kinds</code>
      </>,
    ],
    [
      <>
        Link to one event by its own address, such as <code>#lunn-v-commonwealth-2017-07-24</code>
      </>,
      'Copy a status into your own text: it may change, and yours would not',
    ],
  ],
  languages: (
    <p>
      The timeline speaks the language of the page around it, its nearest <code>lang</code>. Spanish is there,
      reviewed by nobody: it says so once, with the English words behind that line. A text without a
      translation is in English, marked, with <code>lang="en"</code> for screen readers.
    </p>
  ),
  languageStates: [
    {
      story: Stories.Spanish,
      sees: 'The translation, that nobody has reviewed it, and the English original behind one line.',
      why: 'A reader who acts on a translation can check it.',
    },
    {
      story: Stories.SpanishFallback,
      sees: 'Spanish words of the kit around a record in English, each text marked.',
      why: 'Nobody has translated this record. English is better than silence.',
    },
    {
      story: Stories.RightToLeft,
      sees: 'The timeline from right to left. The text is a sample, and says so.',
      why: 'No language that is written from right to left has a translation yet.',
    },
  ],
  structure: (
    <p>
      Status first, then an ordered list in the order shown. Dates are <code>time</code> elements, as exact as
      the record. Each folded part is a native <code>details</code> named after its event. The line beside the
      events is drawn, and everything that it says stands in words as well.
    </p>
  ),
  transcript: 'timeline-one-case',
  keys: [
    ['Tab', 'Goes to the next link, part that opens, or button'],
    ['Enter, Space', 'Opens or closes the sources of an event; shows all events'],
    ['Enter', 'Follows a link to another event, and brings the focus to that event'],
  ],
  announcements: [
    'When older events are in further files: that they fail to load. The focus stays on the button, and a press tries again.',
    'Nothing when the timeline itself arrives; neither scrolling nor the focus moves.',
  ],
  themingStates: [
    {
      story: Stories.DarkPage,
      sees: 'The timeline in dark colors.',
      why: (
        <>
          The page’s <code>color-scheme</code> is dark.
        </>
      ),
    },
    {
      story: Stories.ForcedDark,
      sees: 'A dark timeline on a light page, on a ground of its own.',
      why: (
        <>
          <code>color-scheme="dark"</code> on the element.
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
      <code>feed/v1/cases/&lt;case&gt;.json</code> for each case, when it comes near the screen.
    </>,
    <>
      <code>feed/v1/cases/&lt;case&gt;.2.json</code> and so on, the older events of a case with more than 60,
      only when a reader asks for them.
    </>,
    <>
      <code>feed/v1/cases.json</code>, the list of names, only where the feed does not know a case, for the
      warning in the console.
    </>,
    'Nothing at all for the page’s own list.',
  ],
};
