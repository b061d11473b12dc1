/** `dist/embeds.json`, made from the elements' manifest and the files of the version. */
import type { EmbedAttribute, EmbedElement, Embeds } from '../release/embeds.ts';
import {
  FRAME_ATTRIBUTES,
  scriptTag,
  untypedSnippet,
  type Release,
  type WidgetAttributes,
} from '../src/snippet.ts';
import {
  choicesOf,
  type Declaration,
  declarationsOf,
  type Manifest,
  sections,
  type Typed,
} from './generated.ts';

/** The address in examples; a release has its own. */
const EXAMPLE_BASE = 'https://www.example.org/rights-kit/';

const NOTE =
  'What these elements show are records with dates, not legal advice. The children of an element are what readers get without the script: a working link, never empty.';

/** The attributes of an example, by widget. */
const EXAMPLES: Readonly<Record<keyof WidgetAttributes, Readonly<Record<string, string>>>> = {
  'action-banner': { action: 'example-campaign' },
  'case-timeline': { cases: 'example-case' },
  'town-policy-card': { town: 'example-town' },
  'action-button': { href: 'https://www.example.org/', kind: 'learn' },
};

const isWidget = (name: string): name is keyof WidgetAttributes => Object.hasOwn(FRAME_ATTRIBUTES, name);

const withoutNewLines = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** A default without the marks of a literal or of code around it. */
const bare = (text: string): string => withoutNewLines(text).replace(/^([`'])(.*)\1$/, '$2');

function attributeOf(attribute: Typed): EmbedAttribute {
  const { name, type, description, default: fallback } = attribute;
  const { text, Values, Unit, Default, Invalid } = sections(description);
  const values = choicesOf(attribute);
  const format = values.length > 0 ? undefined : (Values ?? Unit);
  const isRequired = /\brequired$/.test(Default ?? '');
  const usual = isRequired ? undefined : (Default ?? fallback);
  return {
    name,
    type:
      values.length > 0 ? 'choice' : type?.text === 'boolean' || type?.text === 'number' ? type.text : 'text',
    ...(values.length > 0 && { values }),
    ...(format && { format: withoutNewLines(format) }),
    ...(usual && { default: bare(usual) }),
    ...(isRequired && { isRequired }),
    ...(Invalid && { wrongValue: withoutNewLines(Invalid) }),
    description: withoutNewLines(text),
  };
}

const named = (rows: Declaration['slots'] = []): { name: string; description: string }[] =>
  rows.map(({ name, description }) => ({ name, description: withoutNewLines(description) }));

function elementOf(
  declaration: Declaration & { readonly tagName: string },
  all: readonly Declaration[],
): EmbedElement {
  const widget = declaration.tagName.replace(/^rights-/, '');
  if (!isWidget(widget)) throw new Error(`${declaration.tagName} has no snippet`);
  const { events = [], attributes = [], cssProperties = [] } = declaration;
  return {
    tag: `rights-${widget}`,
    widget,
    description: withoutNewLines(declaration.description),
    script: `${widget}.js`,
    attributes: attributes.map(attributeOf),
    slots: named(declaration.slots),
    events: events.map(({ name, description, type }) => ({
      name,
      description: withoutNewLines(description),
      fields: (all.find((each) => each.name === type?.text)?.members ?? []).map((field) => field.name),
    })),
    parts: named(declaration.cssParts),
    states: named(declaration.cssStates),
    customProperties: cssProperties.map(({ name, description, default: fallback = '' }) => ({
      name,
      description: withoutNewLines(description),
      default: fallback,
    })),
    examples: [
      untypedSnippet({
        form: 'element',
        widget,
        attributes: EXAMPLES[widget],
        children: [{ text: 'A link that works by itself', href: 'https://www.example.org/' }],
      }),
    ],
  };
}

export function embedsOf({
  manifest,
  release,
}: {
  readonly manifest: Manifest;
  readonly release: Release;
}): Embeds {
  const { version, date, files } = release;
  const all = declarationsOf(manifest);
  return {
    version,
    date,
    note: NOTE,
    base: EXAMPLE_BASE,
    scriptTag: scriptTag(EXAMPLE_BASE, release),
    files,
    elements: all
      .filter((each): each is Declaration & { tagName: string } => each.tagName !== undefined)
      .map((each) => elementOf(each, all)),
  };
}
