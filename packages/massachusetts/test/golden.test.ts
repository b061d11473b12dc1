/**
 * Golden texts of all that is written from the records: record pages, oEmbed answers, snippets and feed files. A difference is read
 * before it is committed: `UPDATE_GOLDEN=1 npm test` writes them again.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { COMMAND, FOLDERS } from '../release.ts';
import { headText, visibleText } from './visible-text.ts';

const read = (file) => readFileSync(path.join(FOLDERS.release, file), 'utf8');
const files = (glob) => globSync(glob, { cwd: FOLDERS.release }).sort();

/** Compares a text with its golden file, or writes the file. */
function matchGolden(name, text) {
  const golden = path.join(import.meta.dirname, 'golden', name);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
}

const TOWNS = new Map(JSON.parse(read('feed/v1/towns.json')).towns.map((town) => [town.slug, town]));

/** What differs from town to town even where nothing is on record. */
function withoutNames(text, slug) {
  const town = TOWNS.get(slug);
  if (!town) return text;
  return [
    [slug, '{slug}'],
    [town.name, '{town}'],
    [town.county, '{county}'],
    [`"${town.kind}"`, '"{kind}"'],
  ].reduce(
    (rest, [word, name]) => rest.replaceAll(new RegExp(`(?<!\\w)${RegExp.escape(word)}(?!\\w)`, 'g'), name),
    text,
  );
}

/** Texts by file as one text; those of towns that differ only in their names stand once, under all of them. */
function gather(texts) {
  const groups = new Map();
  for (const [file, text] of texts) {
    const slug = /towns\/([a-z0-9-]+)/.exec(file)?.[1];
    const hasRecord = slug && TOWNS.get(slug)?.policies;
    const key = hasRecord ? text : withoutNames(text, slug);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups].map(([text, names]) => `=== ${names.join('\n    ')}\n${text}\n`).join('\n');
}

/** The leaves of a JSON value, one a line: `publisher.name.en: Sample`. */
function leaves(value, place = []) {
  if (typeof value !== 'object' || value === null) return [`${place.join('.')}: ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...place, key]));
}

const SHARED = JSON.parse(read('feed/v1/feed.json')).publisher;

/** A feed file without what `feed.json` has too, word for word. */
function feedText(file) {
  const json = JSON.parse(read(file));
  if (file.includes('/towns/'))
    for (const field of ['baseline', 'notices']) {
      assert.deepEqual(json[field], SHARED[field], file);
      json[field] = 'as in feed.json';
    }
  // A hash of what is compared here anyway.
  delete json.revisions;
  return leaves(json).join('\n');
}

const RELEASE = [...['--base', 'https://www.example.org/rights-kit/'], ...['--records', FOLDERS.records]];
const FORMS = ['element', 'placeholder', 'frame', 'oembed', 'pre-rendered'];
const WIDGETS = [
  ['town-policy-card', '--town', 'boston'],
  ['town-policy-card', '--town', 'lowell'],
  ['town-policy-card', '--town', 'worthington'],
  ['town-policy-card', '--town', 'lowell', '--lang', 'es'],
  ['case-timeline', '--cases', 'gordon-v-johnson'],
  ['case-timeline', '--cases', 'gordon-v-johnson', '--lang', 'es'],
  ['action-banner', '--action', 'protect-act'],
  ['action-button', '--action', 'donate-sample'],
];

/** What the command prints, without hashes and style sheets, a tag a line. */
function snippetText(args) {
  const output = execFileSync(process.execPath, [COMMAND, 'snippet', ...args, ...RELEASE], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output
    .replaceAll(/sha384-[\w+/]{64}/g, 'sha384-…')
    .replaceAll(/<style>.*?<\/style>/gs, '<style>…</style>')
    .replaceAll('><', '>\n<')
    .trim();
}

describe('golden texts', () => {
  it('W-03 of each record page', () => {
    const pages = files('r/**/index.html').map((file) => {
      const html = read(file);
      return [file, [...headText(html), '', ...visibleText(html)].join('\n')];
    });
    assert.ok(pages.length > 370);
    matchGolden('pages.txt', gather(pages));
  });

  it('of each oEmbed answer', () => {
    const answers = files('r/**/oembed.json').map((file) => [
      file,
      leaves(JSON.parse(read(file))).join('\n'),
    ]);
    assert.ok(answers.length > 370);
    matchGolden('oembed.txt', gather(answers));
  });

  it('of each file of the feed', () => {
    const feed = files('feed/v1/**/*.json').map((file) => [file, feedText(file)]);
    assert.ok(feed.length > 360);
    matchGolden('feed.txt', gather(feed));
  });

  it('W-06 of snippets of each widget in each form', () => {
    const texts = WIDGETS.flatMap((widget) =>
      FORMS.map((form) => [[...widget, '--form', form].join(' '), snippetText([...widget, '--form', form])]),
    );
    matchGolden('snippets.txt', gather(texts));
  });
});
