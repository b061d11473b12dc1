/** The elements' manifest, as the package publishes it. */

interface Row {
  readonly name: string;
}

export interface Attribute extends Row {
  readonly fieldName: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface Declaration {
  readonly tagName: string;
  readonly attributes: readonly Attribute[];
  readonly events: readonly Row[];
  readonly slots: readonly Row[];
  readonly cssParts: readonly Row[];
  readonly cssStates: readonly Row[];
  readonly cssProperties: readonly Row[];
}

// By the name of the package; the test runner does not resolve it in a URL, and its compiler drops the type of a JSON import.
const FILE = new URL('../../node_modules/@rights-kit/elements/dist/custom-elements.json', import.meta.url);
const answer = await fetch(FILE);
if (!answer.ok) throw new Error('The elements are not built: npm run build');
const { modules } = (await answer.json()) as {
  modules: readonly { readonly declarations: readonly Partial<Declaration>[] }[];
}; // the format that the analyzer writes

/** The four elements. */
export const manifest: readonly Declaration[] = modules
  .flatMap(({ declarations }) => declarations)
  .filter((declaration): declaration is Declaration => Boolean(declaration.tagName));
