/** Reads bodies: JSON in the contract's order, size (413), type (415), then syntax (400); files whole or piece by piece. */
import { joined } from '../store/memory-bytes.js';
import { Problem } from './problem.js';

/** The largest JSON body, in bytes. */
const maxBytes = 1024 * 1024;
/** More than this is not even read to its end: a sender who is cut off while sending may not see the answer. */
const maxRead = 32 * maxBytes;

/** A body as it came: its bytes, or `null` when it is over the limit. */
export type RawBody = Uint8Array<ArrayBuffer> | null;

/** Reads a body; what is over the limit, in bytes, is not kept. */
export async function readBytes(request: Request, most = maxBytes): Promise<RawBody> {
  if (Number(request.headers.get('content-length') ?? 0) > maxRead) return null;
  if (!request.body) {
    // Firefox reads a request only as a whole.
    const whole = await request.arrayBuffer().catch(() => { throw new Problem('malformed'); });
    return whole.byteLength > most ? null : new Uint8Array(whole);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => { throw new Problem('malformed'); });
    if (done) break;
    size += value.byteLength;
    if (size <= most) chunks.push(value);
    else chunks.length = 0;
    if (size > maxRead) {
      await reader.cancel();
      break;
    }
  }
  return size > most ? null : joined(chunks);
}

/** A body in pieces of `size` bytes, the last one shorter. Of one that breaks off, what came; then throws 400. */
export async function* piecesOf(request: Request, size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  let broken = false;
  const chunks = chunksOf(request, () => { broken = true; });
  for await (const chunk of chunks) {
    held.push(chunk);
    length += chunk.byteLength;
    if (length < size) continue;
    const all = joined(held);
    let from = 0;
    for (; from + size <= length; from += size) yield all.subarray(from, from + size);
    held = [all.subarray(from)];
    length -= from;
  }
  if (length > 0) yield joined(held);
  if (broken) throw new Problem('malformed');
}

/** Reads a body nobody has begun to read to its end, so that its sender sees the answer. */
export async function readOut(request: Request): Promise<void> {
  for await (const _chunk of chunksOf(request, () => undefined)) return;
}

/** A body as it comes. When whoever reads it stops, it is read out all the same. */
async function* chunksOf(request: Request, onBreak: () => void): AsyncGenerator<Uint8Array> {
  const next = reading(request);
  let over = false;
  const read = async (): Promise<Uint8Array | null> => {
    const chunk = await next().catch(() => {
      onBreak();
      return null;
    });
    over = chunk === null;
    return chunk;
  };
  try {
    for (let chunk = await read(); chunk; chunk = await read()) yield chunk;
  } finally {
    for (let size = 0; !over && size < maxRead;) size += (await read())?.byteLength ?? 0;
  }
}

/** How to read on; `null` at the end. */
function reading(request: Request): () => Promise<Uint8Array | null> {
  if (request.body) {
    const reader = request.body.getReader();
    return async () => (await reader.read()).value ?? null;
  }
  // Firefox reads a request only as a whole.
  let whole: Promise<ArrayBuffer> | undefined;
  return async () => {
    if (whole) return null;
    whole = request.arrayBuffer();
    return new Uint8Array(await whole);
  };
}

/** True for `application/json`, in UTF-8 if it says so. */
function isJson(contentType: string | null): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';').map((part) => part.trim());
  const charset = parameters.find((one) => one.startsWith('charset='))?.slice(8).replaceAll('"', '');
  return type === 'application/json' && (charset === undefined || charset === 'utf-8' || charset === 'utf8');
}

/** Throws 413 or 415. */
export function checkCarrier(bytes: RawBody, contentType: string | null): asserts bytes is Uint8Array<ArrayBuffer> {
  if (bytes === null) throw new Problem('too-large');
  if (!isJson(contentType)) throw new Problem('unsupported-type');
}

/** The JSON value; throws 400. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('malformed', {
      detail: { en: 'The body must be JSON in UTF-8.', 'zh-CN': '提交的内容必须是 UTF-8 编码的 JSON。' },
    });
  }
}
