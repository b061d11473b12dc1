/** The parts of the browser commands that need no browser. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Protocol } from 'puppeteer-core';
import { toTranscript } from '../commands/accessibility-tree.ts';
import { compareGolden, goldenFile } from '../commands/golden.ts';

type AXNode = Protocol.Accessibility.AXNode;
type AXProperty = Protocol.Accessibility.AXProperty;

describe('golden files', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(path.join(tmpdir(), 'golden-'));
    mkdirSync(path.join(root, 'package/src/card'), { recursive: true });
    writeFileSync(path.join(root, 'package/package.json'), '{}');
  });
  after(() => rmSync(root, { recursive: true }));
  const test = () => path.join(root, 'package/src/card/card.test.ts');

  it('lie beside the test', () => {
    assert.equal(goldenFile(test(), 'golden/tree.txt'), path.join(root, 'package/src/card/golden/tree.txt'));
    assert.equal(goldenFile(test(), '../tree.txt'), path.join(root, 'package/src/tree.txt'));
  });

  it('do not lie outside the package', () => {
    assert.throws(() => goldenFile(test(), '../../../tree.txt'), /outside/);
    assert.throws(() => goldenFile(test(), '/etc/tree.txt'), /outside/);
    assert.throws(() => goldenFile(test(), '../../../package-of-another/tree.txt'), /outside/);
  });

  it('differ while there is none, and are the same once written', () => {
    const file = goldenFile(test(), 'golden/new.txt');
    assert.deepEqual(compareGolden(file, 'a\nb', false), { same: false, expected: null });
    assert.deepEqual(compareGolden(file, 'a\nb', true), { same: true, expected: 'a\nb\n' });
    assert.equal(readFileSync(file, 'utf8'), 'a\nb\n');
    assert.deepEqual(compareGolden(file, 'a\nb\n', false), { same: true, expected: 'a\nb\n' });
    assert.deepEqual(compareGolden(file, 'a\nc', false), { same: false, expected: 'a\nb\n' });
  });
});

describe('the accessibility transcript', () => {
  const node = (id: string, role: string, name: string, rest: Partial<AXNode> = {}): AXNode => ({
    nodeId: id,
    backendDOMNodeId: Number(id),
    ignored: false,
    role: { type: 'role', value: role },
    name: { type: 'computedString', value: name },
    ...rest,
  });
  const level: AXProperty = { name: 'level', value: { type: 'integer', value: 3 } };
  const collapsed: AXProperty = { name: 'expanded', value: { type: 'booleanOrUndefined', value: false } };

  const NODES = [
    node('1', 'RootWebArea', 'Page', { childIds: ['2', '9'] }),
    node('2', 'region', 'Chelsea', { parentId: '1', childIds: ['3', '4', '7'] }),
    node('3', 'heading', 'Chelsea\n policy', { parentId: '2', properties: [level] }),
    node('4', 'generic', '', { parentId: '2', childIds: ['5'] }),
    node('5', 'link', 'Read it', { parentId: '4', childIds: ['6'] }),
    node('6', 'StaticText', 'Read it', { parentId: '5' }),
    node('7', 'listitem', '', { parentId: '2', properties: [level, collapsed], childIds: ['8'] }),
    node('8', 'StaticText', 'One', { parentId: '7', childIds: ['10'] }),
    node('9', 'button', 'Outside', { parentId: '1', ignored: true }),
    node('10', 'InlineTextBox', 'One', { parentId: '8' }),
  ];

  it('has a line for what is read, indented, without what says nothing', () => {
    assert.equal(
      toTranscript(NODES),
      [
        'region "Chelsea"',
        '  heading "Chelsea policy" level=3',
        '  link "Read it"',
        '  listitem expanded=false',
        '    text "One"',
      ].join('\n'),
    );
  });

  it('is limited to a part of the page, also when its element has no node of its own', () => {
    assert.equal(toTranscript(NODES, new Set([99, 7, 8])), 'listitem expanded=false\n  text "One"');
    assert.equal(
      toTranscript(NODES, new Set([99, 5, 3])),
      'heading "Chelsea policy" level=3\nlink "Read it"',
    );
  });
});
