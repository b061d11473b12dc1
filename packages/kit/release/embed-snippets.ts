/** The snippets that a record page offers: those that `rights-kit snippet` prints for the same record. */
import type { ActionsFile, CaseFile, Locale, TownFile } from '@rights-kit/content';
import { toText, toTownTitle } from '@rights-kit/views';
import {
  allowFor,
  scriptTag,
  untypedSnippet,
  type ActionPlace,
  type Release,
  type WidgetAttributes,
} from '../src/snippet.ts';
import { messagesOf } from './messages.ts';

export interface EmbedSnippet {
  /** What it shows the record as. */
  readonly form: string;
  readonly snippet: string;
}

interface EmbedOptions {
  /** The address of the release, with a slash at its end. */
  readonly base: string;
  /** The version that new snippets load. */
  readonly release: Release;
  /** The hosts that the publisher's actions may open. */
  readonly hosts: readonly string[];
}

interface Embedded {
  readonly form: keyof ReturnType<typeof messagesOf>['embedForms'];
  readonly widget: keyof WidgetAttributes;
  /** The attributes that name the record. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The link for readers without the script. */
  readonly text: string;
  readonly page: string;
  /** The action that the widget offers, and all that may follow it. */
  readonly action?: { readonly id: string; readonly all: readonly ActionPlace[] } | undefined;
}

function toSnippet(
  { form, widget, attributes, text, page, action }: Embedded,
  locale: Locale,
  { base, release, hosts }: EmbedOptions,
): EmbedSnippet {
  const allow = action && allowFor(action.id, action.all, hosts);
  const element = untypedSnippet({
    form: 'element',
    widget,
    attributes: {
      ...(locale === 'en' ? {} : { lang: locale }),
      ...attributes,
      feed: `${base}feed/v1/`,
      ...(allow ? { allow } : {}),
    },
    children: [{ text, href: base + page }],
  });
  return { form: messagesOf(locale).embedForms[form], snippet: `${scriptTag(base, release)}\n${element}` };
}

/** What a record page offers to embed, in a language. */
export type ToEmbed = (locale: Locale, options: EmbedOptions) => EmbedSnippet[];

export const embedTown =
  ({ town, action }: TownFile): ToEmbed =>
  (locale, options) => [
    toSnippet(
      {
        form: 'card',
        widget: 'town-policy-card',
        attributes: { town: town.slug },
        text: toTownTitle(town.name, messagesOf(locale)),
        page: `r/towns/${town.slug}/`,
        action: action && { id: action.id, all: [action] },
      },
      locale,
      options,
    ),
  ];

/** The statewide rules are a card without a town. */
export const embedStatewide =
  (name: (locale: Locale) => string): ToEmbed =>
  (locale, options) => [
    toSnippet(
      { form: 'card', widget: 'town-policy-card', attributes: {}, text: name(locale), page: 'r/statewide/' },
      locale,
      options,
    ),
  ];

export const embedCase =
  ({ case: { id, name } }: CaseFile): ToEmbed =>
  (locale, options) => [
    toSnippet(
      {
        form: 'timeline',
        widget: 'case-timeline',
        attributes: { cases: id },
        text: name,
        page: `r/cases/${id}/`,
      },
      locale,
      options,
    ),
  ];

export const embedAction =
  ({ actions }: ActionsFile, id: string): ToEmbed =>
  (locale, options) => {
    const action = actions.find((each) => each.id === id);
    if (!action) return [];
    const record = { attributes: { action: id }, page: `r/actions/${id}/`, action: { id, all: actions } };
    return [
      toSnippet(
        { ...record, form: 'banner', widget: 'action-banner', text: toText(action.title, locale).text },
        locale,
        options,
      ),
      toSnippet(
        { ...record, form: 'button', widget: 'action-button', text: toText(action.label, locale).text },
        locale,
        options,
      ),
    ];
  };
