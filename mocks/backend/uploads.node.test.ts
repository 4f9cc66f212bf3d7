/** Files that come in parts, by tus 1.0.0. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { origin, plainWish, testBackend, type Answered, type Client, type Sent, type TestBackend } from '../testing/backend.js';
import { claimedPhoto, cleaner, film, pdf, phonePhoto, refused, told } from '../testing/file-samples.js';

const mebi = 1024 * 1024;
const backendWith = (differs: Parameters<typeof testBackend>[0] = {}): Promise<TestBackend> => testBackend({ photos: cleaner, ...differs });

const tus = (client: Client, method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Answered> => {
  const sent: Sent = { key: null, headers: { 'Tus-Resumable': '1.0.0', ...headers }, ...(body ? { body } : {}) };
  return client.send(method, path, sent);
};
const named = (name: string): Record<string, string> => ({ 'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')},filetype YQ==` });
const create = (client: Client, length: number | string, headers: Record<string, string> = named('a.mov')): Promise<Answered> =>
  tus(client, 'POST', '/uploads', { 'Upload-Length': String(length), ...headers });
const begun = async (client: Client, length: number, name = 'a.mov'): Promise<string> => `/${(await create(client, length, named(name))).headers.get('location')!}`;
const patch = (client: Client, path: string, offset: number, body: Uint8Array, headers: Record<string, string> = {}): Promise<Answered> =>
  tus(client, 'PATCH', path, { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset), ...headers }, body);
const offsetOf = async (client: Client, path: string): Promise<string | null> => (await tus(client, 'HEAD', path)).headers.get('upload-offset');
const idOf = (path: string): string => path.replace('/uploads/', '');
const bytesOf = (backend: TestBackend, path: string): Promise<Uint8Array> =>
  backend.options.store.transaction((tx) => tx.readBytes(idOf(path), 0, 99 * mebi));

describe('tus', () => {
  it('says what it can, to anybody and to other origins', async () => {
    const { anyone, app, customer } = await backendWith();
    for (const path of ['/uploads', '/uploads/x']) {
      const { status, headers } = await anyone.send('OPTIONS', path);
      assert.equal(status, 204);
      assert.equal(headers.get('tus-version'), '1.0.0');
      assert.equal(headers.get('tus-extension'), 'creation,expiration,termination');
      assert.equal(headers.get('tus-max-size'), String(50 * mebi));
    }
    const preflight = await app.fetch(new Request(`${origin}/api/uploads/x`, {
      method: 'OPTIONS', headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'PATCH' },
    }));
    assert.match(preflight.headers.get('access-control-allow-methods')!, /PATCH/);
    assert.match(preflight.headers.get('access-control-allow-headers')!, /Tus-Resumable, Upload-Length, Upload-Offset, Upload-Metadata/);
    const made = await create(customer, 10);
    assert.match(made.headers.get('access-control-expose-headers')!, /Location.*Upload-Offset, Upload-Length, Upload-Expires/);
  });

  it('is of one version', async () => {
    const { customer } = await backendWith();
    for (const version of ['0.2.2', '']) {
      const { status, headers } = await create(customer, 10, { 'Tus-Resumable': version });
      assert.deepEqual([status, headers.get('tus-version'), headers.get('tus-resumable')], [412, '1.0.0', '1.0.0']);
    }
  });

  it('answers nothing else', async () => {
    const { customer } = await backendWith();
    const path = await begun(customer, 10);
    for (const [method, where] of [['GET', path], ['GET', '/uploads'], ['HEAD', '/uploads'], ['PUT', path], ['POST', path], ['DELETE', '/uploads']] as const) {
      assert.equal((await tus(customer, method, where)).status, 404, `${method} ${where}`);
    }
    const overridden = await tus(customer, 'POST', path, { 'X-HTTP-Method-Override': 'DELETE' });
    assert.equal(overridden.status, 204);
    assert.equal((await tus(customer, 'HEAD', path)).status, 404);
  });
});

describe('an upload', () => {
  it('grows by pieces of any size and becomes a file a request may name', async () => {
    const backend = await backendWith();
    const { customer, clock } = backend;
    const movie = film(2 * mebi + 77);
    const made = await create(customer, movie.length, named('漏水.mov'));
    assert.equal(made.status, 201);
    assert.match(made.headers.get('location')!, /^uploads\/[0-9a-z]{32}$/);
    assert.equal(made.headers.get('upload-expires'), new Date(clock.now() + 24 * 3600_000).toUTCString());
    const path = `/${made.headers.get('location')!}`;
    let offset = 0;
    for (const size of [1, 11, 5000, mebi + 1, movie.length]) {
      const head = await tus(customer, 'HEAD', path);
      assert.deepEqual([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length'), head.headers.get('cache-control')],
        [200, String(offset), String(movie.length), 'no-store']);
      const answer = await patch(customer, path, offset, movie.subarray(offset, offset + size));
      offset = Math.min(movie.length, offset + size);
      assert.deepEqual([answer.status, answer.headers.get('upload-offset')], [204, String(offset)]);
    }
    assert.equal(await offsetOf(customer, path), String(movie.length));
    assert.equal(Buffer.compare(await bytesOf(backend, path), movie), 0);
    const { json } = await customer.post('/requests', { ...plainWish, attachments: [idOf(path)] });
    assert.deepEqual(json.files, [{ id: idOf(path), name: '漏水.mov.mp4', type: 'video/mp4', size: movie.length }]);
    assert.equal((await tus(customer, 'HEAD', path)).status, 404, 'it is the request’s now');
    assert.equal((await tus(customer, 'DELETE', path)).status, 404);
  });

  it('cannot be named before it is whole', async () => {
    const { customer } = await backendWith();
    const path = await begun(customer, 100);
    await patch(customer, path, 0, film(100).subarray(0, 99));
    assert.deepEqual((await customer.post('/requests', { ...plainWish, attachments: [idOf(path)] })).fields, ['/attachments/0 unknown']);
    assert.equal((await customer.get(`/attachments/${idOf(path)}`)).code, 'not-found');
  });

  it('that breaks off keeps what came', async () => {
    const backend = await backendWith();
    const { customer, app, keys, clock } = backend;
    const movie = film(3 * mebi);
    const path = await begun(customer, movie.length);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= mebi + 500_000) return controller.error(new Error('the network is gone'));
        controller.enqueue(movie.subarray(sent, sent += 100_000));
      },
    });
    const token = await keys.signToken({ sub: 'customer-1', now: clock.now() });
    const broken = await app.fetch(new Request(`${origin}/api${path}`, {
      method: 'PATCH', body, duplex: 'half',
      headers: { Authorization: `Bearer ${token}`, 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    } as RequestInit));
    assert.equal(broken.status, 400);
    assert.equal(await offsetOf(customer, path), String(sent));
    assert.equal((await patch(customer, path, sent, movie.subarray(sent))).status, 204);
    assert.equal(Buffer.compare(await bytesOf(backend, path), movie), 0);
    assert.deepEqual(backend.errors, []);
  });

  it('of a photo ends without its location, and tells the size announced', async () => {
    const backend = await backendWith();
    const photo = await phonePhoto('jpeg', 3000, 2000);
    const path = await begun(backend.customer, photo.length, 'a.jpg');
    for (let offset = 0; offset < photo.length; offset += 20_000) await patch(backend.customer, path, offset, photo.subarray(offset, offset + 20_000));
    assert.deepEqual(await told(await bytesOf(backend, path)), { exif: false, width: 2000, height: 3000, orientation: undefined });
    assert.equal(await offsetOf(backend.customer, path), String(photo.length));
  });

  it('whose server ended before it was looked at is looked at when it is asked for', async () => {
    let works = false;
    const backend = await backendWith({ photos: { clean: (bytes, type) => (works ? cleaner.clean(bytes, type) : new Promise(() => undefined)) } });
    const photo = await phonePhoto();
    const path = await begun(backend.customer, photo.length);
    void patch(backend.customer, path, 0, photo);
    const received = async (): Promise<number> => (await backend.options.store.transaction((tx) => tx.get('attachment', idOf(path))))!.received;
    while (await received() < photo.length) await new Promise(setImmediate);
    works = true;
    assert.equal(await offsetOf(backend.customer, path), String(photo.length));
    assert.equal((await told(await bytesOf(backend, path))).exif, false);
  });

  it('is refused where it begins, when it cannot be taken', async () => {
    const { customer } = await backendWith();
    assert.equal((await create(customer, 50 * mebi + 1)).code, 'too-large');
    assert.match((await create(customer, 50 * mebi + 1, { 'Accept-Language': 'en' })).json.detail, /50 MB at most/);
    assert.equal((await create(customer, 0)).code, 'validation');
    for (const length of ['', '-1', '1.5', '0x10', '1e3', '9'.repeat(30)]) assert.equal((await create(customer, length)).code, 'malformed');
    assert.equal((await create(customer, 50 * mebi, { 'Upload-Metadata': 'filename !!!' })).status, 201);
  });

  it('is refused bytes at another place, of another type, or beyond its end', async () => {
    const backend = await backendWith();
    const { customer } = backend;
    const movie = film(100);
    const path = await begun(customer, 100);
    await patch(customer, path, 0, movie.subarray(0, 50));
    assert.equal((await patch(customer, path, 0, movie)).code, 'conflict');
    assert.equal((await patch(customer, path, 51, movie.subarray(51))).code, 'conflict');
    assert.equal((await patch(customer, path, 50, movie.subarray(50), { 'Content-Type': 'video/mp4' })).code, 'unsupported-type');
    assert.equal((await patch(customer, path, 50, movie.subarray(50), { 'Upload-Offset': 'x' })).code, 'malformed');
    assert.equal((await patch(customer, path, 50, movie.subarray(0, 51))).code, 'too-large');
    assert.equal(await offsetOf(customer, path), '50');
    const both = await Promise.all([1, 2].map(() => patch(customer, path, 50, movie.subarray(50))));
    assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409]);
    assert.equal(Buffer.compare(await bytesOf(backend, path), movie), 0);
  });

  it('of what is never taken ends with its first bytes, and of the rest with its last', async () => {
    const backend = await backendWith();
    const { customer } = backend;
    const program = new Uint8Array(mebi);
    program.set(refused['a program of Windows']!);
    const early = await begun(customer, program.length, 'photo.jpg');
    assert.equal((await patch(customer, early, 0, program.subarray(0, 5000))).code, 'unsupported-type');
    const late: Array<[Uint8Array, string]> = [
      [refused.SVG!, 'unsupported-type'], [await claimedPhoto(9000, 9000), 'too-large'], [(await phonePhoto()).slice(0, 400), 'validation'],
    ];
    const gone = [early];
    for (const [bytes, code] of late) {
      const path = await begun(customer, bytes.length);
      await patch(customer, path, 0, bytes.subarray(0, 10));
      assert.equal((await patch(customer, path, 10, bytes.subarray(10))).code, code);
      gone.push(path);
    }
    for (const path of gone) {
      assert.equal((await tus(customer, 'HEAD', path)).status, 404);
      assert.equal((await bytesOf(backend, path)).length, 0);
    }
    assert.deepEqual(backend.errors, []);
  });
});

describe('whose an upload is', () => {
  it('nobody else can go on with it, end it or see it', async () => {
    const { customer, other, vendor, anyone, as } = await backendWith();
    const path = await begun(customer, pdf.length);
    const wrong: Array<[Client, number]> = [[other, 404], [anyone, 404], [vendor, 404], [as({ sub: 'customer-1', role: 'vendor', name: 'x' }), 404], [as({ sub: 'customer-1', ttl: -1 }), 401]];
    for (const [client, status] of wrong) {
      for (const answer of [await tus(client, 'HEAD', path), await patch(client, path, 0, pdf), await tus(client, 'DELETE', path)]) assert.equal(answer.status, status);
    }
    assert.equal((await patch(customer, path, 0, pdf)).status, 204);
    assert.equal((await tus(customer, 'DELETE', path)).status, 204);
    assert.equal((await customer.get(`/attachments/${idOf(path)}`)).code, 'not-found');
  });

  it('without a token it is of whoever knows its id', async () => {
    const { customer, anyone } = await backendWith();
    const path = await begun(anyone, pdf.length);
    assert.equal((await patch(anyone, path, 0, pdf)).status, 204);
    assert.equal((await customer.post('/requests', { ...plainWish, attachments: [idOf(path)] })).status, 201);
    assert.equal((await customer.get(`/attachments/${idOf(path)}`)).status, 200);
  });

  it('what waits is limited, counted by what came', async () => {
    const { customer } = await backendWith({ limits: { callsPerSecond: 1e6, unusedBytes: 1000 } });
    const [one, two] = [await begun(customer, 900), await begun(customer, 900)];
    assert.equal((await patch(customer, one, 0, film(900))).status, 204);
    assert.equal((await patch(customer, two, 0, film(900))).code, 'rate-limited');
    assert.equal((await create(customer, 101)).code, 'rate-limited');
    await tus(customer, 'DELETE', one);
    assert.equal((await patch(customer, two, 0, film(900))).status, 204);
  });

  it('after a day it is gone', async () => {
    const { customer, clock, app, options: { store } } = await backendWith();
    const path = await begun(customer, 100);
    await patch(customer, path, 0, film(100).subarray(0, 50));
    clock.advance(24 * 3600);
    assert.equal((await tus(customer, 'HEAD', path)).status, 404);
    await app.settleDue();
    assert.deepEqual(await store.transaction((tx) => tx.list('attachment')), []);
  });
});
