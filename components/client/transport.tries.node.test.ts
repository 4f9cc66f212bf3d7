/** What a call does after it failed: further tries, another token. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { failing, json, network, none, passed, problem, replying, warmUp, type Reply } from '../../mocks/testing/replies.js';
import { eventually } from '../../mocks/testing/timers.js';

before(warmUp);

describe('further tries', () => {
  const body = { serviceType: 'repair', urgency: 'urgent', channel: 'phone', product: {}, problem: { description: 'x' }, contact: { name: 'x', phone: '1' } } as const;

  it('are made of a GET, four in all, and end as the last one did', async () => {
    const { client, seen, timers } = replying([network, problem('unavailable'), new Response('', { status: 502 }), problem('rate-limited')]);
    const failure = await failing(passed(timers, client.listProducts({})));
    assert.equal(failure.code, 'rate-limited');
    assert.equal(seen.length, 4);
    assert.equal(timers.pending, 0);
  });

  it('may help', async () => {
    const { client, timers } = replying([network, network, json(none)]);
    assert.deepEqual(await passed(timers, client.listProducts({})), none);
  });

  it('of a keyed POST carry the same key and bytes', async () => {
    const { client, seen, timers } = replying([network, problem('unavailable'), problem('forbidden')]);
    await failing(passed(timers, client.createRequest({ body })));
    assert.equal(seen.length, 3);
    assert.equal(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size, 1);
    assert.equal(new Set(await Promise.all(seen.map((one) => one.text()))).size, 1);
  });

  it('wait for the first that is still at work there', async () => {
    const { client, seen, timers } = replying(['never', problem('conflict', { 'retry-after': '1' }), problem('forbidden')]);
    const failure = await failing(passed(timers, client.createRequest({ body })));
    assert.deepEqual([failure.code, seen.length], ['forbidden', 3]);
  });

  it('are never made of a POST without a key', async () => {
    for (const reply of [network, problem('unavailable'), 'never'] as const) {
      const { client, seen, timers } = replying([reply]);
      await failing(passed(timers, client.estimate({ body: { serviceType: 'repair', urgency: 'urgent', channel: 'phone' } })));
      assert.equal(seen.length, 1);
    }
  });

  it('keep to Retry-After, in seconds or as a date', async () => {
    const date = 'Fri, 20 Nov 2026 02:00:00 GMT';
    for (const after of ['5', 'Fri, 20 Nov 2026 02:00:05 GMT']) {
      const { client, seen, timers } = replying([problem('unavailable', { 'retry-after': after, date }), json(none)]);
      const began = timers.now();
      let at = 0;
      const call = client.listProducts({}).then(() => { at = timers.now(); });
      await timers.advance(4_300);
      assert.equal(seen.length, 1);
      await passed(timers, call);
      assert.ok(at - began >= 4_400 && at - began <= 6_000, `${after}: ${at - began}`);
    }
  });

  it('are not made past a minute: who asked is told how long to wait', async () => {
    const { client, seen } = replying([problem('rate-limited', { 'retry-after': '600' })]);
    const failure = await failing(client.listProducts({}));
    assert.deepEqual([failure.retryAfter, seen.length], [600, 1]);
  });

  it('after no answer for ten seconds are one', async () => {
    const { client, seen, timers } = replying(['never']);
    const began = timers.now();
    const failure = await failing(passed(timers, client.listProducts({})));
    assert.deepEqual([failure.kind, seen.length], ['timeout', 2]);
    assert.ok(timers.now() - began >= 20_000);
    assert.ok(seen.every(({ signal }) => signal.aborted));
  });

  it('end, and the call with them, when it is cancelled', async () => {
    for (const reply of ['never', network] as const) {
      const { client, seen, timers } = replying([reply]);
      const control = new AbortController();
      const call = failing(client.listProducts({}, { signal: control.signal }));
      await eventually(() => seen.length === 1 && timers.pending > 0);
      control.abort();
      assert.equal((await call).kind, 'aborted');
      await timers.advance(60_000);
      assert.deepEqual([seen.length, timers.pending], [1, 0]);
    }
  });

  it('leave nothing on the signal of who called', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: unknown[]) => { listeners += 1; addEventListener.apply(signal, args as never); };
    signal.removeEventListener = (...args: unknown[]) => { listeners -= 1; removeEventListener.apply(signal, args as never); };
    const { client, timers } = replying([network, json(none)]);
    await passed(timers, client.listProducts({}, { signal }));
    assert.deepEqual([listeners, timers.pending], [0, 0]);
  });

  it('of a body that is cut are made too', async () => {
    const cut = (): Response => new Response(new ReadableStream({
      pull(controller) { controller.enqueue(new TextEncoder().encode('{"items"')); controller.error(network); },
    }));
    const { client, seen, timers } = replying([() => cut(), json(none)]);
    assert.deepEqual(await passed(timers, client.listProducts({})), none);
    assert.equal(seen.length, 2);
  });
});

describe('a refused token', () => {
  const only = (token: string) => (request: Request): Reply =>
    (request.headers.get('authorization') === `Bearer ${token}` ? json(none) : problem('unauthenticated'));

  it('of many calls at once is renewed once, and each is made once more', async () => {
    let calls = 0;
    const { client, seen } = replying([only('token-2')], { getToken: () => `token-${calls += 1}` });
    await Promise.all([client.listProducts({}), client.listRequests({}), client.listConsents({}), client.listReceipts({})]);
    assert.equal(calls, 2);
    assert.equal(seen.length, 8);
  });

  it('is renewed once a call, then the call fails', async () => {
    let calls = 0;
    const told: string[] = [];
    const { client, seen } = replying([problem('unauthenticated')], { getToken: () => `token-${calls += 1}`, expired: () => told.push('expired') });
    const failure = await failing(client.listProducts({}));
    assert.deepEqual([failure.code, calls, seen.length, told], ['unauthenticated', 2, 2, ['expired']]);
  });

  it('of who is signed in no more does not make the call a guest’s', async () => {
    let calls = 0;
    const { client, seen, session } = replying([problem('unauthenticated')], { getToken: () => (calls += 1) === 1 ? 'token-1' : null });
    const body = { serviceType: 'repair', urgency: 'urgent', channel: 'phone', product: {}, problem: { description: 'x' }, contact: { name: 'x', phone: '1' } } as const;
    const failure = await failing(client.createRequest({ body }));
    assert.deepEqual([failure.code, seen.length, session.identity, session.generation], ['unauthenticated', 1, 'guest', 1]);
  });
});
