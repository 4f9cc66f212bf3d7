import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Consent } from '../contract/resources/consent.js';
import { mount } from '../../mocks/testing/mount.js';
import type { PretendWorld } from '../../mocks/scenarios/world.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareConsentElement } from './consent.element.js';
import './consent.define.js';

async function decide(world: PretendWorld, decision: string): Promise<void> {
  const { items } = await world.call<{ items: Consent[] }>('customer-1', 'GET', '/consents?locale=en');
  const { id, noticeHash } = items.find((one) => one.purpose.id === 'pickup-delivery')!;
  await world.call('customer-1', 'POST', `/consents/${id}/decisions`, { decision, noticeHash, locale: 'en' });
}

const disclose = (world: PretendWorld, more: object = {}): Promise<unknown> => world.call('vendor', 'POST', '/vendor/disclosures',
  { customer: 'customer-1', purpose: 'pickup-delivery', recipient: 'yunlu-express', dataKinds: ['name', 'address'], ...more });

/** A customer who agreed, had data passed on, and withdrew. */
async function usedWorld(): Promise<PretendWorld> {
  const world = await createWorld();
  await decide(world, 'granted');
  world.clock.advance(3600);
  await disclose(world);
  world.clock.advance(3600);
  await decide(world, 'withdrawn');
  await disclose(world).catch(() => undefined);
  world.clock.advance(3600);
  await disclose(world, { basis: 'legal-duty' });
  return world;
}

describe('the decisions so far', () => {
  it('are listed, newest first, each with its receipt', async () => {
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent view="history"></aftercare-consent>`, { world: await usedWorld() });
    const list = await get(element, 'list', 'Your decisions');
    expect(all(list, 'listitem').map((one) => read(one).slice(0, 40))).to.deep.equal([
      'Withdrawn Fri 20 Nov, 12:00 Collecting a', 'Granted Fri 20 Nov, 10:00 Collecting and',
    ]);
    (all(list, 'listitem')[1]!.querySelector('summary') as HTMLElement).click();
    const paper = await get(all(list, 'listitem')[1]!, 'region', 'Receipt');
    await reads(paper, 'Decision Granted');
    await reads(paper, 'Law that applies');
  });

  it('grow while they are looked at', async () => {
    const world = await usedWorld();
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent view="history"></aftercare-consent>`, { world });
    await until(() => all(element, 'list', 'Your decisions').flatMap((list) => all(list, 'listitem')).length === 2);
    await decide(world, 'granted');
    await until(() => all(element, 'list', 'Your decisions').flatMap((list) => all(list, 'listitem')).length === 3);
  });

  it('go on where there are many', async () => {
    const world = await createWorld();
    for (let i = 0; i < 23; i += 1) await decide(world, i % 2 ? 'withdrawn' : 'granted');
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent view="history"></aftercare-consent>`, { world });
    const count = (): number => all(element, 'list', 'Your decisions').flatMap((list) => [...list.children]).length;
    await until(() => count() === 20);
    await press(element, 'button', 'Show more');
    await until(() => count() === 23);
    expect(all(element, 'button', 'Show more')).to.have.length(0);
  });
});

describe('what was passed on', () => {
  it('is listed, with what was refused and why something went without consent', async () => {
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent view="disclosures"></aftercare-consent>`, { world: await usedWorld() });
    const list = await get(element, 'list', 'What was passed on');
    const lines = all(list, 'listitem').map(read);
    expect(lines).to.have.length(3);
    expect(lines[0]).to.match(/^Passed on without consent, as the law allows Fri 20 Nov, 13:00 .* Reason: a legal duty$/);
    expect(lines[1]).to.match(/^Not passed on: there was no consent/);
    expect(lines[2]).to.match(/^Passed on with your consent Fri 20 Nov, 11:00 .* To Yunlu Express \(Example\) Co., Ltd\.: Name and Address/);
  });

  it('is reached from the choices, and left again', async () => {
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent></aftercare-consent>`);
    await press(element, 'button', 'What was passed on');
    await reads(element, 'Nothing was passed on');
    expect(element.matches(':state(empty)')).to.equal(true);
    await press(element, 'button', 'Decisions so far');
    await reads(element, 'No decisions yet');
    await press(element, 'button', 'Your choices');
    await get(element, 'article', 'Collecting and returning');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('follows the attribute', async () => {
    const { element } = await mount<AftercareConsentElement>(html`<aftercare-consent view="disclosures"></aftercare-consent>`);
    await reads(element, 'Nothing was passed on');
    element.view = 'choices';
    await get(element, 'article', 'Collecting and returning');
  });
});
