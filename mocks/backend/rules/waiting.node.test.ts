/** Waiting, relabelling, provisional times, and what comes next. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  book, calendar, filed, idOf, onSite, promises, report, responded, said, shanghai,
} from '../../testing/filed.js';
import { inForce } from '../../scenarios/agreement/2026.1.js';
import { nextDue, nextTimer } from './project.js';
import { rulebookOf } from './rulebook.js';

describe('waiting', () => {
  it('says on whom: as stated, else on who has the next move', () => {
    const driver = responded();
    assert.equal(driver.waitingOn('2026-11-23 11:00'), 'vendor');
    driver.vendor('2026-11-23 11:10', { type: 'wait', on: 'parts', text: 'Valve' });
    assert.equal(driver.waitingOn('2026-11-23 11:10'), 'parts');
    driver.vendor('2026-11-23 11:20', { type: 'wait', on: 'third-party', text: 'Courier' });
    assert.equal(driver.waitingOn('2026-11-23 11:20'), 'third-party');
    driver.vendor('2026-11-23 11:30', { type: 'resolve', report });
    assert.equal(driver.waitingOn('2026-11-23 11:30'), 'customer');
    driver.customer('2026-11-23 11:40', { type: 'confirm' });
    assert.equal(driver.waitingOn('2026-11-23 11:40'), null);
  });

  it('for parts or a third party stops no clock', () => {
    for (const on of ['parts', 'third-party', 'vendor'] as const) {
      const driver = responded().vendor('2026-11-23 11:10', { type: 'wait', on, text: 'a' });
      assert.deepEqual(promises(driver), ['response met', 'visit pending', 'update pending']);
    }
  });

  it('for force majeure stops every clock, those opened meanwhile too, and says since when', () => {
    const driver = responded().vendor('2026-11-23 11:10', { type: 'wait', on: 'force-majeure', text: 'Typhoon' })
      .customer('2026-11-23 12:00', { type: 'ask', text: 'When?' });
    assert.deepEqual(promises(driver), ['response met', 'visit paused', 'update paused', 'answer paused']);
    assert.equal(driver.last('answer').pausedAt, shanghai('2026-11-23 12:00'));
    driver.until('2026-12-20 10:00').vendor('2026-12-20 12:00', { type: 'resume' });
    assert.equal(driver.last('answer').dueAt, shanghai('2026-12-20 14:00'));
    assert.equal(driver.last('update').dueAt, shanghai('2026-12-21 11:50'));
    assert.equal(driver.last('visit').pausedAt, undefined);
    assert.equal(driver.events.some(({ type }) => type === 'commitment-missed'), false);
  });

  it('what was late before stays late', () => {
    const driver = onSite().vendor('2026-11-23 13:00', { type: 'wait', on: 'force-majeure', text: 'Typhoon' });
    assert.equal(driver.last('response').status, 'missed');
  });

  it('a second wait replaces the first: what it does not stop runs on', () => {
    const driver = responded().vendor('2026-11-23 12:00', { type: 'wait', on: 'force-majeure', text: 'Typhoon' })
      .vendor('2026-11-23 14:00', { type: 'wait', on: 'customer', text: 'Which day?' });
    assert.deepEqual(promises(driver), ['response met', 'visit paused', 'update pending']);
    assert.equal(driver.last('update').dueAt, shanghai('2026-11-24 13:00'));
    assert.equal(driver.last('visit').pausedAt, shanghai('2026-11-23 12:00'));
  });

  it('a pause the customer caused makes nothing late, and nothing revised', () => {
    const driver = responded().vendor('2026-11-24 10:00', { type: 'wait', on: 'customer', text: 'Which day?' })
      .vendor('2026-11-27 10:00', { type: 'resume' }).vendor('2026-11-28 10:00', { type: 'start' });
    assert.deepEqual([driver.last('visit').status, driver.last('visit').keptAs], ['met', 'original']);
  });

  it('a promise is kept while it stands still', () => {
    const driver = responded().vendor('2026-11-24 10:00', { type: 'wait', on: 'customer', text: 'Which day?' }).vendor('2026-11-30 10:00', { type: 'start' });
    assert.equal(driver.last('visit').status, 'met');
  });

  it('a promise kept later than its pause reaches is told as missed before', () => {
    const driver = responded();
    driver.vendor('2026-11-26 10:00', { type: 'delay', commitment: idOf(driver, 'visit'), reason: 'parts', text: 'a', dueAt: shanghai('2026-11-27 12:00') })
      .vendor('2026-11-27 11:00', { type: 'wait', on: 'customer', text: 'Which door?' })
      .vendor('2026-11-27 13:00', { type: 'start' });
    const { status, missedAt, metAt } = driver.last('visit');
    assert.deepEqual([status, missedAt, metAt], ['missed', shanghai('2026-11-27 12:00'), shanghai('2026-11-27 13:00')]);
    const types = driver.events.filter(({ kind, type }) => kind === 'visit' || type === 'started').map(({ type }) => type);
    assert.deepEqual(types, ['delayed', 'commitment-missed', 'started']);
  });

  it('a promise that is late when it opens is missed, whoever is waited for', () => {
    const driver = filed('2026-11-20 21:30').vendor('2026-11-27 09:00', { type: 'wait', on: 'customer', text: 'Which day?' })
      .vendor('2026-11-27 10:00', { type: 'relabel', channel: 'on-site' }).until('2026-11-27 10:00');
    assert.deepEqual([driver.last('visit').status, driver.last('visit').missedAt], ['missed', shanghai('2026-11-25 18:00')]);
  });
});

describe('a relabel', () => {
  it('to urgent never moves a due time back, to general never lengthens one', () => {
    const soon = filed('2026-11-23 10:00').vendor('2026-11-24 09:00', { type: 'relabel', urgency: 'urgent' });
    assert.equal(soon.last('response').dueAt, shanghai('2026-11-24 10:00'));
    const relaxed = onSite().vendor('2026-11-23 10:30', { type: 'relabel', urgency: 'general', reason: 'No danger' });
    assert.equal(relaxed.last('response').dueAt, shanghai('2026-11-23 12:00'));
    assert.equal(relaxed.state.urgency, 'general');
  });

  it('is not a response', () => assert.equal(onSite().vendor('2026-11-23 10:30', { type: 'relabel', serviceType: 'troubleshooting' }).last('response').status, 'pending'));
});

describe('a provisional time', () => {
  const known = { ...calendar, knownUntil: '2027-12-31', isWorkingDay: (day: string) => day !== '2027-01-01' && calendar.isWorkingDay(day) };

  it('is computed again when the calendar knows more, and told once', () => {
    const driver = filed('2026-12-31 09:00', { channel: 'on-site' });
    const rules = rulebookOf(inForce.publish, known);
    driver.until('2026-12-31 10:00', rules).until('2026-12-31 11:00', rules);
    const { dueAt, originalDueAt, provisional } = driver.last('visit');
    assert.deepEqual([dueAt, originalDueAt, provisional], [shanghai('2027-01-06 18:00'), shanghai('2027-01-06 18:00'), false]);
    const told = driver.events.filter(({ type }) => type === 'recalculated');
    assert.deepEqual(told.map(({ from, to }) => [from, to]), [[shanghai('2027-01-05 18:00'), shanghai('2027-01-06 18:00')]]);
  });

  it('that the vendor has moved stays moved', () => {
    const driver = filed('2026-12-31 09:00', { channel: 'on-site' });
    driver.vendor('2026-12-31 09:30', { type: 'delay', commitment: idOf(driver, 'visit'), reason: 'staff', text: 'a', dueAt: shanghai('2027-01-08 12:00') });
    driver.until('2026-12-31 10:00', rulebookOf(inForce.publish, known));
    assert.deepEqual([driver.last('visit').dueAt, driver.last('visit').provisional], [shanghai('2027-01-08 12:00'), false]);
  });

  it('that a pause moved beyond the known calendar, after a delay, stays provisional till the calendar knows it', () => {
    const driver = filed('2026-12-21 09:00', { channel: 'on-site' });
    driver.vendor('2026-12-24 09:00', { type: 'delay', commitment: idOf(driver, 'visit'), reason: 'staff', text: 'a', dueAt: shanghai('2026-12-30 20:00') })
      .vendor('2026-12-28 10:00', { type: 'wait', on: 'customer', text: 'Which day?' })
      .vendor('2026-12-30 10:00', { type: 'resume' }).until('2026-12-30 11:00');
    assert.deepEqual([driver.last('visit').dueAt, driver.last('visit').provisional], [shanghai('2027-01-01 20:00'), true]);
    driver.until('2026-12-30 12:00', rulebookOf(inForce.publish, known));
    assert.equal(driver.last('visit').provisional, false);
    assert.equal(driver.events.filter(({ type }) => type === 'recalculated').length, 1);
  });
});

describe('what comes next', () => {
  it('is the earliest owed, overdue ones first; clocks that stand still are left out', () => {
    const driver = onSite();
    assert.equal(nextDue(driver.state), shanghai('2026-11-23 12:00'));
    driver.until('2026-11-23 13:00');
    assert.equal(nextDue(driver.state), shanghai('2026-11-23 12:00'));
    driver.vendor('2026-11-23 13:00', said).vendor('2026-11-23 13:00', { type: 'wait', on: 'force-majeure', text: 'a' });
    assert.equal(nextDue(driver.state), null);
    assert.equal(nextTimer(driver.state), null);
  });

  it('time changes next is a miss or the closing', () => {
    assert.equal(nextTimer(onSite().state), Date.parse(shanghai('2026-11-23 12:00')) + 1);
    const resolved = responded().vendor('2026-11-23 11:30', { type: 'resolve', report });
    assert.equal(nextTimer(resolved.state), Date.parse(shanghai('2026-11-30 11:30')));
  });

  it('a long log holds only what is shown', () => {
    const driver = responded();
    for (let n = 0; n < 300; n += 1) driver.vendor('2026-11-23 12:00', { type: 'update', text: String(n) });
    assert.deepEqual(promises(driver), ['response met', 'visit pending', 'update met', 'update pending']);
    assert.equal(book.version, driver.last('update').clause.version);
  });
});
