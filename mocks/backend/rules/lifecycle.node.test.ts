/** Every action in every stage, as the table of the rules has it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CustomerAction, VendorAction } from '../../../components/contract/resources/action.js';
import { customerActions, vendorActions, type Stage } from '../../../components/contract/vocabulary.js';
import { filed, shanghai, type Driver } from '../../testing/filed.js';
import { awaitedVisit } from './project.js';

const report = { cause: 'c', work: 'w', prevention: 'p' };
const money = (amount: string) => ({ amount, currency: 'CNY' });
const quote: VendorAction = {
  type: 'quote', lines: [{ label: 'Valve', kind: 'part', quantity: 2, unitPrice: money('40.00'), covered: false }],
  taxes: money('1.50'), total: money('81.50'), validUntil: shanghai('2026-12-01 00:00'),
};
const later = { start: shanghai('2026-11-26 09:00'), end: shanghai('2026-11-26 11:00') };

/** A request in each stage, with nothing open beside. */
const inStage: Readonly<Record<Stage, () => Driver>> = {
  submitted: () => filed('2026-11-23 10:00', { channel: 'on-site' }),
  diagnosing: () => inStage.submitted().vendor('2026-11-23 10:01', { type: 'respond', text: 'Hello' }),
  arranged: () => inStage.diagnosing().vendor('2026-11-23 10:02', { type: 'schedule', slot: later }),
  'in-service': () => inStage.arranged().vendor('2026-11-23 10:03', { type: 'start' }),
  resolved: () => inStage['in-service']().vendor('2026-11-23 10:04', { type: 'resolve', report }),
  closed: () => inStage.resolved().customer('2026-11-23 10:05', { type: 'confirm' }),
  cancelled: () => inStage.submitted().customer('2026-11-23 10:05', { type: 'cancel' }),
};
const letters: ReadonlyArray<readonly [string, Stage]> = [
  ['S', 'submitted'], ['D', 'diagnosing'], ['A', 'arranged'], ['I', 'in-service'], ['R', 'resolved'], ['C', 'closed'], ['X', 'cancelled'],
];
const now = '2026-11-23 10:30';

/** Makes true what an action needs beside its stage, where that is possible in the stage. */
const prepare: Readonly<Record<string, (driver: Driver) => void>> = {
  'acknowledge-delay': delayVisit, 'object-to-delay': delayVisit,
  'approve-quote': (driver) => driver.vendor('2026-11-23 10:10', quote),
  'decline-quote': (driver) => driver.vendor('2026-11-23 10:10', quote),
  resume: (driver) => driver.vendor('2026-11-23 10:10', { type: 'wait', on: 'parts', text: 'Parts' }),
  answer: (driver) => driver.customer('2026-11-23 10:10', { type: 'ask', text: 'Why?' }),
  'take-over': (driver) => driver.customer('2026-11-23 10:10', { type: 'escalate', reason: 'Slow' }),
};
function delayVisit(driver: Driver): void {
  const running = driver.state.clocks.find(({ status }) => status === 'pending');
  driver.vendor('2026-11-23 10:10', {
    type: 'delay', commitment: running?.id ?? '', reason: 'parts', text: 'Late', dueAt: shanghai('2026-12-10 12:00'),
  });
}

const table: Readonly<Record<'customer' | 'vendor', Readonly<Record<string, string>>>> = {
  customer: {
    ask: 'SDAIR', attach: 'SDAIR', escalate: 'SDAIR', cancel: 'SDA', reschedule: 'A', 'acknowledge-delay': 'SDAI',
    'object-to-delay': 'SDAI', 'approve-quote': 'DAI', 'decline-quote': 'DAI', confirm: 'R', reject: 'R', rate: 'RC', reopen: 'C',
  },
  vendor: {
    respond: 'S', diagnose: 'SDAI', assign: 'SDA', schedule: 'SDA', start: 'DA', delay: 'SDAI', update: 'SDAI', quote: 'SDAI',
    wait: 'SDAI', resume: 'SDAI', relabel: 'SDAI', answer: 'SDAIR', resolve: 'DAI', 'take-over': 'SDAIR',
  },
};

describe('actions by stage', () => {
  for (const role of ['customer', 'vendor'] as const) {
    for (const [action, stages] of Object.entries(table[role])) {
      it(`${role}: ${action} in ${stages}, nowhere else`, () => {
        for (const [letter, stage] of letters) {
          const driver = inStage[stage]();
          try { prepare[action]?.(driver); } catch { /* not to be had in this stage */ }
          assert.equal(driver.actions(role, now).includes(action), stages.includes(letter), `${action} in ${stage}`);
        }
      });
    }
  }

  it('name all actions of the contract', () => {
    assert.deepEqual(Object.keys(table.customer).sort(), [...customerActions].sort());
    assert.deepEqual(Object.keys(table.vendor).sort(), [...vendorActions].sort());
  });

  it('need what they answer: a delay, a quote, a wait, a question, an escalation', () => {
    for (const action of Object.keys(prepare)) {
      const driver = inStage.diagnosing();
      const role = action in table.customer ? 'customer' : 'vendor';
      assert.equal(driver.actions(role, now).includes(action), false, action);
    }
  });
});

describe('a visit is awaited', () => {
  const awaited = ({ state }: Driver): unknown => awaitedVisit(state);

  it('from its scheduling until the request is resolved or called off', () => {
    assert.deepEqual(awaited(inStage.arranged()), later);
    assert.deepEqual(awaited(inStage['in-service']()), later);
    for (const driver of [inStage.diagnosing(), inStage.resolved(), inStage.arranged().customer(now, { type: 'cancel' })]) assert.equal(awaited(driver), null);
  });

  it('from filing, when the customer chose its time', () => {
    assert.deepEqual(awaited(filed('2026-11-23 10:00', { channel: 'on-site', slot: later })), later);
  });

  it('no more once it is made a call, and not by making it a visit again; a call agreed on is none', () => {
    const call = inStage.arranged().vendor(now, { type: 'relabel', channel: 'phone' });
    assert.deepEqual([awaited(call), call.state.appointment], [null, undefined]);
    assert.equal(awaited(call.vendor(now, { type: 'schedule', slot: later })), null);
    assert.deepEqual(call.state.appointment, later);
    assert.deepEqual(awaited(call.vendor(now, { type: 'relabel', channel: 'on-site' })), later);
  });

  it('no more after a rejection', () => {
    assert.equal(awaited(inStage.resolved().customer(now, { type: 'reject', reason: 'No' })), null);
  });

  it('in the vendor’s zone, whatever zone it was said in', () => {
    const slot = { start: '2026-11-26T01:00:00.000Z', end: '2026-11-25T22:00:00-05:00' };
    assert.deepEqual(awaited(inStage.diagnosing().vendor(now, { type: 'schedule', slot })), later);
  });
});

const refusal = (attempt: () => unknown): unknown => {
  try { attempt(); } catch (error) { return (error as { refusal?: unknown }).refusal; }
  return 'not refused';
};
const notNow = { code: 'action-not-allowed' };
const field = (pointer: string, what: string) => ({ code: 'validation', pointer, field: what });

describe('what is refused', () => {
  const cases: ReadonlyArray<readonly [string, () => Driver, 'customer' | 'vendor', CustomerAction | VendorAction, unknown]> = [
    ['a second rating', () => inStage.closed().customer(now, { type: 'rate', attitude: 5, promptness: 5, quality: 5 }), 'customer', { type: 'rate', attitude: 1, promptness: 1, quality: 1 }, notNow],
    ['an answer to no question', () => inStage.diagnosing(), 'vendor', { type: 'answer', question: 99, text: 'a' }, field('/question', 'unknown')],
    ['an answer to what was no question', () => inStage.diagnosing(), 'vendor', { type: 'answer', question: 1, text: 'a' }, notNow],
    ['a question about an entry that is not there', () => inStage.diagnosing(), 'customer', { type: 'ask', text: 'a', about: 99 }, field('/about', 'unknown')],
    ['a delay to the past', () => inStage.submitted(), 'vendor', { type: 'delay', commitment: 'visit-1', reason: 'parts', text: 'a', dueAt: shanghai('2026-11-23 10:00') }, field('/dueAt', 'past')],
    ['a delay to an earlier time', () => inStage.submitted(), 'vendor', { type: 'delay', commitment: 'visit-1', reason: 'parts', text: 'a', dueAt: shanghai('2026-11-26 17:00') }, field('/dueAt', 'past')],
    ['a delay of a promise already kept', () => inStage.diagnosing(), 'vendor', { type: 'delay', commitment: 'response-1', reason: 'parts', text: 'a', dueAt: shanghai('2026-11-29 17:00') }, notNow],
    ['a downgrade without a reason', () => filed('2026-11-23 10:00', { urgency: 'urgent' }), 'vendor', { type: 'relabel', urgency: 'general' }, field('/reason', 'required')],
    ['a relabel to nothing', () => inStage.submitted(), 'vendor', { type: 'relabel', reason: 'a' }, field('', 'required')],
    ['a slot that ends before it starts', () => inStage.submitted(), 'vendor', { type: 'schedule', slot: { start: later.end, end: later.start } }, field('/slot/end', 'mismatch')],
    ['a slot in the past', () => inStage.submitted(), 'vendor', { type: 'schedule', slot: { start: shanghai('2026-11-22 09:00'), end: shanghai('2026-11-22 11:00') } }, field('/slot/end', 'past')],
    ['a quote that does not add up', () => inStage.submitted(), 'vendor', { ...quote, total: money('81.51') } as VendorAction, field('/total', 'mismatch')],
    ['a quote in two currencies', () => inStage.submitted(), 'vendor', { ...quote, total: { amount: '81.50', currency: 'USD' } } as VendorAction, field('/total', 'mismatch')],
    ['a quote already expired', () => inStage.submitted(), 'vendor', { ...quote, validUntil: shanghai('2026-11-23 10:00') } as VendorAction, field('/validUntil', 'past')],
    ['a field before the stage', () => inStage.closed(), 'vendor', { type: 'relabel', reason: 'a' }, field('', 'required')],
  ];
  for (const [name, start, role, action, expected] of cases) {
    it(name, () => assert.deepEqual(refusal(() => start()[role](now, action as never)), expected));
  }

  it('an approval of a quote that has expired', () => {
    const driver = inStage.diagnosing().vendor(now, { ...quote, validUntil: shanghai('2026-11-23 11:00') } as VendorAction);
    assert.equal(driver.waitingOn('2026-11-23 11:00'), 'customer');
    assert.equal(driver.waitingOn('2026-11-23 11:01'), 'vendor');
    assert.deepEqual(refusal(() => driver.customer('2026-11-23 11:01', { type: 'approve-quote' })), notNow);
  });
});

it('a quote nobody decided on is void once the work is done or called off', () => {
  const quoted = (): Driver => inStage.diagnosing().vendor(now, quote);
  assert.equal(quoted().vendor(now, { type: 'resolve', report }).state.quote?.status, 'expired');
  assert.equal(quoted().customer(now, { type: 'cancel' }).state.quote?.status, 'expired');
  assert.equal(quoted().customer(now, { type: 'approve-quote' }).vendor(now, { type: 'resolve', report }).state.quote?.status, 'approved');
});

describe('a stage', () => {
  it('moves back only by a rejection or a reopening', () => {
    const driver = inStage['in-service']().vendor(now, { type: 'diagnose', finding: 'Another fault' });
    assert.equal(driver.state.stage, 'in-service');
    driver.vendor(now, { type: 'resolve', report }).customer(now, { type: 'reject', reason: 'No' });
    assert.equal(driver.state.stage, 'diagnosing');
    driver.vendor(now, { type: 'resolve', report }).customer(now, { type: 'confirm' });
    assert.deepEqual([driver.state.stage, driver.state.closedBy], ['closed', 'customer']);
    driver.customer('2026-12-30 10:00', { type: 'reopen', reason: 'Again' });
    assert.deepEqual([driver.state.stage, driver.state.reopened], ['diagnosing', 2]);
  });

  it('closes by 7 days of silence, by the system, and not a moment before', () => {
    const driver = inStage.resolved().until('2026-11-30 10:03');
    assert.equal(driver.state.stage, 'resolved');
    driver.until('2026-11-30 10:04');
    assert.deepEqual([driver.state.stage, driver.state.closedBy], ['closed', 'system']);
    assert.equal(driver.events.at(-1)?.actor.role, 'system');
  });

  it('does not close on a customer who speaks', () => {
    const driver = inStage.resolved().customer('2026-11-29 10:00', { type: 'ask', text: 'Is that all?' });
    assert.equal(driver.state.closesAt, shanghai('2026-12-06 10:00'));
    driver.vendor('2026-11-29 11:00', { type: 'answer', question: driver.events.at(-1)!.seq, text: 'Yes.' });
    assert.equal(driver.until('2026-12-06 10:30').state.stage, 'resolved');
    assert.equal(driver.until('2026-12-06 11:00').state.stage, 'closed');
  });

  it('can be reopened until the repair warranty ends, at least 30 days', () => {
    const closedWith = (warrantyUntil: string): Driver => inStage['in-service']()
      .vendor(now, { type: 'resolve', report: { ...report, warrantyUntil } }).customer(now, { type: 'confirm' });
    const may = (driver: Driver, time: string): boolean => driver.actions('customer', time).includes('reopen');
    assert.equal(may(closedWith('2026-11-24'), '2026-12-23 10:30'), true);
    assert.equal(may(closedWith('2026-11-24'), '2026-12-23 10:31'), false);
    assert.equal(may(closedWith('2027-03-01'), '2027-03-01 23:59'), true);
    assert.equal(may(closedWith('2027-03-01'), '2027-03-02 00:00'), false);
  });

  it('has the agreement’s warranty where the report names none', () => {
    assert.equal(inStage.resolved().state.report?.warrantyUntil, '2027-02-21');
  });
});
