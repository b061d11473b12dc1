/** The preview, and the page around it that a partner can try. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { sandboxOf, STAGE_WIDTHS, TEXT_SIZES, type TextSize } from '../preview.ts';
import { toPageColor } from '../state.ts';
import { checkbox, select, valueOf, widthFields } from './controls.ts';
import type { Acts, View } from './view.ts';

/** The ground of a page, from what is chosen in the list. */
const GROUNDS = { white: '', tint: '#f6f3ec', dark: '#16191d' } as const;

function groundFields({ messages: { grounds }, state }: View, { set, setStage }: Acts): TemplateResult {
  const names = Object.keys(GROUNDS) as (keyof typeof GROUNDS)[]; // its own keys
  const known = names.find((name) => GROUNDS[name] === state.page);
  return html`${select(
    'ground',
    grounds.label,
    [...names.map((name) => [name, grounds[name]] as const), ['own', grounds.own]],
    known ?? 'own',
    (value) => {
      const name = names.find((each) => each === value);
      if (name) setStage({ isDark: name === 'dark' });
      // A color of one's own begins with one that is in no list.
      set({ page: name ? GROUNDS[name] : '#eef2f7' });
    },
  )}
  ${
    known
      ? nothing
      : html`<div class="field">
          <label for="own-ground">${grounds.own}</label>
          <input
            id="own-ground"
            type="color"
            .value=${live(state.page)}
            @change=${(event: Event) => {
              set({ page: toPageColor(valueOf(event)) });
            }}
          />
        </div>`
  }`;
}

function stageControls(view: View, acts: Acts): TemplateResult {
  const { messages, stage, feeds } = view;
  const { setStage } = acts;
  return html`<section class="try" aria-labelledby="try">
    <h3 id="try">${messages.stage}</h3>
    <div class="fields">
      ${widthFields(
        'width',
        [messages.width, messages.widthNumber, messages.fullWidth],
        STAGE_WIDTHS,
        stage.width,
        (width) => {
          setStage({ width });
        },
      )}
      ${groundFields(view, acts)}
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
      ${
        feeds.length > 1
          ? select(
              'feed',
              messages.feed,
              feeds.map((each) => [each, messages.feeds[each]] as const),
              stage.feed,
              (value) => {
                setStage({ feed: feeds.find((each) => each === value) ?? 'live' });
              },
            )
          : nothing
      }
      <div class="checks">
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
    </div>
    ${stage.feed === 'live' ? nothing : html`<p class="meta">${messages.feedHint}</p>`}
  </section>`;
}

export function previewPart(view: View, acts: Acts): TemplateResult {
  const { messages, preview, stage, state, form, name, unknown } = view;
  const isLow = state.widget === 'action-banner' || state.widget === 'action-button';
  const lead = form === 'oembed' ? messages.previewOembed : form === 'email-text' ? messages.previewText : '';
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">${messages.preview}</h2>
    ${
      !preview
        ? html`<p class="empty">${unknown && `${unknown} `}${messages.previewEmpty}</p>`
        : html`${lead ? html`<p class="meta">${lead}</p>` : nothing}
          ${keyed(
            // A new frame for each document: a frame that loads another one adds to the page's history.
            sandboxOf(stage) + preview,
            html`<iframe
              class=${isLow ? 'stage low' : 'stage'}
              title="${messages.preview}: ${name}"
              sandbox=${sandboxOf(stage)}
              .srcdoc=${preview}
            ></iframe>`,
          )}
          ${stageControls(view, acts)}`
    }
  </section>`;
}
