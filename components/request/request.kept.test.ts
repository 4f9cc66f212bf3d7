import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { fillOnline, goOnTo, requestsOf, watchedWorld } from '../../mocks/testing/request.js';
import type { PretendWorld } from '../../mocks/scenarios/world.js';
import { get, press, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;
const plain = html`<aftercare-request></aftercare-request>`;
const form = (world: PretendWorld, more: { as?: 'guest' } = {}): Promise<It> => mount<AftercareRequestElement>(plain, { world, ...more });
const posts = (calls: ReadonlyArray<{ method: string; path: string; key: string | null }>): string[] =>
  calls.filter(({ path, method }) => method === 'POST' && path === '/requests').map(({ key }) => key ?? '');
const states = (element: HTMLElement): string[] => {
  const said: string[] = [];
  element.addEventListener('aftercare-draft', (event) => said.push((event as CustomEvent<{ state: string }>).detail.state));
  return said;
};

/** Loses the next answers to createRequest, after the backend has done its part. */
function losing(world: PretendWorld, answers: number): void {
  const { fetch } = world;
  let left = answers;
  (world as { fetch: typeof fetch }).fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (!new URL(String(input), document.baseURI).pathname.endsWith('/requests') || init?.method !== 'POST' || left === 0) return answer;
    left -= 1;
    throw new TypeError('Failed to fetch');
  };
}

describe('a request that cannot be sent yet', () => {
  for (const kind of ['offline', 'broken', 'wrong-shape', 'unavailable', 'rate-limited'] as const) {
    it(`is kept when ${kind}, said so, and sent once when it can be`, async () => {
      const { world, calls } = await watchedWorld();
      const { element } = await form(world);
      const said = states(element);
      await fillOnline(element, 'It leaks');
      world.fault = { kind, only: '/requests' };
      const sent = element.submit();
      await get(element, 'heading', 'Kept here, not yet received');
      expect(await sent).to.deep.equal({ state: 'kept' });
      expect(element.matches(':state(kept)')).to.equal(true);
      expect(said.at(-1)).to.equal('kept');
      await reads(element, /Request number not yet received/);
      await reads(element, /sent by itself as soon as that is possible, and filed once only/);
      await get(element, 'link', 'Call a person');
      await reads(element, 'It leaks');
      await expect(element).to.be.accessible();
      world.fault = null;
      window.dispatchEvent(new Event('online'));
      await get(element, 'heading', 'We have your request');
      expect((await requestsOf(world)).map(({ problem }) => problem.description)).to.deep.equal(['It leaks']);
      expect(new Set(posts(calls)).size, 'one key').to.equal(1);
    });
  }

  it('is one request when the backend had it and every answer was lost', async () => {
    const { world, calls } = await watchedWorld();
    losing(world, 6);
    const { element } = await form(world);
    await fillOnline(element);
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect([(await requestsOf(world)).length, new Set(posts(calls)).size]).to.deep.equal([1, 1]);
  });

  it('can be sent at once by hand, and moves focus to the receipt then', async () => {
    const { world } = await watchedWorld();
    const { element } = await form(world);
    await fillOnline(element);
    world.fault = { kind: 'unavailable', only: '/requests' };
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'Kept here');
    world.fault = null;
    const again = await get(element, 'button', /Try now|Sending/);
    again.focus();
    again.click();
    const heading = await get(element, 'heading', 'We have your request');
    await until(() => element.shadowRoot!.activeElement === heading, 'focus is lost');
  });

  it('survives a reload, and is sent from there', async () => {
    const { world, calls } = await watchedWorld();
    const first = await form(world);
    await fillOnline(first.element, 'It leaks');
    world.fault = { kind: 'offline', only: '/requests' };
    await first.element.submit();
    first.remove();
    const { element } = await form(world);
    await get(element, 'heading', 'Kept here, not yet received');
    await reads(element, 'It leaks');
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
    expect(new Set(posts(calls)).size).to.equal(1);
  });

  it('is received while nobody looks, and says so on the next visit, once', async () => {
    const { world } = await watchedWorld();
    const first = await form(world);
    await fillOnline(first.element, 'It leaks');
    world.fault = { kind: 'offline', only: '/requests' };
    await first.element.submit();
    first.remove();
    world.fault = null;
    // Any page of the shop will do.
    const elsewhere = await mount(html`<aftercare-request product="another"></aftercare-request>`, { world });
    await until(async () => (await requestsOf(world)).length === 1);
    elsewhere.remove();
    const second = await form(world);
    await get(second.element, 'heading', 'We have your request');
    const [request] = await requestsOf(world);
    await reads(second.element, request!.number);
    second.remove();
    const third = await form(world);
    await get(third.element, 'textbox', 'What is wrong?');
  });

  it('lets something else be requested meanwhile: both arrive', async () => {
    const { world } = await watchedWorld();
    const { element } = await form(world);
    await fillOnline(element, 'One');
    world.fault = { kind: 'offline', only: '/requests' };
    await element.submit();
    await press(element, 'button', 'Request something else');
    await fillOnline(element, 'Two');
    world.fault = null;
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    window.dispatchEvent(new Event('online'));
    await until(async () => (await requestsOf(world)).length === 2);
    expect((await requestsOf(world)).map(({ problem }) => problem.description).sort()).to.deep.equal(['One', 'Two']);
  });

  it('waits for a sign-in that ended in the middle, and goes on after it', async () => {
    const { world } = await watchedWorld();
    const { element, provider } = await form(world);
    let signedIn = true;
    provider.getToken = () => signedIn ? world.token('customer-1') : null;
    await fillOnline(element, 'It leaks');
    world.fault = { kind: 'unauthenticated', only: '/requests' };
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'Kept here');
    await reads(element, 'Sign in again on this site');
    signedIn = true;
    world.fault = null;
    await press(element, 'button', 'Try now');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
  });

  it('gives a guest the tracking code when it arrives', async () => {
    const { world } = await watchedWorld();
    const { element } = await form(world, { as: 'guest' });
    element.values = { contact: { name: 'Li', email: 'li@example.com' } };
    await fillOnline(element);
    world.fault = { kind: 'offline', only: '/requests' };
    await element.submit();
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await get(element, 'heading', 'Your tracking code');
    const code = element.shadowRoot!.querySelector('[part~=code]')!.textContent!.trim();
    expect(await world.call('guest', 'POST', '/guest-sessions', { code })).to.have.property('request');
  });

  it('comes back to be put right when the backend will not have it', async () => {
    const { world } = await watchedWorld();
    const { element } = await form(world);
    await fillOnline(element, 'It leaks');
    world.fault = { kind: 'offline', only: '/requests' };
    await element.submit();
    world.fault = { kind: 'forbidden', only: '/requests' };
    window.dispatchEvent(new Event('online'));
    await reads(element, 'Your request did not go through');
    await reads(element, 'It leaks');
    world.fault = null;
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
  });
});

describe('two windows with one draft', () => {
  it('file one request', async () => {
    const { world, calls } = await watchedWorld();
    const one = await form(world);
    await fillOnline(one.element, 'It leaks');
    const saved = states(one.element);
    await until(() => saved.includes('saved'));
    const two = await form(world);
    await press(two.element, 'button', 'Go on with it');
    await get(two.element, 'button', 'Send the request');
    await Promise.all([one.element.submit(), two.element.submit()]);
    await get(one.element, 'heading', 'We have your request');
    await get(two.element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
    expect(new Set(posts(calls)).size).to.equal(1);
  });

  it('that say different things file the first, and say so in the second', async () => {
    const { world } = await watchedWorld();
    const one = await form(world);
    const saved = states(one.element);
    await fillOnline(one.element, 'It leaks');
    await until(() => saved.includes('saved'));
    const two = await form(world);
    await press(two.element, 'button', 'Go on with it');
    await press(two.element, 'button', 'Change: What is wrong');
    await write(two.element, 'What is wrong?', 'It leaks more');
    await goOnTo(two.element, 'review');
    await one.element.submit();
    await press(two.element, 'button', 'Send the request');
    await get(two.element, 'heading', 'This request was already sent from another window');
    expect((await requestsOf(world)).map(({ problem }) => problem.description)).to.deep.equal(['It leaks']);
    await press(two.element, 'button', 'Send the request');
    await get(two.element, 'heading', 'We have your request');
    expect((await requestsOf(world)).map(({ problem }) => problem.description).sort()).to.deep.equal(['It leaks', 'It leaks more']);
  });
});

describe('a request submitted without a network', () => {
  const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
  afterEach(() => { Object.defineProperty(Navigator.prototype, 'onLine', online); });
  const away = (): void => { Object.defineProperty(Navigator.prototype, 'onLine', { ...online, get: () => false }); };

  it('was never sent, and can be taken back and changed', async () => {
    const { world, calls } = await watchedWorld();
    const { element } = await form(world);
    await fillOnline(element, 'It leaks');
    away();
    await element.submit();
    await get(element, 'heading', 'Kept here, not yet received');
    await press(element, 'button', 'Change something');
    await get(element, 'heading', 'Check and send');
    expect(posts(calls)).to.deep.equal([]);
    Object.defineProperty(Navigator.prototype, 'onLine', online);
    await press(element, 'button', 'Change: What is wrong');
    await write(element, 'What is wrong?', 'It leaks more');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).map(({ problem }) => problem.description)).to.deep.equal(['It leaks more']);
  });
});
