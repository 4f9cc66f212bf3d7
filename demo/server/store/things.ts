/** Everything that is not a request, in SQL. */
import { sql } from 'kysely';
import type { ThingKind, Things, Tx } from '../../../mocks/backend/store/port.js';
import { thingParts } from './apart.js';
import { handOver } from './attachments.js';
import { keepPersonal, placeOf, takeRows, type Session } from './rows.js';

type ThingTx = Pick<Tx, 'put' | 'get' | 'list'>;

export function thingTx(session: Session): ThingTx {
  const { trx } = session;

  const select = (kind: ThingKind) => trx.selectFrom('things as t')
    .leftJoin('personal as p', (join) => join.onRef('p.kind', '=', 't.kind').onRef('p.id', '=', 't.id').on('p.part', '=', 0))
    .select(['t.owner', 't.data', 'p.data as personal']).where('t.kind', '=', kind);

  const whole = <K extends ThingKind>({ data, personal }: { data: object; personal: object | null }): Things[K] =>
    ({ ...data, ...personal }) as Things[K];

  return {
    async put(kind, record) {
      session.write();
      const { id, owner, at } = record;
      session.touched = owner;
      const { body, personal } = thingParts(kind, record);
      const data = JSON.stringify(body);
      const row = { kind, id, owner, at, data, owner_row: await takeRows(session, owner) };
      await trx.insertInto('things').values(row)
        .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ owner, at, data, owner_row: placeOf('things') })).execute();
      if (kind === 'attachment') await handOver(session, id, owner);
      await keepPersonal(session, { kind, id, owner }, personal);
    },

    async get<K extends ThingKind>(kind: K, id: string) {
      const row = await select(kind).where('t.id', '=', id).executeTakeFirst();
      if (!row) return null;
      session.touched = row.owner;
      return whole<K>(row);
    },

    async list<K extends ThingKind>(kind: K, { owner, after, limit }: { owner?: string; after?: string; limit?: number } = {}) {
      let query = select(kind).orderBy('t.at', 'desc').orderBy('t.added', 'desc');
      if (owner !== undefined) query = query.where('t.owner', '=', owner);
      if (after !== undefined) {
        query = query.where(sql<boolean>`(t.at, t.added) < (select a.at, a.added from things as a where a.kind = ${kind} and a.id = ${after})`);
      }
      if (limit !== undefined) query = query.limit(limit);
      return (await query.execute()).map((row) => whole<K>(row));
    },
  };
}
