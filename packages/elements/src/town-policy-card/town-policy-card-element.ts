import { parseStatewideFile, parseTownFile, type StatewideFile, type TownFile } from '@rights-kit/content';
import {
  toStatewideCardView,
  toStatewideView,
  toTownCardView,
  type TownPolicyCardMessages,
} from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/town-policy-card.js';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { ChildrenController } from '../controllers/children-controller.js';
import { FeedController } from '../controllers/feed-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { isPrinting } from '../controllers/print.js';
import type { Decision } from '../decision.js';
import { explainName } from '../internal/explain-name.js';
import { explainStatewide, STATEWIDE } from '../internal/explain-statewide.js';
import { explainActing, pageContext } from '../internal/page-context.js';
import { toChoice } from '../internal/choice.js';
import { toRecordFile } from '../internal/record-file.js';
import { RightsElement } from '../rights-element.js';
import {
  LAYOUT,
  SHARED,
  type ActingAttributes,
  type FoldingAttributes,
  type SharedAttributes,
} from '../shared-attributes.js';
import { browserStyles } from '../styles/browser-styles.js';
import { headingSlot, readLevel } from '../templates/heading.js';
import { styles } from './town-policy-card.styles.js';
import { statewideCard, townPolicyCard, type CardOptions } from './town-policy-card.template.js';

/**
 * What one city or town has decided about working with federal immigration enforcement, beside the rules that hold everywhere in
 * the state.
 *
 * Until the record has loaded, and when it fails to, the element shows its own children; a town without a record says that
 * none is on record and that this does not mean there is none. The statewide rules are in short; a reader can open their full text and
 * its sources, which are requested only then.
 *
 * @example
 * ```html
 * <rights-town-policy-card town="boston"><a href="https://example.org/r/towns/boston/">Boston: policy on working with federal immigration enforcement</a></rights-town-policy-card>
 * ```
 *
 * @tagname rights-town-policy-card
 * @slot - Shown until the record is there, without the script, and when anything fails: a link or a sentence that works on its own
 * @slot heading - Replaces the town's name; an `h1`–`h6` keeps its own level
 * @slot intro - A sentence under the town's name
 * @slot help - The page's hotline or know-your-rights link, right under the first statement
 * @slot footer - After everything else
 * @fires {RightsReadyEvent} rights-ready - The record is shown; once per subject of feed, record or language
 * @fires {RightsErrorEvent} rights-error - The record, or its action, cannot be shown; `code` says why; once per change
 * @fires {RightsActEvent} rights-act - A reader follows the card's action; cancelable
 * @csspart card - The card
 * @csspart heading - The town's name, unless it is an authored `h1`–`h6`
 * @csspart name - The name of a policy
 * @csspart term - A heading below the town's name: of rows, of further policies, of the statewide rules
 * @csspart tag - Binding, non-binding, or what became of it
 * @csspart button - The action
 * @cssState ready - The record is shown
 */
export class TownPolicyCardElement extends RightsElement {
  static override properties: PropertyDeclarations = {
    town: {},
    allow: {},
    layout: LAYOUT,
    ...SHARED,
  };

  static override styles: CSSResultGroup = browserStyles(styles);

  /**
   * The city or town. **Values:** its name in the feed (`boston`, `north-adams`) or an alias; capitals, spaces and apostrophes are read too
   * (`North Adams`). **Default:** none; without it the card shows the rules that hold everywhere, whole. **Invalid:** the children stay; `rights-error` says `no-record`, or `not-found` for a name that the feed
   * does not have, with a warning.
   * **Source:** page markup, never a reader's choice.
   */
  declare town: string | null | undefined;
  declare feed: SharedAttributes['feed'];
  declare allow: ActingAttributes['allow'];
  declare layout: FoldingAttributes['layout'];
  /**
   * Level of the town's name, or `none` for no headings; the policies' names are one level below. Where the page writes the heading
   * itself, give its level here too. **Invalid:** the default, with a warning in the console.
   */
  declare headingLevel: SharedAttributes['headingLevel'];
  declare loading: SharedAttributes['loading'];
  declare colorScheme: SharedAttributes['colorScheme'];

  protected override readonly slots: readonly string[] = ['heading', 'intro', 'help', 'footer', ''];
  readonly #feed: FeedController<TownFile> = new FeedController(this, parseTownFile, () =>
    this.town == null ? undefined : toRecordFile('towns', this.town),
  );
  /** Base address of the feed whose full statewide rules a reader has opened. */
  #opened: string | undefined;
  readonly #statewide: FeedController<StatewideFile> = new FeedController(
    this,
    parseStatewideFile,
    () => (this.town == null || this.#opened === this.#feed.base ? [STATEWIDE] : undefined),
    () => this.town != null,
  );
  readonly #language: LocaleController<TownPolicyCardMessages> = new LocaleController(this, en);

  constructor() {
    super();
    this.addController(new ChildrenController(this));
  }

  protected override prepare(): void {
    this.#feed.sync();
    this.#statewide.sync();
  }

  protected override decide(): Decision {
    const { value: statewide, error: failure, subject: requested } = this.#statewide;
    const isStatewide = this.town == null;
    const { value, base, error, subject: record } = this.#feed;
    const language = this.#language.value;
    const subject = `${isStatewide ? requested : record} ${this.#language.subject}`;
    const children = { show: 'children', subject, error: isStatewide ? failure : error } as const;
    if (!language) return children;
    const context = { ...language, now: Date.now(), english: en, ...pageContext(this, base) };
    const toOptions = (): CardOptions => {
      const level = readLevel(this);
      const isFull = toChoice(LAYOUT, this.layout) === 'full';
      return { level, isFull, renderName: (name) => headingSlot(this, level, name) };
    };
    if (isStatewide && statewide) {
      const view = toStatewideCardView(statewide, context);
      return { show: 'content', content: () => statewideCard(view, language, toOptions()), subject };
    }
    if (!value) return children;
    const view = toTownCardView(value, context);
    const { loading, fullTextFailed } = language.messages;
    const statements = statewide ? toStatewideView(statewide, context) : [];
    const hasFailed = Boolean(failure ?? statewide); // a file of which no statement can be read is none
    const status = !requested || statements.length > 0 ? '' : hasFailed ? fullTextFailed : loading;
    const full = { statements, status, onToggle: this.#onToggle };
    const content = (): TemplateResult => townPolicyCard(view, language, toOptions(), full);
    return { show: 'content', content, subject, ...view.refused };
  }

  protected override explain(decision: Decision): void {
    const list = 'towns.json';
    const isStatewide = this.town == null;
    const named = { attribute: isStatewide ? STATEWIDE : 'town', value: this.town, list };
    explainActing(this, decision, named);
    if (isStatewide) explainStatewide(this, decision);
    else explainName(this, decision, named, this.#feed, list);
  }

  readonly #onToggle = (isOpen: boolean): void => {
    if (isPrinting) return; // printing opens it, and no reader has asked for more
    // What has loaded stays. What has not is dropped when it is closed, so that the next opening tries again.
    this.#opened = isOpen || this.#statewide.value ? this.#feed.base : undefined;
    this.requestUpdate();
  };
}
