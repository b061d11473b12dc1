import { create } from 'storybook/theming/create';

/** Ink, hairlines and one accent color, for Storybook's own interface and the docs pages. */
export const theme = create({
  base: 'light',
  brandTitle: 'Rights Kit',
  brandTarget: '_self',

  colorPrimary: '#0f5c5c',
  colorSecondary: '#0f5c5c',

  appBg: '#f7f8f8',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#d9dde0',
  appBorderRadius: 6,

  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',

  textColor: '#1d2126',
  textInverseColor: '#ffffff',
  textMutedColor: '#555d66',

  barBg: '#ffffff',
  barTextColor: '#555d66',
  barHoverColor: '#0f5c5c',
  barSelectedColor: '#0f5c5c',

  inputBg: '#ffffff',
  inputBorder: '#7d858e',
  inputTextColor: '#1d2126',
  inputBorderRadius: 6,
});
