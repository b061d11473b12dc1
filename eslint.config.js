// @ts-check
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The sources of what readers' browsers run. Stricter rules apply to them, except to tests. */
const SHIPPED = ['packages/*/src/**/*.ts'];
const TESTS = ['**/*.test.ts', '**/test/**/*.ts', '**/testing/**/*.ts', '**/*.stories.ts'];

/** Imports that turn text into markup, or that write `style` attributes, which a strict content security policy blocks. */
const RESTRICTED_IMPORTS = {
  patterns: [
    {
      group: [
        'lit/directives/unsafe-*',
        'lit-html/directives/unsafe-*',
        'lit/static-html*',
        'lit-html/static*',
      ],
      message: 'The feed is data, never HTML: use a template.',
    },
    {
      group: ['lit/directives/style-map*', 'lit-html/directives/style-map*'],
      message: 'Pages forbid style attributes: use static styles, a class or a part.',
    },
  ],
};

/**
 * A selector for properties by name, in both notations: `a.name` and `a['name']`.
 *
 * @param {string} names the alternatives of a regular expression
 */
const property = (names) =>
  `MemberExpression:matches([property.name=/^(${names})$/], [property.value=/^(${names})$/])`;

const NO_MARKUP_FROM_TEXT = [
  {
    selector: property(
      'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|srcdoc',
    ),
    message: 'Text never becomes markup: use a template or textContent.',
  },
  {
    selector: String.raw`TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\.(innerHTML|outerHTML|srcdoc)\s*=/]`,
    message: 'Text never becomes markup: use a template.',
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]",
    message: 'Text never becomes markup: use a template.',
  },
];

const NO_TRACE_OF_THE_READER = [
  {
    selector: property('cookie|localStorage|sessionStorage|indexedDB|cookieStore|sendBeacon'),
    message: 'Nothing about the reader is kept or sent.',
  },
];

const NO_STYLE_ATTRIBUTES = [
  {
    selector: String.raw`TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/(^|[\s"'])\.?style\s*=/]`,
    message: 'Pages forbid style attributes: use static styles, a class or a part.',
  },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/<style/]",
    message: 'Pages forbid style elements: use static styles.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: 'Pages forbid style attributes: use a class or a part.',
  },
];

/** Physical directions, which are wrong in languages that are written from right to left, such as Arabic and Urdu. */
const LOGICAL_DIRECTIONS = [
  String.raw`(^|[;\{\s])((scroll-)?(margin|padding)-|border-)?(left|right)(-(width|style|color))?\s*:`,
  String.raw`border-(top|bottom)-(left|right)-radius`,
  String.raw`(text-align|float|clear|caption-side)\s*:\s*(left|right)`,
].map((physical) => ({
  selector: `TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/${physical}/]`,
  message:
    'Left and right differ by language: use the logical property (inline-start, inline-end, start, end).',
}));

const ONE_FILE_ONE_HASH = [
  { selector: 'ImportExpression', message: "What is imported later escapes the script's integrity hash." },
];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/dist-pages/',
    '**/test-release/',
    '**/storybook-static/',
    '**/coverage/',
    '**/test-results/',
    '**/.turbo/',
  ]),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['packages/massachusetts/demo/**/*.js', 'packages/kit/test/lab/hosts/*'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: globals.browser,
    },
    rules: {
      // Numbers are readable in messages; objects are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An index signature can name its key; `Record` cannot.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // With `isolatedDeclarations` an exported constant needs its type on the left. Elsewhere either side is fine.
      '@typescript-eslint/consistent-generic-constructors': 'off',
      // Allows `return problem(…)`, which reports and returns in one statement.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Allows `text || other`, which also replaces the empty string.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-meaningless-void-operator': 'off', // allows `return void …`
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }], // React's types are in a namespace
    },
  },
  {
    // Two projects: the sources have neither the DOM's nor Node's types; the schema's build and the tests have Node's.
    files: ['packages/content/**/*.ts'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['packages/content/tsconfig.json', 'packages/content/test/tsconfig.json'],
      },
    },
  },
  {
    // The sources have the DOM's types; the scripts that read the manifest have Node's.
    files: ['packages/elements/{scripts,test}/**/*.ts', 'packages/elements/*.config.ts'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['packages/elements/tsconfig.node.json'],
      },
    },
  },
  {
    // Browser sources have the DOM's types, the command's sources have Node's, and tests have both.
    files: ['packages/kit/**/*.ts'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: [
          'packages/kit/tsconfig.json',
          'packages/kit/tsconfig.node.json',
          'packages/kit/get/tsconfig.json',
          'packages/kit/test/tsconfig.json',
          'packages/kit/test/lab/samples/tsconfig.json',
        ],
      },
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement', 'RightsElement'] } },
    rules: {
      'wc/attach-shadow-constructor': 'off', // Lit attaches the root when an element is first connected
      '@typescript-eslint/unbound-method': 'off', // Lit binds `@event` listeners to the element
      'lit-a11y/no-redundant-role': 'off', // VoiceOver announces a list without bullets only with `role="list"`
    },
  },
  {
    files: SHIPPED,
    ignores: TESTS,
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'],
      'no-restricted-imports': ['error', RESTRICTED_IMPORTS],
      'no-restricted-syntax': [
        'error',
        ...NO_MARKUP_FROM_TEXT,
        ...NO_TRACE_OF_THE_READER,
        ...NO_STYLE_ATTRIBUTES,
        ...LOGICAL_DIRECTIONS,
        ...ONE_FILE_ONE_HASH,
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing value fails the test anyway
      '@typescript-eslint/no-unused-expressions': 'off', // Chai's `to.be.true`
      // Tests read JSON of any type from files and pages; their assertions check it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
    },
  },
  ...storybook.configs['flat/recommended'],
);
