/** The frameworks that `npm run try:frameworks` installs, which the lock file does not have: their versions, and how a sample is built. */

/** One way to build a sample, and how its page is then served. */
export interface Way {
  /** The commands, as a result names them. */
  readonly name: string;
  readonly build?: readonly string[];
  /** What the build has to print. */
  readonly prints?: RegExp;
  /** A server's command for a port of 127.0.0.1, or the folder that was built. */
  readonly serve?: ((port: number) => readonly string[]) | string;
  /** What a console may say that is no complaint of the sample. */
  readonly mayWarn?: RegExp;
}

export interface Framework {
  readonly name: string;
  readonly version: string;
  /** The folder below `samples/`. */
  readonly sample: string;
  /** What npm installs beside the packages of this repository: exact versions. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Files that the guide does not show, since each framework's own `create` command writes them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Changes to a file of the sample: what to find, and what to put in its place. */
  readonly changes?: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
  /** Whether the server's own markup has the tags. */
  readonly inMarkup?: boolean;
  /** Whether the page has a button for another town. */
  readonly hasTowns?: boolean;
  readonly ways: readonly Way[];
}

const NEXT = '16.4.6';
const ASTRO = '7.3.5';
const ANGULAR = '22.2.6';
const VITEST = '5.1.1';
const TYPESCRIPT = '6.0.3';

const VITEST_CONFIG = `import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const { CHROME_PATH = '', CHROME_ARGS = '' } = process.env;
const launchOptions = { executablePath: CHROME_PATH, args: CHROME_ARGS.split(' ') };

export default defineConfig({
  // Vite reloads the page where it finds a dependency only during the test.
  optimizeDeps: { include: ['@rights-kit/elements/all.js', 'rights-kit/fixtures'] },
  test: {
    include: ['card.spec.ts'],
    browser: {
      enabled: true,
      headless: true,
      api: { host: '127.0.0.1' },
      provider: playwright({ launchOptions }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
`;

const ANGULAR_WORKSPACE = {
  version: 1,
  cli: { analytics: false },
  projects: {
    sample: {
      projectType: 'application',
      root: '',
      architect: {
        build: {
          builder: '@angular/build:application',
          options: { browser: 'main.ts', index: 'index.html', tsConfig: 'tsconfig.json', outputPath: 'dist' },
        },
      },
    },
  },
};

const ANGULAR_COMPILER = {
  compilerOptions: {
    strict: true,
    target: 'ES2022',
    module: 'preserve',
    moduleResolution: 'bundler',
    skipLibCheck: true,
  },
  angularCompilerOptions: { strictTemplates: true },
  files: ['main.ts'],
};

export const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'Next',
    version: NEXT,
    sample: 'next',
    dependencies: {
      next: NEXT,
      react: '19.3.1',
      'react-dom': '19.3.1',
      typescript: TYPESCRIPT,
      '@types/node': '24.19.2',
      '@types/react': '19.3.0',
    },
    files: { 'tsconfig.json': '{ "compilerOptions": { "strict": true, "skipLibCheck": true } }' },
    inMarkup: true,
    ways: [
      {
        name: 'next build, next start',
        build: ['next', 'build'],
        serve: (port) => ['next', 'start', '--hostname', '127.0.0.1', '--port', String(port)],
      },
      {
        name: 'next dev',
        serve: (port) => ['next', 'dev', '--hostname', '127.0.0.1', '--port', String(port)],
        mayWarn: /^Lit is in dev mode\b/,
      },
    ],
  },
  {
    name: 'Astro',
    version: ASTRO,
    sample: 'astro',
    dependencies: { astro: ASTRO },
    inMarkup: true,
    ways: [{ name: 'astro build', build: ['astro', 'build'], serve: 'dist' }],
  },
  {
    name: 'Angular',
    version: ANGULAR,
    sample: 'angular',
    dependencies: {
      ...Object.fromEntries(
        ['build', 'cli', 'common', 'compiler', 'compiler-cli', 'core', 'platform-browser'].map((part) => [
          `@angular/${part}`,
          ANGULAR,
        ]),
      ),
      rxjs: '7.8.2',
      tslib: '2.9.1',
      typescript: TYPESCRIPT,
    },
    files: {
      'angular.json': JSON.stringify(ANGULAR_WORKSPACE),
      'tsconfig.json': JSON.stringify(ANGULAR_COMPILER),
    },
    // Angular adds the script to the page itself.
    changes: { 'index.html': [['    <script type="module" src="./main.ts"></script>\n', '']] },
    hasTowns: true,
    ways: [{ name: 'ng build', build: ['ng', 'build'], serve: 'dist/browser' }],
  },
  {
    name: 'Vitest',
    version: VITEST,
    sample: 'testing',
    dependencies: { vitest: VITEST, '@vitest/browser-playwright': VITEST, playwright: '1.65.1' },
    files: { 'vitest.config.mjs': VITEST_CONFIG },
    changes: {
      'card.spec.ts': [
        ["import { expect } from 'chai';", "import { beforeAll, describe, expect, it } from 'vitest';"],
        ['before(() =>', 'beforeAll(() =>'],
      ],
    },
    ways: [{ name: 'vitest run', build: ['vitest', 'run'], prints: /Tests +2 passed/ }],
  },
];
