/**
 * The store in SQL. Transactions behave as if run one after another: those that write take turns (one lock for all
 * processes, released with the commit), those that only read see a snapshot between two of them. Turns cost little,
 * since the vendor's log, which has no gaps and stands in commit order, would put writers in a queue anyway.
 */
import { sql, type Transaction } from 'kysely';
import type { Store, Tx } from '../../../mocks/backend/store/port.js';
import { attachmentTx } from './attachments.js';
import type { Database } from './database.js';
import { logTx } from './log.js';
import { migrate } from './migrate.js';
import { requestTx } from './requests.js';
import { keepRows, type Session } from './rows.js';
import type { Tables } from './tables.js';
import { thingTx } from './things.js';

type Work<T> = (tx: Tx) => Promise<T>;

/** Ends a transaction that began as a reader. */
class MustWrite extends Error {}

/** Brings the schema up to date, then stores there. Closing the store closes the database. */
export async function sqlStore(database: Database): Promise<Store> {
  const { db, schema, concurrent } = database;
  const listeners = new Set<() => void>();
  await migrate(db, schema);
  await database.listen(() => { for (const listener of [...listeners]) listener(); });

  async function run<T>(trx: Transaction<Tables>, work: Work<T>, write: () => void): Promise<T> {
    const session: Session = { trx, write, touched: null, rows: new Map() };
    const value = await work({ ...requestTx(session), ...thingTx(session), ...attachmentTx(session), ...logTx(session, schema) });
    await keepRows(session);
    return value;
  }

  /** As a reader; `null` when it turns out to be none, and nothing has happened. */
  async function reading<T>(work: Work<T>): Promise<{ value: T } | null> {
    let writes = false;
    const refuse = (): never => {
      writes = true;
      throw new MustWrite();
    };
    try {
      return await db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (trx) => {
        const value = await run(trx, work, refuse);
        if (writes) throw new MustWrite();
        return { value };
      });
    } catch (error) {
      if (writes) return null;
      throw error;
    }
  }

  function writing<T>(work: Work<T>): Promise<T> {
    return db.transaction().execute(async (trx) => {
      if (concurrent) await sql`select pg_advisory_xact_lock(hashtextextended(${schema}, 0))`.execute(trx);
      return run(trx, work, () => undefined);
    });
  }

  return {
    async transaction(work) {
      if (!concurrent) return writing(work);
      const read = await reading(work);
      return read ? read.value : writing(work);
    },
    onCommit(listener) {
      // Wrapped, so that one function given twice is called twice and taken away once.
      const own = (): void => listener();
      listeners.add(own);
      return () => { listeners.delete(own); };
    },
    async close() {
      listeners.clear();
      await database.close();
    },
  };
}
