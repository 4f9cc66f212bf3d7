import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { services } from '../../mocks/scenarios/service.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import { mount } from '../../mocks/testing/mount.js';
import { get, press, read, reads, write } from '../../mocks/testing/user.js';
import './progress.define.js';
import type { AftercareProgressElement } from './progress.element.js';

describe('progress in words', () => {
  it('follows the language of the page, live, and keeps what was typed', async () => {
    const world = await createWorld();
    await services.delayed(world);
    const { element, provider } = await mount<AftercareProgressElement>(html`<aftercare-progress></aftercare-progress>`, { world });
    await press(element, 'button', 'Ask a question');
    await write(element, 'What would you like to know?', 'Is it safe?');
    provider.lang = 'zh-CN';
    await reads(element, '服务承诺');
    await reads(element, '已受理·诊断中');
    expect(read(element)).not.to.match(/common\.|progress\./);
    expect((await get(element, 'textbox', '您想问什么？') as HTMLTextAreaElement).value).to.equal('Is it safe?');
    expect(read(element)).to.contain('11月27日（周五）12:00前');
  });

  it('reads from right to left where the page does', async () => {
    const world = await createWorld();
    await services.delayed(world);
    const { element, provider } = await mount<AftercareProgressElement>(html`<aftercare-progress></aftercare-progress>`, { world });
    provider.dir = 'rtl';
    await get(element, 'button', 'I have seen it');
    expect(getComputedStyle(element.shadowRoot!.querySelector('.base')!).direction).to.equal('rtl');
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('takes the vendor’s wording', async () => {
    const world = await createWorld();
    await services.urgent(world);
    const { element, provider } = await mount<AftercareProgressElement>(html`<aftercare-progress></aftercare-progress>`, { world });
    provider.messages = { en: { 'progress.do.ask': 'Message your engineer' } };
    await get(element, 'button', 'Message your engineer');
  });

  for (const name of ['missed', 'paused', 'quoted', 'resolved', 'reopened', 'silent', 'cancelled'] as const) {
    it(`has every word in Chinese when ${name}`, async () => {
      const world = await createWorld();
      const { number } = await services[name](world);
      const { element } = await mount<AftercareProgressElement>(html`<aftercare-progress></aftercare-progress>`, { world, lang: 'zh-CN' });
      await reads(element, number);
      await reads(element, '服务记录');
      const words = read(element).replace(/R\d{6}-\w+|E1|QC-?\w+|DH-\d+|\S+@\S+/g, '');
      expect(words).not.to.match(/[A-Za-z]{3}/);
    });
  }
});
