import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { hostileWords } from '../../mocks/scenarios/vendor/odd.js';
import { mount } from '../../mocks/testing/mount.js';
import { chooseService, fillOnline, goOnTo, requestsOf, tellProblem, watchedWorld, writeAddress } from '../../mocks/testing/request.js';
import { quickTimers } from '../../mocks/testing/timers.js';
import { all, everyElement, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import { realTimers } from '../client/timers.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

/** A call is given up after half a second instead of ten. */
const timers: typeof quickTimers = {
  ...quickTimers, after: (milliseconds, run) => realTimers.after(milliseconds > 5_000 && milliseconds <= 10_000 ? 500 : milliseconds, run),
};
const plain = html`<aftercare-request></aftercare-request>`;
const kind = (element: HTMLElement): string => ['ready', 'sending', 'kept', 'submitted'].find((one) => element.matches(`:state(${one})`)) ?? '';

describe('words of every sort, in every field', () => {
  for (const hostile of hostileWords) {
    it(`${JSON.stringify(hostile.slice(0, 24))} arrive as they were written, and do nothing on the way`, async () => {
      const said = hostile.slice(0, 90);
      document.title = 'untouched';
      const { world } = await watchedWorld();
      const { element } = await mount<AftercareRequestElement>(plain, { world });
      await tellProblem(element, said);
      await goOnTo(element, 'product');
      await press(element, 'radio', 'Another product');
      await write(element, 'Model', said);
      await write(element, 'Serial number', said);
      await goOnTo(element, 'details');
      await write(element, 'Since when?', said);
      await write(element, 'Error code', said);
      await write(element, 'What do you think', said);
      await goOnTo(element, 'place');
      await press(element, 'radio', 'On-site');
      await write(element, 'Your name', said);
      await writeAddress(element);
      await write(element, 'Street and house number', said);
      await goOnTo(element, 'review');
      await reads(element, said.replace(/\s+/g, ' ').trim());
      expect(element.scrollWidth <= element.clientWidth, 'it is wider than its place').to.equal(true);
      await press(element, 'button', 'Send the request');
      await get(element, 'heading', 'We have your request');
      const [request] = await requestsOf(world);
      const wanted = said.trim();
      expect([request!.problem.description, request!.product.model, request!.problem.since, request!.problem.errorCode, request!.problem.suspectedCause, request!.contact.name, request!.address!.line])
        .to.deep.equal(Array.from({ length: 7 }, () => wanted));
      expect([...everyElement(element)].filter((one) => one.matches('script, img[onerror]')).length).to.equal(0);
      expect(document.title).to.equal('untouched');
    });
  }
});

describe('an answer that does not come', () => {
  it('leaves the request kept, and one request when the network is well again', async () => {
    const { world } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(plain, { world, timers });
    await fillOnline(element, 'It leaks');
    world.fault = { kind: 'slow', only: '/requests' };
    expect(await element.submit()).to.deep.equal({ state: 'kept' });
    await reads(element, /Kept here, not yet received.+There is no answer yet/);
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
  });

  it('but comes after the customer was told, makes no second request', async () => {
    const { world } = await watchedWorld();
    const { fetch } = world;
    const late: Array<() => void> = [];
    let holding = true;
    (world as { fetch: typeof fetch }).fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const filing = init?.method === 'POST' && String(input).endsWith('/requests');
      // The backend has done its part; the answer lies about somewhere.
      if (filing && holding) await new Promise<void>((resolve) => { late.push(resolve); });
      return answer;
    };
    const { element } = await mount<AftercareRequestElement>(plain, { world, timers });
    await fillOnline(element, 'It leaks');
    await element.submit();
    expect(kind(element)).to.equal('kept');
    holding = false;
    for (const arrive of late) arrive();
    window.dispatchEvent(new Event('online'));
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
  });
});

describe('a backend that refuses', () => {
  for (const [code, words] of [['conflict', 'Something changed meanwhile'], ['too-large', 'The service is not available'], ['precondition-required', 'Something changed meanwhile']] as const) {
    it(`with ${code} is said, and nothing that was written is lost`, async () => {
      const { world } = await watchedWorld();
      const { element } = await mount<AftercareRequestElement>(plain, { world });
      await fillOnline(element, 'It leaks');
      world.fault = { kind: code, only: '/requests' };
      await press(element, 'button', 'Send the request');
      await get(element, 'heading', words);
      await reads(element, 'It leaks');
      world.fault = null;
      await press(element, 'button', 'Send the request');
      await get(element, 'heading', 'We have your request');
    });
  }
});

describe('a disk that is full', () => {
  const { put } = IDBObjectStore.prototype;
  afterEach(() => { IDBObjectStore.prototype.put = put; });

  it('is said, and stops nobody', async () => {
    const { world } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(plain, { world });
    await reads(element, 'Kept on this device as you type');
    IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };
    await tellProblem(element, 'It leaks');
    await reads(element, 'This browser keeps nothing: leave this page open');
    await chooseService(element, /^General/, 'Online');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
  });
});

describe('a device whose clock is a day off', () => {
  const { now } = Date;
  afterEach(() => { Date.now = now; });

  it('shows the backend’s times all the same', async () => {
    Date.now = () => now() + 86_400_000;
    const { world } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(plain, { world });
    await tellProblem(element);
    await chooseService(element);
    await reads(element, /First response Clause 2\.2 by Fri 20 Nov, 12:00/);
    await until(() => all(element, 'radio', /09:00–11:00/).length > 0, 'no times are offered');
    expect(read(element)).to.match(/Mon 23 Nov/);
  });
});
