/** What the snippet asks of the network, and what the publisher's server sees. */
import { fill } from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { sumOf } from '../network.ts';
import { code } from './controls.ts';
import type { View } from './view.ts';

/** A size in the units of the reader's language. */
const sizeText = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: bytes < 10_000 ? 1 : 0,
  }).format(bytes / 1000);

export function networkPart(view: View): TemplateResult {
  const { messages, files, policy, form, publisher, host, page, snippet } = view;
  const { lang: locale } = document.documentElement;
  if (!snippet) return html``;
  const isMail = form === 'email' || form === 'email-text';
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
                      <td>${bytes === undefined ? nothing : sizeText(bytes, locale)}</td>
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
            ${code('policy', policy)}`
        : html`<p>${messages.noPolicy}</p>`
    }
    <h3>${messages.privacy}</h3>
    <p class="quote">
      ${
        form === 'link'
          ? fill(messages.linkMade, { host })
          : isMail
            ? fill(messages.privacyEmail, { host })
            : fill(messages.privacyText, { publisher, host, file })
      }
    </p>
    ${files.length === 0 ? nothing : html`<p class="meta">${messages.privacyNote}</p>`}
    <h3>${messages.link}</h3>
    <p><a href=${page} rel="noreferrer">${page}</a></p>
  </section>`;
}
