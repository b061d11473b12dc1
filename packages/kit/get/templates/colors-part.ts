/** The colors of a partner, each with the contrast that it makes. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ColorField } from '../color-fields.ts';
import { valueOf } from './controls.ts';
import type { Acts, View } from './view.ts';

function colorField(
  { field, text, swatch, words, isRefused }: ColorField,
  { messages: { colors } }: View,
  { setColor }: Acts,
): TemplateResult {
  const id = `color-${field}`;
  const { [field]: name } = colors.fields;
  const choose = (event: Event): void => {
    setColor(field, valueOf(event));
  };
  return html`<div class="field color">
    <label for=${id}>${name}</label>
    <div class="pair">
      <input type="color" aria-label="${name}: ${colors.pick}" .value=${live(swatch)} @change=${choose} />
      <input
        id=${id}
        type="text"
        autocomplete="off"
        spellcheck="false"
        dir="ltr"
        aria-describedby="${id}-words"
        aria-invalid=${isRefused ? 'true' : nothing}
        .value=${live(text)}
        @change=${choose}
      />
    </div>
    <small id="${id}-words" class=${isRefused ? 'refused' : ''} role="status">${words}</small>
  </div>`;
}

export function colorsPart(view: View, acts: Acts): TemplateResult {
  const { messages, colors, hasStyle, hasOneScheme } = view;
  return html`<fieldset class="colors">
    <legend>${messages.colors.legend}</legend>
    <p class="meta">${messages.colors.hint} ${hasOneScheme ? messages.colors.oneScheme : nothing}</p>
    <div class="fields">${colors.map((field) => colorField(field, view, acts))}</div>
    <p class="meta">${hasStyle ? messages.colors.inSnippet : messages.colors.inSheet}</p>
  </fieldset>`;
}
