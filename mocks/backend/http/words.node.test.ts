/** What is said about a field that goes too far: the limit, in the caller's language. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plainWish, testBackend } from '../../testing/backend.js';

it('names the limit of a text, a list and a number', async () => {
  const { customer } = await testBackend();
  const described = (description: string): object => ({ ...plainWish, problem: { description } });
  const table: Array<[object, { pointer: string; code: string; en: string; zh: string }]> = [
    [described('x'.repeat(100_000)), { pointer: '/problem/description', code: 'too-long', en: 'At most 5,000 characters', zh: '最多 5,000 个字符' }],
    [described('坏'.repeat(5001)), { pointer: '/problem/description', code: 'too-long', en: 'At most 5,000 characters', zh: '最多 5,000 个字符' }],
    [{ ...plainWish, contact: { ...plainWish.contact, name: 'x'.repeat(101) } }, { pointer: '/contact/name', code: 'too-long', en: 'At most 100 characters', zh: '最多 100 个字符' }],
    [{ ...plainWish, problem: { description: 'x', symptoms: Array(31).fill('x') } }, { pointer: '/problem/symptoms', code: 'too-long', en: 'At most 30 entries', zh: '最多 30 项' }],
    [{ ...plainWish, problem: { description: ' ' } }, { pointer: '/problem/description', code: 'required', en: 'This is needed', zh: '请填写此项' }],
  ];
  for (const [body, { pointer, code, en, zh }] of table) {
    for (const [locale, message] of [['en', en], ['zh-CN', zh]] as const) {
      const { status, json } = await customer.post(`/requests?locale=${locale}`, body);
      assert.deepEqual([status, json.errors], [422, [{ pointer, code, message }]]);
    }
  }
  assert.deepEqual((await customer.get('/requests?limit=1000&locale=en')).json.errors, [{ pointer: '/limit', code: 'out-of-range', message: 'At most 100' }]);
  assert.equal((await customer.get('/requests')).json.items.length, 0);
});

it('keeps a description of just the limit, whatever is in it', async () => {
  const { customer } = await testBackend();
  for (const description of ['x'.repeat(5000), '<script>alert(1)</script>&amp;\u202e👨‍👩‍👧 مرحبا'.repeat(80)]) {
    const { status, json } = await customer.post('/requests', { ...plainWish, problem: { description } });
    assert.deepEqual([status, json.problem.description], [201, description]);
  }
});
