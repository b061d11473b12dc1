import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { writeGuides } from './guides.ts';

const release = path.dirname(
  fileURLToPath(import.meta.resolve('@rights-kit/massachusetts/release/releases.json')),
);

writeGuides(path.resolve(import.meta.dirname, '../guides'));

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../src/**/*.mdx', '../src/**/*.stories.ts', '../guides/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The stories show real records: the feed of a built release, and the record pages that its links lead to.
  staticDirs: [
    { from: path.join(release, 'feed'), to: '/feed' },
    { from: path.join(release, 'r'), to: '/r' },
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
