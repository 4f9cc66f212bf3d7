/** Requests and their events in SQL. */
import { sql, type Selectable } from 'kysely';
import type { RequestFilter, RequestRecord, Tx } from '../../../mocks/backend/store/port.js';
import { eventParts, wholeEvent } from './apart.js';
import { keepPersonal, takeRows, type Session } from './rows.js';
import type { Tables } from './tables.js';

type RequestTx = Pick<Tx,
  'insertRequest' | 'findRequest' | 'findRequestByCode' | 'saveRequest' | 'listRequests' | 'listVisits'
  | 'listTimersBefore' | 'appendEvents' | 'listEvents'>;

type Row = Selectable<Tables['requests']> & { data: object | null };

function toRecord(row: Row): RequestRecord {
  return {
    id: row.id,
    number: row.number,
    owner: row.owner,
    codeHash: row.code_hash,
    createdAt: row.created_at,
    agreementVersion: row.agreement_version,
    facts: row.facts,
    personal: (row.data ?? { contact: { name: '' } }) as RequestRecord['personal'],
    stage: row.stage,
    seq: row.seq,
    nextDueAt: row.next_due_at,
    nextTimerAt: row.next_timer_at,
    visit: row.visit_from === null || row.visit_to === null ? null : { start: row.visit_from, end: row.visit_to },
    search: row.search,
  };
}

const toRow = (record: RequestRecord) => ({
  id: record.id,
  number: record.number,
  owner: record.owner,
  code_hash: record.codeHash,
  created_at: record.createdAt,
  agreement_version: record.agreementVersion,
  facts: JSON.stringify(record.facts),
  ...derived(record),
});

/** What is kept from the fold. */
const derived = (record: RequestRecord) => ({
  stage: record.stage,
  seq: record.seq,
  next_due_at: record.nextDueAt,
  next_timer_at: record.nextTimerAt,
  visit_from: record.visit?.start ?? null,
  visit_to: record.visit?.end ?? null,
  search: record.search,
});

const over = ['closed', 'cancelled'] as const;

/** Rows behind one in an order. Compared by all that orders them, since times may be equal; no time is the last. */
function behind(order: RequestFilter['order'], id: string) {
  const last = { newest: sql`(r.created_at, r.id)`, due: sql`(coalesce(r.next_due_at, ${Number.MAX_SAFE_INTEGER}), r.created_at, r.id)` }[order];
  const inner = { newest: sql`a.created_at, a.id`, due: sql`coalesce(a.next_due_at, ${Number.MAX_SAFE_INTEGER}), a.created_at, a.id` }[order];
  return sql<boolean>`${last} ${order === 'newest' ? sql`<` : sql`>`} (select ${inner} from requests as a where a.id = ${id})`;
}

export function requestTx(session: Session): RequestTx {
  const { trx } = session;

  const select = () => trx.selectFrom('requests as r')
    .leftJoin('personal as p', (join) => join.on('p.kind', '=', 'request').onRef('p.id', '=', 'r.id').on('p.part', '=', 0))
    .selectAll('r').select('p.data');

  const found = (row: Row | undefined): RequestRecord | null => {
    if (!row) return null;
    session.touched = row.owner;
    return toRecord(row);
  };

  return {
    async insertRequest(record) {
      session.write();
      session.touched = record.owner;
      const row = { ...toRow(record), owner_row: await takeRows(session, record.owner) };
      await trx.insertInto('requests').values(row).execute();
      await keepPersonal(session, { kind: 'request', id: record.id, owner: record.owner }, record.personal);
    },

    async findRequest(idOrNumber, { lock = false } = {}) {
      // Writers go one at a time: there is nobody left to lock out.
      if (lock) session.write();
      const byId = await select().where('r.id', '=', idOrNumber).executeTakeFirst();
      return found(byId ?? await select().where('r.number', '=', idOrNumber).executeTakeFirst());
    },

    async findRequestByCode(codeHash) {
      return found(await select().where('r.code_hash', '=', codeHash).executeTakeFirst());
    },

    async saveRequest(record) {
      const { id, owner } = record;
      session.write();
      session.touched = owner;
      const { numUpdatedRows } = await trx.updateTable('requests').where('id', '=', id)
        .set(derived(record)).executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new Error(`request ${id} is not there`);
    },

    async listRequests(filter) {
      const { owner, status, q, order, after, limit } = filter;
      let query = select().limit(limit);
      if (owner !== undefined) query = query.where('r.owner', '=', owner);
      if (status !== 'all') query = query.where('r.stage', status === 'closed' ? 'in' : 'not in', over);
      if (q !== undefined) query = query.where(sql<boolean>`strpos(r.search, ${q}) > 0`);
      if (after !== undefined) query = query.where(behind(order, after));
      query = order === 'newest'
        ? query.orderBy('r.created_at', 'desc').orderBy('r.id', 'desc')
        : query.orderBy(sql`r.next_due_at asc nulls last`).orderBy('r.created_at').orderBy('r.id');
      return (await query.execute()).map(toRecord);
    },

    async listVisits({ start, end }) {
      const rows = await trx.selectFrom('requests').select(['id', 'visit_from', 'visit_to'])
        .where('visit_from', '<', end).where('visit_to', '>', start).execute();
      return rows.map((row) => ({ start: row.visit_from!, end: row.visit_to!, request: row.id }));
    },

    async listTimersBefore(now, limit) {
      const rows = await trx.selectFrom('requests').select('id').where('next_timer_at', '<', now)
        .orderBy('next_timer_at').orderBy('id').limit(limit).execute();
      return rows.map(({ id }) => id);
    },

    async appendEvents({ id, owner }, events) {
      if (events.length === 0) return;
      session.write();
      session.touched = owner;
      const { last } = await trx.selectFrom('events').where('request', '=', id)
        .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), sql<number>`0`).as('last')).executeTakeFirstOrThrow();
      let place = await takeRows(session, owner, events.length);
      for (const [index, event] of events.entries()) {
        if (event.seq !== last + index + 1) throw new Error(`event ${event.seq} of request ${id} does not follow ${last + index}`);
        const { body, personal } = eventParts(event);
        const row = { request: id, seq: event.seq, id: event.id, owner, owner_row: place++, type: event.type, body: JSON.stringify(body) };
        await trx.insertInto('events').values(row).execute();
        if (Object.keys(personal).length > 0) await keepPersonal(session, { kind: 'event', id, part: event.seq, owner }, personal);
      }
    },

    async listEvents(request, after = 0, limit) {
      let query = trx.selectFrom('events as e')
        .leftJoin('personal as p', (join) => join.on('p.kind', '=', 'event').onRef('p.id', '=', 'e.request').onRef('p.part', '=', 'e.seq'))
        .select(['e.body', 'p.data']).where('e.request', '=', request).where('e.seq', '>', after).orderBy('e.seq');
      if (limit !== undefined) query = query.limit(limit);
      return (await query.execute()).map(({ body, data }) => wholeEvent(body, data));
    },
  };
}
