/** Where a partner pastes a snippet to open it again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Acts, View } from './view.ts';

export function pastePart({ messages, pasted }: View, { open }: Acts): TemplateResult {
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
          ? html`${pasted.opened ? html`<p>${pasted.opened}</p>` : nothing}
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
