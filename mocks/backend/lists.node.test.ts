/** Lists: pages, filters, order (contract, "Lists"), and the languages of answers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doAction, plainWish, testBackend, urgentWish, type Client } from '../testing/backend.js';

const ids = (json: { items: Array<{ id: string }> }): string[] => json.items.map(({ id }) => id);

/** Every item of a list, page by page. */
async function walk(client: Client, path: string, limit: number): Promise<string[]> {
  const all: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < 100; pages += 1) {
    const { status, json, text } = await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    assert.equal(status, 200, text);
    assert.ok(json.items.length <= limit);
    all.push(...ids(json));
    if (json.next === null) return all;
    cursor = json.next;
  }
  throw new Error('no end');
}

describe('a list of requests', () => {
  it('is the newest first, page by page', async () => {
    const { customer, clock } = await testBackend();
    const made: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      if (index % 3 === 0) clock.advance(60);
      made.unshift((await customer.post('/requests', plainWish)).json.id);
    }
    const whole = ids((await customer.get('/requests')).json);
    assert.deepEqual([...whole].sort(), [...made].sort());
    for (const limit of [1, 2, 3, 7, 100]) assert.deepEqual(await walk(customer, '/requests', limit), whole);
    assert.equal((await customer.get('/requests?limit=7')).json.next, null);
    const times = (await customer.get('/requests')).json.items.map(({ createdAt }: { createdAt: string }) => createdAt);
    assert.deepEqual(times, [...times].sort().reverse());
  });

  it('names the product in the language asked for, and is found by either name', async () => {
    const { customer } = await testBackend();
    await customer.post('/requests', { ...plainWish, product: { id: 'product-2' } });
    for (const [locale, name] of [['zh-CN', '清川恒温燃气热水器 16升'], ['en', 'Clearbrook gas water heater, 16 L']] as const) {
      const { items } = (await customer.get(`/requests?locale=${locale}&q=${encodeURIComponent(name)}`)).json;
      assert.deepEqual(items.map(({ product }: { product: { name: string } }) => product.name), [name]);
    }
  });

  it('is chosen by status and text', async () => {
    const { customer } = await testBackend();
    const first = (await customer.post('/requests', { ...plainWish, problem: { description: '漏水 100%', errorCode: 'E7' } })).json;
    const second = (await customer.post('/requests', urgentWish)).json;
    await doAction(customer, `/requests/${first.id}`, { type: 'cancel' });
    const list = async (query: string): Promise<string[]> => ids((await customer.get(`/requests?${query}`)).json);
    assert.deepEqual(await list('status=open'), [second.id]);
    assert.deepEqual(await list('status=closed'), [first.id]);
    assert.equal((await list('status=all')).length, 2);
    assert.deepEqual(await list(`q=${encodeURIComponent('漏水')}`), [first.id]);
    assert.deepEqual(await list(`q=${encodeURIComponent('100%')}`), [first.id]);
    assert.deepEqual(await list('q=e7'), [first.id]);
    assert.deepEqual(await list(`q=${first.number.toLowerCase()}`), [first.id]);
    assert.deepEqual(await list('q=qcgh16-2603'), [second.id]);
    assert.equal((await list('q=')).length, 2);
    assert.deepEqual(await list('q=_'), []);
  });

  it('closes what silence closed before it is read', async () => {
    const { customer, vendor, clock } = await testBackend();
    const { id } = (await customer.post('/requests', plainWish)).json;
    await doAction(vendor, `/vendor/requests/${id}`, { type: 'respond', text: '好的' });
    await doAction(vendor, `/vendor/requests/${id}`, { type: 'resolve', report: { cause: 'a', work: 'b', prevention: 'c' } });
    clock.advance(7 * 86_400);
    assert.deepEqual(ids((await customer.get('/requests?status=open')).json), []);
    const [closed] = (await customer.get('/requests?status=closed')).json.items;
    assert.deepEqual([closed.stage, closed.closedBy], ['closed', 'system']);
  });

  it('of the vendor goes by the next due time, with what is missed first', async () => {
    const { customer, other, vendor, clock } = await testBackend();
    const general = (await customer.post('/requests', plainWish)).json.id;
    const urgent = (await other.post('/requests', { ...plainWish, urgency: 'urgent' })).json.id;
    const done = (await customer.post('/requests', plainWish)).json.id;
    await doAction(customer, `/requests/${done}`, { type: 'cancel' });
    assert.deepEqual(ids((await vendor.get('/vendor/requests')).json), [urgent, general, done]);
    assert.deepEqual(ids((await vendor.get('/vendor/requests?status=open')).json), [urgent, general]);
    for (const limit of [1, 2]) assert.deepEqual(await walk(vendor, '/vendor/requests', limit), [urgent, general, done]);
    clock.advance(3 * 3600);
    const [first] = (await vendor.get('/vendor/requests')).json.items;
    assert.deepEqual([first.id, first.commitments[0].status, first.customer], [urgent, 'missed', 'customer-2']);
  });
});

describe('the other lists', () => {
  it('go page by page too', async () => {
    const { customer, anyone } = await testBackend();
    for (const [client, path] of [[customer, '/products'], [customer, '/consents']] as const) {
      const whole = ids((await client.get(path)).json);
      assert.ok(whole.length > 1);
      for (const limit of [1, 2, 100]) assert.deepEqual(await walk(client, path, limit), whole);
    }
    const versions: string[] = [];
    for (let cursor = ''; ;) {
      const { json } = await anyone.get(`/agreement/versions?limit=1${cursor && `&cursor=${cursor}`}`);
      versions.push(...json.items.map(({ version }: { version: string }) => version));
      if (json.next === null) break;
      cursor = json.next;
    }
    assert.deepEqual(versions, ['2027.1', '2026.1', '2025.1']);
  });

  it('of events go on after a seq', async () => {
    const { customer } = await testBackend();
    const { id } = (await customer.post('/requests', plainWish)).json;
    for (const text of ['1', '2', '3', '4']) await doAction(customer, `/requests/${id}`, { type: 'ask', text });
    const seqs = async (query: string): Promise<[number[], string | null]> => {
      const { json } = await customer.get(`/requests/${id}/events?${query}`);
      return [json.items.map(({ seq }: { seq: number }) => seq), json.next];
    };
    assert.deepEqual(await seqs(''), [[1, 2, 3, 4, 5], null]);
    assert.deepEqual(await seqs('after=3'), [[4, 5], null]);
    assert.deepEqual(await seqs('after=5'), [[], null]);
    assert.deepEqual(await seqs('after=99'), [[], null]);
    const [page, next] = await seqs('after=1&limit=2');
    assert.deepEqual(page, [2, 3]);
    assert.deepEqual(await seqs(`limit=2&cursor=${next}`), [[4, 5], null]);
  });
});

describe('a query out of range', () => {
  it('is 422 at its parameter', async () => {
    const { customer } = await testBackend();
    const { id } = (await customer.post('/requests', plainWish)).json;
    for (const [query, field] of [
      ['limit=0', '/limit out-of-range'], ['limit=101', '/limit out-of-range'], ['limit=-1', '/limit invalid'], ['limit=ten', '/limit invalid'],
      ['limit=1.5', '/limit invalid'], ['limit=', '/limit invalid'], ['status=lost', '/status invalid'], ['cursor=nonsense', '/cursor invalid'],
      ['cursor=', '/cursor too-short'], [`q=${'x'.repeat(201)}`, '/q too-long'], ['q=%00', '/q invalid'],
    ]) {
      const { status, code, fields } = await customer.get(`/requests?${query}`);
      assert.deepEqual([status, code], [422, 'validation'], query);
      assert.equal(fields[0]?.split(' ')[0], field!.split(' ')[0], query);
    }
    assert.equal((await customer.get(`/requests/${id}/events?after=-1`)).code, 'validation');
    assert.equal((await customer.get('/requests?unheard=of')).status, 200);
    assert.equal((await customer.get('/products?limit=100')).status, 200);
  });

  it('is a cursor of another list or another caller', async () => {
    const { customer, other } = await testBackend();
    for (const client of [customer, other]) for (let index = 0; index < 2; index += 1) await client.post('/requests', plainWish);
    const { next } = (await customer.get('/requests?limit=1')).json;
    assert.equal((await customer.get(`/requests?cursor=${next}`)).status, 200);
    assert.equal((await other.get(`/requests?cursor=${next}`)).code, 'validation');
    assert.equal((await customer.get(`/consents?cursor=${next}`)).code, 'validation');
    assert.equal((await customer.get(`/requests?cursor=${next}0`)).code, 'validation');
  });
});

describe('the language of an answer', () => {
  it('is the one asked for, by the address before the header', async () => {
    const { anyone } = await testBackend();
    const table: Array<[query: string, header: string | null, wanted: 'en' | 'zh-CN']> = [
      ['', null, 'zh-CN'], ['', 'en', 'en'], ['', 'en-GB,en;q=0.9', 'en'], ['', 'zh-Hans-CN', 'zh-CN'], ['', 'fr, en;q=0.5, zh;q=0.4', 'en'],
      ['', 'fr', 'zh-CN'], ['', 'en;q=0, zh;q=0.1', 'zh-CN'], ['', 'zh;q=0.3, en;q=0.8', 'en'], ['', '*', 'zh-CN'],
      ['?locale=en', 'zh-CN', 'en'], ['?locale=zh-CN', 'en', 'zh-CN'], ['?locale=en-US', null, 'en'], ['?locale=fr', 'en', 'en'],
    ];
    for (const [query, header, wanted] of table) {
      const { headers, json } = await anyone.get(`/catalog${query}`, header === null ? {} : { 'Accept-Language': header });
      assert.equal(headers.get('content-language'), wanted, `${query} ${header}`);
      assert.match(headers.get('vary')!, /Accept-Language/);
      assert.equal(json.vendor.name, wanted === 'en' ? 'Clearbrook Home' : '清川家电');
    }
  });

  it('is that of problems too, also in their fields', async () => {
    const { customer } = await testBackend();
    const english = await customer.post('/requests?locale=en', {});
    const chinese = await customer.post('/requests', {}, { headers: { 'Accept-Language': 'zh-CN' } });
    assert.equal(english.json.errors[0].message, 'This is needed');
    assert.equal(chinese.json.errors[0].message, '请填写此项');
    assert.notEqual(english.json.title, chinese.json.title);
    assert.equal(english.headers.get('content-language'), 'en');
    assert.equal((await customer.get('/nowhere?locale=en')).json.title, 'Nothing is here for you');
  });
});
