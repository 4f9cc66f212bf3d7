/** `aftercare/client`: the typed client, for desks and adapters. */
import type { Client } from './connection.js';
import { Session, type ClientOptions } from './session.js';

export { Failure, type FailureCause, type FailureDetails } from './failure.js';
export { createLive, type LiveOptions, type OwnedLive } from './live-connection.js';
export { Session, type ClientOptions, type SessionOptions } from './session.js';
export { realTimers, type Timers } from './timers.js';
export type { Token, TokenSource } from './tokens.js';
export type { AfterEvent } from './live.js';
export type { Draft, Drafts, Keeping, Kept, KeptFile, Outbox, Outcome, Place, Refusal, Saved, Sending, UploadOptions } from './keeping.js';
export type { CallInput, CallOptions, Client, Connection, Destination, Live, LiveStatus, Messages } from './connection.js';

/** A typed call per operation. Every call rejects with a `Failure`. */
export const createClient = (options: ClientOptions): Client => new Session(options).client;
