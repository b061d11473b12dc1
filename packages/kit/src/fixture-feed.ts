/** The feed that a test serves in place of a publisher's. */
import type { Action, ActionsFile, CaseFile, Entity, StatewideFile, TownFile } from '@rights-kit/content';

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

/** The fields that all files begin with, and the statewide rules. */
interface Head {
  readonly actions: ActionsFile;
  readonly statewide: StatewideFile;
}

const isAction = (fixture: Fixture): fixture is ActionFixture => 'action' in fixture;

/** The files of some fixtures: one for each town and case, one for all actions, and the statewide rules. */
function filesOf(fixtures: readonly Fixture[], { actions, statewide }: Head): Record<string, string> {
  const files: Record<string, unknown> = {
    'statewide.json': statewide,
    'actions.json': {
      ...actions,
      actions: fixtures.filter(isAction).map(({ action }) => action),
      entities: fixtures.flatMap((fixture) => (isAction(fixture) && fixture.entity ? [fixture.entity] : [])),
    },
  };
  for (const { tag, file } of fixtures.filter((fixture) => !isAction(fixture)))
    files[tag === 'rights-case-timeline' ? `cases/${file.case.id}.json` : `towns/${file.town.slug}.json`] =
      file;
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
