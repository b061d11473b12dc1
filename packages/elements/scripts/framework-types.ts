/** Types of the tags for templates of React, Vue and Svelte, each of which checks attributes by its own interface. */
import type { Attribute, ElementDeclaration } from './manifest.ts';

/** A framework's names of attributes and listeners. */
interface Naming {
  readonly attribute: (attribute: Attribute) => readonly string[];
  readonly listener: (event: string) => readonly string[];
}

const HEADER = '// Generated from custom-elements.json.';

const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

/** `time-zone` as `timeZone`. */
const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const firstParagraph = (text = ''): string => (text.split('\n\n')[0] ?? '').replaceAll('\n', ' ');

/** The documented properties of an interface, one for each name. */
function properties(names: readonly string[], type: string, description = ''): string[] {
  const optional = `${type.includes('=>') ? `(${type})` : type} | null | undefined;`;
  return names.map((name) => `  /** ${description} */\n  ${key(name)}?: ${optional}`);
}

function propsOf({ name, attributes, events }: ElementDeclaration, naming: Naming): string {
  const lines = [
    ...attributes.flatMap((attribute) =>
      properties(naming.attribute(attribute), attribute.type?.text ?? 'string', attribute.description),
    ),
    ...events.flatMap((event) =>
      properties(
        naming.listener(event.name),
        `(event: ${event.type?.text ?? 'Event'}) => void`,
        event.description,
      ),
    ),
  ];
  return `interface ${name}Props {\n${lines.join('\n')}\n}\n`;
}

/** The declarations that all three share: classes and events by name, an interface for each element, an entry for each tag. */
function declarations(
  elements: readonly ElementDeclaration[],
  naming: Naming,
  entry: (element: ElementDeclaration) => string,
): { readonly imports: string; readonly props: string; readonly entries: string } {
  const names = new Set(
    elements.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type?.text ?? 'Event')]),
  );
  return {
    imports: `import type { ${[...names].sort().join(', ')} } from './index.js';`,
    props: elements.map((element) => propsOf(element, naming)).join('\n'),
    entries: elements
      .map(
        (element) =>
          `    /** ${firstParagraph(element.description)} */\n    '${element.tagName}': ${entry(element)};`,
      )
      .join('\n'),
  };
}

/** The names of an attribute and of its property. A server renders a name as an attribute; in browsers the property works too. */
const bothNames = ({ name, fieldName }: Attribute): string[] => [...new Set([name, fieldName ?? name])];

/** React 19 sets properties, renders attributes on a server, and takes listeners as `on` with the name of the event. */
export function reactTypes(elements: readonly ElementDeclaration[]): string {
  const naming = { attribute: bothNames, listener: (event: string) => [`on${event}`] };
  const { imports, props, entries } = declarations(
    elements,
    naming,
    ({ name }) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Props`,
  );
  return `${HEADER}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports}

${props}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries.replace(/^/gm, '  ')}
    }
  }
}
`;
}

/**
 * Vue's compiler converts `heading-level`, `data-x` and `@rights-ready` to camel case before it checks them. Its types of HTML lack the
 * attribute `slot`.
 */
export function vueTypes(elements: readonly ElementDeclaration[]): string {
  const naming = {
    attribute: ({ name }: Attribute) => [camelCase(name)],
    listener: (event: string) => [camelCase(`on-${event}`)],
  };
  const { imports, props, entries } = declarations(elements, naming, ({ name }) => `Tag<${name}Props>`);
  return `${HEADER}
import type { HTMLAttributes, PublicProps } from 'vue';
${imports}

type Tag<Props> = new () => {
  $props: Props & HTMLAttributes & PublicProps & { [name: \`data\${Capitalize<string>}\`]: unknown };
  $slots: { default?: () => unknown };
};

${props}
declare module 'vue' {
  interface HTMLAttributes {
    /** The slot of the element around this one. */
    slot?: string | undefined;
  }
  interface GlobalComponents {
${entries}
  }
}
`;
}

/** Svelte 5 takes listeners as attributes; templates in the older syntax use `on:`. */
export function svelteTypes(elements: readonly ElementDeclaration[]): string {
  const naming = { attribute: bothNames, listener: (event: string) => [`on${event}`, `on:${event}`] };
  const { imports, props, entries } = declarations(
    elements,
    naming,
    ({ name }) => `HTMLAttributes<${name}> & ${name}Props`,
  );
  return `${HEADER}
import type { HTMLAttributes } from 'svelte/elements';
${imports}

${props}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries}
  }
}
`;
}
