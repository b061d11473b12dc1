/** The short texts of the records keep every limiting word: without any one of them, the command refuses the text. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import { COMMAND } from '../release.ts';
import { records } from './built.ts';

/** Beside a capital "Civil", which stands in names only. */
const LIMITER =
  /\b(?:[Oo]nly|solely|alone|civil|administrative|routinely|generally|usually|may|such as|in part|partly|as described in|court officers?|According to|according to|reported(?:ly)?|reports? says|non-binding|certain|some|unless|except|promptly|non-public|in writing|at most|formally|Preliminary|preliminary|for the time being|likely|perceived|suspected|voluntary)\b/g;

/** The part of the command's JSON that is read here. */
interface CheckJson {
  readonly problems: readonly {
    readonly file: string;
    readonly field: string;
    readonly expected: string;
  }[];
}

interface ShortText {
  readonly file: string;
  /** As in the messages of the command: `events.0.brief.text.en`. */
  readonly field: string;
  readonly text: string;
}

const documents = new Map(
  globSync('**/*.yaml', { cwd: records }).map((file): [string, Document] => [
    file,
    parseDocument(readFileSync(path.join(records, file), 'utf8')),
  ]),
);

/** All maps with a `restsOn`, but for names of owners. */
function shortTextsIn(file: string, document: Document): ShortText[] {
  const found: ShortText[] = [];
  visit(document, {
    Map: (key, map, ancestors) => {
      const text = map.getIn(['text', 'en']);
      if (typeof text !== 'string' || !map.has('restsOn') || String(map.get('restsOn')).startsWith('source:'))
        return;
      const keys = [...ancestors, map].flatMap((node, index, nodes) => {
        const parent = nodes[index - 1];
        if (isMap(parent) && 'key' in node && isScalar(node.key)) return [String(node.key.value)];
        if (parent && 'items' in parent && !isMap(parent)) return [String(parent.items.indexOf(node))];
        return [];
      });
      found.push({ file, field: [...keys, 'text', 'en'].join('.'), text });
    },
  });
  return found;
}

const texts = [...documents].flatMap(([file, document]) => shortTextsIn(file, document));

interface Cut extends ShortText {
  readonly word: string;
  readonly without: string;
}

/** Each text without each of its limiting words in turn. */
const cuts = texts.map((short): Cut[] =>
  [...short.text.matchAll(LIMITER)].map(({ 0: word, index }) => ({
    ...short,
    word,
    without: `${short.text.slice(0, index)}${short.text.slice(index + word.length)}`
      .replaceAll(/ {2,}/g, ' ')
      .trim(),
  })),
);

/** The text is more careful than its sentence, "limits new 287(g) agreements …": no rule can ask for the word. */
const ADDED: readonly string[] = ['publisher.yaml: baseline.1.brief.text.en: some'];

const temporary = mkdtempSync(path.join(tmpdir(), 'short-texts-'));
after(() => {
  rmSync(temporary, { recursive: true, force: true });
});

/** The errors of the command for the records with other texts in them. */
function errorsWith(changed: readonly Cut[]): CheckJson['problems'] {
  const folder = path.join(temporary, String(changed.length));
  cpSync(records, folder, { recursive: true });
  for (const file of new Set(changed.map((cut) => cut.file))) {
    const document = parseDocument(readFileSync(path.join(records, file), 'utf8'));
    for (const { field, without } of changed.filter((cut) => cut.file === file))
      document.setIn(
        field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
        without,
      );
    writeFileSync(path.join(folder, file), document.toString());
  }
  const { stdout } = spawnSync(process.execPath, [COMMAND, 'check', folder, '--json'], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  rmSync(folder, { recursive: true });
  return (JSON.parse(stdout) as CheckJson).problems; // the command's own output
}

/** Whether a text has the word of a cut twice, or another of its group. */
const isTwice = ({ word, without }: Cut): boolean =>
  [/only|solely|alone/i, /according to|reported|reports? says/i, new RegExp(`\\b${word}\\b`, 'i')].some(
    (group) => group.test(word) && group.test(without),
  );

test('W-02 no limiting word can be taken out of a short text', () => {
  assert.ok(texts.length > 100, String(texts.length));
  const escaped: string[] = [];
  const most = Math.max(...cuts.map((ofText) => ofText.length));
  // One run of the command takes one word out of each text.
  for (let round = 0; round < most; round++) {
    const changed = cuts.flatMap((ofText) => ofText[round] ?? []);
    const errors = errorsWith(changed);
    for (const cut of changed) {
      const isRefused = errors.some(
        ({ file, field, expected }) =>
          file === cut.file && field === cut.field && expected.startsWith('expected the limiting word'),
      );
      const name = `${cut.file}: ${cut.field}: ${cut.word}`;
      if (!isRefused && !isTwice(cut) && !ADDED.includes(name)) escaped.push(`${name} in “${cut.text}”`);
    }
  }
  assert.deepEqual(escaped, []);
});
