/** The live streams (contract, "The stream"): what they tell to whom, and that nothing is left open. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doAction, plainWish, testBackend, type TestBackend } from '../testing/backend.js';
import { listen, listenAs, type Listener } from '../testing/listener.js';
import { pretendTimers, settle } from '../testing/timers.js';
import { freshWorld } from '../scenarios/fresh.js';
import { loadWorld } from './load.js';
import { memoryStore } from './store/memory.js';
import type { Store } from './store/port.js';

const ask = (backend: TestBackend, id: string, text: string): Promise<unknown> => doAction(backend.customer, `/requests/${id}`, { type: 'ask', text });
const file = async (backend: TestBackend): Promise<string> => (await backend.customer.post('/requests', plainWish)).json.id;

describe('a new stream', () => {
  it('is ready first, then tells what is new, as it was right then', async () => {
    const backend = await testBackend();
    const id = await file(backend);
    const stream = await listenAs(backend);
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
    const stream = await listenAs(backend, 'customer', { headers: { 'Accept-Language': 'en' } });
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
    const again = await listenAs(backend, 'customer', { lastEventId: told!.id! });
    const [, missed] = await again.take(2);
    assert.equal(missed!.data.event.type, 'commitment-missed');
    await again.stop();
    assert.equal(await stream.next(), null);
  });

  it('is about its owner alone; the vendor’s is about all', async () => {
    const backend = await testBackend();
    const filed = await backend.anyone.post('/requests', plainWish);
    const session = await backend.anyone.post('/guest-sessions', { code: filed.json.trackingCode });
    const streams = [await listenAs(backend), await listenAs(backend, 'other'), await listenAs(backend, 'vendor'), await listen(backend, session.json.token)];
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
    const stream = await listenAs(backend);
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
    const cancelled = await listenAs(backend);
    await cancelled.take(1);
    const waiting = cancelled.next();
    await cancelled.stop();
    assert.equal(await waiting, null);
    assert.deepEqual([timers.pending, listening()], [0, 0]);

    const abort = new AbortController();
    const aborted = await listenAs(backend, 'vendor', { signal: abort.signal });
    await aborted.take(1);
    assert.equal(listening(), 1);
    abort.abort();
    await settle();
    assert.deepEqual([timers.pending, listening()], [0, 0]);

    const unread = await listenAs(backend);
    await unread.stop();
    assert.deepEqual([timers.pending, listening()], [0, 0]);
    await file(backend);
    assert.deepEqual(backend.errors, []);
  });

  it('ends when the backend is closed, also when nobody reads it', async () => {
    const timers = pretendTimers();
    const { store, listening } = await watched();
    const backend = await testBackend({ store, timers });
    const unread = await listenAs(backend, 'other');
    const streams = [await listenAs(backend), await listenAs(backend, 'vendor')];
    for (const stream of streams) await stream.take(1);
    const ends = streams.map((stream) => stream.next());
    backend.app.close();
    assert.deepEqual([timers.pending, listening()], [0, 0]);
    assert.deepEqual(await Promise.all(ends), [null, null]);
    assert.equal((await unread.next())?.event, 'ready');
    assert.equal(await unread.next(), null);
  });
});
