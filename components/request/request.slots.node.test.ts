import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vendor } from '../../mocks/scenarios/vendor/catalog.js';
import type { Estimate } from '../contract/resources/estimate.js';
import { formOf, initial, transition, type Event, type Form, type State } from './request.machine.js';
import { daysOf, promiseMovedBy, slotOf } from './request.slots.machine.js';

const slot = (start: string, hours = 2): { start: string; end: string } =>
  ({ start, end: new Date(Date.parse(start) + hours * 3_600_000).toISOString() });

describe('days with free times', () => {
  const shown = (starts: string[], zone: string | undefined, now: string): Array<[number, string[]]> =>
    daysOf(starts.map((start) => slot(start)), zone, Date.parse(now)).map(({ ahead, slots }) => [ahead, slots.map(({ start }) => start)]);

  it('are the vendor’s, not the customer’s', () => {
    const late = '2026-11-20T15:00:00Z';
    const early = '2026-11-20T17:00:00Z';
    assert.deepEqual(shown([early, late], 'Asia/Shanghai', '2026-11-20T14:00:00Z'), [[0, [late]], [1, [early]]]);
    assert.deepEqual(shown([early, late], 'UTC', '2026-11-20T14:00:00Z'), [[0, [late, early]]]);
  });

  it('are counted by the calendar where a day has 23 or 25 hours, and over the year’s end', () => {
    assert.deepEqual(shown(['2026-03-30T08:00:00+02:00'], 'Europe/Berlin', '2026-03-28T23:30:00+01:00').map(([ahead]) => ahead), [2]);
    assert.deepEqual(shown(['2026-10-26T08:00:00+01:00'], 'Europe/Berlin', '2026-10-25T00:30:00+02:00').map(([ahead]) => ahead), [1]);
    assert.deepEqual(shown(['2027-01-01T08:00:00+08:00'], 'Asia/Shanghai', '2026-12-31T23:00:00+08:00').map(([ahead]) => ahead), [1]);
  });

  it('hold no time that has begun, and none that cannot be read', () => {
    assert.deepEqual(shown(['2026-11-20T10:00:00Z', '2026-11-20T09:59:59Z'], 'UTC', '2026-11-20T10:00:00Z'), []);
    assert.deepEqual(daysOf([{ start: 'soon', end: 'later' }], 'UTC', 0), []);
  });
});

describe('a promised visit', () => {
  const estimate = { commitments: [{ kind: 'response', dueAt: '2026-11-20T12:00:00Z' }, { kind: 'visit', dueAt: '2026-11-25T10:00:00Z' }] } as Estimate;

  it('moves only for a time that ends after it', () => {
    assert.equal(promiseMovedBy(slot('2026-11-25T08:00:00Z'), estimate), null);
    assert.equal(promiseMovedBy(slot('2026-11-25T08:00:01Z'), estimate), '2026-11-25T10:00:00Z');
    assert.equal(promiseMovedBy(null, estimate), null);
    assert.equal(promiseMovedBy(slot('2027-01-01T08:00:00Z'), null), null);
  });

  it('is compared with the time the form keeps', () => {
    assert.deepEqual(slotOf('a/b'), { start: 'a', end: 'b' });
    assert.deepEqual([slotOf(''), slotOf('a/')], [null, null]);
  });
});

describe('the form', () => {
  const [first, second] = [slot('2026-11-23T01:00:00Z'), slot('2026-11-23T03:00:00Z')];
  const slots = (...items: Array<typeof first>): Event => ({ type: 'slots', slots: { kind: 'ready', items } });
  const typed = (name: 'slot' | 'phone' | 'channel', value: string): Event => ({ type: 'typed', name, value });
  const after = (...events: Event[]): Form => {
    const opened: Event[] = [{ type: 'open' }, { type: 'loaded', catalog: vendor.catalog.en, products: [], me: null, preset: {} }];
    return formOf([...opened, ...events].reduce<State>(transition, initial))!;
  };
  const chosen = [typed('channel', 'on-site'), slots(first, second), typed('slot', `${first.start}/${first.end}`)];

  it('keeps a time as long as it is free', () => {
    assert.equal(after(...chosen, slots(first)).values.slot, `${first.start}/${first.end}`);
    assert.equal(after(...chosen, { type: 'slots', slots: { kind: 'loading' } }).values.slot, `${first.start}/${first.end}`);
  });

  it('says that it was taken, until another choice is made', () => {
    const gone = after(...chosen, slots(second));
    assert.deepEqual([gone.values.slot, gone.errors.slot], ['', { code: 'slot' }]);
    assert.equal(after(...chosen, slots(second), typed('slot', '')).errors.slot, undefined);
  });

  it('says so in its own words where the backend refuses it', () => {
    const errors = { slot: { code: 'required', text: 'This was taken' } };
    const form = after(...chosen, { type: 'sent' }, { type: 'refused', refusal: { kind: 'problem', code: 'conflict' }, errors });
    assert.deepEqual([form.values.slot, form.errors, form.step], ['', { slot: { code: 'slot' } }, 'place']);
  });

  it('holds on to what is wrong with a telephone number until the next one was judged', () => {
    const judged = (text: string, fits: boolean): Event => ({ type: 'phone', text, fits });
    const wrong = [typed('phone', '138 0013 800'), judged('138 0013 800', false), { type: 'check' } as const];
    assert.ok(after(...wrong).errors.phone);
    assert.ok(after(...wrong, typed('phone', '138 0013 8000')).errors.phone);
    assert.equal(after(...wrong, typed('phone', '138 0013 8000'), judged('138 0013 8000', true)).errors.phone, undefined);
    assert.ok(after(...wrong, typed('phone', '138'), judged('138', false)).errors.phone);
    // What the backend says of a number outlasts a judgement of the same.
    const refused = [typed('phone', '+1 000 000 0000'), { type: 'sent' }, {
      type: 'refused', refusal: { kind: 'problem' }, errors: { phone: { code: 'required', text: 'None' } },
    }] as Event[];
    assert.ok(after(...refused, judged('+1 000 000 0000', true)).errors.phone);
    assert.equal(after(...refused, judged('+1 000 000 0000', true), typed('phone', '138 0013 8000')).errors.phone, undefined);
    // About another text it says nothing.
    assert.ok(after(...wrong, typed('phone', '1'), judged('138 0013 8000', true)).errors.phone);
  });
});
