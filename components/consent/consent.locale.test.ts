import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Receipt } from '../contract/resources/consent.js';
import { mount } from '../../mocks/testing/mount.js';
import { get, press, read, reads } from '../../mocks/testing/user.js';
import type { AftercareConsentElement } from './consent.element.js';
import './consent.define.js';

const choices = html`<aftercare-consent></aftercare-consent>`;

describe('consent in Chinese', () => {
  it('is all Chinese, receipts too', async () => {
    const { element } = await mount<AftercareConsentElement>(choices, { lang: 'zh-CN' });
    const one = await get(element, 'article', '核心部件的保修鉴定');
    await reads(one, '单独同意');
    await reads(one, '接收方 恒泽部件（示例）有限公司');
    await reads(one, '个人信息 姓名 手机号码');
    await press(one, 'button', /^同意$/);
    await reads(one, '已同意 11月20日（周五）10:00');
    await press(one, 'button', '查看同意凭证');
    await reads(await get(one, 'region', '同意凭证'), '决定 已同意 时间 2026年11月20日（周五）10:00');
    expect(read(element)).not.to.match(/undefined|consent\.[a-z]/);
  });

  it('changes with the page’s language, and binds the text of that language', async () => {
    const { element, provider, world } = await mount<AftercareConsentElement>(choices);
    await get(element, 'article', 'Collecting and returning');
    provider.lang = 'zh-CN';
    const one = await get(element, 'article', '寄修时上门取件和送回');
    await press(one, 'button', /^同意$/);
    await reads(one, '已同意');
    const { items: [receipt] } = await world.call<{ items: Receipt[] }>('customer-1', 'GET', '/consents/receipts');
    expect(receipt!.locale).to.equal('zh-CN');
    expect(receipt!.notice[0]).to.equal('您选择寄修时，我们需要请云鹿速运上门取件，修好后再送回给您。');
  });

  it('speaks with the vendor’s words', async () => {
    const { element, provider } = await mount<AftercareConsentElement>(choices);
    provider.messages = { en: { 'consent.grant': 'Yes, I agree' } };
    await get(element, 'button', 'Yes, I agree');
  });
});
