/** Times a technician can come, and visits at a time the customer chose. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { SlotListSchema } from '../../components/contract/resources/record.js';
import { freshWorld } from '../scenarios/fresh.js';
import { doAction, plainWish, testBackend, type Answered } from '../testing/backend.js';
import { monday, mondayNext, raceForPlace, slotOn, slotsOf, visitWish } from '../testing/visits.js';
import { memoryStore } from './store/memory.js';

const problemOf = ({ status, code, fields }: Answered): unknown => [status, code, ...fields];
const { visits: _visits, ...withoutVisits } = freshWorld.vendor;
const fridayLast = slotOn('2026-11-20', '16:00', '18:00');

describe('the list of slots', () => {
  it('has the windows of two weeks, in the vendor’s zone, earliest first', async () => {
    const { anyone } = await testBackend();
    const { json, status } = await anyone.get('/slots');
    assert.equal(status, 200);
    assert.deepEqual(v.parse(SlotListSchema, json), json);
    assert.deepEqual(json.items.slice(0, 3), [slotOn('2026-11-20', '14:00', '16:00'), fridayLast, monday]);
    assert.deepEqual(json.items.at(-1), slotOn('2026-12-04', '16:00', '18:00'));
    assert.equal(json.items.length, 2 + 10 * 4);
    assert.equal(json.next, null);
  });

  it('is narrowed by from and to, in any zone', async () => {
    const { customer } = await testBackend();
    const query = new URLSearchParams({ from: '2026-11-23T01:00:00Z', to: '2026-11-23T13:00:00+08:00' }).toString();
    assert.deepEqual(await slotsOf(customer, `?${query}`), [monday, mondayNext]);
    assert.deepEqual(await slotsOf(customer, '?from=2027-06-01T00:00:00Z'), []);
    assert.deepEqual(await slotsOf(customer, '?to=1999-01-01T00:00:00Z'), []);
  });

  it('refuses nonsense', async () => {
    const { anyone } = await testBackend();
    const wrong = (query: string): Promise<unknown> => anyone.get(`/slots?${query}`).then(problemOf);
    assert.deepEqual(await wrong('from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z'), [422, 'validation', '/to mismatch']);
    assert.deepEqual(await wrong('from=tomorrow'), [422, 'validation', '/from invalid']);
  });

  it('is empty where the vendor has no visits to choose', async () => {
    const { anyone } = await testBackend({ vendor: withoutVisits });
    assert.deepEqual((await anyone.get('/slots')).json, { items: [], next: null });
  });

  it('is read sixty times a minute from one address without a token', async () => {
    const { anyone, customer, clock } = await testBackend({ clientAddress: (request) => request.headers.get('x-from') ?? '' });
    const read = (from: string): Promise<Answered> => anyone.get('/slots', { 'X-From': from });
    for (let count = 0; count < 60; count += 1) assert.equal((await read('a')).status, 200);
    const refused = await read('a');
    assert.deepEqual([refused.code, refused.headers.get('retry-after')], ['rate-limited', '60']);
    assert.equal((await read('b')).status, 200);
    assert.equal((await customer.get('/slots', { 'X-From': 'a' })).status, 200);
    clock.advance(60);
    assert.equal((await read('a')).status, 200);
  });
});

describe('a visit at a chosen time', () => {
  it('is in the request, its log and its promises, and takes a place', async () => {
    const { customer, anyone } = await testBackend();
    for (const count of [1, 2]) {
      const made = await customer.post('/requests', visitWish({ start: '2026-11-23T01:00:00Z', end: '2026-11-23T03:00:00.000Z' }));
      assert.deepEqual([made.status, made.json.stage, made.json.appointment], [201, 'submitted', monday]);
      const [submitted] = (await customer.get(`/requests/${made.json.id}/events`)).json.items;
      assert.deepEqual([submitted.type, submitted.slot], ['submitted', monday]);
      assert.equal((await slotsOf(anyone)).some(({ start }) => start === monday.start), count < 2);
    }
    const refused = await customer.post('/requests?locale=en', visitWish(monday));
    assert.deepEqual(problemOf(refused), [409, 'conflict', '/slot taken']);
    assert.match(refused.json.errors[0].message, /choose another/);
    assert.match((await customer.post('/requests', visitWish(monday))).json.errors[0].message, /另选/);
  });

  it('after the visit’s time is a delay the customer chose', async () => {
    const { customer } = await testBackend();
    const { json } = await customer.post('/requests', visitWish(slotOn('2026-11-27', '09:00', '11:00')));
    const visit = json.commitments.find(({ kind }: { kind: string }) => kind === 'visit');
    assert.deepEqual([visit.dueAt, visit.originalDueAt, visit.delays[0].reason, visit.delays[0].answer],
      ['2026-11-27T18:00:00+08:00', '2026-11-25T18:00:00+08:00', 'customer', 'acknowledged']);
  });

  it('is refused where none can be', async () => {
    const { customer, vendor } = await testBackend();
    const table: Array<[object, string]> = [
      [{ ...plainWish, slot: monday }, '/slot not-offered'],
      [visitWish(slotOn('2026-11-23', '09:00', '12:00')), '/slot not-offered'],
      [visitWish(slotOn('2026-11-22', '09:00', '11:00')), '/slot not-offered'],
      [visitWish(slotOn('2026-11-23', '11:00', '09:00')), '/slot not-offered'],
      [visitWish(slotOn('2026-11-20', '11:00', '13:00')), '/slot past'],
      [visitWish(slotOn('2026-11-19', '09:00', '11:00')), '/slot past'],
    ];
    for (const [body, field] of table) {
      assert.deepEqual(problemOf(await customer.post('/requests', body)), [422, 'validation', field]);
      const call = { ...body, source: 'phone', receivedAt: '2026-11-20T09:30:00+08:00' };
      assert.deepEqual(problemOf(await vendor.post('/vendor/requests', call)), [422, 'validation', field]);
    }
    assert.equal((await vendor.get('/vendor/requests')).json.items.length, 0);
    const none = await testBackend({ vendor: withoutVisits });
    assert.deepEqual(problemOf(await none.customer.post('/requests', visitWish(monday))), [422, 'validation', '/slot not-offered']);
  });

  it('taken meanwhile leaves nothing behind, and its key free for another time', async () => {
    const { customer, other } = await testBackend();
    for (let count = 0; count < 2; count += 1) await other.post('/requests', visitWish(monday));
    const [consent] = (await customer.get('/consents')).json.items;
    const decisions = [{ consent: consent.id, decision: 'denied', noticeHash: consent.noticeHash, locale: consent.locale }];
    const sent = { key: 'once' };
    assert.equal((await customer.post('/requests', { ...visitWish(monday), decisions }, sent)).code, 'conflict');
    assert.deepEqual((await customer.get('/requests')).json.items, []);
    assert.deepEqual((await customer.get('/consents/receipts')).json.items, []);
    const made = await customer.post('/requests', { ...visitWish(mondayNext), decisions }, sent);
    assert.deepEqual([made.status, made.json.appointment], [201, mondayNext]);
    assert.equal((await customer.post('/requests', { ...visitWish(mondayNext), decisions }, sent)).text, made.text);
    assert.equal((await customer.get('/consents/receipts')).json.items.length, 1);
  });

  it('taken down by the vendor is one as every other', async () => {
    const { vendor, anyone } = await testBackend();
    const call = { ...visitWish(monday), source: 'phone', receivedAt: '2026-11-20T09:30:00+08:00' };
    for (let count = 0; count < 2; count += 1) assert.deepEqual((await vendor.post('/vendor/requests', call)).json.appointment, monday);
    assert.deepEqual(problemOf(await vendor.post('/vendor/requests', call)), [409, 'conflict', '/slot taken']);
    assert.deepEqual((await slotsOf(anyone))[2], mondayNext);
  });

  it('is given to as many of fifty as there are places', () => raceForPlace(memoryStore()));
});

describe('a place', () => {
  /** How a request that has a place gives it back. */
  const freeing: Record<string, Array<{ type: string; [field: string]: unknown }>> = {
    cancel: [{ type: 'cancel' }],
    relabel: [{ type: 'relabel', channel: 'phone' }],
    schedule: [{ type: 'schedule', slot: slotOn('2026-11-24', '20:00', '21:00') }],
    reschedule: [{ type: 'assign', technician: { name: '周师傅' } }, { type: 'reschedule', slot: fridayLast }],
    resolve: [{ type: 'respond', text: '好的' }, { type: 'resolve', report: { cause: 'a', work: 'b', prevention: 'c' } }],
  };
  for (const [how, steps] of Object.entries(freeing)) {
    it(`is free again after ${how}`, async () => {
      const { customer, vendor, anyone } = await testBackend();
      const [{ json: { id } }] = [await customer.post('/requests', visitWish(monday)), await customer.post('/requests', visitWish(monday))];
      assert.equal((await anyone.post('/requests', visitWish(monday))).code, 'conflict');
      for (const step of steps) {
        const isOurs = step.type === 'cancel' || step.type === 'reschedule';
        await doAction(isOurs ? customer : vendor, isOurs ? `/requests/${id}` : `/vendor/requests/${id}`, step);
      }
      assert.deepEqual((await slotsOf(anyone))[2], monday);
      assert.equal((await anyone.post('/requests', visitWish(monday))).status, 201);
    });
  }

  it('is not taken twice by a request that is put off to its own time', async () => {
    const { customer, vendor } = await testBackend();
    const [{ json: { id } }] = [await customer.post('/requests', visitWish(monday)), await customer.post('/requests', visitWish(monday))];
    await doAction(vendor, `/vendor/requests/${id}`, { type: 'assign', technician: { name: '周师傅' } });
    assert.equal((await doAction(customer, `/requests/${id}`, { type: 'reschedule', slot: monday })).json.seq, 3);
  });

  it('is needed to reschedule: 422, then 412, then 409', async () => {
    const { customer, vendor } = await testBackend();
    for (let count = 0; count < 2; count += 1) await customer.post('/requests', visitWish(monday));
    const { id } = (await customer.post('/requests', visitWish(mondayNext))).json;
    const reschedule = async (slot: object, ifMatch = '*'): Promise<unknown> =>
      problemOf(await customer.post(`/requests/${id}/actions`, { type: 'reschedule', slot }, { ifMatch }));
    assert.deepEqual(await reschedule(monday), [409, 'action-not-allowed']);
    await doAction(vendor, `/vendor/requests/${id}`, { type: 'assign', technician: { name: '周师傅' } });
    assert.deepEqual(await reschedule(slotOn('2026-11-23', '09:00', '12:00'), '"1"'), [422, 'validation', '/slot not-offered']);
    assert.deepEqual(await reschedule(slotOn('2026-11-19', '09:00', '11:00')), [422, 'validation', '/slot past']);
    assert.deepEqual(await reschedule(monday, '"1"'), [412, 'stale']);
    assert.deepEqual(await reschedule(monday), [409, 'conflict', '/slot taken']);
    assert.deepEqual((await customer.get(`/requests/${id}`)).json.appointment, mondayNext);
  });

  it('is the vendor’s to overbook', async () => {
    const { customer, vendor, anyone } = await testBackend();
    for (let count = 0; count < 2; count += 1) await customer.post('/requests', visitWish(monday));
    const { id } = (await customer.post('/requests', visitWish(mondayNext))).json;
    const { json } = await doAction(vendor, `/vendor/requests/${id}`, { type: 'schedule', slot: { start: '2026-11-23T02:00:00Z', end: '2026-11-23T03:30:00Z' } });
    assert.deepEqual(json.appointment, slotOn('2026-11-23', '10:00', '11:30'));
    // The third visit of the first window reaches into the second one.
    await anyone.post('/requests', visitWish(mondayNext));
    assert.equal((await anyone.post('/requests', visitWish(mondayNext))).code, 'conflict');
  });

  it('needs no free slot where none are offered, nor for a call', async () => {
    const { customer, vendor } = await testBackend({ vendor: withoutVisits });
    const { slot: _slot, ...wish } = visitWish(monday) as { slot: unknown };
    const odd = slotOn('2026-11-22', '20:00', '21:00');
    for (const [backend, body] of [[{ customer, vendor }, wish], [await testBackend(), plainWish]] as const) {
      const { id } = (await backend.customer.post('/requests', body)).json;
      await doAction(backend.vendor, `/vendor/requests/${id}`, { type: 'schedule', slot: monday });
      assert.deepEqual((await doAction(backend.customer, `/requests/${id}`, { type: 'reschedule', slot: odd })).json.appointment, odd);
    }
  });
});
