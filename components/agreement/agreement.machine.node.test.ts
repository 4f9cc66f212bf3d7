import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Acceptance, Agreement, AgreementVersion } from '../contract/resources/agreement.js';
import {
  acceptable, acceptanceOf, initial, names, neighbours, refusalOf, transition, type Event, type Reading, type State,
} from './agreement.machine.js';

const agreement = (version: string, status: Agreement['status'] = 'in-force', hash = `hash of ${version}`): Agreement => ({
  version, status, hash, locale: 'en', title: 'Agreement', publishedAt: '2025-11-17T10:00:00+08:00', effectiveFrom: '2026-01-01',
  parties: { vendor: 'V', customer: 'C' }, terms: { visit: 'P3WD' }, sections: [],
});
const acceptance = (version: string, hash = `hash of ${version}`, locale = 'en'): Acceptance =>
  ({ id: 'a1', version, locale, hash, at: '2026-11-20T10:00:00+08:00' });
const version = (name: string, status: AgreementVersion['status']): AgreementVersion =>
  ({ version: name, status, title: '', hash: '', locale: 'en', publishedAt: '', effectiveFrom: '' });

const after = (...events: Event[]): State => events.reduce(transition, initial);
const read: Event = { type: 'read', agreement: agreement('2026.1') };
const reading = (...events: Event[]): Reading => {
  const state = after({ type: 'open' }, read, ...events);
  assert.equal(state.kind, 'ready');
  return (state as Extract<State, { kind: 'ready' }>).reading;
};
const customer = (...accepted: Acceptance[]): Event => ({ type: 'standing', standing: { kind: 'customer', accepted } });
const problem = (code: string): Event & { type: 'failed' } => ({ type: 'failed', refusal: { kind: 'problem', code } });

describe('reading the agreement', () => {
  const table: ReadonlyArray<[string, Event[], string]> = [
    ['nothing yet', [], 'idle'],
    ['a provider came', [{ type: 'open' }], 'loading'],
    ['the text came', [{ type: 'open' }, read], 'ready'],
    ['there is none', [{ type: 'open' }, { type: 'none' }], 'empty'],
    ['it is not for this account', [{ type: 'open' }, problem('forbidden')], 'forbidden'],
    ['it failed', [{ type: 'open' }, problem('internal')], 'error'],
    ['it failed and is tried again', [{ type: 'open' }, problem('internal'), { type: 'open' }], 'loading'],
    ['a late answer after a failure means nothing', [{ type: 'open' }, problem('internal'), read], 'error'],
    ['an answer nobody waits for', [read], 'idle'],
    ['accepting what is not there', [{ type: 'open' }, { type: 'accepting' }], 'loading'],
  ];
  for (const [what, events, kind] of table) it(`is ${kind} when ${what}`, () => assert.equal(after(...events).kind, kind));

  it('keeps the text while it is read again, and when that fails', () => {
    const again = reading({ type: 'open' });
    assert.equal(again.turning, true);
    assert.equal(again.agreement.version, '2026.1');
    const failed = after({ type: 'open' }, read, { type: 'open' }, { type: 'failed', refusal: { kind: 'offline' } });
    assert.deepEqual(names(failed), ['ready', 'offline']);
    assert.deepEqual(names(after({ type: 'open' }, read, problem('internal'))), ['ready', 'stale']);
    assert.deepEqual(names(transition(failed, read)), ['ready']);
  });

  it('forgets what the reader before had accepted', () => {
    assert.deepEqual(reading(customer(acceptance('2026.1')), { type: 'open', afresh: true }).standing, { kind: 'unasked' });
    assert.equal(acceptanceOf(reading(customer(acceptance('2026.1')), { type: 'open' }))?.id, 'a1');
  });

  it('knows the version in force and the next one', () => {
    const versions = [version('2028.1', 'upcoming'), version('2027.1', 'upcoming'), version('2026.1', 'in-force'), version('2025.1', 'superseded')];
    const { current, next } = neighbours({ versions });
    assert.equal(current?.version, '2026.1');
    assert.equal(next?.version, '2027.1');
    assert.deepEqual(neighbours({ versions: [] }), {});
  });
});

describe('accepting it', () => {
  it('is for customers, once, and never for an earlier version', () => {
    assert.equal(acceptable(reading(customer())), true);
    assert.equal(acceptable(reading({ type: 'standing', standing: { kind: 'guest' } })), false);
    assert.equal(acceptable(reading(customer(acceptance('2026.1')))), false);
    assert.equal(acceptable(reading(customer(), { type: 'accepting' })), false);
    assert.equal(acceptable(reading(customer(), { type: 'open' })), false);
    assert.equal(acceptable(reading(customer(), { type: 'read', agreement: agreement('2025.1', 'superseded') })), false);
    assert.equal(acceptable(reading(customer(), { type: 'read', agreement: agreement('2027.1', 'upcoming') })), true);
  });

  it('counts for this text and for the version in another language, not for another text', () => {
    const among = (...accepted: Acceptance[]) => acceptanceOf(reading(customer(...accepted)));
    assert.ok(among(acceptance('2026.1')));
    assert.ok(among(acceptance('2026.1', 'hash of the Chinese', 'zh-CN')));
    assert.equal(among(acceptance('2026.1', 'hash of another text')), undefined);
    assert.equal(among(acceptance('2025.1')), undefined);
  });

  it('a second press means nothing', () => {
    const sending = after({ type: 'open' }, read, customer(), { type: 'accepting' });
    assert.equal(transition(sending, { type: 'accepting' }), sending);
  });

  it('shows what came of it', () => {
    const done = after({ type: 'open' }, read, customer(), { type: 'accepting' }, { type: 'accepted', acceptance: acceptance('2026.1') });
    assert.deepEqual(names(done), ['ready', 'accepted']);
    const refused = reading(customer(), { type: 'accepting' }, { type: 'refused', refusal: { kind: 'offline' } });
    assert.deepEqual([refused.accepting, refused.refusal], [false, { kind: 'offline' }]);
    assert.equal(acceptable(refused), true);
  });

  it('says that the text was replaced until another version is read or it is accepted', () => {
    const events: Event[] = [customer(), { type: 'accepting' }, { type: 'refused', refusal: { kind: 'problem', code: 'stale' } }, { type: 'open' }];
    const newer: Event = { type: 'read', agreement: agreement('2027.1') };
    const renewed = reading(...events, newer);
    assert.deepEqual([renewed.renewed, renewed.refusal], [true, null]);
    assert.equal(reading(...events, newer, { type: 'open' }, newer).renewed, true);
    assert.equal(reading(...events, newer, { type: 'accepting' }).renewed, false);
    assert.equal(reading(...events, newer, { type: 'open' }, read).renewed, false);
  });

  it('treats a customer whose sign-in ended as a guest', () => {
    const away = reading(customer(), { type: 'accepting' }, { type: 'refused', refusal: { kind: 'problem', code: 'unauthenticated' } });
    assert.deepEqual(away.standing, { kind: 'guest' });
  });

  it('keeps no more of a failure than its kind and code', () => {
    assert.deepEqual(refusalOf({ kind: 'problem', code: 'stale', detail: 'words' }), { kind: 'problem', code: 'stale' });
    assert.deepEqual(refusalOf(undefined), { kind: 'problem' });
  });
});
