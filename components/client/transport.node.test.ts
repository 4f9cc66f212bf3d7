import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { problemType, problems, type ProblemCode } from '../contract/problem.js';
import { eventually, pretendTimers } from '../../mocks/testing/timers.js';
import { Failure } from './failure.js';
import { Session, type SessionOptions } from './session.js';

type Reply = Response | Error | 'never';

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const problem = (code: ProblemCode, headers: Record<string, string> = {}): Response =>
  json({ type: problemType(code), title: problems[code].title, status: problems[code].status, detail: `in words: ${code}` }, problems[code].status, headers);
const none = { items: [], next: null };
const network = new TypeError('Failed to fetch');

/** A session whose backend gives these replies, one a call, the last one for ever. */
function setUp(replies: Array<Reply | ((request: Request) => Reply)>, options: Partial<SessionOptions> = {}) {
  const timers = pretendTimers();
  const seen: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const reply = replies[Math.min(seen.length, replies.length - 1)]!;
    seen.push(request);
    const answer = typeof reply === 'function' ? reply(request) : reply;
    if (answer === 'never') return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
    if (answer instanceof Error) throw answer;
    return answer.clone();
  };
  const session = new Session({ endpoint: 'https://backend.example/api/', getToken: () => 'token-1', fetch, timers, ...options });
  return { client: session.client, seen, session, timers };
}

type Timers = ReturnType<typeof pretendTimers>;

/** Lets time pass until it settles. */
async function passed<T>(timers: Timers, call: Promise<T>, limit = 120_000): Promise<T> {
  let done = false;
  call.then(() => { done = true; }, () => { done = true; });
  for (let t = 0; t < limit && !done; t += 250) await timers.advance(250);
  assert.ok(done, 'it never settled');
  return call;
}

async function failing(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    return error;
  }
  throw new Error('it did not fail');
}

// Code that is loaded with the first call comes in real time, which the pretend one does not wait for.
before(async () => {
  const { client } = setUp([json(none)]);
  await Promise.all([client.listProducts({}), client.listRequests({}), client.listConsents({}), client.listReceipts({}), client.listAgreementVersions({})]);
  await failing(setUp([problem('forbidden')]).client.listProducts({}));
});

describe('a call', () => {
  it('goes to the operation’s address with its parameters, query and language', async () => {
    const { client, seen } = setUp([json(none)]);
    await client.readEvents({ id: 'a/b ?#', query: { after: 3, limit: undefined } }, { locale: 'zh-CN' });
    const [{ headers, method, url }] = seen as [Request];
    assert.equal(url, 'https://backend.example/api/requests/a%2Fb%20%3F%23/events?after=3');
    assert.equal(method, 'GET');
    assert.equal(headers.get('authorization'), 'Bearer token-1');
    assert.equal(headers.get('accept-language'), 'zh-CN');
    assert.equal(headers.get('idempotency-key'), null);
  });

  for (const id of ['', '.', '..', '\ud800']) {
    it(`with ${JSON.stringify(id)} as an id finds nothing, and asks nobody`, async () => {
      const { client, seen } = setUp([json(none)]);
      const { code, status } = await failing(client.readRequest({ id }));
      assert.deepEqual([code, status, seen.length], ['not-found', 404, 0]);
    });
  }

  it('drops a language that no header can carry', async () => {
    const { client, seen } = setUp([json(none)]);
    await client.listProducts({}, { locale: '中文' });
    assert.notEqual(seen[0]!.headers.get('accept-language'), '中文');
  });

  it('carries key, ETag and JSON; the key is made up where there is none', async () => {
    const { client, seen } = setUp([problem('action-not-allowed')]);
    const body = { type: 'ask', text: '还要多久？' } as const;
    await failing(client.act({ id: 'r1', body }, { ifMatch: '"4"', key: 'mine' }));
    await failing(client.act({ id: 'r1', body }, { ifMatch: '"4"' }));
    await failing(client.act({ id: 'r1', body }, { ifMatch: '"4"' }));
    assert.deepEqual(await seen[0]!.json(), body);
    const [first, second, third] = seen.map(({ headers }) => headers);
    assert.equal(first!.get('if-match'), '"4"');
    assert.equal(first!.get('content-type'), 'application/json');
    assert.equal(first!.get('idempotency-key'), 'mine');
    assert.match(second!.get('idempotency-key')!, /^[0-9a-f]{32}$/);
    assert.notEqual(second!.get('idempotency-key'), third!.get('idempotency-key'));
  });

  it('uploads bytes with their type and name', async () => {
    const { client, seen } = setUp([json({ id: 'f1', name: '照片.png', type: 'image/png', size: 3, at: '2026-11-20T02:00:00Z' }, 201)]);
    await client.addAttachment({ body: new Blob(['abc'], { type: 'image/png' }), filename: '照片.png' });
    const [{ headers }] = seen as [Request];
    assert.equal(headers.get('content-type'), 'image/png');
    assert.equal(headers.get('x-filename'), '%E7%85%A7%E7%89%87.png');
    assert.equal(await seen[0]!.text(), 'abc');
  });

  it('for what anyone may read waits for no token', async () => {
    const { client, seen } = setUp([json(none)], { getToken: () => new Promise(() => {}) });
    await client.listAgreementVersions({});
    assert.equal(seen[0]!.headers.get('authorization'), null);
  });

  it('of a guest has no token, and is not made where a guest may not', async () => {
    const { client, seen } = setUp([problem('validation')], { getToken: () => null });
    await failing(client.estimate({ body: { serviceType: 'repair', urgency: 'general', channel: 'phone' } }));
    assert.equal(seen[0]!.headers.get('authorization'), null);
    const { code, status } = await failing(client.listProducts({}));
    assert.deepEqual([code, status, seen.length], ['unauthenticated', 401, 1]);
  });

  it('leaves no token in the address, the failure or the store of anything', async () => {
    const { client, seen, session } = setUp([problem('internal')], { getToken: () => 'very-secret' });
    const failure = await failing(client.listProducts({}));
    const all = JSON.stringify([seen[0]!.url, failure, failure.stack, Object.entries(session), { ...session }]);
    assert.ok(!all.includes('very-secret'));
  });
});

describe('an answer', () => {
  it('comes checked and without what the contract does not know', async () => {
    const { client } = setUp([json({ ...none, extra: true })]);
    assert.deepEqual(await client.listProducts({}), none);
  });

  it('of another shape is a mismatch that says where, not what', async () => {
    const { client, seen } = setUp([json({ items: [{ id: 'private' }], next: null })]);
    const failure = await failing(client.listProducts({}));
    assert.equal(failure.kind, 'mismatch');
    assert.equal(failure.operation, 'listProducts');
    assert.match(failure.message, /ProductList: items\.0\.\w+/);
    assert.ok(!failure.message.includes('private'));
    assert.equal(seen.length, 1);
  });

  it('that is no JSON is a mismatch', async () => {
    for (const text of ['{"items": ', '<!doctype html><title>Sign in to the airport</title>', '']) {
      const { client } = setUp([new Response(text, { headers: { 'content-type': 'text/html' } })]);
      assert.equal((await failing(client.listProducts({}))).kind, 'mismatch');
    }
  });

  it('that is a problem keeps its code, words and fields', async () => {
    const errors = [{ pointer: '/contact/phone', code: 'required', message: '请填写电话' }];
    const { client, seen } = setUp([json({ type: problemType('validation'), title: 'T', status: 422, detail: 'D', errors }, 422)]);
    const failure = await failing(client.listProducts({}));
    const { code, detail, kind, operation, status } = failure;
    assert.deepEqual({ code, detail, kind, operation, status },
      { code: 'validation', detail: 'D', kind: 'problem', operation: 'listProducts', status: 422 });
    assert.deepEqual(failure.errors, errors);
    assert.equal(seen.length, 1);
  });

  const strangers: ReadonlyArray<[status: number, body: string, code: ProblemCode]> = [
    [403, '<html>', 'forbidden'], [404, '', 'not-found'], [418, '{}', 'malformed'], [500, 'null', 'internal'],
    [501, '[]', 'not-implemented'], [412, '"text"', 'stale'], [409, '{"type":"urn:aftercare:problem:toString"}', 'conflict'],
    [422, '{"type":7,"errors":[null,{"pointer":"/a"},{}]}', 'validation'], [599, 'x', 'unavailable'],
  ];
  for (const [status, body, code] of strangers) {
    it(`of ${status} that is no problem of the contract is ${code}`, async () => {
      const { client } = setUp([new Response(body, { status })]);
      const failure = await failing(client.listProducts({}));
      assert.deepEqual([failure.kind, failure.code, failure.status], ['problem', code, status]);
      if (status === 422) assert.deepEqual(failure.errors, [{ pointer: '/a', code: '', message: '' }]);
    });
  }

  it('tells the backend’s time', async () => {
    const { client, session, timers } = setUp([json(none, 200, { date: 'Sat, 21 Nov 2026 02:00:00 GMT' })]);
    await client.listProducts({});
    assert.ok(Math.abs(session.now() - (timers.now() + 86_400_000)) <= 500);
  });
});

describe('further tries', () => {
  const body = { serviceType: 'repair', urgency: 'urgent', channel: 'phone', product: {}, problem: { description: 'x' }, contact: { name: 'x', phone: '1' } } as const;

  it('are made of a GET, four in all, and end as the last one did', async () => {
    const { client, seen, timers } = setUp([network, problem('unavailable'), new Response('', { status: 502 }), problem('rate-limited')]);
    const failure = await failing(passed(timers, client.listProducts({})));
    assert.equal(failure.code, 'rate-limited');
    assert.equal(seen.length, 4);
    assert.equal(timers.pending, 0);
  });

  it('may help', async () => {
    const { client, timers } = setUp([network, network, json(none)]);
    assert.deepEqual(await passed(timers, client.listProducts({})), none);
  });

  it('of a keyed POST carry the same key and bytes', async () => {
    const { client, seen, timers } = setUp([network, problem('unavailable'), problem('forbidden')]);
    await failing(passed(timers, client.createRequest({ body })));
    assert.equal(seen.length, 3);
    assert.equal(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size, 1);
    assert.equal(new Set(await Promise.all(seen.map((one) => one.text()))).size, 1);
  });

  it('wait for the first that is still at work there', async () => {
    const { client, seen, timers } = setUp(['never', problem('conflict', { 'retry-after': '1' }), problem('forbidden')]);
    const failure = await failing(passed(timers, client.createRequest({ body })));
    assert.deepEqual([failure.code, seen.length], ['forbidden', 3]);
  });

  it('are never made of a POST without a key', async () => {
    for (const reply of [network, problem('unavailable'), 'never'] as const) {
      const { client, seen, timers } = setUp([reply]);
      await failing(passed(timers, client.estimate({ body: { serviceType: 'repair', urgency: 'urgent', channel: 'phone' } })));
      assert.equal(seen.length, 1);
    }
  });

  it('keep to Retry-After, in seconds or as a date', async () => {
    const date = 'Fri, 20 Nov 2026 02:00:00 GMT';
    for (const after of ['5', 'Fri, 20 Nov 2026 02:00:05 GMT']) {
      const { client, seen, timers } = setUp([problem('unavailable', { 'retry-after': after, date }), json(none)]);
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
    const { client, seen } = setUp([problem('rate-limited', { 'retry-after': '600' })]);
    const failure = await failing(client.listProducts({}));
    assert.deepEqual([failure.retryAfter, seen.length], [600, 1]);
  });

  it('after no answer for ten seconds are one', async () => {
    const { client, seen, timers } = setUp(['never']);
    const began = timers.now();
    const failure = await failing(passed(timers, client.listProducts({})));
    assert.deepEqual([failure.kind, seen.length], ['timeout', 2]);
    assert.ok(timers.now() - began >= 20_000);
    assert.ok(seen.every(({ signal }) => signal.aborted));
  });

  it('end, and the call with them, when it is cancelled', async () => {
    for (const reply of ['never', network] as const) {
      const { client, seen, timers } = setUp([reply]);
      const control = new AbortController();
      const call = failing(client.listProducts({}, { signal: control.signal }));
      await eventually(() => seen.length === 1 && timers.pending > 0);
      control.abort();
      assert.equal((await call).kind, 'aborted');
      await timers.advance(60_000);
      assert.deepEqual([seen.length, timers.pending], [1, 0]);
    }
  });

  it('of a body that is cut are made too', async () => {
    const cut = (): Response => new Response(new ReadableStream({
      pull(controller) { controller.enqueue(new TextEncoder().encode('{"items"')); controller.error(network); },
    }));
    const { client, seen, timers } = setUp([() => cut(), json(none)]);
    assert.deepEqual(await passed(timers, client.listProducts({})), none);
    assert.equal(seen.length, 2);
  });
});

describe('a refused token', () => {
  const only = (token: string) => (request: Request): Reply =>
    (request.headers.get('authorization') === `Bearer ${token}` ? json(none) : problem('unauthenticated'));

  it('of many calls at once is renewed once, and each is made once more', async () => {
    let calls = 0;
    const { client, seen } = setUp([only('token-2')], { getToken: () => `token-${calls += 1}` });
    await Promise.all([client.listProducts({}), client.listRequests({}), client.listConsents({}), client.listReceipts({})]);
    assert.equal(calls, 2);
    assert.equal(seen.length, 8);
  });

  it('is renewed once a call, then the call fails', async () => {
    let calls = 0;
    const told: string[] = [];
    const { client, seen } = setUp([problem('unauthenticated')], { getToken: () => `token-${calls += 1}`, expired: () => told.push('expired') });
    const failure = await failing(client.listProducts({}));
    assert.deepEqual([failure.code, calls, seen.length, told], ['unauthenticated', 2, 2, ['expired']]);
  });

  it('of who is signed in no more does not make the call a guest’s', async () => {
    let calls = 0;
    const { client, seen, session } = setUp([problem('unauthenticated')], { getToken: () => (calls += 1) === 1 ? 'token-1' : null });
    const body = { serviceType: 'repair', urgency: 'urgent', channel: 'phone', product: {}, problem: { description: 'x' }, contact: { name: 'x', phone: '1' } } as const;
    const failure = await failing(client.createRequest({ body }));
    assert.deepEqual([failure.code, seen.length, session.identity, session.generation], ['unauthenticated', 1, 'guest', 1]);
  });
});
