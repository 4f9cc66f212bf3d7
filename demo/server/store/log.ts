/** The log that streams follow, and the first answers of keyed calls, in SQL. */
import { sql } from 'kysely';
import { sha256Hex } from '../../../mocks/backend/hash.js';
import type { LogEntry, Tx } from '../../../mocks/backend/store/port.js';
import { takeRows, type Session } from './rows.js';

type LogTx = Pick<Tx, 'appendLog' | 'readLog' | 'lastLogSeq' | 'takeKey' | 'saveAnswer' | 'dropAnswersBefore'>;

/** Owner of an answer that tells of nobody. */
const nobody = 'vendor';

export function logTx(session: Session, channel: string): LogTx {
  const { trx } = session;

  const lastLogSeq = async (owner: string | null): Promise<number> => {
    const query = owner === null
      ? trx.selectFrom('log').select((eb) => eb.fn.max('place').as('last'))
      : trx.selectFrom('log').select((eb) => eb.fn.max('owner_place').as('last')).where('owner', '=', owner);
    return Number((await query.executeTakeFirst())?.last ?? 0);
  };

  /** By a hash: a scope can be longer than an index takes. */
  const keyOf = (scope: string): string => sha256Hex(scope);

  return {
    async appendLog(owner, at, body) {
      session.write();
      session.touched = owner;
      // Writers go one at a time, so that the last seqs are the last ones, and the order is that of the commits.
      const entry: LogEntry = { ownerSeq: await lastLogSeq(owner) + 1, vendorSeq: await lastLogSeq(null) + 1, owner, at, body };
      await trx.insertInto('log').values({
        place: entry.vendorSeq, owner, owner_place: entry.ownerSeq, owner_row: await takeRows(session, owner), at, body: JSON.stringify(body),
      }).execute();
      await sql`select pg_notify(${channel}, '')`.execute(trx);
      return entry;
    },

    async readLog(owner, after, limit) {
      const query = owner === null
        ? trx.selectFrom('log').selectAll().where('place', '>', after).orderBy('place')
        : trx.selectFrom('log').selectAll().where('owner', '=', owner).where('owner_place', '>', after).orderBy('owner_place');
      const rows = await query.limit(limit).execute();
      return rows.map((row) => ({ ownerSeq: row.owner_place, vendorSeq: row.place, owner: row.owner, at: row.at, body: row.body }));
    },

    lastLogSeq,

    // Never busy: whoever has the key ends before this one's turn comes, and its answer is there.
    async takeKey(scope) {
      session.write();
      const row = await trx.selectFrom('answers').selectAll().where('scope', '=', keyOf(scope)).executeTakeFirst();
      return row ? { fingerprint: row.fingerprint, status: row.status, headers: row.headers, body: row.body, at: row.at } : 'free';
    },

    async saveAnswer(scope, { fingerprint, status, headers, body, at }) {
      session.write();
      const owner = session.touched ?? nobody;
      const answer = { owner, fingerprint, status, headers: JSON.stringify(headers), body, at };
      await trx.insertInto('answers').values({ scope: keyOf(scope), owner_row: await takeRows(session, owner), ...answer })
        .onConflict((conflict) => conflict.column('scope').doUpdateSet(answer)).execute();
    },

    async dropAnswersBefore(at) {
      session.write();
      await trx.deleteFrom('answers').where('at', '<', at).execute();
    },
  };
}
