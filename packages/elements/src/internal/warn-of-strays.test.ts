import { expect } from 'chai';
import { captureWarnings, mount, type Tag } from '../testing/page.js';

const HEADING = '<h2 slot="heading">Town meeting</h2>';
const LINK = '<a href="/agenda">Agenda</a>';
const BANNER = 'rights-action-banner';
const TIMELINE = 'rights-case-timeline';

/** The warnings about lost children on a page with this markup. */
async function warningsOf(tag: Tag, markup: string): Promise<string[]> {
  const warnings = captureWarnings();
  await mount(tag, markup).updateComplete;
  return warnings.filter((text) => text.startsWith(`<${tag}> lost`));
}

/** As Markdown and WordPress print a snippet that begins with the tag of an element. */
const LOST: readonly (readonly [name: string, tag: Tag, lost: string, markup: string])[] = [
  ['a heading, by Markdown', BANNER, 'h2', `<p><${BANNER}>${HEADING}${LINK}</${BANNER}></p>`],
  [
    'a heading, by WordPress',
    'rights-town-policy-card',
    'h3',
    '<p><rights-town-policy-card town="a"></p>\n<h3 slot="heading">A</h3>\n<p><a href="/a">A</a></rights-town-policy-card></p>',
  ],
  [
    'a paragraph after other blocks',
    'rights-action-button',
    'p',
    '<p><rights-action-button><p>Words</p><ul><li>More</li></ul><p slot="footer">Footer</p></rights-action-button></p>',
  ],
  [
    'its list',
    TIMELINE,
    'ol',
    `<p><${TIMELINE}>\n<ol><li><time>2027</time>: the vote.</li></ol></${TIMELINE}></p>`,
  ],
];

describe('children that the parser put elsewhere', () => {
  // First, since each warning is printed once a page.
  for (const [name, tag, markup] of [
    ['an element with its slots', BANNER, `<p><${BANNER}><b slot="heading">A</b>${LINK}</${BANNER}></p>`],
    [
      'an element that stands in no paragraph',
      BANNER,
      `<div><${BANNER}>${HEADING}</${BANNER}></div>${HEADING}`,
    ],
    [
      'a page with a list after a timeline',
      TIMELINE,
      `<p><${TIMELINE} cases="a">${LINK}</${TIMELINE}></p><ol><li>A</li></ol>`,
    ],
    [
      'slots of a custom element around it',
      BANNER,
      `<own-layout><p><${BANNER}>${LINK}</${BANNER}></p>${HEADING}</own-layout>`,
    ],
    [
      'slots after another element',
      TIMELINE,
      `<p><${TIMELINE} cases="b">${LINK}</${TIMELINE}></p><p><rights-action-button>${LINK}</rights-action-button></p>${HEADING}`,
    ],
  ] as const)
    it(`K-05 are not: ${name}`, async () => {
      expect(await warningsOf(tag, markup)).to.deep.equal([]);
    });

  for (const [name, tag, lost, markup] of LOST)
    it(`K-05 are named once, with what to write: ${name}`, async () => {
      const fix = `<${tag}> lost <${lost}> to a paragraph; write it as <div data-rights="…">`;
      expect(await warningsOf(tag, markup)).to.deep.equal([fix]);
      expect(await warningsOf(tag, markup)).to.deep.equal([]);
    });

  it('K-05 are named where a paragraph inside the element holds them', async () => {
    const markup = `<${BANNER}><p><span slot="body">Words</span></p>\n<p>${LINK}</p></${BANNER}>`;
    expect(await warningsOf(BANNER, markup)).to.have.length(1);
  });
});
