/** The snippets in the partners' guides are those of the command. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { COMMAND, FOLDERS } from '../release.ts';

const DOCS = path.join(import.meta.dirname, '../../../docs/partners');
const textOf = (file: string): string => readFileSync(path.join(DOCS, file), 'utf8');

/** The page of each host, and the first page of the guide. */
const HOSTS = globSync('hosts/*.md', { cwd: DOCS }).sort();
const GUIDES = ['install.md', ...HOSTS.filter((file) => path.basename(file) !== 'README.md')];

/** A block of code, without the indentation of the list that it stands in. */
interface Block {
  readonly language: string;
  readonly code: string;
}

const blocksOf = (text: string): Block[] =>
  [...text.matchAll(/^( *)```(\w+)\n(.*?)\n\1```$/gms)].map(([, indent = '', language = '', code = '']) => ({
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));

/** The guides are written once, and the hash of a script changes with every byte of it. */
const withoutHashes = (text: string): string => text.replaceAll(/sha384-[\w+/]{64}/g, 'sha384-…');

for (const file of GUIDES)
  describe(`the guide ${file}`, () => {
    const blocks = blocksOf(textOf(file));
    const snippets = blocks.flatMap(({ language, code }, index) =>
      language === 'html' ? [{ code, call: blocks[index - 1] }] : [],
    );

    it('W-06 shows a snippet', () => {
      assert.ok(snippets.length > 0);
    });

    for (const { code, call } of snippets)
      it(`W-06 shows what the command writes: ${call?.code ?? code}`, () => {
        const [, args] = /^npx rights-kit (snippet .*)$/.exec(call?.code ?? '') ?? [];
        assert.ok(args, 'no call of the command stands before the snippet');
        const written = execFileSync(
          process.execPath,
          [COMMAND, ...args.split(' '), '--records', FOLDERS.records],
          { encoding: 'utf8' },
        );
        assert.equal(code, withoutHashes(written).trimEnd());
      });
  });

describe('the pages of hosts', () => {
  for (const file of HOSTS.filter((each) => path.basename(each) !== 'README.md'))
    it(`say what was tried, by which test, and how to take a widget off: ${file}`, () => {
      const text = textOf(file);
      const [, tried = ''] = /^_(Tried on \d{4}-\d\d-\d\d|Not tried here)/m.exec(text) ?? [];
      assert.ok(tried, 'the page says neither');
      assert.doesNotMatch(text, /\bworks in\b/i);
      assert.match(text, /^## Take it off$/m);
      if (tried.startsWith('Tried')) assert.match(text, /`packages\/kit\/test\/[\w-]+\.test\.ts`/);
      assert.ok(textOf('hosts/README.md').includes(`](${path.basename(file)})`));
    });
});
