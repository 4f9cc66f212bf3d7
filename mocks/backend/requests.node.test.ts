/** Filing, reading and listing requests, by customers, guests and the vendor (contract, "Operations"). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { EstimateSchema } from '../../components/contract/resources/estimate.js';
import { EventListSchema, RequestSchema } from '../../components/contract/resources/request.js';
import { doAction, plainWish, testBackend, urgentWish, type Answered, type Client } from '../testing/backend.js';

const problemOf = ({ status, code, fields }: Answered): unknown => [status, code, ...fields];
const refusal = async (client: Client, body: unknown, path = '/requests'): Promise<unknown> => problemOf(await client.post(path, body));

describe('a new request', () => {
  it('is answered as the contract says, and read the same', async () => {
    const { customer } = await testBackend();
    const made = await customer.post('/requests', urgentWish);
    assert.equal(made.status, 201);
    assert.deepEqual(v.parse(RequestSchema, made.json), made.json);
    assert.match(made.json.id, /^[0-9a-zA-Z]{22,}$/);
    assert.equal(made.json.createdAt, '2026-11-20T10:00:00+08:00');
    assert.equal(made.json.product.serial, 'QCGH16-26031588');
    assert.deepEqual(made.json.commitments.map((one: Record<string, unknown>) => [one.kind, one.term, one.dueAt, one.status]), [
      ['response', 'response.urgent', '2026-11-20T12:00:00+08:00', 'pending'],
      ['visit', 'visit', '2026-11-25T18:00:00+08:00', 'pending'],
    ]);
    assert.equal((await customer.get(`/requests/${made.json.id}`)).text, made.text);
    const events = (await customer.get(`/requests/${made.json.number}/events`)).json;
    assert.deepEqual(v.parse(EventListSchema, events), events);
    assert.deepEqual(events.items.map((event: Record<string, unknown>) => [event.seq, event.type, event.actor]), [[1, 'submitted', { role: 'customer' }]]);
  });

  it('opens exactly what the estimate promised', async () => {
    const { customer, clock } = await testBackend();
    for (const channel of ['online', 'on-site', 'phone']) {
      for (const urgency of ['general', 'urgent']) {
        clock.advance(60);
        const wish = { ...urgentWish, channel, urgency };
        const { json } = await customer.post('/estimates', { serviceType: wish.serviceType, urgency, channel, product: wish.product });
        assert.deepEqual(v.parse(EstimateSchema, json), json);
        const made = await customer.post('/requests', { ...wish, agreementVersion: json.agreementVersion });
        assert.deepEqual(made.json.commitments.map(({ kind, clause, term, dueAt, provisional }: Record<string, unknown>) =>
          ({ kind, clause, term, dueAt, provisional })), json.commitments);
      }
    }
  });

  it('is refused with the fields that are wrong', async () => {
    const { customer, anyone } = await testBackend();
    const table: Array<[object, string[]]> = [
      [{}, ['/serviceType required', '/urgency required', '/channel required', '/product required', '/problem required', '/contact required']],
      [{ ...plainWish, extra: 1 }, ['/extra unknown']],
      [{ ...plainWish, problem: { ...plainWish.problem, mood: 'sad' } }, ['/problem/mood unknown']],
      [{ ...plainWish, contact: { ...plainWish.contact, 'a/b~c': 1 } }, ['/contact/a~1b~0c unknown']],
      [{ ...plainWish, urgency: 'panic' }, ['/urgency invalid']],
      [{ ...plainWish, problem: { description: ' \n ' } }, ['/problem/description required']],
      [{ ...plainWish, problem: { description: 'x'.repeat(5001) } }, ['/problem/description too-long']],
      [{ ...plainWish, contact: { name: 'x', phone: 'no number' } }, ['/contact/phone invalid']],
      [{ ...plainWish, contact: { phone: '1' } }, ['/contact/name required', '/contact/phone invalid']],
      [{ ...plainWish, channel: 'on-site' }, ['/address required']],
      [{ ...plainWish, serviceType: 'installation', channel: 'mail-in' }, ['/channel not-offered']],
      [{ ...plainWish, fields: { nothing: 'x' } }, ['/fields/nothing unknown']],
      [{ ...urgentWish, serviceType: 'installation' }, ['/fields/site required']],
      [{ ...urgentWish, serviceType: 'installation', fields: { site: 'elsewhere' } }, ['/fields/site invalid']],
      [{ ...plainWish, product: { id: 'product-3' } }, ['/product/id not-yours']],
      [{ ...plainWish, relatesTo: 'nothing' }, ['/relatesTo not-yours']],
      [{ ...plainWish, attachments: ['x'] }, ['/attachments/0 unknown']],
      [{ ...plainWish, slot: { start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T12:00:00+08:00' } }, ['/slot not-offered']],
      [{ ...plainWish, acceptance: { version: '1999.1', locale: 'en', hash: '0'.repeat(64) } }, ['/acceptance/version unknown']],
      [{ ...plainWish, decisions: [{ consent: 'x', decision: 'granted', noticeHash: '0'.repeat(64), locale: 'en' }] }, ['/decisions/0/consent unknown']],
      [{ ...plainWish, decisions: [{ consent: 'x', decision: 'maybe', noticeHash: 'z', locale: 'en' }] }, ['/decisions/0/decision invalid', '/decisions/0/noticeHash invalid']],
      [{ ...plainWish, problem: { description: 'a\0b' } }, ['/problem/description invalid']],
      [{ ...plainWish, problem: { description: 'half \ud83d a pair' } }, ['/problem/description invalid']],
    ];
    for (const [body, fields] of table) assert.deepEqual(await refusal(customer, body), [422, 'validation', ...fields]);
    for (const body of ['[]', '"text"', '7', 'null', 'true']) assert.deepEqual(await refusal(customer, body), [422, 'validation', ' invalid']);
    assert.deepEqual(await refusal(customer, `{"__proto__": {}, ${JSON.stringify(plainWish).slice(1)}`), [422, 'validation', '/__proto__ unknown']);
    assert.deepEqual(await refusal(anyone, { ...plainWish, product: { id: 'product-2' } }), [422, 'validation', '/product/id not-yours']);
    assert.equal((await customer.get('/requests')).json.items.length, 0);
  });

  it('under a version that is not in force is 412, and nothing is made', async () => {
    const { customer } = await testBackend();
    const consent = (await customer.get('/consents')).json.items[0];
    const decisions = [{ consent: consent.id, decision: 'granted', noticeHash: consent.noticeHash, locale: consent.locale }];
    for (const agreementVersion of ['2025.1', '2027.1', '1999.1']) {
      assert.deepEqual(await refusal(customer, { ...plainWish, agreementVersion, decisions }), [412, 'stale']);
    }
    assert.equal((await customer.get('/requests')).json.items.length, 0);
    assert.equal((await customer.get('/consents/receipts')).json.items.length, 0);
    assert.equal((await customer.post('/requests', { ...plainWish, agreementVersion: '2026.1', decisions })).status, 201);
    assert.equal((await customer.get('/consents/receipts')).json.items.length, 1);
  });

  it('keeps its version when another comes into force', async () => {
    const { customer, vendor, clock } = await testBackend();
    const { json: { id } } = await customer.post('/requests', plainWish);
    await doAction(vendor, `/vendor/requests/${id}`, { type: 'respond', text: '好的' });
    clock.set('2027-03-02T10:00:00+08:00');
    const read = (await customer.get(`/requests/${id}`)).json;
    assert.equal(read.agreementVersion, '2026.1');
    assert.equal((await customer.post('/requests', plainWish)).json.agreementVersion, '2027.1');
  });
});

describe('a guest', () => {
  it('opens the one request by its code, however it is typed', async () => {
    const { anyone, clock, with: withToken } = await testBackend();
    const { json } = await anyone.post('/requests', plainWish);
    assert.equal(json.id.length > 0 && json.trackingCode.length > 0, true);
    for (const code of [json.trackingCode, json.trackingCode.toLowerCase(), json.trackingCode.replaceAll('-', ' '), ` ${json.trackingCode}`]) {
      const { status, json: session } = await anyone.post('/guest-sessions', { code }, { key: null });
      assert.equal(status, 200);
      assert.deepEqual(Object.keys(session).sort(), ['expiresAt', 'request', 'token']);
      assert.equal(session.request, json.id);
      assert.ok(Date.parse(session.expiresAt) <= clock.now() + 900_000);
    }
    const session = (await anyone.post('/guest-sessions', { code: json.trackingCode })).json;
    const guest = withToken(session.token);
    const read = await guest.get(`/requests/${json.number}`);
    assert.equal(read.json.id, json.id);
    assert.equal(read.json.trackingCode, undefined);
    const asked = await guest.post(`/requests/${json.id}/actions`, { type: 'ask', text: '?' }, { ifMatch: '"1"' });
    assert.equal(asked.json.seq, 2);
    clock.advance(901);
    assert.equal((await guest.get(`/requests/${json.id}`)).code, 'unauthenticated');
  });

  it('may be wrong ten times an hour', async () => {
    const { anyone, clock } = await testBackend();
    const { trackingCode } = (await anyone.post('/requests', plainWish)).json;
    const open = async (code: string): Promise<string> => (await anyone.post('/guest-sessions', { code })).code;
    for (let count = 0; count < 30; count += 1) assert.equal(await open(trackingCode), '');
    for (let count = 0; count < 10; count += 1) assert.equal(await open(`WRONG-${count}`), 'not-found');
    const refused = await anyone.post('/guest-sessions', { code: 'WRONG' });
    assert.equal(refused.code, 'rate-limited');
    assert.ok(Number(refused.headers.get('retry-after')) <= 3600);
    assert.equal(await open(trackingCode), 'rate-limited');
    assert.equal((await anyone.post('/guest-sessions', '{', { headers: { 'Content-Type': 'text/plain' } })).code, 'rate-limited');
    clock.advance(3600);
    assert.equal(await open(trackingCode), '');
  });

  it('gains nothing by guessing many at once', async () => {
    const { anyone } = await testBackend();
    const codes = await Promise.all(Array.from({ length: 40 }, (_, index) => anyone.post('/guest-sessions', { code: `WRONG-${index}` })));
    assert.equal(codes.filter(({ code }) => code === 'not-found').length, 10);
    assert.equal(codes.filter(({ code }) => code === 'rate-limited').length, 30);
  });

  it('is counted by address', async () => {
    const { anyone } = await testBackend({ clientAddress: (request) => request.headers.get('x-from') ?? '' });
    const open = async (from: string): Promise<string> => (await anyone.post('/guest-sessions', { code: 'X' }, { headers: { 'X-From': from } })).code;
    for (let count = 0; count < 10; count += 1) await open('a');
    assert.equal(await open('a'), 'rate-limited');
    assert.equal(await open('b'), 'not-found');
  });
});

describe('a request filed by the vendor', () => {
  const filed = { ...urgentWish, product: { model: 'QC-GH16' }, customer: 'customer-1', source: 'phone', receivedAt: '2026-11-20T09:00:00+08:00' };

  it('runs its clocks from the call', async () => {
    const { vendor, customer } = await testBackend();
    const made = await vendor.post('/vendor/requests', filed);
    assert.equal(made.status, 201);
    assert.equal(made.headers.get('location'), `/api/vendor/requests/${made.json.id}`);
    assert.equal(made.json.customer, 'customer-1');
    assert.equal(made.json.trackingCode, undefined);
    const read = (await customer.get(`/requests/${made.json.id}`)).json;
    assert.equal(read.createdAt, '2026-11-20T09:00:00+08:00');
    assert.equal(read.commitments[0].dueAt, '2026-11-20T11:00:00+08:00');
    assert.equal(read.source, 'phone');
    assert.equal(read.customer, undefined);
  });

  it('may have missed its first promise already', async () => {
    const { vendor } = await testBackend();
    const { json, headers } = await vendor.post('/vendor/requests', { ...filed, receivedAt: '2026-11-20T06:00:00+08:00' });
    assert.deepEqual(json.commitments.map(({ kind, status }: Record<string, string>) => `${kind} ${status}`), ['response missed', 'visit pending']);
    assert.equal(headers.get('etag'), `"${json.seq}"`);
    assert.equal(json.seq, 2);
  });

  it('for somebody unknown has a tracking code', async () => {
    const { vendor, anyone } = await testBackend();
    const { customer: _customer, ...unknown } = filed;
    const { json } = await vendor.post('/vendor/requests', unknown);
    assert.equal((await anyone.post('/guest-sessions', { code: json.trackingCode })).json.request, json.id);
  });

  it('makes no choices that are the customer’s, and none in the future', async () => {
    const { vendor } = await testBackend();
    const decisions = [{ consent: 'x', decision: 'granted', noticeHash: '0'.repeat(64), locale: 'en' }];
    const acceptance = { version: '2026.1', locale: 'en', hash: '0'.repeat(64) };
    const refused = (differs: object): Promise<unknown> => refusal(vendor, { ...filed, ...differs }, '/vendor/requests');
    assert.deepEqual(await refused({ decisions, acceptance }), [422, 'validation', '/decisions not-yours', '/acceptance not-yours']);
    assert.deepEqual(await refused({ receivedAt: '2026-11-20T10:00:01+08:00' }), [422, 'validation', '/receivedAt future']);
    assert.deepEqual(await refused({ receivedAt: 'yesterday' }), [422, 'validation', '/receivedAt invalid']);
    assert.deepEqual(await refused({ source: 'fax' }), [422, 'validation', '/source invalid']);
    assert.deepEqual(await refused({ customer: 'guest:x' }), [422, 'validation', '/customer invalid']);
  });
});
