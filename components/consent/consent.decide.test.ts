import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Consent, Receipt } from '../contract/resources/consent.js';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { createWorld, type PretendWorld } from '../../mocks/scenarios/world.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareConsentElement } from './consent.element.js';
import './consent.define.js';

const place = (): Promise<Mounted<AftercareConsentElement>> => mount(html`<aftercare-consent></aftercare-consent>`);
const courier = 'Collecting and returning a product sent in for repair';
const maker = 'Warranty examination of a core part by its maker';
const card = (at: ParentNode, name: string): Promise<HTMLElement> => get(at, 'article', name);
const consents = async (world: PretendWorld): Promise<Consent[]> =>
  (await world.call<{ items: Consent[] }>('customer-1', 'GET', '/consents?locale=en')).items;
const decision = async (world: PretendWorld, purpose = 'pickup-delivery'): Promise<Consent['decision']> =>
  (await consents(world)).find((one) => one.purpose.id === purpose)!.decision;
const receipts = async (world: PretendWorld): Promise<Receipt[]> =>
  (await world.call<{ items: Receipt[] }>('customer-1', 'GET', '/consents/receipts')).items;

/** Decides behind the page's back, as another device would. */
async function elsewhere(world: PretendWorld, word: string): Promise<void> {
  const { id, noticeHash } = (await consents(world)).find((one) => one.purpose.id === 'pickup-delivery')!;
  await world.call('customer-1', 'POST', `/consents/${id}/decisions`, { decision: word, noticeHash, locale: 'en' });
}

/** The vendor asks the same again in other words: the notice is replaced. */
async function askAnew(world: PretendWorld): Promise<void> {
  const old = (await consents(world)).find((one) => one.purpose.id === 'pickup-delivery')!;
  const both = (text: string): Record<string, string> => ({ 'zh-CN': text, en: text });
  await world.call('vendor', 'POST', '/vendor/consents', {
    customer: 'customer-1', purpose: { id: old.purpose.id, title: both(old.purpose.title) }, recipient: old.recipient,
    dataKinds: old.dataKinds.map((kind) => ({ ...kind, label: both(kind.label) })), method: both('By post.'),
    retention: both(old.retention), necessary: true, notice: { 'zh-CN': ['新的告知。'], en: ['A new notice.'] },
  });
}

describe('deciding', () => {
  it('begins with nothing decided, and both ways alike', async () => {
    const { element, world } = await place();
    const one = await card(element, courier);
    await reads(one, 'Not decided');
    const [agree, refuse] = [await get(one, 'button', 'Agree'), await get(one, 'button', 'Refuse')];
    expect([agree.className, agree.offsetWidth, agree.offsetHeight, getComputedStyle(agree).backgroundColor])
      .to.deep.equal([refuse.className, refuse.offsetWidth, refuse.offsetHeight, getComputedStyle(refuse).backgroundColor]);
    expect([...all(element, 'checkbox'), ...all(element, 'radio'), ...all(element, 'switch')]).to.have.length(0);
    expect((await consents(world)).map((each) => each.decision)).to.deep.equal([null, null, null]);
  });

  it('shows before the decision all that it is about', async () => {
    const { element } = await place();
    const one = await card(element, maker);
    for (const told of [
      'Separate consent', 'Hengze Components (Example) Co., Ltd.', '400-000-2202', 'privacy@hengze.example',
      'About you Name Mobile number', 'About the product Product model and serial number Date of purchase',
      'About the service Description of the fault and findings', 'Sent over an encrypted connection',
      'until 6 months after the part’s warranty ends', 'The service does not need it. Your repair goes on as usual',
      'Here, with one press, at any time', 'Hengze Components is a handler in its own right, so the law requires',
    ]) await reads(one, told);
    await reads(await card(element, 'Guiding the technician'), 'Your precise live location sensitive');
    expect(read(await card(element, courier))).not.to.include('Separate consent');
    const groups = all(element, 'region').map((group) => read(group));
    expect(groups[0]).to.match(/^Entrusted by us/).and.include(courier).and.not.include(maker);
    expect(groups[1]).to.match(/^Handlers in their own right/).and.include(maker);
  });

  it('grants, with a receipt, and says so to the page in ids only', async () => {
    const { element, provider, world } = await place();
    const said: string[] = [];
    for (const name of ['aftercare-before-decide', 'aftercare-decided']) {
      provider.addEventListener(name, (event) => said.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
    }
    const one = await card(element, courier);
    await press(one, 'button', 'Agree');
    await reads(one, 'Granted on Fri 20 Nov, 10:00');
    expect(await decision(world)).to.equal('granted');
    const [receipt] = await receipts(world);
    const about = '"purpose":"pickup-delivery","recipient":"yunlu-express","decision":"granted"';
    await until(() => said.length === 2);
    expect(said).to.deep.equal([
      `aftercare-before-decide {${about},"receipt":null}`, `aftercare-decided {${about},"receipt":"${receipt!.id}"}`,
    ]);
    await press(one, 'button', 'Show the receipt');
    const paper = await get(one, 'region', 'Receipt');
    for (const field of [receipt!.id, receipt!.recordId, receipt!.noticeHash, 'China', 'ISO/IEC TS 27560:2023']) {
      expect(read(paper)).to.include(field);
    }
  });

  it('refuses as easily', async () => {
    const { element, world } = await place();
    const one = await card(element, courier);
    await press(one, 'button', 'Refuse');
    await reads(one, 'Refused on Fri 20 Nov, 10:00');
    expect(await decision(world)).to.equal('denied');
  });

  it('withdraws with one press, saying what stops and what stays', async () => {
    const { element, world } = await place();
    const one = await card(element, courier);
    await press(one, 'button', 'Agree');
    await reads(one, 'Withdrawing stops Collections and deliveries not yet made');
    await reads(one, 'What stays Records of collections already made');
    await press(one, 'button', 'Withdraw consent');
    await reads(one, 'Withdrawn on');
    expect(await decision(world)).to.equal('withdrawn');
    await press(one, 'button', 'Agree');
    await reads(one, 'Granted on');
    expect((await receipts(world)).map((each) => each.decision)).to.deep.equal(['granted', 'withdrawn', 'granted']);
  });

  it('works at once: what is passed on follows it', async () => {
    const { element, world } = await place();
    const disclose = (): Promise<unknown> => world.call('vendor', 'POST', '/vendor/disclosures',
      { customer: 'customer-1', purpose: 'pickup-delivery', recipient: 'yunlu-express', dataKinds: ['name'] });
    const one = await card(element, courier);
    await press(one, 'button', 'Agree');
    await reads(one, 'Granted on');
    await disclose();
    await press(one, 'button', 'Withdraw consent');
    await reads(one, 'Withdrawn on');
    await disclose().then(() => expect.fail('it was passed on'), (error: Error) => expect(error.message).to.include('consent-required'));
  });

  it('happens once when pressed twice', async () => {
    const world = await createWorld();
    const { fetch } = world;
    let sent = 0;
    const counted: PretendWorld = Object.create(world, {
      fetch: { value: ((input, init) => { sent += Number(String(input).endsWith('/decisions')); return fetch(input, init); }) as typeof fetch },
    });
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent></aftercare-consent>`, { world: counted });
    const button = await get(await card(element, courier), 'button', 'Agree');
    button.click();
    button.click();
    await reads(await card(element, courier), 'Granted on');
    expect(sent).to.equal(1);
    expect(await receipts(world)).to.have.length(1);
  });

  it('sends nothing when the page cancels it', async () => {
    const { element, provider, world } = await place();
    provider.addEventListener('aftercare-before-decide', (event) => event.preventDefault());
    await press(await card(element, courier), 'button', 'Agree');
    expect(await receipts(world)).to.have.length(0);
    await reads(await card(element, courier), 'Not decided');
  });

  it('asks again when the notice changed meanwhile, and grants nothing', async () => {
    // The live stream would tell it first.
    const { element, provider, world } = await mount<AftercareConsentElement>(
      html`<aftercare-consent></aftercare-consent>`, { fault: { kind: 'slow', only: '/events' } },
    );
    const errors: unknown[] = [];
    provider.addEventListener('aftercare-error', (event) => errors.push((event as CustomEvent).detail));
    const button = await get(await card(element, courier), 'button', 'Agree');
    await askAnew(world);
    button.click();
    await reads(await card(element, courier), 'This text has changed');
    expect(errors).to.deep.equal([{ code: 'stale', operation: 'decide' }]);
    await reads(await card(element, courier), 'A new notice.');
    expect(await decision(world)).to.equal(null);
    await press(await card(element, courier), 'button', 'Agree');
    await reads(await card(element, courier), 'Granted on');
    expect(read(await card(element, courier))).not.to.include('This text has changed');
  });

  it('shows only the purpose asked for, at the moment of need', async () => {
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent purpose="parts-warranty"></aftercare-consent>`);
    await card(element, maker);
    expect(all(element, 'article')).to.have.length(1);
    expect(all(element, 'navigation')).to.have.length(0);
  });
});

describe('what happens elsewhere', () => {
  it('shows at once: a decision on another device', async () => {
    const { element, world } = await place();
    const one = await card(element, courier);
    await elsewhere(world, 'granted');
    await reads(one, 'Granted on');
    await elsewhere(world, 'withdrawn');
    await reads(one, 'Withdrawn on');
  });

  it('shows at once: a notice that the vendor replaced', async () => {
    const { element, world } = await place();
    const one = await card(element, courier);
    await press(one, 'button', 'Agree');
    await reads(one, 'Granted on');
    await askAnew(world);
    await reads(one, 'This text has changed');
    await reads(one, 'A new notice.');
    await get(one, 'button', 'Agree');
  });
});
