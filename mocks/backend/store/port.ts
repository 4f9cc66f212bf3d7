/**
 * What the backend needs of a database. Two implementations pass one conformance suite: memory (here) and SQL
 * (the demo's server, on PGlite or PostgreSQL). Times are epoch milliseconds; wire formats are made by the handlers.
 */
import type { LogEvent, NewRequest, RequestFile } from '../../../components/contract/resources/request.js';
import type { Publish } from '../../../components/contract/resources/agreement.js';
import type { AskConsent, DataKind, Receipt } from '../../../components/contract/resources/consent.js';
import type { DecisionWord, RequestSource, Stage } from '../../../components/contract/vocabulary.js';
import type { Span } from '../rules/availability.js';

/** All of a unit of work is kept, or none; concurrent ones behave as if run one after another. */
export interface Store {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Calls after every commit that appended to the log, in this or another process. Returns the unsubscribe. */
  onCommit(listener: () => void): () => void;
  close(): Promise<void>;
}

/** A request without its log. Personal data stands apart so that it can be erased without touching the log. */
export interface RequestRecord {
  id: string;
  number: string;
  /** The customer's `sub`, or `guest:<id>`. */
  owner: string;
  /** SHA-256 of the tracking code (guests), else null. */
  codeHash: string | null;
  createdAt: number;
  agreementVersion: string;
  facts: Pick<NewRequest, 'product' | 'problem' | 'fields' | 'attachments' | 'relatesTo'> & {
    /** The registered product's name, in every language. */
    productName?: Record<string, string>;
    source?: RequestSource;
  };
  personal: Pick<NewRequest, 'contact' | 'address'> & { files?: RequestFile[] };
  /** Kept by the handlers from the fold, for lists, the queue and the job. */
  stage: Stage;
  seq: number;
  nextDueAt: number | null;
  nextTimerAt: number | null;
  /** The visit that keeps a technician's time. */
  visit: Span | null;
  /** Lower-case text a search looks in: number, product, problem. */
  search: string;
}

/** A published version with its texts in every language. */
export interface AgreementRecord {
  id: string;
  owner: 'vendor';
  at: number;
  publish: Publish;
  hashes: Record<string, string>;
  supersedes?: string;
}

export interface PersonRecord { id: string; owner: string; at: number; name: string; phone?: string; email?: string }

export interface ProductRecord {
  id: string;
  owner: string;
  at: number;
  serial: string;
  model: string;
  name: Record<string, string>;
  purchasedOn?: string;
  /** `covers`: what it covers, by language. */
  warranty?: { basis: 'statutory' | 'manufacturer'; until: string; covers?: Record<string, string> };
}

export interface AcceptanceRecord {
  id: string; owner: string; at: number; version: string; locale: string; hash: string;
  acknowledged?: string[]; signature?: { kind: 'typed' | 'drawn'; value: string };
}

export interface ConsentRecord {
  id: string;
  owner: string;
  at: number;
  /** The notice as the vendor posted it, in every language. */
  asked: AskConsent;
  decision: DecisionWord | null;
  decidedAt: number | null;
  /** Receipt of the decision now in force. */
  receipt: string | null;
}

export interface ReceiptRecord { id: string; owner: string; at: number; receipt: Receipt }

export interface DisclosureRecord {
  id: string;
  owner: string;
  at: number;
  request?: string;
  purpose: { id: string; title: Record<string, string> };
  recipient: { id: string; name: string | Record<string, string> };
  dataKinds: Array<Pick<DataKind, 'id'> & { label: Record<string, string> }>;
  outcome: 'disclosed' | 'refused' | 'exit';
  basis?: 'legal-duty' | 'emergency';
  receipt: string | null;
}

/** A file somebody sent. Its bytes stand apart; it goes after a day unless a request names it. */
export interface AttachmentRecord {
  id: string;
  /** The sender's `sub`, `guest:<its own id>` while it is nobody's; the request's owner once one names it. */
  owner: string;
  at: number;
  by: 'customer' | 'guest' | 'vendor';
  name: string;
  /** By its bytes; '' until enough of them are here. */
  type: string;
  /** `arriving`: bytes are missing or not looked at yet. */
  state: 'arriving' | 'whole';
  /** Bytes announced, and how many of them came. */
  length: number;
  received: number;
  /** Bytes kept of a whole one: of a photo, without what said where it was taken. */
  size: number;
  /** The request it belongs to. */
  request?: string;
}

/** Everything that is not a request, by kind. */
export interface Things {
  agreement: AgreementRecord;
  person: PersonRecord;
  product: ProductRecord;
  acceptance: AcceptanceRecord;
  consent: ConsentRecord;
  receipt: ReceiptRecord;
  disclosure: DisclosureRecord;
  attachment: AttachmentRecord;
}
export type ThingKind = keyof Things;

/** The first answer of a keyed call, replayed byte for byte. */
export interface StoredAnswer {
  /** SHA-256 of the body bytes of the first call. */
  fingerprint: string;
  status: number;
  headers: Record<string, string>;
  body: string;
  at: number;
}

/** What a stream tells: an event of a request, or a consent that changed. */
export type LogEntryBody = { kind: 'request'; request: string; seq: number } | { kind: 'consent'; consent: string };

export interface LogEntry {
  /** Rising within the owner, no gaps, from 1. */
  ownerSeq: number;
  /** Rising over all owners in commit order, no gaps, from 1: the vendor's cursor. */
  vendorSeq: number;
  owner: string;
  at: number;
  body: LogEntryBody;
}

export interface RequestFilter {
  owner?: string;
  status: 'open' | 'closed' | 'all';
  /** Lower-case text to be found in `search`. */
  q?: string;
  /** `newest`: by createdAt then id, descending; `due`: by nextDueAt ascending, none last, then createdAt, id. */
  order: 'newest' | 'due';
  /** Skip up to and including the request with this id, in the given order. */
  after?: string;
  limit: number;
}

export interface Tx {
  /** Adds a request. Throws when its id or number exists. */
  insertRequest(record: RequestRecord): Promise<void>;
  /** By id or number; `lock` keeps others from changing it until this transaction ends. */
  findRequest(idOrNumber: string, options?: { lock?: boolean }): Promise<RequestRecord | null>;
  findRequestByCode(codeHash: string): Promise<RequestRecord | null>;
  /** Replaces the derived fields: stage, seq, nextDueAt, nextTimerAt, visit, search. */
  saveRequest(record: RequestRecord): Promise<void>;
  listRequests(filter: RequestFilter): Promise<RequestRecord[]>;
  /** Visits that share a moment with a span, each with the id of its request. */
  listVisits(span: Span): Promise<Array<Span & { request: string }>>;
  /** Ids of requests whose nextTimerAt lies before `now`, earliest first. */
  listTimersBefore(now: number, limit: number): Promise<string[]>;

  /** Appends; seqs must continue the log without a gap, else throws. */
  appendEvents(request: RequestRecord, events: readonly LogEvent[]): Promise<void>;
  /** Events with seq above `after`, rising. */
  listEvents(request: string, after?: number, limit?: number): Promise<LogEvent[]>;

  /** Adds or replaces by id. */
  put<K extends ThingKind>(kind: K, record: Things[K]): Promise<void>;
  get<K extends ThingKind>(kind: K, id: string): Promise<Things[K] | null>;
  /** Newest first (by `at`, then insertion); of one owner or of all; `after`: skip up to and including this id. */
  list<K extends ThingKind>(kind: K, filter?: { owner?: string; after?: string; limit?: number }): Promise<Array<Things[K]>>;

  /** Attachments that no request names, oldest first: of one owner, or from before a time. */
  listUnused(filter: { owner?: string; before?: number; limit?: number }): Promise<AttachmentRecord[]>;
  /** Takes an attachment away, and its bytes. */
  dropAttachment(id: string): Promise<void>;
  /** Adds bytes behind those an attachment has. Kept in parts, so that none is too large for a database. */
  appendBytes(attachment: AttachmentRecord, bytes: Uint8Array): Promise<void>;
  /** An attachment's bytes from `from` on, at most `length` of them. */
  readBytes(id: string, from: number, length: number): Promise<Uint8Array>;
  /** Takes all its bytes away. */
  dropBytes(id: string): Promise<void>;

  /** Takes the key for this transaction: the stored answer, `busy` when another is at it, else `free`. */
  takeKey(scope: string): Promise<StoredAnswer | 'busy' | 'free'>;
  /** Keeps the answer; commits with everything else. */
  saveAnswer(scope: string, answer: StoredAnswer): Promise<void>;
  dropAnswersBefore(at: number): Promise<void>;

  /** Appends to the owner's log with the next seqs; stays in commit order. */
  appendLog(owner: string, at: number, body: LogEntryBody): Promise<LogEntry>;
  /** Entries of an owner (or of all: `null`) above a seq (of the owner, or the vendor's), rising. */
  readLog(owner: string | null, after: number, limit: number): Promise<LogEntry[]>;
  /** The last seq of an owner, or of all; 0 when none. */
  lastLogSeq(owner: string | null): Promise<number>;
}
