/** Opens every story and docs page of the built Storybook, each in an iframe of its own. */
import { expect } from 'chai';

const BUILT = new URL('../storybook-static/', import.meta.url);

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

interface Finished {
  readonly storyId: string;
  readonly status: 'success' | 'error';
  readonly reporters: readonly {
    readonly type: string;
    readonly result?: { readonly violations?: readonly Violation[] };
  }[];
}

interface Channel {
  on(type: string, listener: (payload: unknown) => void): void;
}

const FAULTS = [
  'storyErrored',
  'storyThrewException',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

const answer = await fetch(new URL('index.json', BUILT));
if (!answer.ok) throw new Error('The Storybook is not built: npm run build');
const index = (await answer.json()) as { entries: Record<string, Entry> };
const entries = Object.values(index.entries);

function channelOf(frame: HTMLIFrameElement): Promise<Channel> {
  return new Promise((resolve) => {
    const poll = setInterval(() => {
      const page = frame.contentWindow as { __STORYBOOK_ADDONS_CHANNEL__?: Channel } | null;
      if (!page?.__STORYBOOK_ADDONS_CHANNEL__) return;
      clearInterval(poll);
      resolve(page.__STORYBOOK_ADDONS_CHANNEL__);
    }, 5);
  });
}

/** Opens an entry and waits for the event `end`, or for an error. */
async function open(
  { id, type }: Entry,
  end: string,
): Promise<{ payload: unknown; faults: string[]; classes: string[]; text: string }> {
  const frame = document.createElement('iframe');
  frame.title = id;
  frame.width = '1000';
  frame.height = '700';
  frame.src = new URL(`iframe.html?id=${id}&viewMode=${type}`, BUILT).href;
  document.body.append(frame);
  try {
    const channel = await channelOf(frame);
    const faults: string[] = [];
    const payload = await new Promise<unknown>((resolve) => {
      for (const fault of FAULTS)
        channel.on(fault, (what) => {
          const said = (what as { message?: string } | undefined)?.message ?? JSON.stringify(what);
          faults.push(`${fault}: ${said}`);
          // A story whose play function throws still ends; one with another error may not.
          if (fault !== 'playFunctionThrewException' && fault !== 'unhandledErrorsWhilePlaying')
            resolve(undefined);
        });
      channel.on(end, resolve);
    });
    const body = frame.contentDocument?.body;
    return { payload, faults, classes: [...(body?.classList ?? [])], text: body?.innerText ?? '' };
  } finally {
    frame.remove();
  }
}

describe('Storybook', () => {
  it('A-01 has stories and pages for all four elements, and an opening page', () => {
    const titles = new Set(entries.map(({ title, type }) => `${type}: ${title}`));
    expect([...titles]).to.have.members([
      'docs: Welcome',
      'docs: Elements/Action banner',
      'story: Elements/Action banner',
      'docs: Elements/Case timeline',
      'story: Elements/Case timeline',
      'docs: Elements/Town policy card',
      'story: Elements/Town policy card',
      'docs: Elements/Action button',
      'story: Elements/Action button',
    ]);
  });

  for (const entry of entries.filter(({ type }) => type === 'story'))
    it(`A-01 ${entry.title}: ${entry.name}`, async () => {
      const { payload, faults } = await open(entry, 'storyFinished');
      expect(faults).to.deep.equal([]);
      const { status, reporters } = payload as Finished;
      const checked = reporters.find(({ type }) => type === 'a11y');
      expect(checked, 'the accessibility rules ran').to.exist;
      const violations = checked?.result?.violations?.map(
        ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`,
      );
      expect(violations).to.deep.equal([]);
      expect(status).to.equal('success');
    });

  for (const entry of entries.filter(({ type }) => type === 'docs'))
    it(`A-01 ${entry.title}: page`, async () => {
      const { faults, classes, text } = await open(entry, 'docsRendered');
      expect(faults).to.deep.equal([]);
      expect(classes).to.not.contain('sb-show-errordisplay');
      expect(text).to.contain(entry.title === 'Welcome' ? 'Rights Kit' : entry.title.split('/').at(-1));
    });
});
