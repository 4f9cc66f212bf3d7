/** Nothing happens twice: Idempotency-Key (contract, "Rules for every operation"). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainWish, testBackend, type Answered } from '../../testing/backend.js';
import { memoryStore } from '../store/memory.js';
import { loadWorld } from '../load.js';
import { freshWorld } from '../../scenarios/fresh.js';

/** What must be the same, byte for byte. */
const seen = ({ status, text, headers }: Answered): unknown =>
  [status, text, headers.get('etag'), headers.get('location'), headers.get('content-language'), headers.get('content-type')];
const same = (a: Answered, b: Answered): void => assert.deepEqual(seen(b), seen(a));

describe('a key', () => {
  it('is needed, is not empty, and has 255 characters at most', async () => {
    const { customer, anyone, vendor } = await testBackend();
    const send = async (key: string | null): Promise<string> => (await customer.post('/requests', plainWish, { key })).code;
    assert.equal(await send(null), 'key-required');
    assert.equal(await send(''), 'key-required');
    assert.equal(await send('  '), 'key-required');
    assert.equal(await send('k'.repeat(256)), 'malformed');
    assert.equal(await send('k'.repeat(255)), '');
    assert.equal(await send('k'), '');
    assert.equal((await anyone.post('/requests', plainWish, { key: null })).code, 'key-required');
    for (const path of ['/vendor/requests', '/vendor/consents', '/vendor/disclosures', '/vendor/agreement/versions']) {
      assert.equal((await vendor.post(path, {}, { key: null })).code, 'key-required', path);
    }
    assert.equal((await customer.get('/requests')).json.items.length, 2);
  });

  it('is not needed to estimate or to open a guest’s session', async () => {
    const { anyone } = await testBackend();
    const wish = { serviceType: 'repair', urgency: 'general', channel: 'online' };
    assert.equal((await anyone.post('/estimates', wish, { key: null })).status, 200);
    assert.equal((await anyone.post('/guest-sessions', { code: 'X' }, { key: null })).code, 'not-found');
  });

  it('with the same bytes answers the first success again, byte for byte', async () => {
    const { customer, clock } = await testBackend();
    const first = await customer.post('/requests', plainWish, { key: 'k', headers: { 'Accept-Language': 'en' } });
    assert.equal(first.status, 201);
    clock.advance(3600);
    same(first, await customer.post('/requests', plainWish, { key: 'k', headers: { 'Accept-Language': 'zh-CN' } }));
    assert.equal((await customer.get('/requests')).json.items.length, 1);
  });

  it('with other bytes is 422', async () => {
    const { customer } = await testBackend();
    await customer.post('/requests', plainWish, { key: 'k' });
    assert.equal((await customer.post('/requests', { ...plainWish, urgency: 'urgent' }, { key: 'k' })).code, 'key-reused');
    assert.equal((await customer.post('/requests', `${JSON.stringify(plainWish)} `, { key: 'k' })).code, 'key-reused');
    assert.equal((await customer.get('/requests')).json.items.length, 1);
  });

  it('counts for one subject, method and path', async () => {
    const { customer, other, anyone } = await testBackend();
    const ids = [
      (await customer.post('/requests', plainWish, { key: 'k' })).json.id,
      (await other.post('/requests', plainWish, { key: 'k' })).json.id,
      (await anyone.post('/requests', plainWish, { key: 'k' })).json.id,
    ];
    assert.equal(new Set(ids).size, 3);
    const ask = await customer.post(`/requests/${ids[0]}/actions`, { type: 'ask', text: '?' }, { key: 'k', ifMatch: '"1"' });
    assert.equal(ask.status, 200);
  });

  it('is free again after a problem', async () => {
    const { customer, vendor } = await testBackend();
    assert.equal((await customer.post('/requests', {}, { key: 'k' })).code, 'validation');
    assert.equal((await customer.post('/requests', plainWish, { key: 'k' })).status, 201);
    const refused = { customer: 'customer-1', purpose: 'p', recipient: 'r', dataKinds: ['name'] };
    assert.equal((await vendor.post('/vendor/disclosures', refused, { key: 'k' })).code, 'consent-required');
    assert.equal((await vendor.post('/vendor/disclosures', { ...refused, basis: 'emergency' }, { key: 'k' })).status, 201);
  });

  it('is kept for 30 days', async () => {
    const { customer, clock, app } = await testBackend();
    const first = await customer.post('/requests', plainWish, { key: 'k' });
    clock.advance(30 * 86_400 - 1);
    await app.settleDue();
    same(first, await customer.post('/requests', plainWish, { key: 'k' }));
    clock.advance(2);
    assert.notEqual((await customer.post('/requests', plainWish, { key: 'k' })).json.id, first.json.id);
  });

  it('of many calls at once makes one request', async () => {
    const { customer } = await testBackend();
    const answers = await Promise.all(Array.from({ length: 20 }, () => customer.post('/requests', plainWish, { key: 'k' })));
    const made = answers.filter(({ status }) => status === 201);
    assert.ok(made.length > 0);
    for (const answer of answers) if (answer.status !== 409) same(made[0]!, answer);
    assert.equal((await customer.get('/requests')).json.items.length, 1);
  });

  it('whose first call is still running is 409, to be tried again', async () => {
    const store = memoryStore();
    await loadWorld(store, freshWorld);
    const busy = { ...store, transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
      store.transaction((tx) => work({ ...tx, takeKey: async () => 'busy' })) };
    const { customer } = await testBackend({ store: busy });
    const { status, code, headers } = await customer.post('/requests', plainWish);
    assert.deepEqual([status, code], [409, 'conflict']);
    assert.match(headers.get('retry-after')!, /^[1-9]\d*$/);
  });
});

describe('a guest’s tracking code', () => {
  it('is answered again by its key, and stands in no store', async () => {
    const store = memoryStore();
    await loadWorld(store, freshWorld);
    const kept: string[] = [];
    const watched = { ...store, transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) => store.transaction((tx) => work({
      ...tx,
      insertRequest: (record) => { kept.push(JSON.stringify(record)); return tx.insertRequest(record); },
      saveAnswer: (scope, answer) => { kept.push(JSON.stringify(answer)); return tx.saveAnswer(scope, answer); },
    })) };
    const { anyone, customer } = await testBackend({ store: watched });
    const first = await anyone.post('/requests', plainWish, { key: 'k' });
    const { trackingCode } = first.json;
    assert.match(trackingCode, /^[0-9A-Z-]{26,}$/);
    same(first, await anyone.post('/requests', plainWish, { key: 'k' }));
    assert.ok(kept.length >= 2 && kept.every((text) => !text.includes(trackingCode)));
    assert.equal(first.headers.get('x-tracking-code-of'), null);
    assert.equal((await customer.post('/requests', plainWish)).json.trackingCode, undefined);
  });
});
