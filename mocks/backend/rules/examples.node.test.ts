/** The ten worked examples of the rules, in the order and words of the document. All times are Shanghai's. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { book, filed, shanghai } from '../../testing/filed.js';
import { openingCommitments } from './estimate.js';

const urgentOnSite = { urgency: 'urgent', channel: 'on-site' } as const;
const onSite = { channel: 'on-site' } as const;
const report = { cause: 'c', work: 'w', prevention: 'p' };

describe('the worked examples', () => {
  const due: ReadonlyArray<readonly [string, string, object, 'response' | 'visit', string, boolean]> = [
    ['1. urgent, Friday evening', '2026-11-20 21:30', { urgency: 'urgent' }, 'response', '2026-11-20 23:30', false],
    ['1. general, Friday evening', '2026-11-20 21:30', {}, 'response', '2026-11-21 21:30', false],
    ['2. on site', '2026-11-20 21:30', onSite, 'visit', '2026-11-25 18:00', false],
    ['3. over National Day, with a make-up Saturday', '2026-09-30 10:00', onSite, 'visit', '2026-10-10 18:00', false],
    ['4. over Spring Festival, with a make-up Saturday', '2026-02-13 17:00', onSite, 'visit', '2026-02-25 18:00', false],
    ['5. into a year not published', '2026-12-31 09:00', onSite, 'visit', '2027-01-05 18:00', true],
  ];
  for (const [name, at, filing, kind, expected, provisional] of due) {
    it(name, () => {
      const commitment = filed(at, filing).last(kind);
      assert.equal(commitment.dueAt, shanghai(expected));
      assert.equal(commitment.originalDueAt, shanghai(expected));
      assert.equal(commitment.provisional, provisional);
      const estimated = openingCommitments({ serviceType: 'repair', urgency: 'general', channel: 'online', ...filing, at: shanghai(at) }, book);
      assert.deepEqual(estimated.find((one) => one.kind === kind), commitment, 'the estimate promises the same');
    });
  }

  it('6. a first reply after the due time is missed, and says when it came', () => {
    const response = filed('2026-11-23 10:00').vendor('2026-11-24 11:00', { type: 'respond', text: 'Hello' }).last('response');
    assert.equal(response.status, 'missed');
    assert.equal(response.missedAt, shanghai('2026-11-24 10:00'));
    assert.equal(response.metAt, shanghai('2026-11-24 11:00'));
  });

  it('7. kept by a delayed time', () => {
    const driver = filed('2026-11-20 21:30', onSite).vendor('2026-11-20 22:00', { type: 'respond', text: 'Hello' });
    driver.vendor('2026-11-24 10:00', {
      type: 'delay', commitment: driver.last('visit').id, reason: 'parts', text: 'The valve comes late.', dueAt: shanghai('2026-11-27 12:00'),
    });
    assert.equal(driver.last('visit').dueAt, shanghai('2026-11-27 12:00'));
    const visit = driver.vendor('2026-11-26 10:00', { type: 'start' }).last('visit');
    assert.equal(visit.status, 'met');
    assert.equal(visit.keptAs, 'revised');
    assert.equal(visit.originalDueAt, shanghai('2026-11-25 18:00'));
  });

  it('8. waiting on the customer moves the visit by the closes inside, and no other clock', () => {
    const driver = filed('2026-11-20 21:30', onSite).vendor('2026-11-24 09:00', { type: 'respond', text: 'Hello' });
    const update = driver.last('update');
    driver.vendor('2026-11-24 10:00', { type: 'wait', on: 'customer', text: 'Which day suits you?' });
    assert.equal(driver.last('visit').status, 'paused');
    assert.equal(driver.last('update').status, 'pending');
    driver.vendor('2026-11-26 10:00', { type: 'resume' });
    assert.equal(driver.last('visit').dueAt, shanghai('2026-11-27 18:00'));
    assert.equal(driver.last('visit').status, 'pending');
    assert.equal(driver.last('update').dueAt, update.dueAt);
  });

  it('9. made urgent later: the earlier of the current due time and now plus the urgent term', () => {
    const response = filed('2026-11-23 10:00').vendor('2026-11-23 13:00', { type: 'relabel', urgency: 'urgent' }).last('response');
    assert.equal(response.dueAt, shanghai('2026-11-23 15:00'));
  });

  it('10. rejected: the clocks start again', () => {
    const driver = filed('2026-11-20 21:30', urgentOnSite)
      .vendor('2026-11-20 22:00', { type: 'diagnose', finding: 'The valve leaks.' })
      .vendor('2026-11-21 10:00', { type: 'start' })
      .vendor('2026-11-21 11:00', { type: 'resolve', report })
      .customer('2026-11-22 09:00', { type: 'reject', reason: 'It still leaks.' });
    assert.equal(driver.last('response').dueAt, shanghai('2026-11-22 11:00'));
    assert.equal(driver.last('visit').dueAt, shanghai('2026-11-25 18:00'));
    assert.equal(driver.state.stage, 'diagnosing');
    assert.equal(driver.state.reopened, 1);
  });
});
