import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import {
  FIXTURES,
  PARAMETERS,
  PATIENT,
  RIGHT_TO_LEFT,
  isReady,
  isRightToLeft,
  listeners,
  recordLink,
  rightToLeftFallback,
  staysBecause,
  theElement,
  type WidgetArgs,
} from './shared';

type Args = WidgetArgs<'action-button'>;

/** The shape of an address at a real platform. There is no such page. */
const ACTBLUE = 'https://secure.actblue.com/donate/example';

const donateLink = html`<a href="r/sample-donation/">Donate (sample)</a>`;
const exampleLink = html`<a href=${ACTBLUE}>Donate (example address)</a>`;

const meta: Meta<Args> = {
  title: 'Elements/Action button',
  component: 'rights-action-button',
  parameters: PARAMETERS,
  args: { ...listeners() },
  render: (args) =>
    html`<rights-action-button
      action=${args.action ?? nothing}
      href=${args.href ?? nothing}
      kind=${args.kind ?? nothing}
      amounts=${args.amounts ?? nothing}
      ?monthly=${args.monthly}
      partner=${args.partner ?? nothing}
      appearance=${args.appearance ?? nothing}
      disclosure=${args.disclosure ?? nothing}
      ?new-tab=${args['new-tab']}
      feed=${args.feed ?? nothing}
      allow=${args.allow ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      loading=${args.loading ?? nothing}
      color-scheme=${args['color-scheme'] ?? nothing}
      @rights-ready=${args.onReady}
      @rights-error=${args.onError}
      @rights-act=${args.onAct}
      >${args.children ?? recordLink('action-button', args.action)}</rights-action-button
    >`,
  play: isReady,
};

export default meta;
type Story = StoryObj<Args>;

/** From the feed, with the line about who receives the money. The page it opens is a sample; nothing is charged there. */
export const FromTheFeed: Story = {
  name: 'From the feed',
  args: { action: 'donate-sample', children: donateLink },
};

/** One tap for each amount, "Other" last. */
export const Amounts: Story = {
  name: 'Donate, with amounts',
  args: { action: 'donate-sample', amounts: '25 50 100' },
};

/** The page's own address, at a platform that takes amounts, a monthly gift and a source code. The address is an example. */
export const MonthlyAndPartner: Story = {
  name: 'Monthly and partner, own address',
  args: {
    href: ACTBLUE,
    kind: 'donate',
    amounts: '10 25 50',
    monthly: true,
    partner: 'riverside_news',
    children: exampleLink,
  },
};

/** Every month chosen: the same links, now for every month. No page was left and nothing was sent. */
export const MonthlyTicked: Story = {
  name: 'Monthly, chosen',
  args: { href: ACTBLUE, kind: 'donate', amounts: '10 25 50', monthly: true, children: exampleLink },
  play: async (context) => {
    await isReady(context);
    const root = theElement(context.canvasElement).shadowRoot;
    const box = root?.querySelectorAll('input')[1];
    if (!root || !box) throw new Error('no second choice');
    await userEvent.click(box);
    await waitFor(
      () => expect(root.querySelector('li a')?.getAttribute('href')).toContain('recurring=1'),
      PATIENT,
    );
  },
};

const billLink = html`<a href="https://malegislature.gov/Bills/194/H1588.Html"
  >The bill on the legislature’s site</a
>`;

/** Takes the color of the text around it. */
export const Outline: Story = {
  args: { action: 'dignity-not-deportations', appearance: 'outline', children: billLink },
};

/** The quietest one: same height, same baseline. */
export const LinkAppearance: Story = {
  name: 'Link',
  args: { action: 'dignity-not-deportations', appearance: 'link', children: billLink },
};

/** Of where it leads, only the host that opens. A line about who receives money would stay. */
export const ShortDisclosure: Story = {
  name: 'Short disclosure',
  args: { action: 'dignity-not-deportations', disclosure: 'short', children: billLink },
};

/** Opens a new tab, and says so. */
export const NewTab: Story = {
  name: 'New tab',
  args: { action: 'dignity-not-deportations', 'new-tab': true, children: billLink },
};

/** Neither `action` nor `href`: the one link inside says where to. */
export const ChildLinkOnly: Story = {
  name: 'Child link only',
  args: {
    kind: 'attend',
    children: html`<a href="https://example.org/meeting">Come to the town meeting</a>`,
  },
};

/** A number kept for examples; nobody answers it. */
export const Telephone: Story = {
  args: {
    href: 'tel:+16175550123',
    kind: 'call',
    children: html`<a href="tel:+16175550123">Call 617-555-0123 (example number)</a>`,
  },
};

/** An example address. */
export const Email: Story = {
  name: 'E-mail',
  args: {
    href: 'mailto:clerk@example.org',
    kind: 'email',
    children: html`<a href="mailto:clerk@example.org">Write to the clerk (example address)</a>`,
  },
};

/** A real button: the system's own sheet, else the address is copied, else it is shown to copy by hand. */
export const Share: Story = {
  args: {
    kind: 'share',
    href: 'https://example.org/campaign',
    onAct: fn().mockName('rights-act'),
    children: html`<a href="https://example.org/campaign">Share this page</a>`,
  },
  play: async (context) => {
    await isReady(context);
    await expect(theElement(context.canvasElement).shadowRoot?.querySelector('button')).toBeVisible();
  },
};

/** Made-up record of a campaign that was won: its outcome stands in place of the request. */
export const Won: Story = {
  args: { action: 'sample-won', feed: FIXTURES },
};

/** Made-up record: it is over, so the button says so and leads to its record. */
export const Ended: Story = {
  args: { action: 'sample-ended', feed: FIXTURES },
};

/** Made-up record: it is over, and another one follows. */
export const Successor: Story = {
  args: { action: 'sample-followed', feed: FIXTURES },
};

/** The feed has no such action (`unknown-action`), so the page's own link stays. */
export const UnknownAction: Story = {
  name: 'Unknown action',
  args: {
    action: 'no-such-action',
    children: html`<a href="https://example.org/give">Give in another way</a>`,
  },
  play: staysBecause('unknown-action'),
};

/** Made-up action on a host that nobody allowed (`refused-host`): a feed cannot send readers there. */
export const RefusedHost: Story = {
  name: 'Refused host',
  args: {
    action: 'sample-unlisted',
    feed: FIXTURES,
    children: html`<a href="https://example.org/">The page’s own link</a>`,
  },
  play: staysBecause('refused-host'),
};

/** `javascript:` is no address (`refused-address`): the page's own link stays. */
export const RefusedAddress: Story = {
  name: 'Refused address',
  args: {
    // What a careless or hostile editor might write; the element never makes it a link.
    href: ['javascript', 'alert(1)'].join(':'),
    children: html`<a href="https://example.org/">The page’s own link</a>`,
  },
  play: staysBecause('refused-address'),
};

/** No address at all (`no-record`): the page's own words stay. */
export const NoAddress: Story = {
  name: 'No address',
  args: { children: html`<span>The petition opens on Monday.</span>` },
  play: staysBecause('no-record'),
};

/** The page's own words for the button and for who receives the money. */
export const OwnWords: Story = {
  name: 'Own label and entity line',
  args: {
    href: ACTBLUE,
    kind: 'donate',
    children: html`<span slot="label">Give to the legal fund (example)</span>
      <p slot="entity">Example line: your gift goes to Example Fund, Inc.</p>
      ${exampleLink}`,
  },
};

/** Heading and sentence above, note below. */
export const HeadingAndIntro: Story = {
  name: 'Heading and sentence',
  args: {
    action: 'donate-sample',
    amounts: '25 50 100',
    'heading-level': '2',
    children: html`<span slot="heading">Keep the record open</span>
      <p slot="intro">Records are kept from public sources. A gift pays for reading the next one.</p>
      <p slot="footer">Sample text by the page.</p>
      ${donateLink}`,
  },
};

/** On a page set in Georgia, at its size and on its ground. */
export const GeorgiaHost: Story = {
  name: 'Georgia host',
  decorators: [
    (story) =>
      html`<div class="georgia-host">
        <h2>Keep the record open</h2>
        <p>These records are kept from public sources. A gift pays for reading the next one.</p>
        ${story()}
      </div>`,
  ],
  args: { action: 'donate-sample', amounts: '25 50 100', monthly: true, children: donateLink },
};

/** In Spanish that nobody has reviewed. */
export const Spanish: Story = {
  name: 'In Spanish, not reviewed',
  globals: { language: 'es' },
  args: { action: 'donate-sample', amounts: '25 50 100' },
};

/** On a page whose `color-scheme` is dark. */
export const DarkPage: Story = {
  name: 'Dark page',
  globals: { scheme: 'dark' },
  args: { action: 'donate-sample', amounts: '25 50 100', monthly: true, children: donateLink },
};

/** A partner's own colors: only `--rights-*` properties are set. */
export const Themed: Story = {
  args: { action: 'donate-sample' },
  render: (args) =>
    html`<rights-action-button
      style="--rights-accent: #6b2f74; --rights-radius: 999px"
      action=${args.action ?? nothing}
      @rights-ready=${args.onReady}
      @rights-error=${args.onError}
      @rights-act=${args.onAct}
      >${donateLink}</rights-action-button
    >`,
};

/** In a column of 240 pixels. */
export const Narrow: Story = {
  globals: { width: '240' },
  args: { action: 'donate-sample', amounts: '25 50 100 250', monthly: true, children: donateLink },
};

/** On a page that runs from right to left, in Arabic sample text. */
export const RightToLeft: Story = {
  name: 'Right to left',
  globals: RIGHT_TO_LEFT,
  args: {
    action: 'sample-right-to-left',
    amounts: '10 25 50',
    monthly: true,
    feed: FIXTURES,
    allow: 'secure.actblue.com',
    children: rightToLeftFallback,
  },
  play: isRightToLeft,
};
