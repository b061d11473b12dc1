import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseDocument } from 'yaml';
import { fieldsOfKind, FOLDERS, KINDS } from '../import/fields.ts';
import { recordsWith, temporary } from '../test/sample-records.ts';
import type { NewJson } from './json.ts';

const COMMAND = path.join(import.meta.dirname, '../bin/rights-kit.js');

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    cwd: temporary,
  });
  return { status, out: stdout, err: stderr };
}

describe('rights-kit new', () => {
  for (const kind of KINDS)
    it(`writes a ${kind} with each field of the schema, which is refused until every TODO is answered`, () => {
      const folder = recordsWith();
      const { status, out, err } = run('new', kind, 'maple-thing', folder);
      assert.deepEqual([status, err], [0, '']);
      const file = `${FOLDERS[kind]}/maple-thing.yaml`;
      assert.ok(out.startsWith(`written: ${path.join(folder, file)}\n`), out);
      const text = readFileSync(path.join(folder, file), 'utf8');
      assert.match(
        text,
        new RegExp(`^# yaml-language-server: \\$schema=\\S*/rights-kit/dist/schema/${kind}\\.json\n`),
      );
      for (const { name } of fieldsOfKind(kind))
        assert.match(text, new RegExp(`^(?:# )?${name}:`, 'm'), name);
      assert.deepEqual(parseDocument(text).errors, []);

      // Each is named with its own line, and nothing else is wrong with the record.
      const check = run('check', folder);
      assert.equal(check.status, 1);
      const lines = text
        .split('\n')
        .flatMap((line, index) => (/^[^#]*\bTODO$/.test(line) ? [index + 1] : []));
      const named = [...check.err.matchAll(new RegExp(`^${file}:(\\d+):.* in place of TODO`, 'gm'))];
      assert.deepEqual(
        named.map(([, line]) => Number(line)),
        lines,
      );
      assert.match(check.err, new RegExp(`^${String(lines.length)} problems`, 'm'));
      assert.equal(run('build', folder, '--out', path.join(temporary, 'unfinished')).status, 1);
      assert.ok(!existsSync(path.join(temporary, 'unfinished')));
    });

  it('has a field as a comment that is right when its # goes', () => {
    const folder = recordsWith();
    run('new', 'case', 'maple-v-oak', folder);
    const text = readFileSync(path.join(folder, 'cases/maple-v-oak.yaml'), 'utf8');
    const uncommented = text
      .replace(/^# yaml.*\n/, '')
      .replaceAll(/^( *)# ((?:[\w-]+:| {2}|- ).*)$/gm, '$1$2');
    const document = parseDocument(uncommented);
    assert.deepEqual(document.errors, []);
    const record: unknown = document.toJS();
    assert.deepEqual(
      Object.keys(Object(record)).toSorted(),
      fieldsOfKind('case')
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  it('leaves a file alone that is there', () => {
    const folder = recordsWith();
    const file = path.join(folder, 'policies/birch-bylaw.yaml');
    const before = readFileSync(file);
    const { status, err } = run('new', 'policy', 'birch-bylaw', folder);
    assert.equal(status, 1);
    assert.match(err, /policies\/birch-bylaw\.yaml is there already, so it is left alone/);
    assert.deepEqual(readFileSync(file), before);
  });

  it('says which id is meant by the name of a file', () => {
    const folder = recordsWith();
    for (const name of ['maple-rule.yaml', 'policies/maple-rule.yml', 'Maple Rule.yaml']) {
      const { status, err } = run('new', 'policy', name, folder);
      assert.equal(status, 2);
      assert.match(err, /did you mean maple-rule\?/, name);
    }
  });

  it('finds the records in records/, and says it to programs', () => {
    const folder = recordsWith();
    const { stdout } = spawnSync(process.execPath, [COMMAND, 'new', 'action', 'maple-call', '--json'], {
      encoding: 'utf8',
      cwd: folder,
    });
    const json = JSON.parse(stdout) as NewJson; // the type that the guide describes
    assert.deepEqual([json.ok, json.file], [true, 'actions/maple-call.yaml']);
    assert.ok(existsSync(path.join(folder, json.file)));
    assert.ok(json.todos > 0);
  });

  it('refuses a TODO wherever it stands, and no text that only begins like one', () => {
    const folder = recordsWith(['cases/a-v-b.yaml', 'en: A case.', 'en: "TODO: say what it is about"']);
    const { err } = run('check', folder);
    assert.match(
      err,
      /^cases\/a-v-b\.yaml:8:\d+: summary\.en: expected an answer in place of TODO: say what it is about$/m,
    );
    const spanish = recordsWith(['cases/a-v-b.yaml', 'en: A case.', 'en: A case.\n  es: TODOS los casos.']);
    assert.equal(run('check', spanish).status, 0);
    writeFileSync(path.join(spanish, 'actions/.TODO'), 'TODO');
    assert.equal(run('check', spanish).status, 0);
  });
});
