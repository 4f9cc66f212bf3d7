/** What a backend promises, asked of the running demo by the API alone: ownership, keys, conditions, the consent gate. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { callsTo, online } from '../server/calls.js';
import { startServer, type Running } from '../server/running.js';

const dataDir = mkdtempSync(join(tmpdir(), 'aftercare-contract-'));
let server: Running;
const api = callsTo(() => server.url);

before(async () => { server = await startServer({ DATA_DIR: dataDir, DATABASE_URL: undefined }); });
after(async () => {
  await server.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

const file = async (description: string): Promise<string> => {
  const { status, json } = await api.post('customer-1', '/requests', online(description));
  assert.equal(status, 201);
  return json.id as string;
};
const codeOf = ({ json }: { json: { type?: string } }): string | undefined => json.type?.replace('urn:aftercare:problem:', '');

describe('a request', () => {
  it('is its customer’s and the vendor’s, and not found by anybody else', async () => {
    const id = await file('只有我能看');
    assert.equal((await api.get('customer-1', `/requests/${id}`)).status, 200);
    assert.equal((await api.get('vendor', `/vendor/requests/${id}`)).status, 200);
    for (const path of [`/requests/${id}`, `/requests/${id}/events`]) {
      assert.equal((await api.get('customer-2', path)).status, 404);
      assert.equal((await api.get('nobody', path)).status, 401);
    }
    const body = { type: 'cancel' };
    assert.equal((await api.post('customer-2', `/requests/${id}/actions`, body, { ifMatch: '"1"' })).status, 404);
    assert.equal((await api.get('customer-1', `/vendor/requests/${id}`)).status, 403);
    assert.deepEqual((await api.get('customer-2', '/requests')).json.items, []);
  });

  it('is made once for a key, and answered byte for byte again', async () => {
    const body = online('只此一份');
    const missing = await api.post('customer-1', '/requests', body, { key: null });
    assert.deepEqual([missing.status, codeOf(missing)], [400, 'key-required']);
    const first = await api.post('customer-1', '/requests', body, { key: 'once' });
    const again = await api.post('customer-1', '/requests', body, { key: 'once' });
    assert.deepEqual([first.status, again.status, again.text], [201, 201, first.text]);
    for (const header of ['etag', 'location']) assert.equal(again.headers.get(header), first.headers.get(header));
    const other = await api.post('customer-1', '/requests', online('另一份'), { key: 'once' });
    assert.deepEqual([other.status, codeOf(other)], [422, 'key-reused']);
    const atOnce = await Promise.all(Array.from({ length: 10 }, () => api.post('customer-1', '/requests', body, { key: 'at once' })));
    const made = new Set(atOnce.filter(({ status }) => status === 201).map(({ text }) => text));
    assert.equal(made.size, 1);
    assert.ok(atOnce.every(({ status }) => status === 201 || status === 409));
  });

  it('changes only for who has seen its present state', async () => {
    const id = await file('先看再改');
    const ask = (options: object) => api.post('customer-1', `/requests/${id}/actions`, { type: 'ask', text: '几点到？' }, options);
    assert.equal((await ask({})).status, 428);
    assert.equal((await ask({ ifMatch: '"0"' })).status, 412);
    const asked = await ask({ ifMatch: '"1"' });
    assert.deepEqual([asked.status, asked.headers.get('etag')], [200, '"2"']);
    assert.equal((await ask({ ifMatch: '"1"' })).status, 412);
    const wrong = await api.act('customer-1', id, { type: 'confirm' });
    assert.deepEqual([wrong.status, codeOf(wrong)], [409, 'action-not-allowed']);
  });
});

describe('a guest', () => {
  it('finds the one request again by its code, and nothing else', async () => {
    const made = await api.post('nobody', '/requests', online('没有账号'));
    assert.equal(made.status, 201);
    const session = await api.post('nobody', '/guest-sessions', { code: made.json.trackingCode }, { key: null });
    assert.deepEqual([session.status, session.json.request], [200, made.json.id]);
    const as = (path: string) => fetch(`${server.url}/api${path}`, { headers: { authorization: `Bearer ${session.json.token}` } });
    assert.equal((await as(`/requests/${made.json.id}`)).status, 200);
    assert.equal((await as(`/requests/${await file('别人的')}`)).status, 404);
    assert.equal((await as('/products')).status, 403);
    assert.equal((await api.post('nobody', '/guest-sessions', { code: 'WRONG-CODE' }, { key: null })).status, 404);
  });
});

describe('the consent gate', () => {
  it('lets data out only while the customer’s consent lives', async () => {
    const { items } = (await api.get('customer-1', '/consents')).json;
    const consent = items.find(({ recipient }: { recipient: { role: string } }) => recipient.role === 'entrusted');
    const disclose = () => api.post('vendor', '/vendor/disclosures', {
      customer: 'customer-1', purpose: consent.purpose.id, recipient: consent.recipient.id,
      dataKinds: consent.dataKinds.map(({ id }: { id: string }) => id),
    });
    const decide = (decision: string) => api.post('customer-1', `/consents/${consent.id}/decisions`, {
      decision, noticeHash: consent.noticeHash, locale: 'zh-CN',
    }, { headers: { 'accept-language': 'zh-CN' } });

    const refused = await disclose();
    assert.deepEqual([refused.status, codeOf(refused)], [403, 'consent-required']);
    assert.equal((await decide('granted')).status, 201);
    assert.equal((await disclose()).status, 201);
    assert.equal((await decide('withdrawn')).status, 201);
    assert.equal((await disclose()).status, 403);
    const seen = (await api.get('customer-1', '/disclosures')).json.items.map(({ outcome }: { outcome: string }) => outcome);
    assert.deepEqual(seen, ['refused', 'disclosed', 'refused']);
    assert.equal((await api.get('customer-1', '/consents/receipts')).json.items.length, 2);
    assert.deepEqual((await api.get('customer-2', '/disclosures')).json.items, []);
  });
});
