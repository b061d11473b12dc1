import type { FrameMessages } from '../messages.js';

export const en: FrameMessages = {
  openAlone: 'Open this as a page of its own',
};
