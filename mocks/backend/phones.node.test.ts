import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainWish, testBackend } from '../testing/backend.js';
import { phoneErrors } from './phones.js';

describe('a telephone number', () => {
  const table: ReadonlyArray<[string, string, boolean]> = [
    ['a mobile', '138 0013 8000', true],
    ['a landline', '010-8888 8888', true],
    ['a landline with an extension', '010-8888 8888 ext 12', true],
    ['a 400 number', '400-820-0000', true],
    ['one from abroad', '+44 20 7946 0958', true],
    ['one of a country the form does not know', '+91 98765 43210', true],
    ['one that is masked', '138****2046', true],
    ['one with a digit missing', '138 0013 800', false],
    ['a landline without its area code', '8888 8888', false],
    ['a service number', '95588', false],
    ['no number', '+++---', false],
  ];
  for (const [what, phone, fits] of table) {
    it(`is ${fits ? 'taken' : 'refused'} when it is ${what}`, () => assert.equal(phoneErrors('CN', phone).length === 0, fits));
  }

  it('is read in the vendor’s country', () => {
    assert.deepEqual(phoneErrors('IN', '98765 43210'), []);
    assert.equal(phoneErrors('HK', '138 0013 8000').length, 1);
    assert.equal(phoneErrors('XX', '138 0013 8000').length, 1);
  });

  it('is not asked of who leaves an email', () => assert.deepEqual(phoneErrors('CN', undefined), []));

  it('is refused at its field, in the caller’s language, from customers and from the desk', async () => {
    const { customer, vendor } = await testBackend();
    const wish = { ...plainWish, contact: { name: 'Chen', phone: '138 0013 800' } };
    const refused = await customer.post('/requests', wish, { headers: { 'Accept-Language': 'zh-CN' } });
    assert.deepEqual([refused.status, refused.code, ...refused.fields], [422, 'validation', '/contact/phone invalid']);
    assert.match(refused.json.errors[0].message, /座机要加区号/);
    const { status, fields } = await vendor.post('/vendor/requests', { ...wish, source: 'phone', receivedAt: '2026-11-20T09:00:00+08:00', customer: 'customer-1' });
    assert.deepEqual([status, ...fields], [422, '/contact/phone invalid']);
  });
});
