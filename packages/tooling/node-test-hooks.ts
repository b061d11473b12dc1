/**
 * Resolves imports of `./x.js` to the TypeScript file. The sources import the names of the built files, and Node runs the sources directly.
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
