/** Record pages have the same texts as the widgets, for every record in every language of the feed. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  parseActionsFile,
  parseCaseFile,
  parseStatewideFile,
  parseTownFile,
  type ActionsFile,
  type Parser,
} from '@rights-kit/content';
import {
  toActionButtonView,
  toBannerView,
  toFeedTarget,
  toStatewideView,
  toTimelineView,
  toTownCardView,
  type Messages,
} from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en.js';
import { es } from '@rights-kit/views/messages/es.js';
import { files, release, towns } from './built.ts';
import { missingFrom, textsOf } from './view-texts.ts';
import { visibleText } from './visible-text.ts';

const MESSAGES: ReadonlyMap<string, Messages> = new Map<string, Messages>([
  ['en', en],
  ['es', es],
]);
const text = (file: string): string => readFileSync(path.join(release, file), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));
const { built, locales } = json('feed/v1/feed.json') as { built: string; locales: string[] };
/** The hosts that the publisher's actions may open. */
const HOSTS = [
  ...(/^hosts:\n((?: {2}- .*\n)+)/m.exec(files.get('publisher.yaml') ?? '')?.[1] ?? '').matchAll(/- (\S+)/g),
].map(([, host = '']) => host);

/** Parses a file of the feed as widgets do. */
function read<T>(file: string, parse: Parser<T>): T {
  const { value, issues } = parse(json(`feed/v1/${file}`));
  assert.deepEqual(issues, [], file);
  assert.ok(value);
  return value;
}

const idsIn = (folder: string): string[] =>
  readdirSync(path.join(release, 'feed/v1', folder)).flatMap(
    (name) => /^([a-z0-9-]+)\.json$/.exec(name)?.[1] ?? [],
  );

/**
 * The texts of a widget's view that are missing from the record's page in a language.
 *
 * @param least how many texts the view has at least
 */
function missing(folder: string, locale: string, view: unknown, least = 3): string[] {
  const file = `r/${folder}/${locale === 'en' ? '' : `${locale}/`}index.html`;
  assert.ok(existsSync(path.join(release, file)), file);
  const texts = textsOf(view);
  assert.ok(texts.length >= least, file);
  return missingFrom(visibleText(text(file)).join('\n'), texts).map((each) => `${file} lacks: ${each}`);
}

const contextOf = (locale: string) => ({
  locale: locale === 'es' ? ('es' as const) : ('en' as const),
  messages: MESSAGES.get(locale) ?? en,
  english: en,
  now: Date.parse(`${built}T12:00Z`),
  page: 'https://release.invalid/r/x/y/',
  feed: 'https://release.invalid/feed/v1/',
  allow: HOSTS,
});

describe('the record pages', () => {
  it('are in every language of the feed that the kit has words in', () => {
    assert.deepEqual(locales, ['en', 'es']);
  });

  for (const locale of locales) {
    it(`W-03 say what each town's card says: ${locale}`, () => {
      const slugs = towns.map((file) => file.town.slug);
      assert.equal(slugs.length, 351);
      const statewide = toStatewideView(read('statewide.json', parseStatewideFile), contextOf(locale));
      const gaps = slugs.flatMap((slug) => [
        ...missing(
          `towns/${slug}`,
          locale,
          toTownCardView(read(`towns/${slug}.json`, parseTownFile), contextOf(locale)),
        ),
        ...missing(`towns/${slug}`, locale, statewide),
      ]);
      assert.deepEqual(gaps, []);
    });

    it(`W-03 say what each case's timeline says, with all its events: ${locale}`, () => {
      const ids = idsIn('cases');
      assert.equal(ids.length, 13);
      const gaps = ids.flatMap((id) => {
        const file = read(`cases/${id}.json`, parseCaseFile);
        const all = { isDescending: false, limit: file.case.events.length, kinds: [] };
        const views = toTimelineView([file], new Map(), { ...contextOf(locale), ...all });
        // The title is a short text; a page has the summary, and the name as its heading, apart from the years.
        return missing(
          `cases/${id}`,
          locale,
          views.map(({ title: _, ...view }) => ({ ...view, meta: view.meta.replace(`${view.name}, `, '') })),
        );
      });
      assert.deepEqual(gaps, []);
    });

    it(`W-03 say what each action's banner and button say: ${locale}`, () => {
      const file: ActionsFile = read('actions.json', parseActionsFile);
      assert.equal(file.actions.length, 16);
      const context = contextOf(locale);
      const gaps = file.actions.flatMap(({ id }) => {
        const target = toFeedTarget(file, id, context, context);
        assert.ok('url' in target, id);
        const options = { amounts: '', monthly: false, isMonthly: false, partner: undefined, newTab: false };
        const { link } = toActionButtonView(target, options, context);
        const banner = toBannerView(file, id, context);
        assert.ok(banner, id);
        // The page has the date with the publisher, in `keptBy`, and the English of its own longer text.
        const { asOf: _, original: __, ...shown } = banner;
        const button = [link.label, link.opens, target.entity, target.notice];
        return [...missing(`actions/${id}`, locale, shown), ...missing(`actions/${id}`, locale, button, 2)];
      });
      assert.deepEqual(gaps, []);
    });
  }

  it('W-03 would be found short of one line', () => {
    const file = read('towns/lowell.json', parseTownFile);
    const lines = visibleText(text('r/towns/lowell/index.html'));
    const texts = textsOf(toTownCardView(file, contextOf('en')));
    const all = lines.join('\n');
    assert.deepEqual(missingFrom(all, texts), []);
    // The lines without which a text of the view is missing; each is removed alone.
    const noticed = lines.filter(
      (_, taken) => missingFrom(lines.filter((__, index) => index !== taken).join('\n'), texts).length > 0,
    );
    assert.ok(noticed.length > 20, String(noticed.length));
    assert.ok(noticed.some((line) => line.includes('Read both parts')));
  });

  it("W-03 bring back what Lowell's and Great Barrington's pages had lost", () => {
    const page = (slug: string): string => visibleText(text(`r/towns/${slug}/index.html`)).join('\n');
    for (const words of ['Read both parts.', 'It limits', '6 topics not mentioned'])
      assert.ok(page('lowell').includes(words), words);
    assert.ok(page('great-barrington').includes('binding or not: not stated'));
  });
});
