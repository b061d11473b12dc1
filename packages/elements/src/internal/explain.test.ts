import { expect } from 'chai';
import { actionsFile, caseFile, townFile } from '@rights-kit/content/testing.js';
import { aMoment, captureWarnings, listen, mount, outcome, serve, type Tag } from '../testing/page.js';

/** The warnings of one element, which shows its children for a reason. */
async function warningsOf(tag: Tag, attributes: string, code: string, children = ''): Promise<string[]> {
  const warnings = captureWarnings();
  const element = mount(tag, `<${tag} loading="eager" ${attributes}>${children}</${tag}>`);
  expect(await outcome(element)).to.equal(code);
  element.requestUpdate();
  await aMoment(20);
  return warnings;
}

const answering = (answer: unknown): string =>
  `feed="${serve({ 'actions.json': answer, 'towns/fault.json': answer }).base}"`;

describe('why an element shows its children', () => {
  it('W-04 K-12 is one line with the cause and the fix, for a name that the feed does not have', async () => {
    expect(
      await warningsOf('rights-town-policy-card', `town="None-Such" ${answering(undefined)}`, 'not-found'),
    ).to.deep.equal([
      '<rights-town-policy-card> town="None-Such" is not in the feed (not-found); the feed\'s towns.json lists the names',
    ]);
    expect(
      await warningsOf('rights-case-timeline', `cases="none-such" ${answering(undefined)}`, 'not-found'),
    ).to.deep.equal([
      '<rights-case-timeline> cases="none-such" is not in the feed (not-found); the feed\'s cases.json lists the names, or write one <ol>',
    ]);
  });

  const FAULTS: readonly (readonly [code: string, answer: unknown])[] = [
    ['network', () => Response.error()],
    ['invalid', {}],
    ['too-large', () => new Response('x'.repeat(1_000_001))],
  ];
  for (const [code, answer] of FAULTS)
    it(`W-04 is one line: ${code}`, async () => {
      const [line = '', ...others] = await warningsOf(
        'rights-town-policy-card',
        `town="fault" ${answering(answer)}`,
        code,
      );
      expect([line.includes(`town="fault" got `), line.includes(`(${code}); `), others]).to.deep.equal([
        true,
        true,
        [],
      ]);
    });

  const OF_MARKUP: readonly (readonly [tag: Tag, attributes: string, code: string, words: string])[] = [
    ['rights-town-policy-card', 'town="x" feed="http://["', 'no-feed', 'set feed'],
    ['rights-town-policy-card', '', 'no-record', 'towns.json'],
    ['rights-town-policy-card', 'town="a/b"', 'no-record', 'town="a/b"'],
    ['rights-case-timeline', '', 'no-record', 'cases.json'],
    ['rights-action-button', '', 'no-record', 'write one link'],
    ['rights-action-button', 'href="javascript:alert(1)"', 'refused-address', 'https:'],
  ];
  for (const [tag, attributes, code, words] of OF_MARKUP)
    it(`W-04 is one line: ${code} of <${tag} ${attributes}>`, async () => {
      const warnings = await warningsOf(tag, attributes, code);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.contain(`(${code}); `).and.contain(words);
    });

  for (const tag of ['rights-action-button', 'rights-action-banner'] as const)
    it(`W-04 is one line: unknown-action of <${tag}>`, async () => {
      const feed = answering(actionsFile());
      const warnings = await warningsOf(tag, `action="none" ${feed}`, 'unknown-action');
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.contain('action="none"').and.contain('actions.json');
    });

  it('W-04 is one line for a list that stays as written', async () => {
    const warnings = captureWarnings();
    mount('rights-case-timeline', '<rights-case-timeline><ol><li>2014: x</li></ol></rights-case-timeline>');
    await aMoment(20);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('leaves its list as written');
  });
});

describe('a name that is written in another way', () => {
  it('K-12 is that of a town: the file is requested by its own name', async () => {
    const feed = serve({ 'towns/north-adams.json': townFile() });
    const element = mount(
      'rights-town-policy-card',
      `<rights-town-policy-card town=" North Adams" feed="${feed.base}" loading="eager"></rights-town-policy-card>`,
    );
    expect(await outcome(element)).to.equal('ready');
    expect(feed.requests).to.deep.equal(['towns/north-adams.json']);
  });

  it('K-12 is that of a case, and one beside it that is none is reported', async () => {
    const warnings = captureWarnings();
    const feed = serve({ 'cases/sample-v-sample.json': caseFile() });
    const element = mount(
      'rights-case-timeline',
      `<rights-case-timeline cases="Sample-v-Sample, a/b" feed="${feed.base}" loading="eager"></rights-case-timeline>`,
    );
    const fired = listen(element);
    expect(await outcome(element)).to.equal('ready');
    await aMoment(20);
    expect(fired).to.deep.equal(['ready', 'not-found']);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('cases="a/b" is not in the feed (not-found); ');
  });

  it('K-12 is a day with a time, as date fields write it', async () => {
    const warnings = captureWarnings();
    const tag = 'rights-action-banner';
    const days = 'starts="2020-01-01T00:00:00-05:00" ends=" 2020-01-02 "';
    const element = mount(tag, `<${tag} ${days}><a href="/x">x</a></${tag}>`);
    expect(await outcome(element)).to.equal('ready');
    expect([element.getBoundingClientRect().height, warnings]).to.deep.equal([0, []]);
  });

  for (const tag of ['rights-action-button', 'rights-action-banner'] as const)
    it(`K-12 is that of an action: <${tag}>`, async () => {
      const feed = answering(actionsFile());
      const element = mount(tag, `<${tag} action=" Give " ${feed} loading="eager"></${tag}>`);
      expect(await outcome(element)).to.equal('ready');
    });
});
