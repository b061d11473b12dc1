/** The lint rules that protect readers are active: each reports a bad line, and accepts a similar valid one. */
import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const ROOT = path.join(import.meta.dirname, '../../..');
// With `CI` set the parser would read the files from disk instead of the given text.
process.env['TSESTREE_SINGLE_RUN'] = 'false';
const eslint = new ESLint({ cwd: ROOT });

/** Existing files, which rules with type information need. The linted text is another. */
const ELEMENT = 'packages/elements/src/version.ts';
const CONTENT = 'packages/content/src/civil-date.ts';

/** @returns the rules that report the text, without those about style */
async function refusals(text: string, file = ELEMENT): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) });
  const messages = result?.messages ?? [];
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(broken.message);
  return messages.flatMap(({ ruleId }) =>
    ruleId && /restricted|eval|new-func/.test(ruleId) ? [ruleId] : [],
  );
}

function refuses(title: string, refused: readonly string[], allowed: readonly string[]): void {
  it(title, async () => {
    for (const text of refused) assert.notDeepEqual(await refusals(text), [], `not refused: ${text}`);
    for (const text of allowed) assert.deepEqual(await refusals(text), [], `refused: ${text}`);
  });
}

const LIT = "import { css, html } from 'lit';\n";

describe('lint', () => {
  refuses(
    'refuses text that becomes markup',
    [
      "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
      "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';",
      "import { unsafeStatic } from 'lit/static-html.js';",
      "document.body.innerHTML = 'x';",
      "document.body['innerHTML'] = 'x';",
      "document.body.outerHTML = 'x';",
      "document.body.insertAdjacentHTML('beforeend', 'x');",
      "document.write('x');",
      `${LIT}export const view = html\`<p .innerHTML=\${'x'}></p>\`;`,
      "eval('x');",
      "new Function('x');",
    ],
    ["import { map } from 'lit/directives/map.js';", "document.body.textContent = 'x';"],
  );

  refuses(
    'S-02 refuses style attributes, style elements and styleMap',
    [
      "import { styleMap } from 'lit/directives/style-map.js';",
      `${LIT}export const view = html\`<p style="color: red"></p>\`;`,
      `${LIT}export const view = html\`<p class="a"\n style=\${'x'}></p>\`;`,
      `${LIT}export const view = html\`<p class=\${'a'} style="x"></p>\`;`,
      `${LIT}export const view = html\`<style>p { color: red }</style>\`;`,
      "document.body.setAttribute('style', 'color: red');",
    ],
    [
      `${LIT}export const view = html\`<p class="style" data-style="x">style is a word</p>\`;`,
      "document.body.setAttribute('class', 'style');",
    ],
  );

  refuses(
    'P-03 refuses cookies, storage and beacons',
    [
      "document.cookie = 'x';",
      'export const all = document.cookie;',
      "localStorage.setItem('x', 'y');",
      "window.localStorage.setItem('x', 'y');",
      'sessionStorage.clear();',
      "indexedDB.open('x');",
      "navigator.sendBeacon('/x');",
    ],
    ['export const language = document.documentElement.lang;'],
  );

  refuses(
    'I-05 refuses left and right in styles',
    [
      `${LIT}export const styles = css\`p { margin-left: 1em; }\`;`,
      `${LIT}export const styles = css\`p{padding-right:1em}\`;`,
      `${LIT}export const styles = css\`p { border-left: 1px solid; }\`;`,
      `${LIT}export const styles = css\`p { left: 0; }\`;`,
      `${LIT}export const styles = css\`p { position: absolute; right: 0; }\`;`,
      `${LIT}export const styles = css\`p { text-align: left; }\`;`,
      `${LIT}export const styles = css\`p { float: right; }\`;`,
      `${LIT}export const styles = css\`p { border-top-left-radius: 1px; }\`;`,
    ],
    [
      `${LIT}export const styles = css\`p { margin-inline-start: 1em; text-align: start; inset-inline: 0; --left: 1; top: 0; }\`;`,
    ],
  );

  refuses('S-04 refuses code that is imported later', ["void import('./x.js');"], ["import './define.js';"]);

  it('guards the records as it guards the elements', async () => {
    assert.deepEqual(await refusals("localStorage.setItem('x', 'y');", CONTENT), ['no-restricted-globals']);
    assert.deepEqual(await refusals("import { unsafeHTML } from 'lit/directives/unsafe-html.js';", CONTENT), [
      'no-restricted-imports',
    ]);
  });
});
