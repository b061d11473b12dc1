/** The four widgets in a page rendered by Lit, one of them inside the shadow root of the page's own element. */
import { html, LitElement } from 'lit';

class LabHost extends LitElement {
  static properties = { town: {} };

  render() {
    // prettier-ignore
    return html`<p>In an element of the page's own</p><rights-town-policy-card loading="eager" town=${this.town} heading-level="4"><a href="/own">Own</a></rights-town-policy-card>`;
  }
}
if (!customElements.get('lab-host')) customElements.define('lab-host', LabHost);

// prettier-ignore
export const litPage = () => html`<main>
  <rights-action-banner loading="eager" action="sample-bill" ?dismissible=${true} heading-level=${2} color-scheme="dark" time-zone="America/New_York"><a href="/own">Own</a></rights-action-banner>
  <rights-case-timeline loading="eager" cases="roe-v-example" .limit=${'2'} color-scheme="dark"><a href="/own">Own</a></rights-case-timeline>
  <rights-town-policy-card loading="eager" town=${'alder'} heading-level="2"><h2 slot="heading">Own heading</h2><a href="/own">${'Own'}</a></rights-town-policy-card>
  <rights-action-button loading="eager" action="donate-sample" amounts="25 50" monthly new-tab><a href="/own">Own</a></rights-action-button>
  <lab-host town="birch"></lab-host>
</main>`;
