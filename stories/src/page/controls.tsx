import { useId, type ReactNode } from 'react';
import { argTypesOf } from '../arg-types';
import { useArgs, type Args } from './use-args';
import { RECORDS } from './feed';
import type { Guide } from './guide';

interface ControlProps {
  readonly name: string;
  readonly value: unknown;
  readonly type: ReturnType<typeof argTypesOf>[string];
  /** Whether it names the record, without which there is no code to copy. */
  readonly isRecord: boolean;
  /** Of records, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly set: (changed: Args) => void;
}

function Control({ name, value, type, isRecord, names, set }: ControlProps): ReactNode {
  const id = useId();
  const options: readonly unknown[] = type.options ?? [];
  // An empty value takes the attribute away.
  const onChange = ({ target }: { readonly target: { readonly value: string } }): void => {
    set({ [name]: target.value || undefined });
  };
  if (type.table?.type?.summary === 'boolean')
    return (
      <label className="control check">
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => {
            set({ [name]: target.checked });
          }}
        />
        <code>{name}</code>
      </label>
    );
  const text = typeof value === 'string' ? value : '';
  return (
    <div className="control">
      <label htmlFor={id}>
        <code>{name}</code>
      </label>
      {options.length > 0 ? (
        <select id={id} value={text} onChange={onChange}>
          {!isRecord && <option value="">not set</option>}
          {options.map(String).map((option) => (
            <option key={option} value={option}>
              {names.get(option) ?? option}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} value={text} onChange={onChange} />
      )}
    </div>
  );
}

/** The attributes of the live example, to try out. */
export function Controls({ guide }: { readonly guide: Guide }): ReactNode {
  const { args, update, reset } = useArgs(guide.example);
  const types = argTypesOf(`rights-${guide.widget}`);
  const { attribute, names } = RECORDS[guide.widget];
  const controls = guide.controls.map((name) => {
    const { [name]: type } = types;
    if (!type) throw new Error(`rights-${guide.widget} has no attribute "${name}"`);
    return { name, type };
  });
  return (
    <div className="controls" role="group" aria-label="Controls of the example">
      {controls.map(({ name, type }) => (
        <Control
          key={name}
          name={name}
          type={type}
          value={args[name]}
          isRecord={name === attribute}
          names={names}
          set={update}
        />
      ))}
      <button type="button" onClick={reset}>
        Start again
      </button>
    </div>
  );
}
