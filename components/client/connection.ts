/**
 * What a provider hands to its elements. Interfaces only: the parts are built in `client/` by the provider,
 * so an element depends on nothing but these shapes.
 */
import type { OperationName } from '../contract/operations.js';
import type { Answer, Body, Params, Query } from '../contract/types.js';
import type { Contact } from '../contract/resources/catalog.js';
import type { Keeping } from './keeping.js';
import type { AfterEvent } from './live.js';

/** What one call takes. Only what the operation has is required. */
export type CallInput<K extends OperationName> = Params<K> & Query<K> & Body<K>;

/** Options of one call. */
export interface CallOptions {
  /** Cancels the call; it then rejects with a `Failure` of kind `aborted`. */
  signal?: AbortSignal;
  /** The `Idempotency-Key`; made up when absent. Pass one to make "send again" safe across reloads. */
  key?: string;
  /** The ETag this call builds on (`If-Match`). */
  ifMatch?: string;
  /** BCP 47 tag of the wanted language. */
  locale?: string;
  /** The id a stream is taken up after (`Last-Event-ID`). */
  lastEventId?: string | undefined;
  /** Calls without the customer's token, as nobody in particular. */
  anonymous?: boolean;
}

/** One typed call per operation. Rejects with `Failure`. */
export type Client = {
  readonly [K in OperationName]: (input: CallInput<K>, options?: CallOptions) => Promise<Answer<K>>;
};

/** How a live connection stands. */
export type LiveStatus = 'live' | 'polling' | 'waiting' | 'closed';

/** The one live connection of a provider. */
export interface Live {
  /** Listens; the connection opens with the first listener and closes with the last. Returns the unsubscribe. */
  subscribe(listener: (event: AfterEvent) => void): () => void;
  /** Listens to `status`. Returns the unsubscribe. */
  onStatus(listener: (status: LiveStatus) => void): () => void;
  /** `live`: streaming; `polling`: by repeated reads; `waiting`: between tries; `closed`: nobody listens. */
  readonly status: LiveStatus;
  /** Epoch milliseconds (device clock) of the last sign of life; 0 before the first. */
  readonly lastNews: number;
}

/** A vendor's page an element may lead to. */
export type Destination =
  | { to: 'track'; id: string }
  | { to: 'agreement'; clause?: string; version?: string }
  | { to: 'request' };

/** The vendor's wording: `{locale: {key: text}}`. */
export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Everything an element gets from its provider. A new object is provided when any field changes. */
export interface Connection {
  readonly client: Client;
  readonly live: Live;
  /** Who is calling, as far as known: `unknown` before the first token. */
  readonly identity: 'customer' | 'guest' | 'unknown';
  /** Rises when the identity changed (sign-in, sign-out, guest session): elements read again. */
  readonly generation: number;
  readonly locale: string | undefined;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly messages: Messages;
  /** Now by the backend's clock, epoch milliseconds (device clock corrected by the answers' `Date`). */
  now(): number;
  /** The vendor's contacts last seen; kept on the device so that they are there when the network is not. */
  contacts(): readonly Contact[];
  /** The vendor's zone last seen (IANA name). */
  timeZone(): string | undefined;
  /** Opens a guest's one request; from then on calls carry the guest's token. */
  openGuest(code: string, signal?: AbortSignal): Promise<{ request: string }>;
  /** What was typed and what waits to be sent, kept on the device; its code is loaded when first asked for. */
  keeping(): Promise<Keeping>;
  /** Href of a page of the vendor's site, or `null` when the provider knows none. */
  href(destination: Destination): string | null;
  /** Announces the cancelable `aftercare-navigate`; goes to `href` unless cancelled. Returns whether anything will happen. */
  navigate(destination: Destination, from: HTMLElement): boolean;
  /** Says `aftercare-error` on the provider (code and operation only). */
  report(failure: unknown, operation: OperationName): void;
}
