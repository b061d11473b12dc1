import { wtrConfig } from '@rights-kit/tooling/wtr';

// Every story is a page of its own, loaded, played and checked; the first one also warms the server up.
export default await wtrConfig({
  files: ['test/**/*.test.ts'],
  testFramework: { config: { timeout: '60000' } },
  testsFinishTimeout: 10 * 60_000,
});
