/**
 * What is kept on the device of what a customer typed and submitted. Interfaces only, like `connection.ts`; all of it is
 * reached by `connection.keeping()`, so that no page pays for it before it is used.
 */
import type { NewRequest, Request } from '../contract/resources/request.js';
import type { Failure, FailureCause, FailureDetails } from './failure.js';

/** Whose a draft is, and of which product. */
export interface Place {
  /** The customer's id or `guest`, as `Keeping.caller()` says. On the device it lies only as a hash. */
  readonly who: string;
  /** Tells a customer's drafts apart: the product's id, for instance; empty for none. */
  readonly product: string;
}

/** A file of a draft. In the body of a request it stands as `local:<id>` until it has a number of the backend's. */
export interface KeptFile {
  /** Made by `newKey()`. */
  readonly id: string;
  /** Where it belongs: `attachments`, `plate`, or `fields.<id>` for a custom field. */
  readonly of: string;
  readonly name: string;
  /** Media type; empty when unknown. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Absent where the device had no room for it when the page was left: to be chosen again unless uploaded. */
  readonly blob?: Blob | undefined;
  /** The `Idempotency-Key` of its upload; its id when absent. */
  readonly key?: string | undefined;
  /** The backend's id, once uploaded. */
  readonly attachment?: string | undefined;
  /** Where a large upload goes on (tus). */
  readonly upload?: string | undefined;
}

/** Submitted, and not known to be received. */
export interface Kept {
  /** When it was submitted, epoch milliseconds (device clock). */
  readonly at: number;
  /** As submitted, files as `local:<id>`. */
  readonly body: NewRequest;
  readonly locale?: string | undefined;
  /** How often it was sent; once it was, it cannot be withdrawn: it may have been received. */
  readonly attempts: number;
}

/** Why the backend would not have it, as a `Failure` says. */
export type Refusal = Pick<FailureDetails, 'code' | 'status' | 'detail' | 'errors' | 'operation'> & {
  readonly kind: FailureCause;
  /** The file it would not have. */
  readonly file?: string | undefined;
};

/** One request being written (neither `kept` nor `received`), waiting to be sent (`kept`), or sent (`received`). */
export interface Draft {
  /** Made by `newKey()`. */
  readonly id: string;
  /** The `Idempotency-Key` of the request, made by `newKey()` once a draft and never changed. */
  readonly key: string;
  readonly place: Place;
  /** When it was last saved, epoch milliseconds (device clock). Set by `save`. */
  readonly savedAt: number;
  /** Where in the form the customer was. */
  readonly step: string;
  /** What was typed; anything that can be cloned. */
  readonly values: unknown;
  readonly files: readonly KeptFile[];
  readonly kept?: Kept | undefined;
  /** The last sending was refused; gone with the next submission. */
  readonly refusal?: Refusal | undefined;
  /** The backend has it; of the words nothing is left here. */
  readonly received?: { readonly id: string; readonly number: string; readonly at: number } | undefined;
}

/** How a saving ended. */
export interface Saved {
  /** `false`: the device keeps nothing (a private window, a full disk); it lasts as long as this page. */
  readonly durable: boolean;
  /** `false`: the words are safe, the files last only as long as this page. */
  readonly files: boolean;
  /** `false`: not saved, for it was submitted, sent or removed meanwhile, perhaps in another tab. `read` says. */
  readonly saved: boolean;
}

/** What was typed, kept on the device for 30 days. None of these rejects. */
export interface Drafts {
  /** Whether the device keeps anything, as far as known. */
  readonly durable: boolean;
  /** Those of a place, or of all products of somebody; newest first. */
  list(place: { readonly who: string; readonly product?: string | undefined }): Promise<Draft[]>;
  read(id: string): Promise<Draft | undefined>;
  /** Savings of one draft happen in order. What the backend said of its files and its sendings stays as it is. */
  save(draft: Omit<Draft, 'kept' | 'received' | 'savedAt'>): Promise<Saved>;
  /** For good: a later `save` does not bring it back. */
  remove(id: string): Promise<void>;
  /** Removes everything of somebody; of every customer (not of guests) when absent. */
  forget(who?: string): Promise<void>;
  /** Told what other tabs changed. Returns the unsubscribe. */
  watch(listener: (ids: readonly string[]) => void): () => void;
}

/**
 * `received`: `earlier` when it is another submission of this draft, from before or from another tab, that was received; `kept`: it will be sent,
 * `failure` says what is in the way (`unauthenticated`: a sign-in); `refused`: the draft is free to be edited.
 */
export type Outcome =
  | { readonly state: 'received'; readonly request: Request; readonly earlier?: true | undefined }
  | { readonly state: 'kept'; readonly failure: Failure }
  | { readonly state: 'refused'; readonly failure: Failure; readonly file?: string | undefined };

/** What is heard of one that was submitted. `part`: 0 to 1 of the files' bytes, where known. */
export type Sending = Outcome | { readonly state: 'sending'; readonly part?: number | undefined };

/** Sends what was submitted: once, in order, from one tab. */
export interface Outbox {
  /**
   * Keeps it, then sends it. Twice at once is one. Never rejects.
   * @param body Files as `local:<id>` in `attachments` and `fields`.
   */
  submit(draft: Omit<Draft, 'kept' | 'received' | 'savedAt'>, body: NewRequest, locale?: string): Promise<Outcome>;
  /** Tries now what waits, without waiting out the pause between tries (a `Retry-After` is kept). */
  retry(): void;
  /** Takes one that was never sent back to be edited. Rejects as `conflict` when it may have been received. */
  withdraw(id: string): Promise<Draft>;
  /** The request of one that was received, read again; a guest's with its tracking code. Rejects with `Failure`. */
  receipt(id: string): Promise<Request>;
  /** The receipt was seen: nothing of it is kept any longer. */
  shown(id: string): Promise<void>;
  /** Told what becomes of those submitted, in this tab or another. Returns the unsubscribe. */
  watch(listener: (id: string, sending: Sending) => void): () => void;
}

export interface UploadOptions {
  readonly name: string;
  /** Makes uploading the same file again safe. */
  readonly key: string;
  /** As nobody in particular: for what a guest will submit. */
  readonly anonymous?: boolean | undefined;
  /** Where an earlier try of the same file told to go on. */
  readonly resumeUrl?: string | undefined;
  /** Bytes. A file of up to 5 MiB goes at once: only 0 and all are told. */
  readonly progress?: ((sent: number, total: number) => void) | undefined;
  /** Told where to go on, should this try be cut; a large file only. */
  readonly opened?: ((url: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Keeping {
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  /** Uploads a file, again where the network was lost. Rejects with `Failure`. */
  upload(file: Blob, options: UploadOptions): Promise<{ attachment: string }>;
  /** Whose drafts are whose: the customer's id, or `guest`. Rejects with `Failure` when it cannot be had. */
  caller(): Promise<string>;
  /** A key for a draft or a file: 128 random bits, hex. */
  newKey(): string;
}
