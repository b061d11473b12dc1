/** What is generated from the elements' manifest into files that are kept: the types of a snippet's attributes, the tables of the guide. */

/** The part of `custom-elements.json` that is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Row {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Row {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Declaration extends Row {
  readonly tagName?: string;
  readonly members?: readonly Row[];
  readonly attributes?: readonly Typed[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Row[];
  readonly cssParts?: readonly Row[];
  readonly cssProperties?: readonly Typed[];
  readonly cssStates?: readonly Row[];
}

type Table = readonly (readonly string[])[];

const declarationsOf = ({ modules }: Manifest): Declaration[] =>
  modules.flatMap(({ declarations }) => declarations ?? []);

/** An attribute's documentation by its parts: the sentences before the first `**Name:**`, and each of those. */
function sections(description = ''): { readonly text: string; readonly [name: string]: string | undefined } {
  const [text = '', ...rest] = description.split(/\s*\*\*(\w+):\*\*\s*/);
  const named = rest.flatMap((name, index) =>
    index % 2 === 0 ? [[name, (rest[index + 1] ?? '').replace(/\.$/, '')] as const] : [],
  );
  return { ...Object.fromEntries(named), text };
}

const isRequired = ({ description }: Row): boolean =>
  /\brequired$/.test(sections(description)['Default'] ?? '');

/** `src/widget-attributes.ts`, before Prettier lays it out. */
export function widgetAttributes(manifest: Manifest): string {
  const elements = declarationsOf(manifest).filter(({ tagName }) => tagName);
  const [first, ...others] = elements;
  const isShared = ({ name }: Row): boolean =>
    others.every(({ attributes = [] }) => attributes.some((attribute) => attribute.name === name));
  const property = (attribute: Typed): string =>
    `'${attribute.name}'${isRequired(attribute) ? '' : '?'}: ${attribute.type?.text ?? 'string'};`;
  const widgets = elements.map(
    ({ tagName = '', attributes = [] }) =>
      `'${tagName.replace(/^rights-/, '')}': { ${attributes
        .filter((attribute) => !isShared(attribute))
        .map(property)
        .join(' ')} };`,
  );
  return `// Generated from custom-elements.json by \`npm run update:generated\`.

/** The attributes of each widget, beside those that all have. */
export interface WidgetAttributes {
  ${widgets.join('\n')}
}

/** The attributes that every widget has. */
export interface SharedAttributes {
  ${(first?.attributes ?? []).filter(isShared).map(property).join('\n')}
  lang?: string;
}
`;
}

/** What an attribute takes: its choices, else what its documentation says of values or of their unit. */
function valuesCell({ type, description }: Typed): string {
  const values = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value = '']) => `\`${value}\``);
  if (values.length > 0) return values.join(', ');
  const { Values, Unit } = sections(description);
  return type?.text === 'boolean' ? 'there or not' : (Values ?? Unit ?? '');
}

function defaultCell({ type, description, default: fallback }: Typed): string {
  if (type?.text === 'boolean') return 'not there';
  return sections(description)['Default'] ?? (fallback ? `\`${fallback.replaceAll("'", '')}\`` : '');
}

function doesCell({ description }: Row): string {
  const { text, Invalid } = sections(description);
  return Invalid ? `${text} A wrong value: ${Invalid}.` : text;
}

/** The two colors of a default that has a pair, else the default twice. */
function lightAndDark(fallback = ''): [string, string] {
  const [, light = fallback, dark = fallback] = /^light-dark\((.+), (.+)\)$/.exec(fallback) ?? [];
  return [`\`${light}\``, `\`${dark}\``];
}

/** A custom property as most elements have it: with the default that is a pair of colors. */
function propertyRows(elements: readonly Declaration[]): Table {
  const all = elements.flatMap(({ cssProperties }) => cssProperties ?? []);
  const usual = all.filter(
    ({ default: fallback = '' }) => !['transparent', 'currentColor'].includes(fallback),
  );
  const names = new Set(all.map(({ name }) => name));
  return [...names].map((name) => {
    const property = usual.find((each) => each.name === name);
    return [`\`${name}\``, property?.description ?? '', ...lightAndDark(property?.default)];
  });
}

/** Each table that a page may hold, by its name: from the element that the page is about, or from all. */
const TABLES: {
  readonly [name: string]: (element: Declaration | undefined, all: readonly Declaration[]) => Table;
} = {
  attributes: (element) => [
    ['attribute', 'values', 'default', 'what it does'],
    ...(element?.attributes ?? []).map((attribute) => [
      `\`${attribute.name}\``,
      valuesCell(attribute),
      defaultCell(attribute),
      doesCell(attribute),
    ]),
  ],
  slots: (element) => [
    ['slot', 'what it does'],
    ...(element?.slots ?? []).map(({ name, description = '' }) => [
      name ? `\`${name}\`` : 'default',
      description,
    ]),
  ],
  events: (element, all) => [
    ['event', 'when', 'fields'],
    ...(element?.events ?? []).map(({ name, description = '', type }) => {
      const fields = all.find((each) => each.name === type?.text)?.members ?? [];
      return [`\`${name}\``, description, fields.map((field) => `\`${field.name}\``).join(', ')];
    }),
  ],
  parts: (element) => [
    ['part', 'what it is'],
    ...(element?.cssParts ?? []).map(({ name, description = '' }) => [`\`${name}\``, description]),
  ],
  states: (element) => [
    ['state', 'when it is set'],
    ...(element?.cssStates ?? []).map(({ name, description = '' }) => [`\`:state(${name})\``, description]),
  ],
  'custom properties': (_, all) => [
    ['property', 'what it colors or shapes', 'light', 'dark'],
    ...propertyRows(all.filter(({ tagName }) => tagName === 'rights-town-policy-card').concat(all)),
  ],
};

function toMarkdown([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Where a table stands in a page of the guide. */
const MARKED = /(<!-- generated from custom-elements\.json: ([\w ]+) -->\n)[\s\S]*?(\n<!-- end -->)/g;

/**
 * A page of the guide with its tables as the manifest has them, before Prettier lays them out.
 *
 * @param widget the page's name, which is the tag's without `rights-`
 * @throws RangeError for a mark that names no table
 */
export function withTables(page: string, widget: string, manifest: Manifest): string {
  const all = declarationsOf(manifest);
  const element = all.find(({ tagName }) => tagName === `rights-${widget}`);
  return page.replace(MARKED, (_, start: string, name: string, end: string) => {
    const { [name]: table } = TABLES;
    if (!table) throw new RangeError(`${widget}.md: there is no table of ${name}`);
    return `${start}\n${toMarkdown(table(element, all))}\n${end}`;
  });
}
