/** Files that come in parts: begun, gone on with after any break, looked at when whole. */
import { isOpenTo, needRoom, senderOf } from './attachments.js';
import type { Backend } from './backend.js';
import { enough, isPhoto, lookAt, needSize, typeOf } from './contents.js';
import { cleanName } from './file-names.js';
import type { Caller } from './http/identity.js';
import { notFound, Problem } from './http/problem.js';
import { joined } from './store/memory-bytes.js';
import type { AttachmentRecord, Tx } from './store/port.js';

/** Who sends, and when. */
export interface Sender { readonly backend: Backend; readonly caller: Caller | null; readonly now: number }

/** Begins a file of so many bytes. Throws 429. */
export function begin({ backend, caller, now }: Sender, length: number, name: string): Promise<AttachmentRecord> {
  return backend.store.transaction(async (tx) => {
    await needRoom({ backend, tx, now }, caller, length);
    const id = backend.ids();
    const record: AttachmentRecord = {
      id, ...senderOf(caller, id), at: now, name: cleanName(name, ''), type: '', state: 'arriving', length, received: 0, size: 0,
    };
    await tx.put('attachment', record);
    return record;
  });
}

async function own(tx: Tx, { caller, now }: Sender, id: string): Promise<AttachmentRecord> {
  const record = await tx.get('attachment', id);
  if (!record || !isOpenTo(record, caller, now)) throw notFound();
  return record;
}

/** The caller's file as it is by now. Throws 404. */
export const find = (sender: Sender, id: string): Promise<AttachmentRecord> =>
  sender.backend.store.transaction((tx) => own(tx, sender, id));

/** Whether these bytes may begin here. Throws 404, 409, 429. */
export function needPlace(sender: Sender, id: string, offset: number): Promise<AttachmentRecord> {
  const { backend, caller, now } = sender;
  return backend.store.transaction(async (tx) => {
    const record = await own(tx, sender, id);
    needOffset(record, offset);
    if (offset < record.length) await needRoom({ backend, tx, now }, record.owner === caller?.subject ? caller : null, record.length - offset, 0);
    return record;
  });
}

/** Adds a piece at an offset. What its first bytes tell it to be, if that is refused, takes the whole file away. */
export async function add(sender: Sender, id: string, offset: number, piece: Uint8Array): Promise<AttachmentRecord> {
  const { backend } = sender;
  const kept = await backend.store.transaction(async (tx) => {
    const record = await own(tx, sender, id);
    needOffset(record, offset);
    const received = offset + piece.length;
    needSize(received, record.length);
    let { type } = record;
    if (type === '' && (received >= enough || received === record.length)) {
      const head = joined([await tx.readBytes(id, 0, Math.min(offset, enough)), piece]);
      const told = await typeOf(backend, head).catch((error: unknown) => {
        if (error instanceof Problem) return error;
        throw error;
      });
      if (told instanceof Problem) {
        await tx.dropAttachment(id);
        return told;
      }
      type = told;
    }
    await tx.appendBytes(record, piece);
    const saved: AttachmentRecord = { ...record, type, received };
    await tx.put('attachment', saved);
    return saved;
  });
  if (kept instanceof Problem) throw kept;
  return kept;
}

function needOffset({ state, received, length }: AttachmentRecord, offset: number): void {
  if (offset !== (state === 'whole' ? length : received)) throw new Problem('conflict');
}

/**
 * Looks at a file whose last byte is here; does nothing to any other. Cleaning a photo takes long, so it stands between
 * two transactions; a server that ends meanwhile does it when the file is asked for again. Throws 413, 415, 422: then it is gone.
 */
export async function finish(sender: Sender, id: string): Promise<AttachmentRecord> {
  const { store } = sender.backend;
  const record = await find(sender, id);
  if (record.state === 'whole' || record.received < record.length) return record;
  const content = isPhoto(record.type)
    ? await lookAt(sender.backend, await store.transaction(async (tx) => joined([await tx.readBytes(id, 0, record.length)])))
      .catch(async (error: unknown) => {
        if (error instanceof Problem) await store.transaction((tx) => tx.dropAttachment(id));
        throw error;
      })
    : null;
  return store.transaction(async (tx) => {
    const now = await own(tx, sender, id);
    if (now.state === 'whole') return now;
    const type = content?.type ?? now.type;
    const whole: AttachmentRecord = {
      ...now, type, name: cleanName(now.name, type), state: 'whole', size: content?.bytes.length ?? now.length,
    };
    if (content) {
      await tx.dropBytes(id);
      await tx.appendBytes(whole, content.bytes);
    }
    await tx.put('attachment', whole);
    return whole;
  });
}

/** Takes a file away that no request has. Throws 404. */
export const remove = (sender: Sender, id: string): Promise<void> => sender.backend.store.transaction(async (tx) => {
  await own(tx, sender, id);
  await tx.dropAttachment(id);
});
