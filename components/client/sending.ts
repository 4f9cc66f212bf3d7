/** Sends one request that was submitted: its files, then itself under its key, until it is known what became of it. */
import type { NewRequest, Request } from '../contract/resources/request.js';
import type { Client } from './connection.js';
import { filesNamed, filled, type Stored } from './draft-record.js';
import type { KeptDrafts } from './drafts.js';
import { Failure, unauthenticated } from './failure.js';
import type { Keeping, KeptFile, Outcome } from './keeping.js';
import { newKey } from './key.js';
import { passing, pointed, refusalOf } from './outcome.js';

export interface SendingPort {
  readonly client: Pick<Client, 'createRequest'>;
  readonly drafts: KeptDrafts;
  readonly now: () => number;
  readonly upload: Keeping['upload'];
  readonly caller: Keeping['caller'];
}

/** What one sending knows beside what is kept. */
export interface Trip {
  readonly port: SendingPort;
  readonly signal: AbortSignal;
  /** Told of the files' bytes, 0 to 1. */
  readonly progress: (part: number) => void;
}

/** It is not kept here any more: sent, withdrawn or forgotten meanwhile. */
class NotKept extends Error {}
/** The backend would not have a file. */
class BadFile extends Error {
  constructor(readonly failure: Failure, readonly file: string) { super(); }
}

/** Sends what is kept under an id. `bytes`: what its caller submitted, if anything. Rejects only with what nobody foresaw. */
export async function send(id: string, trip: Trip, bytes?: string): Promise<Outcome> {
  const { drafts } = trip.port;
  try {
    const { body, request } = await sent(id, trip);
    // Another tab may have submitted something else last.
    const earlier = !body || (bytes !== undefined && JSON.stringify(body) !== bytes);
    await drafts.change(id, (record) => received(record, request, trip.port.now()), true);
    return { state: 'received', request, ...(earlier && { earlier: true }) };
  } catch (error) {
    if (error instanceof NotKept) return { state: 'refused', failure: new Failure('aborted') };
    const { failure, file } = error instanceof BadFile ? error : { failure: error as Failure, file: undefined };
    if (!(failure instanceof Failure)) throw error;
    // Sent by itself, it waits out a fault of the backend's: nobody is there to press again.
    if (passing(failure) || (bytes === undefined && failure.code === 'internal')) return { state: 'kept', failure };
    await drafts.change(id, ({ kept: _, ...record }) => ({ ...record, refusal: refusalOf(failure, file) }), true);
    return { state: 'refused', failure, ...(file !== undefined && { file }) };
  }
}

/** What stays of one that was received: of a customer's not a word; of a guest's what its tracking code is asked for with. */
function received(record: Stored, { id, number }: Request, at: number): Stored {
  const { version, site, owner, guest, product, key, sent: bodies = [] } = record;
  const left = { version, site, owner, guest, product, key, id: record.id, savedAt: at, step: '', values: null, files: [], received: { id, number, at } };
  return guest ? { ...left, sent: bodies.slice(-1) } : left;
}

/** The request, with the body of which it was made where that was not an earlier one. */
async function sent(id: string, trip: Trip): Promise<{ request: Request; body?: NewRequest }> {
  const { caller, drafts } = trip.port;
  let record = keptOf(await drafts.record(id));
  if (!record.guest && await drafts.owner(await caller()) !== record.owner) throw unauthenticated();
  // Not even tried: it may still be taken back.
  if (globalThis.navigator?.onLine === false) throw new Failure('offline');
  for (let again = false; ; again = true) {
    record = await uploaded(record, trip);
    const { body: submitted } = record.kept;
    const body = JSON.parse(JSON.stringify(filled(submitted, idIn(record.files)))) as NewRequest;
    // Known before it goes: whatever happens on the way, it can be sent again to the byte.
    record = keptOf(await drafts.change(id, (was) => was.kept && {
      ...was, sent: last(was.sent, body), kept: { ...was.kept, attempts: was.kept.attempts + 1 },
    }));
    try {
      return { request: await posted(record, body, trip), body: submitted };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'key-reused') return { request: await replayed(record, trip, error) };
      const lost = record.files.filter(({ attachment }) => attachment && error.errors?.some(({ pointer }) => pointed(body, pointer) === attachment));
      if (again || error.code !== 'validation' || lost.length === 0) throw error;
      record = keptOf(await drafts.change(id, (was) => ({ ...was, files: was.files.map((file) => (lost.some((one) => one.id === file.id) ? anew(file) : file)) })));
    }
  }
}

type KeptRecord = Stored & { readonly kept: NonNullable<Stored['kept']> };

function keptOf(record: Stored | undefined): KeptRecord {
  if (!record?.kept) throw new NotKept();
  return record as KeptRecord;
}

const idIn = (files: readonly KeptFile[]) => (wanted: string): string | undefined => files.find(({ id }) => id === wanted)?.attachment;
/** The same file as if never uploaded: unused ones go after a day. */
const anew = ({ id, name, of, size, type }: KeptFile): KeptFile => ({ id, name, of, size, type, key: newKey() });
/** With a body last, and once. */
const last = (bodies: readonly NewRequest[] = [], body: NewRequest): NewRequest[] =>
  [...bodies.filter((one) => JSON.stringify(one) !== JSON.stringify(body)), body];

/** As nobody in particular where a guest submitted it, whoever is signed in by now. */
const posted = ({ guest, kept, key }: KeptRecord, body: NewRequest, { port, signal }: Trip): Promise<Request> =>
  port.client.createRequest({ body }, { key, signal, ...(kept.locale !== undefined && { locale: kept.locale }), ...(guest && { anonymous: true }) });

/** Something else was received under the key: what, one of those sent before tells. A second is never filed. */
async function replayed(record: KeptRecord, trip: Trip, reused: Failure): Promise<Request> {
  for (const body of [...record.sent ?? []].reverse().slice(1)) {
    try {
      const request = await posted(record, body, trip);
      await trip.port.drafts.change(record.id, (was) => ({ ...was, sent: last(was.sent, body) }));
      return request;
    } catch (error) {
      if (!(error instanceof Failure) || passing(error)) throw error;
    }
  }
  throw reused;
}

/** Uploads what its body names. */
async function uploaded(record: KeptRecord, { port, progress, signal }: Trip): Promise<KeptRecord> {
  const named = filesNamed(record.kept.body);
  const files = record.files.filter(({ id }) => named.has(id));
  const whole = files.reduce((all, { size }) => all + size, 0);
  let before = 0;
  for (const file of files) {
    if (file.attachment === undefined) {
      const { attachment } = await port.upload(await readable(record.id, file, port.drafts), {
        name: file.name, key: file.key ?? file.id, anonymous: record.guest, resumeUrl: file.upload, signal,
        progress: (bytes) => progress((before + bytes) / (whole || 1)),
        opened: (upload) => { void port.drafts.change(record.id, withFile(file.id, { upload })); },
      }).catch((error: unknown) => { throw error instanceof Failure && !passing(error) ? new BadFile(error, file.id) : error; });
      record = keptOf(await port.drafts.change(record.id, withFile(file.id, { attachment, upload: undefined })));
    }
    before += file.size;
  }
  return record;
}

const withFile = (id: string, more: Partial<KeptFile>) => (record: Stored): Stored =>
  ({ ...record, files: record.files.map((file) => (file.id === id ? { ...file, ...more } : file)) });

/** What the file holds. It may be gone: the device had no room, or its owner moved it. */
async function readable(draft: string, file: KeptFile, drafts: KeptDrafts): Promise<Blob> {
  const blob = await drafts.blob(draft, file.id);
  const there = await blob?.slice(0, 1).arrayBuffer().then(() => true, () => false);
  if (blob && there) return blob.type === file.type ? blob : blob.slice(0, blob.size, file.type);
  const pointer = file.of.startsWith('fields.') ? file.of.replace('fields.', '/fields/') : '/attachments';
  throw new BadFile(new Failure('problem', { code: 'validation', status: 422, errors: [{ pointer, code: 'missing', message: '' }] }), file.id);
}
