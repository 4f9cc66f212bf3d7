/** The vendors made for tests: one asks everything, the others try what a page can take. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { CatalogSchema, type Catalog } from '../../../components/contract/resources/catalog.js';
import type { NewRequest } from '../../../components/contract/resources/request.js';
import { plainWish, testBackend } from '../../testing/backend.js';
import { createWorld } from '../world.js';
import { vendor } from './catalog.js';
import { everyFieldWorld, fittingAnswers } from './every-field.js';
import { giveOddCatalog, oddCatalogs, type OddName } from './odd.js';

const read = (name: OddName): Catalog => v.parse(CatalogSchema, JSON.parse(JSON.stringify(oddCatalogs[name](vendor.catalog.en))));

describe('the vendor who asks everything', () => {
  const offer = everyFieldWorld.vendor.catalog.en.serviceTypes.find(({ id }) => id === 'support')!;

  it('has a field of every kind, in both languages', () => {
    assert.deepEqual([...new Set(offer.fields.map(({ type }) => type))].sort(),
      ['choice', 'date', 'file', 'long-text', 'multi-choice', 'number', 'text', 'yes-no']);
    for (const catalog of Object.values(everyFieldWorld.vendor.catalog)) assert.deepEqual(v.parse(CatalogSchema, catalog), catalog);
  });

  it('takes what fits and refuses what does not, field by field', async () => {
    const { customer } = await testBackend({ vendor: everyFieldWorld.vendor });
    const file = (fields: NewRequest['fields'], differs: Partial<NewRequest> = {}): ReturnType<typeof customer.post> =>
      customer.post('/requests?locale=en', { ...plainWish, serviceType: 'support', ...differs, fields });
    const made = await file(fittingAnswers);
    assert.deepEqual([made.status, made.json.fields], [201, fittingAnswers]);
    const { account: _account, ...rest } = fittingAnswers;
    const table: Array<[NonNullable<NewRequest['fields']>, string, string]> = [
      [rest, '/fields/account required', 'This is needed'],
      [{ ...rest, account: '9lives' }, '/fields/account invalid', 'Begin with a letter; 3 or more letters, digits or underscores'],
      [{ ...rest, account: 'a'.repeat(21) }, '/fields/account too-long', 'At most 20 characters'],
      [{ ...fittingAnswers, steps: 'x'.repeat(101) }, '/fields/steps too-long', 'At most 100 characters'],
      [{ ...fittingAnswers, devices: 0 }, '/fields/devices out-of-range', 'At least 1'],
      [{ ...fittingAnswers, devices: 21 }, '/fields/devices out-of-range', 'At most 20'],
      [{ ...fittingAnswers, since: '2014-12-31' }, '/fields/since out-of-range', '2015-01-01 or later'],
      [{ ...fittingAnswers, phone: 'fax' }, '/fields/phone invalid', 'This is not valid'],
      [{ ...fittingAnswers, tried: [] }, '/fields/tried required', 'This is needed'],
      [{ ...fittingAnswers, router: '' }, '/fields/router required', 'This is needed'],
      [{ ...fittingAnswers, erased: false }, '/fields/erased unknown', 'This is not known here'],
      [{ ...fittingAnswers, callback: 'noon' }, '/fields/callback unknown', 'This is not known here'],
    ];
    for (const [answers, field, message] of table) {
      const { status, fields, json } = await file(answers);
      assert.deepEqual([status, fields, json.errors[0].message], [422, [field], message]);
    }
    assert.deepEqual((await file(fittingAnswers, { channel: 'phone' })).fields, ['/fields/callback required']);
    assert.deepEqual((await file({ ...fittingAnswers, connected: true })).fields, ['/fields/signal unknown', '/fields/router unknown']);
    assert.equal((await file({ ...fittingAnswers, tried: ['reset'], erased: true, province: 'zj', since: '2026-11-18' })).status, 201);
  });
});

describe('an odd catalogue', () => {
  it('with unknown words reads like the plain one', () => assert.deepEqual(read('unknown'), vendor.catalog.en));

  it('that is empty, huge or hostile is still a catalogue', () => {
    assert.deepEqual(read('empty').serviceTypes, []);
    assert.equal((oddCatalogs.huge(vendor.catalog.en) as Catalog).serviceTypes.length, 40);
    assert.deepEqual(read('huge').serviceTypes.map(({ id, fields }) => [id, fields.length]), vendor.catalog.en.serviceTypes.map(({ id }) => [id, 40]));
    assert.equal(read('hostile').serviceTypes.length, vendor.catalog.en.serviceTypes.length);
  });

  it('comes to the page in place of the plain one, and nothing else changes', async () => {
    const world = await createWorld();
    await giveOddCatalog(world, 'empty');
    const get = async (path: string): Promise<Response> => world.fetch(`/api${path}?locale=en`);
    const answer = await get('/catalog');
    assert.deepEqual([answer.status, answer.headers.get('content-language'), (await answer.json()).serviceTypes], [200, 'en', []]);
    assert.ok(answer.headers.get('date'));
    assert.equal((await (await get('/agreement')).json()).version, '2026.1');
  });
});
