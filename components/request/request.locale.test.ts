import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { chooseService, fillOnline, goOnTo, requestsOf } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;

describe('the request form in Chinese', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('shows 2小时 and the third working day with their clause before an urgent visit is asked for, on a phone', async () => {
    await setViewport({ width: 390, height: 844 });
    const { element, world } = await mount<AftercareRequestElement>(plain, { lang: 'zh-CN', at: '2026-11-20T21:30:00+08:00' });
    await write(element, '哪里出了问题？', '热水器不出热水');
    await press(element, 'radio', '维修保养');
    await press(element, 'button', '下一步');
    await reads(element, /保修至2032年3月14日（周日）/);
    await press(element, 'radio', '燃气热水器');
    await press(element, 'button', '下一步');
    await press(element, 'radio', /^紧急/);
    await press(element, 'button', '下一步');
    await press(element, 'radio', '上门服务');
    await reads(element, /首次响应 第2\.2条 11月20日（周五）23:30前 2小时内/);
    await reads(element, /上门服务 第2\.2条 11月25日（周三）18:00前 3个工作日内/);
    await reads(element, '工作日按国务院办公厅放假安排计算，含调休上班日。');
    await write(element, '省、市、区', '浙江省 杭州市 西湖区');
    await write(element, '街道和门牌号', '文三路1号');
    expect(element.scrollWidth <= element.clientWidth, 'it is wider than the phone').to.equal(true);
    await press(element, 'button', '下一步');

    world.fault = { kind: 'offline' };
    await press(element, 'button', '提交申请');
    await get(element, 'heading', '已存在本机，尚未送达');
    await reads(element, /服务单号 尚未送达/);
    await reads(element, '暂时连接不上服务');
    await reads(element, '文三路1号');
    await reads(element, '热水器不出热水');
    await get(element, 'link', '打电话找人工');
    world.fault = null;
    await press(element, 'button', /现在就提交|正在提交/);
    await get(element, 'heading', '我们已收到您的申请');
    await reads(element, /我们最迟11月20日（周五）23:30前响应您/);
    const [request] = await requestsOf(world);
    await reads(element, request!.number);
    expect(request!.address!.region).to.deep.equal(['浙江省', '杭州市', '西湖区']);
  });

  it('leaves no English word', async () => {
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single" service-type="installation" channel="on-site"></aftercare-request>`, { lang: 'zh-CN' });
    await reads(element, '24小时内');
    const latin = read(element).match(/[A-Za-z]{2,}/g) ?? [];
    const known = /^(QC|GH|QCGH|QCW|CN|Example|chen|jing|privacy|anjia|example|com|MB|MP|MOV|PDF)$/;
    expect(latin.filter((word) => !known.test(word))).to.deep.equal([]);
  });
});

describe('the request form when the language changes', () => {
  it('changes with it, on a later step too, and keeps what was typed', async () => {
    const { element, provider } = await mount<AftercareRequestElement>(plain);
    await fillOnline(element, 'It leaks');
    await reads(element, 'Phone and online support');
    provider.lang = 'zh-CN';
    await get(element, 'button', '提交申请');
    await reads(element, '电话、在线支持');
    await reads(element, 'It leaks');
    provider.lang = 'en';
    await get(element, 'button', 'Send the request');
    await reads(element, 'Phone and online support');
  });

  it('takes the vendor’s own words, on a later step too', async () => {
    const { element, provider } = await mount<AftercareRequestElement>(plain);
    provider.messages = { en: { 'request.description': 'What happened?', 'request.send': 'Off it goes' } };
    await get(element, 'textbox', 'What happened?');
    await write(element, 'What happened?', 'x');
    await press(element, 'radio', 'Repair');
    await chooseService(element, /^General/, 'Online');
    await goOnTo(element, 'review');
    await get(element, 'button', 'Off it goes');
  });

  it('reads from right to left where the page does', async () => {
    const { element, provider } = await mount<AftercareRequestElement>(plain);
    provider.dir = 'rtl';
    await get(element, 'textbox', 'What is wrong?');
    await until(() => getComputedStyle(all(element, 'button', 'Continue')[0]!).direction === 'rtl');
  });
});
