/** Writes the tested policies to the guide: `node packages/kit/test/lab/write-policies.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { policiesAsMarkdown } from './policies.ts';

export const GUIDE = path.join(import.meta.dirname, '../../../../docs/partners/csp.md');
const START = '<!-- policies: from packages/kit/test/lab/policies.ts -->';
const END = '<!-- /policies -->';

/** The text of the guide with the tested policies. */
export function guideWithPolicies(): string {
  const parts = readFileSync(GUIDE, 'utf8').split(new RegExp(`${START}|${END}`));
  if (parts.length !== 3) throw new Error(`${GUIDE} has no place for the policies`);
  const [before = '', , after = ''] = parts;
  return `${before}${START}\n\n${policiesAsMarkdown()}\n\n${END}${after}`;
}

if (import.meta.main) writeFileSync(GUIDE, guideWithPolicies());
