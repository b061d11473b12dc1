/** The table and the controls of an element, from the manifest. */
import manifest from '@rights-kit/elements/custom-elements.json' with { type: 'json' };
import type { InputType, StrictArgTypes, StrictInputType } from 'storybook/internal/types';

interface Row {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Row {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Typed[];
  readonly slots?: readonly Row[];
  readonly events?: readonly Row[];
  readonly cssProperties?: readonly Typed[];
  readonly cssParts?: readonly Row[];
  readonly cssStates?: readonly Row[];
}

const modules: readonly { readonly declarations: readonly Declaration[] }[] = manifest.modules;

/** How an attribute is tried out: a choice by a menu, all else as text. */
function controlOf(type: string): Pick<InputType, 'control' | 'options'> {
  if (type === 'boolean') return { control: { type: 'boolean' } };
  const options = [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  return options.length > 0 ? { control: { type: 'select' }, options } : { control: { type: 'text' } };
}

function toAttribute({ name, description = '', type, default: fallback }: Typed): [string, StrictInputType] {
  const text = type?.text ?? 'string';
  return [
    name,
    {
      name,
      description,
      ...controlOf(text),
      table: {
        category: 'attributes',
        type: { summary: text },
        ...(fallback && { defaultValue: { summary: fallback } }),
      },
    },
  ];
}

/** Rows that are not for trying out. Parts and slots may share a name, so the category is in the key. */
function toRows(
  category: string,
  rows: readonly Typed[] = [],
  toName = (name: string) => name,
): StrictArgTypes {
  return Object.fromEntries(
    rows.map(({ name, description = '', default: fallback }) => [
      `${category} ${name}`,
      {
        name: toName(name),
        description,
        control: false,
        table: { category, ...(fallback && { defaultValue: { summary: fallback } }) },
      },
    ]),
  );
}

/**
 * @param tag of an element
 * @throws Error for a tag that the manifest does not have
 */
export function argTypesOf(tag: string): StrictArgTypes {
  const found = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`${tag} is not in the manifest`);
  return {
    ...Object.fromEntries((found.attributes ?? []).map(toAttribute)),
    ...toRows('slots', found.slots, (name) => name || '(children)'),
    ...toRows('events', found.events),
    ...toRows('custom properties', found.cssProperties),
    ...toRows('parts', found.cssParts),
    ...toRows('states', found.cssStates, (name) => `:state(${name})`),
  };
}
