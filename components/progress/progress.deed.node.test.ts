import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Commitment } from '../contract/resources/commitment.js';
import type { Request } from '../contract/resources/request.js';
import { customerActions } from '../contract/vocabulary.js';
import { engaged, fresh, type Case, type Target } from './progress.case.machine.js';
import { actionOf, homeOf, sendAgain } from './progress.deed.machine.js';

const delay = { at: '2026-11-24T10:00:00+08:00', reason: 'parts' as const, text: 'x', from: '2026-11-25T18:00:00+08:00', to: '2026-11-27T12:00:00+08:00' };
const visit = (delays: Commitment['delays']): Commitment => ({
  id: 'visit-1', kind: 'visit', clause: { version: '2026.1', id: '2.2' }, term: 'visit', startedAt: '2026-11-20T10:00:00+08:00',
  dueAt: '2026-11-27T12:00:00+08:00', originalDueAt: '2026-11-25T18:00:00+08:00', provisional: false, status: 'pending', delays,
});
const request = (change: Partial<Request> = {}): Request => ({
  id: 'r1', number: 'R1', stage: 'diagnosing', seq: 2, createdAt: '2026-11-20T10:00:00+08:00', serviceType: 'repair', urgency: 'urgent',
  channel: 'on-site', product: {}, problem: { description: 'x' }, contact: { name: 'x' }, agreementVersion: '2026.1',
  commitments: [visit([delay])], waitingOn: 'vendor', reopened: 0, actions: [...customerActions], ...change,
});
const drafted = (target: Target, text: string, stars = {}): Case =>
  ({ ...fresh(request(), [], 0), open: target, drafts: { [target.about ? `${target.action} ${target.about}` : target.action]: { text, stars } } });
const full = { attitude: 5, promptness: 4, quality: 3 };

describe('the body of an action', () => {
  const cases: ReadonlyArray<readonly [Target, string, object, object | null]> = [
    [{ action: 'ask' }, ' When? ', {}, { type: 'ask', text: 'When?' }],
    [{ action: 'ask' }, ' \n ', {}, null],
    [{ action: 'escalate' }, 'Slow', {}, { type: 'escalate', reason: 'Slow' }],
    [{ action: 'escalate' }, '', {}, null],
    [{ action: 'reject' }, 'Still', {}, { type: 'reject', reason: 'Still' }],
    [{ action: 'reject' }, '', {}, null],
    [{ action: 'reopen' }, 'Again', {}, { type: 'reopen', reason: 'Again' }],
    [{ action: 'cancel' }, '', {}, { type: 'cancel' }],
    [{ action: 'cancel' }, 'Fixed', {}, { type: 'cancel', reason: 'Fixed' }],
    [{ action: 'decline-quote' }, '', {}, { type: 'decline-quote' }],
    [{ action: 'approve-quote' }, '', {}, { type: 'approve-quote' }],
    [{ action: 'confirm' }, '', {}, { type: 'confirm' }],
    [{ action: 'acknowledge-delay', about: 'visit-1' }, '', {}, { type: 'acknowledge-delay', commitment: 'visit-1' }],
    [{ action: 'object-to-delay', about: 'visit-1' }, 'Too late', {}, { type: 'object-to-delay', commitment: 'visit-1', reason: 'Too late' }],
    [{ action: 'object-to-delay', about: 'visit-1' }, '', {}, null],
    [{ action: 'rate' }, '', full, { type: 'rate', ...full }],
    [{ action: 'rate' }, 'Kind', full, { type: 'rate', ...full, comment: 'Kind' }],
    [{ action: 'rate' }, 'Kind', { attitude: 5, quality: 3 }, null],
    [{ action: 'attach' }, 'x', {}, null],
    [{ action: 'reschedule' }, 'x', {}, null],
  ];
  for (const [target, text, stars, body] of cases) {
    it(`${target.action} with ${JSON.stringify(text)} is ${JSON.stringify(body)}`, () =>
      assert.deepEqual(actionOf(drafted(target, text, stars), target), body));
  }
});

describe('after a 412', () => {
  const again = new Set(['ask', 'attach', 'rate', 'escalate', 'acknowledge-delay']);
  for (const action of customerActions) {
    it(`${action} is ${again.has(action) ? '' : 'not '}sent again`, () =>
      assert.equal(sendAgain({ action, about: 'visit-1' }, request(), request({ seq: 3 })), again.has(action)));
    it(`${action} is not sent again where it is no longer allowed`, () =>
      assert.equal(sendAgain({ action, about: 'visit-1' }, request(), request({ seq: 3, actions: [] })), false));
  }
  it('a delay told meanwhile was not seen', () => {
    const newer = request({ seq: 3, commitments: [visit([delay, { ...delay, at: '2026-11-24T11:00:00+08:00' }])] });
    assert.equal(sendAgain({ action: 'acknowledge-delay', about: 'visit-1' }, request(), newer), false);
  });
});

describe('the place of a form', () => {
  const report = { cause: 'x', work: 'x', prevention: 'x' };
  const cases: ReadonlyArray<readonly [Target, Partial<Request>, string]> = [
    [{ action: 'ask' }, {}, 'actions'],
    [{ action: 'object-to-delay', about: 'visit-1' }, {}, 'delay'],
    [{ action: 'object-to-delay', about: 'visit-1' }, { actions: [] }, 'actions'],
    [{ action: 'object-to-delay', about: 'visit-1' }, { commitments: [visit([{ ...delay, answer: 'acknowledged' }])] }, 'actions'],
    [{ action: 'reject' }, { report }, 'report'],
    [{ action: 'reject' }, { report, actions: ['ask'] }, 'actions'],
    [{ action: 'reject' }, {}, 'actions'],
    [{ action: 'decline-quote' }, {}, 'quote'],
    [{ action: 'decline-quote' }, { actions: ['ask'] }, 'actions'],
  ];
  for (const [target, change, home] of cases) {
    it(`of ${target.action} with ${Object.keys(change).join() || 'all'} is ${home}`, () =>
      assert.equal(homeOf({ request: request(change) }, target), home));
  }
});

describe('whoever', () => {
  const cases: ReadonlyArray<readonly [string, Case, boolean]> = [
    ['only looks is free', fresh(request(), [], 0), false],
    ['opened a form is free', drafted({ action: 'ask' }, ''), false],
    ['is writing is not', drafted({ action: 'ask' }, 'W'), true],
    ['is rating is not', drafted({ action: 'rate' }, '', { quality: 3 }), true],
    ['wrote into a form that is closed is free', { ...drafted({ action: 'ask' }, 'W'), open: null }, false],
    ['is sending is not', { ...fresh(request(), [], 0), sending: { action: 'confirm', since: 2 } }, true],
  ];
  for (const [name, known, expected] of cases) it(name, () => assert.equal(engaged(known), expected));
});
