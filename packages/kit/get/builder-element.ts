/**
 * The element of the builder's page. It holds the state, reads files, copies, and keeps the address in step; `toBuilderView()` computes what
 * is shown, and `builder()` shows it.
 */
import { LitElement, type TemplateResult } from 'lit';
import type { Form } from '../command/compose-snippet.ts';
import type { RecordFile } from '../command/pre-render.ts';
import { recordPage } from '../src/snippet.ts';
import { builder } from './builder.template.ts';
import { snippetOf, toBuilderView, type Model } from './builder-view.ts';
import { takeColors, type Drafts } from './color-fields.ts';
import { FeedReader, type Feed, type PageData } from './data.ts';
import { messagesFor } from './messages/messages.ts';
import { sha256 } from './network.ts';
import { attributesOf } from './options.ts';
import { toPasteReport } from './paste-report.ts';
import { START_STAGE, type Stage } from './preview.ts';
import { readSnippet } from './read-snippet.ts';
import { entriesOf, type Entry } from './search.ts';
import { formOf, fromFragment, START, toFragment, type State } from './state.ts';
import type { Acts, View } from './templates/view.ts';

/** The record of the chosen attributes, as far as it is read. */
interface Loaded {
  readonly key: string;
  readonly records: readonly RecordFile[];
  /** The frame that an editor makes of the record's address; `''` where that is not what is copied. */
  readonly frame: string;
}

const NONE: Loaded = { key: '', records: [], frame: '' };

export class BuilderElement extends LitElement {
  readonly #data: PageData;
  /** The address of the release. */
  readonly #base: string;
  readonly #reader: FeedReader;
  readonly #start: State;
  #state: State;
  #stage: Stage = START_STAGE;
  #typed = '';
  #feed: Feed | undefined;
  #status: View['status'] = 'loading';
  #loaded = NONE;
  #note = '';
  /** Colors that are typed and not taken. */
  #drafts: Drafts = {};
  /** Of the snippet's `style` attribute, whose hash a browser computes later. */
  #style: { readonly text: string; readonly hash: string } = { text: '', hash: '' };
  #pasted: View['pasted'];

  readonly #acts: Acts = {
    set: (change) => {
      if (change.widget) this.#drafts = {};
      this.#take({ ...this.#state, ...change });
    },
    setColor: (field, typed) => {
      this.#drafts = { ...this.#drafts, [field]: typed };
      this.#take(this.#state);
    },
    setStage: (change) => {
      this.#stage = { ...this.#stage, ...change };
      this.requestUpdate();
    },
    search: (typed) => {
      this.#typed = typed;
      this.requestUpdate();
    },
    copy: (id) => {
      void this.#copy(id);
    },
    open: (pasted) => {
      this.#open(pasted);
    },
    goToCopy: () => {
      this.#goTo(4);
    },
  };

  constructor() {
    super();
    const text = document.getElementById('data')?.textContent ?? '';
    this.#data = JSON.parse(text) as PageData; // what the build wrote into this page
    const { locale, root } = this.#data;
    this.#base = new URL(root, location.href).href;
    this.#reader = new FeedReader(this.#base, () => {
      this.requestUpdate();
    });
    // A page in another language than English is for pages in that language.
    this.#start = { ...START, lang: locale === 'en' ? '' : locale };
    this.#state = fromFragment(location.hash, this.#start);
  }

  /** The page's own style sheet is that of the builder. */
  protected override createRenderRoot(): this {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
    void this.#readFeed();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#onHashChange);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const model = this.#model;
    const snippet = snippetOf(model, this.#form);
    return builder(toBuilderView(model, snippet, this.#hashStyle(snippet)), this.#acts);
  }

  protected override updated(): void {
    // The policy of the page allows no style attributes in markup.
    const frame = this.querySelector<HTMLElement>('.stage');
    if (frame) frame.style.width = this.#stage.width ? `${String(this.#stage.width)}px` : '';
    // The same page in another language opens with all that is chosen here.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]'))
      link.hash = toFragment(this.#state, this.#start);
  }

  async #readFeed(): Promise<void> {
    try {
      this.#feed = { ...(await this.#reader.readFeed()), subjects: this.#data.subjects };
      this.#status = 'ready';
      await this.#readRecord();
    } catch {
      this.#status = 'failed';
    }
    this.requestUpdate();
  }

  /** Sets a state with the colors that are typed, where they are legible in it. */
  #take(state: State): void {
    const taken = takeColors(state, this.#drafts);
    this.#drafts = taken.drafts;
    this.#set(taken.state);
  }

  #set(state: State): void {
    this.#state = state;
    this.#note = '';
    history.replaceState(null, '', toFragment(state, this.#start) || location.pathname + location.search);
    this.requestUpdate();
    void this.#readRecord().catch(() => {
      this.#status = 'failed';
      this.requestUpdate();
    });
  }

  get #form(): Form {
    return formOf(this.#state, this.#data.hasOembed);
  }

  /** Reads the chosen record, which the preview shows in the same moment; a record that is not in the lists is not asked for. */
  async #readRecord(): Promise<void> {
    const { widget, record } = this.#state;
    const form = this.#form;
    const key = `${widget} ${record}`;
    const isRead = this.#loaded.key === key && (form !== 'oembed' || this.#loaded.frame !== '');
    if (!this.#has(record) || isRead) return;
    const attributes = attributesOf(this.#state, form);
    const page = recordPage(widget, attributes);
    const [records, frame] = await Promise.all([
      this.#reader.readRecords(widget, attributes),
      form === 'oembed' && page ? this.#reader.readFrame(page) : '',
    ]);
    // Another one may have been chosen meanwhile.
    if (key !== `${this.#state.widget} ${this.#state.record}` || form !== this.#form) return;
    this.#loaded = { key, records, frame };
    this.requestUpdate();
  }

  #entries(widget: State['widget']): Entry[] {
    return this.#feed ? entriesOf(widget, this.#feed, this.#data.locale) : [];
  }

  #has(record: string, widget = this.#state.widget): boolean {
    return this.#entries(widget).some(({ id }) => id === record);
  }

  /** The hash of the snippet's style, for a policy; `''` where it has none, or on an address that browsers do not trust with hashes. */
  #hashStyle(snippet: string): string {
    const text = / style="([^"]*)"/.exec(snippet)?.[1] ?? '';
    if (text === this.#style.text) return this.#style.hash;
    this.#style = { text, hash: '' };
    if (text) void this.#readHash(text);
    return '';
  }

  async #readHash(text: string): Promise<void> {
    const hash = await sha256(text);
    if (text !== this.#style.text) return;
    this.#style = { text, hash };
    this.requestUpdate();
  }

  get #model(): Model {
    const { widget, record } = this.#state;
    const { key, records, frame } = this.#loaded;
    const isRead = key === `${widget} ${record}`;
    return {
      data: this.#data,
      base: this.#base,
      state: this.#state,
      stage: this.#stage,
      typed: this.#typed,
      drafts: this.#drafts,
      feed: this.#feed,
      status: this.#status,
      records: isRead ? records : [],
      frame: isRead ? frame : '',
      note: this.#note,
      pasted: this.#pasted,
      sizeOf: (file) => this.#reader.sizeOf(file),
    };
  }

  async #copy(id: string): Promise<void> {
    const messages = messagesFor(this.#data.locale);
    const snippet = snippetOf(this.#model, this.#form);
    // Emptied first, so that a second copy is announced too.
    this.#note = '';
    this.requestUpdate();
    await this.updateComplete;
    if (!snippet) {
      this.#tell(messages.copyNothing);
      this.querySelector<HTMLElement>('#search')?.focus();
      return;
    }
    try {
      await navigator.clipboard.writeText(snippet);
      this.#tell(messages.copied);
    } catch {
      const code = this.querySelector<HTMLElement>(`#${id}`);
      if (code) {
        code.focus();
        getSelection()?.selectAllChildren(code);
      }
      this.#tell(messages.copyFailed);
    }
  }

  #tell(note: string): void {
    this.#note = note;
    this.requestUpdate();
  }

  #open(pasted: string): void {
    const { release, locale } = this.#data;
    const read = readSnippet(pasted, {
      base: this.#base,
      release,
      has: (widget, record) => this.#has(record, widget),
    });
    this.#pasted = toPasteReport(read, {
      messages: messagesFor(locale),
      version: release.version,
      entriesFor: (widget) => this.#entries(widget),
    });
    const { state } = read;
    this.#drafts = {};
    if (!state) {
      this.requestUpdate();
      return;
    }
    this.#set(state);
    void this.updateComplete.then(() => {
      this.#goTo(1);
    });
  }

  /** A link would replace the state in the fragment. */
  #goTo(step: 1 | 4): void {
    const heading = this.querySelector<HTMLElement>(`#step-${String(step)}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }

  readonly #onHashChange = (): void => {
    this.#drafts = {};
    this.#set(fromFragment(location.hash, this.#start));
  };
}
