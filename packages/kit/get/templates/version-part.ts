/** Whether the script is frozen or always the newest one. */
import { html, type TemplateResult } from 'lit';
import { radios } from './controls.ts';
import type { Acts, View } from './view.ts';

/** Which script the snippet loads, with what each costs; a frame has no choice. */
export function versionPart(
  { messages: { versions }, state, fit, form }: View,
  { set }: Acts,
): TemplateResult {
  const section = (content: unknown): TemplateResult =>
    html`<section aria-labelledby="version">
      <h2 id="version">${versions.legend}</h2>
      ${content}
    </section>`;
  if (!fit.version) {
    const text = form === 'frame' || form === 'oembed' || form === 'link' ? versions[form] : versions.mail;
    return section(html`<p>${text}</p>`);
  }
  return section(
    radios(
      'version',
      html`<span class="unseen">${versions.legend}</span>`,
      [
        { value: '', name: versions.frozen[0], note: versions.frozen[1] },
        { value: 'current', name: versions.current[0], note: versions.current[1] },
      ],
      state.isCurrent ? 'current' : '',
      (value) => {
        set({ isCurrent: value === 'current' });
      },
    ),
  );
}
