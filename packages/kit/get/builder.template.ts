/** What the builder shows, from its state to markup. It knows no element. */
import { fill } from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Form } from '../command/compose-snippet.ts';
import { HEIGHTS } from '../command/compose-snippet.ts';
import type { GetMessages } from './messages/en.ts';
import type { RequestedFile } from './network.ts';
import { sumOf } from './network.ts';
import { HEIGHT_RANGE, HOSTS, RECORD_ATTRIBUTE, WIDGETS, type Fit } from './options.ts';
import { sandboxOf, TEXT_SIZES, type Stage, type TextSize } from './preview.ts';
import type { Found } from './search.ts';
import type { State } from './state.ts';

/** How many records are listed at once. */
const MAX_SHOWN = 7;
/** The narrowest place to try. **Unit:** CSS pixels. */
const MIN_WIDTH = 280;
const MAX_WIDTH = 1200;

export interface View {
  readonly messages: GetMessages;
  readonly state: State;
  readonly status: 'loading' | 'failed' | 'ready';
  readonly typed: string;
  readonly found: readonly Found[];
  /** The chosen record's name; `''` before one is chosen. */
  readonly name: string;
  readonly facts: readonly string[];
  readonly form: Form;
  readonly forms: readonly Form[];
  readonly hasOembed: boolean;
  readonly fit: Fit;
  /** The languages of the snippet, with their names. */
  readonly languages: readonly (readonly [tag: string, name: string])[];
  /** `''` before a record is chosen. */
  readonly snippet: string;
  /** What prints the pre-rendered form; `''` before a record is chosen. */
  readonly command: string;
  /** The document of the preview. */
  readonly preview: string;
  readonly stage: Stage;
  readonly room: string;
  readonly files: readonly RequestedFile[];
  readonly policy: string;
  readonly publisher: string;
  readonly host: string;
  readonly base: string;
  /** The address of the record's page. */
  readonly page: string;
  readonly isLocal: boolean;
  /** What was last copied or could not be. */
  readonly note: string;
  readonly pasted: { readonly isOpened: boolean; readonly lines: readonly string[] } | undefined;
}

export interface Acts {
  readonly set: (change: Partial<State>) => void;
  readonly setStage: (change: Partial<Stage>) => void;
  readonly search: (typed: string) => void;
  readonly copy: (id: string) => void;
  readonly open: (pasted: string) => void;
}

const valueOf = (event: Event): string => {
  const { target } = event;
  return target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
    ? target.value
    : '';
};
const isChecked = ({ target }: Event): boolean => target instanceof HTMLInputElement && target.checked;

/** A size in the units of the reader's language. */
const sizeText = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: bytes < 10_000 ? 1 : 0,
  }).format(bytes / 1000);

const step = (number: number, title: string, content: unknown): TemplateResult =>
  html`<section class="step" aria-labelledby="step-${number}">
    <h2 id="step-${number}"><span class="number">${number}</span> ${title}</h2>
    ${content}
  </section>`;

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly note?: string;
}

/** A group of radio buttons, each with a note below its name. */
function radios(
  group: string,
  legend: unknown,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${choices.map(
      ({ value, name, note }) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${group}
            value=${value}
            .checked=${live(value === chosen)}
            @change=${(event: Event) => {
              choose(valueOf(event));
            }}
          /><span
            ><span class="name">${name}</span>${note ? html`<small>${note}</small>` : nothing}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

function select(
  id: string,
  label: string,
  choices: readonly (readonly [value: string, name: string])[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        choose(valueOf(event));
      }}
    >
      ${choices.map(
        ([value, name]) => html`<option value=${value} .selected=${live(value === chosen)}>${name}</option>`,
      )}
    </select>
  </div>`;
}

const checkbox = (
  label: string,
  checked: boolean,
  choose: (checked: boolean) => void,
  note = '',
): TemplateResult =>
  html`<label class="choice"
    ><input
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => {
        choose(isChecked(event));
      }}
    /><span><span class="name">${label}</span>${note ? html`<small>${note}</small>` : nothing}</span></label
  >`;

function foundText({ messages: { found: words }, found, typed }: View): string {
  const { length } = found;
  if (length === 0) return words.none;
  if (length > MAX_SHOWN) return fill(words.first, { count: String(length), shown: String(MAX_SHOWN) });
  if (!typed) return '';
  return length === 1 ? words.one : fill(words.other, { count: String(length) });
}

function recordStep(view: View, { set, search }: Acts): TemplateResult {
  const { messages, state, typed, found, status, name, facts } = view;
  const attribute = RECORD_ATTRIBUTE[state.widget];
  return html`${radios(
      'widget',
      messages.kind,
      WIDGETS.map((value) => ({
        value,
        name: messages.widgets[value][0],
        note: messages.widgets[value][1],
      })),
      state.widget,
      (value) => {
        const widget = WIDGETS.find((each) => each === value) ?? state.widget;
        const isSame = RECORD_ATTRIBUTE[widget] === attribute;
        set({ widget, record: isSame ? state.record : '' });
      },
    )}
    <div class="field">
      <label for="search">${messages.search[attribute]}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="search-hint"
        .value=${live(typed)}
        @input=${(event: Event) => {
          search(valueOf(event));
        }}
      />
      <small id="search-hint">${messages.searchHint}</small>
    </div>
    <p class="meta" role="status">
      ${status === 'ready' ? foundText(view) : status === 'failed' ? messages.failed : messages.loading}
    </p>
    ${
      found.length > 0
        ? radios(
            'record',
            html`<span class="unseen">${messages.steps[0]}</span>`,
            found.slice(0, MAX_SHOWN).map(({ id, name: text, detail, alias }) => ({
              value: id,
              name: text,
              note: [detail, alias && fill(messages.alsoNamed, { alias })].filter(Boolean).join(', '),
            })),
            state.record,
            (record) => {
              set({ record });
            },
          )
        : nothing
    }
    <div class="chosen" role="status">
      ${
        name
          ? html`<p>${fill(messages.chosen, { name })}</p>
              <p class="meta">${facts.join(' ')}</p>`
          : nothing
      }
    </div>`;
}

function placeStep(
  { messages, state, form, forms, hasOembed, command }: View,
  { set }: Acts,
): TemplateResult {
  return html`${radios(
    'host',
    html`<span class="unseen">${messages.steps[1]}</span>`,
    HOSTS.map((value) => ({ value, name: messages.hosts[value][0] })),
    state.host,
    (value) => {
      set({ host: HOSTS.find((each) => each === value) ?? state.host, form: '' });
    },
  )}
  ${
    forms.length > 1
      ? select(
          'form',
          messages.form,
          forms.map((each) => [each, messages.forms[each]] as const),
          form,
          (value) => {
            const chosen = forms.find((each) => each === value) ?? form;
            set({ form: chosen === forms[0] ? '' : chosen });
          },
        )
      : nothing
  }
  ${
    state.host === 'html'
      ? html`<details>
          <summary>${messages.forms['pre-rendered']}</summary>
          <p class="meta">${messages.preRendered}</p>
          ${command ? code('command', messages.forms['pre-rendered'], command) : nothing}
        </details>`
      : nothing
  }
  ${
    !hasOembed && state.host.startsWith('wordpress')
      ? html`<p class="meta">${messages.noOembed}</p>`
      : nothing
  }`;
}

function fitStep({ messages, state, fit, languages, form }: View, { set }: Acts): TemplateResult {
  const { layouts, schemes } = messages;
  const hasAny = Object.values(fit).some(Boolean);
  const page = form === 'email' || form === 'email-text' ? [] : [['', messages.asPage] as const];
  return html`<div class="fields">
    ${
      fit.lang
        ? select(
            'lang',
            messages.lang,
            [...page, ...languages],
            state.lang || (page.length > 0 ? '' : 'en'),
            (lang) => {
              set({ lang });
            },
          )
        : nothing
    }
    ${
      fit.layout
        ? select(
            'layout',
            messages.layout,
            [
              ['', layouts[0]],
              ['short', layouts[1]],
              ['full', layouts[2]],
            ],
            state.layout,
            (value) => {
              set({ layout: value === 'short' || value === 'full' ? value : '' });
            },
          )
        : nothing
    }
    ${
      fit.level
        ? select(
            'level',
            messages.level,
            [
              ['', messages.ownLevel],
              ...['2', '3', '4', '5', '6'].map((level) => [level, `h${level}`] as const),
            ],
            state.level,
            (level) => {
              set({ level });
            },
          )
        : nothing
    }
    ${
      fit.scheme
        ? select(
            'scheme',
            messages.scheme,
            [
              ['', schemes[0]],
              ['light', schemes[1]],
              ['dark', schemes[2]],
            ],
            state.scheme,
            (value) => {
              set({ scheme: value === 'light' || value === 'dark' ? value : '' });
            },
          )
        : nothing
    }
    ${
      fit.height
        ? html`<div class="field">
            <label for="height">${messages.height}</label>
            <input
              id="height"
              type="number"
              min=${HEIGHT_RANGE[0]}
              max=${HEIGHT_RANGE[1]}
              aria-describedby="height-hint"
              .value=${live(String(state.height || HEIGHTS[state.widget]))}
              @change=${(event: Event) => {
                set({ height: Number(valueOf(event)) });
              }}
            />
            <small id="height-hint">${messages.heightHint}</small>
          </div>`
        : nothing
    }
    ${
      fit.preload
        ? checkbox(
            messages.preload,
            state.preload,
            (preload) => {
              set({ preload });
            },
            messages.preloadHint,
          )
        : nothing
    }
    ${hasAny ? nothing : html`<p>${messages.nothingToFit}</p>`}
  </div>`;
}

function stageControls({ messages, stage }: View, { setStage }: Acts): TemplateResult {
  const toWidth = (event: Event): void => {
    const width = Number(valueOf(event));
    setStage({ width: width >= MAX_WIDTH ? 0 : Math.max(width, MIN_WIDTH) });
  };
  const width = String(stage.width || MAX_WIDTH);
  return html`<details>
    <summary>${messages.stage}</summary>
    <div class="fields">
      <div class="field">
        <label for="width">${messages.width}</label>
        <input
          id="width"
          type="range"
          min=${MIN_WIDTH}
          max=${MAX_WIDTH}
          step="10"
          aria-valuetext=${stage.width ? `${width} px` : messages.fullWidth}
          .value=${live(width)}
          @input=${toWidth}
        />
      </div>
      <div class="field">
        <label for="width-number">${messages.widthNumber}</label>
        <input
          id="width-number"
          type="number"
          min=${MIN_WIDTH}
          max=${MAX_WIDTH}
          .value=${live(width)}
          @change=${toWidth}
        />
      </div>
      ${select(
        'size',
        messages.textSize,
        TEXT_SIZES.map((size) => [String(size), `${String(size)} px`] as const),
        String(stage.size),
        (value) => {
          const size: TextSize = TEXT_SIZES.find((each) => String(each) === value) ?? stage.size;
          setStage({ size });
        },
      )}
      ${checkbox(messages.dark, stage.isDark, (isDark) => {
        setStage({ isDark });
      })}
      ${checkbox(messages.rtl, stage.dir === 'rtl', (isRtl) => {
        setStage({ dir: isRtl ? 'rtl' : 'ltr' });
      })}
      ${checkbox(messages.noScripts, !stage.isScripted, (isOff) => {
        setStage({ isScripted: !isOff });
      })}
    </div>
  </details>`;
}

function previewPart(view: View, acts: Acts): TemplateResult {
  const { messages, preview, stage, form, name } = view;
  const lead = form === 'oembed' ? messages.previewOembed : form === 'email-text' ? messages.previewText : '';
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">${messages.preview}</h2>
    ${
      !preview
        ? html`<p class="empty">${messages.previewEmpty}</p>`
        : html`${lead ? html`<p class="meta">${lead}</p>` : nothing}
          ${keyed(
            // A new frame for each document: a frame that loads another one adds to the page's history.
            sandboxOf(stage) + preview,
            html`<iframe
              class="stage"
              title="${messages.preview}: ${name}"
              sandbox=${sandboxOf(stage)}
              .srcdoc=${preview}
            ></iframe>`,
          )}
          ${stageControls(view, acts)}`
    }
  </section>`;
}

const code = (id: string, label: string, text: string): TemplateResult =>
  html`<pre
    id=${id}
    tabindex="0"
    role="group"
    aria-label=${label}
    dir="ltr"
    translate="no"
  ><code>${text}</code></pre>`;

function copyStep({ messages, state, snippet, note, isLocal, room }: View, { copy }: Acts): TemplateResult {
  return html`${snippet ? code('snippet', messages.snippet, snippet) : nothing}
    <p>${messages.hosts[state.host][1]}</p>
    <button
      type="button"
      class="copy"
      @click=${() => {
        copy('snippet');
      }}
    >
      ${messages.copy}
    </button>
    <p class="note" role="status">${note}</p>
    ${isLocal ? html`<p class="warning meta">${messages.local}</p>` : nothing}
    ${
      room && snippet
        ? html`<details>
            <summary>${messages.room}</summary>
            <p class="meta">${messages.roomHint}</p>
            ${code('room', messages.room, room)}
          </details>`
        : nothing
    }`;
}

function networkPart(view: View): TemplateResult {
  const { messages, files, policy, form, publisher, host, page, snippet } = view;
  const { lang: locale } = document.documentElement;
  if (!snippet) return html``;
  const isMail = form === 'email' || form === 'email-text';
  const isFrame = form === 'frame' || form === 'oembed';
  const file = files.at(-1)?.name ?? '';
  return html`<section aria-labelledby="network">
    <h2 id="network">${messages.network}</h2>
    ${
      files.length === 0
        ? html`<p>${messages.noRequests}</p>`
        : html`<table>
              <thead>
                <tr>
                  <th scope="col">${messages.files}</th>
                  <th scope="col">${messages.size}</th>
                </tr>
              </thead>
              <tbody>
                ${files.map(
                  ({ name, bytes }) =>
                    html`<tr>
                      <td><code>${name}</code></td>
                      <td>${bytes === undefined ? messages.unknownSize : sizeText(bytes, locale)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <p class="meta">${fill(messages.total, { size: sizeText(sumOf(files), locale) })}</p>`
    }
    <h3>${messages.policy}</h3>
    ${
      policy
        ? html`<p>${messages.policyHint}</p>
            ${code('policy', messages.policy, policy)}`
        : html`<p>${messages.noPolicy}</p>`
    }
    <h3>${messages.privacy}</h3>
    <p class="quote">
      ${
        isMail ? fill(messages.privacyEmail, { host }) : fill(messages.privacyText, { publisher, host, file })
      }
    </p>
    <h3>${messages.link}</h3>
    <p><a href=${page} rel="noreferrer">${page}</a></p>
    <h3>${messages.versions}</h3>
    <p>${isMail ? messages.sent : isFrame ? messages.current : messages.frozen}</p>
  </section>`;
}

function pastePart({ messages, pasted }: View, { open }: Acts): TemplateResult {
  return html`<section aria-labelledby="paste">
    <h2 id="paste">${messages.paste}</h2>
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const { currentTarget } = event;
        const area = currentTarget instanceof HTMLFormElement && currentTarget.querySelector('textarea');
        if (area) open(area.value);
      }}
    >
      <div class="field">
        <label for="pasted">${messages.pasteLabel}</label>
        <textarea id="pasted" rows="4" spellcheck="false" autocomplete="off" dir="ltr"></textarea>
      </div>
      <button type="submit">${messages.pasteOpen}</button>
    </form>
    <div role="status">
      ${
        pasted
          ? html`${
              pasted.isOpened
                ? html`<p>${pasted.lines.length > 0 ? messages.pasteOpened : messages.pasteFine}</p>`
                : nothing
            }
            ${
              pasted.lines.length > 0
                ? html`<ul>
                    ${pasted.lines.map((line) => html`<li>${line}</li>`)}
                  </ul>`
                : nothing
            }`
          : nothing
      }
    </div>
  </section>`;
}

export function builder(view: View, acts: Acts): TemplateResult {
  const {
    steps: [record, place, fit, copy],
  } = view.messages;
  return html`<div class="steps">
      ${step(1, record, recordStep(view, acts))} ${step(2, place, placeStep(view, acts))}
      ${step(3, fit, fitStep(view, acts))}
    </div>
    <div class="result">${step(4, copy, copyStep(view, acts))} ${previewPart(view, acts)}</div>
    <div class="beside">${networkPart(view)} ${pastePart(view, acts)}</div>`;
}
