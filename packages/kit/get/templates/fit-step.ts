/** The third step: how the widget fits the page. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { HEIGHTS } from '../../command/compose-snippet.ts';
import { HEIGHT_RANGE, WIDTH_RANGE } from '../options.ts';
import { checkbox, select, valueOf, widthFields } from './controls.ts';
import { colorsPart } from './colors-part.ts';
import type { Acts, View } from './view.ts';

export function fitStep(view: View, acts: Acts): TemplateResult {
  const { messages, state, fit, scheme, isSchemeForced, languages, form } = view;
  const { set } = acts;
  const { layouts, schemes } = messages;
  const isFrame = form === 'frame' || form === 'oembed';
  const hasAny = Object.values(fit).some(Boolean);
  const page =
    form === 'email' || form === 'email-text' || form === 'link' ? [] : [['', messages.asPage] as const];
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
                ...(isSchemeForced ? [] : [['', schemes[0]] as const]),
                ['light', schemes[1]],
                ['dark', schemes[2]],
              ],
              scheme,
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
        fit.width
          ? widthFields(
              'max-width',
              [messages.maxWidth, messages.maxWidthNumber, messages.ownWidth],
              WIDTH_RANGE,
              state.width,
              (width) => {
                set({ width });
              },
            )
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
    </div>
    ${fit.colors ? colorsPart(view, acts) : isFrame ? html`<p class="meta">${messages.colors.inFrame}</p>` : nothing}`;
}
