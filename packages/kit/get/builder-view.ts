/** What the builder shows, computed from what a partner has chosen and from what was read. It knows no element. */
import { LOCALES } from '@rights-kit/content';
import { fieldsOf, schemeFor } from '../command/colors.ts';
import type { Form } from '../command/compose-snippet.ts';
import type { RecordFile } from '../command/pre-render.ts';
import { messagesOf as catalogueOf, withCatalogue } from '../release/messages.ts';
import { recordPage } from '../src/snippet.ts';
import { builderSnippet, commandArguments } from './builder-snippet.ts';
import { colorFields, type Drafts } from './color-fields.ts';
import type { Feed, PageData } from './data.ts';
import { factsOf } from './facts.ts';
import { messagesFor } from './messages/messages.ts';
import { policyOf, requestedFiles } from './network.ts';
import { attributesOf, fitOf, hasStyle, roomCss, styleCss } from './options.ts';
import { unknownRecordText } from './paste-report.ts';
import { feedsFor, toPreview, type Stage } from './preview.ts';
import { entriesOf, search } from './search.ts';
import { formOf, formsOf, legible, type State } from './state.ts';
import type { View } from './templates/view.ts';

/** What the element holds. */
export interface Model extends Pick<View, 'status' | 'typed' | 'note' | 'pasted'> {
  readonly data: PageData;
  /** The address of the release, with a slash at its end. */
  readonly base: string;
  readonly state: State;
  readonly stage: Stage;
  /** Colors that are typed and not taken. */
  readonly drafts: Drafts;
  /** `undefined` until it is read. */
  readonly feed: Feed | undefined;
  /** The files of the chosen record; none until they are read. */
  readonly records: readonly RecordFile[];
  /** The frame that an editor makes of the record's address; `''` where that is not what is copied. */
  readonly frame: string;
  /** The size of a file below the release folder, if it was measured. **Unit:** bytes. */
  readonly sizeOf: (file: string) => number | undefined;
}

/** @returns `''` before the record is read */
export function snippetOf({ data, base, state, feed, records }: Model, form: Form): string {
  const { release, hosts } = data;
  const locales = feed?.locales ?? [];
  return builderSnippet(state, form, { base, release, hosts, locales, records, now: Date.now() });
}

/** A text as markup, with its lines. */
const toPlain = (text: string): string =>
  `<pre>${text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'))}</pre>`;

/**
 * @param snippet of {@link snippetOf}
 * @param styleHash of its `style` attribute, for a policy; `''` where it has none
 */
export function toBuilderView(model: Model, snippet: string, styleHash: string): View {
  const { data, base, state, stage: wanted, drafts, feed, records, frame, sizeOf } = model;
  const { status, typed, note, pasted } = model;
  const { locale, release, hasOembed, publisher } = data;
  const { widget, record } = state;
  const sound = legible(state);
  const messages = messagesFor(locale);
  const form = formOf(state, hasOembed);
  const entries = feed ? entriesOf(widget, feed, locale) : [];
  const name = entries.find(({ id }) => id === record)?.name ?? '';
  const attributes = attributesOf(sound, form);
  const fit = fitOf(widget, form);
  const feeds = feedsFor(widget, fit.version);
  const stage = feeds.includes(wanted.feed) ? wanted : { ...wanted, feed: 'live' as const };
  const shown = form === 'oembed' ? frame : snippet;
  const body = form === 'email-text' ? toPlain(shown) : snippet && shown;
  const lang = state.lang || 'en';
  const page = recordPage(widget, attributes) ?? 'r/';
  const { host, hostname } = new URL(base);
  return {
    messages,
    state,
    status,
    typed,
    found: search(entries, typed),
    name,
    unknown: feed && record && !name ? unknownRecordText(messages, record, entries) : '',
    facts: feed ? factsOf({ widget, record, records, lists: feed, locale, messages }) : [],
    form,
    forms: formsOf(state.host, hasOembed),
    hasOembed,
    fit,
    languages: withCatalogue(LOCALES.filter((each) => each === 'en' || feed?.locales.includes(each))).map(
      (each) => [each, catalogueOf(each).languageName] as const,
    ),
    snippet,
    command: snippet && `npx rights-kit ${commandArguments(state, 'pre-rendered', base).join(' ')}`,
    preview:
      body &&
      toPreview(body, stage, {
        lang,
        page: state.page,
        script: { src: `${base}get/stage.js`, integrity: data.stage },
        action: record,
        words: messages.wonWords,
      }),
    stage,
    feeds,
    colors: colorFields(state, drafts, messages, locale),
    scheme: fit.colors ? schemeFor(sound) : sound.scheme,
    isSchemeForced: fit.colors && schemeFor({ ...sound, scheme: '' }) !== '',
    hasOneScheme: fieldsOf(state).includes('ground'),
    hasStyle: hasStyle(state.host),
    css: styleCss(sound, form),
    room: roomCss(widget, form),
    files: requestedFiles({ widget, attributes, form, release, isCurrent: state.isCurrent, sizeOf }),
    policy: policyOf(form, base, styleHash),
    publisher,
    host,
    base,
    page: base + page + (lang === 'en' ? '' : `${lang.toLowerCase()}/`),
    isLocal: /^(?:localhost|127\..*|\[::1\])$/.test(hostname),
    note,
    pasted,
  };
}
