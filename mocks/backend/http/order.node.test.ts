/** Which check comes first, and what every answer carries (contract, "Rules for every operation"). */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { operations, type Operation, type OperationName } from '../../../components/contract/operations.js';
import { problems, type ProblemCode } from '../../../components/contract/problem.js';
import { friday, origin, plainWish, testBackend, type Answered, type TestBackend } from '../../testing/backend.js';
import { handlers, streams } from '../handlers/all.js';

const rows = Object.entries(operations) as Array<[OperationName, Operation]>;
const notOffered = rows.filter(([name]) => !handlers[name] && !streams[name]);
const big = `{"x":"${'x'.repeat(1024 * 1024)}"}`;

let backend: TestBackend;
let request: string;
before(async () => {
  backend = await testBackend();
  request = (await backend.customer.post('/requests', plainWish)).json.id;
});

describe('an answer', () => {
  it('is JSON or a problem of the closed list, in the language asked for, by the backend’s clock', async () => {
    const answers: Answered[] = [
      await backend.anyone.get('/catalog'), await backend.customer.get(`/requests/${request}`),
      await backend.anyone.get('/nowhere'), await backend.anyone.get('/me'), await backend.customer.post('/requests', {}),
    ];
    for (const { status, headers, json, code } of answers) {
      assert.equal(headers.get('date'), new Date(friday).toUTCString());
      assert.equal(headers.get('content-language'), 'zh-CN');
      assert.match(headers.get('vary')!, /Accept-Language/);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('access-control-expose-headers'), 'Date, ETag, Location, Retry-After, Content-Language');
      if (status < 400) {
        assert.equal(headers.get('content-type'), 'application/json');
        continue;
      }
      assert.equal(headers.get('content-type'), 'application/problem+json');
      assert.equal(problems[code as ProblemCode].status, status);
      assert.equal(json.status, status);
      assert.ok(json.title);
      for (const { pointer, message } of json.errors ?? []) assert.ok(message && (pointer === '' || pointer.startsWith('/')));
    }
  });

  it('to a customer is kept by no cache', async () => {
    for (const path of ['/me', '/requests', `/requests/${request}`, '/consents', '/products']) {
      const { headers } = await backend.customer.get(path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
      assert.match(headers.get('vary')!, /Authorization/);
    }
  });

  it('that is a request carries its ETag', async () => {
    const read = await backend.customer.get(`/requests/${request}`);
    assert.equal(read.headers.get('etag'), `"${read.json.seq}"`);
    assert.equal((await backend.vendor.get(`/vendor/requests/${request}`)).headers.get('etag'), `"${read.json.seq}"`);
    const made = await backend.customer.post('/requests', plainWish);
    assert.equal(made.headers.get('etag'), '"1"');
    assert.equal(made.headers.get('location'), `/api/requests/${made.json.id}`);
  });

  it('tells other origins beforehand what they may send', async () => {
    const { app } = backend;
    const preflight = await app.fetch(new Request(`${origin}/api/requests`, {
      method: 'OPTIONS', headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'POST' },
    }));
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', 'last-event-id', 'accept-language']) {
      assert.ok(preflight.headers.get('access-control-allow-headers')!.toLowerCase().split(', ').includes(name), name);
    }
  });
});

describe('a path or method that is not there', () => {
  it('is 404, but a wrong token comes first', async () => {
    for (const [method, path] of [['GET', '/nowhere'], ['GET', '/'], ['PUT', '/requests'], ['DELETE', `/requests/${request}`], ['PATCH', '/me'],
      ['POST', '/catalog'], ['GET', '/estimates'], ['GET', `/requests/${request}/actions`], ['GET', '/requests/'], ['OPTIONS', '/requests']] as const) {
      for (const client of [backend.anyone, backend.customer, backend.vendor]) {
        assert.equal((await client.send(method, path)).code, 'not-found', `${method} ${path}`);
      }
      assert.equal((await backend.with('a.b.c').send(method, path)).code, 'unauthenticated');
    }
    const outside = await backend.app.fetch(new Request(`${origin}/catalog`));
    assert.equal(outside.status, 404);
  });

  it('is 404 whatever stands in it', async () => {
    for (const id of ['%00', '%ED%A0%80', 'x'.repeat(5000), '..%2f..', '%F0%9F%94%A5', "'; --", '__proto__', 'null']) {
      assert.equal((await backend.customer.get(`/requests/${id}`)).code, 'not-found', id.slice(0, 20));
      assert.equal((await backend.anyone.get(`/agreement/versions/${id}`)).code, 'not-found', id.slice(0, 20));
      assert.equal((await backend.customer.get(`/products/${id}`)).code, 'not-found', id.slice(0, 20));
    }
    assert.ok([400, 404].includes((await backend.customer.get('/requests/%E0%A4%A')).status));
    assert.deepEqual(backend.errors, []);
  });
});

describe('what is not offered', () => {
  it('is 501 once the caller is let in, whatever the body', async () => {
    assert.deepEqual(notOffered.map(([name]) => name).sort(), [
      'actOnClaim', 'actOnClaimAsVendor', 'createClaim', 'endNotice', 'listClaims', 'listNotices',
      'publishNotice', 'readClaim', 'readEvidence', 'readKeys', 'readNotice', 'requestPrivacy',
    ]);
    for (const [name, { who, method, path }] of notOffered) {
      const client = who.includes('vendor') ? backend.vendor : who.includes('anyone') ? backend.anyone : backend.customer;
      const sent = method === 'POST' ? { body: big, key: null, headers: { 'Content-Type': 'text/plain' } } : {};
      assert.equal((await client.send(method, path.replace('{id}', 'x'), sent)).code, 'not-implemented', name);
    }
    for (const path of ['/agreement/versions/2026.1/pdf', '/agreement/versions/2026.1/questions']) {
      assert.equal((await backend.customer.get(path)).code, 'not-implemented');
      assert.equal((await backend.customer.get(path.replace('2026.1', '1999.1'))).code, 'not-found');
    }
    const ask = '/agreement/versions/2026.1/questions';
    assert.equal((await backend.customer.post(ask, '{', { key: null })).code, 'not-implemented');
  });
});

describe('checks come in this order', () => {
  const actions = (id: string): string => `/requests/${id}/actions`;
  const send = async (client: keyof TestBackend & ('customer' | 'other' | 'vendor' | 'anyone'), path: string, sent: object): Promise<string> =>
    (await backend[client].send('POST', path, sent)).code;

  it('401, 403 and 404 before the body is looked at', async () => {
    const broken = { body: big, key: null, headers: { 'Content-Type': 'text/plain' } };
    assert.equal(await send('anyone', actions(request), broken), 'unauthenticated');
    assert.equal(await send('vendor', actions(request), broken), 'forbidden');
    assert.equal(await send('other', actions(request), broken), 'not-found');
  });

  it('413, 415, then 400', async () => {
    const text = { headers: { 'Content-Type': 'text/plain' } };
    assert.equal(await send('customer', '/requests', { body: big, key: null, ...text }), 'too-large');
    assert.equal(await send('customer', '/requests', { body: '{', key: null, ...text }), 'unsupported-type');
    assert.equal(await send('customer', '/requests', { key: null }), 'unsupported-type');
    assert.ok(['malformed', 'key-required'].includes(await send('customer', '/requests', { body: '{', key: null })));
    assert.equal(await send('customer', '/requests', { body: '{' }), 'malformed');
    assert.equal(await send('customer', '/requests', { body: '' }), 'malformed');
    assert.equal(await send('customer', '/requests', { body: new Uint8Array([0x22, 0xff, 0x22]) }), 'malformed');
    assert.equal(await send('customer', '/requests', { body: plainWish, key: null }), 'key-required');
    assert.equal(await send('customer', '/requests', { body: plainWish, headers: { 'Content-Type': 'application/json; charset=gbk' } }), 'unsupported-type');
    const utf8 = { body: plainWish, headers: { 'Content-Type': 'application/json; charset=UTF-8' } };
    assert.equal(await send('customer', '/requests', utf8), '');
  });

  it('400 before 422, and 422 before 428, 412 and 409', async () => {
    const path = actions(request);
    const sent = (body: object, ifMatch?: string, key?: null): object => ({ body, ...(ifMatch ? { ifMatch } : {}), ...(key === null ? { key } : {}) });
    assert.equal(await send('customer', path, sent({ type: 'fly' }, undefined, null)), 'key-required');
    assert.equal(await send('customer', path, sent({ type: 'fly' })), 'validation');
    assert.equal(await send('customer', path, sent({ type: 'confirm' })), 'precondition-required');
    assert.equal(await send('customer', path, sent({ type: 'confirm' }, '')), 'precondition-required');
    assert.equal(await send('customer', path, sent({ type: 'confirm' }, '"77"')), 'stale');
    assert.equal(await send('customer', path, sent({ type: 'confirm' }, '"1"')), 'action-not-allowed');
    assert.equal(await send('customer', path, sent({ type: 'ask', text: '?' }, '"1"')), '');
    assert.equal(await send('customer', path, sent({ type: 'ask', text: '?' }, '"1"')), 'stale');
  });

  it('a stored answer before 422, 412 and 409', async () => {
    const path = actions(request);
    const { headers } = await backend.customer.get(`/requests/${request}`);
    const sent = { body: { type: 'ask', text: 'When?' }, ifMatch: headers.get('etag')!, key: 'stored' };
    const first = await backend.customer.send('POST', path, sent);
    assert.equal(first.status, 200);
    const { ifMatch: _ifMatch, ...without } = sent;
    for (const again of [sent, { ...sent, ifMatch: '"1"' }, without]) {
      assert.equal((await backend.customer.send('POST', path, again)).text, first.text);
    }
    assert.equal(await send('customer', path, { ...sent, body: { type: 'fly' } }), 'key-reused');
  });

  it('429 before 401', async () => {
    const limited = await testBackend({ limits: { callsPerSecond: 3 } });
    const calls = [];
    for (let index = 0; index < 4; index += 1) calls.push(await limited.with('a.b.c').get('/me'));
    assert.deepEqual(calls.map(({ code }) => code), ['unauthenticated', 'unauthenticated', 'unauthenticated', 'rate-limited']);
    assert.match(calls[3]!.headers.get('retry-after')!, /^[1-9]\d*$/);
    // Each identity has its own limit.
    assert.equal((await limited.customer.get('/me')).status, 200);
    assert.equal((await limited.other.get('/me')).status, 200);
  });
});
