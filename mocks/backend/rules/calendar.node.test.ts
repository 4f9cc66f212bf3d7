import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calendar, shanghai } from '../../testing/filed.js';
import { closesWithin, dayIn, dueAfterWorkingDays, plusDays, plusWorkingDays, workingDayAfter } from './calendar.js';

/** The notice of the General Office of the State Council for 2026: rest days that fall on weekdays, and make-up days. */
const restsOnWeekdays = [
  '2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23',
  '2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19', '2026-09-25', '2026-10-01', '2026-10-02',
  '2026-10-05', '2026-10-06', '2026-10-07',
];
const makeUpDays = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

describe('the calendar', () => {
  it('is right on all 365 days of 2026', () => {
    let checked = 0;
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = plusDays(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      const expected = makeUpDays.includes(day) || (weekday >= 1 && weekday <= 5 && !restsOnWeekdays.includes(day));
      assert.equal(calendar.isWorkingDay(day), expected, day);
      checked += 1;
    }
    assert.equal(checked, 365);
  });

  it('knows how far it knows', () => assert.equal(calendar.knownUntil, '2026-12-31'));

  it('goes by weekday beyond, holidays or not', () => {
    assert.equal(calendar.isWorkingDay('2027-10-01'), true);
    assert.equal(calendar.isWorkingDay('2027-10-02'), false);
  });

  it('gives make-up days Monday’s hours', () => {
    assert.deepEqual({ ...calendar.hoursOf('2026-10-10') }, { ...calendar.hoursOf('2026-10-12') });
    assert.equal(calendar.hoursOf('2026-10-10').to, '18:00');
  });
});

const at = (time: string): number => Date.parse(shanghai(time));
const wire = (moment: number): string => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('a period in working days', () => {
  const cases: ReadonlyArray<readonly [string, string, number, string, boolean]> = [
    ['does not count the day of the request', '2026-11-23 08:00', 1, '2026-11-24 18:00', false],
    ['not even a minute before its end', '2026-11-23 23:59', 1, '2026-11-24 18:00', false],
    ['counts the day of the zone, not of UTC', '2026-11-24 00:30', 1, '2026-11-25 18:00', false],
    ['starts after a holiday asked on one', '2026-10-03 12:00', 1, '2026-10-08 18:00', false],
    ['is not provisional when it ends on the last known day', '2026-12-30 09:00', 1, '2026-12-31 18:00', false],
    ['is provisional the day after', '2026-12-31 09:00', 1, '2027-01-01 18:00', true],
  ];
  for (const [name, from, days, expected, provisional] of cases) {
    it(name, () => {
      const due = dueAfterWorkingDays(calendar, at(from), days);
      assert.equal(wire(due.at), expected);
      assert.equal(due.provisional, provisional);
    });
  }
});

describe('a pause', () => {
  const cases: ReadonlyArray<readonly [string, string, string, number]> = [
    ['inside a working day has no close', '2026-11-24 10:00', '2026-11-24 17:00', 0],
    ['over one night has one', '2026-11-24 10:00', '2026-11-25 10:00', 1],
    ['from the very close does not have that one', '2026-11-24 18:00', '2026-11-25 10:00', 0],
    ['to the very close has it', '2026-11-24 10:00', '2026-11-24 18:00', 1],
    ['over a weekend has Friday’s', '2026-11-27 10:00', '2026-11-30 10:00', 1],
    ['over National Day has those of working days alone', '2026-09-30 10:00', '2026-10-10 20:00', 4],
  ];
  for (const [name, from, to, closes] of cases) {
    it(name, () => assert.equal(closesWithin(calendar, at(from), at(to)), closes));
  }

  it('keeps a close a close, and any other time of day', () => {
    assert.equal(wire(plusWorkingDays(calendar, at('2026-11-25 18:00'), 2).at), '2026-11-27 18:00');
    assert.equal(wire(plusWorkingDays(calendar, at('2026-11-27 12:00'), 1).at), '2026-11-30 12:00');
    assert.equal(wire(plusWorkingDays(calendar, at('2026-11-27 12:00'), 0).at), '2026-11-27 12:00');
  });
});

describe('working days, whatever the day', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((n) => plusDays('2022-01-01', n));

  it('counts up to a working day that lies later, with n working days on the way', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 15 }), (day, n) => {
      const due = workingDayAfter(calendar, day, n);
      assert.ok(due > day);
      assert.ok(calendar.isWorkingDay(due));
      let count = 0;
      for (let one = plusDays(day, 1); one <= due; one = plusDays(one, 1)) if (calendar.isWorkingDay(one)) count += 1;
      assert.equal(count, n);
    }), { verbose: true });
  });

  it('is due the same for every moment of a day', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      const start = Date.parse(`${day}T00:00:00+08:00`);
      assert.equal(dayIn('Asia/Shanghai', start + minute * 60_000), day);
      assert.deepEqual(dueAfterWorkingDays(calendar, start + minute * 60_000, 3), dueAfterWorkingDays(calendar, start, 3));
    }));
  });
});
