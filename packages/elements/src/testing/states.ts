/** Every state of every element, for the tests that must hold in all of them. */
import type { TownFile } from '@rights-kit/content';
import { action, actionsFile, day, facets, policy, resolution, statement, townFile } from './fixtures.js';
import { aMoment, mount, never, outcome, serve, type RightsElement, type Tag } from './page.js';

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

function card(name: string, file: Partial<TownFile> | undefined, children = LINK, attributes = ''): State {
  const tag = 'rights-town-policy-card';
  return {
    name: `card, ${name}`,
    tag,
    show: () => {
      const answers = file ? { 'towns/fixture-town.json': townFile(file) } : {};
      const feed = serve(answers).base;
      return show(tag, `town="fixture-town" feed="${feed}" ${attributes}`, children, true);
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

export const STATES: readonly State[] = [
  card('binding', {
    policies: [policy({ exceptions })],
    notices: [statement({ text: { en: 'Sample notice.' } })],
  }),
  card('no record', { policies: [], action: action() }),
  card('several records', { policies: [policy(), resolution()] }),
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
  ),
  card('dark', {}, LINK, 'scheme="dark"'),
  card('error', undefined),
  button('own link', ''),
  button('amounts', `${GIVE} amounts="25 50 100" monthly`, 'Give to the sample'),
  button('outline', `${GIVE} variant="outline"`),
  button('link', `${GIVE} variant="link"`),
  button('share', 'kind="share"', 'Tell a friend'),
  button('new tab', `${GIVE} new-tab`),
  button('entity', GIVE, `${LINK}<p slot="entity">Sample fund is a charity.</p>`),
  button('feed', 'action="give"'),
  button('pending', 'action="give"', LINK, false),
  button('error', 'action="nothing"'),
];
