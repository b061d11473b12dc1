/** The files of this release for programs, as those of any publisher are tested in the kit. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { machineFileProblems, readMachineTexts } from '@rights-kit/tooling/machine-files';
import { release } from './built.ts';

interface Row {
  readonly name: string;
}

/** The part of the package's `embeds.json` that is read here; the kit compares it with the elements. */
interface Embeds {
  readonly base: string;
  readonly elements: readonly {
    readonly tag: string;
    readonly attributes: readonly Row[];
    readonly slots: readonly Row[];
    readonly events: readonly Row[];
    readonly parts: readonly Row[];
    readonly states: readonly Row[];
    readonly customProperties: readonly Row[];
  }[];
}

describe('the files for programs', () => {
  it('M-02 name only what exists, and no fact without its date, its status and its page', () => {
    const file = fileURLToPath(import.meta.resolve('rights-kit/embeds.json'));
    const { elements } = JSON.parse(readFileSync(file, 'utf8')) as Embeds; // written by the build of the kit
    const texts = readMachineTexts(release);
    const { base } = JSON.parse(texts['embeds.json']) as Embeds;
    const declarations = elements.map(({ tag, parts, states, customProperties, ...rest }) => ({
      ...rest,
      tagName: tag,
      cssParts: parts,
      cssStates: states,
      cssProperties: customProperties,
    }));
    assert.deepEqual(machineFileProblems(texts, { folder: release, base, declarations }), []);
  });
});
