import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { folder } from './files.js';

const home = mkdtempSync(join(tmpdir(), 'aftercare-files-'));
after(() => rmSync(home, { recursive: true, force: true }));
mkdirSync(join(home, 'sub'));
const text = 'export const one = 1;\n'.repeat(50);
for (const name of ['aftercare.js', 'request-Ab3_x-9Z.js', 'source.ts', '.hidden.js', 'sub/index.html']) writeFileSync(join(home, name), text);

const files = folder(home, { shared: true });
const get = (path: string, headers: Record<string, string> = {}): Promise<Response | null> =>
  files.answer(path, new Request('http://localhost/', { headers }));

describe('files of a folder', () => {
  it('are kept for ever when their name holds their hash, else asked for anew', async () => {
    assert.equal((await get('request-Ab3_x-9Z.js'))!.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal((await get('aftercare.js'))!.headers.get('cache-control'), 'no-cache');
  });

  it('are not sent again while they are the same', async () => {
    const etag = (await get('aftercare.js'))!.headers.get('etag')!;
    const again = (await get('aftercare.js', { 'if-none-match': `"other", W/${etag}` }))!;
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    writeFileSync(join(home, 'aftercare.js'), `${text}// changed`);
    assert.equal((await get('aftercare.js', { 'if-none-match': etag }))!.status, 200);
  });

  it('are compressed for who takes that, under a tag of their own', async () => {
    const [plain, small] = [(await get('request-Ab3_x-9Z.js'))!, (await get('request-Ab3_x-9Z.js', { 'accept-encoding': 'gzip, br' }))!];
    assert.equal(small.headers.get('content-encoding'), 'br');
    assert.equal(brotliDecompressSync(await small.arrayBuffer()).toString(), text);
    assert.notEqual(small.headers.get('etag'), plain.headers.get('etag'));
    for (const no of ['gzip', 'br;q=0', 'br;q=0.0, gzip', 'brx']) {
      assert.equal((await get('request-Ab3_x-9Z.js', { 'accept-encoding': no }))!.headers.get('content-encoding'), null, no);
    }
  });

  it('are there for other sites’ pages where they are meant to be', async () => {
    assert.equal((await get('aftercare.js'))!.headers.get('access-control-allow-origin'), '*');
    const own = await folder(home).answer('aftercare.js', new Request('http://localhost/'));
    assert.equal(own!.headers.get('access-control-allow-origin'), null);
  });

  it('are only those of a page', async () => {
    assert.match((await get('sub/'))!.headers.get('content-type')!, /^text\/html/);
    for (const path of ['', 'sub', 'source.ts', '.hidden.js', 'none.js', '../x.js', 'sub/../aftercare.js', '/aftercare.js', 'sub//index.html']) {
      assert.equal(await get(path), null, path);
    }
  });
});
