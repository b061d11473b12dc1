import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  FIXTURES,
  PARAMETERS,
  PATIENT,
  RIGHT_TO_LEFT,
  SLOW,
  isPending,
  isReady,
  isRightToLeft,
  listeners,
  neverAnswers,
  recordLink,
  rightToLeftFallback,
  staysBecause,
  theElement,
  type WidgetArgs,
} from './shared';

type Args = WidgetArgs<'case-timeline'>;

/** Fallback content as a partner writes it: a link that works without the script. */
const fallback = (id: string, name: string): TemplateResult =>
  html`<a href="r/cases/${id}/">${name}: what happened, and what it is worth today</a>`;

const gordon = fallback('gordon-v-johnson', 'Gordon v. Johnson');
const sampleFallback = html`<a href="https://example.org/">Sample case: the record as a page</a>`;

const meta: Meta<Args> = {
  title: 'Elements/Case timeline',
  component: 'rights-case-timeline',
  parameters: PARAMETERS,
  args: { ...listeners() },
  render: (args) =>
    html`<rights-case-timeline
      cases=${args.cases ?? nothing}
      order=${args.order ?? nothing}
      limit=${args.limit ?? nothing}
      kinds=${args.kinds ?? nothing}
      layout=${args.layout ?? nothing}
      feed=${args.feed ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      loading=${args.loading ?? nothing}
      color-scheme=${args['color-scheme'] ?? nothing}
      @rights-ready=${args.onReady}
      @rights-error=${args.onError}
      >${args.children ?? recordLink('case-timeline', args.cases)}</rights-case-timeline
    >`,
  play: isReady,
};

export default meta;
type Story = StoryObj<Args>;

/** Waits for the record and for these words in its status. */
const says =
  (words: string): NonNullable<Story['play']> =>
  async (context) => {
    await isReady(context);
    const status = theElement(context.canvasElement).shadowRoot?.querySelector('.status');
    await expect(status?.textContent).toContain(words);
  };

/** A ruling that was undone: the first words say so, and so does each event that it takes along. */
export const NoLongerInForce: Story = {
  name: 'No longer in force (Gordon)',
  args: { cases: 'gordon-v-johnson' },
  play: says('No longer in force'),
};

/** A ruling that stands, with what it does not do. */
export const StillInForce: Story = {
  name: 'Still in force (Lunn)',
  args: { cases: 'lunn-v-commonwealth', children: fallback('lunn-v-commonwealth', 'Lunn v. Commonwealth') },
  play: says('Still in force'),
};

/** A part of it stands. */
export const InPart: Story = {
  name: 'Partly in force (Pereira Brito)',
  args: {
    cases: 'pereira-brito-v-barr',
    children: fallback('pereira-brito-v-barr', 'Pereira Brito v. Barr'),
  },
  play: says('Partly in force'),
};

/** Made-up record: a settlement whose terms still run, until a day that is named. */
export const Settled: Story = {
  name: 'Settled, terms still run',
  args: { cases: 'fixture-settled', feed: FIXTURES, children: sampleFallback },
  play: says('Settled; terms run until'),
};

/** Made-up record: from the day the terms end it says so. The reader's device decides that. */
export const TermsEnded: Story = {
  name: 'Settled, terms have ended',
  args: { cases: 'fixture-ended-terms', feed: FIXTURES, children: sampleFallback },
  play: says('Its terms ended'),
};

/** Nobody can rely on it yet. */
export const InCourt: Story = {
  name: 'Not decided yet (Guerrero Orellana)',
  args: {
    cases: 'guerrero-orellana-v-moniz',
    children: fallback('guerrero-orellana-v-moniz', 'Guerrero Orellana v. Moniz'),
  },
  play: says('Not decided yet'),
};

/** Over, with nothing that goes on. */
export const Closed: Story = {
  name: 'Case closed (Louhghalam)',
  args: { cases: 'louhghalam-v-trump', children: fallback('louhghalam-v-trump', 'Louhghalam v. Trump') },
  play: says('Case closed'),
};

/** What came after was not checked, so nothing is claimed. */
export const Unverified: Story = {
  name: 'Later history not checked (Savino)',
  args: { cases: 'savino-v-souza', children: fallback('savino-v-souza', 'Savino v. Souza') },
  play: says('Later history not checked'),
};

/** Made-up record: past its review date, whatever it said before. */
export const Stale: Story = {
  name: 'Past its review date',
  args: { cases: 'fixture-stale', feed: FIXTURES, children: sampleFallback },
  play: says('Review overdue since'),
};

/** One section a case, never merged, each with its own status and its three latest events. */
export const Several: Story = {
  name: 'Several cases',
  args: {
    cases: 'gordon-v-johnson lunn-v-commonwealth calderon-jimenez',
    children: html`<h2 slot="heading">Three cases, three endings</h2>
      ${gordon}`,
    'heading-level': '2',
  },
  play: async (context) => {
    await isReady(context);
    const root = theElement(context.canvasElement).shadowRoot;
    await expect(root?.querySelectorAll('.status').length).toBe(3);
  },
};

/** One of the names is not in the feed: `rights-error` says `not-found`, the other case is shown. */
export const OneUnknown: Story = {
  name: 'One of two cases unknown',
  args: {
    cases: 'lunn-v-commonwealth no-such-case',
    children: html`${recordLink('case-timeline', 'lunn-v-commonwealth')}`,
  },
  play: async (context) => {
    await isReady(context);
    await waitFor(() => expect(context.args.onError).toHaveBeenCalled(), PATIENT);
    await expect(context.args.onError.mock.lastCall?.[0].code).toBe('not-found');
  },
};

/** The two latest main events; the button shows all nine events. */
export const Limit: Story = {
  args: { cases: 'gordon-v-johnson', limit: '2', children: gordon },
};

/** The reader has asked for all events. */
export const ShowAll: Story = {
  name: 'Limit, all shown',
  args: { cases: 'gordon-v-johnson', limit: '2', children: gordon },
  play: async (context) => {
    await isReady(context);
    const root = theElement(context.canvasElement).shadowRoot;
    const button = root?.querySelector('button');
    if (!button) throw new Error('no button');
    await userEvent.click(button);
    await waitFor(() => expect(root?.querySelectorAll('[role=listitem]').length).toBe(9), PATIENT);
  },
};

/** All events with their whole texts and sources open. */
export const Full: Story = {
  name: 'Full layout',
  args: { cases: 'gordon-v-johnson', layout: 'full', children: gordon },
};

/** The newest event first. */
export const NewestFirst: Story = {
  name: 'Newest first',
  args: { cases: 'lunn-v-commonwealth', order: 'desc' },
};

/** Only what a court decided. */
export const Kinds: Story = {
  name: 'Orders and rulings only',
  args: { cases: 'gordon-v-johnson', kinds: 'order ruling', children: gordon },
};

/** No `cases`: the page's own list. It has neither a status nor sources, since nobody vouches for it but the page. */
export const OwnList: Story = {
  name: 'The page’s own list',
  args: {
    children: html`<h3 slot="heading">The petition (made-up dates)</h3>
      <ol>
        <li><time datetime="2026-03-02">March 2, 2026</time>: neighbors filed a petition.</li>
        <li>
          <time datetime="2026-05">May 2026</time>: the committee met.
          <a href="https://example.org/minutes">The minutes</a>
        </li>
        <li><time>2027</time>: the vote is expected.</li>
      </ol>`,
  },
};

/** An item holds more than a timeline could show, so the list stays as the page wrote it. */
export const OwnListAsWritten: Story = {
  name: 'The page’s own list, as written',
  args: {
    children: html`<ol>
      <li>
        <p>First the petition, then <strong>the vote</strong>.</p>
      </li>
    </ol>`,
  },
  play: async ({ canvasElement }) => {
    await expect(theElement(canvasElement).querySelector('strong')).toBeVisible();
  },
};

/** The feed does not answer. Until it does the page's own link is there. */
export const Pending: Story = {
  args: { cases: 'gordon-v-johnson', feed: SLOW, children: gordon },
  beforeEach: neverAnswers,
  play: isPending,
};

/** The feed does not know this case (`not-found`), so the page's own link stays. */
export const UnknownCase: Story = {
  name: 'Unknown case',
  args: { cases: 'no-such-case', children: gordon },
  play: staysBecause('not-found'),
};

/** The page's own heading, sentence, help line and footer. */
export const OwnWords: Story = {
  name: 'Own heading, help and footer',
  args: {
    cases: 'lunn-v-commonwealth',
    'heading-level': '2',
    children: html`<h2 slot="heading">May an officer hold you for ICE?</h2>
      <p slot="intro">Compiled by a neighborhood group for its members.</p>
      <p slot="help">Questions? <a href="https://example.org/help">Find free legal help</a>.</p>
      <p slot="footer">See <a href="https://example.org/cases">all cases</a>.</p>
      ${recordLink('case-timeline', 'lunn-v-commonwealth')}`,
  },
};

/** In Spanish that nobody has reviewed: it says so, with the English words behind one line. */
export const Spanish: Story = {
  name: 'In Spanish, not reviewed',
  globals: { language: 'es' },
  args: { cases: 'gordon-v-johnson', children: gordon },
  play: says('Ya no está vigente'),
};

/** A record that nobody has translated: each text is in English, and marked. */
export const SpanishFallback: Story = {
  name: 'In Spanish, record in English',
  globals: { language: 'es' },
  args: { cases: 'pereira-brito-v-barr' },
  play: says('inglés'),
};

/** On a page whose `color-scheme` is dark. */
export const DarkPage: Story = {
  name: 'Dark page',
  globals: { scheme: 'dark' },
  args: { cases: 'gordon-v-johnson', children: gordon },
};

/** `color-scheme="dark"` on a light page: the timeline brings its own ground. */
export const ForcedDark: Story = {
  name: 'Dark scheme',
  args: { cases: 'lunn-v-commonwealth', 'color-scheme': 'dark' },
};

/** In a column of 240 pixels. */
export const Narrow: Story = {
  globals: { width: '240' },
  args: { cases: 'gordon-v-johnson', limit: '3', children: gordon },
};

/** On a page that runs from right to left, in Arabic sample text. One of its events is in English only, and labeled so. */
export const RightToLeft: Story = {
  name: 'Right to left',
  globals: RIGHT_TO_LEFT,
  args: { cases: 'fixture-right-to-left', limit: '3', feed: FIXTURES, children: rightToLeftFallback },
  play: isRightToLeft,
};
