/** Data about the tags for editors: custom data for VS Code, web-types for JetBrains. */
import type { CssProperty, ElementDeclaration, Row, Typed } from './manifest.ts';

/** The quoted values of a union. Numbers are omitted, since they repeat quoted values. */
const valuesOf = (type: string): string[] => [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);

/** The type of a property as that of its attribute, which is always a string. */
const toAttributeType = (type: string): string =>
  valuesOf(type)
    .map((value) => `'${value}'`)
    .join(' | ') || type;

/** The description of an element, with its slots, events and parts. */
function describe({ description = '', events, slots = [], cssParts = [] }: ElementDeclaration): string {
  const list = (title: string, rows: readonly Row[]): string =>
    rows.length === 0
      ? ''
      : `\n\n**${title}**\n\n${rows.map((row) => `- \`${row.name || '(children)'}\`: ${row.description ?? ''}`).join('\n')}`;
  return description + list('Slots', slots) + list('Events', events) + list('Parts', cssParts);
}

/** Merges rows by name, since editors' data for style sheets has no tags. Differing descriptions are listed by tag. */
function merged(
  elements: readonly ElementDeclaration[],
  rowsOf: (element: ElementDeclaration) => readonly Row[] | undefined,
): { readonly name: string; readonly description: string }[] {
  const rows = elements.flatMap((element) =>
    (rowsOf(element) ?? []).map(({ name, description = '' }) => ({
      name,
      description,
      tag: element.tagName,
    })),
  );
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, same]) => {
    const texts = [...new Set(same.map(({ description }) => description))];
    const each = same.map(({ tag, description }) => `- \`${tag}\`: ${description}`);
    return { name, description: texts.length > 1 ? each.join('\n') : texts.join('') };
  });
}

const withDefault = ({ name, description = '', default: fallback = '' }: CssProperty): Row => ({
  name,
  description: `${description}. Default: \`${fallback}\``,
});

/** The names that style sheets use: custom properties, parts and states. */
function styleRows(elements: readonly ElementDeclaration[]) {
  return {
    properties: merged(elements, ({ cssProperties }) => cssProperties?.map(withDefault)),
    parts: merged(elements, ({ cssParts }) => cssParts),
    states: merged(elements, ({ cssStates }) => cssStates),
  };
}

/** Marks a text as Markdown. VS Code shows a plain string as it is. */
const markdown = (value: string) => ({ kind: 'markdown', value });

/** Custom data of VS Code for HTML. */
export function vsCodeHtml(elements: readonly ElementDeclaration[]): object {
  const toAttribute = ({ name, description = '', type }: Typed): object => ({
    name,
    description: markdown(description),
    // In VS Code's format the value set "v" is for attributes without a value.
    ...(type?.text === 'boolean'
      ? { valueSet: 'v' }
      : { values: valuesOf(type?.text ?? '').map((value) => ({ name: value })) }),
  });
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: markdown(describe(element)),
      attributes: element.attributes.map(toAttribute),
    })),
  };
}

/** Custom data of VS Code for style sheets. */
export function vsCodeCss(elements: readonly ElementDeclaration[]): object {
  const { properties, parts, states } = styleRows(elements);
  const toEntry =
    (toName: (name: string) => string) =>
    ({ name, description = '' }: Row): object => ({
      name: toName(name),
      description: markdown(description),
    });
  return {
    version: 1.1,
    properties: properties.map(toEntry((name) => name)),
    pseudoClasses: states.map(toEntry((name) => `:state(${name})`)),
    pseudoElements: parts.map(toEntry((name) => `::part(${name})`)),
  };
}

/**
 * Web-types of JetBrains.
 *
 * @param source name and version of the package
 */
export function webTypes(
  elements: readonly ElementDeclaration[],
  source: { readonly name: string; readonly version: string },
): object {
  const { properties, parts, states } = styleRows(elements);
  const toRow = ({ name, description }: Row): object => ({ name, description });
  const toElement = ({ tagName, description, ...element }: ElementDeclaration): object => ({
    name: tagName,
    description,
    attributes: element.attributes.map((attribute) => ({
      ...toRow(attribute),
      value: {
        type: toAttributeType(attribute.type?.text ?? 'string'),
        ...(attribute.default !== undefined && { default: attribute.default }),
      },
    })),
    slots: element.slots?.map(toRow),
    js: {
      properties: element.members?.map((member) => ({ ...toRow(member), type: member.type?.text })),
      events: element.events.map((event) => ({ ...toRow(event), type: event.type?.text })),
    },
  });
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: source.name,
    version: source.version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {
      html: { elements: elements.map(toElement) },
      css: {
        properties: properties.map(toRow),
        'pseudo-classes': states.map(({ name, description }) => ({ name: `state(${name})`, description })),
        'pseudo-elements': parts.map(({ name, description }) => ({ name: `part(${name})`, description })),
      },
    },
  };
}
