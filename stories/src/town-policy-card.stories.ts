import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
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

type Args = WidgetArgs<'town-policy-card'>;

/** Fallback content as a partner writes it: a link that works without the script. */
const fallback = (slug: string, name: string): TemplateResult =>
  html`<a href="r/towns/${slug}/">${name}: policy on working with federal immigration enforcement</a>`;

const sampleFallback = html`<a href="https://example.org/">Sample town: the record as a page</a>`;

const meta: Meta<Args> = {
  title: 'Elements/Town policy card',
  component: 'rights-town-policy-card',
  parameters: PARAMETERS,
  args: { ...listeners() },
  render: (args) =>
    html`<rights-town-policy-card
      town=${args.town ?? nothing}
      feed=${args.feed ?? nothing}
      allow=${args.allow ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      layout=${args.layout ?? nothing}
      loading=${args.loading ?? nothing}
      color-scheme=${args['color-scheme'] ?? nothing}
      @rights-ready=${args.onReady}
      @rights-error=${args.onError}
      @rights-act=${args.onAct}
      >${args.children ?? recordLink('town-policy-card', args.town)}</rights-town-policy-card
    >`,
  play: isReady,
};

export default meta;
type Story = StoryObj<Args>;

/** Two records: an ordinance with three exceptions leads, a mayor's executive order is folded. */
export const Boston: Story = { args: { town: 'boston' } };

/** The policy points both ways, so the card says so before anything else. */
export const Mixed: Story = {
  name: 'Mixed (Lowell)',
  args: { town: 'lowell' },
};

/** Others list the town, the town denies it: the card says that first. */
export const Disputed: Story = {
  name: 'Disputed (Orleans)',
  args: { town: 'orleans' },
};

/** A resolution asks; it does not order. Every line is worded that way. */
export const NonBinding: Story = {
  name: 'Non-binding resolution (Chelsea)',
  args: { town: 'chelsea' },
};

/** Whether the record binds is not stated, so nothing is worded as a rule. */
export const BindingNotStated: Story = {
  name: 'Binding not stated (Great Barrington)',
  args: { town: 'great-barrington' },
};

/** By far the commonest card: no policy is on record. That does not mean there is none. */
export const NoRecord: Story = {
  name: 'No record (Worthington)',
  args: { town: 'worthington' },
};

/** A proposal that was voted down, with the action that the publisher offers where there is no policy. */
export const Rejected: Story = {
  name: 'Rejected (Hull)',
  args: { town: 'hull' },
};

/** It states values and sets no rules. */
export const ValuesOnly: Story = {
  name: 'Values only (North Adams)',
  args: { town: 'north-adams' },
};

/** Made-up record: a resolution against limits. It looks like any other card; no color judges it. */
export const OpposesLimits: Story = {
  name: 'Opposes limits',
  args: { town: 'fixture-opposes', feed: FIXTURES, children: sampleFallback },
};

/** Made-up record: proposed, and nobody knows what became of it. */
export const OutcomeNotKnown: Story = {
  name: 'Outcome not known',
  args: { town: 'fixture-pending', feed: FIXTURES, children: sampleFallback },
};

/** Made-up record: past its review date, so the card says since when its review is overdue. The reader's device decides that. */
export const Stale: Story = {
  name: 'Past its review date',
  args: { town: 'fixture-stale', feed: FIXTURES, children: sampleFallback },
};

/** Made-up record: its action leads to a host that nobody allowed. The card stays, the button goes, `rights-error` says `refused-host`. */
export const RefusedHost: Story = {
  name: 'Refused host',
  args: { town: 'fixture-refused', feed: FIXTURES, children: sampleFallback },
  play: async (context) => {
    await isReady(context);
    await waitFor(() => expect(context.args.onError).toHaveBeenCalled(), PATIENT);
    await expect(context.args.onError.mock.lastCall?.[0].code).toBe('refused-host');
    await expect(theElement(context.canvasElement).shadowRoot?.querySelector('.button')).toBeNull();
  },
};

/** All that is folded is open, the statewide rules in full as well. */
export const Full: Story = { name: 'Full layout (Boston)', args: { town: 'boston', layout: 'full' } };

/** Without `town`: the rules that hold everywhere, whole. */
export const Statewide: Story = {
  args: { children: html`<a href="r/">What holds everywhere in the state</a>` },
};

/** The feed does not know this town (`not-found`), so the page's own link stays. */
export const UnknownTown: Story = {
  name: 'Unknown town',
  args: {
    town: 'no-such-town',
    children: html`<a href="https://example.org/">Ask the town clerk about its policy</a>`,
  },
  play: staysBecause('not-found'),
};

/** Not a name that a feed could know (`no-record`): the page's own link stays. */
export const NoName: Story = {
  name: 'Not a name',
  args: { town: 'Not a Slug!', children: html`<a href="https://example.org/">Find your town’s policy</a>` },
  play: staysBecause('no-record'),
};

/** The feed does not answer. Until it does the page's own link is there: no spinner, no empty box. */
export const Pending: Story = {
  args: { town: 'boston', feed: SLOW },
  beforeEach: neverAnswers,
  play: isPending,
};

/** The page's own heading keeps its level; its help line stands right under the first statement; its footer ends the card. */
export const OwnWords: Story = {
  name: 'Own heading, help and footer',
  args: {
    town: 'chelsea',
    'heading-level': '2',
    children: html`<h2 slot="heading">What Chelsea has decided</h2>
      <p slot="intro">Compiled by a neighborhood group for its members.</p>
      <p slot="help">Questions? <a href="https://example.org/help">Find free legal help</a>.</p>
      <p slot="footer">See <a href="https://example.org/towns">all towns</a>.</p>
      ${fallback('chelsea', 'Chelsea')}`,
  },
  play: async (context) => {
    await isReady(context);
    const root = theElement(context.canvasElement).shadowRoot;
    // A screen reader would read a heading inside a heading twice.
    await expect(root?.querySelector('[role=heading] slot[name=heading]')).toBeNull();
  },
};

const PRE_RENDERED = `<rights-town-policy-card town="pre-rendered-sample" feed="${FIXTURES}">
  <template shadowrootmode="open">
    <div class="root" lang="en" dir="ltr">
      <article class="card" part="card">
        <h3 class="heading" part="heading">Sample Town E</h3>
        <p class="meta">Sample County</p>
        <p class="answer">Sample record: this card came with the page's own HTML.</p>
        <p class="meta">As of November 22, 2026</p>
      </article>
    </div>
  </template>
  <a href="https://example.org/">Sample town: the record as a page</a>
</rights-town-policy-card>`;

/** Declarative shadow DOM in the page: shown at once, and kept as it is when the feed fails to load. A record replaces it in one step. */
export const PreRendered: Story = {
  name: 'Pre-rendered',
  parameters: { docs: { source: { code: PRE_RENDERED } } },
  render: ({ onReady, onError, onAct }) => {
    const page = document.createElement('div');
    // A constant of this file, standing for HTML from a server.
    page.setHTMLUnsafe(PRE_RENDERED);
    return html`<div @rights-ready=${onReady} @rights-error=${onError} @rights-act=${onAct}>
      ${page.firstElementChild}
    </div>`;
  },
  play: async ({ canvasElement, args }) => {
    await waitFor(() => expect(args.onError).toHaveBeenCalled(), PATIENT);
    await expect(theElement(canvasElement).shadowRoot?.querySelector('.answer')).toBeVisible();
  },
};

/** The town's name is an `h2` here, the policy's name one level below. */
export const HeadingLevel: Story = {
  name: 'Heading level 2',
  args: { town: 'acton', 'heading-level': '2' },
};

/** The page has its own headings, and the card adds none. */
export const NoHeadings: Story = {
  name: 'No headings',
  args: { town: 'acton', 'heading-level': 'none' },
};

/** In Spanish that nobody has reviewed: it says so, with the English words behind one line. */
export const Spanish: Story = {
  name: 'In Spanish, not reviewed',
  globals: { language: 'es' },
  args: { town: 'boston' },
};

/** On a page whose `color-scheme` is dark. */
export const DarkPage: Story = {
  name: 'Dark page',
  globals: { scheme: 'dark' },
  args: { town: 'lowell' },
};

/** `color-scheme="dark"` on a light page, for a dark section of it. */
export const ForcedDark: Story = {
  name: 'Dark scheme',
  args: { town: 'worthington', 'color-scheme': 'dark' },
};

/** A partner's own colors: only `--rights-*` properties are set. */
export const Themed: Story = {
  args: { town: 'hull' },
  render: (args) =>
    html`<rights-town-policy-card
      style="--rights-accent: #6b2f74; --rights-radius: 0"
      town=${args.town ?? nothing}
      @rights-ready=${args.onReady}
      @rights-error=${args.onError}
      @rights-act=${args.onAct}
      >${fallback('hull', 'Hull')}</rights-town-policy-card
    >`,
};

/** In a column of 240 pixels. */
export const Narrow: Story = {
  globals: { width: '240' },
  args: { town: 'boston' },
};

/** On a page that runs from right to left, in Arabic sample text. Its second policy is in English only, and labeled so. */
export const RightToLeft: Story = {
  name: 'Right to left',
  globals: RIGHT_TO_LEFT,
  args: { town: 'fixture-right-to-left', feed: FIXTURES, children: rightToLeftFallback },
  play: isRightToLeft,
};
