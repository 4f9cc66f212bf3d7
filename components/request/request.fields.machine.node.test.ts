/** The vendor's own questions and symptoms, by tables. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vendor } from '../../mocks/scenarios/vendor/catalog.js';
import { everyFieldWorld } from '../../mocks/scenarios/vendor/every-field.js';
import type { Catalog, CatalogField } from '../contract/resources/catalog.js';
import { check } from './request.check.machine.js';
import { answerOf, chosenOf, fieldsOf, fieldsOn, misfit, stepOfField, symptomsIn, symptomsOf, symptomsOffered, withSymptom } from './request.fields.machine.js';
import { emptyValues, type Values } from './request.form.machine.js';

const catalog = vendor.catalog.en;
const asked = (...fields: Array<Partial<CatalogField> & Pick<CatalogField, 'id' | 'type'>>): Catalog => ({
  ...catalog, serviceTypes: [{ id: 'repair', label: 'Repair', channels: ['online', 'on-site'], fields: fields.map((one) => ({ label: one.id, required: false, ...one })) }],
});
const field = (type: CatalogField['type'], more: Partial<CatalogField> = {}): CatalogField => ({ id: 'x', label: 'X', type, required: false, ...more });
const choices = ['a', 'b', 'c,d'].map((id) => ({ id, label: id }));
const filled = (fields: Values['fields'], more: Partial<Values> = {}): Values => ({ ...emptyValues, serviceType: 'repair', fields, ...more });

describe('an answer', () => {
  const table: ReadonlyArray<[CatalogField, string, unknown]> = [
    [field('text'), '  lin88 ', 'lin88'], [field('text'), '   ', undefined], [field('long-text'), 'a\nb', 'a\nb'],
    [field('number'), '12', 12], [field('number'), '１２．５', 12.5], [field('number'), '1,200', 1200], [field('number'), '−3', -3], [field('number'), ' 7 ', 7],
    [field('number'), '0x10', NaN], [field('number'), '1e3', NaN], [field('number'), '1,2', NaN], [field('number'), 'two', NaN],
    [field('date'), '2026-11-20', '2026-11-20'],
    [field('yes-no'), 'true', true], [field('yes-no'), 'false', false], [field('yes-no'), 'maybe', undefined],
    [field('choice', { choices }), 'b', 'b'], [field('choice', { choices }), 'gone', undefined], [field('choice'), 'b', undefined],
    [field('multi-choice', { choices }), 'b,gone,a', ['a', 'b']], [field('multi-choice', { choices }), 'c,d', ['c,d']], [field('multi-choice', { choices }), 'gone', undefined],
    [field('file'), 'x', undefined],
  ];
  for (const [one, typed, wanted] of table) {
    it(`to ${one.type} reads ${JSON.stringify(typed)} as ${JSON.stringify(wanted) ?? 'none'}`, () => assert.deepEqual(answerOf(one, typed), wanted));
  }

  it('of several is told apart by the ids that are offered', () => {
    assert.deepEqual(chosenOf(field('multi-choice', { choices }), 'c,d,a'), ['a', 'c,d']);
    assert.deepEqual(chosenOf(field('multi-choice', { choices: [{ id: '', label: '' }] }), ''), []);
  });
});

describe('what is wrong with an answer', () => {
  const number = field('number', { min: 1, max: 20 });
  const date = field('date', { min: '2015-01-01', max: '2035-12-31' });
  const text = field('text', { maxLength: 5, pattern: { source: String.raw`[A-Z]\w+`, message: 'Like A1' } });
  const table: ReadonlyArray<[string, CatalogField, string, unknown]> = [
    ['lacks', field('text', { required: true }), ' ', { code: 'required' }],
    ['need not be given', field('text'), '', null],
    ['is too small', number, '0', { code: 'min', values: { min: 1 } }], ['is too large', number, '21', { code: 'max', values: { max: 20 } }],
    ['is no number', number, 'x', { code: 'number' }], ['is beyond numbers', field('number'), '9'.repeat(400), { code: 'number' }], ['is just enough', number, '20', null],
    ['is no day', date, '20 Nov', { code: 'date' }], ['is none either', date, '2026-13-01', { code: 'date' }],
    ['is too early', date, '2014-12-31', { code: 'dateMin', values: { min: '2015-01-01' } }], ['is too late', date, '2036-01-01', { code: 'dateMax', values: { max: '2035-12-31' } }],
    ['is bound by a bound of its own kind only', field('date', { min: 5 }), '2026-11-20', null],
    ['is too long', text, 'Abcdef', { code: 'tooLong', values: { max: 5, length: 6 } }],
    ['is not as the vendor says', text, 'abc', { code: 'pattern', text: 'Like A1' }], ['is', text, 'Abc', null],
    ['is too long where the vendor says nothing', field('long-text'), 'x'.repeat(5001), { code: 'tooLong', values: { max: 5000, length: 5001 } }],
    ['is none of the choices', field('choice', { choices, required: true }), 'gone', { code: 'required' }],
    ['is for the backend to say: no pattern', field('text', { pattern: { source: '(', message: '' } }), 'x', null],
    ['is for the backend to say: one that might never end', field('text', { pattern: { source: '(a+)+', message: '' } }), `${'a'.repeat(4000)}!`, null],
  ];
  for (const [what, one, typed, wanted] of table) it(`${one.type} ${what}`, () => assert.deepEqual(misfit(one, typed), wanted));
});

describe('which questions are asked', () => {
  const yes = (id: string): { field: string; is: boolean[] } => ({ field: id, is: [true] });
  const table: ReadonlyArray<[string, Catalog, Values, string[]]> = [
    ['the chain as far as it is answered', asked({ id: 'a', type: 'yes-no' }, { id: 'b', type: 'yes-no', when: yes('a') }, { id: 'c', type: 'text', when: yes('b') }), filled({ a: 'true', b: 'true' }), ['a', 'b', 'c']],
    ['nothing behind an answer that is not asked for any more', asked({ id: 'a', type: 'yes-no' }, { id: 'b', type: 'yes-no', when: yes('a') }, { id: 'c', type: 'text', when: yes('b') }), filled({ a: 'false', b: 'true' }), ['a']],
    ['one that stands before what it hangs on', asked({ id: 'b', type: 'text', when: yes('a') }, { id: 'a', type: 'yes-no' }), filled({ a: 'true' }), ['b', 'a']],
    ['none of a ring', asked({ id: 'a', type: 'yes-no', when: yes('b') }, { id: 'b', type: 'yes-no', when: yes('a') }), filled({ a: 'true', b: 'true' }), []],
    ['none behind one that is missing', asked({ id: 'a', type: 'text', when: yes('nowhere') }), filled({}), []],
    ['none of another channel', asked({ id: 'a', type: 'text', channels: ['on-site'] }, { id: 'b', type: 'text' }), filled({}, { channel: 'online' }), ['b']],
    ['none with nothing to choose', asked({ id: 'a', type: 'choice', required: true }, { id: 'b', type: 'multi-choice', choices: [] }), filled({}), []],
    ['by the whole of a text, commas and all', asked({ id: 'a', type: 'text' }, { id: 'b', type: 'text', when: { field: 'a', is: ['x'] } }), filled({ a: 'x,y' }), ['a']],
    ['by one of several', asked({ id: 'a', type: 'multi-choice', choices }, { id: 'b', type: 'text', when: { field: 'a', is: ['c,d'] } }), filled({ a: 'a,c,d' }), ['a', 'b']],
    ['none without a service type', asked({ id: 'a', type: 'text' }), emptyValues, []],
  ];
  for (const [what, of, values, wanted] of table) it(what, () => assert.deepEqual(fieldsOf(of, values).map(({ id }) => id), wanted));

  it('on which step: what hangs on the channel, even over others, comes after it', () => {
    const of = asked({ id: 'a', type: 'yes-no', channels: ['on-site'] }, { id: 'b', type: 'text', when: yes('a') }, { id: 'c', type: 'text' });
    assert.deepEqual(['a', 'b', 'c', 'nowhere'].map((id) => stepOfField(of, 'repair', id)), ['place', 'place', 'details', 'details']);
    assert.deepEqual(fieldsOn(of, filled({ a: 'true' }, { channel: 'on-site' }), 'place').map(({ id }) => id), ['a', 'b']);
  });
});

describe('symptoms', () => {
  const repair = { ...emptyValues, serviceType: 'repair' as const };

  it('are each offered once, on one line', () => {
    const of: Catalog = { ...catalog, serviceTypes: [{ id: 'repair', label: '', channels: ['online'], fields: [], symptoms: ['a\n b', 'a b', '', ' '] }] };
    assert.deepEqual(symptomsOffered(of, repair), ['a b']);
    assert.deepEqual(symptomsOffered(of, emptyValues), []);
  });

  it('wait while another service type is chosen', () => {
    const symptoms = withSymptom({ ...repair, symptoms: withSymptom(repair, 'Smells', true) }, 'No hot water', true);
    assert.deepEqual(symptomsOf(catalog, { ...repair, symptoms }), ['No hot water', 'Smells']);
    assert.deepEqual(symptomsOf(catalog, { ...repair, serviceType: 'guidance', symptoms }), []);
    assert.equal(withSymptom({ ...repair, symptoms }, 'Smells', false), 'No hot water');
  });

  it('are the same ones in another language', () => {
    assert.equal(symptomsIn(catalog, vendor.catalog['zh-CN'], { ...repair, symptoms: 'Leaks water\nSmells' }), '漏水\n有异味');
    assert.equal(symptomsIn(catalog, vendor.catalog['zh-CN'], repair), '');
  });
});

describe('the check', () => {
  it('speaks in the order in which a step asks', () => {
    const of = everyFieldWorld.vendor.catalog.en;
    const values: Values = { ...emptyValues, serviceType: 'support', urgency: '', since: 'x'.repeat(101), fields: { connected: 'false' } };
    const names = Object.keys(check({ catalog: of, values, files: [], phone: null }, 'details'));
    assert.deepEqual(names, ['since', 'fields.account', 'fields.devices', 'fields.phone', 'fields.tried', 'fields.signal', 'urgency']);
  });

  it('wants an urgency that is offered, and none where none is', () => {
    const wrong = (of: Catalog): string[] => Object.keys(check({ catalog: of, values: emptyValues, files: [], phone: null }, 'details'));
    assert.deepEqual(wrong({ ...catalog, urgencies: catalog.urgencies.filter(({ id }) => id === 'urgent') }), ['urgency']);
    assert.deepEqual(wrong({ ...catalog, urgencies: [] }), []);
  });
});
