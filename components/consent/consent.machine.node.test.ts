import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Consent, Disclosure, Receipt } from '../contract/resources/consent.js';
import type { DecisionWord } from '../contract/vocabulary.js';
import { options, separate, type Choice } from './consent.choice.machine.js';
import { choiceOf, decidable, initial, names, transition, type Event, type State, type View } from './consent.machine.js';

const consent = (change: Partial<Consent> = {}): Consent => ({
  id: 'c1', purpose: { id: 'p', title: 'P' }, recipient: { id: 'r', name: 'R', contact: {}, role: 'entrusted', country: 'CN' },
  dataKinds: [{ id: 'name', label: 'Name', category: 'personal', sensitive: false }], method: 'm', retention: 'r', necessary: false,
  notice: ['n'], noticeHash: 'h1', locale: 'en', decision: null, ...change,
});
const receipt = (decision: DecisionWord): Receipt => ({ id: 'r1', consent: 'c1', decision, at: '2026-11-20T10:00:00+08:00' }) as Receipt;

const after = (...events: Event[]): State => events.reduce(transition, initial);
const open = (view: View = 'choices'): Event => ({ type: 'open', view });
const listed = (...consents: Consent[]): Event => ({ type: 'choices', consents });
const deciding = (decision: DecisionWord): Event => ({ type: 'deciding', id: 'c1', decision });
const decided = (decision: DecisionWord): Event => ({ type: 'decided', id: 'c1', receipt: receipt(decision) });
const refused = (code: string): Event => ({ type: 'refused', id: 'c1', refusal: { kind: 'problem', code } });
const failure = (code: string, guest = false): Event => ({ type: 'failed', refusal: { kind: 'problem', code }, guest });
const choice = (...events: Event[]): Choice => choiceOf(after(open(), listed(consent()), ...events), 'c1')!;

describe('what is shown', () => {
  const table: ReadonlyArray<[string, Event[], string]> = [
    ['nothing yet', [], 'idle'],
    ['a provider came', [open()], 'loading'],
    ['choices came', [open(), listed(consent())], 'ready'],
    ['there are none', [open(), listed()], 'empty'],
    ['all choices went', [open(), listed(consent()), listed()], 'empty'],
    ['a guest has no session', [open(), failure('unauthenticated', true)], 'forbidden'],
    ['it is not for this account', [open(), failure('forbidden')], 'forbidden'],
    ['the sign-in of a customer ended', [open(), failure('unauthenticated')], 'error'],
    ['it failed', [open(), failure('internal')], 'error'],
    ['it is tried again', [open(), failure('internal'), open()], 'loading'],
    ['another view is opened', [open(), listed(consent()), open('history')], 'loading'],
    ['the answer for another view comes late', [open(), listed(consent()), open('history'), listed(consent())], 'loading'],
    ['another customer signs in', [open(), listed(consent()), { type: 'open', view: 'choices', afresh: true }], 'loading'],
    ['it is read again', [open(), listed(consent()), open()], 'ready'],
    ['there is no history', [open('history'), { type: 'history', items: [], next: null }], 'empty'],
  ];
  for (const [what, events, kind] of table) it(`is ${kind} when ${what}`, () => assert.equal(after(...events).kind, kind));

  it('keeps what is shown when reading again fails, and says so', () => {
    const old = after(open(), listed(consent()), failure('internal'));
    assert.deepEqual(names(old), ['ready', 'stale']);
    assert.deepEqual(names(after(open(), listed(consent()), { type: 'failed', refusal: { kind: 'offline' }, guest: false })), ['ready', 'offline']);
    assert.deepEqual(names(transition(old, listed(consent()))), ['ready']);
  });

  it('adds what follows, and begins a list anew', () => {
    const item = (id: string) => ({ id }) as Disclosure;
    const first: Event = { type: 'disclosures', items: [item('1')], next: 'x' };
    const ids = (...events: Event[]): unknown => {
      const state = after(open('disclosures'), ...events);
      return state.kind === 'ready' && state.content.view === 'disclosures' ? state.content.list.items.map(({ id }) => id) : state.kind;
    };
    assert.deepEqual(ids(first, { type: 'more', more: 'loading' }, { type: 'disclosures', items: [item('2')], next: null, on: true }), ['1', '2']);
    assert.deepEqual(ids(first, { type: 'more', more: 'loading' }, { type: 'disclosures', items: [item('3')], next: null }), ['3']);
  });
});

describe('deciding', () => {
  const table: ReadonlyArray<[DecisionWord | null, readonly DecisionWord[]]> = [
    [null, ['granted', 'denied']], ['granted', ['withdrawn']], ['denied', ['granted']], ['withdrawn', ['granted']],
  ];
  for (const [decision, next] of table) {
    it(`from ${decision} is to ${next.join(' or ')}`, () => {
      assert.deepEqual(options({ decision }), next);
      const state = after(open(), listed(consent({ decision })));
      for (const word of ['granted', 'denied', 'withdrawn'] as const) assert.equal(decidable(state, 'c1', word), next.includes(word));
    });
  }

  it('happens once, however often it is pressed', () => {
    const sending = after(open(), listed(consent()), deciding('granted'));
    assert.equal(decidable(sending, 'c1', 'granted'), false);
    assert.equal(transition(sending, deciding('denied')), sending);
    assert.equal(transition(sending, { type: 'deciding', id: 'unknown', decision: 'granted' }), sending);
  });

  it('shows the decision and keeps its receipt', () => {
    const { consent: now, receipt: kept, sending } = choice(deciding('granted'), decided('granted'));
    assert.deepEqual([now.decision, now.decidedAt, kept?.id, sending], ['granted', '2026-11-20T10:00:00+08:00', 'r1', null]);
  });

  it('can be tried again after a failure', () => {
    const { refusal, sending } = choice(deciding('denied'), refused('unavailable'));
    assert.deepEqual([refusal?.code, sending], ['unavailable', null]);
    assert.equal(choice(deciding('denied'), refused('unavailable'), deciding('denied')).refusal, null);
  });

  it('says that the text changed, until it is decided', () => {
    const newer = listed(consent({ noticeHash: 'h2' }));
    const asked = choice(deciding('granted'), refused('stale'), newer);
    assert.deepEqual([asked.renewed, asked.refusal, asked.consent.noticeHash], [true, null, 'h2']);
    assert.equal(choice(deciding('granted'), refused('stale'), newer, deciding('granted'), decided('granted')).renewed, false);
    assert.equal(choice({ type: 'news', consent: consent({ noticeHash: 'h2' }) }).renewed, true);
    assert.equal(choice(listed(consent({ noticeHash: 'h2', locale: 'zh-CN' }))).renewed, false, 'another language is no other text');
  });

  it('follows what was decided elsewhere, and drops a receipt that is no longer its own', () => {
    const { consent: now, receipt: kept, paper } = choice(
      deciding('granted'), decided('granted'), { type: 'paper', id: 'c1', paper: 'open' },
      { type: 'news', consent: consent({ decision: 'withdrawn', decidedAt: '2026-11-20T11:00:00+08:00' }) },
    );
    assert.deepEqual([now.decision, kept, paper], ['withdrawn', null, 'shut']);
  });

  it('keeps a decision on its way while news of it come', () => {
    const news: Event = { type: 'news', consent: consent({ decision: 'granted', decidedAt: '2026-11-20T10:00:00+08:00' }) };
    assert.equal(choice(deciding('granted'), news).sending, 'granted');
    assert.equal(choice(deciding('granted'), news, decided('granted')).sending, null);
  });
});

describe('separate consent (单独同意)', () => {
  it('is for a handler and for sensitive data', () => {
    const { recipient, dataKinds } = consent();
    assert.equal(separate(consent()), false);
    assert.equal(separate(consent({ recipient: { ...recipient, role: 'handler' } })), true);
    assert.equal(separate(consent({ dataKinds: dataKinds.map((kind) => ({ ...kind, sensitive: true })) })), true);
  });
});
