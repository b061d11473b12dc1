import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
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

type Args = WidgetArgs<'action-banner'>;

const billLink = html`<a href="r/actions/protect-act/">Read about the PROTECT Act</a>`;
const sampleLink = html`<a href="https://example.org/">Sample campaign: its own page</a>`;

const meta: Meta<Args> = {
  title: 'Elements/Action banner',
  component: 'rights-action-banner',
  parameters: PARAMETERS,
  args: { ...listeners() },
  render: (args) =>
    html`<rights-action-banner
      action=${args.action ?? nothing}
      variant=${args.variant ?? nothing}
      placement=${args.placement ?? nothing}
      ?dismissible=${args.dismissible}
      remember=${args.remember ?? nothing}
      starts=${args.starts ?? nothing}
      ends=${args.ends ?? nothing}
      time-zone=${args['time-zone'] ?? nothing}
      label=${args.label ?? nothing}
      feed=${args.feed ?? nothing}
      allow=${args.allow ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      loading=${args.loading ?? nothing}
      color-scheme=${args['color-scheme'] ?? nothing}
      @rights-ready=${args.onReady}
      @rights-error=${args.onError}
      @rights-act=${args.onAct}
      >${args.children ?? recordLink('action-banner', args.action)}</rights-action-banner
    >`,
  play: isReady,
};

export default meta;
type Story = StoryObj<Args>;

const band = (canvas: HTMLElement): Element | null | undefined =>
  theElement(canvas).shadowRoot?.querySelector('.band');

/** A page around a banner that shows nothing, so that its absence can be seen. */
const onAPage: Decorator = (story) =>
  html`<p>A line of the page above the banner (made up).</p>
    ${story()}
    <p>The page goes on here.</p>`;

/** Waits until the element has decided to render no box. */
const showsNothing: NonNullable<Story['play']> = async ({ canvasElement, args }) => {
  await waitFor(() => expect(args.onReady).toHaveBeenCalled(), PATIENT);
  await expect(band(canvasElement)).toBeNull();
};

/** From the feed: a title, a sentence, a button that says where it leads, and as of when. */
export const Live: Story = {
  args: { action: 'protect-act' },
};

/** Made-up record with a last day. The reader's device decides, by the day in Boston. */
export const LastDay: Story = {
  name: 'With a last day',
  args: { action: 'sample-live', feed: FIXTURES, dismissible: true, children: sampleLink },
};

/** On an ink ground, for a day or two. */
export const Urgent: Story = {
  args: { action: 'protect-act', variant: 'urgent', dismissible: true, children: billLink },
};

/** Made-up record of a campaign that was won. The page's words for the live campaign are gone. */
export const Won: Story = {
  args: {
    action: 'sample-won',
    feed: FIXTURES,
    children: html`<span slot="body">Call before Friday.</span>${sampleLink}`,
  },
  play: async (context) => {
    await isReady(context);
    const slot = theElement(context.canvasElement).querySelector<HTMLElement>('[slot=body]')?.assignedSlot;
    await expect(slot ?? null).toBeNull();
  },
};

/** Made-up record: it is over, so nothing is shown. */
export const Ended: Story = {
  decorators: [onAPage],
  args: { action: 'sample-ended', feed: FIXTURES, children: sampleLink },
  play: showsNothing,
};

/** Made-up record: it is over, and another one follows. */
export const Successor: Story = {
  args: { action: 'sample-followed', feed: FIXTURES, children: sampleLink },
};

/** Made-up record: not begun yet, so nothing is shown. */
export const Upcoming: Story = {
  decorators: [onAPage],
  args: { action: 'sample-upcoming', feed: FIXTURES, children: sampleLink },
  play: showsNothing,
};

/** The page's own last day has passed: nothing is requested from the feed. */
export const EndedByThePage: Story = {
  name: 'Ended by the page',
  decorators: [onAPage],
  args: { action: 'protect-act', ends: '2026-01-31', children: billLink },
  play: showsNothing,
};

/** Keeps to the lower edge of the viewport while it takes less than a quarter of it. */
export const Sticky: Story = {
  args: { action: 'protect-act', placement: 'sticky-bottom', dismissible: true, children: billLink },
  decorators: [
    (story) =>
      html`<div style="display: flex; flex-direction: column; min-height: 150vh">
        <p style="flex: 1; padding: 1em">A long page.</p>
        ${story()}
      </div>`,
  ],
};

/** The reader has dismissed it; the focus is on what says so. */
export const Dismissed: Story = {
  decorators: [onAPage],
  args: { action: 'protect-act', dismissible: true, children: billLink },
  play: async (context) => {
    await isReady(context);
    const root = theElement(context.canvasElement).shadowRoot;
    const button = root?.querySelector<HTMLElement>('.dismiss');
    if (!button) throw new Error('no button');
    await userEvent.click(button);
    await waitFor(() => expect(root?.querySelector('.band')).toBeNull(), PATIENT);
  },
};

/** No `action`: the page's own words and its one link. */
export const OwnWords: Story = {
  name: 'The page’s own words',
  args: {
    dismissible: true,
    children: html`<h2 slot="heading">Town meeting on Monday (made up)</h2>
      <p slot="body">The vote on the petition comes at eight.</p>
      <a href="https://example.org/meeting">See the agenda</a>`,
  },
};

/** More than one link: it stands as the page wrote it. */
export const OwnMarkup: Story = {
  name: 'The page’s own markup',
  args: {
    children: html`<p>
      Two meetings this week: <a href="https://example.org/a">Monday</a> and
      <a href="https://example.org/b">Thursday</a>.
    </p>`,
  },
  play: async ({ canvasElement, args }) => {
    await waitFor(() => expect(args.onReady).toHaveBeenCalled(), PATIENT);
    await expect(theElement(canvasElement).querySelector('a')).toBeVisible();
  },
};

/** The page's own heading and sentence, for as long as the campaign is live. */
export const OwnSlots: Story = {
  name: 'Own heading and sentence',
  args: {
    action: 'protect-act',
    'heading-level': '2',
    children: html`<h2 slot="heading">A bill about ICE waits on Beacon Hill</h2>
      <p slot="body">Read where it stood when it was last checked.</p>
      ${billLink}`,
  },
};

/** Made-up action on a host that nobody allowed (`refused-host`): the page's own link stays. */
export const RefusedHost: Story = {
  name: 'Refused host',
  args: { action: 'sample-unlisted', feed: FIXTURES, children: sampleLink },
  play: staysBecause('refused-host'),
};

/** The feed has no such action (`unknown-action`), so the page's own link stays. */
export const UnknownAction: Story = {
  name: 'Unknown action',
  args: { action: 'no-such-action', children: sampleLink },
  play: staysBecause('unknown-action'),
};

/** The feed does not answer. Until it does the page's own link is there. */
export const Pending: Story = {
  args: { action: 'protect-act', feed: SLOW, children: billLink },
  beforeEach: neverAnswers,
  play: isPending,
};

/** In Spanish that nobody has reviewed; the record is in English, and marked. */
export const Spanish: Story = {
  name: 'In Spanish, not reviewed',
  globals: { language: 'es' },
  args: { action: 'protect-act', dismissible: true, children: billLink },
};

/** On a page whose `color-scheme` is dark. */
export const DarkPage: Story = {
  name: 'Dark page',
  globals: { scheme: 'dark' },
  args: { action: 'sample-live', feed: FIXTURES, dismissible: true, children: sampleLink },
};

/** A partner's own colors: only `--rights-*` properties are set. */
export const Themed: Story = {
  args: { action: 'protect-act' },
  render: (args) =>
    html`<rights-action-banner
      style="--rights-accent: #6b2f74; --rights-soft: #f5eef6; --rights-radius: 0"
      action=${args.action ?? nothing}
      @rights-ready=${args.onReady}
      @rights-error=${args.onError}
      @rights-act=${args.onAct}
      >${billLink}</rights-action-banner
    >`,
};

/** In a column of 240 pixels. */
export const Narrow: Story = {
  globals: { width: '240' },
  args: { action: 'sample-live', feed: FIXTURES, dismissible: true, children: sampleLink },
};

/** On a page that runs from right to left, in Arabic sample text. */
export const RightToLeft: Story = {
  name: 'Right to left',
  globals: RIGHT_TO_LEFT,
  args: {
    action: 'sample-right-to-left',
    feed: FIXTURES,
    allow: 'secure.actblue.com',
    dismissible: true,
    children: rightToLeftFallback,
  },
  play: isRightToLeft,
};
