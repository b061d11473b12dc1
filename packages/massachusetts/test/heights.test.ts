/** How high the folded widgets are on a phone, and what the first screen of a card holds. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { formatCivilDate } from '@rights-kit/content';
import { towns } from './built.ts';
import { setUp } from './site.ts';

/** Viewport of a small phone. **Unit:** CSS pixels. */
const SCREEN = { width: 320, height: 568 };

const { it, visit, address } = setUp();

interface Measured {
  /** **Unit:** CSS pixels. */
  readonly height: number;
  /** The text of the lines whose lower edge lies within the first screen of the widget. */
  readonly firstScreen: string;
  /** Lines of all exceptions that are open. */
  readonly exceptionLines: number;
}

/**
 * Widgets on a page of a small phone, each measured from its own upper edge.
 *
 * @param margin of the page. **Unit:** CSS pixels
 */
async function measure(markup: string, margin = 0): Promise<Measured[]> {
  const { page, context } = await visit(SCREEN);
  await page.goto(address('/plain.html'), { waitUntil: 'networkidle0' });
  await page.evaluate(
    (html, space) => {
      document.body.style.font = '16px/1.5 sans-serif';
      document.body.style.margin = `0 ${space}px`;
      document.body.innerHTML = html;
    },
    markup,
    margin,
  );
  await page.waitForFunction(() =>
    [...document.body.children].every((widget) => widget.matches(':state(ready)')),
  );
  const measured = await page.evaluate(
    (screen) =>
      [...document.body.children].map((widget) => {
        const { top, height } = widget.getBoundingClientRect();
        const blocks = [...(widget.shadowRoot?.querySelectorAll('h3, h4, p, li') ?? [])];
        const textOf = (block: Element): string => block.textContent.replace(/\s+/g, ' ').trim();
        const linesOf = (block: Element): number => {
          const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(block);
          const space = parseFloat(paddingBlockStart) + parseFloat(paddingBlockEnd);
          return Math.round((block.clientHeight - space) / parseFloat(lineHeight));
        };
        const exceptions = blocks.filter(
          (block) =>
            block.matches('li') &&
            !block.closest('details') &&
            textOf(block.closest('div') ?? block).startsWith('Exceptions'),
        );
        return {
          height: Math.round(height),
          firstScreen: blocks
            .filter((block) => block.getBoundingClientRect().bottom - top <= screen)
            .map(textOf)
            .join('\n'),
          exceptionLines: exceptions.reduce((sum, block) => sum + linesOf(block), 0),
        };
      }),
    SCREEN.height,
  );
  await context.close();
  return measured;
}

const FEED = 'feed="/release/feed/v1/" loading="eager"';
const card = (slug: string): string =>
  `<rights-town-policy-card town="${slug}" ${FEED}></rights-town-policy-card>`;
const recorded = towns.filter(({ policies }) => policies.length > 0);

describe('the first screen of a phone', () => {
  it('W-01 holds of each card the town, the answer, its date, and that it has exceptions', async () => {
    const cards = await measure(recorded.map(({ town }) => card(town.slug)).join(''), 16);
    assert.equal(cards.length, recorded.length);
    for (const [index, { town, policies }] of recorded.entries()) {
      const { firstScreen = '' } = cards[index] ?? {};
      const [lead] = policies;
      assert.ok(lead);
      const answer = (lead.answer?.text ?? lead.summary).en;
      const date = `As of ${formatCivilDate(lead.asOf, 'en').replace(/\u00a0/g, ' ')}`;
      for (const text of [town.name, answer, date])
        assert.ok(firstScreen.includes(text), `${town.slug}: ${text}\n${firstScreen}`);
      assert.equal(firstScreen.includes('It has exceptions.'), lead.exceptions.length > 0, town.slug);
    }
  });
});

describe('a folded widget on a phone', () => {
  for (const [name, limit, markup] of [
    [
      'a banner',
      280,
      `<rights-action-banner action="protect-act" dismissible allow="www.miracoalition.org" ${FEED}></rights-action-banner>`,
    ],
    ['a card without a record', 620, card('worthington').replace(' town', ' allow="www.aclum.org" town')],
    ['a card with two policies', 1_650, card('boston')],
    ['a timeline', 1_250, `<rights-case-timeline cases="gordon-v-johnson" ${FEED}></rights-case-timeline>`],
  ] as const)
    it(`W-01 is at most ${limit} pixels high, with 16 beside it: ${name}`, async () => {
      const [widget] = await measure(markup, 16);
      assert.ok(widget && widget.height > 100 && widget.height <= limit, `${widget?.height} pixels`);
    });

  /** Law before height: they have more rows, and longer ones, than others. No row is folded for the sake of a number. **Unit:** CSS pixels */
  const ALLOWED: Readonly<Record<string, number>> = {
    brookline: 20,
    cambridge: 60,
    lawrence: 60,
    lowell: 20,
  };

  it('W-01 is at most 1,000 pixels high, and 24 more for each line of its exceptions: a card with one policy', async () => {
    const single = recorded.filter(({ policies }) => policies.length === 1);
    const cards = await measure(single.map(({ town }) => card(town.slug)).join(''));
    const tooHigh = single.flatMap(({ town, policies }, index) => {
      const { height = Infinity, exceptionLines = 0 } = cards[index] ?? {};
      assert.equal(
        exceptionLines > 0,
        policies.some(({ exceptions }) => exceptions.length > 0),
        town.slug,
      );
      const excess = height - 1_000 - 24 * exceptionLines - (ALLOWED[town.slug] ?? 0);
      return excess > 0 ? [`${town.slug}: ${excess} pixels too high`] : [];
    });
    assert.deepEqual(tooHigh, []);
  });
});
