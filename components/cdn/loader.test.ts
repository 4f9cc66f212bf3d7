import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { elements } from './elements.js';
import { load } from './loader.js';

const defined = (tag: string): Promise<void> =>
  waitUntil(() => customElements.get(tag) !== undefined, `${tag} was not loaded`, { timeout: 5000 });

describe('the loader', () => {
  it('leaves alone what no tag asked for', () => {
    expect(customElements.get('aftercare-consent')).to.equal(undefined);
  });

  it('loads an element when its tag appears', async () => {
    await fixture(html`<div><aftercare-provider endpoint="/api"></aftercare-provider></div>`);
    await defined('aftercare-provider');
  });

  it('finds tags that appear in open shadow roots, also of hosts upgraded later', async () => {
    const host = await fixture(html`<late-host></late-host>`);
    customElements.define(
      'late-host',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' });
        }
      },
    );
    await customElements.whenDefined('late-host');
    host.shadowRoot?.append(document.createElement('aftercare-agreement'));
    await defined('aftercare-agreement');
  });

  it('finds tags inside its own elements', async () => {
    const form = await fixture(html`<aftercare-request></aftercare-request>`);
    await defined('aftercare-request');
    form.shadowRoot!.append(document.createElement('aftercare-progress'));
    await defined('aftercare-progress');
  });

  it('loads by name', async () => {
    await load('aftercare-request', 'no-such-element');
    expect(customElements.get('aftercare-request')).to.be.a('function');
  });

  it('knows every tag by the folder of its code', () => {
    for (const [tag, code] of Object.entries(elements)) expect(String(code)).to.include(tag.replace('aftercare-', ''));
  });
});
