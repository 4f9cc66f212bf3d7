/** What is whose: a thing of somebody else is not there. */
import { ownerOf, type Work } from './backend.js';
import { openCase, type Case } from './cases.js';
import type { Caller } from './http/identity.js';
import { notFound } from './http/problem.js';
import type { RequestRecord } from './store/port.js';

interface OwnedCall extends Work { readonly caller: Caller | null }

/** The caller's request by id or number, or `null`. */
export async function findOwnRequest(call: OwnedCall, id: string, lock = false): Promise<RequestRecord | null> {
  const record = await call.tx.findRequest(id, { lock });
  return record?.owner === ownerOf(call) ? record : null;
}

/** The caller's request, up to date. Throws 404. */
export async function ownCase(call: OwnedCall & { readonly params: { id: string } }, lock = false): Promise<Case> {
  const record = await findOwnRequest(call, call.params.id, lock);
  if (!record) throw notFound();
  return openCase(call, record, lock);
}

/** Any request, for the vendor, up to date. Throws 404. */
export async function anyCase(call: OwnedCall & { readonly params: { id: string } }, lock = false): Promise<Case> {
  const record = await call.tx.findRequest(call.params.id, { lock });
  if (!record) throw notFound();
  return openCase(call, record, lock);
}
