/** `custom-elements.json`: every row is documented, and agrees with the elements at run time. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import * as elements from '@rights-kit/elements';
import type { Declaration, Manifest, Row } from '../scripts/manifest.ts';

const ROOT = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
// The build writes this format.
const manifest = JSON.parse(read('dist/custom-elements.json')) as Manifest;
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);

const CLASSES = {
  'rights-action-banner': elements.ActionBannerElement,
  'rights-action-button': elements.ActionButtonElement,
  'rights-case-timeline': elements.CaseTimelineElement,
  'rights-town-policy-card': elements.TownPolicyCardElement,
};

function declarationOf(tag: string): Declaration {
  const found = declarations.find(({ tagName }) => tagName === tag);
  assert.ok(found, tag);
  return found;
}

const namesOf = (rows: readonly Row[] | undefined): string[] => (rows ?? []).map(({ name }) => name);

describe('the manifest', () => {
  it('has the four elements and the five events, and nothing that a page cannot use', () => {
    assert.deepEqual(
      declarations.map(({ name }) => name).sort(),
      [
        ...Object.values(CLASSES).map(({ name }) => name),
        'RightsActEvent',
        'RightsDismissEvent',
        'RightsDismissedEvent',
        'RightsErrorEvent',
        'RightsReadyEvent',
      ].sort(),
    );
  });

  it('has a name and a description in every row', () => {
    for (const declaration of declarations) {
      assert.ok(declaration.description, declaration.name);
      const { members, attributes, events, slots, cssParts, cssProperties, cssStates } = declaration;
      const lists = { members, attributes, events, slots, cssParts, cssProperties, cssStates };
      for (const [list, rows] of Object.entries(lists)) {
        const names = namesOf(rows);
        assert.equal(new Set(names).size, names.length, `${declaration.name} repeats a row of ${list}`);
        for (const { name, description } of rows ?? []) {
          // The default slot has no name.
          assert.ok(name || list === 'slots', `${declaration.name} has a row without a name in ${list}`);
          assert.ok(description?.trim(), `${declaration.name}: ${list} ${name} has no description`);
        }
      }
    }
  });

  for (const [tag, Class] of Object.entries(CLASSES)) {
    const declaration = declarationOf(tag);

    it(`lists the attributes that a page may set: ${tag}`, () => {
      assert.deepEqual(namesOf(declaration.attributes), Class.observedAttributes);
      assert.deepEqual(namesOf(declaration.members).sort(), [...Class.elementProperties.keys()].sort());
    });

    it(`says of each what it takes, and what holds without it: ${tag}`, () => {
      for (const { name, type, default: fallback, description } of declaration.attributes ?? []) {
        assert.match(type?.text ?? '', /^(?:string|boolean|string \| number|'.*)$/, name);
        assert.ok(fallback ?? description?.includes('**Default:**'), `${name} has no default`);
        if (type?.text.startsWith('string'))
          assert.match(description ?? '', /\*\*(?:Values|Unit):\*\*/, `${name} may be any text`);
      }
    });

    it(`lists the choices that the element declares, the first as the default: ${tag}`, () => {
      let count = 0;
      for (const [property, options] of Class.elementProperties) {
        if (!('values' in options) || !Array.isArray(options.values)) continue;
        count += 1;
        const values = options.values.map(String).filter(Boolean);
        const attribute = declaration.attributes?.find(({ fieldName }) => fieldName === property);
        const quoted = [...(attribute?.type?.text ?? '').matchAll(/'([^']+)'/g)].map(
          ([, value = '']) => value,
        );
        assert.deepEqual(quoted.sort(), values.sort());
        const [first] = options.values.map(String);
        assert.equal(attribute?.default, first ? `'${first}'` : undefined);
      }
      assert.ok(count >= 3);
    });
  }

  it('takes the level of a heading as a number too', () => {
    const { attributes } = declarationOf('rights-town-policy-card');
    const type = attributes?.find(({ name }) => name === 'heading-level')?.type?.text;
    assert.equal(type, "'2' | '3' | '4' | '5' | '6' | 'none' | 2 | 3 | 4 | 5 | 6");
  });

  it('gives the fields of events their unions, and no parameter of a constructor as a default', () => {
    const fields = declarations.filter(({ tagName }) => !tagName).flatMap(({ members = [] }) => members);
    const typeOf = (field: string) => fields.find(({ name }) => name === field)?.type?.text ?? '';
    assert.match(typeOf('kind'), /^'donate' \| .*'learn'/);
    assert.match(typeOf('code'), /'not-found' \| .*'render'/);
    for (const { name, type, default: fallback } of fields) {
      assert.match(type?.text ?? '', /^(?:string|'[\w-]+'(?: \| '[\w-]+')+)$/, name);
      assert.equal(fallback, undefined, name);
    }
  });

  it('marks the properties whose changes set the attribute', () => {
    for (const [tag, Class] of Object.entries(CLASSES))
      for (const [property, { reflect = false }] of Class.elementProperties) {
        const field = declarationOf(tag).members?.find(({ name }) => name === property);
        assert.equal(field?.reflects ?? false, reflect, `${tag} ${String(property)}`);
      }
  });

  it('has the fields of the events', () => {
    const fieldsOf = (name: string): string[] =>
      namesOf(declarations.find((declaration) => declaration.name === name)?.members);
    for (const field of ['kind', 'hostname']) assert.ok(fieldsOf('RightsActEvent').includes(field), field);
    assert.deepEqual(fieldsOf('RightsErrorEvent'), ['code']);
  });
});

describe('the custom properties of the manifest', () => {
  /** The public property of each private one. */
  const publicNames = new Map(
    [...read('src/styles/tokens.ts').matchAll(/(--_[\w-]+): var\((--rights-[\w-]+),/g)].map(
      ([, ours = '', name = '']) => [ours, name] as const,
    ),
  );

  it('are those of the style sheets', () => {
    const used = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts', 'src/testing'] }).flatMap(
      (file) => [...read(file).matchAll(/var\(\s*(--rights-[\w-]+)/g)].map(([, name = '']) => name),
    );
    const listed = declarations.flatMap(({ cssProperties }) => namesOf(cssProperties));
    assert.deepEqual([...new Set(listed)].sort(), [...new Set(used)].sort());
  });

  for (const [tag] of Object.entries(CLASSES))
    it(`are those that the sheets of the element use: ${tag}`, () => {
      const folder = `src/${tag.slice('rights-'.length)}`;
      const [file = ''] = globSync(`${folder}/*.styles.ts`, { cwd: ROOT });
      const shared = [...read(file).matchAll(/from '\.\.\/styles\/([\w-]+)\.js'/g)].map(
        ([, name = '']) => name,
      );
      assert.ok(shared.includes('tokens') && shared.includes('reset'));
      const sheets = [
        file,
        ...shared.filter((name) => name !== 'tokens').map((name) => `src/styles/${name}.ts`),
      ];
      const used = new Set(
        sheets
          .flatMap((sheet) => [...read(sheet).matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name))
          .map((name) => publicNames.get(name) ?? name)
          .filter((name) => name.startsWith('--rights-')),
      );
      assert.deepEqual(namesOf(declarationOf(tag).cssProperties).sort(), [...used].sort());
      for (const { name, default: fallback } of declarationOf(tag).cssProperties ?? [])
        assert.ok(fallback, `${name} has no default`);
    });
});

describe('what editors know', () => {
  const json = (file: string): unknown => JSON.parse(read(`dist/${file}`));

  it('in VS Code: the tags with the values of their attributes', () => {
    const { tags } = json('vscode.html-custom-data.json') as {
      tags: {
        name: string;
        attributes: { name: string; values?: { name: string }[]; valueSet?: string }[];
      }[];
    };
    assert.deepEqual(namesOf(tags), Object.keys(CLASSES));
    const attributes = tags.find(({ name }) => name === 'rights-action-banner')?.attributes ?? [];
    const attribute = (name: string) => attributes.find((each) => each.name === name);
    assert.deepEqual(namesOf(attribute('variant')?.values), ['info', 'urgent', 'victory']);
    assert.deepEqual(namesOf(attribute('heading-level')?.values), ['2', '3', '4', '5', '6', 'none']);
    assert.equal(attribute('dismissible')?.valueSet, 'v');
  });

  it('in VS Code: each custom property, part and state once', () => {
    const data = json('vscode.css-custom-data.json') as Record<string, Row[]>;
    for (const list of ['properties', 'pseudoClasses', 'pseudoElements']) {
      const names = namesOf(data[list]);
      assert.ok(names.length > 0, list);
      assert.equal(new Set(names).size, names.length, list);
    }
    assert.ok(namesOf(data['pseudoElements']).includes('::part(card)'));
    assert.ok(namesOf(data['pseudoClasses']).includes(':state(sticky)'));
  });

  it('in JetBrains: the same tags and attributes, by the package that it finds them in', () => {
    const source = JSON.parse(read('package.json')) as Record<string, string>;
    const data = json(path.relative('dist', source['web-types'] ?? '')) as {
      name: string;
      version: string;
      contributions: { html: { elements: (Row & { attributes: Row[] })[] } };
    };
    assert.deepEqual([data.name, data.version], [source['name'], source['version']]);
    for (const { name, attributes } of data.contributions.html.elements)
      assert.deepEqual(namesOf(attributes), namesOf(declarationOf(name).attributes));
  });
});
