/**
 * The browser tests' configuration. In a package, `web-test-runner.config.mjs` is
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
import { summaryReporter } from './summary-reporter.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** Lit says so on every page; it is not news. */
const EXPECTED_LOG = 'Lit is in dev mode';

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
