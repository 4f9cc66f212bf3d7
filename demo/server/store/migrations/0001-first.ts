/**
 * The first schema. Personal data stands apart from the log, every row has an owner and a place among the owner's
 * rows, and stored answers have an owner too: evidence and erasure can come later without a new schema.
 * `json` rather than `jsonb`: what is read back keeps the order it was written in.
 */
import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `create table owners (owner text primary key, rows bigint not null)`,

  `create table requests (
    id text collate "C" primary key,
    number text not null unique,
    owner text not null,
    owner_row bigint not null,
    code_hash text,
    created_at bigint not null,
    agreement_version text not null,
    facts json not null,
    stage text not null,
    seq integer not null,
    next_due_at bigint,
    next_timer_at bigint,
    search text not null
  )`,
  `create index requests_newest on requests (owner, created_at desc, id desc)`,
  `create index requests_due on requests (next_due_at, created_at, id)`,
  `create index requests_timer on requests (next_timer_at) where next_timer_at is not null`,
  `create unique index requests_code on requests (code_hash) where code_hash is not null`,

  `create table events (
    request text not null references requests (id),
    seq integer not null,
    id text not null,
    owner text not null,
    owner_row bigint not null,
    type text not null,
    body json not null,
    primary key (request, seq)
  )`,

  `create table personal (
    kind text not null,
    id text not null,
    part integer not null,
    owner text not null,
    owner_row bigint not null,
    data json not null,
    primary key (kind, id, part)
  )`,
  `create index personal_owner on personal (owner)`,

  `create table things (
    kind text not null,
    id text not null,
    owner text not null,
    owner_row bigint not null,
    at bigint not null,
    data json not null,
    added bigint generated always as identity,
    primary key (kind, id)
  )`,
  `create index things_newest on things (kind, at desc, added desc)`,
  `create index things_owner on things (kind, owner, at desc, added desc)`,

  `create table log (
    place bigint primary key,
    owner text not null,
    owner_place bigint not null,
    owner_row bigint not null,
    at bigint not null,
    body json not null,
    unique (owner, owner_place)
  )`,

  `create table answers (
    scope text primary key,
    owner text not null,
    owner_row bigint not null,
    at bigint not null,
    fingerprint text not null,
    status integer not null,
    headers json not null,
    body text not null
  )`,
  `create index answers_owner on answers (owner)`,
  `create index answers_at on answers (at)`,
];

export const first: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
