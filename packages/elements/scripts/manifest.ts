/** The part of the format of `custom-elements.json` that the scripts here read and write. */

/** A row of the documentation; what the analyzer found without a comment has no description. */
export interface Row {
  name: string;
  description?: string;
}

export interface Typed extends Row {
  type?: { text: string };
  default?: string;
}

export interface Attribute extends Typed {
  /** The property that the attribute sets. */
  fieldName?: string;
}

export interface Member extends Typed {
  kind: 'field' | 'method';
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
  attribute?: string;
}

export interface CssProperty extends Row {
  default?: string;
}

export interface Declaration extends Row {
  kind: string;
  tagName?: string;
  members?: Member[];
  attributes?: Attribute[];
  events?: Typed[];
  slots?: Row[];
  cssParts?: Row[];
  cssProperties?: CssProperty[];
  cssStates?: Row[];
  superclass?: { name: string; module?: string };
}

export interface Module {
  kind: 'javascript-module';
  path: string;
  declarations?: Declaration[];
  exports?: { kind: string; name: string; declaration: { name: string; module?: string } }[];
}

export interface Manifest {
  modules: Module[];
}

/** A declaration that has a tag, and the lists that go with it. */
export type ElementDeclaration = Declaration &
  Required<Pick<Declaration, 'tagName' | 'attributes' | 'events'>>;

/** The elements of a manifest, in its order. */
export function elementsOf({ modules }: Manifest): ElementDeclaration[] {
  return modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter((declaration): declaration is ElementDeclaration =>
      Boolean(declaration.tagName && declaration.attributes && declaration.events),
    );
}
