import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseActionsFile, parseCaseFile, parseTownFile } from '@rights-kit/content';
import { day } from '@rights-kit/content/testing.js';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { formatProblem } from '../records/problem.ts';
import { readRecords, type Records } from '../records/read-records.ts';
import { buildFeed } from '../release/feed.ts';
import { recordsOf, type Change } from '../test/sample-records.ts';
import { toEmail, type Email } from './email.ts';
import type { Attributes, RecordFile, Widget } from './pre-render.ts';

type Node = DefaultTreeAdapterTypes.Node;

const BASE = 'https://www.example.org/rights-kit/';
/** In the publisher's zone, Hawaii, still the day before. */
const NOW = Date.parse('2026-11-26T08:00Z');

function readInvented(): Records {
  const folder = path.join(import.meta.dirname, '../test/publisher');
  const { records, problems } = readRecords(folder, { today: day('2026-11-26') });
  assert.ok(records, problems.map(formatProblem).join('\n'));
  return records;
}
const INVENTED = readInvented();

function readFile(records: Records, name: string): RecordFile {
  const parse = name.startsWith('towns/')
    ? parseTownFile
    : name.startsWith('cases/')
      ? parseCaseFile
      : parseActionsFile;
  const { value } = parse(JSON.parse(buildFeed(records).get(name) ?? 'null'));
  assert.ok(value, name);
  return value;
}

interface Options {
  readonly records?: Records;
  readonly lang?: string;
  readonly linkText?: string;
  readonly now?: number;
}

function write(
  widget: Widget,
  attributes: Attributes,
  files: readonly string[],
  { records = INVENTED, lang, linkText, now = NOW }: Options,
): Email {
  return toEmail(
    widget,
    { ...attributes, lang },
    {
      records: files.map((file) => readFile(records, file)),
      base: BASE,
      locales: ['en', 'es'],
      linkText,
      now,
    },
  );
}

const ofTown = (town: string, options: Options = {}): Email =>
  write('town-policy-card', { town }, [`towns/${town}.json`], options);
const ofCases = (cases: string, options: Options = {}): Email =>
  write(
    'case-timeline',
    { cases },
    cases.split(' ').map((id) => `cases/${id}.json`),
    options,
  );
const ofAction = (action: string, options: Options = {}, widget: Widget = 'action-banner'): Email =>
  write(widget, { action }, ['actions.json'], options);

/** A mail of the small sample's action with other dates. */
const ofSample = (...changes: readonly Change[]): Email =>
  ofAction('ask-the-town', { records: recordsOf(...changes) });
/** Adds fields to an action of the small sample. */
const adding = (fields: string, action = 'ask-the-town'): Change => [
  `actions/${action}.yaml`,
  'asOf: 2026-11-22\n',
  `${fields}\nasOf: 2026-11-22\n`,
];

const nodesOf = (node: Node): Node[] => [
  node,
  ...('childNodes' in node ? node.childNodes.flatMap(nodesOf) : []),
];

/** Parses a mail as a browser does, and refuses what it would have to repair. */
function parseMail(html: string): Node[] {
  const faults: string[] = [];
  const fragment = parseFragment(html, { onParseError: ({ code }) => faults.push(code) });
  assert.deepEqual(faults, []);
  return nodesOf(fragment);
}

/** The words of each paragraph, with the address of a link after its own. */
function visibleText(html: string): string {
  const wordsOf = (node: Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (!('childNodes' in node)) return '';
    const words = node.childNodes.map(wordsOf).join('');
    return tree.isElementNode(node) && node.tagName === 'a' ? `${words}: ${node.attrs[0]?.value}` : words;
  };
  const paragraphs = parseMail(html).filter((node) => tree.isElementNode(node) && node.tagName === 'p');
  return paragraphs.map(wordsOf).join('\n\n');
}

const linesOf = ({ text }: Email): string[] => text.split('\n\n');

const EVERYWHERE = [
  'Everywhere in Sample State',
  "In Roe v. Example (July 24, 2017), an invented case, the Sample High Court held that court officers of Sample State have no authority to hold anyone solely on a civil detainer. It says nothing of the invented agency's own power to arrest. As of January 28, 2026",
  'A sample state bill. In committee in July 2026; outcome not confirmed here. As of July 2026',
  'A sample state order limits civil immigration arrests in non-public parts of state buildings. It is for agencies only, not for towns. As of January 29, 2026',
  'Do not rely on this after May 22, 2028: look it up again.',
  'Compiled by Invented Rights Project',
  'Short wording not reviewed by a lawyer',
];
const MADE = 'This text was made on November 25, 2026 and does not change. The page does.';
const linkTo = (page: string): string => `See the page for what holds now: ${BASE}r/${page}/`;

const MAILS: Readonly<Record<string, Email>> = {
  'a town with a record': ofTown('alder'),
  'a town whose records differ': ofTown('elm'),
  'a town where it was not adopted': ofTown('fir'),
  'a town without a record': ofTown('cedar'),
  'a town in Spanish': ofTown('alder', { lang: 'es' }),
  'two cases': ofCases('doe-v-sample settled-v-sample'),
  'a case in Spanish': ofCases('doe-v-sample', { lang: 'es' }),
  'an action': ofAction('sample-bill'),
  'a gift': ofAction('donate-sample', {}, 'action-button'),
  'an action in Spanish': ofAction('sample-bill', { lang: 'es' }),
};

for (const [name, mail] of Object.entries(MAILS))
  describe(`an e-mail about ${name}`, () => {
    it('P-01 loads nothing: it has no image, script, style or table, and no link but to the record page', () => {
      for (const node of parseMail(mail.html)) {
        if (!tree.isElementNode(node)) continue;
        assert.ok(['div', 'p', 'strong', 'span', 'a'].includes(node.tagName), node.tagName);
        for (const { name: attribute, value } of node.attrs) {
          assert.ok(['lang', 'dir', 'href'].includes(attribute), attribute);
          if (attribute === 'href')
            assert.match(value, /^https:\/\/www\.example\.org\/rights-kit\/r\/[\w/-]+\/$/);
        }
      }
      assert.doesNotMatch(mail.html, /<!--|^.{999}/m, 'a mail has at most 998 characters a line');
    });

    it('A-13 says the same as plain text', () => {
      assert.equal(mail.text, visibleText(mail.html));
      assert.doesNotMatch(mail.text, /\u00a0|[<>&]/);
    });

    it('S-10 ends with the day on which it was made', () => {
      assert.match(linesOf(mail).at(-1) ?? '', /November 25, 2026 and does not|25 de noviembre de 2026 y no/);
    });
  });

describe('an e-mail about a town', () => {
  it('C-01 answers first, with exceptions and date in the same paragraph, then says whom it does not bind', () => {
    assert.deepEqual(linesOf(ofTown('alder')), [
      'Alder · Sample County · 2 policies on record',
      "An invented mayor's order signed on February 5, 2025. According to invented press reports, federal agents are not to use Alder's buildings, lots and parks for operations without a court order, or to enter non-public areas without a judge's warrant. It has exceptions. As of February 12, 2025",
      'A Sample Executive Order on Federal Operations in Alder · Executive order · binding · adopted February 5, 2025',
      'This rule does not bind ICE.',
      ...EVERYWHERE,
      linkTo('towns/alder'),
      MADE,
    ]);
  });

  it('C-01 is whole where nothing is on record', () => {
    assert.deepEqual(linesOf(ofTown('cedar')), [
      'Cedar · Sample County',
      'No policy is on record for Cedar. That does not mean there is none. As of November 22, 2026',
      ...EVERYWHERE,
      linkTo('towns/cedar'),
      MADE,
    ]);
  });

  it('C-01 keeps both sides, and what became of a policy', () => {
    const elm = linesOf(ofTown('elm'));
    assert.ok(elm.some((line) => line.startsWith('An invented list of May 2025 names Elm')));
    assert.ok(elm.includes('This is a request to officials. It does not bind them or ICE.'));
    assert.ok(elm.includes('It is not a rule about work with federal immigration enforcement.'));
    const fir = linesOf(ofTown('fir'));
    assert.ok(
      fir.includes('It was not adopted. The statewide rules below apply here as everywhere.'),
      fir.join('\n'),
    );
    // The first of all review dates.
    assert.ok(fir.includes('Do not rely on this after May 22, 2027: look it up again.'));
  });

  it('S-10 says that a review is overdue', () => {
    const lines = linesOf(ofTown('alder', { now: Date.parse('2028-06-01') }));
    assert.ok(lines.includes('Review overdue since May 22, 2028. Newest source: February 12, 2025.'));
  });

  it('C-01 says that policies change where the publisher states no rules', () => {
    const file = readFile(INVENTED, 'towns/cedar.json');
    assert.ok('town' in file);
    const records = [{ ...file, baseline: [], notices: [] }];
    const lines = linesOf(
      toEmail(
        'town-policy-card',
        { town: 'cedar' },
        { records, base: BASE, locales: [], linkText: undefined, now: NOW },
      ),
    );
    assert.ok(
      lines.includes(
        'Local policies change, and they do not bind federal agents. Check with the local government.',
      ),
    );
  });

  it('A-13 shows a record as text, whatever it holds', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> "&amp;';
    const { html } = ofTown('birch', {
      records: recordsOf(
        ['towns.yaml', 'name: Birch & Elm', `name: '${evil}'`],
        ['policies/birch-bylaw.yaml', 'en: Sanctuary Bylaw', `en: '${evil}'`],
      ),
      linkText: evil,
    });
    assert.ok(!parseMail(html).some(({ nodeName }) => nodeName === 'script' || nodeName === 'img'));
    assert.ok(visibleText(html).startsWith(`${evil} · Suffolk`));
    assert.ok(visibleText(html).includes(`${evil}: ${BASE}r/towns/birch/`));
  });
});

describe('an e-mail about a case', () => {
  it('C-03 says what it is worth today, with the dates in the same paragraph', () => {
    const mail = ofCases('doe-v-sample');
    assert.deepEqual(linesOf(mail), [
      'Doe v. Sample',
      '2013–2019',
      'No longer in force. No longer in force since November 21, 2016, when the invented class order was set aside. In 2019 the Sample Supreme Court rejected the reading of the law on which the case rested. Newest source: March 19, 2019. Next review due May 22, 2028.',
      'Do not rely on this after May 22, 2028: look it up again.',
      'Compiled by Invented Rights Project',
      linkTo('cases/doe-v-sample'),
      MADE,
    ]);
    assert.match(mail.html, /<strong>No longer in force\.<\/strong>/);
  });

  it('C-03 says so past the review date, and names the day on which the terms of a settlement end', () => {
    const later = { now: Date.parse('2029-01-01') };
    const { text } = ofCases('roe-v-example', later);
    assert.match(text, /^Last known: still in force\..* Review overdue since [\w ,]+\. Newest source: /m);
    assert.match(
      ofCases('settled-v-sample').text,
      /^Settled; terms run until [\w ,]+\. .* Newest source: [\w ,]+\. Next review due [\w ,]+\.$/m,
    );
  });

  it('C-03 keeps each of several cases under its own name and link', () => {
    const lines = linesOf(ofCases('roe-v-example doe-v-sample'));
    const places = [
      'Roe v. Example',
      linkTo('cases/roe-v-example'),
      'Doe v. Sample',
      linkTo('cases/doe-v-sample'),
      MADE,
    ].map((line) => lines.indexOf(line));
    assert.ok(!places.includes(-1));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.equal(lines.filter((line) => line === MADE).length, 1);
  });
});

describe('an e-mail about an action', () => {
  it('B-04 says what a live one is about, and until when', () => {
    assert.deepEqual(linesOf(ofAction('sample-bill')), [
      'Sample Trust Act',
      'A sample state bill on local work with civil enforcement. In committee in July 2026; outcome not confirmed here.',
      'As of July 2026 · Compiled by Invented Rights Project',
      'Short wording not reviewed by a lawyer',
      linkTo('actions/sample-bill'),
      MADE,
    ]);
    assert.deepEqual(linesOf(ofSample(adding('ends: 2026-12-01'))).slice(0, 3), [
      'Ask what the policy is',
      'Until December 1, 2026',
      'As of November 22, 2026 · Compiled by Sample publisher',
    ]);
  });

  it('B-04 says of one that has ended, that was won or that has not begun only that', () => {
    const summary = 'summary:\n  en: Ask for it now.';
    const ended = linesOf(ofSample(adding(`${summary}\nends: 2026-11-01`)));
    assert.deepEqual(ended.slice(0, 2), ['Ask what the policy is', 'Ended November 1, 2026']);
    const won = linesOf(
      ofSample(adding(`${summary}\nwon:\n  date: 2026-10-05\n  text:\n    en: It is public.`)),
    );
    assert.deepEqual(won.slice(0, 3), ['It is public.', 'Ask what the policy is', 'Won October 5, 2026']);
    const upcoming = linesOf(ofSample(adding(`${summary}\nstarts: 2026-12-01`)));
    assert.deepEqual(upcoming.slice(0, 2), ['Ask what the policy is', 'Begins December 1, 2026']);
    for (const lines of [ended, won, upcoming]) assert.ok(!lines.join().includes('Ask for it now'));
  });

  it('B-04 tells of the one that follows, and links to the page of that', () => {
    const lines = linesOf(ofSample(adding('ends: 2026-11-01\nsuccessor: gift')));
    assert.equal(lines[0], 'Give');
    assert.ok(lines.includes(linkTo('actions/gift')));
  });

  it('D-04 names who receives a gift', () => {
    const lines = linesOf(ofAction('donate-sample', {}, 'action-button'));
    assert.ok(lines.includes('Sample entity line for an invented foundation. Nothing is charged.'));
  });

  it('A-13 is refused where there is none', () => {
    assert.throws(() => ofAction('nothing'), /action-banner shows no record/);
  });
});

describe('an e-mail in Spanish', () => {
  it('I-04 says that nobody has reviewed it, and has the English original', () => {
    const mail = ofTown('alder', { lang: 'es-MX' });
    const lines = linesOf(mail);
    assert.match(mail.html, /^<div lang="es" dir="ltr">/);
    assert.match(lines[1] ?? '', /^Orden inventada .* Tiene excepciones\. A fecha de 12 de febrero de 2025$/);
    assert.ok(lines.includes('Compilado por Invented Rights Project · Traducción no revisada'));
    const place = lines.indexOf('Traducción no revisada · Original en inglés');
    assert.match(
      lines[place + 2] ?? '',
      /^An invented mayor's order .* It has exceptions\. As of February 12, 2025$/,
    );
    assert.match(mail.html, /<div lang="en" dir="ltr">\n<p><strong>Alder/);
    assert.deepEqual(lines.slice(-2), [
      `Vea en la página qué vale ahora: ${BASE}r/towns/alder/es/`,
      'Este texto se hizo el 25 de noviembre de 2026 y no cambia. La página sí.',
    ]);
  });

  it('I-03 labels what has no translation, and says it once', () => {
    const { html, text } = ofCases('doe-v-sample', { lang: 'es' });
    assert.match(html, /<strong>Ya no está vigente\.<\/strong>/);
    const name = /^Doe v\. Sample.*$/gm;
    assert.equal(text.match(name)?.length, 1);
    const bill = ofAction('sample-bill', { lang: 'es' });
    assert.match(bill.html, /<strong><span lang="en">Sample Trust Act<\/span><\/strong> \(inglés\)/);
    assert.match(bill.text, /^Sample Trust Act \(inglés\)$/m);
    assert.equal(bill.text.match(/A sample state bill on local work/g)?.length, 1);
    // Nothing of it was translated.
    assert.doesNotMatch(bill.text, /Original en inglés/);
  });

  it('A-13 links to the English page where the feed has no Spanish ones', () => {
    const { text } = toEmail(
      'town-policy-card',
      { town: 'alder', lang: 'es' },
      {
        records: [readFile(INVENTED, 'towns/alder.json')],
        base: BASE,
        locales: ['en'],
        linkText: 'Boletín',
        now: NOW,
      },
    );
    assert.match(text, new RegExp(`^Boletín: ${BASE}r/towns/alder/$`, 'm'));
  });
});
