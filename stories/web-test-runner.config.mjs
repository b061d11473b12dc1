import { wtrConfig } from '@rights-kit/tooling/wtr';

// Every story is a page of its own, loaded, played and checked; the first one also warms the server up.
export default await wtrConfig({
  files: ['test/**/*.test.ts'],
  testFramework: { config: { timeout: '300000' } },
  testsFinishTimeout: 60 * 60_000,
});
