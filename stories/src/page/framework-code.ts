/** A snippet's element as a component of a framework, with what an app imports and configures for it. */

/** The components, by element, with the names that they have in the samples. */
const COMPONENTS: Readonly<Record<string, string>> = {
  'rights-action-banner': 'Campaign',
  'rights-action-button': 'TakeAction',
  'rights-case-timeline': 'CaseTimeline',
  'rights-town-policy-card': 'TownPolicy',
};

/** What an app configures once, in place of attributes on each element. */
const SETTINGS = ['feed', 'allow'] as const;

/** Where the formatter of the samples breaks a line. **Unit:** characters. */
const LINE = 110;

/** Escapes text for JSX and for Vue's templates: both decode character references, and give a meaning to braces. */
const escape = (text: string): string =>
  text.replace(/[&<>"{}]/g, (character) => `&#${String(character.codePointAt(0))};`);

/** A string literal. */
const quote = (text: string): string => `'${text.replace(/['\\]/g, String.raw`\$&`)}'`;

type Framework = 'react' | 'vue';

const attributesOf = (element: Element): string[] =>
  [...element.attributes]
    .filter(({ name }) => !SETTINGS.some((setting) => setting === name))
    .map(({ name, value }) => (value ? `${name}="${escape(value)}"` : name));

/** An element with text alone, or with elements alone, as the formatter of the samples breaks it. */
function linesOf(element: Element, indent: string): string[] {
  const { localName: tag, children } = element;
  const attributes = attributesOf(element);
  const opening = `${indent}<${[tag, ...attributes].join(' ')}>`;
  const start =
    opening.length <= LINE
      ? [opening]
      : [`${indent}<${tag}`, ...attributes.map((attribute) => `${indent}  ${attribute}`), `${indent}>`];
  const text = escape(element.textContent);
  const line = `${opening}${text}</${tag}>`;
  if (children.length === 0 && line.length <= LINE) return [line];
  const inner =
    children.length > 0
      ? [...children].flatMap((child) => linesOf(child, `${indent}  `))
      : [`${indent}  ${text}`];
  return [...start, ...inner, `${indent}</${tag}>`];
}

function importsOf(element: Element, framework: Framework): string {
  const settings = SETTINGS.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [`  ${name}: ${quote(value)},\n`];
  });
  return `import '@rights-kit/elements/${element.localName.replace('rights-', '')}.js';
import { configure } from '@rights-kit/elements';
import type {} from '@rights-kit/elements/${framework}';
${framework === 'react' ? "import type { ReactNode } from 'react';\n" : ''}
configure({
${settings.join('')}});`;
}

/** The element of a snippet; `undefined` of one without. */
function elementOf(snippet: string): Element | undefined {
  const page = new DOMParser().parseFromString(snippet, 'text/html');
  return [...page.querySelectorAll('*')].find(({ localName }) => localName in COMPONENTS);
}

/** A module with a component. `''` for a snippet without an element. */
export function toReact(snippet: string): string {
  const element = elementOf(snippet);
  if (!element) return '';
  return `${importsOf(element, 'react')}

export function ${COMPONENTS[element.localName] ?? ''}(): ReactNode {
  return (
${linesOf(element, '    ').join('\n')}
  );
}`;
}

/** A single-file component. `''` for a snippet without an element. */
export function toVue(snippet: string): string {
  const element = elementOf(snippet);
  if (!element) return '';
  return `<script setup lang="ts">
${importsOf(element, 'vue')}
</script>

<template>
${linesOf(element, '  ').join('\n')}
</template>`;
}
