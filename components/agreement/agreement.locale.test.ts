import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareAgreementElement } from './agreement.element.js';
import './agreement.define.js';

const agreement = html`<aftercare-agreement acceptance="required"></aftercare-agreement>`;

describe('the agreement in Chinese', () => {
  it('is all Chinese, figures too', async () => {
    const { element } = await mount<AftercareAgreementElement>(agreement, { lang: 'zh-CN' });
    await get(element, 'heading', '清川家电售后服务协议');
    await get(element, 'button', '接受版本 2026.1');
    const table = await get(element, 'table', '服务承诺一览');
    expect(read(table)).to.match(/首次响应（紧急） 2小时 第2\.2条/).and.match(/上门服务 3个工作日 第2\.2条/);
    await reads(element, '紧急情况，自服务申请提交之时起 2小时 内。');
    await reads(element, '现行有效 版本 2026.1 2026年1月1日（周四）起生效');
    expect(read(element)).not.to.match(/undefined|agreement\.|\bVersion\b/);
  });

  it('changes with the page’s language, and accepts the text of that language', async () => {
    const { element, provider, world } = await mount<AftercareAgreementElement>(agreement);
    await get(element, 'button', 'Accept version');
    provider.lang = 'zh-CN';
    await get(element, 'heading', '清川家电售后服务协议');
    await until(() => all(element, 'button', '接受版本').length === 1);
    await press(element, 'button', '接受版本');
    await reads(element, '您已接受本协议');
    const { items } = await world.call<{ items: Array<{ locale: string }> }>('customer-1', 'GET', '/agreement/acceptances');
    expect(items.map(({ locale }) => locale)).to.deep.equal(['zh-CN']);
  });

  it('speaks with the vendor’s words', async () => {
    const { element, provider } = await mount<AftercareAgreementElement>(agreement);
    provider.messages = { en: { 'agreement.promises': 'Our word', 'agreement.term.claim': 'Claims are answered in' } };
    await get(element, 'table', 'Our word');
    await reads(element, 'Claims are answered in');
  });
});
