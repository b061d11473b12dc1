import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formOf, formsOf, fromFragment, START, toFragment, type State } from './state.ts';

describe('the fragment of the builder', () => {
  const STATES: Partial<State>[] = [
    {},
    { record: 'alder' },
    { widget: 'case-timeline', record: 'roe-v-example', host: 'site-builder', height: 900 },
    { host: 'wordpress-author', form: 'frame', lang: 'es', level: '3', scheme: 'dark' },
    { layout: 'short', preload: true },
    { accent: '#6b2f74', onAccent: '#fffaff', ground: '#fffdf8', page: '#16191d' },
    { width: 480, isCurrent: true },
  ];
  for (const change of STATES)
    it(`W-07 returns the state: ${JSON.stringify(change)}`, () => {
      const state = { ...START, ...change };
      assert.deepEqual(fromFragment(toFragment(state)), state);
    });

  it('W-07 is empty for what a page starts with, and returns a state that differs by having less', () => {
    const start = { ...START, lang: 'es' };
    assert.equal(toFragment(start, start), '');
    const english = { ...start, lang: '' };
    assert.deepEqual(fromFragment(toFragment(english, start), start), english);
  });

  for (const fragment of [
    '#record=<script>',
    '#widget=nothing&host=__proto__&form=toString',
    '#host=newsletter&form=element',
    '#lang=xx&layout=wide&level=1&scheme=red&height=-1',
    '#accent=red&onAccent=12&ground=url(x)&page=%23ffffff&width=10&isCurrent=yes',
    '#height=10000&preload=1',
    '#%E0%A4%A',
  ])
    it(`W-07 takes nothing that is no choice: ${fragment}`, () => {
      const { host } = fromFragment(fragment);
      assert.deepEqual(fromFragment(fragment), { ...START, host });
    });
});

describe('the form', () => {
  it('W-07 is the first of the host, or the chosen one where the host allows it', () => {
    assert.equal(formOf({ host: 'html', form: '' }, true), 'element');
    assert.equal(formOf({ host: 'html', form: 'frame' }, true), 'frame');
    assert.equal(formOf({ host: 'drupal', form: 'element' }, true), 'placeholder');
  });

  it('W-07 is no address alone where the release knows no address', () => {
    assert.equal(formOf({ host: 'wordpress-author', form: '' }, true), 'oembed');
    assert.equal(formOf({ host: 'wordpress-author', form: 'oembed' }, false), 'link');
    assert.ok(!formsOf('wordpress-administrator', false).includes('oembed'));
  });
});
