/** PGlite as a database: one connection, so transactions run one after another by themselves. */
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

/** Commits between two rounds of tidying. PGlite has no background processes that would do it. */
const tidyAfter = 2000;

/** @param schema made when there is none; nobody else may use the PGlite meanwhile */
export async function pgliteDatabase(pglite: PGlite, schema: string): Promise<Database> {
  await pglite.exec(`create schema if not exists ${schema}; set search_path to ${schema}`);
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(pglite) });
  let stop: (() => Promise<void>) | undefined;
  let commits = 0;
  let tidying: Promise<unknown> = Promise.resolve();

  return {
    db,
    schema,
    concurrent: false,
    async listen(heard) {
      stop = await pglite.listen(schema, () => {
        heard();
        commits += 1;
        if (commits % tidyAfter === 0) tidying = tidy(db).catch(() => undefined);
      });
    },
    async close() {
      await stop?.();
      await tidying;
    },
  };
}

/** Without it the write-ahead log would grow for ever, and dead rows with it. */
async function tidy(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`vacuum analyze`.execute(connection);
    await sql`checkpoint`.execute(connection);
  });
}
