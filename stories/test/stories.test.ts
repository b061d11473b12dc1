/** Opens every story and docs page of the built Storybook, each in an iframe of its own. */
import { expect } from 'chai';
import { entries, open } from './open-entry.js';

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

describe('Storybook', () => {
  it('A-01 has stories and pages for all four elements, and an opening page', () => {
    const titles = new Set(
      entries
        .filter(({ title }) => !title.startsWith('Guides/'))
        .map(({ title, type }) => `${type}: ${title}`),
    );
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

  for (const entry of entries.filter(({ type, title }) => type === 'docs' && !title.startsWith('Guides/')))
    it(`A-01 ${entry.title}: page`, async () => {
      const { faults, classes, text } = await open(entry, 'docsRendered');
      expect(faults).to.deep.equal([]);
      expect(classes).to.not.contain('sb-show-errordisplay');
      expect(text).to.contain(entry.title === 'Welcome' ? 'Rights Kit' : entry.title.split('/').at(-1));
    });
});
