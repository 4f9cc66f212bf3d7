/** Uploads against the whole backend, over a line that fails. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { failing } from '../../mocks/testing/replies.js';
import { quickTimers } from '../../mocks/testing/timers.js';
import { createWorld, type Visitor } from '../../mocks/scenarios/world.js';
import { newKey } from './key.js';
import { Session, type SessionOptions } from './session.js';

const mebi = 1024 * 1024;

/** A film by its first bytes, of any size. */
function film(size: number): Blob {
  const bytes = new Uint8Array(size);
  bytes.set([0, 0, 0, 0x18, ...new TextEncoder().encode('ftypmp42'), 0, 0, 0, 0, ...new TextEncoder().encode('mp42isom'), 0, 0, 0, 8, ...new TextEncoder().encode('free')]);
  return new Blob([bytes], { type: 'video/mp4' });
}

type Mishap = 'before' | 'after' | Response;

async function set(visitor: Visitor = 'customer-1', options: Partial<SessionOptions> = {}) {
  const world = await createWorld();
  const calls: string[] = [];
  const headers: Headers[] = [];
  const mishaps: Array<[string, Mishap]> = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const line = `${request.method} ${new URL(request.url).pathname.replace(/^\/api|\w{32}$/g, '')}`;
    calls.push(line);
    headers.push(request.headers);
    const at = mishaps.findIndex(([part]) => line.startsWith(part));
    const [, mishap] = at < 0 ? [] : mishaps.splice(at, 1)[0]!;
    if (mishap instanceof Response) return mishap;
    if (mishap === 'before') throw new TypeError('Failed to fetch');
    const answer = await world.fetch(`http://aftercare.invalid${new URL(request.url).pathname}`, init);
    if (mishap === 'after') throw new TypeError('Failed to fetch');
    return answer;
  };
  const session = new Session({ endpoint: 'https://backend.example/api', fetch, timers: quickTimers, getToken: () => world.token(visitor), ...options });
  const keeping = await session.keeping();
  const fail = (line: string, ...all: Mishap[]): void => { mishaps.push(...all.map((one): [string, Mishap] => [line, one])); };
  const named = async (id: string): Promise<number> => {
    const request = await session.client.createRequest({ body: {
      serviceType: 'troubleshooting', urgency: 'general', channel: 'online', product: {}, problem: { description: 'x' }, contact: { name: 'x', phone: '13800000000' }, attachments: [id],
    } }, { anonymous: visitor === 'guest' });
    return request.attachments!.length;
  };
  return { calls, fail, headers, keeping, named, session, world };
}

describe('a file of up to 5 MiB', () => {
  it('goes at once, and again under the same key', async () => {
    const { calls, fail, headers, keeping, named } = await set();
    fail('POST /attachments', 'after');
    const told: number[] = [];
    const { attachment } = await keeping.upload(film(1000), { name: '漏水.mp4', key: 'a-key', progress: (sent) => told.push(sent) });
    assert.deepEqual([calls, told], [['POST /attachments', 'POST /attachments'], [0, 1000]]);
    assert.deepEqual(headers.map((one) => [one.get('idempotency-key'), one.get('x-filename')]), Array(2).fill(['a-key', encodeURIComponent('漏水.mp4')]));
    assert.equal(await named(attachment), 1);
  });

  it('is refused with the reason', async () => {
    const { keeping } = await set();
    const failure = await failing(keeping.upload(new Blob(['<svg/>'], { type: 'image/svg+xml' }), { name: 'x.svg', key: newKey() }));
    assert.equal(failure.code, 'unsupported-type');
  });
});

describe('a larger file', () => {
  before(async () => { await import('./upload-parts.js'); });

  it('goes in parts, and the request may name it', async () => {
    const { calls, headers, keeping, named } = await set();
    const told: number[] = [];
    const { attachment } = await keeping.upload(film(6 * mebi), { name: 'film.mp4', key: newKey(), progress: (sent) => told.push(sent) });
    assert.deepEqual(calls, ['POST /uploads', ...Array<string>(6).fill('PATCH /uploads/')]);
    assert.ok(headers.every((one) => one.get('authorization')?.startsWith('Bearer ')));
    assert.equal(told.at(-1), 6 * mebi);
    assert.ok(told.every((sent, i) => i === 0 || sent >= told[i - 1]!));
    assert.equal(await named(attachment), 1);
  });

  it('goes on after the network was lost, over and over, without sending a part twice that had arrived', async () => {
    const { calls, fail, keeping, named } = await set();
    fail('PATCH', 'after', 'before', 'after', 'after', 'before', 'after');
    fail('HEAD', 'before', 'before');
    const { attachment } = await keeping.upload(film(6 * mebi), { name: 'film.mp4', key: newKey() });
    assert.equal(calls.filter((line) => line.startsWith('PATCH')).length, 6 + 2);
    assert.equal(await named(attachment), 1);
  });

  it('is given up after a few tries in vain, and goes on from there another time, in another page', async () => {
    const { calls, fail, keeping, session, named, world } = await set();
    const urls: string[] = [];
    const file = film(6 * mebi);
    fail('PATCH', 'after', 'after', ...Array<Mishap>(9).fill('before'));
    const failure = await failing(keeping.upload(file, { name: 'film.mp4', key: newKey(), opened: (url) => urls.push(url) }));
    assert.equal(failure.kind, 'offline');
    assert.equal(urls.length, 1);
    session.end();
    const again = await set('customer-1', {
      getToken: () => world.token('customer-1'),
      fetch: (input, init) => world.fetch(`http://aftercare.invalid${new URL(String(input)).pathname}`, init),
    });
    const before = calls.length;
    const { attachment } = await again.keeping.upload(file, { name: 'film.mp4', key: newKey(), resumeUrl: urls[0] });
    assert.ok(before < 20);
    assert.equal(urls[0]!.endsWith(attachment), true);
    assert.equal(await named(attachment), 1);
  });

  it('begins anew where what was there is gone', async () => {
    const { calls, keeping, named } = await set();
    const urls: string[] = [];
    const resumeUrl = `https://backend.example/api/uploads/${'0'.repeat(32)}`;
    const { attachment } = await keeping.upload(film(6 * mebi), { name: 'film.mp4', key: newKey(), resumeUrl, opened: (url) => urls.push(url) });
    assert.deepEqual(calls.slice(0, 3), ['HEAD /uploads/', 'POST /uploads', 'PATCH /uploads/']);
    assert.equal(urls.length, 1);
    assert.equal(await named(attachment), 1);
  });

  it('that disappears on the way begins anew too', async () => {
    const { calls, fail, keeping, named } = await set();
    fail('PATCH', 'after', new Response(null, { status: 404 }));
    const { attachment } = await keeping.upload(film(6 * mebi), { name: 'film.mp4', key: newKey() });
    assert.equal(calls.filter((line) => line === 'POST /uploads').length, 2);
    assert.equal(await named(attachment), 1);
  });

  it('is not begun anew because it cannot be looked at for a moment', async () => {
    const { calls, fail, keeping } = await set();
    fail('PATCH', 'after');
    fail('HEAD', new Response('', { status: 503 }));
    await keeping.upload(film(6 * mebi), { name: 'film.mp4', key: newKey() });
    assert.equal(calls.filter((line) => line === 'POST /uploads').length, 1);
  });

  it('too large or of a wrong type is refused with the reason', async () => {
    const { keeping } = await set();
    assert.equal((await failing(keeping.upload(film(60 * mebi), { name: 'x.mp4', key: newKey() }))).code, 'too-large');
    const text = new Blob(['x'.repeat(6 * mebi)], { type: 'video/mp4' });
    assert.equal((await failing(keeping.upload(text, { name: 'x.mp4', key: newKey() }))).code, 'unsupported-type');
  });

  it('renews a token that ends on the way', async () => {
    let calls = 0;
    const world = await createWorld();
    const { keeping } = await set('customer-1', {
      getToken: async () => ((calls += 1) === 1 ? 'a.b.c' : (await world.token('customer-1'))!.token),
      fetch: (input, init) => world.fetch(`http://aftercare.invalid${new URL(String(input)).pathname}`, init),
    });
    await keeping.upload(film(6 * mebi), { name: 'x.mp4', key: newKey() });
    assert.equal(calls, 2);
  });

  it('carries its token nowhere but to the backend, wherever that points', async () => {
    const { calls, fail, keeping } = await set();
    fail('POST /uploads', new Response(null, { status: 201, headers: { location: `https://elsewhere.example/steal/${'1'.repeat(32)}` } }));
    await keeping.upload(film(6 * mebi), { name: 'x.mp4', key: newKey() });
    assert.equal(calls[1], 'PATCH /uploads/');
    assert.ok(!calls.some((line) => line.includes('steal')));
  });

  it('stops when it is told to', async () => {
    const { calls, keeping } = await set();
    const control = new AbortController();
    const uploading = failing(keeping.upload(film(6 * mebi), {
      name: 'x.mp4', key: newKey(), signal: control.signal, progress: (sent) => { if (sent >= 2 * mebi) control.abort(); },
    }));
    assert.equal((await uploading).kind, 'aborted');
    assert.ok(calls.length < 6);
  });

  it('of a guest goes without a token', async () => {
    const { headers, keeping, named } = await set('guest');
    const { attachment } = await keeping.upload(film(6 * mebi), { name: 'x.mp4', key: newKey(), anonymous: true });
    assert.ok(headers.every((one) => !one.has('authorization')));
    assert.equal(await named(attachment), 1);
  });
});

it('a vendor’s own object takes a file of any size at once', async () => {
  const seen: number[] = [];
  const { calls, keeping } = await set('customer-1', { backend: {
    addAttachment: async ({ body }) => {
      seen.push(body.size);
      return { id: 'theirs', name: 'x', type: 'video/mp4', size: body.size, at: '2026-11-20T10:00:00+08:00' };
    },
  } });
  assert.deepEqual(await keeping.upload(film(6 * mebi), { name: 'x.mp4', key: newKey() }), { attachment: 'theirs' });
  assert.deepEqual([seen, calls], [[6 * mebi], []]);
  const without = await set('customer-1', { backend: {} });
  assert.equal((await failing(without.keeping.upload(film(1000), { name: 'x.mp4', key: newKey() }))).code, 'not-implemented');
});
