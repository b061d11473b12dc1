/** Types of the tags for the templates of React, Vue and Svelte. Each compiler checks attributes by an interface of its own kind. */
import type { Attribute, ElementDeclaration } from './manifest.ts';

/** How a framework names attributes and listeners. */
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

/** One property of an interface for each name, with the documentation. */
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

/** The parts that all three have: classes and events by name, an interface for each element, an entry for each tag. */
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

/** Of both a property and an attribute: a server writes the name as it stands, and a browser's element knows the property. */
const bothNames = ({ name, fieldName }: Attribute): string[] => [...new Set([name, fieldName ?? name])];

/** React 19 sets properties, writes attributes on a server, and takes `on` and the name of an event. */
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
 * Vue's compiler turns `heading-level`, `data-x` and `@rights-ready` into names in camel case before it checks them. Its types of HTML lack
 * `slot`, which puts what a page writes into an element.
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

/** Svelte 5 takes listeners as attributes; templates in the older syntax write \`on:\`. */
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
