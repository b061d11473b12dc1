import { es } from '@rights-kit/views/messages/es.js';
import { expect } from 'chai';
import { configuration } from './configuration.js';
import { configure } from './configure.js';
import { afterTest, captureWarnings } from './testing/page.js';

const FEED = 'https://kit.example.org/feed/v1/';

/** Calls it with any value, as a page without types can. */
function configureUnchecked(settings: unknown): void {
  Reflect.apply(configure, undefined, [settings]);
}

function reset(): void {
  configure({ feed: undefined, allow: undefined, loadMessages: undefined });
}

describe('configure()', () => {
  beforeEach(() => {
    reset();
    afterTest(reset);
  });

  it('keeps the settings of an earlier call', () => {
    const loadMessages = (): Promise<typeof es> => Promise.resolve(es);
    configure({ feed: FEED, allow: 'one.example.org' });
    configure({ allow: 'two.example.org', loadMessages });
    expect(configuration()).to.deep.equal({ feed: FEED, allow: 'two.example.org', loadMessages });
  });

  it('takes a setting back by `undefined`, and nothing by an empty object', () => {
    configure({ feed: FEED, allow: 'one.example.org' });
    configure({ allow: undefined });
    configure({});
    expect(configuration()).to.deep.include({ feed: FEED, allow: undefined });
  });

  it('is not changed by what a page does with its object afterwards', () => {
    const settings = { feed: FEED };
    configure(settings);
    settings.feed = 'https://other.example.org/';
    expect(configuration().feed).to.equal(FEED);
  });

  for (const feed of [
    '',
    FEED,
    'http://127.0.0.1:8080/feed/v1/',
    '/feed/v1/',
    '../feed/v1',
    '//kit.example.org/',
  ])
    it(`takes an address, relative to the page too: ${JSON.stringify(feed)}`, () => {
      const warnings = captureWarnings();
      configure({ feed });
      expect([configuration().feed, warnings]).to.deep.equal([feed, []]);
    });

  const REFUSED: readonly (readonly [name: string, value: unknown])[] = [
    ['feed', 5],
    ['feed', null],
    ['feed', new URL(FEED)],
    ['feed', 'https://'],
    ['feed', 'javascript:alert(1)'],
    ['feed', 'data:,x'],
    ['allow', ['one.example.org']],
    ['allow', null],
    ['loadMessages', es],
    ['loadMessages', 'es'],
    ['actionHosts', ['one.example.org']],
    ['constructor', () => undefined],
  ];
  for (const [name, value] of REFUSED)
    it(`W-04 leaves out what is wrong, takes the rest, and says so once: ${name}: ${String(value)}`, () => {
      const before = { feed: FEED, allow: 'before.example.org' };
      configure(before);
      const warnings = captureWarnings();
      const rest = name === 'allow' ? { feed: '/feed/' } : { allow: 'after.example.org' };
      configureUnchecked({ [name]: value, ...rest });
      expect(configuration()).to.deep.equal({ loadMessages: undefined, ...before, ...rest });
      expect(warnings).to.deep.equal([
        `rights-kit: configure() ignores ${name}; it takes {"feed":"string","allow":"string","loadMessages":"function"}, feed being an address`,
      ]);
    });

  it('W-04 says in one line what else is wrong', () => {
    const warnings = captureWarnings();
    configureUnchecked({ feed: 1, allow: 2, more: 3 });
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.include('ignores feed, allow, more;');
  });

  for (const nothing of [undefined, null, 5])
    it(`does nothing where it is given nothing: ${String(nothing)}`, () => {
      configure({ feed: FEED });
      configureUnchecked(nothing);
      expect(configuration().feed).to.equal(FEED);
    });
});
