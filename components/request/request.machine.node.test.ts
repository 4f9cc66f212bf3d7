import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vendor } from '../../mocks/scenarios/vendor/catalog.js';
import type { Product } from '../contract/resources/product.js';
import type { Estimate } from '../contract/resources/estimate.js';
import type { Request } from '../contract/resources/request.js';
import { emptyValues, steps } from './request.form.machine.js';
import { formOf, initial, names, refusalOf, transition, type Draft, type Event, type Form, type Kept, type State } from './request.machine.js';

const catalog = vendor.catalog.en;
const product = (id: string): Product => ({ id, serial: `serial of ${id}`, model: 'M', name: id, coverage: { covered: false } });
const me = { id: 'customer-1', role: 'customer' as const, name: 'Chen', phone: '138****2046' };
const estimate = (version = '2026.1'): Estimate =>
  ({ commitments: [], fees: [], openNow: true, consents: [], agreementVersion: version });
const request = { id: 'r', number: 'R1' } as Request;

const kept: Kept = { id: 'd1', at: 1, withdrawable: false, sending: false, refusal: { kind: 'offline' } };
const draft: Draft = { id: 'd0', savedAt: 1, words: 'It leaks', files: 0 };

const loaded: Event & { type: 'loaded' } = { type: 'loaded', catalog, products: [product('a'), product('b')], me, preset: {} };
const typed = (name: Extract<Event, { type: 'typed' }>['name'], value: string): Event => ({ type: 'typed', name, value });
const refused = (code: string): Event => ({ type: 'refused', refusal: { kind: 'problem', code }, errors: {} });
const offline: Event = { type: 'refused', refusal: { kind: 'offline' }, errors: {} };

/** Everything an online request needs. */
const filled: Event[] = [
  typed('description', 'It does not heat'), typed('serviceType', 'repair'), typed('channel', 'online'),
];
const after = (...events: Event[]): State => events.reduce(transition, initial);
const ready = (...events: Event[]): State => after({ type: 'open' }, loaded, ...events);
const form = (state: State): Form => {
  const found = formOf(state);
  assert.ok(found, `no form in ${state.kind}`);
  return found;
};

/** One state of each kind. */
const states: Readonly<Record<State['kind'], State>> = {
  idle: initial,
  loading: after({ type: 'open' }),
  empty: after({ type: 'open' }, { ...loaded, catalog: { ...catalog, serviceTypes: [] } }),
  forbidden: after({ type: 'open' }, { type: 'failed', refusal: { kind: 'problem', code: 'forbidden' } }),
  error: after({ type: 'open' }, { type: 'failed', refusal: { kind: 'timeout' } }),
  ready: ready(...filled),
  sending: ready(...filled, { type: 'sent' }),
  kept: ready(...filled, { type: 'sent' }, { type: 'kept', kept }),
  submitted: ready(...filled, { type: 'sent' }, { type: 'received', request }),
};

const events: Readonly<Record<Event['type'], Event>> = {
  open: { type: 'open' }, loaded, failed: { type: 'failed', refusal: { kind: 'offline' } }, typed: typed('name', 'Wang'),
  prefilled: { type: 'prefilled', values: { name: 'Li' } }, estimating: { type: 'estimating' },
  estimated: { type: 'estimated', estimate: estimate() }, 'estimate-failed': { type: 'estimate-failed', refusal: { kind: 'timeout' } },
  terms: { type: 'terms', version: '2026.1', figures: {} }, network: { type: 'network', offline: true },
  next: { type: 'next' }, back: { type: 'back' }, go: { type: 'go', step: 'review' },
  stuck: { type: 'stuck', refusal: { kind: 'offline' } }, check: { type: 'check' }, sent: { type: 'sent' },
  files: { type: 'files', event: { type: 'removed', id: 'none' } }, phone: { type: 'phone', text: 'x', fits: false },
  slots: { type: 'slots', slots: { kind: 'loading' } }, consents: { type: 'consents', consents: { kind: 'loading' } },
  draft: { type: 'draft', draft }, restored: { type: 'restored', values: emptyValues, step: 'details', files: [] },
  durable: { type: 'durable', durable: false }, kept: { type: 'kept', kept }, withdrawn: { type: 'withdrawn' },
  received: { type: 'received', request }, refused: offline, reset: { type: 'reset' }, again: { type: 'again' },
};

/** What leads out of each kind; every other event leaves the kind as it is. */
const ways: Readonly<Record<State['kind'], Partial<Record<Event['type'], State['kind']>>>> = {
  idle: { open: 'loading' },
  loading: { loaded: 'ready', failed: 'error' },
  empty: {}, forbidden: {}, error: {},
  ready: { sent: 'sending', kept: 'kept', received: 'submitted' },
  sending: { received: 'submitted', refused: 'ready', kept: 'kept' },
  kept: { received: 'submitted', refused: 'ready', withdrawn: 'ready', reset: 'ready' },
  submitted: { reset: 'ready' },
};

describe('every event in every state', () => {
  for (const [kind, state] of Object.entries(states)) {
    for (const [type, event] of Object.entries(events)) {
      const wanted = type === 'again' ? 'loading' : ways[kind as State['kind']][type as Event['type']] ?? kind;
      it(`${type} in ${kind} leads to ${wanted}`, () => {
        const before = structuredClone(state);
        const next = transition(state, event);
        assert.equal(next.kind, wanted);
        assert.deepEqual(state, before, 'the state before is not touched');
      });
    }
  }

  it('is nothing at all where there is no form', () => {
    for (const kind of ['empty', 'forbidden', 'error'] as const) {
      for (const [type, event] of Object.entries(events)) {
        if (type !== 'again') assert.equal(transition(states[kind], event), states[kind], `${type} in ${kind}`);
      }
    }
  });

  it('says the network beside the state', () => {
    const away = transition(states.ready, { type: 'network', offline: true });
    assert.deepEqual(names(away), ['ready', 'offline']);
    assert.deepEqual(names(transition(away, { type: 'network', offline: false })), ['ready']);
    assert.deepEqual(names(ready(...filled, { type: 'sent' }, offline)), ['ready', 'offline']);
    assert.deepEqual(names(states.submitted), ['submitted']);
  });
});

describe('going through the steps', () => {
  it('goes on only from a step that is complete', () => {
    const stays = form(ready({ type: 'next' }));
    assert.deepEqual([stays.step, Object.keys(stays.errors), stays.summons], ['problem', ['description', 'serviceType'], 1]);
    assert.equal(form(ready(typed('description', 'x'), typed('serviceType', 'other'), { type: 'next' })).step, 'product');
  });

  const walk: ReadonlyArray<[string, Event[], string]> = [
    ['next twice', [{ type: 'next' }, { type: 'next' }], 'details'],
    ['next four times', [{ type: 'next' }, { type: 'next' }, { type: 'next' }, { type: 'next' }], 'review'],
    ['next five times', [{ type: 'next' }, { type: 'next' }, { type: 'next' }, { type: 'next' }, { type: 'next' }], 'review'],
    ['next, back', [{ type: 'next' }, { type: 'back' }], 'problem'],
    ['back', [{ type: 'back' }], 'problem'],
    ['go', [{ type: 'go', step: 'place' }], 'place'],
  ];
  for (const [what, way, step] of walk) {
    it(`${what} leads to ${step}`, () => assert.equal(form(ready(...filled, ...way)).step, step));
  }

  it('keeps what was typed on the way', () => {
    const there = form(ready(...filled, { type: 'next' }, { type: 'next' }, { type: 'back' }, { type: 'back' }));
    assert.equal(there.values.description, 'It does not heat');
  });

  it('checks every step before sending and stands at the first that lacks something', () => {
    const { errors, step, summons } = form(ready(typed('name', ''), { type: 'go', step: 'review' }, { type: 'check' }));
    assert.deepEqual(Object.keys(errors), ['description', 'serviceType', 'channel', 'name']);
    assert.deepEqual([step, summons], [steps[0], 1]);
    assert.deepEqual(form(ready(...filled, { type: 'check' })).errors, {});
  });

  it('drops a shown error when its field is right, and shows none while someone types', () => {
    const wrong = ready(typed('phone', ''), { type: 'check' });
    assert.ok(form(wrong).errors.phone);
    assert.ok(form(transition(wrong, typed('phone', '1'))).errors.phone);
    assert.equal(form(transition(wrong, typed('phone', '13812342046'))).errors.phone, undefined);
    assert.equal(form(transition(wrong, typed('email', 'a@b.example'))).errors.phone, undefined);
    assert.deepEqual(form(ready(typed('phone', 'x'))).errors, {});
  });
});

describe('opening the form', () => {
  it('fills in who the customer is, and the only product', () => {
    const { values } = form(after({ type: 'open' }, { ...loaded, products: [product('only')] }));
    assert.deepEqual([values.name, values.phone, values.product, values.urgency], ['Chen', '138****2046', 'only', 'general']);
    assert.equal(form(ready()).values.product, '');
  });

  it('lets what the page gives come first', () => {
    const { values } = form(after({ type: 'open' }, { ...loaded, preset: { name: 'Wang', serviceType: 'repair', channel: 'on-site', fields: { access: '2' } } }));
    assert.deepEqual([values.name, values.serviceType, values.channel, values.fields], ['Wang', 'repair', 'on-site', { access: '2' }]);
  });

  it('keeps what was typed when it is read anew', () => {
    const chinese = transition(ready(...filled, typed('product', 'b')), { ...loaded, catalog: vendor.catalog['zh-CN'] });
    assert.equal(form(chinese).catalog, vendor.catalog['zh-CN']);
    assert.equal(form(chinese).values.description, 'It does not heat');
    assert.equal(form(chinese).values.product, 'b');
  });

  it('fills in who signed in meanwhile, but nothing over what was typed; what is not offered any more goes', () => {
    const guest = after({ type: 'open' }, { ...loaded, products: [], me: null }, ...filled, typed('name', 'Wang'));
    const { values } = form(transition(guest, loaded));
    assert.deepEqual([values.name, values.phone], ['Wang', '138****2046']);
    const less = { ...catalog, serviceTypes: catalog.serviceTypes.filter(({ id }) => id !== 'repair') };
    const left = form(transition(ready(...filled, typed('product', 'b')), { ...loaded, catalog: less, products: [] })).values;
    assert.deepEqual([left.serviceType, left.product], ['', '']);
  });

  it('starts empty again after the receipt, which keeps nothing of what was typed', () => {
    assert.equal(form(states.submitted).values.description, '');
    const anew = form(transition(states.submitted, { type: 'reset' }));
    assert.deepEqual([anew.values.description, anew.values.name, anew.step], ['', 'Chen', 'problem']);
    assert.equal(form(transition(states.ready, { type: 'reset' })).values.description, '');
  });
});

describe('what would be promised', () => {
  it('is asked for when type, channel and urgency are chosen', () => {
    assert.equal(form(ready({ type: 'estimating' })).outlook.kind, 'wanting');
    assert.equal(form(ready(...filled, { type: 'estimating' })).outlook.kind, 'loading');
  });

  it('stays on show while a newer one is asked for', () => {
    const asking = form(ready(...filled, { type: 'estimated', estimate: estimate() }, { type: 'estimating' }, { type: 'estimating' }));
    assert.deepEqual(asking.outlook, { kind: 'loading', last: estimate() });
  });

  it('may fail without stopping anything', () => {
    const state = ready(...filled, { type: 'estimate-failed', refusal: { kind: 'offline' } });
    assert.deepEqual([form(state).outlook.kind, names(state)], ['failed', ['ready', 'offline']]);
    assert.equal(transition(state, { type: 'sent' }).kind, 'sending');
    assert.deepEqual(names(transition(state, { type: 'estimated', estimate: estimate() })), ['ready']);
  });
});

describe('when it is not taken', () => {
  const sent = ready(...filled, { type: 'go', step: 'review' }, { type: 'sent' });

  it('keeps everything and says why', () => {
    const { refusal, summons, values, step } = form(transition(sent, refused('internal')));
    assert.deepEqual([refusal?.code, summons, step, values.description], ['internal', 1, 'review', 'It does not heat']);
  });

  it('keeps what is typed while it is on its way', () => {
    const more = transition(transition(sent, typed('name', 'Wang')), offline);
    assert.equal(form(more).values.name, 'Wang');
  });

  it('stands at the fields that were refused', () => {
    const { errors, refusal, step, summons } = form(transition(sent, {
      type: 'refused', refusal: { kind: 'problem', code: 'validation' }, errors: { serviceType: { code: 'required', text: 'Not offered' } },
    }));
    assert.deepEqual([errors.serviceType?.text, refusal, step, summons], ['Not offered', null, 'problem', 1]);
  });

  it('names the version shown, and none once that is no longer in force, until it is looked up again', () => {
    assert.equal(form(sent).version, catalog.agreementVersion);
    const stale = transition(sent, refused('stale'));
    assert.equal(form(stale).version, null);
    assert.equal(form(transition(stale, { type: 'estimated', estimate: estimate('2027.1') })).version, '2027.1');
  });

  it('says nothing when sending was given up', () => {
    const { refusal, summons } = form(transition(sent, { type: 'refused', refusal: { kind: 'aborted' }, errors: {} }));
    assert.deepEqual([refusal, summons], [null, 0]);
  });

  it('forgets the failure when it is sent again, and when the step is left', () => {
    const failed = transition(sent, offline);
    assert.equal(form(transition(failed, { type: 'sent' })).refusal, null);
    assert.equal(form(transition(failed, { type: 'back' })).refusal, null);
  });

  it('takes of a failure no more than it shows', () => {
    const failure = Object.assign(new Error('secret'), { kind: 'problem', code: 'stale', status: 412, detail: 'words' });
    assert.deepEqual(refusalOf(failure), { kind: 'problem', code: 'stale' });
    assert.deepEqual(refusalOf(undefined), { kind: 'problem' });
  });
});
