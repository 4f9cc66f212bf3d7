/** Consent, decisions, receipts and hand-overs, from outside (rules, "Consent" and "Hashes"). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { ConsentListSchema, DisclosureListSchema, ReceiptSchema } from '../../components/contract/resources/consent.js';
import { plainWish, testBackend, type Answered, type Client } from '../testing/backend.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

const hash = (value: unknown): string => createHash('sha256').update(canonicalize(value)!, 'utf8').digest('hex');
const hashOf = ({ locale, purpose, recipient, dataKinds, method, retention, necessary, notice }: Json): string =>
  hash({ locale, purpose, recipient, dataKinds, method, retention, necessary, notice });

const list = async (client: Client, query = ''): Promise<Json[]> => (await client.get(`/consents${query}`)).json.items;
const first = async (client: Client): Promise<Json> => (await list(client))[0];
const decide = (client: Client, consent: Json, decision: string, differs: object = {}): Promise<Answered> =>
  client.post(`/consents/${consent.id}/decisions`, { decision, noticeHash: consent.noticeHash, locale: consent.locale, ...differs });

const asked = {
  customer: 'customer-1',
  purpose: { id: 'survey', title: { en: 'Survey', 'zh-CN': '回访' } },
  recipient: { id: 'institute', name: 'Institute', contact: { phone: '400-000-0000' }, role: 'handler', country: 'CN' },
  dataKinds: [
    { id: 'phone', label: { en: 'Phone', 'zh-CN': '电话' }, category: 'personal', sensitive: false },
    { id: 'name', label: { en: 'Name', 'zh-CN': '姓名' }, category: 'personal', sensitive: false },
  ],
  method: { en: 'By call', 'zh-CN': '电话' },
  retention: { en: '30 days', 'zh-CN': '30 天' },
  necessary: false,
  notice: { en: ['We ask how it went.'], 'zh-CN': ['我们想了解服务情况。'] },
};

describe('a notice', () => {
  it('is bound by its hash in each language', async () => {
    const { customer } = await testBackend();
    const chinese = (await customer.get('/consents?locale=zh-CN')).json;
    const english = (await customer.get('/consents?locale=en')).json;
    for (const { json, locale } of [{ json: chinese, locale: 'zh-CN' }, { json: english, locale: 'en' }]) {
      assert.deepEqual(v.parse(ConsentListSchema, json), json);
      for (const consent of json.items) {
        assert.equal(consent.noticeHash, hashOf({ ...consent, locale }));
        assert.equal(consent.decision, null);
        assert.equal(consent.customer, undefined);
      }
    }
    assert.equal(chinese.items.length, 3);
    assert.notEqual(chinese.items[0].noticeHash, english.items[0].noticeHash);
  });

  it('posted by the vendor reaches its customer alone', async () => {
    const { customer, other, vendor } = await testBackend();
    const made = await vendor.post('/vendor/consents?locale=en', asked);
    assert.equal(made.status, 201);
    assert.equal(made.json.customer, 'customer-1');
    const shown = (await list(customer, '?locale=en')).find(({ id }) => id === made.json.id);
    assert.deepEqual({ ...shown, customer: 'customer-1' }, made.json);
    assert.equal((await list(other)).length, 3);
    const listed = (await vendor.get('/vendor/consents?customer=customer-1&limit=1')).json.items;
    assert.deepEqual(listed.map(({ id }: Json) => id), [made.json.id]);
  });

  it('is refused with what is wrong', async () => {
    const { vendor, other } = await testBackend();
    const { id } = (await other.post('/requests', plainWish)).json;
    const table: Array<[object, string]> = [
      [{ ...asked, request: id }, '/request unknown'], [{ ...asked, dataKinds: [] }, '/dataKinds too-short'], [{ ...asked, notice: {} }, '/notice invalid'],
      [{ ...asked, recipient: { ...asked.recipient, role: 'friend' } }, '/recipient/role invalid'], [{ ...asked, extra: 1 }, '/extra unknown'],
      [{ ...asked, onWithdrawal: {} }, '/onWithdrawal invalid'],
    ];
    for (const [body, field] of table) {
      const { status, fields } = await vendor.post('/vendor/consents', body);
      assert.deepEqual([status, ...fields], [422, field]);
    }
  });

  it('is taken in one language, and with plain words', async () => {
    const { vendor, customer } = await testBackend();
    const plain = { ...asked, ifRefused: 'Nothing changes.', onWithdrawal: { stops: 'Calls', stays: 'Answers given' }, notice: { en: ['One.'] } };
    const made = await vendor.post('/vendor/consents', plain);
    assert.equal(made.status, 201);
    const shown = (await list(customer, '?locale=zh-CN')).find(({ id }) => id === made.json.id);
    assert.deepEqual([shown.locale, shown.ifRefused, shown.onWithdrawal], ['en', 'Nothing changes.', plain.onWithdrawal]);
    assert.equal(shown.noticeHash, hashOf(shown));
    assert.equal((await decide(customer, shown, 'granted', { locale: 'zh-CN' })).status, 201);
  });
});

describe('a decision', () => {
  it('moves as the rules say, and everything else is 409', async () => {
    const steps: Array<[string[], string, number]> = [
      [[], 'granted', 201], [[], 'denied', 201], [[], 'withdrawn', 409],
      [['granted'], 'granted', 200], [['granted'], 'withdrawn', 201], [['granted'], 'denied', 409],
      [['denied'], 'denied', 200], [['denied'], 'granted', 201], [['denied'], 'withdrawn', 409],
      [['granted', 'withdrawn'], 'withdrawn', 200], [['granted', 'withdrawn'], 'granted', 201], [['granted', 'withdrawn'], 'denied', 409],
    ];
    for (const [before, decision, status] of steps) {
      const { customer } = await testBackend();
      const consent = await first(customer);
      for (const one of before) await decide(customer, consent, one);
      const answer = await decide(customer, consent, decision);
      assert.equal(answer.status, status, `${before.join()} -> ${decision}`);
      if (status === 409) assert.equal(answer.code, 'conflict');
      assert.equal((await first(customer)).decision, status === 409 ? before.at(-1) ?? null : decision);
    }
  });

  it('gives a receipt, which the same decision answers again', async () => {
    const { customer, clock } = await testBackend();
    const consent = await first(customer);
    const { json: receipt } = await decide(customer, consent, 'granted');
    assert.deepEqual(v.parse(ReceiptSchema, receipt), receipt);
    assert.deepEqual(
      [receipt.consent, receipt.principalId, receipt.decision, receipt.noticeHash, receipt.notice, receipt.at],
      [consent.id, 'customer-1', 'granted', consent.noticeHash, consent.notice, '2026-11-20T10:00:00+08:00'],
    );
    clock.advance(60);
    const again = await decide(customer, consent, 'granted');
    assert.deepEqual([again.status, again.json], [200, receipt]);
    assert.equal((await first(customer)).decidedAt, receipt.at);
    await decide(customer, consent, 'withdrawn');
    const receipts = (await customer.get('/consents/receipts')).json.items;
    assert.deepEqual(receipts.map(({ decision }: Json) => decision), ['withdrawn', 'granted']);
    assert.deepEqual(receipts[1], receipt);
  });

  it('on a text that is not the present one is 412 for granting alone', async () => {
    const { customer } = await testBackend();
    const stale = { noticeHash: '0'.repeat(64) };
    assert.equal((await decide(customer, await first(customer), 'granted', stale)).code, 'stale');
    assert.equal((await decide(customer, await first(customer), 'denied', stale)).status, 201);
    await decide(customer, await first(customer), 'granted');
    assert.equal((await decide(customer, await first(customer), 'withdrawn', stale)).status, 201);
    assert.equal((await decide(customer, await first(customer), 'granted', { locale: 'en' })).code, 'stale');
  });

  it('is to be made anew when the vendor posts the notice again', async () => {
    const { customer, vendor } = await testBackend();
    const before = (await vendor.post('/vendor/consents', asked)).json;
    await decide(customer, before, 'granted');
    const over = { customer: 'customer-1', purpose: 'survey', recipient: 'institute', dataKinds: ['phone'] };
    assert.equal((await vendor.post('/vendor/disclosures', over)).status, 201);
    const after = (await vendor.post('/vendor/consents', { ...asked, retention: { en: '90 days', 'zh-CN': '90 天' } })).json;
    assert.equal(after.id, before.id);
    assert.notEqual(after.noticeHash, before.noticeHash);
    assert.equal(after.decision, null);
    assert.equal((await list(customer)).length, 4);
    assert.equal((await vendor.post('/vendor/disclosures', over)).code, 'consent-required');
    assert.equal((await decide(customer, before, 'granted')).code, 'stale');
    assert.equal((await decide(customer, after, 'granted')).status, 201);
  });

  it('may be made while filing', async () => {
    const { customer } = await testBackend();
    const consent = await first(customer);
    const decisions = [{ consent: consent.id, decision: 'granted', noticeHash: consent.noticeHash, locale: consent.locale }];
    assert.equal((await customer.post('/requests', { ...plainWish, decisions: [{ ...decisions[0], noticeHash: '0'.repeat(64) }] })).code, 'stale');
    assert.equal((await customer.get('/requests')).json.items.length, 0);
    assert.equal((await customer.post('/requests', { ...plainWish, decisions })).status, 201);
    assert.equal((await first(customer)).decision, 'granted');
  });
});

describe('a hand-over', () => {
  it('passes by a live grant alone, and is shown either way', async () => {
    const { customer, vendor } = await testBackend();
    const consent = await first(customer);
    const kinds = consent.dataKinds.map(({ id }: Json) => id);
    const over = { customer: 'customer-1', purpose: consent.purpose.id, recipient: consent.recipient.id, dataKinds: [kinds[0]] };
    const post = (differs: object = {}): Promise<Answered> => vendor.post('/vendor/disclosures', { ...over, ...differs });
    const refused = await post();
    assert.deepEqual([refused.status, refused.code], [403, 'consent-required']);
    const receipt = (await decide(customer, consent, 'granted')).json;
    const passed = await post();
    assert.deepEqual([passed.status, passed.json.receipt, passed.json.at], [201, receipt.id, '2026-11-20T10:00:00+08:00']);
    assert.equal((await post({ dataKinds: kinds })).status, 201);
    for (const differs of [
      { dataKinds: [...kinds, 'blood-group'] }, { purpose: 'advertising' }, { recipient: 'somebody' }, { customer: 'customer-2' },
    ]) assert.equal((await post(differs)).code, 'consent-required', JSON.stringify(differs));
    await decide(customer, consent, 'withdrawn');
    assert.equal((await post()).code, 'consent-required');
    const exit = await post({ basis: 'legal-duty' });
    assert.deepEqual([exit.status, exit.json.receipt], [201, null]);

    const shown = (await customer.get('/disclosures')).json;
    assert.deepEqual(v.parse(DisclosureListSchema, shown), shown);
    assert.deepEqual(shown.items.map(({ outcome }: Json) => outcome), [
      'exit', 'refused', 'refused', 'refused', 'refused', 'disclosed', 'disclosed', 'refused',
    ]);
    assert.equal(shown.items[0].basis, 'legal-duty');
    assert.equal(shown.items[5].receipt, receipt.id);
    assert.equal(shown.items.at(-1).recipient.name, consent.recipient.name);
    assert.equal((await vendor.get('/vendor/disclosures?customer=customer-2')).json.items.length, 1);
    assert.equal((await vendor.get('/vendor/disclosures')).json.items.length, 9);
  });

  it('passes for the request it was granted for', async () => {
    const { customer, other, vendor } = await testBackend();
    const [one, two] = [(await customer.post('/requests', plainWish)).json, (await customer.post('/requests', plainWish)).json];
    const foreign = (await other.post('/requests', plainWish)).json;
    const bound = (await vendor.post('/vendor/consents', { ...asked, request: one.number })).json;
    assert.equal(bound.request, one.id);
    await decide(customer, bound, 'granted');
    const over = { customer: 'customer-1', purpose: 'survey', recipient: 'institute', dataKinds: ['phone'] };
    const post = async (request?: string): Promise<number> => (await vendor.post('/vendor/disclosures', { ...over, ...(request ? { request } : {}) })).status;
    assert.equal(await post(one.id), 201);
    assert.equal(await post(one.number), 201);
    assert.equal(await post(two.id), 403);
    assert.equal(await post(), 403);
    assert.equal(await post(foreign.id), 422);
    const free = (await vendor.post('/vendor/consents', asked)).json;
    assert.notEqual(free.id, bound.id);
    await decide(customer, free, 'granted');
    assert.equal(await post(two.id), 201);
    assert.equal(await post(), 201);
    const shown = async (request: string): Promise<string[]> => (await list(customer, `?request=${request}`)).map(({ id }) => id);
    assert.ok((await shown(one.number)).includes(bound.id));
    assert.ok(!(await shown(two.id)).includes(bound.id));
  });

  it('is refused one second after a withdrawal', async () => {
    const { customer, vendor, clock } = await testBackend();
    const consent = (await vendor.post('/vendor/consents', asked)).json;
    await decide(customer, consent, 'granted');
    const over = { customer: 'customer-1', purpose: 'survey', recipient: 'institute', dataKinds: ['phone'] };
    assert.equal((await vendor.post('/vendor/disclosures', over)).status, 201);
    await decide(customer, consent, 'withdrawn');
    clock.advance(1);
    assert.equal((await vendor.post('/vendor/disclosures', over)).code, 'consent-required');
  });
});
