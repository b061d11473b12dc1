/** The e-mails in the guide on newsletters are those of the command. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { COMMAND, FOLDERS } from '../release.ts';

const GUIDE = readFileSync(path.join(import.meta.dirname, '../../../docs/partners/newsletters.md'), 'utf8');

/** A call of the command, and the block that shows its output. */
const EXAMPLES = [
  ...GUIDE.matchAll(/^```sh\nnpx rights-kit (snippet [^\n]*)\n```\n[^`]*^```(?:html|text)\n(.*?)\n```$/gms),
].map(([, call = '', output = '']) => ({ call, output }));

/** The command says the day, and what is overdue on it: the program runs on the day on which the guide was written. */
const CLOCK = `data:text/javascript,Date.now=()=>${Date.parse('2026-11-26T17:00Z')}`;

describe('the guide on newsletters', () => {
  it('W-06 shows an e-mail in each of its forms', () => {
    assert.deepEqual(
      EXAMPLES.map(({ call }) => / --form (\S+)/.exec(call)?.[1]),
      ['email', 'email-text'],
    );
  });

  for (const { call, output } of EXAMPLES)
    it(`W-06 shows what the command writes: ${call}`, () => {
      const written = execFileSync(
        process.execPath,
        ['--import', CLOCK, COMMAND, ...call.split(' '), '--records', FOLDERS.records],
        { encoding: 'utf8' },
      );
      assert.equal(output, written.trimEnd());
    });
});
