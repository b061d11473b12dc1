import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeHtml, type Release } from '../src/snippet.ts';
import { HOSTS, FORMS_OF, WIDGETS } from './options.ts';
import { readSnippet, type Finding } from './read-snippet.ts';
import { builderSnippet } from './builder-snippet.ts';
import { fromFragment, START, type State } from './state.ts';
import { parseActionsFile, parseCaseFile, parseTownFile } from '@rights-kit/content';
import { BASE, built, RELEASE } from '../test/invented.ts';
import { readRelease } from '../release/releases.ts';
import path from 'node:path';

const release: Release | undefined = readRelease(path.join(RELEASE, 'v1'));
assert.ok(release);
const NAMES = {
  'town-policy-card': 'alder',
  'case-timeline': 'roe-v-example',
  'action-banner': 'petition',
  'action-button': 'petition',
};
const FILES = {
  'town-policy-card': parseTownFile(JSON.parse(built('feed/v1/towns/alder.json'))).value,
  'case-timeline': parseCaseFile(JSON.parse(built('feed/v1/cases/roe-v-example.json'))).value,
  'action-banner': parseActionsFile(JSON.parse(built('feed/v1/actions.json'))).value,
  'action-button': parseActionsFile(JSON.parse(built('feed/v1/actions.json'))).value,
};
const expected = {
  base: BASE,
  release,
  has: (_: unknown, record: string) => Object.values(NAMES).includes(record),
};

function made(state: State): string {
  const { [state.widget]: file } = FILES;
  assert.ok(file && release);
  const hosts = ['actionnetwork.org', 'guides.example.org', 'www.example.org'];
  return builderSnippet(state, state.form || 'element', {
    ...{ base: BASE, release, hosts, locales: ['en', 'es'], records: [file] },
    now: 0,
  });
}
const read = (text: string): ReturnType<typeof readSnippet> => readSnippet(text, expected);
const faults = (text: string): Finding['fault'][] => read(text).findings.map(({ fault }) => fault);

const CARD = made({ ...START, record: 'alder', lang: 'es', layout: 'short' });
const FRAME = made({ ...START, record: 'alder', form: 'frame' });
const MAILS = (['email', 'email-text'] as const).flatMap((form) =>
  ['', 'es'].map((lang) => made({ ...START, record: 'alder', form, lang })),
);
const COLORED = made({ ...START, record: 'alder', accent: '#6b2f74', ground: '#fffdf8' });

describe('a snippet that is pasted', () => {
  for (const widget of WIDGETS)
    for (const form of ['element', 'placeholder', 'frame'] as const)
      it(`W-07 opens as it was made: ${widget} ${form}`, () => {
        const state: State = { ...START, widget, form, record: NAMES[widget], lang: 'es', scheme: 'dark' };
        const { state: opened, findings } = read(made(state));
        assert.deepEqual(findings, []);
        assert.ok(opened);
        const own = opened.form || FORMS_OF[opened.host][0];
        assert.equal(own, form);
        assert.equal(made({ ...opened, form }), made(state));
      });

  const CHOICES: [name: string, choice: Partial<State>][] = [
    ['colors', { accent: '#6b2f74', onAccent: '#fffaff', ground: '#fffdf8' }],
    ['an accent alone', { accent: '#6b2f74' }],
    ['colors on a dark page', { accent: '#e2b6ea', page: '#16191d' }],
    ['a width', { width: 480 }],
    ['the newest version', { isCurrent: true }],
    ['all that can be set', { lang: 'es', layout: 'full', level: '4', scheme: 'dark', preload: true }],
  ];
  for (const [name, choice] of CHOICES)
    for (const widget of WIDGETS)
      for (const form of ['element', 'placeholder'] as const)
        it(`W-07 opens as it was made, with ${name}: ${widget} ${form}`, () => {
          const text = made({ ...START, widget, form, record: NAMES[widget], ...choice });
          for (const pasted of [text, text.replaceAll('&', '&amp;').replaceAll('&amp;quot;', '&quot;')]) {
            const { state: opened, findings } = read(pasted);
            assert.deepEqual(findings, []);
            assert.ok(opened);
            assert.equal(made({ ...opened, form }), text);
          }
        });

  for (const host of HOSTS)
    for (const form of FORMS_OF[host])
      if (host !== 'framework' && ['element', 'placeholder', 'frame'].includes(form))
        it(`W-07 opens for the host and with the form of its comment: ${host} ${form}`, () => {
          const own = form === FORMS_OF[host][0] ? '' : form;
          const text = made({ ...START, record: 'alder', host, form });
          const { state, findings } = read(text);
          assert.deepEqual([state?.host, state?.form, findings], [host, own, []]);
          const [, address = ''] = /<!-- Edit: (.*?) -->/.exec(text) ?? [];
          const linked = fromFragment(new URL(address).hash);
          assert.deepEqual([linked.host, linked.form], [host, own]);
        });

  it('W-07 has a comment whose address opens it, also where an editor has removed the widget', () => {
    const state: State = { ...START, record: 'alder', lang: 'es', accent: '#6b2f74', isCurrent: true };
    const [comment = '', address = ''] = /<!-- Edit: (.*?) -->/.exec(made(state)) ?? [];
    assert.ok(address.startsWith(`${BASE}get/#`), address);
    const fromAddress = fromFragment(new URL(address).hash);
    assert.equal(made(fromAddress), made(state));
    for (const rest of [comment, address]) assert.equal(made(read(rest).state ?? START), made(state));
    const link = `<a href="${BASE}r/towns/alder/">Alder</a>${comment}`;
    assert.deepEqual(faults(link), ['only-link']);
    assert.equal(made(read(link).state ?? START), made(state));
  });

  it('W-07 opens the address of a record page', () => {
    const { state, findings } = read(`  ${BASE}r/cases/roe-v-example/\n`);
    assert.deepEqual([state?.widget, state?.record, findings], ['case-timeline', 'roe-v-example', []]);
    assert.ok(HOSTS.includes(state?.host ?? 'html'));
  });

  const FAULTY: [fault: Finding['fault'], text: string][] = [
    ['no-snippet', 'Good morning <p class="x">'],
    ['escaped', escapeHtml(CARD)],
    ['curly-quotes', CARD.replaceAll('"', '”')],
    ['curly-quotes', CARD.replaceAll('"', '&#8221;')],
    ['fixed-height', FRAME.split('\n')[1] ?? ''],
    ...MAILS.map((mail): [Finding['fault'], string] => ['mail', mail]),
    // In the first tag, after it, in the second one, before the last, and without the beginning.
    ['cut-off', CARD.slice(0, 40)],
    ['cut-off', CARD.split('\n')[0] ?? ''],
    ['cut-off', CARD.slice(0, CARD.indexOf(' feed='))],
    ['cut-off', CARD.slice(0, CARD.indexOf('</rights'))],
    ['cut-off', CARD.slice(0, -1)],
    ['cut-off', CARD.slice(CARD.indexOf(' town='))],
    ['cut-off', FRAME.slice(0, FRAME.indexOf('></iframe'))],
    ['only-link', `<p><a href="${BASE}r/towns/alder/">Alder</a></p>`],
    ['several', CARD + (CARD.split('\n')[1] ?? '')],
    ['no-script', CARD.split('\n')[1] ?? ''],
    ['no-module', CARD.replace(' type="module"', '')],
    ['no-module', CARD.replace('"module"', '"1f3a-module"')],
    ['no-hash', CARD.replace(/ integrity="[^"]*"/, '')],
    ['changed-hash', CARD.replace('sha384-', 'sha384-x')],
    ['other-version', CARD.replace(/\/\d+\.\d+\.\d+\//, '/0.0.1/')],
    ['moving-hash', CARD.replace(/\/\d+\.\d+\.\d+\//, '/v1/')],
    ['no-style', COLORED.replace(/ style="[^"]*"/, '')],
    ['other-release', CARD.replace('feed="https://www.', 'feed="https://old.')],
    ['no-record', CARD.replace('town="alder"', 'town="nowhere"')],
    ['no-record', CARD.replace(' town="alder"', '')],
    ['no-link', CARD.replace(/<a .*<\/a>/, '')],
    ['unknown-attribute', CARD.replace(' town=', ' color="red" town=')],
  ];
  for (const [fault, text] of FAULTY)
    it(`W-07 says what is wrong with it: ${fault}`, () => {
      assert.deepEqual(faults(text), [fault]);
    });

  const entities = (text: string, entityOf: (code: number) => string): string =>
    text.replace(/[<>"]/g, (character) => entityOf(character.charCodeAt(0)));
  const curly = (text: string, begin: string, end: string): string =>
    text.replace(/="([^"]*)"/g, (_, value: string) => `=${begin}${value}${end}`);
  const PLACEHOLDER = made({ ...START, record: 'alder', form: 'placeholder' });
  const PAGE = (text: string): string =>
    `<!doctype html><script src="https://www.example.com/tags.js"></script><p>Q&amp;A</p>${text}`;
  const CHANGED: [fault: Finding['fault'] | '', name: string, change: (text: string) => string][] = [
    ['escaped', 'decimal entities', (text) => entities(text, (code) => `&#${String(code)};`)],
    ['escaped', 'hexadecimal entities', (text) => entities(text, (code) => `&#x${code.toString(16)};`)],
    ['escaped', 'escaped twice', (text) => escapeHtml(escapeHtml(text))],
    ['escaped', 'within a page', (text) => PAGE(escapeHtml(text))],
    ['curly-quotes', 'German quotes', (text) => curly(text, '„', '“')],
    ['curly-quotes', 'French quotes', (text) => curly(text, '« ', ' »')],
    ['curly-quotes', 'single quotes', (text) => curly(text, '‘', '’')],
    ['curly-quotes', 'named entities', (text) => curly(text, '&ldquo;', '&rdquo;')],
    ['rewritten', 'an answer to a mail', (text) => text.replace(/^|\n| (?=[a-z]+=)/g, '\n> ').trim()],
    ['rewritten', 'a string of a program', (text) => JSON.stringify(text)],
    ['rewritten', 'JSON', (text) => JSON.stringify(text).replaceAll('<', '\\u003c')],
    ['', 'Prettier', (text) => text.replace(/ (?=[a-z-]+=)/g, '\n  ').replace(/(?<!-)>/g, '\n>')],
    ['', 'line breaks of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['', 'an old comment', (text) => `<!-- ${text.replace(/<!--.*?-->/, '')} -->\n${text}`],
    ['', 'upper case', (text) => text.replace(/<\/?[a-z-]+| [a-z-]+=/g, (name) => name.toUpperCase())],
    ['', 'no quotes', (text) => text.replace(/="([^"\s]*)"/g, '=$1')],
    ['', 'a line break in addresses', (text) => text.replace(/((?:src|feed)="[^"]{20})/g, '$1\n')],
  ];
  for (const [fault, name, change] of CHANGED)
    for (const [index, text] of [CARD, PLACEHOLDER, FRAME].entries())
      it(`W-07 opens it with ${name}: ${fault} ${String(index)}`, () => {
        const { state, findings } = read(change(text));
        assert.deepEqual(
          findings.map((finding) => finding.fault),
          fault ? [fault] : [],
        );
        assert.deepEqual(state, read(text).state);
      });

  it('W-07 says that nothing runs of which only the address of the builder is left', () => {
    const brackets = (text: string): string => text.replaceAll('<', '[').replaceAll('>', ']');
    for (const text of [brackets(CARD), brackets(FRAME), `<!-- ${PLACEHOLDER}`]) {
      assert.equal(read(text).state?.record, 'alder');
      assert.deepEqual(faults(text), ['rewritten']);
    }
  });

  it('W-07 opens the address of a record page as editors keep it', () => {
    const address = `${BASE}r/towns/alder`;
    for (const text of [
      address,
      `${address}/?utm_source=mail`,
      `[embed width="600"]${address}/[/embed]`,
      `<!-- wp:embed {"url":"${address}/"} -->\n<figure><div class="x">\n${address}/\n</div></figure>\n<!-- /wp:embed -->`,
    ])
      assert.deepEqual([read(text).state?.record, faults(text)], ['alder', []], text);
    assert.equal(read(`<a href="${address}/es/">Alder</a>`).state?.lang, 'es');
    const frame = `<iframe src="${BASE}embed.html#widget=town-policy-card&amp;town=alder#?secret=x" height="400"></iframe>`;
    assert.equal(read(frame).state?.record, 'alder');
  });

  it('W-07 still opens it, whatever an editor has made of it', () => {
    for (const text of [
      escapeHtml(CARD),
      CARD.replaceAll('"', '”'),
      CARD.replaceAll('"', "'"),
      `<p>${CARD}</p>`,
    ])
      assert.equal(read(text).state?.record, 'alder', text);
  });

  it('W-07 reads a long text without a widget in no time', () => {
    assert.deepEqual(faults(`<a ${'a=b '.repeat(20_000)}`), ['no-snippet']);
  });
});
