/** What the parts of the backend share: its options, one call, one answer. */
import type * as v from 'valibot';
import type { operations, OperationName } from '../../components/contract/operations.js';
import type { schemas } from '../../components/contract/schemas.js';
import type { Params } from '../../components/contract/types.js';
import type { Agreements } from './agreements.js';
import type { Content, PhotoCleaner } from './contents.js';
import type { Hub } from './hub.js';
import type { Caller } from './http/identity.js';
import type { Locale } from './http/locale.js';
import type { RawBody } from './http/body.js';
import type { Incoming } from './http/pipeline.js';
import type { Problem } from './http/problem.js';
import type { Window } from './http/rate-limit.js';
import type { Keys } from './keys.js';
import type { WorkingCalendar } from './rules/calendar.js';
import type { AttachmentRecord, Store, Tx } from './store/port.js';
import type { Vendor } from './vendor.js';

/** Waits; real timers unless a test brings its own. */
export interface Timers {
  /** Runs once after so many milliseconds. Returns how to call it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** What a backend is made of. */
export interface AppOptions {
  readonly store: Store;
  /** Now, in epoch milliseconds. Also sets the `Date` of answers. */
  readonly clock: () => number;
  /** A new id: at least 128 random bits, letters and digits. */
  readonly ids: () => string;
  readonly keys: Keys;
  readonly vendor: Vendor;
  /** Path the operations stand under, e.g. `/api`; none when absent. */
  readonly basePath?: string;
  readonly limits?: {
    /** Calls a second per identity; 200 when absent. */
    readonly callsPerSecond?: number;
    /** Failed tracking codes an hour per client address; 10 when absent. */
    readonly codeTriesPerHour?: number;
    /** Files sent an hour per client address, by callers without a token; 60 when absent. */
    readonly uploadsPerHour?: number;
    /** Bytes of these files an hour; 200 MiB when absent. */
    readonly uploadBytesPerHour?: number;
    /** Bytes of the files a signed-in caller may have waiting for a request; 200 MiB when absent. */
    readonly unusedBytes?: number;
    /** Lists of slots a minute per client address, for callers without a token; 60 when absent. */
    readonly slotReadsPerMinute?: number;
  };
  /** Takes the location out of photos; without it, photos are refused. */
  readonly photos?: PhotoCleaner;
  /** The client's address; without it, callers without a token are counted together. */
  readonly clientAddress?: (request: Request, env: unknown) => string;
  readonly timers?: Timers;
  /** Told of what answered 500. */
  readonly onError?: (error: unknown) => void;
}

/** The options, and what is built on them once. */
export interface Backend extends Required<Pick<AppOptions, 'store' | 'clock' | 'ids' | 'keys' | 'vendor' | 'basePath' | 'timers'>> {
  readonly agreements: Agreements;
  readonly calendar: WorkingCalendar;
  readonly hub: Hub;
  readonly codeTries: Window;
  readonly slotReads: Window;
  readonly uploads: Window;
  readonly uploadBytes: Window;
  readonly unusedBytes: number;
  readonly photos: AppOptions['photos'];
  readonly onError: AppOptions['onError'];
  /** RFC 3339 in the vendor's zone. */
  wireTime(at: number): string;
  /** The vendor's day, `YYYY-MM-DD`. */
  dayOf(at: number): string;
}

type Row<K extends OperationName> = (typeof operations)[K];
type Schemas = typeof schemas;

/** A file somebody sent: what is kept of it, how many bytes came, and the name it came with. */
export interface SentFile extends Content { readonly length: number; readonly name: string }

/** The body of an operation, after validation. */
export type BodyOf<K extends OperationName> =
  Row<K> extends { body: infer N extends keyof Schemas } ? v.InferOutput<Schemas[N]>
    : Row<K> extends { raw: true; method: 'POST' } ? SentFile : undefined;
/** The query of an operation, after validation. */
export type QueryOf<K extends OperationName> =
  Row<K> extends { query: infer N extends keyof Schemas } ? v.InferOutput<Schemas[N]> : undefined;

/** A unit of work: what reading and writing needs. */
export interface Work {
  readonly backend: Backend;
  readonly tx: Tx;
  /** Epoch milliseconds; the same all through one call. */
  readonly now: number;
}

/** A call whose caller is let in. */
export interface EarlyCall<K extends OperationName = OperationName> extends Work {
  /** Nobody signed in: `null`. */
  readonly caller: Caller | null;
  readonly locale: Locale;
  readonly params: Params<K>;
  /** The client's address, or '' when unknown. */
  readonly address: string;
}

/** A call whose body and query are valid. */
export interface Call<K extends OperationName = OperationName> extends EarlyCall<K> {
  readonly body: BodyOf<K>;
  readonly query: QueryOf<K>;
  readonly ifMatch: string | undefined;
}

/** What a handler answers. A `problem` is answered like a thrown one, but what was written stays. */
export type Reply =
  | { status: number; body: unknown; etag?: string; location?: string; trackingCodeOf?: string }
  | { file: AttachmentRecord }
  | { problem: Problem };

/** One operation. */
export interface Handler<K extends OperationName, F> {
  /** Refuses a client's address before anything else (429). */
  limit?(backend: Backend, address: string, caller: Caller | null): void;
  /** The largest body in bytes; 1 MiB when absent. */
  most?(backend: Backend): number;
  /**
   * Looks at a raw body (`null`: over the limit) before the transaction, which nothing slow should hold up. Throws 413,
   * 415, 422; what it answers is the call's `body`.
   */
  look?(incoming: Incoming, bytes: RawBody): Promise<SentFile>;
  /** Finds what the path names, before the body is looked at: throws 404. */
  find?(call: EarlyCall<K>): Promise<F>;
  run(call: Call<K>, found: F): Promise<Reply>;
}

/** Types an operation's handler by its name. */
export const handler = <K extends OperationName, F = undefined>(_name: K, parts: Handler<K, F>): Handler<K, F> => parts;

/** A 200. */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/** The signed-in caller's id: owner of the caller's things. */
export function ownerOf(call: { readonly caller: Caller | null }): string {
  if (call.caller === null) throw new Error('an operation open to nobody was reached without a caller');
  return call.caller.subject;
}
