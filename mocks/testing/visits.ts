/** Visits at a chosen time, on any store: what tests of the memory store and of the SQL store share. */
import assert from 'node:assert/strict';
import type { Slot } from '../../components/contract/resources/common.js';
import { loadWorld } from '../backend/load.js';
import type { Store } from '../backend/store/port.js';
import { freshWorld } from '../scenarios/fresh.js';
import { testBackend, urgentWish, type Client } from './backend.js';

/** A time of the demo vendor, day and hours as in Shanghai. */
export const slotOn = (day: string, from: string, to: string): Slot => ({ start: `${day}T${from}:00+08:00`, end: `${day}T${to}:00+08:00` });

/** Monday's first window; the tests' now is the Friday before. */
export const monday = slotOn('2026-11-23', '09:00', '11:00');
export const mondayNext = slotOn('2026-11-23', '11:00', '13:00');

/** A repair at home at that time. */
export const visitWish = (slot: Slot): object => ({ ...urgentWish, product: { model: 'QC-GH16' }, slot });

/** The slots listed. */
export const slotsOf = async (client: Client, query = ''): Promise<Slot[]> => (await client.get(`/slots${query}`)).json.items;

/** Fifty callers want the same time at once: as many get it as the vendor has technicians, and the others are told. */
export async function raceForPlace(store: Store): Promise<void> {
  await loadWorld(store, freshWorld);
  const { customer, anyone, other, vendor, errors } = await testBackend({ store });
  const callers = [customer, anyone, other];
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => callers[index % 3]!.post('/requests', visitWish(monday))));
  assert.equal(answers.filter(({ status }) => status === 201).length, 2);
  const refused = answers.filter(({ status }) => status !== 201);
  assert.deepEqual(refused.map(({ status, code, fields }) => [status, code, ...fields]), refused.map(() => [409, 'conflict', '/slot taken']));
  assert.equal(refused.length, 48);
  assert.equal((await vendor.get('/vendor/requests')).json.items.length, 2);
  assert.deepEqual((await slotsOf(anyone))[2], mondayNext);
  assert.deepEqual(errors, []);
}
