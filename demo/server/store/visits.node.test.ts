/** Visits in SQL: the last place is given once, and what was arranged before there was a column for it keeps its place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import { raceForPlace } from '../../../mocks/testing/visits.js';
import type { Database } from './database.js';
import { first } from './migrations/0001-first.js';
import { visits } from './migrations/0003-visits.js';
import { pgliteDatabase } from './pglite.js';
import { postgresDatabase } from './postgres.js';
import { sqlStore } from './sql-store.js';

const url = process.env.DATABASE_URL;

/** Runs a test on an empty database. */
async function onDatabase(test: (database: Database) => Promise<void>): Promise<void> {
  const schema = `test_visits_${process.pid}`;
  if (!url) {
    const pglite = await PGlite.create();
    await test(await pgliteDatabase(pglite, schema)).finally(() => pglite.close());
    return;
  }
  await test(await postgresDatabase(url, schema, (error) => { throw error; })).finally(async () => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  });
}

it('a place is given to as many of fifty as there are', () => onDatabase(async (database) => {
  const store = await sqlStore(database);
  await raceForPlace(store).finally(() => store.close());
}));

describe('a request from before', () => {
  const monday = { start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T11:00:00+08:00' };
  const later = { start: '2026-11-24T14:00:00+08:00', end: '2026-11-24T15:30:00.500+08:00' };
  type Entry = { type: string; channel?: string; slot?: typeof monday };
  const filed = (channel: string): Entry => ({ type: 'submitted', channel });
  const scheduled = { type: 'scheduled', slot: monday };
  const relabelled = (channel: string): Entry => ({ type: 'relabelled', channel });

  const table: Array<[string, string, Entry[], typeof monday | null]> = [
    ['an arranged visit', 'arranged', [filed('on-site'), scheduled, { type: 'updated' }], monday],
    ['one put off', 'in-service', [filed('on-site'), scheduled, { type: 'rescheduled', slot: later }, { type: 'started' }], later],
    ['nothing arranged', 'diagnosing', [filed('on-site')], null],
    ['an arranged call', 'arranged', [filed('phone'), scheduled], null],
    ['a call made a visit', 'arranged', [filed('phone'), scheduled, relabelled('on-site')], monday],
    ['a visit made a call', 'arranged', [filed('on-site'), scheduled, relabelled('phone')], null],
    ['a visit made a call and a visit again', 'arranged', [filed('on-site'), scheduled, relabelled('phone'), relabelled('on-site')], null],
    ['a visit that is over', 'resolved', [filed('on-site'), scheduled, { type: 'resolved' }], null],
    ['one rejected', 'diagnosing', [filed('on-site'), scheduled, { type: 'resolved' }, { type: 'rejected' }], null],
    ['one called off', 'cancelled', [filed('on-site'), scheduled, { type: 'cancelled' }], null],
  ];

  it('has a place exactly when its log says that somebody comes', () => onDatabase(async ({ db, close }) => {
    await first.up(db);
    for (const [index, [, stage, entries]] of table.entries()) {
      const id = `r${index}`;
      await sql`insert into requests values (${id}, ${id}, 'customer-1', 1, null, 1, '2026.1', '{}', ${stage}, 1, null, null, '')`.execute(db);
      for (const [seq, entry] of entries.entries()) {
        await sql`insert into events values (${id}, ${seq + 1}, ${`${id}-${seq}`}, 'customer-1', 1, ${entry.type}, ${JSON.stringify(entry)})`.execute(db);
      }
    }
    await visits.up(db);
    const rows = await db.selectFrom('requests').select(['id', 'visit_from', 'visit_to']).execute();
    for (const [index, [what, , , slot]] of table.entries()) {
      const row = rows.find(({ id }) => id === `r${index}`)!;
      assert.deepEqual([row.visit_from, row.visit_to], slot ? [Date.parse(slot.start), Date.parse(slot.end)] : [null, null], what);
    }
    await close();
  }));
});
