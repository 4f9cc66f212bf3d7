/** Random filing, calling off and putting off: no place is given twice, and none is lost. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { Slot } from '../../components/contract/resources/common.js';
import { freshWorld } from '../scenarios/fresh.js';
import { doAction, testBackend, type TestBackend } from '../testing/backend.js';
import { slotOn, slotsOf, visitWish } from '../testing/visits.js';

const capacity = 2;
/** Few places, so that most sequences run out of them. */
const vendor = { ...freshWorld.vendor, visits: { windows: [{ from: '09:00', to: '12:00' }], capacity, daysAhead: 4, notice: 0 } };
const windows = ['2026-11-23', '2026-11-24'].map((day) => slotOn(day, '09:00', '12:00'));

type Step = { readonly do: 'file' | 'cancel' | 'reschedule' | 'schedule'; readonly which: number; readonly window: number };
const steps = fc.array(fc.record<Step>({
  do: fc.constantFrom('file', 'file', 'cancel', 'reschedule', 'schedule'), which: fc.nat(20), window: fc.nat(windows.length - 1),
}), { maxLength: 25 });

/** Does a step, and says what must have come of it: 409 exactly when the window is full. `held`: which request has which window. */
async function take({ customer, vendor: staff }: TestBackend, step: Step, held: Map<string, number>): Promise<void> {
  const places = (window: number, but?: string): number => [...held].filter(([id, one]) => one === window && id !== but).length;
  const slot: Slot = windows[step.window]!;
  const id = [...held.keys()][step.which % Math.max(1, held.size)];
  if (step.do === 'file') {
    const { status, json } = await customer.post('/requests', visitWish(slot));
    assert.equal(status, places(step.window) < capacity ? 201 : 409);
    if (status !== 201) return;
    held.set(json.id, step.window);
    await doAction(staff, `/vendor/requests/${json.id}`, { type: 'assign', technician: { name: '周师傅' } });
  } else if (id === undefined) {
    return;
  } else if (step.do === 'cancel') {
    await doAction(customer, `/requests/${id}`, { type: 'cancel' });
    held.delete(id);
  } else if (step.do === 'schedule') {
    await doAction(staff, `/vendor/requests/${id}`, { type: 'schedule', slot });
    held.set(id, step.window);
  } else {
    const { status } = await customer.post(`/requests/${id}/actions`, { type: 'reschedule', slot }, { ifMatch: '*' });
    assert.equal(status, places(step.window, id) < capacity ? 200 : 409);
    if (status === 200) held.set(id, step.window);
  }
}

it('a place is one request’s, and free again when it has gone', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(steps, async (sequence) => {
    const backend = await testBackend({ vendor });
    const held = new Map<string, number>();
    for (const step of sequence) {
      await take(backend, step, held);
      const free = windows.filter((_, index) => [...held.values()].filter((one) => one === index).length < capacity);
      assert.deepEqual(await slotsOf(backend.customer), free);
    }
    for (const [id, window] of held) {
      assert.deepEqual((await backend.customer.get(`/requests/${id}`)).json.appointment, windows[window]);
    }
  }), { numRuns: 40 });
});
