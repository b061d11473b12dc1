/** `npm run update:generated`: writes the content that is generated from the elements' manifest. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './generated-files.ts';

for (const [file, text] of await generatedFiles()) {
  writeFileSync(file, text);
  console.log(path.relative('.', file));
}
