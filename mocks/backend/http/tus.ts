/**
 * Resumable uploads by tus 1.0.0 (https://tus.io/protocols/resumable-upload): its core, creation, expiration and
 * termination. Ours rather than @tus/server, which runs neither in a page nor inside our transactions.
 */
import { countBytes, countFile, keptUnused } from '../attachments.js';
import { limitsOf, needContent, needSize } from '../contents.js';
import type { AttachmentRecord } from '../store/port.js';
import { add, begin, find, finish, needPlace, remove } from '../uploads.js';
import { piecesOf, readOut } from './body.js';
import type { Incoming } from './pipeline.js';
import { notFound, Problem } from './problem.js';

/** Where it answers; HEAD comes to GET's route. */
export const tusPaths = ['/uploads', '/uploads/:id'];
export const tusMethods = ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS'];

const version = '1.0.0';
/** Bytes written at once: what came before a break stays. */
const pieceSize = 1024 * 1024;

/** Marks any answer of these paths, problems too. */
export function markTus(response: Response): Response {
  response.headers.set('tus-resumable', version);
  if (response.status === 412) response.headers.set('tus-version', version);
  return response;
}

/** Answers one call. Throws `Problem`. */
export async function answerTus(incoming: Incoming): Promise<Response> {
  const { context } = incoming;
  const { method: sent } = context.req.raw;
  const method = (sent === 'POST' && context.req.header('x-http-method-override')?.toUpperCase()) || sent;
  const id = context.req.param('id');
  if (method === 'OPTIONS') {
    return answer(204, { 'tus-version': version, 'tus-extension': 'creation,expiration,termination', 'tus-max-size': String(limitsOf(incoming.backend).maxBytes) });
  }
  const run = id === undefined ? { POST: create }[method] : { HEAD: head, PATCH: patch, DELETE: end }[method];
  if (!run) throw notFound();
  if (context.req.header('tus-resumable') !== version) {
    throw new Problem('stale', { detail: { en: `Tus-Resumable must be ${version}.`, 'zh-CN': `Tus-Resumable 必须是 ${version}。` } });
  }
  try {
    return await run(incoming, id ?? '');
  } catch (error) {
    if (!context.req.raw.bodyUsed) await readOut(context.req.raw);
    throw error;
  }
}

const answer = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', vary: 'Authorization', 'x-content-type-options': 'nosniff', ...headers } });

const expires = ({ at, state, received, length }: AttachmentRecord): Record<string, string> => ({
  'upload-expires': new Date(at + keptUnused).toUTCString(),
  'upload-offset': String(state === 'whole' ? length : received),
});

async function create(incoming: Incoming): Promise<Response> {
  const { backend, context, caller, address } = incoming;
  countFile(backend, address, caller);
  const length = wholeNumber(incoming, 'Upload-Length');
  needSize(length, limitsOf(backend).maxBytes);
  needContent(length);
  const name = filename(context.req.header('upload-metadata') ?? '');
  countBytes(backend, address, caller, length);
  const record = await begin(incoming, length, name);
  // Relative, so that it is right behind any proxy, which alone knows the path it was called by.
  return answer(201, { location: `uploads/${record.id}`, ...expires(record) });
}

async function head(incoming: Incoming, id: string): Promise<Response> {
  const record = await finish(incoming, id);
  return answer(200, { 'upload-length': String(record.length), ...expires(record) });
}

async function patch(incoming: Incoming, id: string): Promise<Response> {
  const { context } = incoming;
  await find(incoming, id);
  if (context.req.header('content-type') !== 'application/offset+octet-stream') throw new Problem('unsupported-type');
  let offset = wholeNumber(incoming, 'Upload-Offset');
  const { length } = await needPlace(incoming, id, offset);
  needSize(offset + Number(context.req.header('content-length') ?? 0), length);
  for await (const piece of piecesOf(context.req.raw, pieceSize)) {
    await add(incoming, id, offset, piece);
    offset += piece.length;
  }
  return answer(204, expires(await finish(incoming, id)));
}

async function end(incoming: Incoming, id: string): Promise<Response> {
  await remove(incoming, id);
  return answer(204);
}

/** A header that counts bytes; throws 400. */
function wholeNumber({ context }: Incoming, header: string): number {
  const value = context.req.header(header.toLowerCase()) ?? '';
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw new Problem('malformed', { detail: { en: `${header} must be a whole number.`, 'zh-CN': `${header} 必须是整数。` } });
}

/** The `filename` of `Upload-Metadata`: pairs of a key and base 64. What cannot be read is no name. */
function filename(metadata: string): string {
  const coded = metadata.split(',').map((pair) => pair.trim().split(' ')).find(([key]) => key === 'filename')?.[1] ?? '';
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}
