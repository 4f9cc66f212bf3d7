/** The tables as Kysely sees them. Times are epoch milliseconds; `json` columns go in as text and come out parsed. */
import type { ColumnType, GeneratedAlways } from 'kysely';
import type { LogEntryBody, RequestRecord, StoredAnswer, ThingKind } from '../../../mocks/backend/store/port.js';

type Json<T> = ColumnType<T, string, string>;

/** Whose a row is, and which of the owner's rows it is (all tables together, in the order they were added). */
interface Owned {
  owner: string;
  owner_row: number;
}

export interface Tables {
  /** How many rows each owner has had. */
  owners: { owner: string; rows: number };

  requests: Owned & {
    id: string;
    number: string;
    code_hash: string | null;
    created_at: number;
    agreement_version: string;
    facts: Json<RequestRecord['facts']>;
    stage: RequestRecord['stage'];
    seq: number;
    next_due_at: number | null;
    next_timer_at: number | null;
    visit_from: number | null;
    visit_to: number | null;
    search: string;
  };

  /** A request's log without its words: those stand in `personal`. Never changed, never deleted. */
  events: Owned & { request: string; seq: number; id: string; type: string; body: Json<object> };

  /** What says something about a person, by the row it belongs to (an event: its request and seq). To erase is to delete here. */
  personal: Owned & { kind: PersonalKind; id: string; part: number; data: Json<object> };

  things: Owned & { kind: ThingKind; id: string; at: number; data: Json<object>; added: GeneratedAlways<number> };

  /** Bytes of attachments, in parts: each full but the last. */
  attachment_parts: Owned & { attachment: string; part: number; bytes: Uint8Array };

  /** What streams tell. `place` rises over all owners, `owner_place` within one; neither has gaps. */
  log: Owned & { place: number; owner_place: number; at: number; body: Json<LogEntryBody> };

  /** First answers of keyed calls, by the SHA-256 of their scope. Owned by whom they tell of, so they can be erased. */
  answers: Owned & {
    scope: string;
    at: number;
    fingerprint: string;
    status: number;
    headers: Json<StoredAnswer['headers']>;
    body: string;
  };
}

export type PersonalKind = 'request' | 'event' | ThingKind;
