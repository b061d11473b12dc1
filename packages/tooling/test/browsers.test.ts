import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, it } from 'node:test';
import { chromiumPath, ENGINES, wantedEngines } from '../browsers.ts';

const { BROWSERS, CHROME_PATH } = process.env;

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

afterEach(() => {
  setVariable('BROWSERS', BROWSERS);
  setVariable('CHROME_PATH', CHROME_PATH);
});

describe('engines', () => {
  it('are Chromium alone unless asked for', () => {
    setVariable('BROWSERS', undefined);
    assert.deepEqual(wantedEngines(), ['chromium']);
  });

  it('are those that BROWSERS names', () => {
    setVariable('BROWSERS', 'chromium, firefox,webkit');
    assert.deepEqual(wantedEngines(), ['chromium', 'firefox', 'webkit']);
  });

  it('are refused by a name nobody knows', () => {
    setVariable('BROWSERS', 'netscape');
    assert.throws(wantedEngines, /"netscape"; the engines are chromium, firefox, webkit/);
  });

  it('are missing when the variable names no file', () => {
    setVariable('CHROME_PATH', path.join(import.meta.dirname, 'nowhere'));
    assert.equal(ENGINES.chromium.missing(), true);
    assert.throws(chromiumPath, /set CHROME_PATH/);
    setVariable('CHROME_PATH', process.execPath);
    assert.equal(chromiumPath(), process.execPath);
    assert.ok(existsSync(chromiumPath()));
  });
});
