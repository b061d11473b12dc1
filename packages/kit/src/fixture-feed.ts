/** The feed that a test serves in place of a publisher's. */
import type {
  Action,
  ActionsFile,
  CaseFile,
  CasesFile,
  Entity,
  StatewideFile,
  TownFile,
  TownsFile,
} from '@rights-kit/content';

/** A town's record, and the card that shows it. */
export interface TownFixture {
  readonly tag: 'rights-town-policy-card';
  readonly attributes: { readonly town: string; readonly allow: string };
  readonly file: TownFile;
}

/** A case, and the timeline that shows it. */
export interface CaseFixture {
  readonly tag: 'rights-case-timeline';
  readonly attributes: { readonly cases: string };
  readonly file: CaseFile;
}

/** An action, and the banner or the button that shows it. Both elements take both. */
export interface ActionFixture {
  readonly tag: 'rights-action-banner' | 'rights-action-button';
  readonly attributes: { readonly action: string; readonly allow: string };
  readonly action: Action;
  /** Who receives the money of a donation. */
  readonly entity?: Entity;
}

export type Fixture = TownFixture | CaseFixture | ActionFixture;

/** An answer as Playwright's `route.fulfill()` and Puppeteer's `request.respond()` take it. */
export interface FixtureAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface FixtureFeed {
  /** The files as JSON, by their path below the feed's base address. */
  readonly files: Readonly<Record<string, string>>;
  /** The answer to a request for an address of the feed: 404 for a file that it does not have. */
  readonly answer: (url: string) => FixtureAnswer;
  /** The same for `fetch`, service workers and libraries such as MSW. */
  readonly response: (url: string) => Response;
  /**
   * Answers the requests of this page to a base address, by replacing its `fetch`.
   *
   * A page reads each address once. After a change of the records, take another base address.
   *
   * @returns a function that puts the page's own `fetch` back
   */
  readonly install: (base: string) => () => void;
}

/** What a feed has beside its fixtures. */
interface Head {
  readonly asOf: TownFile['asOf'];
  readonly actions: ActionsFile;
  readonly statewide: StatewideFile;
}

const isAction = (fixture: Fixture): fixture is ActionFixture => 'action' in fixture;
const isCase = (fixture: Fixture): fixture is CaseFixture => fixture.tag === 'rights-case-timeline';
const isTown = (fixture: Fixture): fixture is TownFixture => fixture.tag === 'rights-town-policy-card';

/** The files of some fixtures: one for each town and case, lists of both, one for all actions, and the statewide rules. */
function filesOf(fixtures: readonly Fixture[], { actions, statewide, asOf }: Head): Record<string, string> {
  const { version, publisher } = statewide;
  const [asked, cases, towns] = [fixtures.filter(isAction), fixtures.filter(isCase), fixtures.filter(isTown)];
  const files: Record<string, TownFile | TownsFile | CaseFile | CasesFile | ActionsFile | StatewideFile> = {
    'statewide.json': statewide,
    'actions.json': {
      ...actions,
      actions: asked.map(({ action }) => action),
      entities: asked.flatMap(({ entity }) => entity ?? []),
    },
    'towns.json': { version, publisher, asOf, towns: towns.map(({ file }) => file.town) },
    'cases.json': {
      version,
      publisher,
      cases: cases.map(({ file }) => ({
        id: file.case.id,
        name: file.case.name,
        topics: file.case.topics,
        status: file.case.status,
      })),
    },
  };
  for (const { file } of cases) files[`cases/${file.case.id}.json`] = file;
  for (const { file } of towns) files[`towns/${file.town.slug}.json`] = file;
  return Object.fromEntries(Object.entries(files).map(([path, json]) => [path, JSON.stringify(json)]));
}

/** Makes a feed of fixtures. */
export function toFeed(fixtures: readonly Fixture[], head: Head): FixtureFeed {
  const files = filesOf(fixtures, head);
  const answer = (url: string): FixtureAnswer => {
    const [, path = ''] = /\/feed\/v1\/([^?#]+)/.exec(url) ?? [];
    const body = Object.hasOwn(files, path) ? files[path] : undefined;
    return {
      status: body === undefined ? 404 : 200,
      contentType: 'application/json; charset=utf-8',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: body ?? '',
    };
  };
  const response = (url: string): Response => {
    const { status, contentType, headers, body } = answer(url);
    return new Response(body, { status, headers: { ...headers, 'Content-Type': contentType } });
  };
  return {
    files,
    answer,
    response,
    install(base) {
      const { fetch } = globalThis;
      globalThis.fetch = (input, init) => {
        const url = input instanceof Request ? input.url : String(input);
        return url.startsWith(base) ? Promise.resolve(response(url)) : fetch(input, init);
      };
      return () => {
        globalThis.fetch = fetch;
      };
    },
  };
}
