/**
 * The configuration of browser tests. A package's `web-test-runner.config.mjs` is
 *
 *     import { wtrConfig } from '@rights-kit/tooling/wtr';
 *     export default await wtrConfig();
 */
import './time-zone.ts';
import path from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { accessibilityTree } from './commands/accessibility-tree.ts';
import { golden } from './commands/golden.ts';
import { input } from './commands/input.ts';
import { mediaFeatures } from './commands/media-features.ts';
import { browsers } from './browsers.ts';
import { freePort } from './free-port.ts';
import { junitReporter } from './junit-reporter.ts';
import { missingPrograms, PROGRAMS, wantedBrowsers } from './programs.ts';
import { skipReason } from './skip-reason.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** Lit logs this warning on every page. */
const EXPECTED_LOG = 'Lit is in dev mode';

/** The reason for skipping tests, by missing engine. */
function skippedEngines(): Record<string, string> {
  return Object.fromEntries(
    missingPrograms(wantedBrowsers()).map((id) => [PROGRAMS[id].name, skipReason([PROGRAMS[id].name])]),
  );
}

export async function wtrConfig(overrides: TestRunnerConfig = {}): Promise<TestRunnerConfig> {
  const { plugins = [], ...rest } = overrides;
  return {
    files: ['src/**/*.test.ts'],
    rootDir: ROOT,
    port: await freePort(),
    nodeResolve: { exportConditions: ['browser', 'development'] },
    plugins: [
      input(),
      mediaFeatures(),
      golden(),
      accessibilityTree(),
      // The plug-in ignores `extends`, so a package's own tsconfig.json would lack the settings of the base.
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path.join(ROOT, 'tsconfig.base.json') }),
      ...plugins,
    ],
    concurrency: 2,
    browsers: browsers(),
    reporters: [defaultReporter(), junitReporter(skippedEngines())],
    filterBrowserLogs: ({ args }) => !String(args[0]).includes(EXPECTED_LOG),
    // **Unit:** milliseconds. Long enough for a busy machine.
    browserStartTimeout: 5 * 60_000,
    testsStartTimeout: 5 * 60_000,
    testsFinishTimeout: 20 * 60_000,
    testFramework: { config: { timeout: '180000' } },
    ...rest,
  };
}
