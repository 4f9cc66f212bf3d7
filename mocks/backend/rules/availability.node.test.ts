import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, shanghai } from '../../testing/filed.js';
import { hasPlace, misplaced, windowsAhead, type Span, type VisitPlan } from './availability.js';
import type { WorkingCalendar } from './calendar.js';
import { wireIn } from './terms.js';

const plan: VisitPlan = {
  windows: [{ from: '14:00', to: '16:00' }, { from: '09:00', to: '11:00' }], capacity: 2, daysAhead: 3, notice: 4,
};
const always: Span = { start: -Infinity, end: Infinity };
const at = (time: string): number => Date.parse(shanghai(time));
const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) });
const starts = (now: string, differs: Partial<VisitPlan> = {}, within = always, days: WorkingCalendar = calendar): string[] =>
  windowsAhead({ ...plan, ...differs }, days, at(now), within).map(({ start }) => wireIn(days.zone, start).slice(5, 16).replace('T', ' '));

describe('windows ahead', () => {
  it('are those of working days, earliest first, as far ahead as the vendor says', () => {
    assert.deepEqual(starts('2026-11-20 08:00'), ['11-20 14:00', '11-23 09:00', '11-23 14:00']);
    assert.deepEqual(starts('2026-11-20 08:00', { daysAhead: 0 }), ['11-20 14:00']);
    assert.deepEqual(starts('2026-11-21 08:00', { daysAhead: 1 }), []);
  });

  it('leave holidays out, and count make-up days in', () => {
    assert.deepEqual(starts('2026-09-30 12:00', { daysAhead: 8 }), ['10-08 09:00', '10-08 14:00']);
    assert.deepEqual(starts('2026-10-09 17:00'), ['10-10 09:00', '10-10 14:00', '10-12 09:00', '10-12 14:00']);
  });

  it('begin no sooner than the notice', () => {
    assert.deepEqual(starts('2026-11-20 10:00', { daysAhead: 0 }), ['11-20 14:00']);
    assert.deepEqual(starts('2026-11-20 10:01', { daysAhead: 0 }), []);
    assert.deepEqual(starts('2026-11-22 20:00', { daysAhead: 1, notice: 13 }), ['11-23 09:00', '11-23 14:00']);
  });

  it('begin and end within the span asked for', () => {
    assert.deepEqual(starts('2026-11-20 08:00', {}, span('2026-11-23 09:00', '2026-11-23 11:00')), ['11-23 09:00']);
    assert.deepEqual(starts('2026-11-20 08:00', {}, span('2026-11-23 09:01', '2026-11-23 15:59')), []);
  });

  it('keep their time of day where clocks are put forward', () => {
    const berlin: WorkingCalendar = { zone: 'Europe/Berlin', knownUntil: '2026-12-31', isWorkingDay: () => true, hoursOf: () => ({ from: '09:00', to: '18:00' }) };
    const [before, after] = windowsAhead({ ...plan, daysAhead: 1, notice: 0 }, berlin, Date.parse('2026-03-28T00:00:00+01:00'), always)
      .filter((_, index) => index % 2 === 0);
    assert.equal(wireIn(berlin.zone, before!.start), '2026-03-28T09:00:00+01:00');
    assert.equal(wireIn(berlin.zone, after!.start), '2026-03-29T09:00:00+02:00');
  });
});

describe('a slot', () => {
  const now = '2026-11-20 10:00';
  const table: Array<[string, Span, 'past' | 'not-offered' | null]> = [
    ['that is a window', span('2026-11-23 09:00', '2026-11-23 11:00'), null],
    ['at the very notice', span('2026-11-20 14:00', '2026-11-20 16:00'), null],
    ['of this morning', span('2026-11-20 09:00', '2026-11-20 11:00'), 'past'],
    ['of the year before', span('2025-11-24 09:00', '2025-11-24 11:00'), 'past'],
    ['that ends before it begins', span('2026-11-23 11:00', '2026-11-23 09:00'), 'not-offered'],
    ['longer than its window', span('2026-11-23 09:00', '2026-11-23 12:00'), 'not-offered'],
    ['over two windows', span('2026-11-23 09:00', '2026-11-23 16:00'), 'not-offered'],
    ['of a Saturday', span('2026-11-21 09:00', '2026-11-21 11:00'), 'not-offered'],
    ['too far ahead', span('2026-11-24 09:00', '2026-11-24 11:00'), 'not-offered'],
    ['of a far year', span('9998-11-24 09:00', '9998-11-24 11:00'), 'not-offered'],
  ];
  for (const [what, slot, wrong] of table) {
    it(`${what} is ${wrong ?? 'fine'}`, () => assert.equal(misplaced(plan, calendar, at(now), slot), wrong));
  }
});

describe('a place', () => {
  const window = span('2026-11-23 09:00', '2026-11-23 11:00');
  const one = span('2026-11-23 10:30', '2026-11-23 12:00');

  it('is taken in every window a visit touches', () => {
    assert.equal(hasPlace(plan, window, [one]), true);
    assert.equal(hasPlace(plan, window, [one, window]), false);
    assert.equal(hasPlace(plan, window, [one, window, window]), false);
  });

  it('is not taken by a visit that ends when the window begins, or begins when it ends', () => {
    const beside = [span('2026-11-23 08:00', '2026-11-23 09:00'), span('2026-11-23 11:00', '2026-11-23 12:00')];
    assert.equal(hasPlace({ ...plan, capacity: 1 }, window, beside), true);
  });
});
