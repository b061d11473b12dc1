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
