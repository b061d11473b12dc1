/**
 * Lets Node run the sources as they are written: they import `./x.js`, as the built files need it, where the file is `x.ts`.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL } = context;
    if (parentURL?.startsWith('file:') && /^\.\.?\/.*\.js$/.test(specifier)) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), parentURL);
      if (!existsSync(new URL(specifier, parentURL)) && existsSync(source))
        return nextResolve(source.href, context);
    }
    return nextResolve(specifier, context);
  },
});
