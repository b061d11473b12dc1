import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as lit from 'lit';
import * as own from './css-tag.ts';

test("the script files' style module has no name that Lit's lacks, and reads a literal as Lit does", () => {
  for (const name of Object.keys(own)) assert.ok(name in lit, name);
  assert.equal(own.css`a{b:c}`.cssText, lit.css`a{b:c}`.cssText);
  assert.equal(String(own.unsafeCSS('a{}')), String(lit.unsafeCSS('a{}')));
});
