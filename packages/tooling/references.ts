/**
 * Finds all references of sources to packages, and those that violate the order of the packages.
 */
import path from 'node:path';
import ts from 'typescript';

export interface Reference {
  /** Its path, relative to the root of the repository. */
  readonly file: string;
  /** Whether the reference is the name of a package or a path. */
  readonly kind: 'name' | 'path';
  /** The name as written; or the target of the path, relative to the root. */
  readonly specifier: string;
}

export interface Package {
  /** Its path, relative to the root of the repository. */
  readonly folder: string;
  readonly name: string;
}

/** The functions of `node:path` that join the parts of a path. */
const JOINS = new Set(['join', 'resolve']);

const isRelative = (specifier: string | undefined) =>
  specifier !== undefined && /^\.\.?(\/|$)/.test(specifier);

/** The text of a literal; of a template only the part before its first expression. */
function textOf(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : undefined;
}

/** Whether a node is `import.meta.<name>`. */
function isMeta(node: ts.Node | undefined, name: string): boolean {
  return (
    node !== undefined &&
    ts.isPropertyAccessExpression(node) &&
    node.name.text === name &&
    ts.isMetaProperty(node.expression)
  );
}

function isResolve({ expression }: ts.CallExpression): boolean {
  return (
    isMeta(expression, 'resolve') ||
    (ts.isPropertyAccessExpression(expression) &&
      expression.name.text === 'resolve' &&
      expression.expression.getText() === 'require')
  );
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

/** The literal parts of a path, up to the first that is not a literal. */
function knownParts(nodes: readonly ts.Node[]): string[] {
  const parts: string[] = [];
  for (const node of nodes) {
    const text = textOf(node);
    if (text === undefined) break;
    parts.push(text);
  }
  return parts;
}

/** The script blocks of a Svelte component; the whole text of any other file. */
function scriptsOf(file: string, source: string): string {
  if (!file.endsWith('.svelte')) return source;
  return [...source.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script).join('\n');
}

/**
 * All references of a source: by static imports, `import()`, `import.meta.resolve()`, `new URL()`, joined paths, and strings that are
 * paths in the repository.
 *
 * @param file its path, relative to the root of the repository
 */
export function referencesIn(file: string, source: string): Reference[] {
  const kind = /\.(?:tsx?|mts)$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.JSX;
  const script = file.endsWith('.ts') || file.endsWith('.mts') ? ts.ScriptKind.TS : kind;
  const tree = ts.createSourceFile(file, scriptsOf(file, source), ts.ScriptTarget.Latest, true, script);
  const found: Reference[] = [];
  const folder = path.posix.dirname(file);
  /** @param target a path, relative to the root */
  const addPath = (target: string) =>
    found.push({ file, kind: 'path', specifier: path.posix.normalize(target) });
  const addImport = (specifier: string | undefined) => {
    if (specifier === undefined) return;
    if (isRelative(specifier)) addPath(path.posix.join(folder, specifier));
    else found.push({ file, kind: 'name', specifier });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) addImport(textOf(node.moduleSpecifier));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      addImport(textOf(node.argument.literal));
    else if (ts.isExternalModuleReference(node)) addImport(textOf(node.expression));
    else if (ts.isCallExpression(node)) visitCall(node);
    else if (ts.isNewExpression(node)) visitUrl(node);
    else visitText(node);
    ts.forEachChild(node, visit);
  };
  const visitCall = (call: ts.CallExpression) => {
    const {
      expression,
      arguments: [first, ...rest],
    } = call;
    if (isImportCall(call) || isResolve(call)) addImport(textOf(first));
    else if (
      ts.isPropertyAccessExpression(expression) &&
      JOINS.has(expression.name.text) &&
      isMeta(first, 'dirname')
    )
      addPath(path.posix.join(folder, ...knownParts(rest)));
  };
  const visitUrl = ({
    expression,
    arguments: [target, base] = ts.factory.createNodeArray(),
  }: ts.NewExpression) => {
    const text = textOf(target);
    if (expression.getText() !== 'URL' || text === undefined || base === undefined) return;
    if (isMeta(base, 'url')) addPath(path.posix.join(folder, text));
    // A path relative to a resolved module leads into the package of that module.
    const name = ts.isCallExpression(base) && isResolve(base) ? textOf(base.arguments[0]) : undefined;
    if (name !== undefined) found.push({ file, kind: 'path', specifier: name });
  };
  const visitText = (node: ts.Node) => {
    const text = textOf(node);
    if (text === undefined) return;
    const [, inRepository] =
      /(?<![\w@-])(packages\/[a-z-]+\/[\w.].*)/.exec(text) ?? /^(?:\.\/)?(stories\/[\w.].*)/.exec(text) ?? [];
    if (inRepository) addPath(inRepository);
    // It is unknown which folder the path is relative to, so all folders above the file are tried.
    if (text.startsWith('../'))
      for (let from = folder; from.includes('/'); from = path.posix.dirname(from))
        addPath(path.posix.join(from, text));
  };
  visit(tree);
  return found;
}

const DEPENDENCY_FIELDS = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
] as const;

/** The dependencies in a `package.json`. */
export type Manifest = Readonly<
  Partial<Record<(typeof DEPENDENCY_FIELDS)[number], Readonly<Record<string, string>>>>
>;

/**
 * The references of a `package.json` to other packages.
 *
 * @param file its path, relative to the root of the repository
 */
export function dependenciesIn(file: string, manifest: Manifest): Reference[] {
  return DEPENDENCY_FIELDS.flatMap((field) =>
    Object.keys(manifest[field] ?? {}).map((specifier) => ({
      file,
      kind: 'name' as const,
      specifier,
    })),
  );
}

/** The order of the packages: each may use those before it. A missing folder is allowed. */
const ORDER = [
  'packages/content',
  'packages/views',
  'packages/elements',
  'packages/kit',
  'packages/massachusetts',
  'stories',
];
/** May be used by all packages, and may use none. */
const TOOLING = 'packages/tooling';
/** May use all packages, and may be used by none. */
const BENCH = 'packages/bench';
/** The tests of the repository as a whole. */
const REPOSITORY_TESTS = `${TOOLING}/test/`;

/**
 * @param from the folder of a package
 * @param to the folder of a package
 */
function mayUse(from: string, to: string): boolean {
  if (to === TOOLING) return true;
  if (to === BENCH || from === TOOLING) return false;
  return from === BENCH || ORDER.indexOf(to) < ORDER.indexOf(from);
}

/** The package that a reference leads to. */
export function targetOf(
  packages: readonly Package[],
  { kind, specifier }: Pick<Reference, 'kind' | 'specifier'>,
): Package | undefined {
  const begins = (place: string) => specifier === place || specifier.startsWith(`${place}/`);
  return packages.find(({ folder, name }) => begins(name) || (kind === 'path' && begins(folder)));
}

/** The references that violate the order, as sentences. */
export function referenceProblems(packages: readonly Package[], references: readonly Reference[]): string[] {
  const problems = references.flatMap((reference) => {
    const { file, kind, specifier } = reference;
    const from = packages.find(({ folder }) => file.startsWith(`${folder}/`));
    const to = targetOf(packages, reference);
    if (!from || !to || from === to || file.startsWith(REPOSITORY_TESTS)) return [];
    if (kind === 'path') return [`${file} leads into the folder of ${to.name}: ${specifier}`];
    return mayUse(from.folder, to.folder) ? [] : [`${file} uses ${specifier}: ${from.name} comes before it`];
  });
  return [...new Set(problems)];
}
