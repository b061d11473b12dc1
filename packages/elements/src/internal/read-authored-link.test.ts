import { expect } from 'chai';
import { readAuthoredLink, type AuthoredLink } from './read-authored-link.js';

function read(markup: string): AuthoredLink {
  const box = document.createElement('div');
  box.innerHTML = markup;
  return readAuthoredLink(box);
}

describe("reading the page's own link", () => {
  const CASES: readonly (readonly [name: string, markup: string, href: string, text: string])[] = [
    ['one link', '<a href="/give">Give\n  now</a>', '/give', 'Give now'],
    ['one link among words', 'Please <a href="/give">give</a> now', '/give', 'Please give now'],
    ['one link beside slots', '<a slot="entity" href="/x">Who</a><a href="/give">Give</a>', '/give', 'Give'],
    ['two links', '<a href="/one">One</a><a href="/two">Two</a>', '', 'OneTwo'],
    ['a link that leads nowhere', '<a>Give</a>', '', 'Give'],
    ['K-05 a link in a paragraph of its own', '<p>\n<a href="/give">Give</a><br>\n</p>', '/give', 'Give'],
    ['a link within a sentence', '<p>Please <a href="/give">give</a> now</p>', '', 'Please give now'],
    [
      'K-05 a link beside a slot',
      '<p slot="help"><a href="/x">X</a></p><p><a href="/y">Y</a></p>',
      '/y',
      'Y',
    ],
    ['K-05 two links in paragraphs', '<p><a href="/x">X</a></p><p><a href="/y">Y</a></p>', '', 'XY'],
    ['a link within something else', '<b><a href="/give">Give</a></b>', '', 'Give'],
    ['a comment', '<!-- /give -->', '', ''],
    ['K-02 an image', '<a href="/x"><img alt="See the agenda" /></a>', '/x', 'See the agenda'],
    [
      'K-02 an image among words',
      '<a href="/x">See <img alt="the agenda" /> now</a>',
      '/x',
      'See the agenda now',
    ],
    ['K-02 the words before a label', '<a href="/x" aria-label="A" title="B">Give</a>', '/x', 'Give'],
    ['K-02 a label', '<a href="/x" aria-label=" Give " title="B"><svg></svg></a>', '/x', 'Give'],
    ['K-02 the label of an icon', '<a href="/x"><svg aria-label="Give"></svg></a>', '/x', 'Give'],
    ['K-02 a title', '<a href="/x" title="Give"><img alt="" /></a>', '/x', 'Give'],
    ['K-02 a link without a name', '<a href="/x"><img /></a>', '/x', ''],
    ['K-02 the label of no link', '<b aria-label="Give"></b>', '', ''],
    ['nothing', '', '', ''],
  ];
  for (const [name, markup, href, text] of CASES)
    it(`reads ${name}`, () => {
      expect(read(markup)).to.deep.equal({ href, text });
    });
});
