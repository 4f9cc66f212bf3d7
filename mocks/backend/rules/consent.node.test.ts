import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decisions, type DecisionWord } from '../../../components/contract/vocabulary.js';
import { gate, nextDecision, type Choice } from './consent.js';

describe('decisions', () => {
  const allowed = new Set(['null granted', 'null denied', 'granted withdrawn', 'denied granted', 'withdrawn granted']);
  for (const current of [null, ...decisions]) {
    for (const wanted of decisions) {
      const expected = current === wanted ? 'same' : allowed.has(`${current} ${wanted}`) ? 'new' : 'conflict';
      it(`${current} -> ${wanted} is ${expected}`, () => assert.equal(nextDecision(current, wanted), expected));
    }
  }
});

const choice = (decision: DecisionWord | null, change: Partial<Choice['asked']> = {}): Choice => ({
  decision,
  asked: { purpose: { id: 'repair' }, recipient: { id: 'maker' }, dataKinds: [{ id: 'name' }, { id: 'phone' }], ...change },
});
const handOver = { purpose: 'repair', recipient: 'maker', dataKinds: ['name'] };

describe('the gate', () => {
  const cases: ReadonlyArray<readonly [string, Choice[], object, 'disclosed' | 'exit' | 'refused']> = [
    ['no choice at all', [], {}, 'refused'],
    ['not decided', [choice(null)], {}, 'refused'],
    ['denied', [choice('denied')], {}, 'refused'],
    ['withdrawn', [choice('withdrawn')], {}, 'refused'],
    ['granted', [choice('granted')], {}, 'disclosed'],
    ['granted for another purpose', [choice('granted', { purpose: { id: 'ads' } })], {}, 'refused'],
    ['granted for another recipient', [choice('granted', { recipient: { id: 'other' } })], {}, 'refused'],
    ['all its kinds of data', [choice('granted')], { dataKinds: ['phone', 'name'] }, 'disclosed'],
    ['a kind of data more', [choice('granted')], { dataKinds: ['name', 'address'] }, 'refused'],
    ['kinds only two grants cover together', [choice('granted'), choice('granted', { dataKinds: [{ id: 'address' }] })], { dataKinds: ['name', 'address'] }, 'refused'],
    ['granted for this request', [choice('granted', { request: 'r1' })], { request: 'r1' }, 'disclosed'],
    ['granted for another request', [choice('granted', { request: 'r2' })], { request: 'r1' }, 'refused'],
    ['granted for a request, handed over for none', [choice('granted', { request: 'r2' })], {}, 'refused'],
    ['granted for every request', [choice('granted')], { request: 'r1' }, 'disclosed'],
    ['a legal duty without a grant', [choice('denied')], { basis: 'legal-duty' }, 'exit'],
    ['an emergency without a grant', [], { basis: 'emergency' }, 'exit'],
  ];
  for (const [name, choices, change, outcome] of cases) {
    it(`${name}: ${outcome}`, () => assert.equal(gate(choices, { ...handOver, ...change }).outcome, outcome));
  }

  it('names the grant it rests on', () => {
    const granted = choice('granted');
    assert.equal(gate([choice('denied'), granted], handOver).grant, granted);
  });
});
