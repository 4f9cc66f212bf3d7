/** The server as a whole, in a process of its own, on the folder's database or the PostgreSQL of `DATABASE_URL`. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { callsTo, online, type Person } from './calls.js';
import { startInVain, startServer, type Running } from './running.js';

const remote = process.env.DATABASE_URL;
const dataDir = mkdtempSync(join(tmpdir(), 'aftercare-data-'));
const schema = `server_${process.pid}`;
const env = { DATA_DIR: dataDir, DATABASE_SCHEMA: schema };
let server: Running;
const api = callsTo(() => server.url);

before(async () => { server = await startServer(env); });
after(async () => {
  await server.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
  if (!remote) return;
  const client = new pg.Client(remote);
  await client.connect();
  await client.query(`drop schema if exists ${schema} cascade`);
  await client.end();
});

/** A GET whose path nobody tidies up on the way. */
const raw = (path: string): Promise<number> => new Promise((resolve, reject) => {
  request({ host: '127.0.0.1', port: server.port, path }, (response) => {
    response.resume();
    resolve(response.statusCode!);
  }).on('error', reject).end();
});

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; media-src blob:; "
  + "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

describe('pages', () => {
  for (const path of ['/', '/shop/', '/desk/']) {
    it(`${path} is under the strict policy`, async () => {
      const { status, headers } = await fetch(server.url + path);
      assert.equal(status, 200);
      assert.equal(headers.get('content-security-policy'), policy);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(headers.get('content-type')!, /^text\/html/);
    });
  }

  it('lead to their folder, with the query', async () => {
    const { status, headers } = await fetch(`${server.url}/shop?as=guest`, { redirect: 'manual' });
    assert.equal(status, 308);
    assert.equal(headers.get('location'), '/shop/?as=guest');
  });

  it('give nothing but themselves', async () => {
    const paths = [
      '/shop/../server/main.ts', '/shop/..%2fserver/main.ts', '/shop/%2e%2e/%2e%2e/package.json', '/shop/..%5c..%5cpackage.json',
      '/desk/desk.ts', '/desk/', '/../package.json', '//etc/passwd', '/cdn/../../package.json', '/shop/%00', '/shop/%E0%A4%A', '/cdn/', '/demo/',
      '/package.json', '/.data/keys.json', '/shop/.env', '/nowhere', '/session/', '/session/other',
    ];
    const found = await Promise.all(paths.map(async (path) => [path, await raw(path)]));
    assert.deepEqual(found.filter(([, status]) => status !== 404), [['/desk/', 200]]);
  });
});

describe('the contract', () => {
  it('has its operations under /api, unknown ones a problem', async () => {
    assert.equal((await api.get('nobody', '/catalog')).status, 200);
    const { status, headers } = await api.get('nobody', '/nowhere');
    assert.equal(status, 404);
    assert.match(headers.get('content-type')!, /^application\/problem\+json/);
  });
});

describe('the sign-in', () => {
  const ask = (who: string, headers = {}): Promise<Response> => fetch(`${server.url}/session/token${who}`, { headers });

  it('gives a short token to each of the demo’s people, not to be kept', async () => {
    for (const who of ['customer-1', 'customer-2', 'vendor']) {
      const response = await ask(`?as=${who}`, { 'sec-fetch-site': 'same-origin' });
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      const { token, expiresAt } = await response.json() as { token: string; expiresAt: string };
      assert.match(token, /^[\w-]+\.[\w-]+\.[\w-]+$/);
      assert.ok(Date.parse(expiresAt) > Date.now() && Date.parse(expiresAt) < Date.now() + 15 * 60_000);
    }
  });

  it('knows nobody else', async () => {
    for (const who of ['', '?as=', '?as=guest', '?as=customer-3', '?as=__proto__', '?as=toString']) assert.equal((await ask(who)).status, 401);
  });

  it('gives nothing to pages of other sites', async () => {
    for (const site of ['cross-site', 'same-site']) assert.equal((await ask('?as=vendor', { 'sec-fetch-site': site })).status, 403);
  });
});

describe('the data folder', () => {
  it('keeps the keys for this user alone', () => {
    assert.equal(statSync(join(dataDir, 'keys.json')).mode & 0o777, 0o600);
  });

  it('is for one process, which is said plainly', async () => {
    if (remote) return;
    const { code, errors } = await startInVain(env);
    assert.equal(code, 1);
    assert.match(errors, /^\S+ is in use by another server \(process \d+\)\. Stop it first, or set DATA_DIR to another folder\.\n$/);
  });

  it('is not touched when the port is taken, which is said plainly', async () => {
    const other = mkdtempSync(join(tmpdir(), 'aftercare-data-'));
    const { code, errors } = await startInVain({ DATA_DIR: other, PORT: String(server.port) });
    assert.equal(code, 1);
    assert.match(errors, new RegExp(`^Port ${server.port} is taken\\. Set PORT to another, e\\.g\\. PORT=4311 npm start\n$`));
    assert.deepEqual(readdirSync(other), []);
    rmSync(other, { recursive: true });
  });

  it('has all of it after a restart, seeded once', async () => {
    const made = await api.post('customer-1', '/requests', online('重启后还在吗？'));
    assert.equal(made.status, 201);
    const before = await Promise.all(['/products', '/consents', '/agreement/versions', '/me'].map((path) => api.get('customer-1', path)));
    const keys = readFileSync(join(dataDir, 'keys.json'), 'utf8');
    const { code, errors } = await server.end('SIGTERM');
    assert.deepEqual([code, errors], [0, '']);
    server = await startServer(env);
    assert.equal(readFileSync(join(dataDir, 'keys.json'), 'utf8'), keys);
    const again = await api.get('customer-1', `/requests/${made.json.id}`);
    assert.deepEqual(again.json, made.json);
    const after = await Promise.all(['/products', '/consents', '/agreement/versions', '/me'].map((path) => api.get('customer-1', path)));
    assert.deepEqual(after.map(({ text }) => text), before.map(({ text }) => text));
  });

  it('ends at once with streams open, and lets the folder go', async () => {
    const stream = await fetch(`${server.url}/api/events`, { headers: { authorization: `Bearer ${await api.token('customer-1')}` } });
    assert.equal(stream.status, 200);
    const text = stream.text().catch(() => '');
    const { code } = await server.end('SIGINT');
    assert.equal(code, 0);
    assert.match(await text, /^event: ready/m);
    assert.ok(!readdirSync(dataDir).includes('lock'));
    server = await startServer(env);
  });
});

describe('kill -9 under load', () => {
  it('loses nothing that was acknowledged, and repeats nothing', async () => {
    const kept: Array<{ person: Person; key: string; body: object; id: string; text: string }> = [];

    /** Files one request after another until the server is gone. */
    async function keepFiling(person: Person, name: string): Promise<void> {
      for (let n = 1; ; n += 1) {
        const key = `${name} ${n}`;
        const body = online(key);
        const made = await api.post(person, '/requests', body, { key }).catch(() => null);
        if (!made) return;
        assert.equal(made.status, 201);
        kept.push({ person, key, body, id: made.json.id as string, text: made.text });
      }
    }

    for (const round of [1, 2, 3]) {
      const load = ['a', 'b', 'c', 'd'].map((name, index) => keepFiling(index % 2 === 0 ? 'customer-1' : 'customer-2', `${round} ${name}`));
      while (kept.length < round * 30) await new Promise(setImmediate);
      assert.equal((await server.end('SIGKILL')).signal, 'SIGKILL');
      await Promise.all(load);
      server = await startServer(env);
    }
    for (const { person, key, body, id, text } of kept) {
      assert.equal((await api.get(person, `/requests/${id}`)).text, text);
      assert.equal((await api.post(person, '/requests', body, { key })).text, text);
    }
    assert.equal(new Set(kept.map(({ id }) => id)).size, kept.length);
  });
});

// Only a PostgreSQL has two processes on it.
if (remote) {
  describe('two servers on one database', () => {
    it('act as one: keys, requests and live news', async () => {
      const second = await startServer(env);
      const other = callsTo(() => second.url);
      const stream = await fetch(`${second.url}/api/events`, { headers: { authorization: `Bearer ${await api.token('customer-1')}` } });
      const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
      let heard = '';
      const hear = async (what: RegExp): Promise<void> => {
        while (!what.test(heard)) heard += (await reader.read()).value;
      };
      await hear(/event: ready/);
      const body = online('两台服务器');
      const [one, two] = await Promise.all([api, other].map((to) => to.post('customer-1', '/requests', body, { key: 'shared' })));
      assert.equal(one!.text, two!.text);
      await hear(new RegExp(`event: request[^]*${one!.json.id}`));
      const acted = await Promise.all([api, other].map((to) =>
        to.act('vendor', one!.json.id as string, { type: 'respond', text: '收到' }, { ifMatch: '"1"' })));
      assert.deepEqual(acted.map(({ status }) => status).sort((a, b) => a - b), [200, 412]);
      await hear(/"type":"responded"/);
      await reader.cancel();
      assert.deepEqual(await second.end('SIGTERM'), { code: 0, signal: null, errors: '' });
    });
  });
}
