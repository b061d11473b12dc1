/** The errors of React's, Vue's and Svelte's compilers in a project that has installed the published packages. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';

const PACKAGES = path.join(import.meta.dirname, '../..');
const MODULES = path.join(PACKAGES, '../node_modules');
/** The dependencies of the packages and of the projects. */
const INSTALLED = ['lit', 'svelte', 'vue', '@types/react', '@types/react-dom'];

const project = mkdtempSync(path.join(tmpdir(), 'rights-kit-consumer-'));
after(() => {
  rmSync(project, { recursive: true });
});

function write(file: string, text: string): void {
  writeFileSync(path.join(project, file), text);
}

for (const name of ['content', 'views', 'elements']) {
  const folder = path.join(project, 'node_modules/@rights-kit', name);
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
    cwd: path.join(PACKAGES, name),
  });
  const [tarball = ''] = globSync(`rights-kit-${name}-*.tgz`, { cwd: project });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components', '1'], { cwd: project });
}
for (const name of INSTALLED) {
  const link = path.join(project, 'node_modules', name);
  mkdirSync(path.dirname(link), { recursive: true });
  symlinkSync(path.join(MODULES, name), link);
}
write('package.json', '{ "type": "module", "private": true }\n');

/** Runs a compiler on files with strict settings. @returns the errors, with file and line */
function errorsOf(compiler: string, args: readonly string[], include: readonly string[]): string[] {
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        module: 'ESNext',
        moduleResolution: 'Bundler',
        target: 'ES2022',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        jsx: 'react-jsx',
        types: [],
        noEmit: true,
      },
      vueCompilerOptions: { strictTemplates: true },
      include,
    }),
  );
  const { stdout, stderr, error } = spawnSync(path.join(MODULES, '.bin', compiler), args, {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(error, undefined);
  assert.equal(stderr, '');
  return [
    ...stdout.matchAll(/^(?:\d+ ERROR )?"?([^"\s(]+)"?(?: |\()(\d+)[,:]\d+(?:\): error [A-Z\d]+: | )(.+)$/gm),
  ].map(([, file = '', line = '', message = '']) => `${file}:${line} ${message.replaceAll('\\"', '"')}`);
}

/** A line with a mistake, and the expected message of the compiler. */
type Mistake = readonly [line: string, message: RegExp];

/**
 * Asserts that the valid file has no error, and that each mistake of the other one is reported.
 *
 * @param before the number of lines before the first mistake in the bad file
 */
function check(errors: readonly string[], bad: string, before: number, mistakes: readonly Mistake[]): void {
  assert.deepEqual(
    errors.filter((error) => !error.startsWith(`${bad}:`)),
    [],
  );
  for (const [index, [line, says]] of mistakes.entries()) {
    const start = `${bad}:${before + index + 1} `;
    const found = errors.filter((error) => error.startsWith(start));
    assert.equal(found.length, 1, `${line}\n${errors.join('\n')}`);
    assert.match(found.join(), says, line);
  }
  assert.equal(errors.length, mistakes.length, errors.join('\n'));
}

/** Mistakes in the syntax of all three. In JSX TypeScript checks no names with a hyphen, so only the other two report `hyphens`. */
const MISTAKES = {
  name: [`<rights-action-banner varient="urgent" />`, /\bvarient\b/],
  value: [`<rights-action-banner variant="loud" />`, /'"loud"' is not assignable/],
  level: [`<rights-action-banner heading-level="7" />`, /heading-level|'"7"' is not assignable/],
  scheme: [`<rights-action-banner color-scheme="sepia" />`, /color-scheme|'"sepia"' is not assignable/],
  hyphens: [`<rights-action-banner heading-lvel="2" />`, /heading-?lvel/i],
  other: [`<rights-town-policy-card city="boston" />`, /\bcity\b/],
} as const satisfies Record<string, Mistake>;

describe('the types for React', () => {
  write(
    'client.tsx',
    `import '@rights-kit/elements/react';
import { useRef } from 'react';
import type { ActionBannerElement } from '@rights-kit/elements';
export function Page() {
  const banner = useRef<ActionBannerElement>(null);
  return (
    <main>
      <rights-action-banner
        ref={banner} key="a" slot="b" id="c" className="d" aria-label="e" data-f="1" lang="en" style={{ margin: 0 }}
        action="protect-act" variant="urgent" placement="sticky-top" dismissible remember="session"
        timeZone="America/Chicago" headingLevel={2} colorScheme="dark" loading={undefined}
        onrights-ready={(event) => event.type}
        onrights-error={(event) => event.code === 'no-feed'}
        onrights-act={(event) => { if (event.kind === 'donate') event.preventDefault(); }}
        onrights-dismissed={() => banner.current?.remove()}
      ><h2 slot="heading">Ours</h2><a href="/a">A</a></rights-action-banner>
      <rights-case-timeline cases="a b" limit={3} order="desc" />
      <rights-action-button href="/b" kind="donate" newTab monthly appearance="link"><a href="/b">B</a></rights-action-button>
      <rights-town-policy-card town="boston" heading-level={3} />
    </main>
  );
}
`,
  );
  write(
    'server.tsx',
    `import '@rights-kit/elements/react';
import { renderToString } from 'react-dom/server';
export const html: string = renderToString(
  <rights-action-banner action="a" heading-level="2" time-zone="America/Chicago" color-scheme="dark" dismissible>
    <a href="/a">A</a>
    <rights-action-button new-tab heading-level="none" />
  </rights-action-banner>,
);
`,
  );
  const mistakes: readonly Mistake[] = [
    MISTAKES.name,
    MISTAKES.value,
    MISTAKES.level,
    MISTAKES.scheme,
    MISTAKES.other,
    [`<rights-action-banner headinglevel="2" />`, /\bheadinglevel\b/],
    [`<rights-action-banner headingLevel={7} />`, /'7' is not assignable/],
    [`<rights-action-banner onrights-error={(event) => event.detail} />`, /'detail' does not exist/],
    [`<rights-action-banner onrights-error={(event: CustomEvent) => event} />`, /not assignable/],
    [`<rights-banner />`, /'rights-banner'/],
  ];
  write(
    'bad.tsx',
    `import '@rights-kit/elements/react';\nexport const bad = [\n${mistakes.map(([line]) => `${line},\n`).join('')}];\n`,
  );

  it('take the attributes and properties on a client and on a server, and refuse what is misspelt', () => {
    check(errorsOf('tsc', [], ['*.tsx']), 'bad.tsx', 2, mistakes);
  });
});

describe('the types for Vue', () => {
  write('vue.ts', `import '@rights-kit/elements/vue';\n`);
  write(
    'Good.vue',
    `<script setup lang="ts">
import type { RightsErrorEvent } from '@rights-kit/elements';
const level = 2 as const;
const onError = (event: RightsErrorEvent) => event.code;
</script>
<template>
  <rights-action-banner
    id="a" ref="b" key="c" class="d" style="margin: 0" aria-label="e" data-f="1" lang="en"
    action="protect-act" variant="urgent" :heading-level="level" time-zone="America/Chicago" color-scheme="dark" dismissible
    @rights-ready="(event) => event.type" @rights-error="onError" @rights-act="(event) => event.kind" @click="() => 1"
  ><h2 slot="heading">Ours</h2><a href="/a">A</a></rights-action-banner>
  <rights-case-timeline cases="a b" :limit="3" />
  <rights-action-button new-tab :monthly="true" kind="donate"><a href="/b">B</a></rights-action-button>
  <rights-town-policy-card town="boston" heading-level="3" />
</template>
`,
  );
  const mistakes: readonly Mistake[] = [
    ...Object.values(MISTAKES),
    [`<rights-action-banner :heading-level="7" />`, /'7' is not assignable/],
    [`<rights-action-banner @rights-eror="() => {}" />`, /onRightsEror/],
    [`<rights-action-banner @rights-error="(event) => event.detail" />`, /'detail' does not exist/],
    [`<rights-banner />`, /'rights-banner'/],
  ];
  write('Bad.vue', `<template>\n${mistakes.map(([line]) => `${line}\n`).join('')}</template>\n`);

  it('take the attributes, and refuse what is misspelt', () => {
    check(errorsOf('vue-tsc', [], ['*.vue', 'vue.ts']), 'Bad.vue', 1, mistakes);
  });
});

describe('the types for Svelte', () => {
  write('svelte.ts', `import '@rights-kit/elements/svelte';\n`);
  write(
    'Good.svelte',
    `<script lang="ts">
  import type { RightsErrorEvent } from '@rights-kit/elements';
  const level = 2;
  const onError = (event: RightsErrorEvent) => event.code;
</script>
<rights-action-banner
  id="a" class="d" style="margin: 0" aria-label="e" data-f="1" lang="en"
  action="protect-act" variant="urgent" heading-level={level} time-zone="America/Chicago" color-scheme="dark" dismissible
  onrights-ready={(event) => event.type} onrights-error={onError} onrights-act={(event) => event.kind}
><h2 slot="heading">Ours</h2><a href="/a">A</a></rights-action-banner>
<rights-case-timeline cases="a b" limit={3}></rights-case-timeline>
<rights-action-button new-tab monthly={true} kind="donate" onrights-act={(event) => event.hostname}><a href="/b">B</a></rights-action-button>
<rights-town-policy-card town="boston" heading-level="3"></rights-town-policy-card>
`,
  );
  const written: readonly Mistake[] = [
    ...Object.values(MISTAKES),
    [`<rights-action-banner heading-level={7} />`, /'7' is not assignable/],
    [`<rights-action-banner onrights-eror={() => {}} />`, /onrights-eror/],
    [`<rights-action-banner onrights-error={(event) => event.detail} />`, /'detail' does not exist/],
  ];
  // In HTML these elements need an end tag.
  const mistakes = written.map(([line, says]): Mistake => [
    line.replace(/<([\w-]+)(.*) \/>/, '<$1$2></$1>'),
    says,
  ]);
  write('Bad.svelte', `<script lang="ts"></script>\n${mistakes.map(([line]) => `${line}\n`).join('')}`);

  it('take the attributes, and refuse what is misspelt', () => {
    const args = ['--tsconfig', './tsconfig.json', '--output', 'machine'];
    check(errorsOf('svelte-check', args, ['*.svelte', 'svelte.ts']), 'Bad.svelte', 1, mistakes);
  });
});
