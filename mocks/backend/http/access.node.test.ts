/** Who gets in: every operation against every wrong caller, forged tokens, and what belongs to somebody else. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { base64url, CompactSign, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { operations, type Operation } from '../../../components/contract/operations.js';
import { plainWish, testBackend, type Answered, type Client, type TestBackend } from '../../testing/backend.js';
import { pdf } from '../../testing/file-samples.js';

const rows: Array<[string, Operation]> = Object.entries(operations);
/** Operations that are about a customer, and open to a signed-in caller only. */
const closed = rows.filter(([, { who }]) => !who.includes('anyone'));

let backend: TestBackend;
let guest: Client;
let request: string;
let guestsRequest: string;
let consent: string;
let attachment: string;

before(async () => {
  backend = await testBackend();
  attachment = (await backend.customer.post('/attachments', pdf)).json.id;
  request = (await backend.customer.post('/requests', { ...plainWish, attachments: [attachment] })).json.id;
  const filed = await backend.anyone.post('/requests', plainWish);
  guestsRequest = filed.json.id;
  const session = await backend.anyone.post('/guest-sessions', { code: filed.json.trackingCode });
  guest = backend.with(session.json.token);
  consent = (await backend.customer.get('/consents')).json.items[0].id;
});

/** A path to things of `customer-1`. */
const pathOf = ({ path }: Operation): string => path
  .replace('{version}', '2026.1').replace('{serial}', 'QCGH16-26031588')
  .replace('/requests/{id}', `/requests/${request}`).replace('/consents/{id}', `/consents/${consent}`)
  .replace('/attachments/{id}', `/attachments/${attachment}`).replace('{id}', 'x');

const call = (client: Client, row: Operation): Promise<Answered> =>
  client.send(row.method, pathOf(row), row.method === 'POST' ? { body: {} } : {});

describe('every operation', () => {
  it('refuses nobody, unless it is open to anyone', async () => {
    for (const [name, row] of rows) {
      const { status, code, headers } = await call(backend.anyone, row);
      if (row.who.includes('anyone')) assert.ok(status !== 401 && status !== 403, `${name}: ${status}`);
      else {
        assert.equal(code, 'unauthenticated', name);
        assert.equal(headers.get('www-authenticate'), 'Bearer');
      }
    }
  });

  it('refuses a customer what is the vendor’s, and the vendor what is the customer’s', async () => {
    const nameless = backend.as({ sub: 'agent-1', role: 'vendor' });
    for (const [name, row] of closed) {
      const forVendor = row.who.includes('vendor');
      assert.equal((await call(forVendor ? backend.customer : backend.vendor, row)).code, 'forbidden', name);
      if (forVendor) assert.equal((await call(nameless, row)).code, 'forbidden', `${name}, without a name`);
    }
    assert.equal((await backend.vendor.post('/requests', plainWish)).code, 'forbidden');
  });

  it('refuses a guest what only customers may do', async () => {
    for (const [name, row] of rows) {
      const { status, code } = await call(guest, row);
      const open = row.who.includes('guest') || (row.who.length === 1 && row.who[0] === 'anyone');
      if (!open) assert.equal(code, 'forbidden', name);
      else assert.ok(status !== 401 && status !== 403, `${name}: ${status}`);
    }
  });

  it('refuses a token that has run out or was made for somebody else, also where none is needed', async () => {
    const { keys, clock } = backend;
    const now = clock.now();
    const { vendor } = keys.export();
    const sign = async (issuer: string, audience: string, seconds: number): Promise<string> => new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: vendor.kid! })
      .setIssuer(issuer).setAudience(audience).setSubject('customer-1').setExpirationTime(Math.floor(now / 1000) + seconds)
      .sign(await importJWK(vendor, 'ES256'));
    const wrong = {
      expired: await sign(keys.issuer, keys.audience, -1),
      'just expired': await sign(keys.issuer, keys.audience, 0),
      audience: await sign(keys.issuer, 'another', 60),
      issuer: await sign('https://another.example', keys.audience, 60),
    };
    assert.equal((await backend.with(await sign(keys.issuer, keys.audience, 60)).get('/me')).status, 200);
    for (const [why, token] of Object.entries(wrong)) {
      for (const [name, row] of rows) {
        assert.equal((await call(backend.with(token), row)).code, 'unauthenticated', `${name}: ${why}`);
      }
    }
  });
});

describe('a token', () => {
  const now = (): number => Math.floor(backend.clock.now() / 1000);
  const good = (): Record<string, unknown> =>
    ({ iss: backend.keys.issuer, aud: backend.keys.audience, sub: 'customer-1', exp: now() + 600 });
  const part = (value: unknown): string => base64url.encode(JSON.stringify(value));
  const refused = async (token: string): Promise<void> => {
    const { code } = await backend.with(token).get('/me');
    assert.equal(code, 'unauthenticated');
  };

  /** Signs a payload as the vendor does, however wrong. */
  async function signed(payload: unknown, header: Record<string, unknown> = {}): Promise<string> {
    const { vendor } = backend.keys.export();
    return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', kid: vendor.kid!, typ: 'JWT', ...header })
      .sign(await importJWK(vendor, 'ES256'), { crit: { strange: true } });
  }

  it('made by the vendor is taken', async () => {
    assert.equal((await backend.with(await signed(good())).get('/me')).json.id, 'customer-1');
    assert.equal((await backend.with(await signed({ ...good(), exp: now() + 900 })).get('/me')).status, 200);
    assert.equal((await backend.with(await signed(good(), { typ: undefined })).get('/me')).status, 200);
    assert.equal((await backend.with(await signed({ ...good(), aud: ['x', backend.keys.audience] })).get('/me')).status, 200);
  });

  it('without a signature, or signed with what is public, is refused', async () => {
    await refused(`${part({ alg: 'none' })}.${part(good())}.`);
    await refused(`${part({ alg: 'none' })}.${part(good())}.AA`);
    await refused(`${part({ alg: 'NONE', typ: 'JWT' })}.${part(good())}.`);
    const jwk = backend.keys.jwks.keys[0]!;
    for (const secret of [JSON.stringify(jwk), jwk.x!, '', 'secret']) {
      const key = new TextEncoder().encode(secret || ' ');
      await refused(await new SignJWT(good()).setProtectedHeader({ alg: 'HS256', kid: jwk.kid! }).sign(key).catch(() => 'a.b.c'));
    }
  });

  it('is signed by one of three algorithms, whatever keys the vendor has', async () => {
    const sign = async (alg: string, key: CryptoKey | Uint8Array): Promise<string> => new SignJWT(good()).setProtectedHeader({ alg, kid: 'x' }).sign(key);
    const me = async (alg: string, key: CryptoKey | Uint8Array, verifying = key): Promise<string> => {
      const own = await testBackend({ keys: { ...backend.keys, verify: async () => verifying } });
      return (await own.with(await sign(alg, key)).get('/me')).code;
    };
    for (const alg of ['EdDSA', 'ES256', 'RS256', 'ES384', 'PS256', 'RS512']) {
      const { privateKey, publicKey } = await generateKeyPair(alg);
      assert.equal(await me(alg, privateKey, publicKey), ['EdDSA', 'ES256', 'RS256'].includes(alg) ? '' : 'unauthenticated', alg);
    }
    assert.equal(await me('HS256', new TextEncoder().encode('a secret of thirty-two characters')), 'unauthenticated');
  });

  it('signed by another key is refused, whatever its header says', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const own = await exportJWK(publicKey);
    for (const header of [{ kid: 'vendor-1' }, { kid: 'guest-1' }, { kid: '../../keys' }, {}, { jwk: own }, { jku: 'https://evil.example/jwks', kid: 'x' }]) {
      await refused(await new SignJWT(good()).setProtectedHeader({ alg: 'ES256', ...header }).sign(privateKey));
    }
  });

  it('changed after it was signed is refused', async () => {
    const [header, , signature] = (await signed(good())).split('.');
    await refused(`${header}.${part({ ...good(), sub: 'customer-2' })}.${signature}`);
    await refused(`${header}.${part({ ...good(), role: 'vendor', name: 'x' })}.${signature}`);
    await refused(`${header}.${part(good())}.${signature!.slice(0, -4)}AAAA`);
  });

  it('of a wrong kind, time or subject is refused', async () => {
    const payloads: unknown[] = [
      { ...good(), exp: now() + 901 }, { ...good(), exp: now() + 365 * 86_400 }, { ...good(), exp: undefined }, { ...good(), exp: 'tomorrow' },
      { ...good(), nbf: now() + 60 }, { ...good(), sub: undefined }, { ...good(), sub: '' }, { ...good(), sub: 7 }, { ...good(), sub: 'x'.repeat(201) },
      { ...good(), sub: `guest:${guestsRequest}` }, { ...good(), sub: 'a\0b' }, { ...good(), iss: undefined }, { ...good(), aud: undefined },
      { ...good(), aud: [] }, { ...good(), role: 'guest', request: guestsRequest }, { ...good(), role: 'admin' }, { ...good(), role: ['vendor'] },
      [], 'customer-1', null,
    ];
    for (const payload of payloads) await refused(await signed(payload));
    await refused(await signed(good(), { typ: 'at+jwt' }));
    await refused(await signed(good(), { typ: 'logout+jwt' }));
    await refused(await signed(good(), { crit: ['strange'], strange: 1 }));
  });

  it('of a guest opens that guest’s request alone', async () => {
    const { guest: pair, issuer, audience } = backend.keys;
    const forge = (claims: Record<string, unknown>): Promise<string> => new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: pair.kid }).setIssuer(issuer).setAudience(audience)
      .setExpirationTime(now() + 60).sign(pair.privateKey);
    for (const claims of [
      { sub: 'customer-1', role: 'customer' }, { sub: 'agent', role: 'vendor', name: 'x' }, { sub: `guest:${guestsRequest}`, role: 'guest' },
      { sub: 'guest:other', role: 'guest', request: guestsRequest }, { sub: `guest:${guestsRequest}`, request: guestsRequest },
    ]) await refused(await forge(claims));
  });

  it('stands in no other form of the header', async () => {
    const token = await signed(good());
    const me = async (value: string): Promise<string> => (await backend.anyone.get('/me', { Authorization: value })).code;
    for (const value of [`Basic ${token}`, token, 'Bearer', 'Bearer ', `Bearer ${token} ${token}`, `Bearer ${token}.x`, `Token ${token}`]) {
      assert.equal(await me(value), 'unauthenticated', value.slice(0, 12));
    }
    assert.equal(await me(`bearer ${token}`), '');
    assert.equal((await backend.anyone.get(`/me?access_token=${token}`)).code, 'unauthenticated');
  });
});

describe('what belongs to somebody else', () => {
  it('is not there, by id and by number', async () => {
    const { json: { number }, headers } = await backend.customer.get(`/requests/${request}`);
    assert.equal((await backend.customer.get(`/requests/${number}`)).json.id, request);
    for (const id of [request, number]) {
      for (const client of [backend.other, guest]) {
        assert.equal((await client.get(`/requests/${id}`)).code, 'not-found');
        assert.equal((await client.get(`/requests/${id}/events`)).code, 'not-found');
        const { code } = await client.post(`/requests/${id}/actions`, { type: 'ask', text: '?' }, { ifMatch: headers.get('etag')! });
        assert.equal(code, 'not-found');
      }
    }
    for (const client of [backend.other, guest]) assert.equal((await client.get(`/attachments/${attachment}`)).code, 'not-found');
    assert.equal((await backend.customer.get(`/attachments/${attachment}`)).status, 200);
    assert.equal((await backend.vendor.get(`/vendor/attachments/${attachment}`)).status, 200);
    const decision = { decision: 'denied', noticeHash: '0'.repeat(64), locale: 'en' };
    assert.equal((await backend.other.post(`/consents/${consent}/decisions`, decision)).code, 'not-found');
    assert.equal((await guest.post(`/consents/${consent}/decisions`, decision)).code, 'not-found');
    assert.equal((await backend.other.get('/products/QCGH16-26031588')).code, 'not-found');
  });

  it('stands in no list', async () => {
    assert.deepEqual((await backend.other.get('/requests')).json.items, []);
    assert.deepEqual((await guest.get('/requests')).json.items.map(({ id }: { id: string }) => id), [guestsRequest]);
    assert.deepEqual((await guest.get('/consents')).json.items, []);
    assert.ok((await backend.other.get('/products')).json.items.every(({ id }: { id: string }) => ['product-3', 'product-4'].includes(id)));
  });

  it('cannot be told from what does not exist', async () => {
    const [foreign, absent] = [await backend.other.get(`/requests/${request}`), await backend.other.get(`/requests/${'0'.repeat(32)}`)];
    assert.equal(foreign.text, absent.text);
    assert.equal(foreign.status, absent.status);
  });
});
