// cspell:ignore basta señora ច្បាប់ خواهم fffd
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  placedProblemsOf,
  problemsOf,
  RECORDS,
  recordsOf,
  recordsWith,
  TODAY,
  type Change,
} from '../test/sample-records.ts';
import { formatProblem } from './problem.ts';
import { readRecords } from './read-records.ts';

const POLICY = 'policies/birch-bylaw.yaml';
const GIFT = 'actions/gift.yaml';
const CASE = 'cases/a-v-b.yaml';

const inException = (to: string): Change => [POLICY, '      en: The chief may make exceptions.', to];

/** The problems of records of which one file has other bytes. */
function problemsOfBytes(file: string, bytes: Uint8Array): string[] {
  const folder = recordsWith();
  writeFileSync(path.join(folder, file), bytes);
  return readRecords(folder, { today: TODAY })
    .problems.filter((problem) => problem.file === file)
    .map(formatProblem);
}

describe('text that YAML would leave out', () => {
  const LOST: readonly { why: string; change: Change; found: string }[] = [
    {
      why: 'a number sign in a text',
      change: inException('      en: The policy # 4 says that.'),
      found: `${POLICY}:16: exceptions.0.text.en: expected no comment beside a text, since YAML leaves out what follows "#": write "The policy # 4 says that." in quotes`,
    },
    {
      why: 'a number sign at the beginning',
      change: inException('      en: #4 of the policy'),
      found: 'write "#4 of the policy" in quotes',
    },
    {
      why: 'a number sign where a text begins on the next line',
      change: inException('      en: #4 of\n        the policy'),
      found: 'write "#4 of the policy" in quotes',
    },
    {
      why: 'a number sign where a text is continued',
      change: inException('      en: The policy in section\n        # 4 says that.'),
      found: 'write "The policy in section # 4 says that." in quotes',
    },
    {
      why: 'a number sign below a block',
      change: inException('      en: >-\n          The policy in section\n        # 4 says that.'),
      found: 'write "The policy in section # 4 says that." in quotes',
    },
    {
      why: 'the title of a source',
      change: [GIFT, 'title: Minutes', 'title: Minutes # 12'],
      found: 'sources.0.title: ',
    },
    {
      why: 'an item of a list',
      change: [CASE, 'alsoKnownAs: []', 'alsoKnownAs:\n  - Case # 2'],
      found: 'alsoKnownAs.0: ',
    },
    {
      why: 'a translation',
      change: inException('      en: A rule.\n      es: La norma # 4 lo dice.'),
      found: 'exceptions.0.text.es: ',
    },
    {
      why: 'an ampersand',
      change: inException('      en: &Elm people may ask.'),
      found:
        'expected no "&Elm" before a text, since YAML leaves it out: write "&Elm people may ask." in quotes',
    },
    {
      why: 'an exclamation mark',
      change: inException('      en: A rule.\n      es: !Basta ya'),
      found: 'write "!Basta ya" in quotes',
    },
    {
      why: 'an exclamation mark alone',
      change: inException('      en: ! A rule.'),
      found: 'write "! A rule." in quotes',
    },
  ];
  for (const { why, change, found } of LOST)
    it(`K-08 is refused with the quoted text: ${why}`, () => {
      const problems = problemsOf(change);
      assert.ok(problems[0]?.includes(found), problems[0]);
    });

  for (const [why, change] of [
    [
      'on a line of its own',
      inException('      # From section 4.\n      en: A rule.\n      # Not reviewed.'),
    ],
    ['behind a date', [POLICY, 'adopted: 2019-05-06', 'adopted: 2019-05-06 # from the minutes']],
    ['behind an id', [POLICY, 'town: birch', 'town: birch # and Elm']],
    ['behind a word of a list', [POLICY, 'asks-status: limited', 'asks-status: limited # section 2']],
    ['behind an address', [POLICY, 'https://example.org/minutes', 'https://example.org/minutes # archived']],
    ['behind a field that has others in it', [POLICY, 'history:', 'history: # before the vote']],
    ['behind quoted text', inException('      en: "A rule # 4." # section 2')],
    ['behind the head of a block', inException('      en: >- # section 2\n        A rule # 4.')],
    ['below a block', inException('      en: >-\n        A rule.\n      # section 2')],
    ['at the end of the file', [POLICY, 'kind: official\n', 'kind: official\n# The end.\n']],
  ] as const satisfies readonly (readonly [string, Change])[])
    it(`K-08 a comment may stand ${why}`, () => {
      assert.deepEqual(problemsOf(change), []);
    });

  it('K-08 keeps anchors that an alias names', () => {
    const change: Change = [
      GIFT,
      'title:\n  en: Give\nlabel:\n  en: Give',
      'title: &give\n  en: &word Give\nlabel:\n  en: *word',
    ];
    assert.equal(recordsOf(change).actions[1]?.label.en, 'Give');
  });
});

describe('a file in another encoding', () => {
  const spanish = (RECORDS[GIFT] ?? '').replace('en: Give', 'en: Give\n  es: La señora “dio”');
  const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

  it('K-08 is refused, with the line, the word and the likely encoding', () => {
    const [found = '', ...rest] = problemsOfBytes(GIFT, latin1(spanish.replaceAll(/[“”]/g, '')));
    assert.deepEqual(rest, []);
    assert.ok(found.startsWith(`${GIFT}:5:12: expected UTF-8 but found the byte 0xF1: `), found);
    assert.ok(found.includes('Windows-1252 or ISO-8859-1, where this word is "señora"'), found);
  });

  it('K-08 is told from ISO-8859-1 by its quotation marks', () => {
    const bytes = latin1(spanish.replace('“', '\x93').replace('”', '\x94'));
    assert.match(problemsOfBytes(GIFT, bytes)[0] ?? '', /in Windows-1252, where this word is "señora"/);
  });

  for (const [why, bytes] of [
    ['with a byte-order mark', Buffer.from(`\ufeff${spanish}`, 'utf16le')],
    ['with the other byte-order mark', Buffer.from(`\ufeff${spanish}`, 'utf16le').swap16()],
    ['without one', Buffer.from(spanish, 'utf16le')],
  ] as const)
    it(`K-08 is named when it is UTF-16 ${why}`, () => {
      assert.deepEqual(problemsOfBytes(GIFT, bytes), [
        `${GIFT}:1:1: expected UTF-8, but the file is in UTF-16; save it as UTF-8`,
      ]);
    });

  it('K-08 may have been damaged before', () => {
    const lost = problemsOfBytes(GIFT, Buffer.from(spanish.replace('ñ', '\ufffd')));
    assert.match(lost[0] ?? '', /:5:12: expected no U\+FFFD REPLACEMENT CHARACTER.*type the letter again$/);
    const twice = problemsOfBytes(GIFT, Buffer.from(spanish.replace('ñ', 'Ã±')));
    assert.match(twice[0] ?? '', /:5:12: expected no "Ã±"/);
  });

  it('K-08 reads UTF-8 with a byte-order mark and the line ends of Windows', () => {
    assert.deepEqual(problemsOfBytes(GIFT, Buffer.from(`\ufeff${spanish.replaceAll('\n', '\r\n')}`)), []);
  });
});

describe('what lies in a folder of records', () => {
  it('K-19 is left aside when systems, editors or people put it there', () => {
    const folder = recordsWith();
    for (const name of [
      ...[
        '.DS_Store',
        '.gitkeep',
        '.gift.yaml.swp',
        'gift.yaml~',
        '#gift.yaml#',
        'gift.yaml.bak',
        '~$gift.yaml',
      ],
      ...['README', 'README.md', 'readme.txt', 'LICENSE', 'Thumbs.db', 'desktop.ini'],
    ])
      writeFileSync(path.join(folder, 'actions', name), '\0\0\0');
    mkdirSync(path.join(folder, 'actions', 'old.yaml'));
    mkdirSync(path.join(folder, 'photos'));
    const { problems, warnings } = readRecords(folder, { today: TODAY });
    assert.deepEqual([problems, warnings], [[], []]);
  });

  it('K-19 is empty where a folder is missing', () => {
    const folder = recordsWith();
    rmSync(path.join(folder, 'cases'), { recursive: true });
    const { records } = readRecords(folder, { today: TODAY });
    assert.deepEqual(records?.cases, []);
  });

  it('K-19 is reported when it looks like records that nobody reads', () => {
    const folder = recordsWith();
    renameSync(path.join(folder, 'cases'), path.join(folder, 'case'));
    writeFileSync(path.join(folder, 'gift.yaml'), RECORDS[GIFT] ?? '');
    writeFileSync(path.join(folder, 'site.yml'), 'site_name: Sample');
    const { problems, warnings } = readRecords(folder, { today: TODAY });
    assert.deepEqual(
      warnings.map(({ file }) => file),
      ['site.yml'],
    );
    assert.deepEqual(problems.map(formatProblem), [
      'case/a-v-b.yaml:1: expected this record in cases/, where it is read: move the file',
      'gift.yaml:1: expected this record in actions/, where it is read: move the file',
    ]);
  });

  it('K-19 is refused in the folder of another kind, once', () => {
    const folder = recordsWith();
    renameSync(path.join(folder, POLICY), path.join(folder, 'cases', 'birch-bylaw.yaml'));
    assert.deepEqual(readRecords(folder, { today: TODAY }).problems.map(formatProblem), [
      'cases/birch-bylaw.yaml:1: expected a record of cases/, but it has the fields of one in policies/: move the file',
    ]);
  });

  it('K-19 is refused in a folder within one that is read, also behind a link', () => {
    const folder = recordsWith();
    mkdirSync(path.join(folder, 'policies', '2024', 'new'), { recursive: true });
    renameSync(path.join(folder, POLICY), path.join(folder, 'policies', '2024', 'new', 'birch-bylaw.yaml'));
    mkdirSync(path.join(folder, 'elsewhere'));
    renameSync(path.join(folder, GIFT), path.join(folder, 'elsewhere', 'gift.yaml'));
    symlinkSync('../elsewhere', path.join(folder, 'actions', 'gifts'));
    const found = readRecords(folder, { today: TODAY }).problems.map(formatProblem);
    for (const file of ['policies/2024/new/birch-bylaw.yaml', 'actions/gifts/gift.yaml'])
      assert.ok(
        found.some((problem) => problem.startsWith(`${file}:1: expected this record in `)),
        found.join('\n'),
      );
  });

  for (const name of ['gift.yml', 'gift.yaml.txt', 'Gift.yaml', 'gift (1).yaml', 'photo.png'])
    it(`K-19 has a name that a record has: not ${name}`, () => {
      const folder = recordsWith();
      writeFileSync(path.join(folder, 'actions', name), '');
      const [found = '', ...rest] = readRecords(folder, { today: TODAY }).problems.map(formatProblem);
      assert.deepEqual(rest, []);
      assert.ok(found.startsWith(`actions/${name}:1: expected a name of lower-case words`), found);
    });
});

describe('a character that cannot be seen', () => {
  for (const [character, name] of [
    ['\u200b', 'U+200B ZERO WIDTH SPACE'],
    ['\u00ad', 'U+00AD SOFT HYPHEN'],
    ['\u2060', 'U+2060 WORD JOINER'],
    ['\ufeff', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
    ['\u202e', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['\u2028', 'U+2028 LINE SEPARATOR'],
    ['\u200d', 'U+200D ZERO WIDTH JOINER'],
    ['\u0007', 'U+0007 control character'],
    ['\u{e0041}', 'U+E0041 invisible character'],
    ['\ue000', 'U+E000 character that no font has'],
  ] as const) {
    it(`K-19 is named with its place: ${name}`, () => {
      const problems = placedProblemsOf([POLICY, 'The town began', `The ${character}town began`]);
      // A joiner is refused only beside a Latin letter, and that of this sample is.
      assert.ok(
        problems[0]?.startsWith(`${POLICY}:21:15: expected no ${name}, which cannot be seen: `),
        problems[0],
      );
      assert.ok(!problems.join('').includes(character));
    });
  }

  for (const [why, change, place] of [
    ['in a word of a list', [POLICY, 'status: adopted', 'status: \u200badopted'], '6:9'],
    ['in the name of a field', [POLICY, 'status: adopted', 'sta\u200btus: adopted'], '6:4'],
    ['in place of indentation', ['towns.yaml', '  kind: town', ' \u00a0kind: town'], '4:2'],
    ['behind the colon of a field', ['towns.yaml', 'kind: town', 'kind:\u00a0town'], '4:8'],
  ] as const satisfies readonly (readonly [string, Change, string])[])
    it(`K-19 is named with its place: ${why}`, () => {
      const [first = ''] = placedProblemsOf(change);
      assert.ok(first.startsWith(`${change[0]}:${place}: expected no U+`), first);
    });

  it('K-19 is shown by its number in what was found', () => {
    const [first = ''] = problemsOf([POLICY, 'status: adopted', 'status: adopted\u00a0']);
    assert.match(first, /found "adopted<U\+00A0>"$/);
    const [escaped = ''] = problemsOf(inException('      en: "A \\u200brule."'));
    assert.match(escaped, /found "A <U\+200B>rule\."$/);
  });

  it('K-19 is never written out by the thousand', () => {
    const nul = problemsOfBytes(GIFT, Buffer.concat([Buffer.from('id: gift\nkind: '), Buffer.alloc(6249)]));
    assert.deepEqual(nul, [
      `${GIFT}:2:7: expected text but found U+0000 NULL: the file is damaged, or it is no text file`,
    ]);
    const many = problemsOf([POLICY, 'The town began', `The ${'\u200b'.repeat(2000)}town began`]);
    assert.equal(many.length, 10);
    assert.match(many[9] ?? '', /; 1990 more follow$/);
    const [long = ''] = problemsOf([GIFT, 'kind: donate', `kind: ${'donate '.repeat(900)}`]);
    assert.ok(long.length < 500, String(long.length));
  });

  it('K-19 is needed by the spelling of Khmer, Persian and Arabic', () => {
    assert.deepEqual(
      problemsOf(inException('      en: A rule.\n      km: ច្បាប់\u200cនេះ\n      ar: می\u200cخواهم')),
      [],
    );
  });
});

describe('a text of several lines', () => {
  const exceptionOf = (...lines: readonly string[]): string | undefined =>
    recordsOf(inException(lines.join('\n'))).policies[0]?.exceptions[0]?.text.en;
  const TWO = 'The chief may make exceptions.\n\nThey are written down.';

  for (const header of ['|', '>', '|-', '>-', '|+', '>+', '|2', '>2'])
    it(`K-19 is read as paragraphs without spaces at its ends after "${header}"`, () => {
      const indent = ' '.repeat(8);
      const lines = ['The chief may', 'make exceptions.', '', 'They are', 'written down.  ', ''];
      assert.equal(exceptionOf(`      en: ${header}`, ...lines.map((line) => line && indent + line)), TWO);
    });

  it('K-19 is read as paragraphs without any sign', () => {
    const lines = [
      '      en: The chief may',
      '        make exceptions.',
      '',
      '        They are',
      '        written down.',
    ];
    assert.equal(exceptionOf(...lines), TWO);
  });

  it('K-19 is one line where a single word is expected', () => {
    assert.deepEqual(problemsOf([POLICY, 'status: adopted', 'status: |\n  adopted']), []);
  });

  it('K-19 may have line ends of Windows', () => {
    const folder = recordsWith(
      inException(
        '      en: |\n        The chief may\n        make exceptions.\n\n        They are written down.\n',
      ),
    );
    const file = path.join(folder, POLICY);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    const { records } = readRecords(folder, { today: TODAY });
    assert.equal(records?.policies[0]?.exceptions[0]?.text.en, TWO);
  });
});
