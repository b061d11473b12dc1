import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../src/**/*.mdx', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The stories show real records: the feed as it is built, and the record pages that its links lead to.
  staticDirs: [
    { from: '../../packages/massachusetts/dist/feed', to: '/feed' },
    { from: '../../packages/massachusetts/dist/r', to: '/r' },
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
