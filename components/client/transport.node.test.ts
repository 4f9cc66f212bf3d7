import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { problemType, type ProblemCode } from '../contract/problem.js';
import { failing, json, none, problem, replying, warmUp } from '../../mocks/testing/replies.js';

before(warmUp);

describe('a call', () => {
  it('goes to the operation’s address with its parameters, query and language', async () => {
    const { client, seen } = replying([json(none)]);
    await client.readEvents({ id: 'a/b ?#', query: { after: 3, limit: undefined } }, { locale: 'zh-CN' });
    const [{ headers, method, url }] = seen as [Request];
    assert.equal(url, 'https://backend.example/api/requests/a%2Fb%20%3F%23/events?after=3');
    assert.equal(method, 'GET');
    assert.equal(headers.get('authorization'), 'Bearer token-1');
    assert.equal(headers.get('accept-language'), 'zh-CN');
    assert.equal(headers.get('idempotency-key'), null);
    // A token goes nowhere else, and a kept answer would tell an old time.
    assert.deepEqual([seen[0]!.redirect, seen[0]!.cache], ['error', 'no-cache']);
  });

  for (const id of ['', '.', '..', '\ud800']) {
    it(`with ${JSON.stringify(id)} as an id finds nothing, and asks nobody`, async () => {
      const { client, seen } = replying([json(none)]);
      const { code, status } = await failing(client.readRequest({ id }));
      assert.deepEqual([code, status, seen.length], ['not-found', 404, 0]);
    });
  }

  it('drops a language that no header can carry', async () => {
    const { client, seen } = replying([json(none)]);
    await client.listProducts({}, { locale: '中文' });
    assert.notEqual(seen[0]!.headers.get('accept-language'), '中文');
  });

  it('carries key, ETag and JSON; the key is made up where there is none', async () => {
    const { client, seen } = replying([problem('action-not-allowed')]);
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
    const { client, seen } = replying([json({ id: 'f1', name: '照片.png', type: 'image/png', size: 3, at: '2026-11-20T02:00:00Z' }, 201)]);
    await client.addAttachment({ body: new Blob(['abc'], { type: 'image/png' }), filename: '照片.png' });
    const [{ headers }] = seen as [Request];
    assert.equal(headers.get('content-type'), 'image/png');
    assert.equal(headers.get('x-filename'), '%E7%85%A7%E7%89%87.png');
    assert.equal(await seen[0]!.text(), 'abc');
  });

  it('for what anyone may read waits for no token', async () => {
    const { client, seen } = replying([json(none)], { getToken: () => new Promise(() => {}) });
    await client.listAgreementVersions({});
    assert.equal(seen[0]!.headers.get('authorization'), null);
  });

  it('of a guest has no token, and is not made where a guest may not', async () => {
    const { client, seen } = replying([problem('validation')], { getToken: () => null });
    await failing(client.estimate({ body: { serviceType: 'repair', urgency: 'general', channel: 'phone' } }));
    assert.equal(seen[0]!.headers.get('authorization'), null);
    const { code, status } = await failing(client.listProducts({}));
    assert.deepEqual([code, status, seen.length], ['unauthenticated', 401, 1]);
  });

  it('leaves no token in the address, the failure or the store of anything', async () => {
    const { client, seen, session } = replying([problem('internal')], { getToken: () => 'very-secret' });
    const failure = await failing(client.listProducts({}));
    const all = JSON.stringify([seen[0]!.url, failure, failure.stack, Object.entries(session), { ...session }]);
    assert.ok(!all.includes('very-secret'));
  });
});

describe('an answer', () => {
  it('comes checked and without what the contract does not know', async () => {
    const { client } = replying([json({ ...none, extra: true })]);
    assert.deepEqual(await client.listProducts({}), none);
  });

  it('of another shape is a mismatch that says where, not what', async () => {
    const { client, seen } = replying([json({ items: [{ id: 'private' }], next: null })]);
    const failure = await failing(client.listProducts({}));
    assert.equal(failure.kind, 'mismatch');
    assert.equal(failure.operation, 'listProducts');
    assert.match(failure.message, /ProductList: items\.0\.\w+/);
    assert.ok(!failure.message.includes('private'));
    assert.equal(seen.length, 1);
  });

  it('that is no JSON is a mismatch', async () => {
    for (const text of ['{"items": ', '<!doctype html><title>Sign in to the airport</title>', '']) {
      const { client } = replying([new Response(text, { headers: { 'content-type': 'text/html' } })]);
      assert.equal((await failing(client.listProducts({}))).kind, 'mismatch');
    }
  });

  it('that is a problem keeps its code, words and fields', async () => {
    const errors = [{ pointer: '/contact/phone', code: 'required', message: '请填写电话' }];
    const { client, seen } = replying([json({ type: problemType('validation'), title: 'T', status: 422, detail: 'D', errors }, 422)]);
    const failure = await failing(client.listProducts({}));
    const { code, detail, kind, operation, status } = failure;
    assert.deepEqual({ code, detail, kind, operation, status },
      { code: 'validation', detail: 'D', kind: 'problem', operation: 'listProducts', status: 422 });
    assert.deepEqual(failure.errors, errors);
    assert.equal(seen.length, 1);
  });

  for (const code of ['action-not-allowed', 'key-reused', 'consent-required', 'key-required'] as const) {
    it(`of ${code} is told from others of its status`, async () => {
      assert.equal((await failing(replying([problem(code)]).client.listProducts({}))).code, code);
    });
  }

  const strangers: ReadonlyArray<[status: number, body: string, code: ProblemCode]> = [
    [403, '<html>', 'forbidden'], [404, '', 'not-found'], [418, '{}', 'malformed'], [500, 'null', 'unavailable'],
    [501, '[]', 'not-implemented'], [412, '"text"', 'stale'], [409, '{"type":"urn:aftercare:problem:toString"}', 'conflict'],
    [422, '{"type":7,"errors":[null,{"pointer":"/a"},{}]}', 'validation'], [599, 'x', 'unavailable'],
  ];
  for (const [status, body, code] of strangers) {
    it(`of ${status} that is no problem of the contract is ${code}`, async () => {
      const { client } = replying([new Response(body, { status })]);
      const failure = await failing(client.listProducts({}));
      assert.deepEqual([failure.kind, failure.code, failure.status], ['problem', code, status]);
      if (status === 422) assert.deepEqual(failure.errors, [{ pointer: '/a', code: '', message: '' }]);
    });
  }

  it('tells the backend’s time', async () => {
    const { client, session, timers } = replying([json(none, 200, { date: 'Sat, 21 Nov 2026 02:00:00 GMT' })]);
    await client.listProducts({});
    assert.ok(Math.abs(session.now() - (timers.now() + 86_400_000)) <= 500);
  });
});
