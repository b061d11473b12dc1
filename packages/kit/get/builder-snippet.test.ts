/** The builder's text for every widget, form and language, beside what the command prints. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { parseActionsFile, parseCaseFile, parseFeedFile, parseTownFile } from '@rights-kit/content';
import { FORMS, isElsewhere, type Form } from '../command/compose-snippet.ts';
import type { RecordFile, Widget } from '../command/pre-render.ts';
import { readRecords } from '../records/read-records.ts';
import { readRelease } from '../release/releases.ts';
import { feedFiles } from '../src/snippet.ts';
import { BASE, built, COMMAND, RELEASE } from '../test/invented.ts';
import { builderSnippet, commandArguments, type SnippetContext } from './builder-snippet.ts';
import { attributesOf, WIDGETS } from './options.ts';
import { START, type State } from './state.ts';

const PUBLISHER = path.join(import.meta.dirname, '../test/publisher');

const RECORDS: Readonly<Record<Widget, readonly string[]>> = {
  'town-policy-card': ['alder', 'cedar'],
  'case-timeline': ['doe-v-sample'],
  'action-banner': ['petition'],
  'action-button': ['donate-sample'],
};

function recordsOf(state: State, form: Form): RecordFile[] {
  const { widget } = state;
  return feedFiles(widget, attributesOf(state, form)).map((name) => {
    const json: unknown = JSON.parse(built(`feed/v1/${name}`));
    const parsed: { readonly value: RecordFile | undefined } =
      widget === 'town-policy-card'
        ? parseTownFile(json)
        : widget === 'case-timeline'
          ? parseCaseFile(json)
          : parseActionsFile(json);
    assert.ok(parsed.value, name);
    return parsed.value;
  });
}

const { records: publisher } = readRecords(PUBLISHER);
const release = readRelease(path.join(RELEASE, 'v1'));
assert.ok(publisher && release);
const context: Omit<SnippetContext, 'records'> = {
  base: BASE,
  release,
  hosts: publisher.publisher.hosts,
  locales: parseFeedFile(JSON.parse(built('feed/v1/feed.json'))).value?.locales ?? [],
  now: Date.now(),
};

const printed = async (state: State, form: Form): Promise<string> => {
  const call = [COMMAND, ...commandArguments(state, form, BASE), '--records', PUBLISHER];
  const { stdout } = await promisify(execFile)(process.execPath, call);
  return stdout.replace(/\n$/, '');
};

/** Only the command renders in advance. */
const OWN_FORMS = FORMS.filter((form) => form !== 'pre-rendered');

describe('the snippet of the builder', { concurrency: 4 }, () => {
  for (const widget of WIDGETS)
    for (const form of OWN_FORMS)
      for (const lang of ['', 'en', 'es'])
        it(`W-06 is that of the command: ${[widget, form, lang].join(' ')}`, async () => {
          for (const record of RECORDS[widget]) {
            const state: State = { ...START, widget, record, lang };
            const made = builderSnippet(state, form, { ...context, records: recordsOf(state, form) });
            assert.equal(made, await printed(state, form));
          }
        });

  const CHOICES: Partial<State>[] = [
    { layout: 'short', level: '3' },
    { layout: 'full', scheme: 'dark' },
    { level: '5', scheme: 'light', height: 900, preload: true },
  ];
  /** Only a widget or a frame in the page has these. */
  const LOOKS: Partial<State>[] = [
    { accent: '#6b2f74', onAccent: '#fffaff', ground: '#fffdf8' },
    { accent: '#e2b6ea', ground: '#101010', scheme: 'dark', isCurrent: true },
    { accent: '#e2b6ea', page: '#16191d' },
    { accent: '#a3341f', width: 480 },
    { accent: '#eeeeee', page: '#ffffff' },
    { accent: '#6b2f74', host: 'framework', preload: true },
    { accent: '#6b2f74', host: 'drupal' },
    { width: 480, host: 'wordpress-author' },
  ];
  // Each choice meets each widget and each form, but not each pair of both: a call of the command is a process.
  for (const [row, widget] of WIDGETS.entries())
    for (const [column, form] of OWN_FORMS.entries())
      it(`W-06 is that of the command with all that can be set: ${widget} ${form}`, async () => {
        const choices = isElsewhere(form) && form !== 'frame' ? CHOICES : [...CHOICES, ...LOOKS];
        for (const choice of choices.filter((_, index) => (index + row + column) % 3 === 0)) {
          const state: State = { ...START, widget, record: RECORDS[widget][0] ?? '', lang: 'es', ...choice };
          const made = builderSnippet(state, form, { ...context, records: recordsOf(state, form) });
          assert.equal(made, await printed(state, form));
        }
      });

  it('W-06 is none before a record is chosen', () => {
    for (const widget of WIDGETS)
      assert.equal(builderSnippet({ ...START, widget }, 'element', { ...context, records: [] }), '');
  });
});
