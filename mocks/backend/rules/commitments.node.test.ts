/** What opens, keeps, moves and ends each promise. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  filed, idOf, onSite, promises, report, responded, said, shanghai, start, type Driver,
} from '../../testing/filed.js';
import { nextDue, visibleCommitments } from './project.js';

describe('a promise opens', () => {
  it('response and visit when filed on site, response alone elsewhere', () => {
    assert.deepEqual(promises(onSite()), ['response pending', 'visit pending']);
    assert.deepEqual(promises(filed(start)), ['response pending']);
  });

  it('cites the clause and the term it comes from', () => {
    const { clause, term } = onSite().last('response');
    assert.deepEqual([clause, term], [{ version: '2026.1', id: '2.2' }, 'response.urgent']);
    assert.deepEqual(responded().last('update').clause, { version: '2026.1', id: '3.3' });
  });

  it('update when the response is kept, and anew with each news', () => {
    const driver = responded();
    assert.equal(driver.last('update').dueAt, shanghai('2026-11-24 11:00'));
    driver.vendor('2026-11-23 15:00', { type: 'update', text: 'Parts are on their way.' });
    assert.deepEqual(promises(driver), ['response met', 'visit pending', 'update met', 'update pending']);
    assert.equal(driver.last('update').dueAt, shanghai('2026-11-24 15:00'));
  });

  it('no update before the response is kept: assigning keeps nothing', () => {
    const driver = onSite().vendor('2026-11-23 10:30', { type: 'assign', technician: { name: '周师傅' } });
    assert.deepEqual(promises(driver), ['response pending', 'visit pending']);
  });

  it('update also when the response comes late', () => {
    const driver = onSite().vendor('2026-11-23 13:00', said);
    assert.deepEqual(promises(driver), ['response missed', 'visit pending', 'update pending']);
  });

  it('no update before the response is kept after a rejection, none once solved', () => {
    const driver = responded().vendor('2026-11-23 11:10', { type: 'start' }).vendor('2026-11-23 11:20', { type: 'resolve', report });
    driver.customer('2026-11-23 11:30', { type: 'ask', text: 'What was it?' });
    driver.vendor('2026-11-23 11:40', { type: 'answer', question: driver.events.at(-1)!.seq, text: 'The valve.' });
    assert.equal(driver.last('update').status, 'ended');
    driver.customer('2026-11-23 12:00', { type: 'reject', reason: 'No' }).vendor('2026-11-23 12:10', { type: 'assign', technician: { name: '周师傅' } });
    assert.equal(driver.last('update').status, 'ended');
    driver.vendor('2026-11-23 12:20', { type: 'update', text: 'We come back.' });
    assert.equal(driver.last('update').status, 'pending');
    assert.equal(driver.last('response').status, 'met');
  });

  it('answer for each question, kept by the answer to that question alone', () => {
    const driver = responded().customer('2026-11-23 12:00', { type: 'ask', text: 'One?' }).customer('2026-11-23 12:05', { type: 'ask', text: 'Two?' });
    const [first, second] = driver.events.filter(({ type }) => type === 'asked').map(({ seq }) => seq);
    driver.vendor('2026-11-23 12:30', { type: 'answer', question: second!, text: '2' });
    const answers = visibleCommitments(driver.state).filter(({ kind }) => kind === 'answer');
    assert.deepEqual(answers.map(({ question, status }) => [question, status]), [[first, 'pending'], [second, 'met']]);
  });

  it('escalation, kept by who takes over, who is the caretaker then', () => {
    const driver = responded().customer('2026-11-23 12:00', { type: 'escalate', reason: 'Slow' });
    assert.equal(driver.last('escalation').dueAt, shanghai('2026-11-23 16:00'));
    driver.vendor('2026-11-23 12:30', { type: 'take-over', text: 'I see to it.' });
    assert.equal(driver.last('escalation').status, 'met');
    assert.deepEqual(driver.state.caretaker, { name: '林晓' });
  });

  it('visit by a relabel, counted from when it was filed, even when that is over', () => {
    const driver = filed(start).vendor('2026-11-23 11:00', said).vendor('2026-11-24 11:00', { type: 'relabel', channel: 'on-site' });
    assert.equal(driver.last('visit').dueAt, shanghai('2026-11-26 18:00'));
    assert.equal(driver.last('visit').startedAt, shanghai(start));
    const late = filed(start).vendor('2026-11-23 11:00', said).vendor('2026-11-28 11:00', { type: 'relabel', channel: 'on-site' });
    assert.equal(late.until('2026-11-28 11:01').last('visit').status, 'missed');
  });
});

describe('a promise is', () => {
  it('met at its very due time, missed a minute later, and told so once', () => {
    assert.equal(onSite().vendor('2026-11-23 12:00', said).last('response').status, 'met');
    const driver = onSite().until('2026-11-23 12:00');
    assert.equal(driver.last('response').status, 'pending');
    driver.until('2026-11-23 12:01').until('2026-11-23 12:02');
    const misses = driver.events.filter(({ type }) => type === 'commitment-missed');
    assert.deepEqual(misses.map(({ commitment, kind }) => [commitment, kind]), [[idOf(driver, 'response'), 'response']]);
    assert.equal(driver.last('response').missedAt, shanghai('2026-11-23 12:00'));
  });

  it('kept by no automatic receipt', () => {
    const driver = onSite();
    (driver.events as Array<(typeof driver.events)[number]>).push({
      seq: 2, id: 'x', at: shanghai('2026-11-23 10:01'), type: 'responded', text: 'We have it.', actor: { role: 'system' },
    });
    assert.equal(driver.last('response').status, 'pending');
  });

  it('kept in time although a delay was told needlessly', () => {
    const driver = responded();
    driver.vendor('2026-11-24 10:00', { type: 'delay', commitment: idOf(driver, 'visit'), reason: 'staff', text: 'a', dueAt: shanghai('2026-11-27 12:00') });
    assert.equal(driver.vendor('2026-11-26 17:00', { type: 'start' }).last('visit').keptAs, 'original');
  });

  it('not revived by anything once missed', () => {
    const driver = onSite().until('2026-11-27 10:00');
    assert.equal(driver.last('visit').status, 'missed');
    assert.throws(() => driver.vendor('2026-11-27 10:00', { type: 'delay', commitment: idOf(driver, 'visit'), reason: 'staff', text: 'a', dueAt: shanghai('2026-11-28 12:00') }));
    driver.vendor('2026-11-27 11:00', said).vendor('2026-11-27 12:00', { type: 'start' });
    const { status, missedAt, metAt } = driver.last('visit');
    assert.deepEqual([status, missedAt, metAt], ['missed', shanghai('2026-11-26 18:00'), shanghai('2026-11-27 12:00')]);
  });

  it('ended when cancelled, and the visit when solved or served otherwise', () => {
    assert.deepEqual(promises(onSite().customer('2026-11-23 10:30', { type: 'cancel' })), ['response ended', 'visit ended']);
    const solved = responded().vendor('2026-11-23 11:30', { type: 'resolve', report });
    assert.equal(solved.last('visit').status, 'ended');
    assert.equal(solved.last('visit').endedAt, shanghai('2026-11-23 11:30'));
    assert.equal(responded().vendor('2026-11-23 11:30', { type: 'relabel', channel: 'phone' }).last('visit').status, 'ended');
  });

  it('an answer or escalation is owed until the request is closed', () => {
    const driver = responded().customer('2026-11-23 11:10', { type: 'ask', text: 'a' }).customer('2026-11-23 11:10', { type: 'escalate', reason: 'a' })
      .vendor('2026-11-23 11:30', { type: 'resolve', report });
    assert.deepEqual([driver.last('answer').status, driver.last('escalation').status], ['pending', 'pending']);
    driver.customer('2026-11-23 11:40', { type: 'confirm' });
    assert.deepEqual([driver.last('answer').status, driver.last('escalation').status], ['ended', 'ended']);
    assert.equal(nextDue(driver.state), null);
  });
});

describe('a delay', () => {
  const delayed = (): Driver => {
    const driver = responded();
    return driver.vendor('2026-11-24 10:00', { type: 'delay', commitment: idOf(driver, 'visit'), reason: 'parts', text: 'The valve is late.', dueAt: shanghai('2026-11-27 12:00') });
  };

  it('says reason, words, old and new time, and keeps the original', () => {
    const { delays, originalDueAt, status } = delayed().last('visit');
    assert.deepEqual(delays, [{ at: shanghai('2026-11-24 10:00'), reason: 'parts', text: 'The valve is late.', from: shanghai('2026-11-26 18:00'), to: shanghai('2026-11-27 12:00') }]);
    assert.deepEqual([originalDueAt, status], [shanghai('2026-11-26 18:00'), 'pending']);
  });

  it('is acknowledged or contested, once; neither moves a clock', () => {
    for (const [action, answer, contested] of [['acknowledge-delay', 'acknowledged', undefined], ['object-to-delay', 'contested', true]] as const) {
      const driver = delayed();
      const visit = idOf(driver, 'visit');
      driver.customer('2026-11-24 11:00', action === 'acknowledge-delay' ? { type: action, commitment: visit } : { type: action, commitment: visit, reason: 'Too late' });
      const after = driver.last('visit');
      assert.deepEqual([after.delays[0]?.answer, after.contested, after.dueAt], [answer, contested, shanghai('2026-11-27 12:00')]);
      assert.equal(driver.actions('customer', '2026-11-24 11:01').includes('acknowledge-delay'), false);
    }
  });

  it('is also what the customer’s own later slot makes, to that day’s close of work', () => {
    const driver = responded().vendor('2026-11-23 12:00', { type: 'schedule', slot: { start: shanghai('2026-11-25 09:00'), end: shanghai('2026-11-25 11:00') } })
      .customer('2026-11-23 13:00', { type: 'reschedule', slot: { start: shanghai('2026-11-30 09:00'), end: shanghai('2026-11-30 11:00') } });
    const { dueAt, originalDueAt, delays } = driver.last('visit');
    assert.deepEqual([dueAt, originalDueAt, delays[0]?.reason], [shanghai('2026-11-30 18:00'), shanghai('2026-11-26 18:00'), 'customer']);
    assert.equal(driver.vendor('2026-11-30 10:00', { type: 'start' }).last('visit').keptAs, 'revised');
  });

  it('is also what a late slot makes that is chosen when filing', () => {
    const slot = { start: shanghai('2026-11-30 09:00'), end: shanghai('2026-11-30 11:00') };
    const driver = filed(start, { channel: 'on-site', slot });
    const { dueAt, originalDueAt, status, delays } = driver.last('visit');
    assert.deepEqual([dueAt, originalDueAt, status], [shanghai('2026-11-30 18:00'), shanghai('2026-11-26 18:00'), 'pending']);
    assert.deepEqual(delays, [{
      at: shanghai(start), reason: 'customer', text: '', from: shanghai('2026-11-26 18:00'), to: shanghai('2026-11-30 18:00'), answer: 'acknowledged',
    }]);
    assert.deepEqual([driver.state.stage, driver.state.appointment], ['submitted', slot]);
    assert.deepEqual(driver.last('response').delays, []);
  });

  it('is not what a slot in time makes, chosen when filing or later', () => {
    const slot = { start: shanghai('2026-11-26 15:00'), end: shanghai('2026-11-26 17:00') };
    const driver = responded().vendor('2026-11-23 12:00', { type: 'schedule', slot }).customer('2026-11-23 13:00', { type: 'reschedule', slot });
    assert.deepEqual(driver.last('visit').delays, []);
    assert.deepEqual(filed(start, { channel: 'on-site', slot }).last('visit').delays, []);
  });
});
