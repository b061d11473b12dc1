/**
 * The browser tests' configuration. In a package, `web-test-runner.config.mjs` is
 *
 *     import { wtrConfig } from '@rights-kit/tooling/wtr';
 *     export default await wtrConfig();
 */
import './time-zone.mjs';
import { globSync } from 'node:fs';
import path from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { accessibilityTree } from './commands/accessibility-tree.mjs';
import { golden } from './commands/golden.mjs';
import { input } from './commands/input.mjs';
import { mediaFeatures } from './commands/media-features.mjs';
import { browsers } from './browsers.mjs';
import { freePort } from './free-port.mjs';
import { summaryReporter } from './summary-reporter.mjs';

const ROOT = path.join(import.meta.dirname, '../..');

/** Lit says so on every page; it is not news. */
const EXPECTED_LOG = 'Lit is in dev mode';

/**
 * @param {import('@web/test-runner').TestRunnerConfig} [overrides]
 * @returns {Promise<import('@web/test-runner').TestRunnerConfig>}
 */
export async function wtrConfig(overrides = {}) {
  const { plugins = [], ...rest } = overrides;
  return {
    // The runner fails on a pattern that matches nothing.
    files: ['src/**/*.test.ts', 'test/**/*.test.ts'].filter((pattern) => globSync(pattern).length > 0),
    rootDir: ROOT,
    port: await freePort(),
    nodeResolve: { exportConditions: ['browser', 'development'] },
    plugins: [
      input(),
      mediaFeatures(),
      golden(),
      accessibilityTree(),
      // The plug-in does not follow `extends`, so a package's own tsconfig.json would lose the base's settings.
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path.join(ROOT, 'tsconfig.base.json') }),
      ...plugins,
    ],
    concurrency: 2,
    browsers: browsers(),
    reporters: [defaultReporter(), summaryReporter()],
    filterBrowserLogs: ({ args }) => !String(args[0]).includes(EXPECTED_LOG),
    testsFinishTimeout: 300_000, // milliseconds: other packages' tests may run on the same processors
    testFramework: { config: { timeout: '20000' } },
    ...rest,
  };
}
