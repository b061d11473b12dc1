/**
 * Golden texts of all that is written from the records: record pages, oEmbed answers, snippets and feed files. A difference is read
 * before it is committed: `UPDATE_GOLDEN=1 npm test` writes them again.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { FeedFile, StatewideFile, Town, TownFile, TownsFile } from '@rights-kit/content';
import { COMMAND, FOLDERS } from '../release.ts';
import { headText, visibleText } from './visible-text.ts';

const read = (file: string): string => readFileSync(path.join(FOLDERS.release, file), 'utf8');
const files = (glob: string): string[] => globSync(glob, { cwd: FOLDERS.release }).sort();

/** Compares a text with its golden file, or writes the file. */
function matchGolden(name: string, text: string): void {
  const golden = path.join(import.meta.dirname, 'golden', name);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
}

const { towns } = JSON.parse(read('feed/v1/towns.json')) as TownsFile;
const TOWNS = new Map(towns.map((town) => [town.slug, town]));

/** The proper name of a county, which stands within its name in each language. */
const countyOf = ({ county }: Town): string =>
  ((typeof county === 'string' ? county : county?.en) ?? '').replace(/ County$/, '');

/** What differs from town to town even where nothing is on record. */
function withoutNames(text: string, slug: string): string {
  const town = TOWNS.get(slug);
  if (!town) return text;
  const names: [word: string, name: string][] = [
    [slug, '{slug}'],
    [town.name, '{town}'],
    [countyOf(town), '{county}'],
    [`"${town.kind}"`, '"{kind}"'],
  ];
  return names.reduce(
    (rest, [word, name]) => rest.replaceAll(new RegExp(`(?<!\\w)${RegExp.escape(word)}(?!\\w)`, 'g'), name),
    text,
  );
}

/** What is compared, and what it is the text of. */
type Text = readonly [file: string, text: string];

/** Texts by file as one text; those of towns that differ only in their names stand once, under all of them. */
function gather(texts: readonly Text[]): string {
  const groups = new Map<string, string[]>();
  for (const [file, text] of texts) {
    const [, slug = ''] = /towns\/([a-z0-9-]+)/.exec(file) ?? [];
    const hasRecord = TOWNS.get(slug)?.policies;
    const key = hasRecord ? text : withoutNames(text, slug);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups].map(([text, names]) => `=== ${names.join('\n    ')}\n${text}\n`).join('\n');
}

/** The leaves of a JSON value, one a line: `publisher.name.en: Sample`. */
function leaves(value: unknown, place: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [`${place.join('.')}: ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...place, key]));
}

const { publisher: SHARED } = JSON.parse(read('feed/v1/feed.json')) as FeedFile;
const STATEWIDE = JSON.parse(read('feed/v1/statewide.json')) as StatewideFile;
/** The statewide sentences in short, which every town's file has. */
const LINES = JSON.parse(read(`feed/v1/towns/${towns[0]?.slug ?? ''}.json`)) as TownFile;

/** A feed file without what `feed.json` has too, word for word. */
function feedText(file: string): string {
  const json = new Map(Object.entries(JSON.parse(read(file)) as Record<string, unknown>));
  for (const field of ['baseline', 'notices'] as const) {
    assert.deepEqual(STATEWIDE[field], SHARED[field]);
    if (file.endsWith('/statewide.json')) json.set(field, 'as in feed.json');
    if (!file.includes('/towns/')) continue;
    assert.deepEqual(json.get(field), LINES[field], file);
    json.set(field, 'as in every town');
  }
  // A hash of what is compared here anyway.
  json.delete('revisions');
  return leaves(Object.fromEntries(json)).join('\n');
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

/** The hashes of scripts, which are in each snippet, change with every byte of theirs. */
const withoutHashes = (text: string): string => text.replaceAll(/sha384-[\w+/]{64}/g, 'sha384-…');

/** What the command prints, without hashes and style sheets, a tag a line. */
function snippetText(args: readonly string[]): string {
  const output = execFileSync(process.execPath, [COMMAND, 'snippet', ...args, ...RELEASE], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return withoutHashes(output)
    .replaceAll(/<style>.*?<\/style>/gs, '<style>…</style>')
    .replaceAll('><', '>\n<')
    .trim();
}

describe('golden texts', () => {
  it('W-03 of each record page', () => {
    const pages = files('r/**/index.html').map((file) => {
      const html = withoutHashes(read(file));
      return [file, [...headText(html), '', ...visibleText(html)].join('\n')] as const;
    });
    assert.ok(pages.length > 760);
    matchGolden('pages.txt', gather(pages));
  });

  it('of each oEmbed answer', () => {
    const answers = files('r/**/oembed.json').map(
      (file) => [file, withoutHashes(leaves(JSON.parse(read(file))).join('\n'))] as const,
    );
    assert.ok(answers.length > 370);
    matchGolden('oembed.txt', gather(answers));
  });

  it('of each file of the feed', () => {
    const all = files('feed/v1/**/*.json');
    const aliases = all.flatMap((file) => {
      const [, alias = ''] = /^feed\/v1\/towns\/(.+)\.json$/.exec(file) ?? [];
      if (!alias || TOWNS.has(alias)) return [];
      const { town } = JSON.parse(read(file)) as TownFile;
      assert.equal(read(file), read(`feed/v1/towns/${town.slug}.json`));
      return [{ file, text: `${alias}: ${town.slug}` }];
    });
    const feed = all
      .filter((file) => !aliases.some((alias) => alias.file === file))
      .map((file) => [file, feedText(file)] as const);
    assert.ok(feed.length > 360);
    const copies: Text = ['copies', aliases.map(({ text }) => text).join('\n')];
    const { baseline, notices } = LINES;
    const lines: Text = ['in every town', leaves({ baseline, notices }).join('\n')];
    matchGolden('feed.txt', gather([...feed, lines, copies]));
  });

  it('W-06 of snippets of each widget in each form', () => {
    const texts = WIDGETS.flatMap((widget) =>
      FORMS.map((form): Text => {
        const args = [...widget, '--form', form];
        return [args.join(' '), snippetText(args)];
      }),
    );
    matchGolden('snippets.txt', gather(texts));
  });
});
