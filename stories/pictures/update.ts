/** A part of `npm run update:pictures`: writes the baselines that differ, and what they were made with. Needs a build. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compare } from '@rights-kit/tooling/pictures';
import { madeWith } from '@rights-kit/tooling/screenshots';
import { PICTURES } from './guarded.ts';
import { FOLDER, openStudio } from './take.ts';

mkdirSync(FOLDER, { recursive: true });
const studio = await openStudio();
let written = 0;
try {
  for (const picture of PICTURES) {
    const file = path.join(FOLDER, `${picture.name}.png`);
    const now = await studio.take(picture);
    // A picture that looks the same keeps its file, so that a commit has what was changed and nothing else.
    if (existsSync(file) && !compare(readFileSync(file), now)) continue;
    writeFileSync(file, now);
    written++;
  }
  const made = await madeWith(studio.browser);
  writeFileSync(path.join(FOLDER, 'browser.json'), `${JSON.stringify(made, undefined, 2)}\n`);
} finally {
  await studio.close();
}
const names = new Set(PICTURES.map(({ name }) => `${name}.png`));
const stale = globSync('*.png', { cwd: FOLDER }).filter((file) => !names.has(file));
for (const file of stale) rmSync(path.join(FOLDER, file));
console.log(`${written} of ${PICTURES.length} pictures written, ${stale.length} removed`);
