/** Files sent at once: what is taken, under which name, how many, and how it is read again. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { origin, plainWish, testBackend, type Answered, type Client, type TestBackend } from '../testing/backend.js';
import { claimedPhoto, cleaner, film, pdf, phonePhoto, refused, told } from '../testing/file-samples.js';

const mebi = 1024 * 1024;
let photo: Uint8Array<ArrayBuffer>;
before(async () => { photo = await phonePhoto(); });

const backendWith = (differs: Parameters<typeof testBackend>[0] = {}): Promise<TestBackend> => testBackend({ photos: cleaner, ...differs });
const send = (client: Client, body: Uint8Array, name = 'a.jpg', sent: object = {}): Promise<Answered> =>
  client.post('/attachments', body, { headers: { 'Content-Type': 'application/octet-stream', 'X-Filename': encodeURIComponent(name) }, ...sent });
const sendId = async (client: Client, body: Uint8Array = pdf): Promise<string> => (await send(client, body)).json.id as string;

async function bytesOf({ app, keys, clock }: TestBackend, path: string, wish = { sub: 'customer-1' } as { sub: string; role?: string; name?: string }, method = 'GET') {
  const token = await keys.signToken({ now: clock.now(), ...wish });
  const response = await app.fetch(new Request(`${origin}/api${path}`, { method, headers: { Authorization: `Bearer ${token}` } }));
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('a file sent at once', () => {
  it('is answered with what it is by its bytes, whatever name and header say', async () => {
    const { customer, clock } = await backendWith();
    const { status, json, headers } = await send(customer, pdf, '说明书 (最新).exe', { headers: { 'Content-Type': 'image/png', 'X-Filename': encodeURIComponent('说明书 (最新).exe') } });
    assert.equal(status, 201);
    assert.deepEqual(json, { id: json.id, name: '说明书 (最新).exe.pdf', type: 'application/pdf', size: pdf.length, at: json.at });
    assert.equal(Date.parse(json.at), clock.now());
    assert.match(json.id, /^[0-9a-z]{32}$/);
    assert.equal(headers.get('location'), `/api/attachments/${json.id}`);
  });

  it('is read again as a download, byte for byte, by its owner', async () => {
    const backend = await backendWith();
    const movie = film(3 * mebi + 5);
    const { json: { id } } = await send(backend.customer, movie, '漏水’s "video".mp4');
    const { response, bytes } = await bytesOf(backend, `/attachments/${id}`);
    assert.equal(Buffer.compare(bytes, movie), 0);
    const headers = (...names: string[]) => names.map((name) => response.headers.get(name));
    assert.deepEqual(headers('content-type', 'content-length', 'x-content-type-options', 'cache-control', 'content-security-policy'),
      ['video/mp4', String(movie.length), 'nosniff', 'private, no-store', "sandbox; default-src 'none'"]);
    assert.equal(response.headers.get('content-disposition'), `attachment; filename*=UTF-8''${encodeURIComponent('漏水’s "video".mp4')}`);
    const head = await bytesOf(backend, `/attachments/${id}`, { sub: 'customer-1' }, 'HEAD');
    assert.deepEqual([head.response.status, head.bytes.length, head.response.headers.get('content-length')], [200, 0, String(movie.length)]);
  });

  it('that is a photo keeps the right way up and nothing else', async () => {
    const backend = await backendWith();
    assert.deepEqual(await told(photo), { exif: true, width: 64, height: 48, orientation: 6 });
    const { json } = await send(backend.customer, photo, 'plate');
    assert.deepEqual([json.name, json.type], ['plate.jpg', 'image/jpeg']);
    const { bytes } = await bytesOf(backend, `/attachments/${json.id}`);
    assert.equal(bytes.length, json.size);
    assert.deepEqual(await told(bytes), { exif: false, width: 48, height: 64, orientation: undefined });
    assert.ok(!Buffer.from(bytes).includes('Hidden Phone'));
  });

  for (const [what, bytes] of Object.entries(refused)) {
    it(`is refused when it is ${what}`, async () => {
      const { anyone } = await backendWith();
      const answer = await send(anyone, bytes, 'photo.jpg', { headers: { 'Content-Type': 'image/jpeg', 'Accept-Language': 'en' } });
      assert.equal(answer.code, 'unsupported-type');
      assert.equal(answer.json.detail, 'Only these files are taken: JPEG, PNG, WebP, MP4, MOV, PDF.');
      assert.equal(answer.json.errors[0].message, answer.json.detail);
    });
  }

  it('is refused when it is too large, empty, broken, or a photo of too many pixels, with the limit named', async () => {
    const { customer } = await backendWith();
    const [zh, en] = [{}, { 'Accept-Language': 'en' }];
    const refusals = async (bytes: Uint8Array, code: string, english: RegExp, chinese: RegExp): Promise<void> => {
      for (const [headers, words] of [[en, english], [zh, chinese]] as const) {
        const answer = await send(customer, bytes, 'x', { headers });
        assert.equal(answer.code, code);
        assert.match(answer.json.errors[0].message, words);
      }
    };
    await refusals(film(5 * mebi + 1), 'too-large', /5 MB at once; up to 50 MB/, /最多上传 5 MB；.*50 MB/);
    await refusals(new Uint8Array(), 'validation', /empty/, /空的/);
    await refusals(photo.slice(0, 400), 'validation', /damaged/, /损坏/);
    await refusals(await claimedPhoto(10_000, 5_001), 'too-large', /10000 × 5001.* 50 million/, /5000 万像素/);
    assert.equal((await send(customer, film(5 * mebi))).status, 201);
  });

  it('that is a photo is refused where nothing takes its location out', async () => {
    const { customer } = await testBackend();
    assert.equal((await send(customer, photo)).code, 'unsupported-type');
    assert.equal((await send(customer, pdf)).status, 201);
  });

  it('gets a name without path, tricks and more than 255 characters', async () => {
    const { customer } = await backendWith();
    const name = async (given: string): Promise<string> => (await send(customer, pdf, given)).json.name;
    assert.equal(await name('../../etc/passwd.pdf'), 'passwd.pdf');
    assert.equal(await name('C:\\Users\\me\\保修单.PDF'), '保修单.PDF');
    assert.equal(await name('bill\u202Efdp.exe'), 'billfdp.exe.pdf');
    assert.equal(await name('a\r\nSet-Cookie: x\0.pdf'), 'aSet-Cookie: x.pdf');
    assert.equal(await name('...'), 'file.pdf');
    assert.equal(await name(''), 'file.pdf');
    const long = await name(`${'长🔥'.repeat(200)}.pdf`);
    assert.ok(long.length <= 255 && long.endsWith('.pdf') && !/[\uD800-\uDFFF]/u.test(long));
    const broken = await customer.post('/attachments', pdf, { headers: { 'X-Filename': '%E0%A4%A' } });
    assert.equal(broken.json.name, 'file.pdf');
  });

  it('is kept once by its key', async () => {
    const { customer } = await backendWith();
    const first = await send(customer, photo, 'a.jpg', { key: 'k' });
    const again = await send(customer, photo, 'a.jpg', { key: 'k' });
    assert.deepEqual([again.status, again.text], [201, first.text]);
    assert.equal((await send(customer, pdf, 'a.pdf', { key: 'k' })).code, 'key-reused');
  });

  it('is checked in the contract’s order', async () => {
    const backend = await backendWith();
    const code = async (client: Client, bytes: Uint8Array): Promise<string> => (await send(client, bytes, 'x', { key: null })).code;
    assert.equal(await code(backend.with('a.b.c'), film(5 * mebi + 1)), 'unauthenticated');
    assert.equal(await code(backend.customer, film(5 * mebi + 1)), 'too-large');
    assert.equal(await code(backend.customer, refused.ZIP!), 'unsupported-type');
    assert.equal(await code(backend.customer, new Uint8Array()), 'key-required');
    assert.equal(await code(backend.customer, pdf), 'key-required');
  });
});

describe('limits', () => {
  it('hold for callers without a token by address, in files and in bytes an hour', async () => {
    const few = await backendWith({ limits: { callsPerSecond: 1e6, uploadsPerHour: 2 }, clientAddress: (request) => request.headers.get('x-from')! });
    const from = (address: string): Promise<Answered> => send(few.anyone, pdf, 'x', { headers: { 'x-from': address } });
    assert.deepEqual([(await from('a')).status, (await from('a')).status, (await from('b')).status], [201, 201, 201]);
    const { code, headers } = await from('a');
    assert.deepEqual([code, headers.get('retry-after')], ['rate-limited', '3600']);
    assert.equal((await send(few.customer, pdf, 'x', { headers: { 'x-from': 'a' } })).status, 201);
    few.clock.advance(3600);
    assert.equal((await from('a')).status, 201);
    const light = await backendWith({ limits: { callsPerSecond: 1e6, uploadBytesPerHour: 1000 } });
    assert.equal((await send(light.anyone, film(900))).status, 201);
    assert.equal((await send(light.anyone, film(101))).code, 'rate-limited');
    assert.equal((await send(light.anyone, film(100))).status, 201);
  });

  it('hold for what waits for a request, per owner, and end with the request or after a day', async () => {
    const { customer, other, clock } = await backendWith({ limits: { callsPerSecond: 1e6, unusedBytes: 1000 } });
    const id = await sendId(customer, film(900));
    const full = await send(customer, film(101), 'x', { headers: { 'Accept-Language': 'en' } });
    assert.deepEqual([full.code, full.headers.get('retry-after')], ['rate-limited', String(24 * 3600)]);
    assert.match(full.json.detail, /together/);
    assert.equal((await send(other, film(101))).status, 201);
    assert.equal((await customer.post('/requests', { ...plainWish, attachments: [id] })).status, 201);
    assert.equal((await send(customer, film(900))).status, 201);
    clock.advance(24 * 3600);
    assert.equal((await send(customer, film(900))).status, 201);
  });
});
