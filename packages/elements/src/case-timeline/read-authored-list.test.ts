import { expect } from 'chai';
import { readAuthoredList } from './read-authored-list.js';

function read(markup: string): ReturnType<typeof readAuthoredList> {
  const box = document.createElement('div');
  box.innerHTML = markup;
  const before = box.innerHTML;
  const events = readAuthoredList(box);
  expect(box.innerHTML, 'the page is left as it was').to.equal(before);
  return events;
}

describe("a page's own list", () => {
  it('is read by its dates, texts and links', () => {
    expect(
      read(`<ol>
        <li><time datetime="2014-05-21">May 21,
          2014</time>: the court ruled. <a href="/r">The <!-- a comment -->ruling</a> stands.</li>
        <!-- between -->
        <li>
          <time>2016-11</time> – set aside.
        </li>
      </ol>`),
    ).to.deep.equal([
      {
        date: '2014-05-21',
        words: 'May 21, 2014',
        runs: [{ text: 'the court ruled. ' }, { text: 'The ruling', href: '/r' }, { text: ' stands.' }],
      },
      { date: '2016-11', words: '2016-11', runs: [{ text: 'set aside. ' }] },
    ]);
  });

  it('may have a heading or another slot beside it', () => {
    expect(read('<h2 slot="heading">x</h2><ol><li><time>2014</time> x</li></ol>')).to.have.lengthOf(1);
    expect(read('<ol slot="footer"><li>1</li></ol><ol><li><time>2014</time> x</li></ol>')).to.have.lengthOf(
      1,
    );
  });

  const WRITTEN = {
    'a date with time and zone': '<ol><li><time datetime="2014-05-21T23:00:00-05:00">D</time>: x</li></ol>',
    'a date with a time after a space': '<ol><li><time datetime=" 2014-05-21 09:00 ">D</time> x</li></ol>',
    'a paragraph around it': '<ol><li>\n<p><time datetime="2014-05-21">D</time> x</p> <!-- --></li></ol>',
    'several wrappers':
      '<ol><li><div><p><span><time datetime="2014-05-21">D</time> x</span></p></div></li></ol>',
    'a bold date': '<ol><li><strong><time datetime="2014-05-21">D</time>:</strong> x</li></ol>',
    'a date with a time in UTC': '<ol><li><time datetime="2014-05-21T23:00Z">D</time> x</li></ol>',
    'a bold date and what follows it':
      '<ol><li><p><strong><time datetime="2014-05-21">D</time>: x</strong></p></li></ol>',
    'a comment beside the date': '<ol><li><time datetime="2014-05-21">\n D </time><!-- -->: x</li></ol>',
    'a bold date in a paragraph': '<ol><li><p><b><time datetime="2014-05-21">D</time></b> – x</p></li></ol>',
  };
  for (const [how, markup] of Object.entries(WRITTEN))
    it(`K-12 is read as content systems write it: ${how}`, () => {
      const [event, ...others] = read(markup) ?? [];
      expect([event?.date, event?.words, others]).to.deep.equal(['2014-05-21', 'D', []]);
      expect(
        event?.runs
          .map((run) => run.text)
          .join('')
          .trim(),
      ).to.equal('x');
    });

  for (const date of ['2014', '2014-05', '2014-05-21'])
    it(`K-12 is read by the text of its date: ${date}`, () => {
      for (const markup of [`<time>${date}</time>`, `<time datetime=""> ${date}\n</time>`])
        expect(read(`<ol><li>${markup} x</li></ol>`)?.[0]?.date).to.equal(date);
    });

  const BEYOND = {
    'no list': '<p>2014</p>',
    'an empty list': '<ol></ol>',
    'two lists': '<ol><li><time>2014</time> x</li></ol><ol><li><time>2015</time> x</li></ol>',
    'a list inside something else': '<div><ol><li><time>2014</time> x</li></ol></div>',
    'an unordered list': '<ul><li><time>2014</time> x</li></ul>',
    'no date': '<ol><li>2014: x</li></ol>',
    'a date that is none': '<ol><li><time>last spring</time> x</li></ol>',
    'a day that does not exist': '<ol><li><time datetime="2014-02-30">x</time> x</li></ol>',
    'a span of days': '<ol><li><time>2014-05-21 to 2014-05-30</time> x</li></ol>',
    'a time of day alone': '<ol><li><time datetime="10:00">x</time> x</li></ol>',
    'a date that is not first in its wrapper': '<ol><li><strong>On <time>2014</time></strong> x</li></ol>',
    'a picture beside the date': '<ol><li><b><img alt="" /><time>2014</time></b> x</li></ol>',
    'two paragraphs': '<ol><li><p><time>2014</time> x</p><p>y</p></li></ol>',
    'text before the date': '<ol><li>On <time>2014</time> x</li></ol>',
    'a paragraph': '<ol><li><time>2014</time> <p>x</p></li></ol>',
    emphasis: '<ol><li><time>2014</time> <em>x</em></li></ol>',
    'a picture': '<ol><li><time>2014</time> <img alt="" /></li></ol>',
    'a list in an item': '<ol><li><time>2014</time> <ol><li>x</li></ol></li></ol>',
    'a link around more than text': '<ol><li><time>2014</time> <a href="/r"><b>x</b></a></li></ol>',
    'two dates': '<ol><li><time>2014</time> to <time>2015</time> x</li></ol>',
    'one item of many': '<ol><li><time>2014</time> x</li><li>y</li></ol>',
  };
  for (const [why, markup] of Object.entries(BEYOND))
    it(`stays as it was written: ${why}`, () => {
      expect(read(markup)).to.equal(undefined);
    });
});
