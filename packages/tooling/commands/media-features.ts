/** `media-features`: what a reader's system asks for, and print. The runner's own command leaves out forced colors. */
import { chromiumProtocol } from './engine.ts';

/** @returns {import('./engine.ts').Plugin} */
export function mediaFeatures() {
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      const { media = '', features = [] } =
        /** @type {{media?: 'print' | 'screen', features?: {name: string, value: string}[]}} */ payload ?? {};
      const protocol = await chromiumProtocol(session, command);
      await protocol.send('Emulation.setEmulatedMedia', { media, features });
      return true;
    },
  };
}
