import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Fault } from '../../mocks/scenarios/faults.js';
import { file, respond, services, vendorDoes } from '../../mocks/scenarios/service.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import { mount } from '../../mocks/testing/mount.js';
import { impatientTimers } from '../../mocks/testing/timers.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import { wireTo } from '../../mocks/testing/wire.js';
import './progress.define.js';
import type { AftercareProgressElement } from './progress.element.js';

const progress = html`<aftercare-progress></aftercare-progress>`;
const is = (element: Element, state: string): Promise<void> => until(() => element.matches(`:state(${state})`), `never ${state}`);

/** A request on the page, over a line that can be cut. */
async function shown() {
  const world = await createWorld();
  const { id, number } = await file(world);
  const { element, provider } = await mount<AftercareProgressElement>(progress, { world, timers: impatientTimers });
  const wire = wireTo(world);
  provider.fetch = wire.fetch;
  await reads(element, number);
  return { element, provider, world, wire, id, number };
}

describe('progress that cannot be read', () => {
  const faults: ReadonlyArray<readonly [Fault['kind'], string, string]> = [
    ['offline', 'error', 'No connection to the service'],
    ['slow', 'error', 'There is no answer yet'],
    ['broken', 'error', 'We could not read the answer'],
    ['wrong-shape', 'error', 'We could not read the answer'],
    ['unauthenticated', 'error', 'Your sign-in has ended'],
    ['forbidden', 'forbidden', 'This is not open to this account'],
    ['not-found', 'error', 'We cannot find this'],
    ['rate-limited', 'error', 'Too many tries'],
    ['internal', 'error', 'The service is not available for now'],
    ['unavailable', 'error', 'The service is not available for now'],
  ];
  for (const [kind, state, words] of faults) {
    it(`says so when ${kind}, whom to call, and shows it when tried again`, async () => {
      const world = await createWorld();
      const { number } = await file(world);
      const { element } = await mount<AftercareProgressElement>(progress, { world, fault: { kind, only: '/requests' }, timers: impatientTimers });
      await reads(element, words);
      await is(element, state);
      await get(element, 'link', 'Call a person');
      world.fault = null;
      await press(element, 'button', 'Try again');
      await reads(element, number);
      await is(element, 'ready');
    });
  }

  it('is another’s request, or none', async () => {
    const world = await createWorld();
    const { id } = await file(world);
    const { element } = await mount<AftercareProgressElement>(html`<aftercare-progress request=${id}></aftercare-progress>`, { world, as: 'customer-2' });
    await reads(element, 'We cannot find this');
  });
});

describe('progress that cannot be read anew', () => {
  it('says of when it is, what is safe and whom to call, and goes on when the line is back', async () => {
    const { element, world, wire, id } = await shown();
    await press(element, 'button', 'Ask a question');
    await write(element, 'What would you like to know?', 'Is it safe?');
    world.fault = { kind: 'offline' };
    wire.cut();
    await is(element, 'offline');
    expect(element.matches(':state(ready)')).to.equal(true);
    await reads(element, 'No connection to the service');
    expect(read(element)).to.contain('This is how things stood on Fri 20 Nov, 10:00');
    expect(read(element)).to.contain('Nothing is lost');
    await get(element, 'link', 'Call a person');
    expect((await get(element, 'textbox') as HTMLTextAreaElement).value).to.equal('Is it safe?');

    await press(element, 'button', 'Send');
    await reads(element, 'This was not sent');

    await vendorDoes(world, id, respond);
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await reads(element, '林晓 responded');
    await until(() => !element.matches(':state(offline)'));
    expect((await get(element, 'textbox') as HTMLTextAreaElement).value).to.equal('Is it safe?');
    await press(element, 'button', 'Send');
    await reads(element, 'Your question is sent');
  });

  it('is no longer old once the line is back, even if nothing happened', async () => {
    const { element, world, wire } = await shown();
    world.fault = { kind: 'offline' };
    wire.cut();
    await is(element, 'offline');
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await until(() => !element.matches(':state(offline)'), 'it stays offline');
    expect(all(element, 'button', 'Try again')).to.have.length(0);
  });

  it('sees what was done here where the backend has no live line', async () => {
    const world = await createWorld();
    const { number } = await file(world);
    const { element } = await mount<AftercareProgressElement>(progress, { world, fault: { kind: 'not-implemented', only: '/api/events' } });
    await reads(element, number);
    await press(element, 'button', 'Ask a question');
    await write(element, 'What would you like to know?', 'Is it safe?');
    await press(element, 'button', 'Send');
    await reads(element, 'You asked a question');
  });

  it('misses nothing while the line was cut', async () => {
    const { element, world, wire, id } = await shown();
    const heard: number[] = [];
    element.addEventListener('aftercare-changed', (event) => heard.push((event as CustomEvent<{ seq: number }>).detail.seq));
    wire.before('/events', () => vendorDoes(world, id, respond, { type: 'update', text: 'One' }, { type: 'update', text: 'Two' }));
    wire.cut();
    await reads(element, 'Two');
    await until(() => heard.length === 3);
    expect(heard).to.deep.equal([2, 3, 4]);
  });

  it('is stale when the backend fails, until it is tried again', async () => {
    const { element, world } = await shown();
    world.fault = { kind: 'internal' };
    const failed = await element.refresh().then(() => null, (failure: { code?: string }) => failure);
    expect(failed?.code).to.equal('internal');
    await is(element, 'stale');
    world.fault = null;
    await press(element, 'button', 'Try again');
    await until(() => !element.matches(':state(stale)'));
    expect(all(element, 'button', 'Try again')).to.have.length(0);
  });

  it('forgets what it showed when another signs in', async () => {
    const { element, provider, world, number } = await shown();
    provider.getToken = () => world.token('customer-2');
    await provider.signOut();
    await until(() => !read(element).includes(number));
  });

  it('waits for a provider', async () => {
    const element = document.createElement('aftercare-progress');
    expect(await element.refresh().then(() => '', (error: DOMException) => error.name)).to.equal('InvalidStateError');
  });
});

describe('a part that is loaded later', () => {
  it('is there before it is needed', async () => {
    const world = await createWorld();
    await services.resolved(world);
    const { element } = await mount<AftercareProgressElement>(progress, { world });
    await reads(element, 'Service report');
    expect(element.shadowRoot!.querySelector('.skeleton')).to.equal(null);
  });
});
