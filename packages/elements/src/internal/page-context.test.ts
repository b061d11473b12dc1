import type { Action } from '@rights-kit/content';
import { action, actionsFile, townFile } from '@rights-kit/content/testing.js';
import { expect } from 'chai';
import '../all.js';
import { configure } from '../configure.js';
import {
  afterTest,
  findAll,
  captureWarnings,
  listen,
  mount,
  outcome,
  serve,
  type RightsElement,
} from '../testing/page.js';

const PETITION: Partial<Action> = { destination: { platform: 'action-network', page: 'letters/sample' } };

/** The widgets that open actions of the feed, each with the file that it reads. */
const WIDGETS = [
  ['rights-town-policy-card', 'town="fixture-town"'],
  ['rights-action-banner', 'action="sample-action"'],
  ['rights-action-button', 'action="sample-action"'],
] as const;

/** A page with one widget, and no allow list on its root element. */
function widget([tag, record]: (typeof WIDGETS)[number], attributes: string, around = ''): RightsElement {
  const root = document.documentElement;
  const before = root.getAttribute('data-rights-allow') ?? '';
  root.removeAttribute('data-rights-allow');
  afterTest(() => {
    root.setAttribute('data-rights-allow', before);
  });
  const { base } = serve({
    'towns/fixture-town.json': townFile({ policies: [], action: action(PETITION) }),
    'actions.json': actionsFile({ actions: [action({ ...PETITION, summary: { en: 'Sample.' } })] }),
  });
  return mount(
    tag,
    `<div ${around}><${tag} ${record} feed="${base}" loading="eager" ${attributes}><a href="/own">Own</a></${tag}></div>`,
  );
}

const opens = (element: RightsElement): boolean =>
  findAll(element, 'a[part=button]').some((link) => link.getAttribute('href')?.includes('actionnetwork.org'));

describe('what a page lets an action of the feed open', () => {
  const TABLE: readonly (readonly [why: string, attributes: string, around: string, isOpened: boolean])[] = [
    ['nothing says so', '', '', false],
    ['the widget names the host', 'allow="actionnetwork.org"', '', true],
    ['the widget names the page', 'allow="actionnetwork.org/letters/sample"', '', true],
    ['the widget names another page', 'allow="actionnetwork.org/letters/other"', '', false],
    ['the widget names several', 'allow="one.example.org actionnetwork.org"', '', true],
    ['something around it names the host', '', 'data-rights-allow="actionnetwork.org"', true],
    [
      'the widget names another host than what is around it',
      'allow="one.example.org"',
      'data-rights-allow="actionnetwork.org"',
      false,
    ],
    ['the widget allows nothing', 'allow=""', 'data-rights-allow="actionnetwork.org"', false],
    ['a pattern is written', 'allow="*"', '', false],
    ['a pattern of hosts is written', 'allow="*.org"', '', false],
    ['a scheme is written', 'allow="https://actionnetwork.org"', '', false],
    ['a port is written', 'allow="actionnetwork.org:443"', '', false],
  ];
  for (const each of WIDGETS)
    for (const [why, attributes, around, isOpened] of TABLE)
      it(`S-06 ${isOpened ? 'is opened' : 'is not opened'} where ${why}: ${each[0]}`, async () => {
        const element = widget(each, attributes, around);
        const fired = listen(element);
        await outcome(element);
        expect(opens(element)).to.equal(isOpened);
        expect(fired.includes('refused-host')).to.equal(!isOpened);
      });

  it('S-06 is that of the nearest element around it, and of no other', async () => {
    const element = widget(WIDGETS[2], '', 'data-rights-allow="one.example.org"');
    element.parentElement?.parentElement?.setAttribute('data-rights-allow', 'actionnetwork.org');
    afterTest(() => document.body.removeAttribute('data-rights-allow'));
    await outcome(element);
    expect(opens(element)).to.equal(false);
  });

  it('S-06 is that of the site where the page itself says nothing', async () => {
    configure({ allow: 'actionnetwork.org' });
    afterTest(() => {
      configure({ allow: undefined });
    });
    const element = widget(WIDGETS[2], '');
    await outcome(element);
    expect(opens(element)).to.equal(true);
  });

  for (const each of WIDGETS)
    it(`S-06 W-04 is told to the developer with the attribute to paste: ${each[0]}`, async () => {
      const warnings = captureWarnings();
      const element = widget(each, `allow="${each[0].slice(7)}.example.org"`);
      await outcome(element);
      const attribute = `allow="${each[0].slice(7)}.example.org actionnetwork.org/letters/sample"`;
      expect(warnings.filter((text) => text.includes(attribute))).to.have.lengthOf(1);
    });

  it('W-04 is told which word is none, once', async () => {
    const warnings = captureWarnings();
    const element = widget(WIDGETS[2], 'allow="https://wrong.example.org actionnetwork.org"');
    await outcome(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(opens(element)).to.equal(true);
    expect(
      warnings.filter((text) => text.includes('"https://wrong.example.org" is left out')),
    ).to.have.lengthOf(1);
  });
});
