/** `media-features`: emulates media features and print. The runner's own command lacks forced colors. */
import type { TestRunnerPlugin } from '@web/test-runner';
import { chromiumProtocol, commandPlugin } from './engine.ts';

export const mediaFeatures = (): TestRunnerPlugin =>
  commandPlugin('media-features', {
    async 'media-features'({ media = '', features = [] }, session) {
      const protocol = await chromiumProtocol(session, 'media-features');
      await protocol.send('Emulation.setEmulatedMedia', { media, features: [...features] });
      return true;
    },
  });
