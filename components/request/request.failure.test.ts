import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Fault } from '../../mocks/scenarios/faults.js';
import type { PretendWorld } from '../../mocks/scenarios/world.js';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { chooseService, fillOnline, goOnTo, requestsOf, tellProblem, watchedWorld, writeAddress } from '../../mocks/testing/request.js';
import { all, get, press, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;
const plain = html`<aftercare-request></aftercare-request>`;
const form = (fault?: Fault): Promise<It> => mount<AftercareRequestElement>(plain, fault ? { fault } : {});
const posts = (calls: ReadonlyArray<{ method: string; path: string; key: string | null }>): Array<string | null> =>
  calls.filter(({ path, method }) => method === 'POST' && path === '/requests').map(({ key }) => key);

/** Puts another answer in the place of the backend's, or throws one. */
function intercept(world: PretendWorld, answer: (pathname: string, direct: () => Promise<Response>) => Promise<Response>): void {
  const { fetch } = world;
  (world as { fetch: typeof fetch }).fetch = (input, init) =>
    answer(new URL(String(input), document.baseURI).pathname, () => fetch(input, init));
}

describe('opening the form', () => {
  it('shows a skeleton while nothing has come, and says so', async () => {
    const { element } = await form({ kind: 'slow' });
    await reads(element, 'Opening the request form');
    expect(element.matches(':state(loading)')).to.equal(true);
  });

  const failures: ReadonlyArray<[Fault['kind'], string, string]> = [
    ['offline', 'error', 'No connection to the service'],
    ['unauthenticated', 'error', 'Your sign-in has ended'],
    ['forbidden', 'forbidden', 'This is not open to this account'],
    ['not-found', 'error', 'We cannot find this'],
    ['internal', 'error', 'The service is not available'],
    ['broken', 'error', 'We could not read the answer'],
    ['wrong-shape', 'error', 'We could not read the answer'],
  ];
  for (const [kind, state, words] of failures) {
    it(`is ${state} when ${kind}: says what happened and whom to call, and opens when tried again`, async () => {
      // Seen once, the vendor's contacts are there when nothing else is.
      const { element: earlier, world } = await form();
      await get(earlier, 'textbox', 'What is wrong?');
      world.fault = { kind };
      const element = document.createElement('aftercare-request');
      earlier.replaceWith(element);
      await get(element, 'heading', words);
      expect(element.matches(`:state(${state})`)).to.equal(true);
      await expect(element).to.be.accessible();
      await get(element, 'link', '400-000-1234');
      world.fault = null;
      const again = await get(element, 'button', 'Try again');
      again.focus();
      again.click();
      const heading = await get(element, 'heading', /Step 1 of 5 What is wrong/);
      await until(() => element.shadowRoot!.activeElement === heading, 'focus was lost');
    });
  }

  it('asks for the serial number where the products cannot be read', async () => {
    const { element } = await form({ kind: 'internal', only: '/products' });
    await tellProblem(element);
    await goOnTo(element, 'product');
    await get(element, 'textbox', 'Serial number');
    expect(element.matches(':state(ready)')).to.equal(true);
  });
});

describe('sending', () => {
  const failures: ReadonlyArray<[Fault['kind'], string, RegExp]> = [
    ['internal', 'The service is not available', /do not know whether your request got through/],
    ['forbidden', 'This is not open to this account', /Your request did not go through/],
    ['not-implemented', 'The service is not available', /do not know whether your request got through/],
  ];
  for (const [kind, title, words] of failures) {
    it(`keeps what was typed when ${kind}, and files one request when sent again`, async () => {
      const { world, calls } = await watchedWorld();
      const { element } = await mount<AftercareRequestElement>(plain, { world });
      await fillOnline(element, 'It leaks');
      world.fault = { kind, only: '/requests' };
      await press(element, 'button', 'Send the request');
      await get(element, 'heading', title);
      await reads(element, words);
      await reads(element, 'What you typed is still here');
      const refusal = all(element, 'group').find((one) => one.matches('.refusal'))!;
      expect(element.shadowRoot!.activeElement === refusal, 'focus is not on what happened').to.equal(true);
      expect(all(refusal, 'link', '400-000-1234').length).to.equal(1);
      await reads(element, 'It leaks');
      world.fault = null;
      await press(element, 'button', 'Send the request');
      await get(element, 'heading', 'We have your request');
      expect((await requestsOf(world)).length).to.equal(1);
      expect(new Set(posts(calls)).size, 'one key for one request').to.equal(1);
    });
  }

  it('uses the same key for what was changed after a refusal: what is refused was never filed', async () => {
    const { world, calls } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(plain, { world });
    await fillOnline(element, 'It leaks');
    world.fault = { kind: 'forbidden', only: '/requests' };
    await press(element, 'button', 'Send the request');
    await reads(element, 'Your request did not go through');
    world.fault = null;
    await press(element, 'button', 'Change: What is wrong');
    await write(element, 'What is wrong?', 'It leaks more');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect(new Set(posts(calls)).size).to.equal(1);
    expect((await requestsOf(world)).map(({ problem }) => problem.description)).to.deep.equal(['It leaks more']);
  });

  it('says that it is on its way', async () => {
    const { element, world } = await form();
    await fillOnline(element);
    world.fault = { kind: 'slow', only: '/requests' };
    await press(element, 'button', 'Send the request');
    const button = await get(element, 'button', 'Sending…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(element.matches(':state(sending)')).to.equal(true);
    await reads(element, 'The heater does not light');
  });

  it('looks at the promised times again when the agreement changed, and asks to send again', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain, { at: '2027-02-28T20:00:00+08:00' });
    await tellProblem(element);
    await chooseService(element);
    await reads(element, 'Agreement 2026.1 applies');
    await writeAddress(element);
    await goOnTo(element, 'review');
    world.clock.set('2027-03-01T10:00:00+08:00');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'The service agreement changed');
    await reads(element, 'Agreement 2027.1 applies');
    await reads(element, /by Mon 1 Mar, 12:00 within 2 hours/);
    expect(await requestsOf(world)).to.deep.equal([]);
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world))[0]!.agreementVersion).to.equal('2027.1');
  });

  it('puts what the backend refuses at its field, and says what belongs to none', async () => {
    const { world } = await watchedWorld();
    let errors = [{ pointer: '/contact/phone', code: 'invalid', message: 'We cannot call this number' }];
    intercept(world, (path, direct) => path !== '/api/requests' || errors.length === 0 ? direct() : Promise.resolve(new Response(
      JSON.stringify({ type: 'urn:aftercare:problem:validation', title: 'x', status: 422, errors }),
      { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
    )));
    const { element } = await mount<AftercareRequestElement>(plain, { world });
    await fillOnline(element);
    await press(element, 'button', 'Send the request');
    await reads(element, 'One thing needs your attention');
    await press(element, 'link', 'We cannot call this number');
    const phone = all(element, 'textbox', 'Phone')[0]!;
    expect(element.shadowRoot!.activeElement === phone).to.equal(true);
    expect(phone.getAttribute('aria-invalid')).to.equal('true');
    errors = [{ pointer: '/relatesTo', code: 'unknown', message: 'Not for you' }];
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await reads(element, /could not accept something in it: Not for you/);
  });
});
