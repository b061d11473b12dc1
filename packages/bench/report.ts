/** The report on the results: goals, tables and a chart. */
import type { CaseResult, Group, Measure, Results } from './results.ts';
import { table } from './table.ts';

const whole = (number: number): string => Math.round(number).toLocaleString('en');
const fixed = (number: number, digits: number): string => number.toFixed(digits);

/**
 * Why a goal is missed, by the goal's id. A missed goal without an entry fails the report.
 */
const CAUSES: Readonly<Record<string, string>> = {
  core: 'Four elements in all their documented states, two parsers’ worth of distrust, dates and the switch to another language weigh more than was drafted. See [what the core file weighs](decisions/2026-11-24-what-the-core-file-weighs.md).',
  'no-feed':
    'One script of 30 KB arrives later than one of 6 KB: 24 KB take 120 ms on this line, which is most of the difference.',
  feed: 'The feed file is asked for ahead, but shares the line with the script, which has 24 KB more than that of the baseline: 120 ms. The rest is reading the file and setting what it says.',
  'pre-rendered': 'A record of this length has more to lay out than the page alone.',
  fallback: 'The probe looks once a frame, and frames are long while the page is laid out.',
  shift: 'The room that the style sheet keeps is not the height of what comes.',
  host: 'The first paint differs as much between loads of the page alone; the script comes after it.',
  long: 'The first file of a long case weighs more, with its index of events.',
  nodes:
    'Each event has its date, its court, its summary and its sources, and for each place that may change Lit keeps a marker, which counts as a node.',
  hundred:
    'Each banner is a shadow root with eight templates, twice the nodes of one of Lit alone. Ten start in a task and the others in later ones, so that a press is answered between them; the last one is seen later for it.',
  tasks:
    'What shows the page’s own words, and what is pre-rendered, is shown in the task that reads and runs the script, 92 KB. What comes from a feed is shown in a later one.',
  dismiss: 'More than the baselines, whose banners hold less.',
  more: 'Ten events are set and laid out in one go.',
};

interface Goal {
  readonly id: string;
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

function caseOf({ cases }: Results, id: string): CaseResult {
  const found = cases.find((each) => each.id === id);
  if (!found) throw new Error(`the case "${id}" was not measured`);
  return found;
}

function goalsOf(results: Results): readonly Goal[] {
  const median = (id: string, name: Measure | 'visible' | 'inp'): number => {
    const spread = caseOf(results, id)[name];
    if (!spread) throw new Error(`the case "${id}" has no "${name}"`);
    return spread[0];
  };
  const ratio = (id: string, other: string) => median(id, 'visible') / median(other, 'visible');
  const kit = results.cases.filter(({ group }) => group === 'kit');
  const later = (id: string) => median(id, 'visible') - median('host', 'fcp');
  const own = kit.filter(({ id }) => !['banner-10', 'banner-100', 'towns-351'].includes(id));
  const slower = (name: 'fcp' | 'lcp') => {
    const before = median('host', name);
    const worst = Math.max(...own.map((each) => each[name][0]));
    return { worst: worst - before, isMet: worst - before <= Math.max(50, before * 0.05) };
  };
  const [fcp, lcp] = [slower('fcp'), slower('lcp')];
  const longer = Math.max(0, ...own.map((each) => each.longest[0]));
  const noFeed = Math.max(ratio('button', 'lit'), ratio('banner-1', 'lit'));
  const withFeed = Math.max(...['banner-feed', 'card', 'timeline-10'].map((id) => ratio(id, 'lit')));
  const inp = (ids: readonly string[]) => Math.max(...ids.map((id) => median(id, 'inp')));
  const dismiss = inp(['banner-1', 'banner-feed']);
  const more = inp(['timeline-100', 'timeline-1000']);
  const shift = Math.max(...own.map((each) => each.shift[0]));
  const goal = (id: string, words: string, measured: string, isMet: boolean): Goal => ({
    id,
    goal: words,
    measured,
    isMet,
  });
  return [
    goal(
      'core',
      'The core file: at most 14,000 bytes, compressed',
      `${whole(results.core)} bytes`,
      results.core <= 14_000,
    ),
    goal('no-feed', 'Seen without a feed: at most 1.15 × Lit hello', `${fixed(noFeed, 2)} ×`, noFeed <= 1.15),
    goal('feed', 'Seen with a feed: at most 1.4 × Lit hello', `${fixed(withFeed, 2)} ×`, withFeed <= 1.4),
    goal(
      'pre-rendered',
      'Pre-rendered: at most 50 ms after the page’s first paint',
      `${whole(later('pre-rendered'))} ms`,
      later('pre-rendered') <= 50,
    ),
    goal(
      'fallback',
      'Children: at most 50 ms after the page’s first paint',
      `${whole(later('fallback'))} ms`,
      later('fallback') <= 50,
    ),
    goal('shift', 'Layout shift with the documented snippet: 0.000', fixed(shift, 3), shift < 0.0005),
    goal(
      'host',
      'The page’s own first and largest paint: at most 50 ms or 5 % later',
      `${whole(fcp.worst)} ms and ${whole(lcp.worst)} ms at worst`,
      fcp.isMet && lcp.isMet,
    ),
    goal(
      'long',
      '1,000 events: seen within 1.15 × the time of 10',
      `${fixed(ratio('timeline-1000', 'timeline-10'), 2)} ×`,
      ratio('timeline-1000', 'timeline-10') <= 1.15,
    ),
    goal(
      'nodes',
      '1,000 events: at most 600 more nodes than the page alone',
      whole(median('timeline-1000', 'nodes') - median('host', 'nodes')),
      median('timeline-1000', 'nodes') - median('host', 'nodes') <= 600,
    ),
    goal(
      'hundred',
      '100 banners: seen within 1.35 × the time of one',
      `${fixed(ratio('banner-100', 'banner-1'), 2)} ×`,
      ratio('banner-100', 'banner-1') <= 1.35,
    ),
    goal(
      'tasks',
      'No task over 50 ms, where the page alone has none',
      `${whole(longer)} ms at most; the page alone ${whole(median('host', 'longest'))} ms`,
      longer <= Math.max(50, median('host', 'longest')),
    ),
    goal('dismiss', 'Answer to a press: at most 50 ms to dismiss', `${whole(dismiss)} ms`, dismiss <= 50),
    goal('more', 'Answer to a press: at most 100 ms to show more', `${whole(more)} ms`, more <= 100),
  ];
}

function goalTable(goals: readonly Goal[]): string {
  const heads = ['goal', 'measured', 'met'];
  const rows = goals.map(({ goal, measured, isMet }) => [goal, measured, isMet ? 'yes' : 'no']);
  return table(heads, rows);
}

function caseTable(results: Results, group: Group): string {
  const host = caseOf(results, 'host');
  const lit = caseOf(results, 'lit');
  const heads = [
    'what',
    '+ KB',
    '+ requests',
    'seen (least–most), ms',
    '× Lit hello',
    'shift',
    'longest task, ms',
    '+ script, ms',
    '+ heap, KB',
    '+ nodes',
    'press, ms',
  ];
  const rows = results.cases
    .filter((each) => each.group === group)
    .map((each) => {
      const over = (name: Measure, digits = 0) => fixed(each[name][0] - host[name][0], digits);
      const seen = each.visible;
      return [
        each.title,
        fixed((each.bytes[0] - host.bytes[0]) / 1024, 1),
        over('requests'),
        seen ? `${whole(seen[0])} (${whole(seen[1])}–${whole(seen[2])})` : '–',
        seen && lit.visible ? fixed(seen[0] / lit.visible[0], 2) : '–',
        fixed(each.shift[0], 3),
        whole(each.longest[0]),
        over('script'),
        over('heap'),
        over('nodes'),
        each.inp ? whole(each.inp[0]) : '–',
      ];
    });
  return table(heads, rows);
}

/** @returns Markdown */
export function report(results: Results): string {
  const goals = goalsOf(results);
  const missed = goals.filter(({ isMet }) => !isMet);
  const silent = missed.find(({ id }) => !CAUSES[id]);
  if (silent)
    throw new Error(`the goal "${silent.id}" is missed (${silent.measured}); write its cause into report.ts`);
  const host = caseOf(results, 'host');
  const peers = [
    '@knight-lab/timelinejs',
    'vis-timeline',
    '@shoelace-style/shoelace',
    'vanilla-cookieconsent',
  ];
  return `# Performance

<!-- Written by \`npm run bench\`. -->

What the widgets cost a reader with an old phone and a slow line, beside what nothing can beat and what others need for a like
job. Version ${results.version}, ${results.date}.

## Goals

${goalTable(goals)}

${
  missed.length > 0
    ? `Why ${missed.length === 1 ? 'a goal is' : 'goals are'} missed:\n\n${missed.map(({ id, goal }) => `- **${goal.replace(/:.*/, '')}.** ${CAUSES[id] ?? ''}`).join('\n')}`
    : 'All goals are met.'
}

![Time until each widget is seen, in milliseconds](performance.svg)

## How it was measured

- A page of an article, the widget after its picture, in a phone's window of 412 × 823.
- Slow 4G (150 ms, 1.6 Mbit/s down) and a processor at a quarter of its speed, set through Chromium's own protocol. HTTP/1.1
  without connection set-up, every answer compressed with brotli, no cache.
- ${results.runs} loads of each case, in turns, so that a busy moment falls on all; the tables have the medians.
- Machine: ${results.machine.processors}; ${results.machine.browser}; Node ${results.machine.node}.
- Peers: ${peers.map((name) => `${name} ${results.peers[name] ?? ''}`).join(', ')}. Each has the smallest set-up that its own guide shows. What they
  ask of other hosts fails at once and costs them nothing here.
- "Seen" is the first frame in which the widget's words have a height; of several widgets the last one's. Read times as ratios within this page: the
  machine differs from yours, and one load from the next by some 20 %. Bytes, requests, nodes and layout shift repeat.

The page alone: ${fixed(host.bytes[0] / 1024, 1)} KB, ${host.requests[0]} requests, first paint ${whole(host.fcp[0])} ms, largest paint ${whole(host.lcp[0])} ms, ${whole(host.nodes[0])} nodes, longest
task ${whole(host.longest[0])} ms. A "+" is over that.

## The kit

${caseTable(results, 'kit')}

## Baselines

${caseTable(results, 'baseline')}

## Peers

${caseTable(results, 'peer')}

Run it again: \`npm run bench\`. Compare what must repeat with what is on record: \`npm run bench -- --check\`.
`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** @returns an SVG with a bar for each case: its median, minimum and maximum */
export function chart(results: Results): string {
  const rows = results.cases.flatMap(({ title, group, visible }) =>
    visible ? [{ title, group, time: visible[0] }] : [],
  );
  const [width, left, row, top] = [700, 300, 24, 40] as const;
  const longest = Math.max(...rows.map(({ time }) => time));
  // The axis ends before the slowest peers, which take ten times as long: on their scale the other bars would be too short.
  const end = Math.min(
    longest,
    4 * Math.max(...rows.filter(({ group }) => group !== 'peer').map(({ time }) => time)),
  );
  const x = (time: number) => left + Math.min(1, time / end) * (width - left - 70);
  const bars = rows.map(({ title, group, time }, index) => {
    const y = top + index * row;
    const isCut = time > end;
    return `<text x="${left - 10}" y="${y + 15}" text-anchor="end">${escape(title)}</text><rect class="${group}" x="${left}" y="${y + 3}" width="${fixed(x(time) - left, 1)}" height="16" rx="2"/><text x="${fixed(x(time) + 6, 1)}" y="${y + 15}">${isCut ? '→ ' : ''}${whole(time)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + rows.length * row + 10}" role="img" aria-labelledby="t d">
<title id="t">Time until each widget is seen</title>
<desc id="d">Medians in milliseconds on a slow phone: ${rows.map(({ title, time }) => `${escape(title)} ${whole(time)}`).join('; ')}.</desc>
<style>text{font:13px system-ui,sans-serif;fill:#1d2126}rect{fill:#8a939c}.kit{fill:#0f5c5c}.ground{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#e8eaec}.ground{fill:#16191c}rect{fill:#6b747d}.kit{fill:#4fb3b3}}</style>
<rect class="ground" width="100%" height="100%"/>
<text x="10" y="22">Milliseconds until seen: the kit in color, baselines and peers in gray</text>
${bars.join('\n')}
</svg>
`;
}
