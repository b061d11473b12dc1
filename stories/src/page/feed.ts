/** The lists of the feed that the stories show, and the release that its snippets load. */
import actionsFile from '@rights-kit/massachusetts/release/feed/v1/actions.json' with { type: 'json' };
import casesFile from '@rights-kit/massachusetts/release/feed/v1/cases.json' with { type: 'json' };
import townsFile from '@rights-kit/massachusetts/release/feed/v1/towns.json' with { type: 'json' };
import builder from '@rights-kit/massachusetts/release/get/index.html?raw';
import type { PasteOptions, PasteWidget } from 'rights-kit/paste';

const TOWNS: ReadonlyMap<string, string> = new Map(townsFile.towns.map(({ slug, name }) => [slug, name]));
const CASES: ReadonlyMap<string, string> = new Map(casesFile.cases.map(({ id, name }) => [id, name]));
const ACTIONS: ReadonlyMap<string, string> = new Map(
  actionsFile.actions.map(({ id, title }) => [id, title.en]),
);

/** The attribute that names the record of each widget, and the records to choose from. */
export const RECORDS: Readonly<
  Record<PasteWidget, { readonly attribute: 'town' | 'cases' | 'action'; readonly names: typeof TOWNS }>
> = {
  'town-policy-card': { attribute: 'town', names: TOWNS },
  'case-timeline': { attribute: 'cases', names: CASES },
  'action-banner': { attribute: 'action', names: ACTIONS },
  'action-button': { attribute: 'action', names: ACTIONS },
};

/** What the builder's page of the release holds for its script. */
interface BuilderData {
  readonly release: PasteOptions['release'];
  readonly hosts: readonly string[];
}

const page = new DOMParser().parseFromString(builder, 'text/html');
const data = page.querySelector('script[type="application/json"]')?.textContent;
if (!data) throw new Error('The builder’s page has no data');
/** The version that snippets load, and the hosts that the publisher’s actions may open. */
export const { release: RELEASE, hosts: HOSTS } = JSON.parse(data) as BuilderData; // written by `rights-kit build`

/** The JSON of a feed file of this Storybook, by its name; `undefined` for one that fails to load. */
export async function readRecord(name: string): Promise<unknown> {
  const answer = await fetch(new URL(`feed/v1/${name}`, document.baseURI));
  return answer.ok ? await answer.json() : undefined;
}

/** The address of a release that stands in the guides. There is none. */
export const BASE = 'https://www.example.org/rights-kit/';

/** A feed of fictional records, as a relative URL, which a partner could write too. */
export const FIXTURES = 'fixtures/feed/v1/';

/** The base URL of a feed that never responds, once a story has seen to that. */
export const SLOW = 'no-answer/feed/v1/';
