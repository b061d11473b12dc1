import { Fragment, type ReactNode } from 'react';
import { declarationOf, fieldsOf, toDocumented, type Attribute, type Row, type Typed } from './manifest';
import { Prose } from './prose';
import { Table } from './table';

/** A type as code that wraps between the values of a union. */
function Type({ text }: { readonly text: string }): ReactNode {
  return text.split(' | ').map((part, index) => (
    <Fragment key={part}>
      {index > 0 && ' | '}
      <code className="type">{part}</code>
    </Fragment>
  ));
}

function DefaultOf({ attribute }: { readonly attribute: Typed }): ReactNode {
  const { fallback } = toDocumented(attribute);
  // A default in words says more than the value does.
  return attribute.default ? <code>{attribute.default}</code> : <Prose text={fallback ?? 'none'} />;
}

function Attributes({
  attributes,
  reflected,
}: {
  readonly attributes: readonly Attribute[];
  readonly reflected: ReadonlySet<string>;
}): ReactNode {
  return (
    <Table
      caption="Attributes and properties"
      head={['Attribute', 'Type', 'Default', 'What it does']}
      rows={attributes.map((attribute) => {
        const { name, fieldName = name, type } = attribute;
        const { text, values, invalid } = toDocumented(attribute);
        return [
          <>
            <code>{name}</code>
            <span className="property">
              property <code>{fieldName}</code>
              {reflected.has(name) && ', reflected'}
            </span>
          </>,
          <Type key="type" text={type?.text ?? ''} />,
          <DefaultOf key="default" attribute={attribute} />,
          <>
            <Prose text={text} />
            {values && (
              <>
                {' '}
                Takes <Prose text={values} />.
              </>
            )}
            {invalid && (
              <>
                {' '}
                A wrong value: <Prose text={invalid} />.
              </>
            )}
          </>,
        ];
      })}
    />
  );
}

/** The fields of an event, with their types. */
function Fields({ type }: { readonly type: string }): ReactNode {
  const fields = fieldsOf(type);
  if (fields.length === 0) return 'none';
  return (
    <ul>
      {fields.map((field) => (
        <li key={field.name}>
          <code>{field.name}</code>: <Type text={field.type?.text ?? ''} />
          <br />
          <Prose text={field.description ?? ''} />
        </li>
      ))}
    </ul>
  );
}

/** A table of names and what they are. */
function Names({
  caption,
  head,
  rows = [],
  toName,
}: {
  readonly caption: string;
  readonly head: string;
  readonly rows?: readonly Row[] | undefined;
  readonly toName?: (name: string) => ReactNode;
}): ReactNode {
  return (
    <Table
      caption={caption}
      head={[head, 'What it is']}
      rows={rows.map(({ name, description = '' }) => [
        toName ? toName(name) : <code key="name">{name}</code>,
        <Prose key="text" text={description} />,
      ])}
    />
  );
}

/** All that a page can use of an element, from its manifest. */
export function Api({ tag }: { readonly tag: string }): ReactNode {
  const { attributes = [], members = [], events = [], slots, cssParts, cssStates } = declarationOf(tag);
  const reflected = new Set(
    members.filter(({ reflects }) => reflects).map(({ attribute = '' }) => attribute),
  );
  return (
    <>
      <Attributes attributes={attributes} reflected={reflected} />
      <Table
        caption="Events"
        head={['Event', 'When', 'Class', 'Fields']}
        rows={events.map(({ name, description = '', type }) => [
          <code key="name">{name}</code>,
          <Prose key="when" text={description} />,
          <code key="class">{type?.text}</code>,
          <Fields key="fields" type={type?.text ?? ''} />,
        ])}
      />
      <p className="meta">
        “Reflected” says that a change of the property sets the attribute. All events bubble and cross shadow
        roots.
      </p>
      <Names
        caption="Slots"
        head="Slot"
        rows={slots}
        toName={(name) => (name ? <code>{name}</code> : 'the children')}
      />
      <Names caption="Parts" head="Part" rows={cssParts} toName={(name) => <code>::part({name})</code>} />
      <Names caption="States" head="State" rows={cssStates} toName={(name) => <code>:state({name})</code>} />
    </>
  );
}

/** A color, shown beside its value. */
function Color({ value }: { readonly value: string }): ReactNode {
  return (
    <span className="type">
      {/^#[\da-f]+$/.test(value) && (
        <span className="swatch" style={{ background: value }} aria-hidden="true" />
      )}
      <code>{value}</code>
    </span>
  );
}

/** The custom properties of an element, with their defaults on light and on dark pages. */
export function CustomProperties({ tag }: { readonly tag: string }): ReactNode {
  return (
    <Table
      caption="Custom properties"
      head={['Property', 'Default, light', 'Default, dark', 'What it colors or shapes']}
      rows={(declarationOf(tag).cssProperties ?? []).map(
        ({ name, default: value = '', description = '' }) => {
          const [, light = value, dark = value] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
          return [
            <code key="name">{name}</code>,
            <Color key="light" value={light} />,
            <Color key="dark" value={dark} />,
            <Prose key="text" text={description} />,
          ];
        },
      )}
    />
  );
}
