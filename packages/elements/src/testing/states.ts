/** Every state of every element, for tests that run in all of them. */
import type { Action, Case, TownFile } from '@rights-kit/content';
import {
  action,
  actionsFile,
  campaign,
  caseFile,
  caseRecord,
  day,
  event,
  facets,
  policy,
  resolution,
  source,
  statement,
  status,
  statementLine,
  statewideFile,
  townFile,
} from '@rights-kit/content/testing.js';
import {
  aMoment,
  findAll,
  mount,
  never,
  outcome,
  serve,
  until,
  type RightsElement,
  type Tag,
} from './page.js';

export interface State {
  readonly name: string;
  readonly tag: Tag;
  /** Whether the element renders no box in it. */
  readonly isEmpty?: boolean;
  /** Adds an element in this state to the page. */
  readonly show: () => Promise<RightsElement>;
}

/** A long word without a break opportunity, wider than the narrowest column. */
const WORD = 'Samplechargoggagoggmanchauggagoggchaubunagungamaugg';

const LINK = '<a href="/record">Sample link of the page</a>';

async function show(
  tag: Tag,
  attributes: string,
  children: string,
  isSettled: boolean,
): Promise<RightsElement> {
  const element = mount(tag, `<${tag} loading="eager" ${attributes}>${children}</${tag}>`);
  if (isSettled) await outcome(element);
  else await aMoment(30);
  return element;
}

const statewide = statewideFile({ notices: [statement({ text: { en: 'Sample notice.' } })] });

/** @param file the response of the feed: `undefined` for 404; `never` leaves the card pending */
function card(
  name: string,
  file: Partial<TownFile> | typeof never | undefined,
  children = LINK,
  attributes = '',
): State {
  const tag = 'rights-town-policy-card';
  const isSettled = file !== never;
  return {
    name: `card, ${name}`,
    tag,
    show: () => {
      const answer = typeof file === 'object' ? townFile(file) : file;
      const feed = serve({ 'towns/fixture-town.json': answer, 'statewide.json': statewide }).base;
      return show(tag, `town="fixture-town" feed="${feed}" ${attributes}`, children, isSettled);
    },
  };
}

/** The same state with its sources opened, and what they load. */
function opened({ name, tag, show: showClosed }: State): State {
  return {
    name: `${name}, sources open`,
    tag,
    show: async () => {
      const element = await showClosed();
      for (const details of findAll(element, 'details')) details.setAttribute('open', '');
      await until(() => !findAll(element, 'details [role=status]').some((each) => each.textContent));
      return element;
    },
  };
}

/** Campaigns that ask for nothing any more. */
const OVER: readonly Action[] = [
  campaign({ id: 'won', won: { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } } }),
  campaign({ id: 'ended', ends: day('2020-01-01') }),
];

function button(name: string, attributes: string, children = LINK, isSettled = true): State {
  const tag = 'rights-action-button';
  return {
    name: `button, ${name}`,
    tag,
    show: () => {
      const actions = [...actionsFile().actions, ...OVER];
      const answers = { 'actions.json': isSettled ? actionsFile({ actions }) : never };
      return show(tag, `feed="${serve(answers).base}" ${attributes}`, children, isSettled);
    },
  };
}

/** @param cases the records of the feed: empty for 404; `never` leaves the timeline pending */
function timeline(
  name: string,
  cases: readonly Partial<Case>[] | typeof never,
  attributes = '',
  children = LINK,
): State {
  const tag = 'rights-case-timeline';
  const isSettled = cases !== never;
  return {
    name: `timeline, ${name}`,
    tag,
    show: () => {
      const files = (typeof cases === 'function' ? [] : cases).map(caseFile);
      const answers = Object.fromEntries(files.map((file) => [`cases/${file.case.id}.json`, file]));
      const ids = files.map((file) => file.case.id).join(' ') || 'sample-v-sample';
      const feed = serve(isSettled ? answers : { 'cases/sample-v-sample.json': never }).base;
      return show(tag, `cases="${ids}" feed="${feed}" ${attributes}`, children, isSettled);
    },
  };
}

/** @param fields the fields of the action in the feed; `never` leaves the banner pending */
function banner(
  name: string,
  fields: Partial<Action> | typeof never,
  attributes = '',
  children = LINK,
): State {
  const tag = 'rights-action-banner';
  const isSettled = fields !== never;
  return {
    name: `banner, ${name}`,
    tag,
    show: () => {
      const actions = typeof fields === 'object' ? [campaign(fields)] : [];
      const feed = serve({ 'actions.json': isSettled ? actionsFile({ actions }) : never }).base;
      return show(tag, `action="sample-campaign" feed="${feed}" ${attributes}`, children, isSettled);
    },
  };
}

/** A banner or timeline with the page's own text. */
function own(name: string, tag: Tag, children: string, attributes = '', isSettled = true): State {
  return { name, tag, show: () => show(tag, attributes, children, isSettled) };
}

const OWN_LIST =
  '<ol><li><time datetime="2014-05-21">May 21, 2014</time>: the sample court ruled. <a href="/ruling">The ruling</a></li><li><time>2016</time> It was set aside.</li></ol>';
const WON = { won: { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } } };
/** All statuses except that of the default record. */
export const CASE_STATUSES = ['partly', 'superseded', 'settled', 'pending', 'closed', 'unverified'] as const;

const GIVE = 'href="https://secure.actblue.com/donate/sample" kind="donate"';
const exceptions = [{ text: { en: 'Sample exception: a judge’s warrant is obeyed.' }, sources: [1, 2] }];

const binding = card('binding', {
  policies: [policy({ exceptions })],
  notices: [statementLine({ text: { en: 'Sample notice.' } })],
});

export const STATES: readonly State[] = [
  binding,
  opened(binding),
  card('no record', { policies: [], action: action() }),
  card('no record, action ended', { policies: [], action: action({ ends: day('2020-01-01') }) }),
  card('several records', { policies: [policy(), resolution()] }),
  opened(card('several records', { policies: [policy(), resolution()] })),
  card('non-binding', { policies: [resolution()] }),
  card('mixed', { policies: [policy({ direction: 'mixed', exceptions })] }),
  card('disputed', { policies: [resolution({ disputed: { en: 'Sample: the town denies it.' } })] }),
  card('opposes limits', { policies: [resolution({ direction: 'opposes-limits', facets: facets() })] }),
  card('rejected', { policies: [policy({ status: 'rejected', decided: day('2017-05-02') })] }),
  card('stale', {
    policies: [policy({ reviewAfter: day('2020') })],
    baseline: [statementLine({ reviewAfter: day('2020') })],
  }),
  card('refused host', {
    policies: [],
    action: action({ destination: { platform: 'site', host: 'other.example.org', page: 'x' } }),
  }),
  card(
    'slots',
    {},
    '<h2 slot="heading">Own town</h2><p slot="intro">Own intro.</p><a slot="help" href="/help">Own help</a><p slot="footer">Own footer.</p>',
    'heading-level="2"',
  ),
  opened(
    card('long words', {
      town: { slug: 'fixture-town', name: WORD, county: WORD, kind: 'town' },
      policies: [
        policy({
          name: { en: `Sample ${WORD}` },
          summary: { en: `Sample ${WORD}` },
          exceptions: [{ text: { en: WORD }, sources: [1] }],
          sources: [source({ title: WORD, publisher: WORD })],
        }),
      ],
      action: action({ label: { en: `Ask ${WORD}` } }),
    }),
  ),
  card('no headings', {}, LINK, 'heading-level="none"'),
  card('dark', {}, LINK, 'color-scheme="dark"'),
  card('pending', never),
  card('error', undefined),
  timeline('one case', [{}]),
  opened(timeline('one case', [{}])),
  ...CASE_STATUSES.map((value) => timeline(value, [{ status: status({ value }) }])),
  timeline('settled until', [{ status: status({ value: 'settled', until: day('2029-01-16') }) }]),
  timeline('stale', [{ status: status({ reviewAfter: day('2020') }) }]),
  timeline('several', [{}, { id: 'other-v-sample', name: 'Other v. Sample' }]),
  timeline('one event', [{ events: [event()] }]),
  timeline('no event', [{ events: [] }]),
  timeline('newest first', [{}], 'order="desc"'),
  timeline('limit', [{}], 'limit="2"'),
  timeline(
    'slots',
    [{}],
    'heading-level="2"',
    '<h2 slot="heading">Own heading</h2><p slot="intro">Own intro.</p><a slot="help" href="/help">Own help</a><p slot="footer">Own footer.</p>',
  ),
  timeline('long words', [
    {
      name: WORD,
      summary: { en: WORD },
      events: caseRecord().events.map((each) => ({ ...each, title: { en: WORD }, court: WORD })),
    },
  ]),
  timeline('no headings', [{}], 'heading-level="none"'),
  timeline('dark', [{}], 'color-scheme="dark"'),
  timeline('pending', never),
  timeline('error', []),
  own('timeline, own list', 'rights-case-timeline', OWN_LIST),
  own(
    'timeline, own list beyond reading',
    'rights-case-timeline',
    '<ol><li><p>2014</p></li></ol>',
    '',
    false,
  ),
  banner('live', {}),
  banner('last day', { ends: day('2099-12-31') }, 'dismissible'),
  banner('urgent', {}, 'variant="urgent" dismissible'),
  banner('won', WON),
  banner('preview of a win', { ends: day('2020-01-01') }, 'preview="won" dismissible'),
  banner('preview of its end', {}, 'preview="ended"'),
  { ...banner('ended', { ends: day('2020-01-01') }), isEmpty: true },
  { ...banner('upcoming', { starts: day('2099-01-01') }), isEmpty: true },
  banner('sticky', {}, 'placement="sticky-bottom" dismissible'),
  banner(
    'long words',
    { title: { en: `Sample ${WORD}` }, label: { en: WORD }, summary: { en: WORD } },
    'dismissible',
  ),
  banner(
    'slots',
    {},
    'heading-level="2" dismissible',
    '<h2 slot="heading">Own heading</h2><p slot="intro">Own intro.</p><p slot="body">Own body.</p><p slot="footer">Own footer.</p>',
  ),
  banner('no headings', {}, 'heading-level="none"'),
  banner('dark', {}, 'color-scheme="dark" variant="urgent"'),
  banner('refused host', { destination: { platform: 'site', host: 'other.example.org', page: 'x' } }),
  banner('pending', never),
  own(
    'banner, own words',
    'rights-action-banner',
    `<h2 slot="heading">Own campaign</h2><p slot="body">Own sentence.</p>${LINK}`,
    'dismissible',
  ),
  own('banner, own words without a link', 'rights-action-banner', 'Own words.', 'variant="urgent"'),
  button('own link', ''),
  button('amounts', `${GIVE} amounts="25 50 100" monthly`, 'Give to the sample'),
  button('outline', `${GIVE} appearance="outline"`),
  button('link', `${GIVE} appearance="link"`),
  button('share', 'kind="share"', 'Tell a friend'),
  button('new tab', `${GIVE} new-tab`),
  button('entity', GIVE, `${LINK}<p slot="entity">Sample fund is a charity.</p>`),
  button('large amounts', `${GIVE} amounts="1000 25000 999999" monthly`, `Give to ${WORD}`),
  button(
    'long words',
    'href="https://samplechargoggagoggmanchauggagoggchaubunagungamaugg.example.org/"',
    WORD,
  ),
  button(
    'slots',
    `${GIVE} monthly`,
    '<h2 slot="heading">Own heading</h2><p slot="intro">Own intro.</p><span slot="label">Own label</span><p slot="entity">Own line.</p><p slot="footer">Own footer.</p>',
  ),
  button('dark', `${GIVE} amounts="25 50" color-scheme="dark"`),
  button('feed', 'action="give"'),
  button('short', 'action="give" disclosure="short"'),
  button('won', 'action="won"'),
  button('ended', 'action="ended"'),
  button('pending', 'action="give"', LINK, false),
  button('error', 'action="nothing"'),
];

export function stateNamed(name: string): State {
  const state = STATES.find((candidate) => candidate.name === name);
  if (!state) throw new Error(`no state is named ${name}`);
  return state;
}
