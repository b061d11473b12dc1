/** The script for people with screen readers quotes what the issue page says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { press, ready, until } from '@rights-kit/tooling/browser';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { setUp } from './site.ts';

const { it, visit, address } = setUp();

const script = readFileSync(
  path.join(import.meta.dirname, '../../../docs/accessibility/manual-script.md'),
  'utf8',
);

/** The words in quotation marks in the steps about elements. */
function quotedWords(): string[] {
  const [, steps = ''] = /\n## The banner\n([\s\S]*)\n## The whole page\n/.exec(script) ?? [];
  return [...steps.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words.replace(/[.,]$/, ''));
}

const textOf = ({ name = '', description = '', children = [] }: SerializedAXNode): string =>
  [name, description, ...children.map(textOf)].join(' ').replace(/\s+/g, ' ');

/** The names and descriptions in the accessibility tree. */
async function heard(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot();
  return tree ? textOf(tree) : '';
}

describe('the script for people with screen readers', () => {
  it('M-03 quotes what the issue page says, before and after its controls are pressed', async () => {
    const { page, context } = await visit({ width: 1280, height: 800 });
    await page.goto(address('/'), { waitUntil: 'networkidle0' });
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('[action], [cases], [town]'))
        element.setAttribute('loading', 'eager');
    });
    for (const tag of ['action-banner', 'case-timeline', 'town-policy-card', 'action-button'])
      await ready(page, `rights-${tag}`);
    const before = await heard(page);
    for (const name of ['All 9 events', 'Dismiss: PROTECT Act']) {
      await press(page, `aria/${name}`);
      await until(async () => !(await heard(page)).includes(name));
    }
    const words = quotedWords();
    assert.ok(words.length > 30, `${words.length} quotations`);
    let unheard = words;
    // What a control announces comes after it has gone.
    await until(async () => {
      const all = `${before} ${await heard(page)}`;
      unheard = words.filter((each) => !all.includes(each));
      return unheard.length === 0;
    }).catch(() => {
      assert.deepEqual(unheard, []);
    });
    await context.close();
  });
});
