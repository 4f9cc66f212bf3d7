/** What the backend accepts of custom fields: only what is asked, and only what fits (as tables). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CatalogField } from '../../components/contract/resources/catalog.js';
import type { NewRequest } from '../../components/contract/resources/request.js';
import type { Channel } from '../../components/contract/vocabulary.js';
import { freshWorld } from '../scenarios/fresh.js';
import { fieldErrors, offerErrors } from './offer.js';

type Asked = Partial<CatalogField> & Pick<CatalogField, 'id' | 'type'>;
type Answers = NonNullable<NewRequest['fields']>;

const asking = (...fields: Asked[]): typeof freshWorld.vendor.catalog.en => ({
  ...freshWorld.vendor.catalog.en,
  serviceTypes: [{ id: 'support', label: 'x', channels: ['online', 'phone'], fields: fields.map((field) => ({ label: 'x', required: false, ...field })) }],
});
const wrong = (fields: Asked[], answers: Answers, channel: Channel = 'online'): string[] =>
  fieldErrors(asking(...fields), { serviceType: 'support', channel, fields: answers }).map(({ pointer, code }) => `${pointer} ${code}`);
const told = (field: Omit<Asked, 'id'>, answer: Answers[string]): unknown =>
  fieldErrors(asking({ ...field, id: 'x' } as Asked), { serviceType: 'support', channel: 'online', fields: { x: answer } })
    .map(({ code, message }) => [code, typeof message === 'object' ? message.en : message, typeof message === 'object' ? message['zh-CN'] : message])[0] ?? 'fine';

describe('a type or channel', () => {
  it('that is not offered is told', () => {
    const catalog = asking();
    assert.deepEqual(offerErrors(catalog, { serviceType: 'repair', channel: 'online' }), [{ pointer: '/serviceType', code: 'not-offered' }]);
    assert.deepEqual(offerErrors(catalog, { serviceType: 'support', channel: 'on-site' }), [{ pointer: '/channel', code: 'not-offered' }]);
    assert.deepEqual(offerErrors(catalog, { serviceType: 'support', channel: 'phone' }), []);
  });
});

describe('an answer', () => {
  const choices = [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }];
  const table: Array<[CatalogField['type'], Partial<CatalogField>, good: Array<Answers[string]>, bad: Array<Answers[string]>]> = [
    ['text', {}, ['x', '修', 'x'.repeat(5000), '<b>', ''], [7, true, ['x']]],
    ['text', { pattern: { source: 'V?\\d+', message: 'm' } }, ['1', 'V12', ''], ['x', '1x', 'x1', 'V1\n', '1 ']],
    ['text', { pattern: { source: 'a|bc', message: 'm' } }, ['a', 'bc'], ['ac', 'abc', 'b']],
    ['text', { pattern: { source: '\\p{Script=Han}{2,}', message: 'm' } }, ['漏水'], ['漏', 'ab']],
    ['long-text', {}, ['a\nb', '👨‍👩‍👧'], [0, false]],
    ['number', {}, [0, -1, 1.5, 1e300], ['1', true, Infinity, -Infinity, NaN]],
    ['number', { min: 1, max: 9 }, [1, 9], []],
    ['number', { min: '5', max: '6' }, [1, 9], []],
    ['date', {}, ['2026-11-20', '2024-02-29'], ['2026-02-29', '2026-02-30', '2026-13-01', '20-11-2026', '2026-11-20T10:00:00Z', 'today', 5]],
    ['date', { min: '2026-01-01', max: '2026-12-31' }, ['2026-01-01', '2026-12-31'], []],
    ['yes-no', {}, [true, false], ['true', 1, 0]],
    ['choice', { choices }, ['a', 'b'], ['c', 'A', 'toString', true, ['a']]],
    ['choice', {}, [], ['a']],
    ['multi-choice', { choices }, [['a'], ['b', 'a'], []], ['a', ['c'], ['a', 'c'], ['a', 'a'], 1]],
  ];
  for (const [type, rest, good, bad] of table) {
    it(`to ${type} ${JSON.stringify(rest)}`, () => {
      for (const answer of good) assert.equal(told({ type, ...rest }, answer), 'fine', JSON.stringify(answer));
      for (const answer of bad) assert.equal((told({ type, ...rest }, answer) as string[])[0], 'invalid', JSON.stringify(answer));
    });
  }

  it('beyond a limit is told with the limit, in both languages', () => {
    assert.deepEqual(told({ type: 'text' }, 'x'.repeat(5001)), ['too-long', 'At most 5,000 characters', '最多 5,000 个字符']);
    assert.deepEqual(told({ type: 'long-text', maxLength: 100 }, 'x'.repeat(101)), ['too-long', 'At most 100 characters', '最多 100 个字符']);
    assert.equal(told({ type: 'text', maxLength: 100 }, 'x'.repeat(100)), 'fine');
    assert.deepEqual(told({ type: 'number', min: 0.5 }, 0.4), ['out-of-range', 'At least 0.5', '不能小于 0.5']);
    assert.deepEqual(told({ type: 'number', max: -2 }, -1), ['out-of-range', 'At most -2', '不能大于 -2']);
    assert.deepEqual(told({ type: 'date', min: '2026-01-01' }, '2025-12-31'), ['out-of-range', '2026-01-01 or later', '不能早于 2026-01-01']);
    assert.deepEqual(told({ type: 'date', max: '2026-01-01' }, '2026-01-02'), ['out-of-range', '2026-01-01 or earlier', '不能晚于 2026-01-01']);
  });

  it('that misses its pattern is told in the vendor’s words', () => {
    assert.deepEqual(told({ type: 'text', pattern: { source: '\\d+', message: 'Digits only' } }, 'x'), ['invalid', 'Digits only', 'Digits only']);
  });

  it('meets a pattern that would run for ever, or cannot run, and is answered', () => {
    const text = `${'a'.repeat(4999)}!`;
    for (const source of ['(a+)+', '(a|a)*', '(a|aa)+', 'a*a*a*a*b']) {
      assert.deepEqual((told({ type: 'text', pattern: { source, message: 'm' } }, text) as string[])[0], 'invalid', source);
    }
    for (const source of ['(', '[', '\\', '(?=a)b', '(a)\\1', 'x{2,1}', '(x{1,1000}){1,1000}']) {
      assert.equal(told({ type: 'text', pattern: { source, message: 'm' } }, text), 'fine', source);
    }
  });
});

describe('a field', () => {
  const required = (id: string, rest: Partial<CatalogField> = {}): Asked => ({ id, type: 'text', required: true, ...rest });

  it('that is required takes no empty answer', () => {
    for (const empty of ['', '  \n', [] as string[]]) {
      assert.deepEqual(wrong([required('x', Array.isArray(empty) ? { type: 'multi-choice' } : {})], { x: empty }), ['/fields/x required']);
    }
    assert.deepEqual(wrong([required('a/b~c')], {}), ['/fields/a~1b~0c required']);
    assert.deepEqual(wrong([required('x', { type: 'yes-no' })], { x: false }), []);
    assert.deepEqual(wrong([required('x', { type: 'number' })], { x: 0 }), []);
    assert.deepEqual(wrong([required('toString')], {}), ['/fields/toString required']);
  });

  it('of another channel is neither required nor accepted', () => {
    const field = required('x', { channels: ['phone'] });
    assert.deepEqual(wrong([field], {}), []);
    assert.deepEqual(wrong([field], { x: 'y' }), ['/fields/x unknown']);
    assert.deepEqual(wrong([field], {}, 'phone'), ['/fields/x required']);
    assert.deepEqual(wrong([field], { x: 'y' }, 'phone'), []);
  });

  it('that depends on an answer is asked after it alone', () => {
    const usable: Asked = { id: 'usable', type: 'yes-no' };
    const since = required('since', { when: { field: 'usable', is: [false] } });
    const table: Array<[Answers, string[]]> = [
      [{}, []],
      [{ usable: true }, []],
      [{ usable: false }, ['/fields/since required']],
      [{ usable: false, since: 'May' }, []],
      [{ usable: true, since: 'May' }, ['/fields/since unknown']],
      [{ since: 'May' }, ['/fields/since unknown']],
    ];
    for (const [answers, expected] of table) assert.deepEqual(wrong([since, usable], answers), expected, JSON.stringify(answers));
  });

  it('that depends on one of several choices is asked when it is among them', () => {
    const tried: Asked = { id: 'tried', type: 'multi-choice', choices: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] };
    const how = required('how', { when: { field: 'tried', is: ['b'] } });
    assert.deepEqual(wrong([tried, how], { tried: ['a'] }), []);
    assert.deepEqual(wrong([tried, how], { tried: ['a', 'b'] }), ['/fields/how required']);
  });

  it('is not asked when the one it depends on is not', () => {
    const chain: Asked[] = [
      { id: 'a', type: 'yes-no', channels: ['phone'] },
      { id: 'b', type: 'yes-no', when: { field: 'a', is: [true] } },
      required('c', { when: { field: 'b', is: [true] } }),
    ];
    assert.deepEqual(wrong(chain, { a: true, b: true }), ['/fields/a unknown', '/fields/b unknown']);
    assert.deepEqual(wrong(chain, { a: true, b: true }, 'phone'), ['/fields/c required']);
    assert.deepEqual(wrong(chain, { a: false, b: true, c: 'x' }, 'phone'), ['/fields/b unknown', '/fields/c unknown']);
  });

  it('is never asked when it waits for itself, in a circle, or for nothing', () => {
    const waiting = (id: string, field: string): Asked => required(id, { when: { field, is: ['x'] } });
    assert.deepEqual(wrong([waiting('a', 'a'), waiting('b', 'c'), waiting('c', 'b'), waiting('d', 'gone')], {}), []);
    assert.deepEqual(wrong([waiting('a', 'a')], { a: 'x' }), ['/fields/a unknown']);
  });
});

it('answers nobody asked for are told, not all of them when they are countless', () => {
  assert.deepEqual(wrong([], { b: 1, constructor: 'x' }), ['/fields/b unknown', '/fields/constructor unknown']);
  assert.equal(wrong([], Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, 1]))).length, 50);
});
