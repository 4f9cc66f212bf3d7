import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { all, get, press, reads, until } from '../../mocks/testing/user.js';
import type { AftercareConsentElement } from './consent.element.js';
import './consent.define.js';

const choices = html`<aftercare-consent></aftercare-consent>`;

describe('consent, for everybody', () => {
  for (const lang of ['en', 'zh-CN']) {
    for (const scheme of ['light', 'dark']) {
      it(`has no fault that axe finds, in ${lang}, ${scheme}`, async () => {
        const { element, provider } = await mount<AftercareConsentElement>(choices, { lang });
        provider.setAttribute('theme', scheme);
        await press(element, 'button', lang === 'en' ? 'Agree' : /^同意$/);
        await press(element, 'button', lang === 'en' ? 'Show the receipt' : '查看同意凭证');
        await get(element, 'region', lang === 'en' ? 'Receipt' : '同意凭证');
        await expect(element).to.be.accessible();
        await press(element, 'button', lang === 'en' ? 'Decisions so far' : '同意记录');
        await get(element, 'list', lang === 'en' ? 'Your decisions' : '您的决定');
        await expect(element).to.be.accessible();
      });
    }
  }

  it('fits the outline of the page: one heading, then roles, then choices', async () => {
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent heading-level="3"></aftercare-consent>`);
    await get(element, 'article');
    expect(all(element, 'heading').map(({ localName }) => localName)).to.deep.equal(['h3', 'h4', 'h5', 'h5', 'h4', 'h5']);
  });

  it('tells which choice a button is about', async () => {
    const { element } = await mount<AftercareConsentElement>(choices);
    const button = await get(element, 'button', 'Agree');
    const about = element.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!);
    expect(about!.textContent).to.equal('Collecting and returning a product sent in for repair');
  });

  it('says once what was decided, and keeps the place of who decided by keyboard', async () => {
    const { element } = await mount<AftercareConsentElement>(choices);
    const button = await get(element, 'button', 'Agree');
    button.focus();
    button.click();
    const status = element.shadowRoot!.querySelector('[role=status]')!;
    await until(() => status.textContent === 'Granted: Collecting and returning a product sent in for repair');
    await reads(element, 'Granted on');
    await until(() => element.shadowRoot!.activeElement?.textContent === 'Collecting and returning a product sent in for repair', 'focus was lost');
  });

  it('has targets that a finger hits', async () => {
    const { element } = await mount<AftercareConsentElement>(choices);
    await get(element, 'button', 'Agree');
    const low = all(element, 'button').filter((one) => one.getBoundingClientRect().height < 44);
    expect(low.map((one) => one.textContent)).to.deep.equal([]);
  });
});
