// @ts-check
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What readers' browsers run. Tests may do what it may not. */
const SHIPPED = ['packages/*/src/**/*.ts'];
const TESTS = ['**/*.test.ts', '**/test/**/*.ts', '**/testing/**/*.ts', '**/*.stories.ts'];

/** Imports that turn text into markup or write `style` attributes, which a strict content security policy blocks. */
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
 * A property by name, however it is written: `a.name`, `a['name']`.
 *
 * @param {string} names alternatives of a regular expression
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

/** Arabic and Urdu run the other way. */
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
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: globals.browser,
    },
    rules: {
      // Numbers read well in a sentence; objects do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The name of a key says what it is.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Declarations made file by file need the type on the left where it is exported; elsewhere either side reads well.
      '@typescript-eslint/consistent-generic-constructors': 'off',
      // `return problem(…)` reports and leaves in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // `text || other` also replaces the empty text.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-meaningless-void-operator': 'off', // `return void …` is a sentence
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }], // React's types are one
    },
  },
  {
    // Two projects side by side: the sources know no DOM and no Node, the schema's build and the tests know Node.
    files: ['packages/content/**/*.ts'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['packages/content/tsconfig.json', 'packages/content/test/tsconfig.json'],
      },
    },
  },
  {
    // What a browser loads knows the DOM; what generates from the manifest knows Node.
    files: ['packages/elements/{scripts,test}/**/*.ts', 'packages/elements/*.config.ts'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['packages/elements/tsconfig.node.json'],
      },
    },
  },
  {
    // What a browser loads knows the DOM; the command and what it is made of know Node; the tests of both know both.
    files: ['packages/kit/**/*.ts'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: [
          'packages/kit/tsconfig.json',
          'packages/kit/tsconfig.node.json',
          'packages/kit/test/tsconfig.json',
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
      'lit-a11y/no-redundant-role': 'off', // VoiceOver hears a list without bullets only if it says `role="list"`
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
      '@typescript-eslint/no-non-null-assertion': 'off', // a test that finds nothing fails by itself
      '@typescript-eslint/no-unused-expressions': 'off', // Chai's `to.be.true`
      // What a test reads from a file or a page is any JSON; the assertions are its types.
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
