import { defineConfig } from 'vite';

/** The command with its libraries inside, so that the package has no run-time dependencies. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    rolldownOptions: { input: { main: 'cli/main.ts' } },
  },
});
