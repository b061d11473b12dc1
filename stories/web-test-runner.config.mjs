import { longTimers } from '@rights-kit/tooling/browser';
import { wtrConfig } from '@rights-kit/tooling/wtr';

// Every story is a page of its own, loaded, played and checked; the first one also warms the server up.
export default await wtrConfig({
  files: ['test/**/*.test.ts'],
  testFramework: { config: { timeout: '300000' } },
  testsFinishTimeout: 60 * 60_000,
  plugins: [
    {
      // On a busy machine the many widgets of a page may wait for their records longer than they do by themselves.
      name: 'long-timers',
      transform: ({ path, body }) =>
        path.endsWith('/storybook-static/iframe.html')
          ? String(body).replace('<head>', () => `<head>${longTimers()}`)
          : undefined,
    },
  ],
});
