/** A PostgreSQL (15 or newer) as a database, shared with other processes of this program. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

/** `bigint` comes as text from pg; ours are counts and milliseconds, all safe integers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'))) as typeof pg.types.getTypeParser,
};

/** Milliseconds before the listening connection is tried again. */
const retryAfter = 1000;

/**
 * @param url where it is, e.g. `postgres://user:password@host/database`
 * @param schema made when there is none
 * @param onError told of connections that broke while nobody waited for them
 */
export async function postgresDatabase(url: string, schema: string, onError: (error: unknown) => void): Promise<Database> {
  // A process that hangs in a transaction must not hold the others up for ever.
  const settings = { search_path: schema, idle_in_transaction_session_timeout: '30s', lock_timeout: '20s' };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' ');
  const connection = { connectionString: url, options, types, connectionTimeoutMillis: 10_000 };
  const pool = new pg.Pool({ ...connection, max: 10 });
  pool.on('error', onError);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await createSchema(db, schema);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let listener: pg.Client | undefined;
  let closed = false;

  /** Resolves once it listens; afterwards comes back by itself when the connection breaks. */
  async function listenOn(heard: () => void): Promise<void> {
    const client = new pg.Client({ ...connection, keepAlive: true });
    let gone = false;
    const again = (error?: Error): void => {
      if (gone) return;
      gone = true;
      if (closed) return;
      if (error) onError(error);
      setTimeout(() => void listenOn(heard).then(heard, () => undefined), retryAfter).unref();
    };
    client.on('error', again);
    client.on('end', () => again());
    client.on('notification', heard);
    listener = client;
    try {
      await client.connect();
      await client.query(`listen ${schema}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      again(error as Error);
      throw error;
    }
  }

  return {
    db,
    schema,
    concurrent: true,
    listen: listenOn,
    async close() {
      closed = true;
      await listener?.end();
      await db.destroy();
    },
  };
}

/** `if not exists` alone fails when two processes come to it at the same moment. */
async function createSchema(db: Kysely<Tables>, schema: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${schema}, 1))`.execute(tx);
    await sql`create schema if not exists ${sql.id(schema)}`.execute(tx);
  });
}
