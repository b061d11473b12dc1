import type { FrameMessages } from '../messages.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: FrameMessages = {
  openAlone: 'Abrir esto como página propia',
};
