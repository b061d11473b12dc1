/** What editors know of the tags: custom data for VS Code, web-types for JetBrains. */
import type { CssProperty, ElementDeclaration, Row, Typed } from './manifest.ts';

/** The quoted values of a union; a number that stands for one of them is not repeated. */
const valuesOf = (type: string): string[] => [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);

/** Without the numbers, since an attribute is text. */
const toAttributeType = (type: string): string =>
  valuesOf(type)
    .map((value) => `'${value}'`)
    .join(' | ') || type;

/** The description of an element, with the words and sheets that a page may write for it. */
function describe({ description = '', events, slots = [], cssParts = [] }: ElementDeclaration): string {
  const list = (title: string, rows: readonly Row[]): string =>
    rows.length === 0
      ? ''
      : `\n\n**${title}**\n\n${rows.map((row) => `- \`${row.name || '(children)'}\`: ${row.description ?? ''}`).join('\n')}`;
  return description + list('Slots', slots) + list('Events', events) + list('Parts', cssParts);
}

/** A style sheet knows no tags: rows of one name become one, each with its tag where they differ. */
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

/** The rows of a style sheet: custom properties, parts and states. */
function styleRows(elements: readonly ElementDeclaration[]) {
  return {
    properties: merged(elements, ({ cssProperties }) => cssProperties?.map(withDefault)),
    parts: merged(elements, ({ cssParts }) => cssParts),
    states: merged(elements, ({ cssStates }) => cssStates),
  };
}

/** Markdown, where a plain string would be shown as it stands. */
const markdown = (value: string) => ({ kind: 'markdown', value });

/** Custom data of VS Code for HTML. */
export function vsCodeHtml(elements: readonly ElementDeclaration[]): object {
  const toAttribute = ({ name, description = '', type }: Typed): object => ({
    name,
    description: markdown(description),
    // The set "v" holds attributes that stand without a value.
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
