import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Consent } from '../contract/resources/consent.js';
import { partsMaker } from '../../mocks/scenarios/consents/parts-maker.js';
import { visitGuide } from '../../mocks/scenarios/consents/visit-guide.js';
import type { PretendWorld } from '../../mocks/scenarios/world.js';
import { mount, type MountOptions } from '../../mocks/testing/mount.js';
import { chooseService, goOnTo, tellProblem, watchedWorld, writeAddress } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const guide = 'Guiding the technician to you and preparing the visit';
const maker = 'Warranty examination of a core part by its maker';

const consentsOf = async (world: PretendWorld): Promise<Consent[]> =>
  (await world.call<{ items: Consent[] }>('customer-1', 'GET', '/consents?locale=en')).items;
const decisionOn = async (world: PretendWorld, title: string): Promise<Consent['decision'] | undefined> =>
  (await consentsOf(world)).find(({ purpose }) => purpose.title === title)?.decision;

/** A visit, up to the last step. */
async function toReview(options: MountOptions = {}) {
  const at = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, options);
  await tellProblem(at.element);
  await chooseService(at.element);
  await writeAddress(at.element);
  await goOnTo(at.element, 'review');
  return at;
}

const send = async (form: ParentNode): Promise<void> => {
  await press(form, 'button', 'Send the request');
  await get(form, 'heading', 'We have your request');
};

describe('what is asked before data is passed on', () => {
  it('asks what this request needs and nothing else, with nothing chosen beforehand and both answers alike', async () => {
    const { element } = await toReview();
    const card = await get(element, 'article', guide);
    await get(element, 'article', maker);
    expect(all(element, 'article').length).to.equal(2);
    const radios = all(card, 'radio') as HTMLInputElement[];
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, false]);
    const sizes = radios.map((radio) => radio.closest('label')!.getBoundingClientRect());
    expect(sizes[0]!.width).to.be.closeTo(sizes[1]!.width, 1);
    expect(sizes[0]!.height).to.equal(sizes[1]!.height);
    for (const part of [/Separate consent/, /Anjia Field Service .+ Entrusted by us/, /About you .*precise live location sensitive/, /About the service Request number/]) await reads(card, part);
    for (const part of ['Your location is not kept', '400-000-2203', 'The service does not need it', 'with one press']) expect(read(card)).to.include(part);
  });

  it('can be read on a telephone with letters twice as large', async () => {
    const { element } = await toReview();
    const card = await get(element, 'article', guide);
    element.style.fontSize = '32px';
    await setViewport({ width: 390, height: 844 });
    try {
      const words = [...card.querySelectorAll('.choice-label, .kinds li')];
      // A column too narrow breaks words letter by letter.
      const tall = words.filter((one) => one.getBoundingClientRect().height > 3 * 1.7 * 32);
      expect(words.length).to.be.above(4);
      expect(tall.map(({ textContent }) => textContent)).to.deep.equal([]);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('brings the decisions to the backend with the request, and leaves undecided what is', async () => {
    const { element, world } = await toReview();
    await press(await get(element, 'article', guide), 'radio', 'I agree');
    await send(element);
    expect(await decisionOn(world, guide)).to.equal('granted');
    expect(await decisionOn(world, maker)).to.equal(null);
  });

  it('says at once what a refusal keeps from happening, sends the rest, and does not ask again', async () => {
    const { element, world } = await toReview();
    const card = await get(element, 'article', guide);
    await press(card, 'radio', 'I do not agree');
    await until(() => all(card, 'status').some((one) => /may call you for directions.+rest of your request can be sent/.test(read(one))), 'nothing is said of the refusal');
    await send(element);
    expect(await decisionOn(world, guide)).to.equal('denied');
    await press(element, 'button', 'Request something else');
    await tellProblem(element);
    await chooseService(element);
    await writeAddress(element);
    await goOnTo(element, 'review');
    await get(element, 'article', maker);
    expect(all(element, 'article', guide)).to.deep.equal([]);
  });

  it('lets a decision be taken back before it is sent', async () => {
    const { element, world } = await toReview();
    const card = await get(element, 'article', guide);
    await press(card, 'radio', 'I agree');
    await press(card, 'button', 'Decide later');
    await until(() => (all(card, 'radio') as HTMLInputElement[]).every(({ checked }) => !checked), 'it stays chosen');
    await send(element);
    expect(await decisionOn(world, guide)).to.equal(null);
  });

  it('drops a decision on a text that was replaced meanwhile, says so, and takes the one on the new text', async () => {
    const { element, world } = await toReview();
    await press(await get(element, 'article', guide), 'radio', 'I agree');
    await press(await get(element, 'article', maker), 'radio', 'I do not agree');
    await world.call('vendor', 'POST', '/vendor/consents', {
      ...visitGuide, customer: 'customer-1', notice: { 'zh-CN': ['新的内容'], en: ['Now your photos are kept for a year.'] },
    });
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'A text you decided on has changed');
    const card = await get(element, 'article', guide);
    await reads(card, 'What you decided was about the earlier text');
    await reads(card, 'Now your photos are kept for a year.');
    expect((all(card, 'radio') as HTMLInputElement[]).map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect((all(await get(element, 'article', maker), 'radio', 'I do not agree')[0] as HTMLInputElement).checked).to.equal(true);
    await press(card, 'radio', 'I agree');
    await send(element);
    expect(await decisionOn(world, guide)).to.equal('granted');
    expect(await decisionOn(world, maker)).to.equal('denied');
  });

  it('asks for other choices anew when the channel changes, and sends no decision that is not asked for', async () => {
    const { world, calls } = await watchedWorld();
    const { element } = await toReview({ world });
    await press(await get(element, 'article', guide), 'radio', 'I agree');
    await press(element, 'button', 'Change: How, where and when');
    await press(element, 'radio', 'Online');
    await goOnTo(element, 'review');
    await reads(element, 'your data goes to nobody else');
    await send(element);
    const { body } = calls.find(({ method, path }) => method === 'POST' && path === '/requests')!;
    expect(JSON.parse(body!)).to.not.have.property('decisions');
  });

  it('asks guests nothing, and says that they will be', async () => {
    const { world, calls } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single"></aftercare-request>`, { world, as: 'guest' });
    await tellProblem(element);
    await press(element, 'radio', 'On-site');
    await reads(element, 'Before anything is passed on to anyone else, we ask you');
    expect(calls.filter(({ path }) => path.startsWith('/consents'))).to.deep.equal([]);
  });

  it('can be sent while the choices cannot be shown, and reads them when asked to', async () => {
    const { element, world } = await toReview({ fault: { kind: 'internal', only: '/consents' } });
    await reads(element, 'nothing is passed on until you agree');
    world.fault = null;
    await press(element, 'button', 'Try again');
    await get(element, 'article', guide);
    await send(element);
  });

  it('forgets with a restored draft what was decided on a text nobody knows any more', async () => {
    const { world } = await watchedWorld();
    const { element, remove } = await toReview({ world });
    await press(await get(element, 'article', guide), 'radio', 'I agree');
    await new Promise((resolve) => { element.addEventListener('aftercare-draft', resolve, { once: true }); });
    remove();
    const { element: next } = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { world });
    await press(next, 'button', 'Go on with it');
    await get(next, 'heading', 'Check and send');
    const card = await get(next, 'article', guide);
    expect((all(card, 'radio') as HTMLInputElement[]).map(({ checked }) => checked)).to.deep.equal([false, false]);
  });

  it('waits for the choices it depends on, on one page', async () => {
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single"></aftercare-request>`);
    await reads(element, 'You will then see here whether anyone else needs your data');
    await press(element, 'radio', 'Repair');
    await press(element, 'radio', 'On-site');
    await get(element, 'article', guide);
  });

  it('marks a recipient abroad, in Chinese as well', async () => {
    const { world } = await watchedWorld();
    await world.call('vendor', 'POST', '/vendor/consents', {
      ...partsMaker, customer: 'customer-1', recipient: { ...partsMaker.recipient, country: 'DE' },
    });
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single"></aftercare-request>`, { world, lang: 'zh-CN' });
    await press(element, 'radio', '维修保养');
    await press(element, 'radio', '上门服务');
    const card = await get(element, 'article', '核心部件的保修鉴定');
    for (const words of ['单独同意', '中国境外', '德国', '个人信息处理者']) await reads(card, words);
    await press(card, 'radio', '不同意');
    await reads(card, '申请的其他内容可以照常提交。');
  });
});
