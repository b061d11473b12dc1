/** Every state of every element, for the tests that must hold in all of them. */
import type { TownFile } from '@rights-kit/content';
import {
  action,
  actionsFile,
  day,
  facets,
  policy,
  resolution,
  source,
  statement,
  townFile,
} from './fixtures.js';
import { aMoment, findAll, mount, never, outcome, serve, type RightsElement, type Tag } from './page.js';

export interface State {
  readonly name: string;
  readonly tag: Tag;
  /** Puts an element in this state on the page. */
  readonly show: () => Promise<RightsElement>;
}

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

/** @param file what the feed answers: nothing is a 404, and `never` leaves the card pending */
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
      const feed = serve({ 'towns/fixture-town.json': answer }).base;
      return show(tag, `town="fixture-town" feed="${feed}" ${attributes}`, children, isSettled);
    },
  };
}

/** The same with its sources open, as a reader leaves it who asked for them. */
function opened({ name, tag, show: showClosed }: State): State {
  return {
    name: `${name}, sources open`,
    tag,
    show: async () => {
      const element = await showClosed();
      for (const details of findAll(element, 'details')) details.setAttribute('open', '');
      return element;
    },
  };
}

function button(name: string, attributes: string, children = LINK, isSettled = true): State {
  const tag = 'rights-action-button';
  return {
    name: `button, ${name}`,
    tag,
    show: () => {
      const answers = { 'actions.json': isSettled ? actionsFile() : never };
      return show(tag, `feed="${serve(answers).base}" ${attributes}`, children, isSettled);
    },
  };
}

const GIVE = 'href="https://secure.actblue.com/donate/sample" kind="donate"';
const exceptions = [{ text: { en: 'Sample exception: a judge’s warrant is obeyed.' }, sources: [1, 2] }];

/** A word that no line breaks by itself, longer than the narrowest column. */
const WORD = 'Samplechargoggagoggmanchauggagoggchaubunagungamaugg';

const binding = card('binding', {
  policies: [policy({ exceptions })],
  notices: [statement({ text: { en: 'Sample notice.' } })],
});

export const STATES: readonly State[] = [
  binding,
  opened(binding),
  card('no record', { policies: [], action: action() }),
  card('several records', { policies: [policy(), resolution()] }),
  opened(card('several records', { policies: [policy(), resolution()] })),
  card('non-binding', { policies: [resolution()] }),
  card('mixed', { policies: [policy({ direction: 'mixed', exceptions })] }),
  card('disputed', { policies: [resolution({ disputed: { en: 'Sample: the town denies it.' } })] }),
  card('opposes limits', { policies: [resolution({ direction: 'opposes-limits', facets: facets() })] }),
  card('rejected', { policies: [policy({ status: 'rejected', decided: day('2017-05-02') })] }),
  card('stale', {
    policies: [policy({ reviewAfter: day('2020') })],
    baseline: [statement({ reviewAfter: day('2020') })],
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
  card('dark', {}, LINK, 'scheme="dark"'),
  card('pending', never),
  card('error', undefined),
  button('own link', ''),
  button('amounts', `${GIVE} amounts="25 50 100" monthly`, 'Give to the sample'),
  button('outline', `${GIVE} variant="outline"`),
  button('link', `${GIVE} variant="link"`),
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
  button('dark', `${GIVE} amounts="25 50" scheme="dark"`),
  button('feed', 'action="give"'),
  button('pending', 'action="give"', LINK, false),
  button('error', 'action="nothing"'),
];

export function stateNamed(name: string): State {
  const state = STATES.find((candidate) => candidate.name === name);
  if (!state) throw new Error(`no state is named ${name}`);
  return state;
}
