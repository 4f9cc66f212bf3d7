/** Files people send: whose they are, how much may wait, and how long. */
import type { Attachment } from '../../components/contract/resources/record.js';
import type { Backend, Work } from './backend.js';
import { fileWords } from './http/file-words.js';
import { guestOwner, type Caller } from './http/identity.js';
import { notFound, Problem } from './http/problem.js';
import type { AttachmentRecord, Tx } from './store/port.js';

/** How long a file waits for a request to name it, in milliseconds: 24 hours. */
export const keptUnused = 24 * 60 * 60 * 1000;
/** Files of one owner that may wait. */
const mostUnused = 100;

/** Whose a file is that this caller sends. Without a token it is nobody's yet: of whoever knows its id. */
export const senderOf = (caller: Caller | null, id: string): Pick<AttachmentRecord, 'owner' | 'by'> =>
  (caller ? { owner: caller.subject, by: caller.role } : { owner: guestOwner(id), by: 'guest' });

const isNobodys = ({ id, owner }: AttachmentRecord): boolean => owner === guestOwner(id);

/** Sent by this caller. A customer and a person of the vendor may have the same id. */
const isSenders = ({ owner, by }: AttachmentRecord, caller: Caller | null): boolean =>
  caller !== null && owner === caller.subject && by === caller.role;

/** Whether a caller may still do something with a file: name it, go on sending it, remove it. */
export const isOpenTo = (record: AttachmentRecord, caller: Caller | null, now: number): boolean =>
  record.request === undefined && record.at > now - keptUnused && (isNobodys(record) || isSenders(record, caller));

/** The file a request's owner may read. Throws 404. */
export async function ownFile(tx: Tx, id: string, caller: Caller): Promise<AttachmentRecord> {
  const record = await tx.get('attachment', id);
  if (record?.state !== 'whole') throw notFound();
  if (record.request === undefined ? !isSenders(record, caller) : record.owner !== caller.subject) throw notFound();
  return record;
}

/** The file of any request, or one of this person's own, for the vendor. Throws 404. */
export async function anyFile(tx: Tx, id: string, caller: Caller): Promise<AttachmentRecord> {
  const record = await tx.get('attachment', id);
  if (record?.state !== 'whole' || (record.request === undefined && !isSenders(record, caller))) throw notFound();
  return record;
}

/** Throws 429 when more bytes would be waiting for a request than one owner may have. */
export async function needRoom({ backend, tx, now }: Work, caller: Caller | null, bytes: number, files = 1): Promise<void> {
  if (caller === null) return;
  const unused = (await tx.listUnused({ owner: caller.subject })).filter(({ at }) => at > now - keptUnused);
  const held = unused.reduce((sum, { received, size }) => sum + Math.max(received, size), 0);
  if (held + bytes <= backend.unusedBytes && unused.length + files <= mostUnused) return;
  const oldest = unused[0]?.at ?? now;
  throw new Problem('rate-limited', {
    detail: fileWords.tooMuchUnused(backend.unusedBytes), retryAfter: Math.max(1, Math.ceil((oldest + keptUnused - now) / 1000)),
  });
}

/** Counts a file of a caller without a token. Throws 429. */
export function countFile(backend: Backend, address: string, caller: Caller | null): void {
  if (caller === null) backend.uploads.take(address);
}

/** Counts its bytes. Throws 429. */
export function countBytes(backend: Backend, address: string, caller: Caller | null, bytes: number): void {
  if (caller === null) backend.uploadBytes.take(address, bytes);
}

/** A file as its sender sees it. */
export const attachmentView = (backend: Backend, { id, name, type, size, at }: AttachmentRecord): Attachment =>
  ({ id, name, type, size, at: backend.wireTime(at) });
