/** Generates committed files from the elements' manifest: the types of a snippet's attributes, and the tables of the guide. */

/** The part of `custom-elements.json` that is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Row {
  readonly name: string;
  readonly description?: string;
}

export interface Typed extends Row {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface Declaration extends Row {
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

/** The classes of a manifest. */
export const declarationsOf = ({ modules }: Manifest): Declaration[] =>
  modules.flatMap(({ declarations }) => declarations ?? []);

/** The parts of an attribute's documentation: the sentences before the first `**Name:**`, and each named section. */
export function sections(description = ''): {
  readonly text: string;
  readonly [name: string]: string | undefined;
} {
  const [text = '', ...rest] = description.split(/\s*\*\*(\w+):\*\*\s*/);
  const named = rest.flatMap((name, index) =>
    index % 2 === 0 ? [[name, (rest[index + 1] ?? '').replace(/\.$/, '')] as const] : [],
  );
  return { ...Object.fromEntries(named), text };
}

const isRequired = ({ description }: Row): boolean =>
  /\brequired$/.test(sections(description)['Default'] ?? '');

/** `src/widget-attributes.ts`, before Prettier formats it. */
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

/** The choices of an attribute; empty where it takes other values. */
export const choicesOf = ({ type }: Typed): string[] =>
  [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value = '']) => value);

/** The values of an attribute: its choices, else the section `Values` or `Unit` of its documentation. */
function valuesCell(attribute: Typed): string {
  const { type, description } = attribute;
  const values = choicesOf(attribute);
  if (values.length > 0) return values.map((value) => `\`${value}\``).join(', ');
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

/** The light and the dark color of a default with `light-dark()`; else the default twice. */
function lightAndDark(fallback = ''): [string, string] {
  const [, light = fallback, dark = fallback] = /^light-dark\((.+), (.+)\)$/.exec(fallback) ?? [];
  return [`\`${light}\``, `\`${dark}\``];
}

/** The rows of custom properties. Where elements differ, the row has the default with a pair of colors. */
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

/** The public names of an element, by kind. */
const PUBLIC_NAMES: readonly (readonly [
  kind: string,
  names: (element: Declaration) => readonly Row[] | undefined,
])[] = [
  ['attributes', ({ attributes }) => attributes],
  ['slots', ({ slots }) => slots?.filter(({ name }) => name)],
  ['events', ({ events }) => events],
  ['parts', ({ cssParts }) => cssParts],
  ['states', ({ cssStates }) => cssStates],
  ['custom properties', ({ cssProperties }) => cssProperties],
];

/** Each table that a page may contain, by its name: made from the page's own element, or from all. */
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
  'public names': (_, all) => [
    ['element', 'what', 'names'],
    ...all
      .filter(({ tagName }) => tagName)
      .flatMap((element) =>
        PUBLIC_NAMES.map(([kind, names]) => [
          `\`${element.tagName ?? ''}\``,
          kind,
          (names(element) ?? []).map(({ name }) => `\`${name}\``).join(', '),
        ]),
      ),
  ],
};

function toMarkdown([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The place of a table in a page of the guide, between two comments. */
const TABLE_PLACE = /(<!-- generated from custom-elements\.json: ([\w ]+) -->\n)[\s\S]*?(\n<!-- end -->)/g;

/**
 * A page of the guide with its tables generated anew, before Prettier formats them.
 *
 * @param widget the page's name, which is the tag without `rights-`
 * @throws RangeError for a comment that names no known table
 */
export function withTables(page: string, widget: string, manifest: Manifest): string {
  const all = declarationsOf(manifest);
  const element = all.find(({ tagName }) => tagName === `rights-${widget}`);
  return page.replace(TABLE_PLACE, (_, start: string, name: string, end: string) => {
    const { [name]: table } = TABLES;
    if (!table) throw new RangeError(`${widget}.md: there is no table of ${name}`);
    return `${start}\n${toMarkdown(table(element, all))}\n${end}`;
  });
}

/** The place of a file's code in a page for developers, between two comments. */
const CODE_PLACE = /(<!-- code of ([\w./-]+) -->\n)[\s\S]*?(\n<!-- end -->)/g;

/**
 * A page with the code of the files that it names.
 *
 * @param read the text of a file, by its path in the repository
 */
export function withCode(page: string, read: (file: string) => string): string {
  return page.replace(CODE_PLACE, (_, start: string, file: string, end: string) => {
    const language = file.slice(file.lastIndexOf('.') + 1);
    return `${start}\n\`\`\`${language}\n${read(file).trimEnd()}\n\`\`\`\n${end}`;
  });
}
