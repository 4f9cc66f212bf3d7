/** Files of a folder over HTTP: revalidated by ETag, compressed once, nothing outside the folder, no listings. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** Only these leave the folder; sources beside them do not. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A name with the content's hash in it never changes its content. */
const hashed = /-[\w-]{8}\.(js|css)$/;

interface Kept { mtime: number; size: number; body: Buffer; small: Buffer; etag: string }

const compress = promisify(brotliCompress);

export interface Folder {
  /** Answers for a path below the folder; `null` when there is no such file. */
  answer(path: string, request: Request): Promise<Response | null>;
}

/** @param shared whether pages of other origins may load the files */
export function folder(home: string, { shared = false } = {}): Folder {
  const kept = new Map<string, Kept>();

  /** The file as it is now, read again only when it changed. */
  async function load(file: string): Promise<Kept | null> {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const before = kept.get(file);
    if (before?.mtime === found.mtimeMs && before.size === found.size) return before;
    const body = await readFile(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const now = { mtime: found.mtimeMs, size: found.size, body, small: await compress(body), etag };
    kept.set(file, now);
    return now;
  }

  return {
    async answer(path, request) {
      const name = safe(path);
      const type = name === null ? undefined : contentTypes[extname(name)];
      const file = type === undefined ? null : await load(join(home, name!));
      if (!file) return null;
      const small = accepts(request.headers.get('accept-encoding')) && !type!.startsWith('image/png');
      // One tag for each form the file is sent in.
      const etag = small ? file.etag.replace(/"$/, '-br"') : file.etag;
      const headers = new Headers({
        'content-type': type!,
        'cache-control': hashed.test(name!) ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag,
        vary: 'Accept-Encoding',
        ...(shared ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } : {}),
        ...(small ? { 'content-encoding': 'br' } : {}),
      });
      if (request.headers.get('if-none-match')?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) {
        return new Response(null, { status: 304, headers });
      }
      const body = small ? file.small : file.body;
      headers.set('content-length', String(body.length));
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
    },
  };
}

const accepts = (encodings: string | null): boolean => /(^|,)\s*br\s*(;\s*q=(?!0(\.0+)?\s*(,|$))|,|$)/.test(encodings ?? '');

/** A relative path without tricks, or `null`. A folder's is its page. */
function safe(path: string): string | null {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const name = decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  const fine = name.split('/').every((part) => part !== '' && !part.startsWith('.') && !/[\\\0:]/.test(part));
  return fine ? name : null;
}
