/** Files sent to the server as a browser sends them: at once, and by tus as its reference client speaks it. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import sharp from 'sharp';
import { Upload, type UploadOptions } from 'tus-js-client';
import { film, told } from '../../mocks/testing/file-samples.js';
import { callsTo, online, type Person } from './calls.js';
import { startServer, type Running } from './running.js';

const remote = process.env.DATABASE_URL;
const dataDir = mkdtempSync(join(tmpdir(), 'aftercare-uploads-'));
const schema = `uploads_${process.pid}`;
const mebi = 1024 * 1024;
let server: Running;
const api = callsTo(() => server.url);

before(async () => { server = await startServer({ DATA_DIR: dataDir, DATABASE_SCHEMA: schema }); });
after(async () => {
  assert.deepEqual(await server.end('SIGTERM'), { code: 0, signal: null, errors: '' });
  rmSync(dataDir, { recursive: true, force: true });
  if (!remote) return;
  const client = new pg.Client(remote);
  await client.connect();
  await client.query(`drop schema if exists ${schema} cascade`);
  await client.end();
});

const bearer = async (person: Person): Promise<Record<string, string>> => {
  const token = await api.token(person);
  return token === null ? {} : { authorization: `Bearer ${token}` };
};

/** A photo as a large camera makes it, noise and all, which says where it was taken. */
async function cameraPhoto(width: number, height: number): Promise<Buffer> {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Make: 'Hidden Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 48/1' } }).withMetadata({ orientation: 6 })
    .jpeg({ quality: 100 }).toBuffer();
}

/** Sends by tus; resolves to where the file is, or rejects as the client does. `stopAt` breaks it off after so many bytes. */
function sendByTus(person: Person, bytes: Buffer, options: UploadOptions = {}, stopAt = Infinity): Promise<{ url: string; offsets: number[] }> {
  const offsets: number[] = [];
  return bearer(person).then((headers) => new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${server.url}/api/uploads`, headers, chunkSize: 2 * mebi, retryDelays: null, metadata: { filename: '铭牌.jpg', filetype: 'image/jpeg' },
      onError: reject,
      onSuccess: () => resolve({ url: upload.url!, offsets }),
      onChunkComplete: (_size, accepted) => {
        offsets.push(accepted);
        if (accepted >= stopAt) void upload.abort().then(() => resolve({ url: upload.url!, offsets }));
      },
      ...options,
    });
    upload.start();
  }));
}

const idOf = (url: string): string => url.split('/').at(-1)!;

async function read(person: Person, path: string): Promise<{ response: Response; bytes: Buffer }> {
  const response = await fetch(`${server.url}/api${path}`, { headers: await bearer(person) });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('a photo sent at once', () => {
  it('is kept without its place, and downloaded by its owner and the vendor alone', async () => {
    const photo = await cameraPhoto(800, 600);
    assert.ok(photo.includes('Hidden Camera'));
    const send = async (key: string): Promise<Response> => fetch(`${server.url}/api/attachments`, {
      method: 'POST', body: new Uint8Array(photo),
      headers: { ...await bearer('customer-1'), 'content-type': 'image/jpeg', 'x-filename': encodeURIComponent('漏水处.jpg'), 'idempotency-key': key },
    });
    const [first, again] = [await send('photo'), await send('photo')];
    assert.deepEqual([first.status, again.status], [201, 201]);
    const text = await first.text();
    assert.equal(await again.text(), text);
    const { id, name } = JSON.parse(text) as { id: string; name: string };
    assert.equal(name, '漏水处.jpg');
    assert.equal((await api.post('customer-1', '/requests', { ...online('看照片'), attachments: [id] })).status, 201);
    const { response, bytes } = await read('customer-1', `/attachments/${id}`);
    assert.equal(response.headers.get('content-disposition'), `attachment; filename*=UTF-8''${encodeURIComponent('漏水处.jpg')}`);
    assert.equal(response.headers.get('content-security-policy'), "sandbox; default-src 'none'");
    assert.equal(response.headers.get('content-length'), String(bytes.length));
    assert.deepEqual(await told(bytes), { exif: false, width: 600, height: 800, orientation: undefined });
    assert.equal(Buffer.compare((await read('vendor', `/vendor/attachments/${id}`)).bytes, bytes), 0);
    assert.equal((await read('customer-2', `/attachments/${id}`)).response.status, 404);
    assert.equal((await read('nobody', `/attachments/${id}`)).response.status, 401);
  });
});

describe('a file sent by tus', () => {
  it('goes on where it broke off, also after the server was killed, and is a photo of 20 MB without its place', async () => {
    const photo = await cameraPhoto(4800, 3600);
    assert.ok(photo.length > 20 * mebi && photo.length < 50 * mebi, `${photo.length} bytes`);
    const { url, offsets } = await sendByTus('customer-1', photo, {}, 6 * mebi);
    assert.deepEqual(offsets, [2 * mebi, 4 * mebi, 6 * mebi]);
    assert.equal((await server.end('SIGKILL')).signal, 'SIGKILL');
    server = await startServer({ DATA_DIR: dataDir, DATABASE_SCHEMA: schema });
    const path = `${server.url}/api/uploads/${idOf(url)}`;
    const rest = await sendByTus('customer-1', photo, { uploadUrl: path });
    assert.equal(rest.offsets[0], 8 * mebi);
    const { json, status } = await api.post('customer-1', '/requests', { ...online('大照片'), attachments: [idOf(url)] });
    assert.equal(status, 201);
    const { bytes } = await read('customer-1', `/attachments/${idOf(url)}`);
    assert.deepEqual(json.files, [{ id: idOf(url), name: '铭牌.jpg', type: 'image/jpeg', size: bytes.length }]);
    assert.deepEqual(await told(bytes), { exif: false, width: 3600, height: 4800, orientation: undefined });
  });

  it('in one call of the whole file arrives byte for byte', async () => {
    const movie = Buffer.from(film(12 * mebi + 3));
    const { url } = await sendByTus('customer-1', movie, { chunkSize: Infinity, metadata: { filename: 'a.mp4' } });
    assert.equal(Buffer.compare((await read('customer-1', `/attachments/${idOf(url)}`)).bytes, movie), 0);
    await Upload.terminate(url, { headers: await bearer('customer-1') });
    assert.equal((await read('customer-1', `/attachments/${idOf(url)}`)).response.status, 404);
  });

  it('is refused in words when it is a program, and hidden from others', async () => {
    const program = Buffer.alloc(3 * mebi);
    program.set([0x4d, 0x5a, 0x90]);
    const refusal = await sendByTus('nobody', program).catch((error: unknown) => error) as { originalResponse: { getStatus(): number; getBody(): string } };
    assert.equal(refusal.originalResponse.getStatus(), 415);
    assert.match(refusal.originalResponse.getBody(), /JPEG、PNG、WebP、MP4、MOV、PDF/);
    const { url } = await sendByTus('customer-1', Buffer.from(film(3 * mebi)), {}, 2 * mebi);
    const stolen = await sendByTus('customer-2', Buffer.from(film(3 * mebi)), { uploadUrl: url, endpoint: null }).catch((error: unknown) => error);
    assert.ok(stolen instanceof Error);
  });
});
