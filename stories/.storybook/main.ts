import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const records = fileURLToPath(
  new URL('dist/', import.meta.resolve('@rights-kit/massachusetts/package.json')),
);

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../src/**/*.mdx', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The stories show real records: the feed as it is built, and the record pages that its links lead to.
  staticDirs: [
    { from: `${records}feed`, to: '/feed' },
    { from: `${records}r`, to: '/r' },
    { from: '../fixtures', to: '/fixtures' },
  ],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, target: 'es2022' } }),
};

export default config;
