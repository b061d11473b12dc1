/**
 * What a script uses that the oldest supported browsers lack, by MDN's compatibility data: syntax, globals, static members, and members that
 * no supported object of that name has.
 */
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data/types';
import { Linter, type Rule } from 'eslint';

/** The oldest supported version of each engine; `docs/partners/install.md` says what decides it. */
const FLOOR = {
  chrome: 106,
  chrome_android: 106,
  edge: 106,
  firefox: 121,
  firefox_android: 121,
  safari: 16.4,
  safari_ios: 16.4,
} as const;

/** Of the syntax that all of them know. */
const ECMA_VERSION = 2022;

/** Whose members are looked at without knowing what stands before the dot. The names of others are common words. */
const INTERFACES = [
  'AbortController AbortSignal CSSStyleSheet CustomElementRegistry DOMTokenList Document DocumentFragment Element ElementInternals',
  'Event EventTarget HTMLElement HTMLIFrameElement HTMLSlotElement Headers History IntersectionObserver Location MutationObserver Navigator',
  'Node NodeList Range ReadableStream ReadableStreamDefaultReader ResizeObserver Response ShadowRoot Storage URL URLSearchParams Window',
].flatMap((line) => line.split(' '));

const { builtins } = bcd.javascript;

/** The first version without a flag, a prefix or a gap. */
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

/** `Chrome 121` for each engine whose floor is older than a feature; `never` where it has none. */
function missingIn({ support }: CompatStatement): string[] {
  return Object.entries(FLOOR).flatMap(([browser, floor]) => {
    const version = firstVersion(support[browser as keyof typeof FLOOR]); // `Object.entries` forgets the names
    return version > floor ? [`${browser} ${version === Infinity ? 'never' : String(version)}`] : [];
  });
}

type Entry = Identifier | CompatStatement;

const isFeature = (entry: Entry): entry is Identifier => !('source_file' in entry);

/** Features by name: `fromAsync` for `fromAsync_static`. */
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

/** By name, what each object that has such a member says of it. */
const MEMBERS = new Map<string, CompatStatement[]>();
for (const owner of [...INTERFACES.map((name) => bcd.api[name]), ...Object.values(builtins ?? {})])
  for (const [name, statement] of membersOf(owner))
    MEMBERS.set(name, [...(MEMBERS.get(name) ?? []), statement]);

/** Set by ESLint on every node, which the types of scopes do not say. */
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
        // Declared nowhere in the file: names that ESLint does not know, and those of the language.
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

/** @returns each thing that a supported browser lacks, once, with the versions that brought it */
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
