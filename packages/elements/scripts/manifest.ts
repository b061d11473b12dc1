/** The fields of `custom-elements.json` that these scripts read and write. */

/** A row of the documentation. Without a comment in the source it has no description. */
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
  /** Whether a change of the property sets the attribute. */
  reflects?: boolean;
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

/** A declaration with a tag and its lists. */
export type ElementDeclaration = Declaration &
  Required<Pick<Declaration, 'tagName' | 'attributes' | 'events'>>;

/** The elements of a manifest, in their order there. */
export function elementsOf({ modules }: Manifest): ElementDeclaration[] {
  return modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter((declaration): declaration is ElementDeclaration =>
      Boolean(declaration.tagName && declaration.attributes && declaration.events),
    );
}
