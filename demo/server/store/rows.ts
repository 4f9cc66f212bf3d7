/** What all tables share: whose a row is, and personal data kept apart. */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { PersonalKind, Tables } from './tables.js';

/** One transaction on the database. */
export interface Session {
  readonly trx: Transaction<Tables>;
  /** Said before anything is written. Throws in a transaction that only reads; the store then begins it anew. */
  write(): void;
  /** The owner of the record last found or written: whom the answer of a keyed call tells of. */
  touched: string | null;
  /** How many rows an owner has by now, of those given some in this transaction. */
  readonly rows: Map<string, number>;
}

/** Gives `count` new rows of an owner their places; resolves to the first. */
export async function takeRows({ trx, rows }: Session, owner: string, count = 1): Promise<number> {
  let taken = rows.get(owner);
  if (taken === undefined) {
    const row = await trx.selectFrom('owners').select('rows').where('owner', '=', owner).executeTakeFirst();
    // Another call of this transaction may have come first.
    taken = rows.get(owner) ?? row?.rows ?? 0;
  }
  rows.set(owner, taken + count);
  return taken + 1;
}

/** Writes down the places given. Once, at the end: nobody else gives any meanwhile. */
export async function keepRows({ trx, rows }: Session): Promise<void> {
  if (rows.size === 0) return;
  await trx.insertInto('owners').values([...rows].map(([owner, count]) => ({ owner, rows: count })))
    .onConflict((conflict) => conflict.column('owner').doUpdateSet((eb) => ({ rows: eb.ref('excluded.rows') }))).execute();
}

/** The place of a row written again: the one it has, or the new one when it changes hands. */
export const placeOf = (table: 'things' | 'personal'): RawBuilder<number> => {
  const row = sql.table(table);
  return sql<number>`case when ${row}.owner = excluded.owner then ${row}.owner_row else excluded.owner_row end`;
};

/** A row that personal data belongs to; `part` is an event's seq, else 0. */
export interface Whose { kind: PersonalKind; id: string; part?: number; owner: string }

/** Keeps what is personal of a row, in place of what was kept before. Nothing, when there is none. */
export async function keepPersonal(session: Session, { kind, id, part = 0, owner }: Whose, personal: object): Promise<void> {
  const { trx } = session;
  if (Object.keys(personal).length === 0) {
    await trx.deleteFrom('personal').where('kind', '=', kind).where('id', '=', id).where('part', '=', part).execute();
    return;
  }
  const data = JSON.stringify(personal);
  await trx.insertInto('personal').values({ kind, id, part, owner, owner_row: await takeRows(session, owner), data })
    .onConflict((conflict) => conflict.columns(['kind', 'id', 'part']).doUpdateSet({ owner, data, owner_row: placeOf('personal') })).execute();
}
