/** The agreement from outside: versions, hashes, acceptance, publishing (rules, "Consent", last sentence, and "Hashes"). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { AcceptanceSchema, AgreementSchema, AgreementVersionListSchema } from '../../components/contract/resources/agreement.js';
import { plainWish, testBackend, type Answered, type TestBackend } from '../testing/backend.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

const hashOf = ({ version, effectiveFrom, locale, title, terms, sections }: Json): string =>
  createHash('sha256').update(canonicalize({ version, effectiveFrom, locale, title, terms, sections })!, 'utf8').digest('hex');

/** The version in force as something to publish. */
async function publishable({ anyone }: TestBackend, differs: object = {}): Promise<Json> {
  const [chinese, english] = [(await anyone.get('/agreement?locale=zh-CN')).json, (await anyone.get('/agreement?locale=en')).json];
  const text = ({ title, sections }: Json): Json => ({ title, sections });
  return { version: '2027.2', effectiveFrom: '2027-06-01', terms: english.terms, texts: { 'zh-CN': text(chinese), en: text(english) }, ...differs };
}

describe('the agreement', () => {
  it('is served by version and language, with the hash of exactly what is served', async () => {
    const { anyone } = await testBackend();
    for (const locale of ['zh-CN', 'en']) {
      const list = (await anyone.get(`/agreement/versions?locale=${locale}`)).json;
      assert.deepEqual(v.parse(AgreementVersionListSchema, list), list);
      assert.deepEqual(list.items.map((one: Json) => [one.version, one.status, one.effectiveFrom]), [
        ['2027.1', 'upcoming', '2027-03-01'], ['2026.1', 'in-force', '2026-01-01'], ['2025.1', 'superseded', '2025-01-01'],
      ]);
      for (const { version, hash } of list.items) {
        const { json } = await anyone.get(`/agreement/versions/${version}?locale=${locale}`);
        assert.deepEqual(v.parse(AgreementSchema, json), json);
        assert.equal(json.locale, locale);
        assert.equal(json.hash, hashOf(json));
        assert.equal(json.hash, hash);
      }
    }
    const inForce = (await anyone.get('/agreement')).json;
    assert.deepEqual([inForce.version, inForce.terms['response.urgent'], inForce.supersedes], ['2026.1', 'PT2H', '2025.1']);
    assert.equal((await anyone.get('/catalog')).json.agreementVersion, '2026.1');
    assert.equal((await anyone.get('/agreement/versions/2026.2')).code, 'not-found');
  });

  it('comes into force at its day in the vendor’s zone', async () => {
    const { anyone, clock } = await testBackend({ at: '2027-02-28T23:59:59+08:00' });
    assert.equal((await anyone.get('/agreement')).json.version, '2026.1');
    clock.advance(1);
    const { json } = await anyone.get('/agreement');
    assert.deepEqual([json.version, json.status, json.terms.update], ['2027.1', 'in-force', 'PT12H']);
    assert.equal((await anyone.get('/agreement/versions/2026.1')).json.status, 'superseded');
  });
});

describe('an acceptance', () => {
  it('is bound to the text shown', async () => {
    const { customer, anyone } = await testBackend();
    const shown = (await anyone.get('/agreement?locale=en')).json;
    const clause = shown.sections[0].clauses[0].id;
    const accept = (body: object, version = '2026.1'): Promise<Answered> => customer.post(`/agreement/versions/${version}/acceptances`, body);
    const made = await accept({ locale: 'en', hash: shown.hash, acknowledged: [clause], signature: { kind: 'typed', value: 'Chen Jing' } });
    assert.equal(made.status, 201);
    assert.deepEqual(v.parse(AcceptanceSchema, made.json), made.json);
    assert.deepEqual([made.json.version, made.json.hash, made.json.at], ['2026.1', shown.hash, '2026-11-20T10:00:00+08:00']);
    assert.deepEqual((await customer.get('/agreement/acceptances')).json.items, [made.json]);

    assert.equal((await accept({ locale: 'zh-CN', hash: shown.hash })).code, 'stale');
    assert.equal((await accept({ locale: 'en', hash: '0'.repeat(64) })).code, 'stale');
    assert.deepEqual((await accept({ locale: 'en', hash: shown.hash, acknowledged: [clause, '99.9'] })).fields, ['/acknowledged/1 unknown']);
    assert.deepEqual((await accept({ locale: 'fr', hash: shown.hash })).fields, ['/locale invalid']);
    assert.deepEqual((await accept({ locale: 'en', hash: 'A'.repeat(64) })).fields, ['/hash invalid']);
    assert.equal((await accept({ locale: 'en', hash: shown.hash }, '1999.1')).code, 'not-found');
    const old = (await anyone.get('/agreement/versions/2025.1?locale=en')).json.hash;
    assert.equal((await accept({ locale: 'en', hash: old }, '2025.1')).code, 'stale');
    const coming = (await anyone.get('/agreement/versions/2027.1?locale=en')).json.hash;
    assert.equal((await accept({ locale: 'en', hash: coming }, '2027.1')).status, 201);
    assert.equal((await customer.get('/agreement/acceptances')).json.items.length, 2);
  });

  it('may be made while filing', async () => {
    const { customer, anyone } = await testBackend();
    const { hash } = (await anyone.get('/agreement?locale=zh-CN')).json;
    const acceptance = { version: '2026.1', locale: 'zh-CN', hash };
    assert.equal((await customer.post('/requests', { ...plainWish, acceptance: { ...acceptance, hash: '0'.repeat(64) } })).code, 'stale');
    assert.equal((await customer.get('/agreement/acceptances')).json.items.length, 0);
    assert.equal((await customer.post('/requests', { ...plainWish, acceptance })).status, 201);
    assert.equal((await customer.get('/agreement/acceptances')).json.items[0].hash, hash);
  });
});

describe('publishing', () => {
  it('answers the hash of each language’s text, which is served unchanged for ever', async () => {
    const backend = await testBackend();
    const { vendor, anyone, clock } = backend;
    const body = await publishable(backend);
    const made = await vendor.post('/vendor/agreement/versions', body);
    assert.equal(made.status, 201, made.text);
    assert.equal(made.json.version, '2027.2');
    for (const locale of ['zh-CN', 'en']) {
      const { json } = await anyone.get(`/agreement/versions/2027.2?locale=${locale}`);
      assert.equal(json.hash, made.json.hashes[locale]);
      assert.equal(json.hash, hashOf(json));
      assert.deepEqual(json.sections, body.texts[locale].sections);
      assert.deepEqual([json.status, json.supersedes, json.publishedAt], ['upcoming', '2027.1', '2026-11-20T10:00:00+08:00']);
    }
    assert.equal((await anyone.get('/agreement/versions')).json.items[0].version, '2027.2');
    clock.set('2027-06-01T00:00:00+08:00');
    assert.equal((await anyone.get('/agreement')).json.version, '2027.2');
  });

  it('of a version that exists is 409', async () => {
    const backend = await testBackend();
    for (const version of ['2026.1', '2027.1']) {
      const { status, code } = await backend.vendor.post('/vendor/agreement/versions', await publishable(backend, { version }));
      assert.deepEqual([status, code], [409, 'conflict']);
    }
    assert.equal((await backend.vendor.post('/vendor/agreement/versions', await publishable(backend))).status, 201);
    assert.equal((await backend.vendor.post('/vendor/agreement/versions', await publishable(backend))).code, 'conflict');
  });

  it('needs the notice period, whatever changes', async () => {
    const backend = await testBackend();
    const table: Array<[string, number]> = [
      ['2026-11-21', 422], ['2025-01-01', 422], ['2026-12-20', 422], ['2026-12-21', 201], ['2026-12-20T09:59:59+08:00', 422], ['2026-12-20T10:00:00+08:00', 201],
    ];
    for (const [index, [effectiveFrom, status]] of table.entries()) {
      const answer = await backend.vendor.post('/vendor/agreement/versions', await publishable(backend, { version: `v${index}`, effectiveFrom }));
      assert.equal(answer.status, status, `${effectiveFrom}: ${answer.text}`);
      if (status === 422) assert.deepEqual(answer.fields, ['/effectiveFrom past']);
    }
  });

  it('is refused with what is wrong in its text', async () => {
    const backend = await testBackend();
    const good = await publishable(backend);
    const changed = (change: (body: Json) => void): Json => {
      const body = structuredClone(good);
      change(body);
      return body;
    };
    const table: Array<[Json, string]> = [
      [changed((body) => { delete body.terms.visit; }), '/terms/visit required'],
      [changed((body) => { body.terms.visit = 'three days'; }), '/terms/visit invalid'],
      [changed((body) => { delete body.texts.en; }), '/texts/en required'],
      [changed((body) => { body.texts.fr = body.texts.en; }), '/texts/fr unknown'],
      [changed((body) => { body.effectiveFrom = '2027-02-30'; }), '/effectiveFrom invalid'],
      [changed((body) => { body.version = 'a/b'; }), '/version invalid'],
      [changed((body) => { body.texts.en.sections[1].clauses[0].text.push({ term: 'toString' }); }),
        `/texts/en/sections/1/clauses/0/text/${good.texts.en.sections[1].clauses[0].text.length}/term unknown`],
      [changed((body) => { body.texts['zh-CN'].sections[1].clauses[0].id = body.texts['zh-CN'].sections[0].clauses[0].id; }),
        '/texts/zh-CN/sections/1/clauses/0/id mismatch'],
    ];
    for (const [body, field] of table) {
      const { status, fields } = await backend.vendor.post('/vendor/agreement/versions', body);
      assert.deepEqual([status, fields[0]], [422, field]);
    }
    assert.equal((await backend.anyone.get('/agreement/versions')).json.items.length, 3);
  });
});
