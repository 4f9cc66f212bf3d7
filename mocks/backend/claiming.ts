/** Files that a request, or an action on one, names: checked first, then the request's for good. */
import type { Catalog } from '../../components/contract/resources/catalog.js';
import type { NewRequest, RequestFile } from '../../components/contract/resources/request.js';
import { isOpenTo } from './attachments.js';
import type { Work } from './backend.js';
import { limitsOf } from './contents.js';
import type { Caller } from './http/identity.js';
import type { FieldError } from './http/problem.js';
import { pointerTo } from './http/validation.js';
import { limitMessages } from './http/words.js';
import type { AttachmentRecord, RequestRecord, Tx } from './store/port.js';

/** A file's id, and where in the body it stands. */
export interface NamedFile { readonly id: string; readonly pointer: string }

export const namedIn = (ids: readonly string[] | undefined, ...path: string[]): NamedFile[] =>
  (ids ?? []).map((id, index) => ({ id, pointer: pointerTo([...path, index]) }));

/** Every file a new request names: its attachments, and the answers to custom fields that are files. */
export function filesOf(catalog: Catalog, { serviceType, attachments, fields = {} }: NewRequest): NamedFile[] {
  const asked = catalog.serviceTypes.find(({ id }) => id === serviceType)?.fields.filter(({ type }) => type === 'file') ?? [];
  const answers = asked.filter(({ id }) => Object.hasOwn(fields, id)).flatMap(({ id }) => {
    const answer = fields[id];
    if (Array.isArray(answer)) return namedIn(answer, 'fields', id);
    return typeof answer === 'string' && answer.trim() !== '' ? [{ id: answer, pointer: pointerTo(['fields', id]) }] : [];
  });
  return [...namedIn(attachments, 'attachments'), ...answers];
}

/** Finds them: whole, the caller's own or nobody's, of no other request, each once, and no more than the vendor takes. */
export async function findFiles(
  { backend, tx, now, caller }: Work & { readonly caller: Caller | null }, named: readonly NamedFile[], request?: string,
): Promise<{ errors: FieldError[]; files: AttachmentRecord[] }> {
  const { maxCount } = limitsOf(backend);
  const tooMany = named[maxCount];
  if (tooMany) return { errors: [{ pointer: tooMany.pointer, code: 'too-long', message: limitMessages.entries(maxCount) }], files: [] };
  const errors: FieldError[] = [];
  const files: AttachmentRecord[] = [];
  for (const { id, pointer } of named) {
    const file = await tx.get('attachment', id);
    const isFree = file?.state === 'whole' && (isOpenTo(file, caller, now) || (request !== undefined && file.request === request));
    if (isFree && !files.some((one) => one.id === id)) files.push(file);
    else errors.push({ pointer, code: 'unknown' });
  }
  return { errors, files };
}

/** Gives them to the request and its owner. */
export async function claim(tx: Tx, files: readonly AttachmentRecord[], { id, owner }: Pick<RequestRecord, 'id' | 'owner'>): Promise<void> {
  for (const file of files) if (file.request === undefined) await tx.put('attachment', { ...file, owner, request: id });
}

/** Files as a request or an entry of its log tells them. */
export const fileViews = (files: readonly AttachmentRecord[]): RequestFile[] =>
  files.map(({ id, name, type, size }) => ({ id, name, type, size }));
