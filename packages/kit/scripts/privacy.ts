/**
 * `dist/privacy.json`: what a page with widgets requests, what is stored and which events are fired, made from the built scripts and the
 * elements' manifest.
 */
import { declarationsOf, type Manifest } from './generated.ts';

/** `release`: where the page loads the script from. `feed`: `feed` on a widget or `data-rights-feed` around it, else beside the script. */
type Origin = 'release' | 'feed';

export interface Privacy {
  readonly version: string;
  /** No other origin is asked for anything, unless a reader follows a link. */
  readonly origins: Readonly<Record<Origin, string>>;
  /** Paths below the release folder, or below the feed's address. A part in `<>` varies. */
  readonly requests: readonly { readonly origin: Origin; readonly path: string }[];
  readonly cookies: readonly never[];
  readonly storage: readonly {
    readonly key: string;
    readonly in: readonly ('sessionStorage' | 'localStorage')[];
    readonly value: string;
    readonly when: string;
  }[];
  readonly events: readonly { readonly name: string; readonly fields: Readonly<Record<string, string>> }[];
}

/** The names of JSON files in a built script: `towns/${e}.json` is `towns/<name>.json`. */
function filesIn(script: string): string[] {
  return [...script.matchAll(/(["'`])((?:[\w./-]|\$\{\w+\})+\.json)\1/g)].map(([, , name = '']) =>
    name.replace(/\$\{\w+\}/g, '<name>'),
  );
}

/** A name that starts with a part that varies is that of a function which several elements call. Their own scripts have the whole names. */
const isWhole = (file: string): boolean => !file.startsWith('<');

/** The text that a minified script passes as an argument: itself, or in a constant. */
function textOf(argument: string, script: string): string {
  const value = /^["'`]/.test(argument)
    ? argument
    : script.split(/[,;\s]/).find((part) => part.startsWith(`${argument}="`));
  const [, text] = /["'`](.*)["'`]$/.exec(value ?? '') ?? [];
  if (text === undefined)
    throw new Error(`a script stores something under ${argument}, whose value was not found`);
  return text;
}

/** The keys under which scripts store something. */
function storageKeysIn(scripts: readonly string[]): string[] {
  const keys = scripts.flatMap((script) =>
    [...script.matchAll(/\.setItem\(([^,]+),/g)].map(([, argument = '']) => textOf(argument, script)),
  );
  return [...new Set(keys)].sort();
}

function requestsOf(scripts: readonly string[]): Privacy['requests'] {
  const files = [...new Set(scripts.flatMap(filesIn))].filter(isWhole).sort();
  const isCatalogue = (file: string): boolean => file.startsWith('locales/');
  return [
    { origin: 'release', path: '<version>/<name>.js' },
    ...files.filter(isCatalogue).map((file) => ({ origin: 'release' as const, path: `<version>/${file}` })),
    { origin: 'release', path: 'embed.html' },
    ...files.filter((file) => !isCatalogue(file)).map((path) => ({ origin: 'feed' as const, path })),
  ];
}

function eventsOf(manifest: Manifest): Privacy['events'] {
  const all = declarationsOf(manifest);
  const classes = new Map(
    all.flatMap(({ events = [] }) => events.map(({ name, type }) => [name, type?.text])),
  );
  return [...classes].sort().map(([name, className]) => ({
    name,
    fields: Object.fromEntries(
      (all.find((each) => each.name === className)?.members ?? []).map((member) => [
        member.name,
        member.description ?? '',
      ]),
    ),
  }));
}

export function privacyOf({
  version,
  manifest,
  scripts,
}: {
  readonly version: string;
  readonly manifest: Manifest;
  /** The built scripts. */
  readonly scripts: readonly string[];
}): Privacy {
  return {
    version,
    origins: {
      release: 'the origin that the page loads the script or the frame from',
      feed: 'the origin in "feed" on a widget or in "data-rights-feed" around it, else that of the script',
    },
    requests: requestsOf(scripts),
    cookies: [],
    storage: storageKeysIn(scripts).map((key) => ({
      key,
      in: ['sessionStorage', 'localStorage'],
      value: 'a JSON object: the id of each dismissed banner, and the revision that was dismissed',
      when: 'a reader dismisses a banner whose page asks for it by remember="session" or remember="local"',
    })),
    events: eventsOf(manifest),
  };
}
