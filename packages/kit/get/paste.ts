/**
 * What a partner pastes for a record, for pages that show it beside the widget, such as a component library. It is the text of the
 * builder and of the command `rights-kit snippet`.
 */
import { parseActionsFile, parseCaseFile, parseTownFile, type Parser } from '@rights-kit/content';
import { composeSnippet, HEIGHTS } from '../command/compose-snippet.ts';
import type { RecordFile } from '../command/pre-render.ts';

/** The widgets, by their tags without `rights-`. */
export type PasteWidget = 'action-banner' | 'case-timeline' | 'town-policy-card' | 'action-button';

/** A page with tags of its own, an editor that keeps only known tags, or one that takes the address of a page. */
export type PasteForm = 'element' | 'placeholder' | 'oembed';

export interface PasteOptions {
  readonly widget: PasteWidget;
  /** By attribute name. */
  readonly attributes: { readonly [name: string]: string | boolean | undefined };
  readonly form: PasteForm;
  /** URL of the release folder, with a trailing slash. */
  readonly base: string;
  /** The version that the text loads. */
  readonly release: {
    readonly version: string;
    readonly date: string;
    readonly files: {
      readonly [file: string]: {
        readonly integrity: string;
        readonly bytes: number;
        readonly brotli: number;
      };
    };
  };
  /** The JSON of the feed files that the attributes name. */
  readonly records: readonly unknown[];
  /** The hosts that the publisher's actions may open. */
  readonly hosts: readonly string[];
}

const PARSERS: Readonly<Record<PasteWidget, Parser<RecordFile>>> = {
  'action-banner': parseActionsFile,
  'case-timeline': parseCaseFile,
  'town-policy-card': parseTownFile,
  'action-button': parseActionsFile,
};

/**
 * @returns `''` where the attributes name no record, or none of these records
 * @throws RangeError when the action leads to a host that is not the publisher's
 */
export function toPaste({ records, widget, ...options }: PasteOptions): string {
  const parsed = records.flatMap((json) => PARSERS[widget](json).value ?? []);
  const composed = composeSnippet({
    ...options,
    widget,
    records: parsed,
    height: HEIGHTS[widget],
    hasScript: true,
    preload: false,
    locales: [], // only e-mails have a language of their own
    now: 0, // only e-mails say when they were made
  });
  return composed?.snippet ?? '';
}
