import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';

const html = readFileSync(path.join(import.meta.dirname, '../pages/sample-donation/index.html'), 'utf8');
const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';

/** The text that the page shows for a query string. */
function carries(search: string): string {
  const line = { textContent: '' };
  vm.runInNewContext(script, {
    URLSearchParams,
    location: { search },
    document: { getElementById: () => line },
  });
  return line.textContent;
}

test('X-02 the sample donation page shows what the link carries', () => {
  assert.equal(carries('?amount=50&source=PARTNER'), 'This is what the link carries: $50, source PARTNER');
  assert.equal(carries('?amount=25&monthly=1'), 'This is what the link carries: $25 every month, no source');
});

test('a query that is no amount and no source code is not repeated', () => {
  for (const search of [
    '',
    '?amount=-1&source=%3Cb%3E',
    '?amount=1e9&source=a%20b',
    '?amount=1234567&source=',
  ])
    assert.equal(carries(search), 'This is what the link carries: no amount, no source', search);
});

test('the sample donation page says without a script that nothing is charged', () => {
  assert.match(html.replace(script, ''), /<h1>Nothing is charged\.<\/h1>/);
});

test('the sample donation page asks for nothing from elsewhere and stores nothing', () => {
  assert.doesNotMatch(
    html,
    /\b(?:src|href)=|url\(|@import|https?:|<form|innerHTML|[sS]torage|cookie|fetch\(/,
  );
});
