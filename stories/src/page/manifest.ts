/** The part of `custom-elements.json` that the pages and the controls read. */
import manifest from '@rights-kit/elements/custom-elements.json' with { type: 'json' };

export interface Row {
  readonly name: string;
  readonly description?: string;
}

export interface Typed extends Row {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface Attribute extends Typed {
  /** The property that the attribute sets. */
  readonly fieldName?: string;
}

interface Member extends Typed {
  readonly attribute?: string;
  readonly reflects?: boolean;
}

export interface Declaration extends Row {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly slots?: readonly Row[];
  readonly events?: readonly Typed[];
  readonly cssProperties?: readonly Typed[];
  readonly cssParts?: readonly Row[];
  readonly cssStates?: readonly Row[];
}

const modules: readonly { readonly declarations: readonly Declaration[] }[] = manifest.modules;
const declarations = modules.flatMap((module) => module.declarations);

/** @throws Error for a tag that the manifest does not have */
export function declarationOf(tag: string): Declaration {
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`${tag} is not in the manifest`);
  return found;
}

/** The documented fields of an event, by the name of its class. */
export const fieldsOf = (className: string): readonly Typed[] =>
  declarations.find(({ name }) => name === className)?.members ?? [];

/** What the documentation of an attribute says beside its first sentences. */
export interface Documented {
  readonly text: string;
  readonly values?: string;
  readonly fallback?: string;
  readonly invalid?: string;
}

/** Takes the sections `**Values:**` (or `**Unit:**`), `**Default:**` and `**Invalid:**` out of a description. */
export function toDocumented({ description = '' }: Row): Documented {
  const [text = '', ...rest] = description.split(/\s*\*\*(\w+):\*\*\s*/);
  const sections = new Map<string, string>();
  for (let index = 0; index < rest.length; index += 2)
    sections.set(rest[index] ?? '', (rest[index + 1] ?? '').replace(/\.$/, ''));
  const values = sections.get('Values') ?? sections.get('Unit');
  const fallback = sections.get('Default');
  const invalid = sections.get('Invalid');
  return {
    text,
    ...(values && { values }),
    ...(fallback && { fallback }),
    ...(invalid && { invalid }),
  };
}
