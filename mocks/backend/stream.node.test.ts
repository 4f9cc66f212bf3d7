/** The live streams (contract, "The stream"): nothing missed, nothing told twice, nothing left open. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doAction, plainWish, testBackend, type TestBackend } from '../testing/backend.js';
import { listen, type Heard, type Listener, type Listening } from '../testing/listener.js';
import { pretendTimers, settle } from '../testing/timers.js';
import { freshWorld } from '../scenarios/fresh.js';
import { loadWorld } from './load.js';
import { memoryStore } from './store/memory.js';
import type { Store } from './store/port.js';

const tokens = {
  customer: { sub: 'customer-1' },
  other: { sub: 'customer-2' },
  vendor: { sub: 'agent-1', role: 'vendor', name: '林晓' },
};
const open = async (backend: TestBackend, who: keyof typeof tokens = 'customer', listening: Listening = {}): Promise<Listener> => listen(
  backend,
  await backend.keys.signToken({ now: backend.options.clock(), ...tokens[who] }),
  { path: who === 'vendor' ? '/vendor/events' : '/events', ...listening },
);
const ask = (backend: TestBackend, id: string, text: string): Promise<unknown> => doAction(backend.customer, `/requests/${id}`, { type: 'ask', text });
const file = async (backend: TestBackend): Promise<string> => (await backend.customer.post('/requests', plainWish)).json.id;
const seqs = (heard: Heard[]): number[] => heard.map(({ data }) => data.event.seq);

describe('a new stream', () => {
  it('is ready first, then tells what is new, as it was right then', async () => {
    const backend = await testBackend();
    const id = await file(backend);
    const stream = await open(backend);
    const { headers, status } = stream.response;
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'text/event-stream');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('content-language'), 'zh-CN');
    const [ready] = await stream.take(1);
    assert.deepEqual([ready!.event, ready!.data], ['ready', {}]);
    assert.ok(ready!.id);

    await ask(backend, id, 'line\nbreak');
    await doAction(backend.vendor, `/vendor/requests/${id}`, { type: 'respond', text: '好的' });
    const [asked, responded] = await stream.take(2);
    assert.deepEqual([asked!.event, asked!.data.event.type, asked!.data.event.text], ['request', 'asked', 'line\nbreak']);
    assert.deepEqual([asked!.data.request.id, asked!.data.request.seq, asked!.data.request.stage], [id, 2, 'submitted']);
    assert.deepEqual([responded!.data.event.type, responded!.data.request.stage], ['responded', 'diagnosing']);
    assert.deepEqual(responded!.data.request, (await backend.customer.get(`/requests/${id}`)).json);
    assert.deepEqual(responded!.data.event, (await backend.customer.get(`/requests/${id}/events?after=2`)).json.items[0]);
    assert.ok(ready!.id! < asked!.id! && asked!.id! < responded!.id!);
    for (const line of stream.text.split('\n')) assert.match(line, /^(event: [a-z]+|id: \S+|data: \{.*\}|:.*|)$/);
    await stream.stop();
  });

  it('tells consents and what time makes happen', async () => {
    const backend = await testBackend();
    const stream = await open(backend, 'customer', { headers: { 'Accept-Language': 'en' } });
    await stream.take(1);
    const [consent] = (await backend.customer.get('/consents?locale=en')).json.items;
    await backend.customer.post(`/consents/${consent.id}/decisions`, { decision: 'granted', noticeHash: consent.noticeHash, locale: 'en' });
    const [told] = await stream.take(1);
    assert.deepEqual([told!.event, told!.data], ['consent', { ...consent, decision: 'granted', decidedAt: '2026-11-20T10:00:00+08:00' }]);
    await file(backend);
    await stream.take(1);
    backend.clock.advance(24 * 3600 + 1);
    await backend.app.settleDue();
    // The token has run out by now: a new stream goes on where this one was.
    const again = await open(backend, 'customer', { lastEventId: told!.id! });
    const [, missed] = await again.take(2);
    assert.equal(missed!.data.event.type, 'commitment-missed');
    await again.stop();
    assert.equal(await stream.next(), null);
  });

  it('is about its owner alone; the vendor’s is about all', async () => {
    const backend = await testBackend();
    const filed = await backend.anyone.post('/requests', plainWish);
    const session = await backend.anyone.post('/guest-sessions', { code: filed.json.trackingCode });
    const streams = [await open(backend), await open(backend, 'other'), await open(backend, 'vendor'), await listen(backend, session.json.token)];
    for (const stream of streams) assert.equal((await stream.next())!.event, 'ready');
    const own = await file(backend);
    const { id: others } = (await backend.other.post('/requests', plainWish)).json;
    await doAction(backend.vendor, `/vendor/requests/${filed.json.id}`, { type: 'respond', text: '好的' });
    const told = async (stream: Listener, count: number): Promise<string[]> => (await stream.take(count)).map(({ data }) => data.request.id);
    const [mine, hers, all, guests] = streams as [Listener, Listener, Listener, Listener];
    assert.deepEqual(await told(mine, 1), [own]);
    assert.deepEqual(await told(hers, 1), [others]);
    assert.deepEqual(await told(guests, 1), [filed.json.id]);
    const whole = await all.take(3);
    assert.deepEqual(whole.map(({ data }) => [data.request.id, data.request.customer]), [
      [own, 'customer-1'], [others, 'customer-2'], [filed.json.id, `guest:${filed.json.id}`],
    ]);
    for (const stream of streams) await stream.stop();
  });
});

describe('a resumed stream', () => {
  it('sends no ready, and exactly what came after', async () => {
    const backend = await testBackend();
    const id = await file(backend);
    const stream = await open(backend);
    const [ready] = await stream.take(1);
    for (const text of ['1', '2', '3']) await ask(backend, id, text);
    const heard = await stream.take(3);
    await stream.stop();
    await ask(backend, id, '4');
    for (const [from, wanted] of [[ready!, [2, 3, 4, 5]], [heard[0]!, [3, 4, 5]], [heard[2]!, [5]]] as const) {
      for (const listening of [{ lastEventId: from.id! }, { path: `/events?after=${from.id}` }]) {
        const resumed = await open(backend, 'customer', listening);
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
    const stream = await open(before);
    const [ready] = await stream.take(1);
    const id = await file(before);
    for (let count = 0; count < 60; count += 1) await ask(before, id, `${count}`);
    before.app.close();
    const after = await testBackend({ store, ownKeys: before.keys });
    const resumed = await open(after, 'customer', { lastEventId: ready!.id! });
    assert.deepEqual(seqs(await resumed.take(61)), Array.from({ length: 61 }, (_, index) => index + 1));
    await ask(after, id, 'more');
    assert.deepEqual(seqs(await resumed.take(1)), [62]);
    await resumed.stop();
  });

  it('from a cursor that is not its own is reset, and goes on from now', async () => {
    const backend = await testBackend();
    const id = await file(backend);
    await backend.other.post('/requests', plainWish);
    const cursorOf = async (who: keyof typeof tokens): Promise<string> => {
      const stream = await open(backend, who);
      const [{ id: cursor } = {}] = await stream.take(1);
      await stream.stop();
      return cursor!;
    };
    const own = await cursorOf('customer');
    const wrong = [await cursorOf('other'), await cursorOf('vendor'), `${own}0`, own.slice(0, -1), '0', '1', 'nonsense', `-${own}`, own.replace(/^0+/, ''), '__proto__'];
    for (const lastEventId of wrong) {
      const stream = await open(backend, 'customer', { lastEventId });
      const [reset] = await stream.take(1);
      assert.deepEqual([reset!.event, reset!.data], ['reset', {}], lastEventId);
      const asking = ask(backend, id, lastEventId);
      const [next] = await stream.take(1);
      await asking;
      assert.deepEqual([next!.event, next!.data.event.text], ['request', lastEventId]);
      await stream.stop();
      const resumed = await open(backend, 'customer', { lastEventId: reset!.id! });
      assert.equal((await resumed.take(1))[0]!.id, next!.id);
      await resumed.stop();
    }
    // A cursor ahead of the log: its data are gone, and its secret is not.
    const emptied = await testBackend({ ownKeys: backend.keys });
    const stream = await open(emptied, 'customer', { lastEventId: own });
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
    const first = await open(backend);
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
      const stream = await open(backend, 'customer', { lastEventId });
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

describe('a stream', () => {
  /** A store that counts who listens to it. */
  async function watched(): Promise<{ store: Store; listening(): number }> {
    const store = memoryStore();
    await loadWorld(store, freshWorld);
    let count = 0;
    return {
      listening: () => count,
      store: {
        ...store,
        onCommit(listener) {
          const stop = store.onCommit(listener);
          count += 1;
          return () => { count -= 1; stop(); };
        },
      },
    };
  }

  it('is refused to whom it is not open, and with a query out of range', async () => {
    const backend = await testBackend();
    assert.equal((await backend.anyone.get('/events')).code, 'unauthenticated');
    assert.equal((await backend.with('a.b.c').get('/events')).code, 'unauthenticated');
    assert.equal((await backend.vendor.get('/events')).code, 'forbidden');
    assert.equal((await backend.customer.get('/vendor/events')).code, 'forbidden');
    assert.deepEqual((await backend.customer.get(`/events?after=${'x'.repeat(201)}`)).fields, ['/after too-long']);
  });

  it('is kept open by a comment every 15 seconds, and ends with its token', async () => {
    const timers = pretendTimers();
    const { store, listening } = await watched();
    const backend = await testBackend({ store, timers, clock: timers.now });
    const stream = await open(backend);
    assert.equal((await stream.next())!.event, 'ready');
    assert.equal(listening(), 1);
    for (let beat = 0; beat < 3; beat += 1) {
      const next = stream.next();
      await timers.advance(15_000);
      assert.equal((await next)!.event, '');
    }
    const end = (async () => {
      for (let beats = 0; ; beats += 1) if (await stream.next() === null) return beats;
    })();
    await timers.advance(600_000 - 45_000 - 1);
    assert.equal(listening(), 1);
    await timers.advance(1);
    assert.equal(await end, 36);
    assert.equal(timers.pending, 0);
    assert.equal(listening(), 0);
  });

  it('lets go of everything when its reader goes away', async () => {
    const timers = pretendTimers();
    const { store, listening } = await watched();
    const backend = await testBackend({ store, timers });
    const cancelled = await open(backend);
    await cancelled.take(1);
    const waiting = cancelled.next();
    await cancelled.stop();
    assert.equal(await waiting, null);
    assert.deepEqual([timers.pending, listening()], [0, 0]);

    const abort = new AbortController();
    const aborted = await open(backend, 'vendor', { signal: abort.signal });
    await aborted.take(1);
    assert.equal(listening(), 1);
    abort.abort();
    await settle();
    assert.deepEqual([timers.pending, listening()], [0, 0]);

    const unread = await open(backend);
    await unread.stop();
    assert.deepEqual([timers.pending, listening()], [0, 0]);
    await file(backend);
    assert.deepEqual(backend.errors, []);
  });

  it('ends when the backend is closed', async () => {
    const { store, listening } = await watched();
    const backend = await testBackend({ store });
    const streams = [await open(backend), await open(backend, 'vendor')];
    for (const stream of streams) await stream.take(1);
    const ends = streams.map((stream) => stream.next());
    backend.app.close();
    assert.deepEqual(await Promise.all(ends), [null, null]);
    assert.equal(listening(), 0);
  });
});
