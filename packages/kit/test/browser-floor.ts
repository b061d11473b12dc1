/**
 * Finds features of a script that the oldest supported browsers lack, by MDN's compatibility data: syntax, globals, static members, and
 * members that those browsers have on no interface.
 */
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data/types';
import { Linter, type Rule } from 'eslint';

/** The oldest supported version of each engine. `docs/partners/readers.md` gives the reasons. */
const FLOOR = {
  chrome: 106,
  chrome_android: 106,
  edge: 106,
  firefox: 121,
  firefox_android: 121,
  safari: 16.4,
  safari_ios: 16.4,
} as const;

/** The newest edition of ECMAScript whose syntax all of them support. */
const ECMA_VERSION = 2022;

/** Interfaces whose members are matched by name alone, since the type of the object is unknown. Other interfaces' names are too common. */
const INTERFACES = [
  'AbortController AbortSignal CSSStyleSheet CustomElementRegistry DOMTokenList Document DocumentFragment Element ElementInternals',
  'Event EventTarget HTMLElement HTMLIFrameElement HTMLSlotElement Headers History IntersectionObserver Location MutationObserver Navigator',
  'Node NodeList Range ReadableStream ReadableStreamDefaultReader ResizeObserver Response ShadowRoot Storage URL URLSearchParams Window',
].flatMap((line) => line.split(' '));

const { builtins } = bcd.javascript;

/** The first version that supports a feature completely, without a flag or prefix. */
function firstVersion(support: SupportStatement | undefined): number {
  const versions = [support ?? []]
    .flat()
    .filter(
      (statement) =>
        !(statement.flags ?? statement.prefix ?? statement.alternative_name ?? statement.version_removed),
    )
    .map(({ version_added: version }) => parseFloat(String(version).replace('≤', '')))
    .filter((version) => !Number.isNaN(version));
  return Math.min(...versions);
}

/** Engines whose floor is older than a feature, such as `Chrome 121`; `never` instead of the version where an engine lacks it. */
function missingIn({ support }: CompatStatement): string[] {
  return Object.entries(FLOOR).flatMap(([browser, floor]) => {
    const version = firstVersion(support[browser as keyof typeof FLOOR]); // `Object.entries` widens the keys
    return version > floor ? [`${browser} ${version === Infinity ? 'never' : String(version)}`] : [];
  });
}

type Entry = Identifier | CompatStatement;

const isFeature = (entry: Entry): entry is Identifier => !('source_file' in entry);

/** Features by member name: `fromAsync` for MDN's `fromAsync_static`. */
function membersOf(owner: Entry = {}): [name: string, statement: CompatStatement][] {
  return Object.entries(owner).flatMap(([key, entry]: [string, Entry]) =>
    isFeature(entry) && entry.__compat && !key.endsWith('_event')
      ? [[key.replace(/_static$/, ''), entry.__compat]]
      : [],
  );
}

const GLOBALS = new Map([
  ...membersOf(bcd.api['Window']),
  ...membersOf(bcd.api['WorkerGlobalScope']),
  ...membersOf(bcd.api),
  ...membersOf(builtins),
]);

const STATICS = new Map(
  [bcd.api, builtins].flatMap((group) =>
    Object.entries(group ?? {}).flatMap(([owner, feature]) =>
      membersOf(feature).map(([name, statement]): [string, CompatStatement] => [
        `${owner}.${name}`,
        statement,
      ]),
    ),
  ),
);

/** The compatibility data of every interface that has a member, by the member's name. */
const MEMBERS = new Map<string, CompatStatement[]>();
for (const owner of [...INTERFACES.map((name) => bcd.api[name]), ...Object.values(builtins ?? {})])
  for (const [name, statement] of membersOf(owner))
    MEMBERS.set(name, [...(MEMBERS.get(name) ?? []), statement]);

/** The parent of a node. ESLint sets it on every node; the types of scopes lack it. */
function parentOf(node: object): Rule.Node | undefined {
  return 'parent' in node ? (node.parent as Rule.Node) : undefined;
}

const rule: Rule.RuleModule = {
  create(context) {
    const report = (node: Rule.Node, name: string, missing: readonly string[]): void => {
      if (missing.length > 0) context.report({ node, message: `${name}: ${missing.join(', ')}` });
    };
    const checkMember = (node: Rule.Node, name: string): void => {
      const missing = (MEMBERS.get(name) ?? []).map(missingIn);
      if (missing.every(({ length }) => length > 0)) report(node, name, missing[0] ?? []);
    };
    return {
      Program() {
        const { globalScope } = context.sourceCode.scopeManager;
        // References to globals: unresolved ones, and those to ESLint's built-in globals, which have no definition.
        const references = [
          ...(globalScope?.through ?? []),
          ...(globalScope?.variables ?? []).flatMap(({ defs, references }) =>
            defs.length > 0 ? [] : references,
          ),
        ];
        for (const { identifier } of references) {
          const { name } = identifier;
          const parent = parentOf(identifier);
          if (!parent) continue;
          const statement = GLOBALS.get(name);
          if (statement) report(parent, name, missingIn(statement));
          if (parent.type !== 'MemberExpression' || parent.property.type !== 'Identifier') continue;
          const member = `${name}.${parent.property.name}`;
          const known = STATICS.get(member);
          if (known) report(parent, member, missingIn(known));
        }
      },
      MemberExpression(node) {
        const { property, computed } = node;
        if (property.type === 'Identifier' && !computed) checkMember(node, property.name);
        if (property.type === 'Literal') checkMember(node, String(property.value));
      },
      'ObjectPattern > Property'(node: Rule.Node) {
        if (node.type === 'Property' && node.key.type === 'Identifier') checkMember(node, node.key.name);
      },
    };
  },
};

const linter = new Linter();

/** @returns each feature that a supported browser lacks, once, with the versions that introduced it */
export function beyondFloor(code: string): string[] {
  const messages = linter.verify(
    code,
    {
      files: ['**/*.js'],
      languageOptions: { ecmaVersion: ECMA_VERSION, sourceType: 'module' },
      plugins: { browsers: { rules: { floor: rule } } },
      rules: { 'browsers/floor': 'error' },
    },
    { filename: 'script.js', allowInlineConfig: false },
  );
  return [...new Set(messages.map(({ message }) => message))].sort();
}
