/** The table and the controls of an element, from the manifest. */
import type { PasteWidget } from 'rights-kit/paste';
import type { InputType, StrictArgTypes, StrictInputType } from 'storybook/internal/types';
import { RECORDS } from './page/feed';
import { declarationOf, type Typed } from './page/manifest';

const isWidget = (name: string): name is PasteWidget => name in RECORDS;

/** How an attribute is tried out: a choice or a record of the feed by a menu, all else as text. */
function controlOf(tag: string, name: string, type: string): Pick<InputType, 'control' | 'options'> {
  if (type === 'boolean') return { control: { type: 'boolean' } };
  const widget = tag.replace('rights-', '');
  const records = isWidget(widget) && RECORDS[widget];
  if (records && records.attribute === name)
    return {
      control: { type: 'select', labels: Object.fromEntries(records.names) },
      options: [...records.names.keys()],
    };
  const options = [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  return options.length > 0 ? { control: { type: 'select' }, options } : { control: { type: 'text' } };
}

function toAttribute(
  tag: string,
  { name, description = '', type, default: fallback }: Typed,
): [string, StrictInputType] {
  const text = type?.text ?? 'string';
  return [
    name,
    {
      name,
      description,
      ...controlOf(tag, name, text),
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
  const found = declarationOf(tag);
  return {
    ...Object.fromEntries((found.attributes ?? []).map((attribute) => toAttribute(tag, attribute))),
    ...toRows('slots', found.slots, (name) => name || '(children)'),
    ...toRows('events', found.events),
    ...toRows('custom properties', found.cssProperties),
    ...toRows('parts', found.cssParts),
    ...toRows('states', found.cssStates, (name) => `:state(${name})`),
  };
}
