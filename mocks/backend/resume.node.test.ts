/** Streams that go on where another broke off: nothing missed, nothing told twice. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doAction, plainWish, testBackend, type TestBackend } from '../testing/backend.js';
import { listenAs, type Heard, type ListeningVisitor } from '../testing/listener.js';
import { freshWorld } from '../scenarios/fresh.js';
import { loadWorld } from './load.js';
import { memoryStore } from './store/memory.js';

const ask = (backend: TestBackend, id: string, text: string): Promise<unknown> => doAction(backend.customer, `/requests/${id}`, { type: 'ask', text });
const file = async (backend: TestBackend): Promise<string> => (await backend.customer.post('/requests', plainWish)).json.id;
const seqs = (heard: Heard[]): number[] => heard.map(({ data }) => data.event.seq);

describe('a resumed stream', () => {
  it('sends no ready, and exactly what came after', async () => {
    const backend = await testBackend();
    const id = await file(backend);
    const stream = await listenAs(backend);
    const [ready] = await stream.take(1);
    for (const text of ['1', '2', '3']) await ask(backend, id, text);
    const heard = await stream.take(3);
    await stream.stop();
    await ask(backend, id, '4');
    for (const [from, wanted] of [[ready!, [2, 3, 4, 5]], [heard[0]!, [3, 4, 5]], [heard[2]!, [5]]] as const) {
      for (const listening of [{ lastEventId: from.id! }, { path: `/events?after=${from.id}` }]) {
        const resumed = await listenAs(backend, 'customer', listening);
        const told = await resumed.take(wanted.length);
        assert.deepEqual(seqs(told), wanted);
        assert.ok(told.every(({ event }) => event === 'request'));
        assert.deepEqual(told.map(({ data }) => data.request.seq), wanted);
        await resumed.stop();
      }
    }
  });

  it('goes on after a restart, and tells long backlogs whole', async () => {
    const store = memoryStore();
    await loadWorld(store, freshWorld);
    const before = await testBackend({ store });
    const stream = await listenAs(before);
    const [ready] = await stream.take(1);
    const id = await file(before);
    for (let count = 0; count < 60; count += 1) await ask(before, id, `${count}`);
    before.app.close();
    const after = await testBackend({ store, ownKeys: before.keys });
    const resumed = await listenAs(after, 'customer', { lastEventId: ready!.id! });
    assert.deepEqual(seqs(await resumed.take(61)), Array.from({ length: 61 }, (_, index) => index + 1));
    await ask(after, id, 'more');
    assert.deepEqual(seqs(await resumed.take(1)), [62]);
    await resumed.stop();
  });

  it('from a cursor that is not its own is reset, and goes on from now', async () => {
    const backend = await testBackend();
    const id = await file(backend);
    await backend.other.post('/requests', plainWish);
    const cursorOf = async (who: ListeningVisitor): Promise<string> => {
      const stream = await listenAs(backend, who);
      const [{ id: cursor } = {}] = await stream.take(1);
      await stream.stop();
      return cursor!;
    };
    const own = await cursorOf('customer');
    const wrong = [await cursorOf('other'), await cursorOf('vendor'), `${own}0`, own.slice(0, -1), '0', '1', 'nonsense', `-${own}`, own.replace(/^0+/, ''), '__proto__'];
    for (const lastEventId of wrong) {
      const stream = await listenAs(backend, 'customer', { lastEventId });
      const [reset] = await stream.take(1);
      assert.deepEqual([reset!.event, reset!.data], ['reset', {}], lastEventId);
      const asking = ask(backend, id, lastEventId);
      const [next] = await stream.take(1);
      await asking;
      assert.deepEqual([next!.event, next!.data.event.text], ['request', lastEventId]);
      await stream.stop();
      const resumed = await listenAs(backend, 'customer', { lastEventId: reset!.id! });
      assert.equal((await resumed.take(1))[0]!.id, next!.id);
      await resumed.stop();
    }
    // A cursor ahead of the log: its data are gone, and its secret is not.
    const emptied = await testBackend({ ownKeys: backend.keys });
    const stream = await listenAs(emptied, 'customer', { lastEventId: own });
    assert.equal((await stream.take(1))[0]!.event, 'reset');
    await stream.stop();
  });

  it('misses and repeats nothing, wherever it is cut', async () => {
    let seed = 20261120;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const backend = await testBackend();
    const first = await listenAs(backend);
    const [ready] = await first.take(1);
    await first.stop();
    const id = await file(backend);
    const last = 60;
    const writing = (async () => {
      for (let seq = 2; seq <= last; seq += 1) await ask(backend, id, `${seq}`);
    })();
    const told: number[] = [];
    let lastEventId = ready!.id!;
    while (told.length < last) {
      const stream = await listenAs(backend, 'customer', { lastEventId });
      for (const heard of await stream.take(Math.min(1 + random(5), last - told.length))) {
        told.push(heard.data.event.seq);
        lastEventId = heard.id!;
      }
      await stream.stop();
    }
    await writing;
    assert.deepEqual(told, Array.from({ length: last }, (_, index) => index + 1));
  });
});
