import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { all, get, press, reads, until } from '../../mocks/testing/user.js';
import type { AftercareAgreementElement } from './agreement.element.js';
import './agreement.define.js';

describe('the agreement, for everybody', () => {
  for (const lang of ['en', 'zh-CN']) {
    for (const scheme of ['light', 'dark']) {
      it(`has no fault that axe finds, in ${lang}, ${scheme}`, async () => {
        const { element, provider } = await mount<AftercareAgreementElement>(
          html`<aftercare-agreement acceptance="optional" clause="3.2"></aftercare-agreement>`, { lang },
        );
        provider.setAttribute('theme', scheme);
        await get(element, 'button', lang === 'en' ? 'Accept version' : '接受版本');
        await press(element, 'button', lang === 'en' ? 'All versions' : '历次版本');
        await until(() => all(element, 'button', /^(Read version|阅读版本)/).length === 2);
        await expect(element).to.be.accessible();
      });
    }
  }

  it('fits the outline of the page: one heading, then one for each part and chapter', async () => {
    const { element } = await mount<AftercareAgreementElement>(
      html`<aftercare-agreement heading-level="3" acceptance="optional"></aftercare-agreement>`,
    );
    await get(element, 'button', 'Accept version');
    const levels = all(element, 'heading').map((one) => one.localName);
    expect(levels[0]).to.equal('h3');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['h4']));
    expect(levels.length).to.equal(1 + 1 + 7 + 1);
  });

  it('goes wherever it can be gone by keyboard', async () => {
    const { element } = await mount<AftercareAgreementElement>(html`<aftercare-agreement acceptance="optional"></aftercare-agreement>`);
    await get(element, 'button', 'Accept version');
    const dead = [...all(element, 'link'), ...all(element, 'button')].filter((one) => one.tabIndex < 0);
    expect(dead.map((one) => one.textContent)).to.deep.equal([]);
  });

  it('says once what happened to those who do not see it', async () => {
    const { element } = await mount<AftercareAgreementElement>(html`<aftercare-agreement acceptance="optional"></aftercare-agreement>`);
    const button = await get(element, 'button', 'Accept version');
    button.focus();
    button.click();
    const status = element.shadowRoot!.querySelector('[role=status]')!;
    await until(() => status.textContent === 'You accepted this agreement');
    await reads(element, 'Accepted on Fri 20 Nov 2026, 10:00');
    const heading = await get(element, 'heading', 'You accepted this agreement');
    await until(() => element.shadowRoot!.activeElement === heading, 'focus was lost');
  });
});
