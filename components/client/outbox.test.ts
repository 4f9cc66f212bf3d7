/** Two providers are two tabs to each other: real locks, a real channel, a real database, the whole backend. */
import { expect } from '@open-wc/testing';
import { createWorld } from '../../mocks/scenarios/world.js';
import { quickTimers } from '../../mocks/testing/timers.js';
import { wireTo } from '../../mocks/testing/wire.js';
import { requestExamples } from '../contract/resources/request.examples.js';
import type { Draft, KeptFile } from './keeping.js';
import { newKey } from './key.js';
import { Session } from './session.js';

async function tabs() {
  const world = await createWorld();
  const wire = wireTo(world);
  let offline = false;
  const fetch: typeof globalThis.fetch = (input, init) => (offline ? Promise.reject(new TypeError('Failed to fetch')) : wire.fetch(input, init));
  const endpoint = `/api?${newKey()}`;
  const open = async () => {
    const session = new Session({ endpoint, fetch, getToken: () => world.token('customer-1'), timers: quickTimers });
    const { drafts, outbox, caller } = await session.keeping();
    const received: Array<[id: string, number: string]> = [];
    outbox.watch((id, sending) => { if (sending.state === 'received') received.push([id, sending.request.number]); });
    return { drafts, outbox, received, session, who: await session.keeping().then((keeping) => keeping.caller()), caller };
  };
  const posts = () => wire.calls.filter(({ line }) => line === 'POST /api/requests');
  return { one: await open(), two: await open(), posts, world, network: (there: boolean) => { offline = !there; } };
}

const body = { ...requestExamples.NewRequest.guestOnline, product: {} };
const draft = (who: string, files: KeptFile[] = []): Draft =>
  ({ id: newKey(), key: newKey(), place: { who, product: '' }, step: 'review', values: null, files, savedAt: 0 });

/** Waits for what two tabs do by themselves. */
async function eventually(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !condition(); i += 1) await new Promise((resolve) => { setTimeout(resolve, 10); });
  expect(condition()).to.equal(true);
}

describe('two tabs', () => {
  it('that submit the same draft at once file one request', async () => {
    const { one, two, posts } = await tabs();
    const mine = draft(one.who);
    const [here, there] = await Promise.all([one.outbox.submit(mine, body), two.outbox.submit(mine, body)]);
    expect(here.state === 'received' && there.state === 'received' && here.request.number === there.request.number).to.equal(true);
    expect(posts()).to.have.length(1);
  });

  it('send what was kept once when the network is back, and both hear of it', async () => {
    const { one, two, posts, network } = await tabs();
    network(false);
    const mine = draft(one.who);
    expect((await one.outbox.submit(mine, body)).state).to.equal('kept');
    expect((await two.drafts.list({ who: one.who })).map(({ id, kept }) => [id, kept?.body.problem.description])).to.deep.equal([[mine.id, body.problem.description]]);
    network(true);
    window.dispatchEvent(new Event('online'));
    await eventually(() => one.received.length > 0 && two.received.length > 0);
    expect(one.received).to.deep.equal(two.received);
    expect(new Set(posts().map(({ key }) => key))).to.deep.equal(new Set([mine.key]));
    expect((await two.drafts.read(mine.id))!.received!.number).to.equal(one.received[0]![1]);
  });

  it('upload a large film in parts, which the request then names', async () => {
    const { one, world } = await tabs();
    const bytes = new Uint8Array(6 * 1024 * 1024);
    bytes.set([0, 0, 0, 24, ...new TextEncoder().encode('ftypmp42'), 0, 0, 0, 0, ...new TextEncoder().encode('mp42isom'), 0, 0, 0, 8, ...new TextEncoder().encode('free')]);
    const film = { id: newKey(), of: 'attachments', name: 'film.mp4', type: 'video/mp4', size: bytes.length, blob: new Blob([bytes], { type: 'video/mp4' }) };
    const outcome = await one.outbox.submit(draft(one.who, [film]), { ...body, attachments: [`local:${film.id}`] });
    expect(outcome.state, outcome.state === 'kept' ? `${outcome.failure.message} ${outcome.failure.status} ${outcome.failure.operation}` : '').to.equal('received');
    const { items } = await world.call<{ items: Array<{ attachments?: string[] }> }>('customer-1', 'GET', '/requests');
    expect(items[0]!.attachments).to.have.length(1);
  });
});
