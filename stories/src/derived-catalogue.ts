import type { Messages } from '@rights-kit/elements';
import { en } from '@rights-kit/views/messages/en.js';

/** A catalogue derived from the English one, and therefore complete. Nobody has reviewed it. */
export const derivedCatalogue = (toText: (english: string) => string): Messages => ({
  // A copy of the same shape.
  ...(JSON.parse(JSON.stringify(en), (_, value: unknown) =>
    typeof value === 'string' ? toText(value) : value,
  ) as typeof en),
  isReviewed: false,
});
