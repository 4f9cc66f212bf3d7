import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { freshWorld } from '../../mocks/scenarios/fresh.js';
import { mount } from '../../mocks/testing/mount.js';
import { chooseService, fillOnline, goOnTo, requestsOf, tellProblem, words } from '../../mocks/testing/request.js';
import { all, get, press, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import type { SubmittedDetail } from './request.events.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;
const checked = (element: HTMLElement): string[] =>
  all(element, 'radio').filter((one) => (one as HTMLInputElement).checked).map((one) => (one as HTMLInputElement).value);

/** What is said on the console while it runs. */
async function warnings(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...words_: unknown[]) => { said.push(words_.join(' ')); };
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('the request form on a vendor’s page', () => {
  it('takes its choices from attributes and its texts from a property', async () => {
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single" service-type="repair"
      urgency="urgent" channel="on-site" product="QCGH16-26031588" .values=${{
        description: 'It leaks', contact: { name: 'Wang', phone: '13812342046' }, address: { region: ['Zhejiang', 'Hangzhou'], line: '1 Road' }, fields: { access: 'Gate 2' },
      }}></aftercare-request>`);
    await reads(element, /within 2 hours/);
    expect(checked(element)).to.include.members(['product-2', 'repair', 'urgent', 'on-site']);
    expect(words(element).filter(Boolean)).to.have.members(['It leaks', 'Gate 2', 'Wang', '13812342046', 'chen.jing@example.com', 'Zhejiang, Hangzhou', '1 Road']);
    const { number } = await element.submit() as SubmittedDetail;
    await reads(element, number);
  });

  it('follows attributes that change, and leaves what else was chosen', async () => {
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single"></aftercare-request>`);
    await press(element, 'radio', 'Repair');
    element.setAttribute('channel', 'mail-in');
    await until(() => checked(element).includes('mail-in'));
    expect(checked(element)).to.include.members(['repair', 'general', 'mail-in']);
    element.values = { description: 'It hums' };
    await until(() => words(element).includes('It hums'));
  });

  it('warns once of an attribute it cannot use, and goes on without', async () => {
    const said = await warnings(async () => {
      for (let i = 0; i < 2; i += 1) {
        const at = await mount<AftercareRequestElement>(html`<aftercare-request layout=${'wizard' as 'steps'} service-type="magic" urgency="general"></aftercare-request>`);
        await get(at.element, 'button', 'Continue');
        at.remove();
      }
    });
    expect(said.length).to.equal(2);
    expect(said.join()).to.match(/layout="wizard".+steps, single/).and.match(/service-type="magic".+installation, guidance/);
  });

  it('keeps what was typed when it is moved, taken off and put back', async () => {
    const { element, provider } = await mount<AftercareRequestElement>(plain);
    await fillOnline(element, 'It leaks');
    const elsewhere = document.createElement('section');
    provider.append(elsewhere);
    elsewhere.append(element);
    await reads(element, 'It leaks');
    element.remove();
    await new Promise((resolve) => { setTimeout(resolve); });
    provider.append(element);
    await reads(element, 'It leaks');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
  });

  it('works when its properties were set before it was one', async () => {
    const { provider } = await mount(html`<p></p>`);
    const early = document.createElement('aftercare-request') as AftercareRequestElement;
    early.values = { description: 'Set early' };
    early.layout = 'single';
    provider.append(early);
    await until(() => words(early).includes('Set early'));
    await get(early, 'button', 'Send the request');
  });

  it('goes on with what a guest typed who signs in, and forgets what a customer typed who signs out', async () => {
    const { element, provider, world } = await mount<AftercareRequestElement>(plain, { as: 'guest' });
    await tellProblem(element, 'Typed as a guest');
    provider.getToken = () => world.token('customer-1');
    await chooseService(element, /^General/, 'Online');
    await until(() => words(element).includes('陈静'), 'the customer’s name is not filled in');
    await goOnTo(element, 'review');
    await reads(element, 'Typed as a guest');
    await provider.signOut();
    const field = await get(element, 'textbox', 'What is wrong?') as HTMLTextAreaElement;
    expect(field.value).to.equal('');
    await tellProblem(element);
    await goOnTo(element, 'product');
    await get(element, 'textbox', 'Serial number');
  });

  it('shows another customer nothing of what is still on its way', async () => {
    const { element, provider, world } = await mount<AftercareRequestElement>(plain);
    await fillOnline(element, 'It leaks');
    world.fault = { kind: 'slow', only: '/requests' };
    await press(element, 'button', 'Send the request');
    await get(element, 'button', 'Sending…');
    await provider.signOut();
    const field = await get(element, 'textbox', 'What is wrong?') as HTMLTextAreaElement;
    expect(field.value).to.equal('');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('says where it stands, and nothing of what was typed', async () => {
    const { element } = await mount<AftercareRequestElement>(plain);
    expect(element.formState.step).to.equal(null);
    await tellProblem(element, 'Secret words');
    expect(element.formState).to.deep.include({ kind: 'ready', step: 'problem', complete: false, files: 0, draft: false });
    await goOnTo(element, 'place');
    await press(element, 'button', 'Continue');
    expect(element.formState.wrong).to.deep.equal(['channel']);
    await press(element, 'radio', 'Online');
    expect(element.formState).to.deep.include({ step: 'place', complete: true, wrong: [] });
    expect(JSON.stringify(element.formState)).to.not.include('Secret');
    await element.submit();
    expect(element.formState).to.deep.include({ kind: 'submitted', step: null, complete: false });
  });

  it('says ids and states only to the scripts of the page', async () => {
    const { element } = await mount<AftercareRequestElement>(plain);
    const said: string[] = [];
    for (const name of ['aftercare-before-submit', 'aftercare-submitted']) {
      document.body.addEventListener(name, (event) => said.push(JSON.stringify((event as CustomEvent).detail)), { once: true });
    }
    await tellProblem(element, 'Secret words');
    await chooseService(element, /^General/, 'Online');
    await write(element, 'Your name', 'Secret Name');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect(said.length).to.equal(2);
    expect(said.join()).to.not.match(/Secret|example\.com|\*\*\*\*/);
  });

  it('says when the vendor takes no requests here, and how to reach it', async () => {
    const { vendor } = freshWorld;
    const none = { ...vendor, catalog: { ...vendor.catalog, en: { ...vendor.catalog.en, serviceTypes: [] } } };
    const { element } = await mount<AftercareRequestElement>(plain, { data: { ...freshWorld, vendor: none } });
    await get(element, 'heading', 'For now, please reach us by phone or message');
    await get(element, 'link', 'Call a person');
    expect(element.matches(':state(empty)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('keeps two forms of one page apart', async () => {
    const { element, provider, world } = await mount<AftercareRequestElement>(html`${plain}${plain}`);
    const other = provider.querySelectorAll('aftercare-request')[1] as AftercareRequestElement;
    await fillOnline(element, 'One');
    await fillOnline(other, 'Two');
    await Promise.all([element.submit(), other.submit()]);
    expect((await requestsOf(world)).map(({ problem }) => problem.description).sort()).to.deep.equal(['One', 'Two']);
  });
});
