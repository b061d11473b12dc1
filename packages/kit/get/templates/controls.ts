/** The controls of which the steps are made. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export const valueOf = (event: Event): string => {
  const { target } = event;
  return target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
    ? target.value
    : '';
};
const isChecked = ({ target }: Event): boolean => target instanceof HTMLInputElement && target.checked;

export const step = (number: number, title: string, content: unknown): TemplateResult =>
  html`<section class="step" aria-labelledby="step-${number}">
    <h2 id="step-${number}" tabindex="-1"><span class="number">${number}</span> ${title}</h2>
    ${content}
  </section>`;

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly note?: string;
}

/** A group of radio buttons, each with a note below its name. */
export function radios(
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

export function select(
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

export const checkbox = (
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

/** Code that stands in the page whole. */
export const code = (id: string, text: string): TemplateResult =>
  html`<pre id=${id} dir="ltr" translate="no"><code>${text}</code></pre>`;

/** Code that scrolls, so that it is a stop of the keyboard. */
export const codeBox = (id: string, label: string, text: string): TemplateResult =>
  html`<pre
    id=${id}
    tabindex="0"
    role="textbox"
    aria-readonly="true"
    aria-multiline="true"
    aria-label=${label}
    dir="ltr"
    translate="no"
  ><code>${text}</code></pre>`;

/** A width, by a slider and as a number. **Unit:** CSS pixels. */
export function widthFields(
  id: string,
  [label, number, whole]: readonly [label: string, number: string, whole: string],
  [min, max]: readonly [number, number],
  chosen: number,
  choose: (width: number) => void,
): TemplateResult {
  // The end of the slider is the whole width, whatever that is.
  const toWidth = (event: Event): void => {
    const width = Math.round(Number(valueOf(event)));
    choose(!width || width >= max ? 0 : Math.max(width, min));
  };
  const width = String(chosen || max);
  return html`<div class="field wide">
    <label for=${id}>${label}</label>
    <div class="pair">
      <input
        id=${id}
        type="range"
        min=${min}
        max=${max}
        step="10"
        aria-valuetext=${chosen ? `${width} px` : whole}
        .value=${live(width)}
        @input=${toWidth}
      />
      <input
        type="number"
        min=${min}
        max=${max}
        aria-label=${number}
        .value=${live(chosen ? width : '')}
        @change=${toWidth}
      />
    </div>
    <small>${chosen ? `${width} px` : whole}</small>
  </div>`;
}
