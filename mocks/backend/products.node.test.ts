/** What a warranty covers is said in words wherever a coverage is told, in the language asked for. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testBackend } from '../testing/backend.js';

const heater = 'QCGH16-26031588';

it('says what a warranty covers while it covers it', async () => {
  const { customer, clock } = await testBackend();
  const wish = { serviceType: 'repair', urgency: 'general', channel: 'on-site', product: { serial: heater } };
  for (const [locale, words] of [['zh-CN', /含配件、工时和上门费/], ['en', /parts, labour and visits/]] as const) {
    const { coverage } = (await customer.get(`/products/${heater}?locale=${locale}`)).json;
    assert.match(coverage.covers, words);
    const list = (await customer.get(`/products?locale=${locale}`)).json.items;
    assert.deepEqual(list.find((one: { serial: string }) => one.serial === heater).coverage, coverage);
    const washer = list.find((one: { id: string }) => one.id === 'product-1').coverage;
    assert.deepEqual([washer.covered, washer.covers], [false, undefined]);
    const { fees } = (await customer.post(`/estimates?locale=${locale}`, wish)).json;
    assert.ok(fees.length > 0);
    for (const fee of fees) assert.deepEqual(fee.coverage, coverage);
  }
  clock.set('2032-03-15T00:00:01+08:00');
  assert.deepEqual((await customer.get(`/products/${heater}`)).json.coverage, { covered: false, basis: 'manufacturer', until: '2032-03-14' });
});
