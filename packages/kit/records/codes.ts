/** The kinds of problems, each with the reason why it matters to a reader. Each has a heading in `docs/publishers/problems.md`. */

/** Codes may be added, never renamed: workflows and bookmarks name them. */
export const CODES = {
  'bad-yaml': 'The file cannot be read from here on, so nothing of this record would be published.',
  'repeated-field': 'Only one of two values can be published, and nobody can tell which one is meant.',
  'unknown-alias':
    'The place that the value is to be copied from does not exist, so readers would see nothing.',
  'wrong-encoding': 'Letters such as ñ would turn into signs that nobody can read.',
  'damaged-text': 'Readers would see a broken letter in place of the one that was typed.',
  'unseen-character':
    'It breaks searches, copied text and screen readers, and can make text appear in another order.',
  'lost-text': 'A part of the text would be missing on every page, without a sign that it is.',
  unfinished: 'Readers would see a word that stands for an answer nobody has given.',
  'missing-file': 'Without this file nothing can be published.',
  'file-name': 'A file with another name has no address, so no page could show it.',
  'unread-file': 'What is in it reaches no reader.',
  'missing-field': 'Readers would find a gap where widgets print this.',
  'unknown-field': 'Nothing reads this field, so what it says would reach no reader.',
  'unknown-word': 'Widgets have a sentence for each word of the list, and none for another.',
  'unknown-id': 'The record that is named does not exist, so a reader would be led nowhere.',
  'circular-id': 'Readers would be led in a circle, and never to an action that is still open.',
  'repeated-id': 'Two records would have one address, and a reader would get the wrong one.',
  'repeated-item': 'Readers would see one thing twice, as if there were two.',
  'unquoted-number':
    'Without quotes a number loses zeros and signs: readers would see another code, docket or date.',
  'wrong-kind': 'Widgets cannot print a value of another kind.',
  'wrong-form': 'In another form this does not work on the pages of partners.',
  'wrong-date':
    'Readers are told how old a statement is; a date that can be read in two ways tells them nothing.',
  'date-order':
    'Dates that contradict one another, or today, make readers doubt the whole record, or trust it for too long.',
  contradiction: 'Two fields contradict each other, and readers would be told both.',
  'too-few': 'Readers would find an empty place where they expect a text, a list or a source.',
  'too-long': 'Widgets read no more: the rest would be missing without a sign that it is.',
  'forbidden-word': 'A reader may rely on this word more than the law allows, and be hurt by it.',
  'short-text': 'A short text that says more than its record can mislead a reader who sees nothing else.',
  'short-text-outdated':
    'The record has changed since somebody compared the two, so the short text may be wrong now.',
  'short-text-unreviewed': 'Readers see the long text until somebody has compared the short one.',
  'host-not-listed': 'A reader is only led to the hosts that the publisher has named.',
  'host-not-needed': 'A host that nobody needs is one more that a mistake could lead readers to.',
  'event-address': 'Links to single events are kept for years, and must lead to one event only.',
  'undone-event': 'Readers would take a decision that was undone for one that still stands.',
  'main-event': 'A reader who sees the main events alone would miss what happened.',
  'first-policy': 'Readers see one policy of a place first, and it should be the one that you mean.',
  'review-overdue': 'Widgets tell readers that this has not been checked for too long.',
  'review-due': 'After that day widgets tell readers that this has not been checked for too long.',
  'undated-source': 'A reader cannot tell whether the source is older than what it is named for.',
  'feed-limit': 'Widgets would leave out a part of this.',
  'byte-order-mark': 'It does no harm here, but other tools may show it as a letter.',
} as const satisfies Readonly<Record<string, string>>;

export type Code = keyof typeof CODES;
