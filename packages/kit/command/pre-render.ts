/**
 * Renders a widget with its record on the server, as the browser would, and sets the same words as plain markup.
 *
 * The markup needs no hydration: the first update in the browser replaces it as a whole.
 */
import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import {
  EVENT_KINDS,
  isCivilDate,
  LOCALES,
  parseAllow,
  todayIn,
  type ActionsFile,
  type CaseFile,
  type CivilDate,
  type TownFile,
} from '@rights-kit/content';
import {
  ActionBannerElement,
  ActionButtonElement,
  CaseTimelineElement,
  TownPolicyCardElement,
} from '@rights-kit/elements';
import {
  actionBanner,
  actionBannerStyles,
  actionButton,
  actionOutcome,
  actionButtonStyles,
  APPEARANCE,
  caseTimeline,
  defaultLimit,
  caseTimelineStyles,
  DISCLOSURE,
  HEADING_LEVEL,
  LAYOUT,
  ORDER,
  PLACEMENT,
  townPolicyCard,
  townPolicyCardStyles,
  unwrittenHeading,
  VARIANT,
  type Choice,
  type CSSResult,
  type PropertyDeclaration,
} from '@rights-kit/elements/templates.js';
import {
  decideBanner,
  toActionButtonView,
  toBannerView,
  toFeedTarget,
  toTimelineView,
  toTownCardView,
  type Language,
  type PageContext,
} from '@rights-kit/views';
import { inlineHashOf } from '../release/integrity.ts';
import { ENGLISH, messagesOf, withCatalogue, type AllMessages } from '../release/messages.ts';
import { toPlainMarkup, toShadowMarkup } from './markup.ts';

export type Attributes = Readonly<Record<string, string | boolean | undefined>>;
export type RecordFile = TownFile | CaseFile | ActionsFile;

const CLASSES = {
  'action-banner': ActionBannerElement,
  'case-timeline': CaseTimelineElement,
  'town-policy-card': TownPolicyCardElement,
  'action-button': ActionButtonElement,
};

export type Widget = keyof typeof CLASSES;

const STYLES: Readonly<Record<Widget, readonly CSSResult[]>> = {
  'action-banner': actionBannerStyles,
  'case-timeline': caseTimelineStyles,
  'town-policy-card': townPolicyCardStyles,
  'action-button': actionButtonStyles,
};

export const WIDGETS: readonly Widget[] = [
  'action-banner',
  'case-timeline',
  'town-policy-card',
  'action-button',
];

/** The attributes of a widget, as its element declares them, by their names. */
export function attributesOf(widget: Widget): ReadonlyMap<string, PropertyDeclaration> {
  const { [widget]: Element } = CLASSES;
  // Lit completes a class when it is asked for this, as a browser does.
  if (Element.observedAttributes.length === 0) return new Map();
  return new Map(
    [...Element.elementProperties].map(([property, declaration]) => [
      typeof declaration.attribute === 'string' ? declaration.attribute : String(property),
      declaration,
    ]),
  );
}

export interface PreRenderContext {
  /** The feed files that the attributes name. */
  readonly records: readonly RecordFile[];
  /** Base address of the feed they came from. */
  readonly feed: string;
  /** Where the snippet will stand. */
  readonly page: string;
}

interface PreRendered {
  /** Markup of the shadow root, with its styles. */
  readonly shadow: string;
  /** The same words as plain markup. */
  readonly text: string;
  /** What a content security policy calls the style in `shadow`. */
  readonly styleHash: string;
}

/** What a view is made with: the reader's language, the day, and the page as the attributes describe it. */
export type ViewContext = Language<AllMessages> &
  PageContext & { readonly now: number; readonly english: AllMessages };

const textOf = (attributes: Attributes, name: string): string => {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
};

const wordsOf = (attributes: Attributes, name: string): string[] =>
  textOf(attributes, name).split(/\s+/).filter(Boolean);

const dateOf = (attributes: Attributes, name: string): CivilDate | undefined => {
  const text = textOf(attributes, name);
  return isCivilDate(text) ? text : undefined;
};

function valueOf<T extends string>({ attribute, values }: Choice<T>, attributes: Attributes): T {
  return values.find((value) => value === attributes[attribute]) ?? values[0];
}

/** There is nobody to click yet. */
const ignore = (): void => undefined;

function renderBanner(file: ActionsFile, attributes: Attributes, context: ViewContext): unknown {
  const action = textOf(attributes, 'action');
  const decision = decideBanner({
    own: { starts: dateOf(attributes, 'starts'), ends: dateOf(attributes, 'ends') },
    today: todayIn(context.now, textOf(attributes, 'time-zone')),
    dismissal: 'none',
    record: toBannerView(file, action, context),
    isTranslated: false,
  });
  if (decision.show !== 'band') return undefined;
  const { view } = decision;
  const isWon = view.state === 'won';
  const suffix = view.id !== action ? '-none' : isWon ? '-won' : '';
  const options = {
    isOwn: false,
    renderTitle: unwrittenHeading(valueOf(HEADING_LEVEL, attributes), `heading${suffix}`),
    body: `body${suffix}`,
    hasBody: false,
    title: view.lead.text,
    label: textOf(attributes, 'label'),
    variant: isWon ? 'victory' : valueOf(VARIANT, attributes),
    sticky: valueOf(PLACEMENT, attributes) !== 'inline',
    dismissible: attributes['dismissible'] === true,
  } as const;
  return actionBanner(view, context, options, ignore);
}

function renderTimeline(files: readonly CaseFile[], attributes: Attributes, context: ViewContext): unknown {
  const level = valueOf(HEADING_LEVEL, attributes);
  const kinds = wordsOf(attributes, 'kinds');
  const isShort = valueOf(LAYOUT, attributes) === 'short';
  const options = {
    level,
    isHeaded: false,
    isDescending: valueOf(ORDER, attributes) === 'desc',
    isShort,
    limit: Number(attributes['limit']) || defaultLimit(files.length, isShort),
  };
  const views = toTimelineView(files, new Map(), {
    ...context,
    ...options,
    kinds: EVENT_KINDS.filter((kind) => kinds.includes(kind)),
  });
  return caseTimeline(views, context, options, {
    renderHeading: unwrittenHeading(level),
    onMore: ignore,
  });
}

function renderCard(file: TownFile, attributes: Attributes, context: ViewContext): unknown {
  const level = valueOf(HEADING_LEVEL, attributes);
  return townPolicyCard(toTownCardView(file, context), context, {
    level,
    isFull: valueOf(LAYOUT, attributes) === 'full',
    renderName: unwrittenHeading(level),
  });
}

function renderButton(file: ActionsFile, attributes: Attributes, context: ViewContext): unknown {
  const action = textOf(attributes, 'action');
  const target = toFeedTarget(file, action, context, context);
  if ('error' in target) return undefined;
  if ('outcome' in target) return actionOutcome(target, context);
  const request = {
    amounts: textOf(attributes, 'amounts'),
    monthly: attributes['monthly'] === true,
    isMonthly: false,
    partner: textOf(attributes, 'partner') || undefined,
    newTab: attributes['new-tab'] === true,
  };
  const suffix = target.id === action ? '' : '-none';
  const options = {
    ...request,
    isOwn: false,
    suffix,
    heading: unwrittenHeading(valueOf(HEADING_LEVEL, attributes), `heading${suffix}`)(''),
    appearance: valueOf(APPEARANCE, attributes),
    isFull: valueOf(DISCLOSURE, attributes) === 'full',
    status: '',
    place: '',
  };
  const view = toActionButtonView(target, request, context);
  return actionButton(view, target, context, options, { onMonthly: ignore, onShare: ignore });
}

/** @returns `undefined` where the widget would show no record */
function renderWidget(
  widget: Widget,
  records: readonly RecordFile[],
  attributes: Attributes,
  context: ViewContext,
): unknown {
  const cases = records.filter((record) => 'case' in record);
  const [town] = records.filter((record) => 'town' in record);
  const [actions] = records.filter((record) => 'actions' in record);
  switch (widget) {
    case 'case-timeline':
      return cases.length > 0 ? renderTimeline(cases, attributes, context) : undefined;
    case 'town-policy-card':
      return town && renderCard(town, attributes, context);
    case 'action-banner':
      return actions && renderBanner(actions, attributes, context);
    case 'action-button':
      return actions && renderButton(actions, attributes, context);
  }
}

/** The renderer lets slots stand only inside an element; here the template comes without one. */
const INSIDE_ELEMENT = { customElementHostStack: [new FallbackRenderer('rights-kit')] };

/** @throws {Error} when the element would show no record */
export function preRender(
  widget: Widget,
  attributes: Attributes,
  { records, feed, page }: PreRenderContext,
): PreRendered {
  const [locale = 'en'] = withCatalogue(LOCALES.filter((each) => each === attributes['lang']));
  const template = renderWidget(widget, records, attributes, {
    locale,
    messages: messagesOf(locale),
    english: ENGLISH,
    now: Date.now(),
    page,
    feed,
    allow: parseAllow(textOf(attributes, 'allow')).entries,
  });
  if (!template)
    throw new Error(`${widget} shows no record: it is over, or its link leads to a host that is not allowed`);
  const markup = collectResultSync(render(template, INSIDE_ELEMENT));
  const css = toOneLine(STYLES[widget].map(({ cssText }) => cssText).join(''));
  return {
    shadow: `<style>${css}</style>${toShadowMarkup(markup)}`,
    text: toPlainMarkup(markup),
    styleHash: inlineHashOf(css),
  };
}

const toOneLine = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .trim();
