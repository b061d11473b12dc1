/** What the builder shows, from its state to markup: its steps, each of a file of its own. It knows no element. */
import { html, type TemplateResult } from 'lit';
import { step } from './templates/controls.ts';
import { copyStep } from './templates/copy-step.ts';
import { fitStep } from './templates/fit-step.ts';
import { versionPart } from './templates/version-part.ts';
import { networkPart } from './templates/network-part.ts';
import { pastePart } from './templates/paste-part.ts';
import { placeStep } from './templates/place-step.ts';
import { previewPart } from './templates/preview-part.ts';
import { recordStep } from './templates/record-step.ts';
import type { Acts, View } from './templates/view.ts';

export function builder(view: View, acts: Acts): TemplateResult {
  const {
    steps: [record, place, fit, copy],
  } = view.messages;
  return html`<div class="work">
      <div class="steps">
        ${step(1, record, recordStep(view, acts))} ${step(2, place, placeStep(view, acts))}
        ${step(3, fit, fitStep(view, acts))}
      </div>
      <div class="result">${step(4, copy, copyStep(view, acts))} ${previewPart(view, acts)}</div>
    </div>
    <div class="beside">
      <div>${versionPart(view, acts)} ${networkPart(view)}</div>
      ${pastePart(view, acts)}
    </div>`;
}
