/**
 * The files of a release for programs: `embeds.json`, and in the form of llmstxt.org `llms.txt` and `llms-full.txt`. Programs cut texts into
 * pieces and keep them, so that each line with a fact has its date, its status and "Not legal advice." in it.
 */
import {
  formatCivilDate,
  parseActionsFile,
  parseCaseFile,
  parseStatewideFile,
  parseTownFile,
  type ActionsFile,
  type CaseFile,
  type CivilDate,
  type TownFile,
} from '@rights-kit/content';
import {
  fill,
  plural,
  toActionPageView,
  toCasePageView,
  toStatewideView,
  toTownPageView,
  type PolicyView,
  type RecordPageContext,
} from '@rights-kit/views';
import type { Records } from '../records/read-records.ts';
import { scriptTag, type Release } from '../src/snippet.ts';
import { readFeedFile } from './build-pages.ts';
import { embedAction, embedCase, embedTown, type EmbedSnippet } from './embed-snippets.ts';
import type { EmbedElement, Embeds } from './embeds.ts';
import type { FeedFiles } from './feed.ts';
import { ENGLISH } from './messages.ts';

/** The names of the files, in the root of a release. */
const EMBEDS = 'embeds.json';
const SUMMARY = 'llms.txt';
const WHOLE = 'llms-full.txt';

/** The end of each line with a fact. */
const NOT_ADVICE = 'Not legal advice.';

const QUOTE_WHOLE = `The law changes. Repeat a line only whole, with its date, its status and "${NOT_ADVICE}", and link to its page, which is corrected.`;

interface Options {
  readonly records: Records;
  readonly feed: FeedFiles;
  readonly release: Release;
  readonly embeds: Embeds;
  /** The address of the release, with a slash at its end; without one links are relative. */
  readonly base: string | undefined;
  /** Whether the release has a builder page. */
  readonly hasBuilder: boolean;
  /** The time for which the files are written. **Unit:** milliseconds since the epoch. */
  readonly now: number;
}

/** The parsed feed. */
interface Facts {
  readonly towns: readonly TownFile[];
  readonly cases: readonly CaseFile[];
  readonly actions: ActionsFile;
}

/** Text on one line. What Markdown would read as a link, code or a tag keeps its characters. */
const inLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]`<]/g, '\\$&');

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part)
    .map((part) => inLine(part ?? ''))
    .join(' ');

function readFacts({ records, feed }: Options): Facts {
  return {
    towns: records.towns
      .map(({ slug }) => readFeedFile(feed, `towns/${slug}.json`, parseTownFile))
      .filter(({ policies }) => policies.length > 0),
    cases: records.cases.map(({ id }) => readFeedFile(feed, `cases/${id}.json`, parseCaseFile)),
    actions: readFeedFile(feed, 'actions.json', parseActionsFile),
  };
}

class MachineFiles {
  readonly #options: Options;
  readonly #facts: Facts;
  readonly #context: RecordPageContext;

  constructor(options: Options) {
    const { records, now } = options;
    const { compiled, about, hosts: allow } = records.publisher;
    const place = 'https://release.invalid/';
    this.#options = options;
    this.#facts = readFacts(options);
    this.#context = {
      ...{ locale: 'en', messages: ENGLISH, english: ENGLISH, now, compiled, about, allow },
      page: place,
      feed: `${place}feed/v1/`,
    };
  }

  #link(label: string, path: string): string {
    return `[${inLine(label)}](${this.#options.base ?? ''}${path})`;
  }

  #relyUntil(date: CivilDate | undefined): string {
    return date ? fill(ENGLISH.relyUntil, { date: formatCivilDate(date, 'en') }) : '';
  }

  /** A line with a fact. */
  #fact(label: string, path: string, status: string, ...texts: readonly (string | undefined)[]): string {
    return `- ${this.#link(label, path)}: Status: ${inLine(status).replace(/\.$/, '')}. ${sentences(...texts, NOT_ADVICE)}`;
  }

  #policy(
    town: TownFile['town'],
    policy: PolicyView,
    reviewAfter: CivilDate | undefined,
    notice: string,
  ): string {
    const { name, instrument, tag, dates, answer, exceptionsNote, cautions, binds, date, stale } = policy;
    return this.#fact(
      `${town.name}: ${name.text}`,
      `r/towns/${town.slug}/`,
      [instrument, tag, ...dates].filter(Boolean).join(', '),
      answer.text,
      exceptionsNote,
      ...cautions.map(({ text }) => text),
      binds,
      `${date}.`,
      stale,
      this.#relyUntil(reviewAfter),
      answer.isUnreviewed ? `${notice}.` : '',
    );
  }

  #policies(): string[] {
    return this.#facts.towns.flatMap((file) => {
      const { card } = toTownPageView(file, new Map(), this.#context);
      return card.policies.map((policy, index) =>
        this.#policy(file.town, policy, file.policies[index]?.reviewAfter, card.shortNotice),
      );
    });
  }

  #cases(): string[] {
    return this.#facts.cases.flatMap((file) => {
      const view = toCasePageView(file, this.#context);
      if (!view?.timeline.status) return [];
      const { status, shortNotice } = view.timeline;
      const path = `r/cases/${file.case.id}/`;
      const notice = status.brief.isUnreviewed ? `${shortNotice}.` : '';
      return this.#fact(
        view.name,
        path,
        status.words,
        status.brief.text,
        status.asOf,
        view.relyUntil,
        notice,
      );
    });
  }

  #statements(): string[] {
    const file = readFeedFile(this.#options.feed, 'statewide.json', parseStatewideFile);
    const { baseline, notices } = file;
    return toStatewideView(file, this.#context).map(({ text, asOf }, index) =>
      this.#fact(
        file.publisher.region,
        'r/statewide/',
        index < baseline.length ? 'statewide rule on record' : 'notice of the publisher',
        text.text,
        `${asOf.replace(/\.$/, '')}.`,
        this.#relyUntil([...baseline, ...notices][index]?.reviewAfter),
      ),
    );
  }

  #actions(): string[] {
    const { actions } = this.#facts.actions;
    return actions.flatMap((action) => {
      const view = toActionPageView(action, this.#facts.actions, this.#context);
      if (!view) return [];
      const { banner, heading, text, bill, billStatus, keptBy } = view;
      const status = { upcoming: 'not begun', live: 'open', ended: 'over', won: 'reached its aim' }[
        banner.state
      ];
      const dates = banner.when ? `${banner.when}.` : '';
      const ofBill = bill ? `${bill}: ${billStatus?.text ?? ''}` : '';
      return this.#fact(
        heading.text,
        `r/actions/${action.id}/`,
        status,
        text.text,
        ofBill,
        dates,
        `${keptBy}.`,
      );
    });
  }

  /** @returns the snippets of records in this release, by tag */
  #examples(): ReadonlyMap<string, string[]> {
    const { base, release, records } = this.#options;
    const { towns, cases, actions } = this.#facts;
    const options = { base: base ?? this.#options.embeds.base, release, hosts: records.publisher.hosts };
    const [town] = towns;
    const [case_] = cases;
    const [action] = actions.actions;
    const snippets: EmbedSnippet[] = [
      ...(town ? embedTown(town)('en', options) : []),
      ...(case_ ? embedCase(case_)('en', options) : []),
      ...(action ? embedAction(actions, action.id)('en', options) : []),
    ];
    const byTag = new Map<string, string[]>();
    for (const { snippet } of snippets) {
      const element = snippet.slice(snippet.indexOf('\n') + 1); // the first line loads the script
      const [, tag = ''] = /^<([\w-]+)/.exec(element) ?? [];
      byTag.set(tag, [...(byTag.get(tag) ?? []), element]);
    }
    return byTag;
  }

  embeds(): Embeds {
    const { embeds, base = embeds.base, release } = this.#options;
    const examples = this.#examples();
    return {
      ...embeds,
      base,
      scriptTag: scriptTag(base, release),
      elements: embeds.elements.map((element) => ({
        ...element,
        examples: examples.get(element.tag) ?? element.examples,
      })),
    };
  }

  #head(): string[] {
    const { name, region, about, compiled } = this.#options.records.publisher;
    const date = formatCivilDate(compiled, 'en');
    return [
      `# ${inLine(name.en)}: records and widgets`,
      '',
      `> Local policies on working with federal immigration enforcement, court cases and actions in ${inLine(region)}, as of ${date}, and elements that show them on any web page. ${NOT_ADVICE}`,
      '',
      `${inLine(about.en)} ${QUOTE_WHOLE}`,
    ];
  }

  summary(): string {
    const { towns, cases, actions } = this.#facts;
    const { counts, indexes } = ENGLISH;
    const hasStatewide = this.#statements().length > 0;
    const count = (kind: 'towns' | 'cases' | 'actions', number: number): string =>
      `- ${this.#link(indexes[kind], `r/${kind}/`)}: ${plural(counts[kind], number, 'en')}`;
    const lines = [
      ...this.#head(),
      '',
      '## Records',
      '',
      `- ${this.#link('All as one text', WHOLE)}: a line for each record, and every element with its attributes`,
      count('towns', towns.length),
      count('cases', cases.length),
      count('actions', actions.actions.length),
      ...(hasStatewide ? [`- ${this.#link('Statewide rules', 'r/statewide/')}: with their sources`] : []),
      '',
      '## Embed',
      '',
      ...(this.#options.hasBuilder
        ? [
            `- ${this.#link('Get the code', 'get/')}: a page on which a person chooses a record and copies its snippet`,
          ]
        : []),
      `- ${this.#link('Elements', EMBEDS)}: tags, attributes, slots, parts, events, defaults, sizes, hashes and examples, as JSON`,
      '',
      '## Optional',
      '',
      `- ${this.#link('Feed', 'feed/v1/feed.json')}: the head of the feed, with the revision of each record`,
      `- ${this.#link('Versions', 'releases.json')}: the hash of each file of each version`,
    ];
    return `${lines.join('\n')}\n`;
  }

  #element({ tag, description, script, attributes, slots, events, parts, examples }: EmbedElement): string[] {
    const list = (
      heading: string,
      rows: readonly { readonly name: string; readonly description: string }[],
    ): string[] =>
      rows.length > 0
        ? ['', `${heading}:`, '', ...rows.map((row) => `- \`${row.name || 'default'}\`: ${row.description}`)]
        : [];
    return [
      '',
      `### \`<${tag}>\``,
      '',
      `${description} Alone in \`${script}\`.`,
      '',
      '```html',
      ...examples,
      '```',
      ...list(
        'Attributes',
        attributes.map(({ name, type, values, format, default: usual, isRequired, description: does }) => ({
          name,
          description: [
            does,
            `Values: ${values?.map((value) => `\`${value}\``).join(', ') ?? format ?? type}.`,
            isRequired ? 'Required.' : usual === undefined ? '' : `Default: ${usual}.`,
          ]
            .filter(Boolean)
            .join(' '),
        })),
      ),
      ...list('Slots', slots),
      ...list('Events', events),
      ...list('Parts', parts),
    ];
  }

  whole(): string {
    const { elements, note, scriptTag: tag } = this.embeds();
    const section = (heading: string, lines: readonly string[]): string[] =>
      lines.length > 0 ? ['', `## ${heading}`, '', ...lines] : [];
    const { localNote, absenceNote } = ENGLISH;
    const { compiled } = this.#options.records.publisher;
    const lines = [
      ...this.#head(),
      ...section('Statewide', this.#statements()),
      ...section('Local policies', this.#policies()),
      '',
      `${localNote} ${fill(absenceNote, { date: formatCivilDate(compiled, 'en') })} ${NOT_ADVICE}`,
      ...section('Court cases', this.#cases()),
      ...section('Actions', this.#actions()),
      ...section('Elements', [note, '', 'One script loads all elements:', '', '```html', tag, '```']),
      ...elements.flatMap((element) => this.#element(element)),
    ];
    return `${lines.join('\n')}\n`;
  }
}

/** The texts of the files, by name. */
export function machineFiles(options: Options): ReadonlyMap<string, string> {
  const files = new MachineFiles(options);
  return new Map([
    [EMBEDS, `${JSON.stringify(files.embeds(), null, 1)}\n`],
    [SUMMARY, files.summary()],
    [WHOLE, files.whole()],
  ]);
}
