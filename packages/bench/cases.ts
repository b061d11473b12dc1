/** The measured cases: the kit in each of its states, baselines that do less, and peers that do a similar job. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ActionPlace,
  entriesFor,
  type Release,
  scriptTag,
  snippet,
  type SnippetOptions,
  type WidgetAttributes,
} from 'rights-kit/snippet';
import { build } from 'vite';
import type { Embedded } from './host-page.ts';
import { buildLongCases } from './long-cases.ts';
import type { Widget } from './measure.ts';
import type { Group } from './results.ts';

/** The folder of the measured release. */
export const RELEASE_FOLDER = path.dirname(
  fileURLToPath(import.meta.resolve('@rights-kit/massachusetts/release/releases.json')),
);
const COMMAND = fileURLToPath(import.meta.resolve('rights-kit/command'));
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(RELEASE_FOLDER, file), 'utf8'));

// The build of the release validated its files, so their types are known.
export const RELEASE = json('v1/release.json') as Release;
const { actions } = json('feed/v1/actions.json') as { actions: readonly ActionPlace[] };
const { towns } = json('feed/v1/towns.json') as { towns: readonly { readonly slug: string }[] };

function compressedBytes(file: string): number {
  const bytes = RELEASE.files[file]?.brotli;
  if (bytes === undefined) throw new Error(`the release has no ${file}`);
  return bytes;
}

/** **Unit:** bytes of the core file, compressed. */
export const CORE_BYTES: number = compressedBytes('rights-kit.js');

/** The attribute `allow` of a generated snippet, for the action's destination. */
const allowing = (id: string | undefined): { allow?: string } =>
  id ? { allow: entriesFor(id, actions).join(' ') } : {};

/** The id of the action on a town's card. */
const actionOf = (slug: string): string | undefined =>
  (json(`feed/v1/towns/${slug}.json`) as { action?: { id: string } }).action?.id;

const EVENT_COUNTS = [10, 100, 1000];
const LINK = [{ text: 'Read the record', href: '/own' }];
const HEADING = 'The town keeps its promise';

/** A sentence that differs between events, so that it compresses like real text. */
const sentence = (index: number): string =>
  `On day ${index} the court heard from ${(index * 7919) % 97} people and put the matter off until ${(index * 104729) % 365} days later.`;

const dateOf = (index: number): string => {
  const day = new Date(Date.UTC(1990, 0, 1 + index * 9));
  return day.toISOString().slice(0, 10);
};

/** The events of a long case, for the kit, TimelineJS and vis-timeline. */
const longEvents = (count: number): readonly { date: string; title: string; text: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    date: dateOf(index),
    title: `Event number ${index}`,
    text: sentence(index),
  }));

async function bundled(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: path.join(import.meta.dirname, 'baselines', file),
        formats: ['es'],
        fileName: 'baseline',
      },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error(`Vite built nothing of ${file}`);
  return first.output[0].code;
}

/** Texts that only the bench serves, by path. */
export async function texts(): Promise<ReadonlyMap<string, string>> {
  return new Map<string, string>([
    ['/baselines/lit.js', await bundled('lit-hello.ts')],
    ['/baselines/vanilla.js', await bundled('vanilla.ts')],
    ...[...buildLongCases(new Map(EVENT_COUNTS.map((count) => [`case-${count}`, longEvents(count)])))].map(
      ([file, text]): [string, string] => [`/long/${file}`, text],
    ),
    ...EVENT_COUNTS.map((count): [string, string] => [
      `/peer-${count}.json`,
      JSON.stringify(longEvents(count)),
    ]),
  ]);
}

const room = (tag: string, height: string): string =>
  `<style>@media (scripting: enabled) { ${tag} { display: block; min-height: ${height} } }</style>`;

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

const widgetOf = <W extends keyof WidgetAttributes>(
  widget: W,
  attributes: SnippetOptions<W>['attributes'],
): string => snippet({ widget, attributes, children: LINK });

/** The snippet of a widget near the top of a page, which asks for its feed file ahead. */
const firstWidgetOf = <W extends keyof WidgetAttributes>(
  widget: W,
  attributes: SnippetOptions<W>['attributes'],
): string => snippet({ widget, attributes, children: LINK, preload: true });

export interface Case extends Widget {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  readonly page: Embedded;
}

export function cases(cdn: string): readonly Case[] {
  const base = `${cdn}/release/`;
  const feed = `${base}feed/v1/`;
  const script = scriptTag(base, RELEASE);
  const isReady = (widget: string) => `rights-${widget}:state(ready)`;
  const kit = (
    id: string,
    title: string,
    widget: keyof WidgetAttributes,
    body: string,
    { height, ...rest }: Widget & { readonly height: string },
  ): Case => ({
    id,
    group: 'kit',
    title,
    page: { head: script + room(`rights-${widget}`, height), body },
    ready: isReady(widget),
    ...rest,
  });
  const banner = (index: number) =>
    `<rights-action-banner dismissible><h2 slot="heading">${HEADING} (${index})</h2><a href="/own">Read on</a></rights-action-banner>`;
  const bannerHeight = '10rem';
  const baseline = (id: string, title: string, file: string, body: string): Case => ({
    id,
    group: 'baseline',
    title,
    page: {
      head: file
        ? `<script type="module" src="${cdn}/baselines/${file}" crossorigin></script>${room('hello-banner', '6rem')}`
        : '',
      body,
    },
    text: HEADING,
    ready: 'hello-banner:defined',
    click: file ? '[part=dismiss]' : undefined,
  });
  const helloOf = (heading: string) =>
    `<hello-banner heading="${heading}"><a href="/own">Read on</a></hello-banner>`;
  const hello = helloOf(HEADING);
  const staticBanner = `<hello-banner><template shadowrootmode="open"><style>div{padding:1em;background:#0f5c5c;color:#fff}</style><div><strong>${HEADING}</strong> <slot></slot></div></template><a href="/own">Read on</a></hello-banner>`;
  const preRendered = execFileSync(
    process.execPath,
    [
      ...[COMMAND, 'snippet', 'case-timeline', '--cases', 'lunn-v-commonwealth', '--form', 'pre-rendered'],
      ...['--base', base, '--feed', path.join(RELEASE_FOLDER, 'feed/v1')],
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [preRenderedScript = '', preRenderedBody = ''] = preRendered.split('\n');
  const modules = `${cdn}/node_modules`;

  return [
    { id: 'host', group: 'host', title: 'The page alone', page: {} },
    baseline('vanilla', 'Banner without a library', 'vanilla.js', hello),
    baseline('lit', 'Banner of Lit alone (“Lit hello”)', 'lit.js', hello),
    {
      ...baseline(
        'lit-100',
        '100 banners of Lit alone',
        'lit.js',
        repeat(100, (index) => helloOf(`${HEADING} (${index + 1})`)),
      ),
      text: `${HEADING} (100)`,
      click: undefined,
    },
    { ...baseline('static', 'Static declarative shadow DOM', '', staticBanner), ready: 'hello-banner' },
    kit(
      'button',
      'Button with the page’s own link',
      'action-button',
      widgetOf('action-button', { href: '/give', loading: 'eager' }),
      { text: 'Opens', height: '6rem' },
    ),
    kit('banner-1', '1 banner of the page’s own words', 'action-banner', banner(1), {
      text: `${HEADING} (1)`,
      click: '[part=dismiss]',
      height: bannerHeight,
    }),
    ...[10, 100].map((count) =>
      kit(
        `banner-${count}`,
        `${count} banners of the page’s own words`,
        'action-banner',
        repeat(count, (index) => banner(index + 1)),
        { text: `${HEADING} (${count})`, height: bannerHeight },
      ),
    ),
    kit(
      'banner-feed',
      'Banner from the feed',
      'action-banner',
      firstWidgetOf('action-banner', {
        action: 'protect-act',
        feed,
        dismissible: true,
        ...allowing('protect-act'),
      }),
      { text: 'PROTECT', click: '[part=dismiss]', height: '22rem' },
    ),
    kit(
      'card',
      'Town card from the feed',
      'town-policy-card',
      firstWidgetOf('town-policy-card', { town: 'boston', feed }),
      { text: 'Boston Trust Act', height: '110rem' },
    ),
    ...EVENT_COUNTS.map((count) =>
      kit(
        `timeline-${count}`,
        `Timeline of ${count.toLocaleString('en')} events`,
        'case-timeline',
        firstWidgetOf('case-timeline', { cases: `case-${count}`, feed: `${cdn}/long/` }),
        {
          text: `Event number ${count - 1}`,
          height: '120rem',
          ...(count > 30 && { click: '[part=button]' }),
        },
      ),
    ),
    kit(
      'towns-351',
      '351 town cards, loaded as they near the screen',
      'town-policy-card',
      towns
        .map(({ slug }) => widgetOf('town-policy-card', { town: slug, ...allowing(actionOf(slug)) }))
        .join('\n'),
      {
        text: 'County',
        ready: 'rights-town-policy-card:first-child:state(ready)',
        height: '60rem',
      },
    ),
    {
      id: 'fallback',
      group: 'kit',
      title: 'The children, before the script',
      page: {
        head: script + room('rights-case-timeline', '44rem'),
        body: widgetOf('case-timeline', { cases: 'lunn-v-commonwealth' }),
      },
      text: 'Read the record',
      ready: 'rights-case-timeline',
    },
    {
      id: 'pre-rendered',
      group: 'kit',
      title: 'Pre-rendered timeline',
      page: { head: preRenderedScript, body: preRenderedBody },
      text: 'Still in force',
      ready: 'rights-case-timeline',
    },
    ...EVENT_COUNTS.map((count): Case => ({
      id: `timelinejs-${count}`,
      group: 'peer',
      title: `TimelineJS, ${count.toLocaleString('en')} events`,
      page: {
        head: `<link rel="stylesheet" href="${modules}/@knight-lab/timelinejs/dist/css/timeline.css"><style>#t{height:600px}</style>`,
        body: `<div id="t"></div><script src="${modules}/@knight-lab/timelinejs/dist/js/timeline.js"></script><script>fetch('${cdn}/peer-${count}.json').then(r=>r.json()).then(list=>{new TL.Timeline('t',{events:list.map(({date,title,text})=>{const [year,month,day]=date.split('-').map(Number);return{start_date:{year,month,day},text:{headline:title,text}}})},{font:null,script_path:'${modules}/@knight-lab/timelinejs/dist/js/'})})</script>`,
      },
      text: 'Event number 0',
    })),
    ...EVENT_COUNTS.map((count): Case => ({
      id: `vis-${count}`,
      group: 'peer',
      title: `vis-timeline, ${count.toLocaleString('en')} events`,
      page: {
        head: `<link rel="stylesheet" href="${modules}/vis-timeline/styles/vis-timeline-graph2d.min.css">`,
        body: `<div id="t"></div><script src="${modules}/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><script>fetch('${cdn}/peer-${count}.json').then(r=>r.json()).then(list=>{new vis.Timeline(document.querySelector('#t'),list.map(({date,title},id)=>({id,content:title,start:date})),{height:'600px'})})</script>`,
      },
      text: 'Event number',
    })),
    {
      id: 'shoelace',
      group: 'peer',
      title: 'Shoelace, alert and button',
      page: {
        head: `<link rel="stylesheet" href="${modules}/@shoelace-style/shoelace/cdn/themes/light.css"><script type="module" src="${modules}/@shoelace-style/shoelace/cdn/components/alert/alert.js"></script><script type="module" src="${modules}/@shoelace-style/shoelace/cdn/components/button/button.js"></script>`,
        body: `<sl-alert open closable><strong>${HEADING}</strong> <sl-button href="/own">Read on</sl-button></sl-alert>`,
      },
      // The host element itself renders no box.
      text: 'Read on',
      ready: 'sl-button:defined',
    },
    {
      id: 'cookieconsent',
      group: 'peer',
      title: 'vanilla-cookieconsent',
      page: {
        head: `<link rel="stylesheet" href="${modules}/vanilla-cookieconsent/dist/cookieconsent.css">`,
        body: `<div id="consent"></div><script type="module">import * as CookieConsent from '${modules}/vanilla-cookieconsent/dist/cookieconsent.esm.js';CookieConsent.run({root:'#consent',hideFromBots:false,categories:{necessary:{enabled:true,readOnly:true}},language:{default:'en',translations:{en:{consentModal:{title:'${HEADING}',description:'Words',acceptAllBtn:'Accept'},preferencesModal:{sections:[]}}}}})</script>`,
      },
      text: HEADING,
      ready: '.cm',
    },
  ];
}
