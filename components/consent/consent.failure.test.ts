import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Fault } from '../../mocks/scenarios/faults.js';
import { mount } from '../../mocks/testing/mount.js';
import { all, get, press, reads, until } from '../../mocks/testing/user.js';
import type { AftercareConsentElement } from './consent.element.js';
import './consent.define.js';

const choices = html`<aftercare-consent></aftercare-consent>`;
/** Only its own calls: whom to call is known. */
const only = '/consents';
const courier = 'Collecting and returning a product sent in for repair';

describe('when the choices cannot be shown', () => {
  const table: ReadonlyArray<[Fault['kind'], string, string]> = [
    ['offline', 'error', 'No connection to the service'],
    ['internal', 'error', 'The service is not available for now'],
    ['unavailable', 'error', 'The service is not available for now'],
    ['rate-limited', 'error', 'Too many tries'],
    ['forbidden', 'forbidden', 'This is not open to this account'],
    ['not-found', 'error', 'We cannot find this'],
    ['broken', 'error', 'We could not read the answer'],
    ['wrong-shape', 'error', 'We could not read the answer'],
  ];
  for (const [kind, state, title] of table) {
    it(`says so after ${kind}, and whom to call`, async () => {
      const { element } = await mount<AftercareConsentElement>(choices, { fault: { kind, only } });
      await get(element, 'heading', title);
      await get(element, 'link', 'Call a person 400-000-1234');
      expect(element.matches(`:state(${state})`)).to.equal(true);
      await expect(element).to.be.accessible();
    });
  }

  it('tells a guest who opened no request what to do', async () => {
    const { element } = await mount<AftercareConsentElement>(choices, { as: 'guest' });
    await get(element, 'heading', 'Sign in to see your choices');
    await reads(element, 'first open your request by its tracking code');
    await get(element, 'link', 'Call a person 400-000-1234');
    expect(element.matches(':state(forbidden)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('opens to a guest with the request they open by its code', async () => {
    const { element, world } = await mount<AftercareConsentElement>(choices, { as: 'guest' });
    await get(element, 'heading', 'Sign in to see your choices');
    const { trackingCode } = await world.call<{ trackingCode: string }>('guest', 'POST', '/requests', {
      serviceType: 'support', urgency: 'general', channel: 'online', product: {}, problem: { description: 'It hums.' },
      contact: { name: 'Li', phone: '13800000000' },
    });
    await element.connection!.openGuest(trackingCode);
    await reads(element, 'There is nothing to decide');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('shows the shape of what comes while there is no answer', async () => {
    const { element } = await mount<AftercareConsentElement>(choices, { fault: { kind: 'slow', only } });
    await reads(element, 'Loading your choices');
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(500);
  });

  it('waits for a provider without being blank', async () => {
    const element = document.createElement('aftercare-consent');
    element.lang = 'en';
    document.body.append(element);
    await reads(element, 'Loading your choices');
    expect(element.matches(':state(idle)')).to.equal(true);
    element.remove();
  });

  it('says that there is nothing to decide', async () => {
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent purpose="none-such"></aftercare-consent>`);
    await reads(element, 'There is nothing to decide');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('shows them once tried again', async () => {
    const { element, world } = await mount<AftercareConsentElement>(choices, { fault: { kind: 'internal', only } });
    await get(element, 'button', 'Try again');
    world.fault = null;
    await press(element, 'button', 'Try again');
    await get(element, 'article', courier);
  });
});

describe('when a decision fails', () => {
  it('says that nothing was recorded, and records it once when tried again', async () => {
    const { element, world } = await mount<AftercareConsentElement>(choices);
    const one = await get(element, 'article', courier);
    const button = await get(one, 'button', 'Refuse');
    world.fault = { kind: 'offline', only: '/decisions' };
    button.click();
    await reads(one, 'Your decision was not recorded');
    await get(one, 'link', 'Call a person');
    world.fault = null;
    await press(one, 'button', 'Refuse');
    await reads(one, 'Refused on');
    const { items } = await world.call<{ items: unknown[] }>('customer-1', 'GET', '/consents/receipts');
    expect(items).to.have.length(1);
  });

  it('says that the receipt cannot be shown, and shows it later', async () => {
    const { element, world } = await mount<AftercareConsentElement>(choices);
    const one = await get(element, 'article', courier);
    await press(one, 'button', 'Refuse');
    await reads(one, 'Refused on');
    element.remove();
    world.fault = null;
    const again = await mount<AftercareConsentElement>(choices, { world, fault: { kind: 'internal', only: '/receipts' } });
    const same = await get(again.element, 'article', courier);
    await press(same, 'button', 'Show the receipt');
    await reads(same, 'The receipt cannot be shown just now. It is kept.');
    world.fault = null;
    await press(same, 'button', 'Show the receipt');
    await get(same, 'region', 'Receipt');
  });

  it('keeps what is shown when it cannot be read again', async () => {
    const { element, world } = await mount<AftercareConsentElement>(choices);
    await get(element, 'article', courier);
    world.fault = { kind: 'internal', only };
    element.request = 'none-such';
    await reads(element, 'You see what we last received.');
    expect(element.matches(':state(stale)')).to.equal(true);
    world.fault = null;
    element.request = undefined;
    await until(() => !element.matches(':state(stale)'));
    expect(all(element, 'article')).to.have.length(3);
  });
});
