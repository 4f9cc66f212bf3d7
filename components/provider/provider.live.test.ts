/** One live connection for all, and whom to call when nothing answers; against the whole backend. */
import { expect, html, waitUntil } from '@open-wc/testing';
import type { PretendWorld } from '../../mocks/scenarios/world.js';
import { connectionOf, type Asker } from '../../mocks/testing/asker.js';
import { mount } from '../../mocks/testing/mount.js';
import { impatientTimers } from '../../mocks/testing/timers.js';
import type { AfterEvent } from '../client/live.js';
import type { Failure } from '../client/failure.js';
import { VendorKept } from '../client/kept.js';
import type { Request as Case } from '../contract/resources/request.js';

const newRequest = {
  serviceType: 'repair', urgency: 'urgent', channel: 'phone', product: { model: 'R60' },
  problem: { description: '漏水' }, contact: { name: '林', phone: '+86 138 0013 8000' },
};

const respond = (world: PretendWorld, { id, seq }: Case, text: string): Promise<Case> =>
  world.call('vendor', 'POST', `/vendor/requests/${id}/actions`, { type: seq === 1 ? 'respond' : 'update', text }, { 'If-Match': `"${seq}"` });

/** Two askers that listen, and what their provider fetches. */
async function listening() {
  const page = await mount<HTMLElement>(html`<div><test-asker></test-asker><test-asker></test-asker></div>`);
  const { provider, world } = page;
  const streams: AbortSignal[] = [];
  provider.fetch = async (input, init) => {
    if (String(input).endsWith('/api/events')) streams.push(init!.signal!);
    return world.fetch(input, init);
  };
  await provider.updateComplete;
  const connections = await Promise.all([...provider.querySelectorAll<Asker>('test-asker')].map(connectionOf));
  const heard: AfterEvent[][] = [[], []];
  const leave = connections.map(({ live }, i) => live.subscribe((event) => heard[i]!.push(event)));
  const { live } = connections[0]!;
  await waitUntil(() => heard.every((one) => one.length > 0), 'nobody is ready', { timeout: 4000 });
  return { ...page, streams, heard, leave, live };
}

const texts = (heard: AfterEvent[]): unknown[] => heard.flatMap((one) => (one.type === 'request' ? [one.event.text ?? one.event.type] : []));

describe('news', () => {
  it('reach every listener over one connection, which closes with the last', async () => {
    const { heard, leave, live, streams, world } = await listening();
    expect(live.status).to.equal('live');
    const filed = await world.call<Case>('customer-1', 'POST', '/requests', newRequest);
    const answered = await respond(world, filed, '马上到');
    await waitUntil(() => heard.every((one) => texts(one).length === 2));
    expect(texts(heard[0]!)).to.deep.equal(['submitted', '马上到']);
    expect(heard[1]).to.deep.equal(heard[0]);
    const last = heard[0]!.at(-1) as Extract<AfterEvent, { type: 'request' }>;
    expect(last.request.seq).to.equal(answered.seq);
    leave[0]!();
    await Promise.resolve();
    expect(live.status).to.equal('live');
    leave[1]!();
    await waitUntil(() => live.status === 'closed');
    expect(streams.map(({ aborted }) => aborted)).to.deep.equal([true]);
  });

  it('go on with another token when the first is over, missing none', async () => {
    const { heard, leave, world } = await listening();
    const filed = await world.call<Case>('customer-1', 'POST', '/requests', newRequest);
    await waitUntil(() => texts(heard[0]!).length === 1);
    world.clock.advance(20 * 60);
    const answered = await respond(world, filed, '一');
    await respond(world, answered, '二');
    await waitUntil(() => texts(heard[0]!).length === 3, 'news were missed', { timeout: 5000 });
    expect(texts(heard[0]!)).to.deep.equal(['submitted', '一', '二']);
    for (const one of leave) one();
  });

  it('of the customer before are not heard after signing out', async () => {
    const { heard, live, provider, streams, world } = await listening();
    await provider.signOut();
    await waitUntil(() => live.status === 'waiting');
    await world.call<Case>('customer-1', 'POST', '/requests', newRequest);
    expect(streams[0]!.aborted).to.equal(true);
    expect(texts(heard[0]!)).to.deep.equal([]);
    expect(live.status).to.equal('waiting');
  });
});

describe('another backend', () => {
  it('ends the connection to the first, though somebody still listens', async () => {
    const { live, provider, streams } = await listening();
    provider.endpoint = '/elsewhere';
    await provider.updateComplete;
    expect(live.status).to.equal('closed');
    expect(streams[0]!.aborted).to.equal(true);
  });
});

describe('whom to call', () => {
  it('is known after one visit, though nothing answers on the next', async () => {
    const first = await mount<Asker>(html`<test-asker></test-asker>`);
    const { client } = await connectionOf(first.element);
    const { vendor } = await client.readCatalog({});
    await waitUntil(() => first.element.connection!.contacts().length > 0);
    expect(first.element.connection!.timeZone()).to.equal('Asia/Shanghai');
    first.remove();
    await waitUntil(async () => {
      const kept = new VendorKept(new URL(first.provider.endpoint!).href);
      await kept.recall();
      return kept.contacts.length > 0;
    }, 'nothing was kept');

    for (const kind of ['offline', 'slow', 'unavailable', 'broken', 'wrong-shape'] as const) {
      const again = await mount<Asker>(html`<test-asker></test-asker>`, { world: first.world, fault: { kind }, timers: impatientTimers });
      const connection = await connectionOf(again.element);
      expect(connection.contacts()).to.deep.equal([]);
      const failure = await connection.client.readCatalog({}).then(() => null, (error: Failure) => error);
      expect(failure, kind).to.have.property('operation', 'readCatalog');
      expect(connection.contacts(), kind).to.deep.equal(vendor.contacts);
      expect(connection.timeZone()).to.equal('Asia/Shanghai');
      again.remove();
    }
  });

  it('is read once by elements that start together, and one that leaves takes it from nobody', async () => {
    const { element, provider, world } = await mount<Asker>(html`<test-asker></test-asker>`);
    let calls = 0;
    provider.fetch = (input, init) => {
      if (String(input).includes('/catalog')) calls += 1;
      return world.fetch(input, init);
    };
    await provider.updateComplete;
    await element.updateComplete;
    const { client } = await connectionOf(element);
    const leaving = new AbortController();
    const all = [
      client.readCatalog({}, { signal: leaving.signal }).then(() => 'read', ({ kind }: Failure) => kind),
      client.readCatalog({}).then(() => 'read'), client.readCatalog({}, { locale: 'zh-CN' }).then(() => 'read'),
    ];
    leaving.abort();
    expect(await Promise.all(all)).to.deep.equal(['aborted', 'read', 'read']);
    expect(calls).to.equal(2);
    await client.readCatalog({});
    expect(calls).to.equal(3);
  });
});
