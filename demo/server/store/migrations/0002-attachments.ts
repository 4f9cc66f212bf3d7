/** Files people send: their bytes in parts, and a quick way to those no request names. */
import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `create table attachment_parts (
    attachment text not null,
    part integer not null,
    owner text not null,
    owner_row bigint not null,
    bytes bytea not null,
    primary key (attachment, part)
  )`,
  `create index attachment_parts_owner on attachment_parts (owner)`,
  // Photos and videos do not shrink any further.
  `alter table attachment_parts alter column bytes set storage external`,
  `create index things_unused on things (at, added) where kind = 'attachment' and (data ->> 'request') is null`,
];

export const attachments: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
