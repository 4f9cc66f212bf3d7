import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Slot } from '../contract/resources/common.js';
import type { World } from '../../mocks/scenarios/fresh.js';
import { freshWorld } from '../../mocks/scenarios/fresh.js';
import type { PretendWorld } from '../../mocks/scenarios/world.js';
import { mount, type MountOptions, type Mounted } from '../../mocks/testing/mount.js';
import { chooseService, elsewhere, goOnTo, inZone, requestsOf, tellProblem, watchedWorld, writeAddress } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;

/** The step with a visit chosen. */
async function atVisit(options: MountOptions = {}): Promise<Mounted<AftercareRequestElement>> {
  const mounted = await mount<AftercareRequestElement>(plain, options);
  await tellProblem(mounted.element);
  await chooseService(mounted.element, /^General/);
  return mounted;
}

/** Two others take all places of a time. */
async function takeAll(world: PretendWorld, slot: Slot): Promise<void> {
  const wish = {
    serviceType: 'repair', urgency: 'general', channel: 'on-site', product: {}, problem: { description: 'x' },
    contact: { name: 'Wu', phone: '138 0013 8000' }, address: { country: 'CN', region: ['浙江省'], line: '1' }, slot,
  };
  for (let place = 0; place < 2; place += 1) await world.call('customer-2', 'POST', '/requests', wish);
}

const monday9: Slot = { start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T11:00:00+08:00' };
const offered = (element: ParentNode): string[] => all(element, 'radio').filter((one) => (one as HTMLInputElement).name === 'slot')
  .map((one) => one.closest('label')!.textContent!.replace(/\s+/g, ' ').trim());
const chosen = (element: ParentNode): HTMLInputElement | undefined =>
  (all(element, 'radio') as HTMLInputElement[]).find(({ checked, name }) => checked && name === 'slot');

const withVisits = (visits: World['vendor']['visits']): World => {
  const { visits: _, ...vendor } = freshWorld.vendor;
  return { ...freshWorld, vendor: visits ? { ...vendor, visits } : vendor };
};

describe('free times for a visit', () => {
  it('stand day by day, near ones at once and later ones folded, and none is chosen for the customer', async () => {
    const { element } = await atVisit();
    await get(element, 'group', 'When may we come?');
    await get(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    expect(offered(element).slice(0, 4).map((one) => one.split(/(?<=\d)yours|We call/)[0]!.trim())).to.deep.equal([
      'No preference: call me', 'Today · Fri 20 Nov, 14:00–16:00', 'Today · Fri 20 Nov, 16:00–18:00', 'Mon 23 Nov, 09:00–11:00',
    ]);
    expect(chosen(element)!.value).to.equal('');
    await reads(element, /Later days: Wed 25 Nov to Fri 4 Dec/);
    const folded = all(element, 'radio', 'Wed 25 Nov, 09:00–11:00');
    expect(folded.every((one) => one.closest('details')?.open === false)).to.equal(true);
  });

  it('name tomorrow', async () => {
    const { element } = await atVisit({ at: '2026-11-22T23:30:00+08:00' });
    await get(element, 'radio', 'Tomorrow · Mon 23 Nov, 09:00–11:00');
  });

  it('are filed with the request', async () => {
    const { element, world } = await atVisit();
    await press(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    await writeAddress(element);
    await goOnTo(element, 'review');
    await reads(element, 'Mon 23 Nov, 09:00–11:00');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world))[0]!.appointment).to.deep.equal(monday9);
  });

  it('belong to a visit only', async () => {
    const { element, world } = await atVisit();
    await press(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    await press(element, 'radio', 'Online');
    await until(() => offered(element).length === 0, 'times to choose for online help');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world))[0]!.appointment).to.equal(undefined);
  });

  it('say when choosing one moves the promise, which the customer then decides', async () => {
    const { element } = await atVisit();
    await press(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    await reads(element, /by Wed 25 Nov, 18:00/);
    expect(read(element)).not.to.contain('later than the promised visit');
    await press(element, 'radio', 'Fri 27 Nov, 09:00–11:00');
    await reads(element, 'This is later than the promised visit (Wed 25 Nov, 18:00).');
    await reads(element, 'You chose a later time: this promise moves to the end of that day.');
    await press(element, 'radio', 'No preference');
    await until(() => !read(element).includes('later than the promised visit'), 'the note stays');
  });

  it('are those of the backend’s clock, with the device’s a day off', async () => {
    const { now } = Date;
    const shift = Date.parse('2026-11-21T10:00:00+08:00') - now();
    Date.now = () => now() + shift;
    try {
      const { element } = await atVisit();
      await get(element, 'radio', 'Today · Fri 20 Nov, 14:00–16:00');
    } finally {
      Date.now = now;
    }
  });

  it('are offered no more once they have begun', async () => {
    const { element, world } = await atVisit();
    await get(element, 'radio', 'Today · Fri 20 Nov, 14:00–16:00');
    world.fault = { kind: 'offline', only: '/slots' };
    world.clock.set('2026-11-20T14:30:00+08:00');
    await press(element, 'button', 'Back');
    await press(element, 'radio', /^Urgent/);
    await goOnTo(element, 'place');
    await until(() => all(element, 'radio', 'Today · Fri 20 Nov, 16:00–18:00').length > 0 && all(element, 'radio', 'Today · Fri 20 Nov, 14:00–16:00').length === 0,
      'a past time is offered');
  });
});

describe('a time that somebody else takes', () => {
  it('meanwhile is a choice again, and everything else stays', async () => {
    const { element, world } = await atVisit();
    await press(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    await writeAddress(element);
    await goOnTo(element, 'review');
    await takeAll(world, monday9);
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'How, where and when');
    const summary = await get(element, 'heading', 'One thing needs your attention');
    await until(() => element.shadowRoot!.activeElement?.contains(summary), 'focus is elsewhere');
    await reads(element, 'The time you chose is no longer free. Choose another, or let us call you.');
    await until(() => !offered(element).some((one) => one.includes('Mon 23 Nov, 09:00–11:00')), 'it is offered again');
    expect(chosen(element)).to.equal(undefined);
    await press(element, 'link', 'The time you chose is no longer free');
    await until(() => (element.shadowRoot!.activeElement as HTMLInputElement).name === 'slot', 'the link leads elsewhere');
    expect(all(element, 'textbox', 'Street').map((one) => (one as HTMLInputElement).value)).to.deep.equal(['1 Wensan Road']);
    await press(element, 'radio', 'Mon 23 Nov, 11:00–13:00');
    await until(() => !read(element).includes('no longer free'), 'the error stays');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world))[0]!.appointment!.start).to.equal('2026-11-23T11:00:00+08:00');
  });

  it('is seen when the page is looked at again', async () => {
    const { element, world } = await atVisit();
    await press(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    await takeAll(world, monday9);
    document.dispatchEvent(new Event('visibilitychange'));
    await reads(element, 'The time you chose is no longer free');
    expect(offered(element).some((one) => one.includes('Mon 23 Nov, 09:00–11:00'))).to.equal(false);
    await press(element, 'radio', 'No preference');
    await until(() => !read(element).includes('no longer free'), 'the error stays');
  });

  it('is seen two minutes later, not with every letter', async () => {
    const { world, calls } = await watchedWorld();
    const { element } = await atVisit({ world });
    const reading = (): number => calls.filter(({ path }) => path === '/slots').length;
    await get(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    await writeAddress(element);
    await press(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    expect(reading()).to.equal(1);
    world.clock.advance(121);
    await press(element, 'button', 'Back');
    await press(element, 'radio', /^Urgent/);
    await goOnTo(element, 'place');
    await until(() => reading() === 2, 'they are not read anew');
  });

  it('is no longer listened for when the form is gone', async () => {
    const { world, calls } = await watchedWorld();
    const { element, remove } = await atVisit({ world });
    await get(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    remove();
    const before = calls.length;
    document.dispatchEvent(new Event('visibilitychange'));
    await world.call('guest', 'GET', '/slots');
    expect(calls.slice(before).map(({ path }) => path)).to.deep.equal([]);
  });
});

describe('no times to choose', () => {
  for (const [what, data] of [['none is free', withVisits({ ...freshWorld.vendor.visits!, capacity: 0 })], ['the vendor offers none', withVisits(undefined)]] as const) {
    it(`says that somebody calls when ${what}, and blocks nothing`, async () => {
      const { element, world } = await atVisit({ data });
      await reads(element, 'we call you to arrange a time');
      await writeAddress(element);
      await goOnTo(element, 'review');
      await press(element, 'button', 'Send the request');
      await get(element, 'heading', 'We have your request');
      expect(await requestsOf(world)).to.have.length(1);
    });
  }

  it('can be asked for again when they could not be read, and blocks nothing', async () => {
    const { element, world } = await atVisit({ fault: { kind: 'internal', only: '/slots' } });
    await reads(element, /The service is not available for now.*The free times cannot be shown just now/);
    await expect(element).to.be.accessible();
    world.fault = null;
    await press(element, 'button', 'Try again');
    await get(element, 'radio', 'Mon 23 Nov, 09:00–11:00');
    // What is shown stays when it cannot be read anew.
    world.fault = { kind: 'offline', only: '/slots' };
    document.dispatchEvent(new Event('visibilitychange'));
    await writeAddress(element);
    expect(all(element, 'radio', 'Mon 23 Nov, 09:00–11:00')).to.have.length(1);
    await goOnTo(element, 'review');
  });

  it('says so while they are looked up', async () => {
    const { element } = await atVisit({ fault: { kind: 'slow', only: '/slots' } });
    await reads(element, 'Looking up free times');
  });
});

describe('the zone', () => {
  it('is not spoken of where vendor and customer share it', async () => {
    const { element } = await atVisit({ data: inZone(Intl.DateTimeFormat().resolvedOptions().timeZone) });
    await get(element, 'radio', /09:00–11:00$/);
    expect(read(element)).not.to.match(/yours:|where the work is done/);
  });

  it('of the vendor is named where it differs, with both times beside each other', async () => {
    const { element } = await atVisit({ data: inZone(elsewhere()) });
    await reads(element, /Times are in .+, where the work is done; yours stand below them\./);
    const first = (await get(element, 'radio', /09:00–11:00/) as HTMLInputElement).value.split('/')[0]!;
    const own = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(first));
    await get(element, 'radio', new RegExp(`09:00–11:00.+yours: .*${own}–`));
  });
});
