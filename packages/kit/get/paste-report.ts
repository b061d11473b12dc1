/** What the builder says of a text that was pasted, and of a record that is not in the lists. */
import { fill } from '@rights-kit/views';
import { nearest } from '../records/nearest.ts';
import type { Widget } from '../command/pre-render.ts';
import type { GetMessages } from './messages/en.ts';
import type { ReadSnippet } from './read-snippet.ts';
import type { Entry } from './search.ts';
import type { View } from './templates/view.ts';

/** That no record has an id, and the name of the one that was meant, where one alone is near. */
export function unknownRecordText(messages: GetMessages, id: string, entries: readonly Entry[]): string {
  const text = fill(messages.faults['no-record'], { about: id });
  const [near, ...others] = nearest(
    id,
    entries.map((entry) => entry.id),
  );
  const name = others.length === 0 ? entries.find((entry) => entry.id === near)?.name : undefined;
  return name ? `${text} ${fill(messages.didYouMean, { name })}` : text;
}

interface Context {
  readonly messages: GetMessages;
  /** The version that snippets load. */
  readonly version: string;
  readonly entriesFor: (widget: Widget) => readonly Entry[];
}

export function toPasteReport(
  { state, findings }: ReadSnippet,
  { messages, version, entriesFor }: Context,
): NonNullable<View['pasted']> {
  const lines = findings.map(({ fault, about }) =>
    fault === 'no-record' && state
      ? unknownRecordText(messages, about, entriesFor(state.widget))
      : fill(messages.faults[fault], { about, current: version }),
  );
  const isBare = findings.some(({ fault }) => fault === 'no-record');
  const { pasteBare, pasteOpened, pasteFine } = messages;
  return { opened: !state ? '' : isBare ? pasteBare : lines.length > 0 ? pasteOpened : pasteFine, lines };
}
