import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vendor } from '../../mocks/scenarios/vendor/catalog.js';
import type { Request } from '../contract/resources/request.js';
import { emptyValues } from './request.form.machine.js';
import { formOf, initial, transition, type Draft, type Event, type Form, type Kept, type State } from './request.machine.js';

const request = { id: 'r', number: 'R1' } as Request;
const kept: Kept = { id: 'd1', at: 1, withdrawable: false, sending: false, refusal: { kind: 'offline' } };
const draft: Draft = { id: 'd0', savedAt: 1, words: 'It leaks', files: 0 };
const typed = (name: Extract<Event, { type: 'typed' }>['name'], value: string): Event => ({ type: 'typed', name, value });
const refused = (code: string): Event => ({ type: 'refused', refusal: { kind: 'problem', code }, errors: {} });
const ready = (...events: Event[]): State => [
  { type: 'open' } as Event, { type: 'loaded', catalog: vendor.catalog.en, products: [], me: null, preset: {} } as Event, ...events,
].reduce(transition, initial);
const filled: Event[] = [typed('description', 'It does not heat'), typed('serviceType', 'repair'), typed('channel', 'online')];
const states = {
  kept: ready(...filled, { type: 'sent' }, { type: 'kept', kept }),
  submitted: ready(...filled, { type: 'sent' }, { type: 'received', request }),
};
const form = (state: State): Form => {
  const found = formOf(state);
  assert.ok(found, `no form in ${state.kind}`);
  return found;
};

describe('what is kept on the device', () => {
  it('is offered, and gone once it is taken up or let go', () => {
    const offered = ready({ type: 'draft', draft });
    assert.deepEqual(form(offered).draft, draft);
    assert.equal(form(transition(offered, { type: 'draft', draft: null })).draft, null);
    const values = { ...emptyValues, description: 'It leaks' };
    const restored = form(transition(offered, { type: 'restored', values, step: 'details', files: [] }));
    assert.deepEqual([restored.values.description, restored.step, restored.draft], ['It leaks', 'details', null]);
  });

  it('waits for the network as it was sent, and changes with what becomes of it', () => {
    const waiting = states.kept;
    assert.equal(form(transition(waiting, typed('description', 'other'))).values.description, 'It does not heat');
    const again = transition(waiting, { type: 'kept', kept: { ...kept, sending: true } });
    assert.equal(again.kind === 'kept' && again.kept.sending, true);
    assert.deepEqual([form(transition(waiting, { type: 'withdrawn' })).step, form(transition(waiting, { type: 'withdrawn' })).values.description], ['review', 'It does not heat']);
    assert.equal(form(transition(waiting, refused('forbidden'))).refusal?.code, 'forbidden');
  });

  it('says whether the backend had it before', () => {
    const state = transition(states.kept, { type: 'received', request, earlier: true });
    assert.equal(state.kind === 'submitted' && state.earlier, true);
    assert.equal(states.submitted.kind === 'submitted' && states.submitted.earlier, false);
  });
});

describe('files', () => {
  const item = { id: 'a', of: 'attachments', name: 'a.jpg', type: 'image/jpeg', size: 9, state: 'waiting', progress: null } as const;
  const with_ = ready({ type: 'files', event: { type: 'added', of: 'attachments', items: [item], refused: [{ of: 'attachments', name: 'b.exe', trouble: 'unsupported-type' }] } });

  it('come, change and go', () => {
    assert.deepEqual([form(with_).files, form(with_).refusedFiles.length], [[item], 1]);
    const sent = transition(with_, { type: 'files', event: { type: 'changed', id: 'a', change: { state: 'sent', attachment: 'x' } } });
    assert.deepEqual(form(sent).files, [{ ...item, state: 'sent', attachment: 'x' }]);
    assert.deepEqual(form(transition(sent, { type: 'files', event: { type: 'removed', id: 'a' } })).files, []);
  });

  it('are no more once the request is received, and when it is emptied', () => {
    assert.deepEqual(form(transition(transition(with_, { type: 'sent' }), { type: 'received', request })).files, []);
    assert.deepEqual(form(transition(with_, { type: 'reset' })).files, []);
  });

  it('change while it is sent', () => {
    const sending = transition(with_, { type: 'sent' });
    assert.equal(form(transition(sending, { type: 'files', event: { type: 'changed', id: 'a', change: { state: 'sent' } } })).files[0]!.state, 'sent');
  });
});

describe('when it is not taken', () => {
  it('lets go of a time somebody else took, and stands at it', () => {
    const chosen = transition(transition(ready(...filled, typed('channel', 'on-site'), typed('slot', 'a/b')), { type: 'sent' }), {
      type: 'refused', refusal: { kind: 'problem', code: 'conflict' }, errors: { slot: { code: 'required', text: 'Just taken' } },
    });
    assert.deepEqual([form(chosen).values.slot, form(chosen).step, form(chosen).summons], ['', 'place', 1]);
  });
});
