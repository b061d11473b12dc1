import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as lit from 'lit';
import * as own from './css-tag.ts';

describe('the module in place of Lit’s style sheets', () => {
  it('has names that Lit exports', () => {
    for (const name of Object.keys(own)) assert.ok(name in lit, name);
  });

  it('gives the text that Lit gives, also with expressions', () => {
    const ownPart = own.css`color: red`;
    const litPart = lit.css`color: red`;
    assert.equal(
      String(own.css`p { ${ownPart}; margin: ${2}px; content: '\\2014' }`),
      lit.css`p { ${litPart}; margin: ${2}px; content: '\\2014' }`.cssText,
    );
    assert.equal(own.unsafeCSS('p {}').cssText, lit.unsafeCSS('p {}').cssText);
  });
});
