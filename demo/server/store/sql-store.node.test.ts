/** The SQL store on PGlite, or on the PostgreSQL of `DATABASE_URL`. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { storeConformance, type Opened } from '../../../mocks/backend/store/conformance.js';
import { at, attachment, event, person, request } from '../../../mocks/backend/store/conformance-samples.js';
import type { Store } from '../../../mocks/backend/store/port.js';
import type { Database } from './database.js';
import { pgliteDatabase } from './pglite.js';
import { postgresDatabase } from './postgres.js';
import { sqlStore } from './sql-store.js';

const url = process.env.DATABASE_URL;
let schemas = 0;
const newSchema = (): string => `test_${process.pid}_${schemas += 1}`;
const fail = (error: unknown): void => { throw error; };

/** Closing twice is closing once. */
function closable(store: Store): Store {
  let closed: Promise<void> | undefined;
  return { ...store, close: () => closed ??= store.close() };
}

let pglite: PGlite | undefined;
const onPglite = async (schema: string): Promise<Database> => pgliteDatabase(pglite ??= await PGlite.create(), schema);
const onPostgres = (schema: string): Promise<Database> => postgresDatabase(url!, schema, fail);
const database = url ? onPostgres : onPglite;

async function open(): Promise<Opened> {
  const schema = newSchema();
  const store = closable(await sqlStore(await database(schema)));
  return {
    store,
    reopen: async () => {
      await store.close();
      return sqlStore(await database(schema));
    },
    ...(url ? { another: async () => sqlStore(await database(schema)) } : {}),
  };
}

after(async () => {
  await pglite?.close();
  if (!url) return;
  const client = new pg.Client(url);
  await client.connect();
  for (let n = 1; n <= schemas; n += 1) await client.query(`drop schema if exists test_${process.pid}_${n} cascade`);
  await client.end();
});

storeConformance(url ? 'PostgreSQL' : 'PGlite', open);

describe('what is personal', () => {
  it('can be erased by owner while the rows it belonged to stay', async () => {
    const home = await database(newSchema());
    const store = await sqlStore(home);
    const said = event(1, 'delayed');
    await store.transaction(async (tx) => {
      await tx.insertRequest(request('a1'));
      await tx.appendEvents(request('a1'), [{ ...said, reason: 'parts' }, { ...event(2, 'rejected'), reason: '还是不热' }]);
      await tx.put('person', person('customer-1'));
    });
    await home.db.deleteFrom('personal').where('owner', '=', 'customer-1').execute();
    await store.transaction(async (tx) => {
      assert.deepEqual((await tx.findRequest('a1'))?.personal, { contact: { name: '' } });
      const { seq, id, type, at: time } = said;
      const fact = { seq, id, type, at: time, actor: { role: 'vendor' as const } };
      assert.deepEqual(await tx.listEvents('a1'), [{ ...fact, reason: 'parts' }, { ...fact, seq: 2, id: 'e2', type: 'rejected' }]);
      assert.deepEqual(await tx.get('person', 'customer-1'), { id: 'customer-1', owner: 'customer-1', at });
    });
    await store.close();
  });

  it('has an owner: a keyed answer is owned by whom it tells of', async () => {
    const home = await database(newSchema());
    const store = await sqlStore(home);
    await store.transaction((tx) => tx.insertRequest(request('a1')));
    await store.transaction(async (tx) => {
      await tx.takeKey('["agent-1","POST","/vendor/requests/a1/actions","k"]');
      await tx.findRequest('a1', { lock: true });
      await tx.saveAnswer('["agent-1","POST","/vendor/requests/a1/actions","k"]', { fingerprint: 'f', status: 200, headers: {}, body: '{}', at });
    });
    const rows = await home.db.selectFrom('answers').select('owner').execute();
    assert.deepEqual(rows, [{ owner: 'customer-1' }]);
    await store.close();
  });
});

describe('every row', () => {
  it('has a place among its owner’s, over all tables and transactions', async () => {
    const home = await database(newSchema());
    const store = await sqlStore(home);
    await store.transaction(async (tx) => {
      await tx.insertRequest(request('a1'));
      await tx.appendEvents(request('a1'), [event(1), event(2)]);
      await tx.appendLog('customer-1', at, { kind: 'request', request: 'a1', seq: 1 });
    });
    await assert.rejects(store.transaction(async (tx) => {
      await tx.put('person', person('customer-1'));
      throw new Error('on purpose');
    }));
    await store.transaction(async (tx) => {
      await tx.put('person', person('customer-1'));
      await tx.put('person', person('customer-2'));
      await tx.saveAnswer('k', { fingerprint: 'f', status: 200, headers: {}, body: '{}', at });
    });
    const tables = ['requests', 'events', 'personal', 'things', 'log', 'answers'] as const;
    const places = async (owner: string): Promise<number[]> => {
      const rows = await Promise.all(tables.map((table) => home.db.selectFrom(table).select('owner_row').where('owner', '=', owner).execute()));
      return rows.flat().map(({ owner_row }) => owner_row).sort((a, b) => a - b);
    };
    assert.deepEqual(await places('customer-1'), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.deepEqual(await places('customer-2'), [1, 2, 3]);
    await store.close();
  });

  it('has another among its new owner’s when it changes hands', async () => {
    const home = await database(newSchema());
    const store = await sqlStore(home);
    const mine = attachment('a', { owner: 'guest:a' });
    await store.transaction(async (tx) => {
      await tx.put('person', person('customer-1'));
      await tx.put('attachment', mine);
      await tx.appendBytes(mine, new Uint8Array(1024 * 1024 + 1));
      await tx.put('attachment', { ...mine, owner: 'customer-1', request: 'r1' });
    });
    const rows = await Promise.all((['things', 'personal', 'attachment_parts'] as const).map((table) =>
      home.db.selectFrom(table).select(['owner', 'owner_row']).execute()));
    assert.deepEqual(new Set(rows.flat().map(({ owner }) => owner)), new Set(['customer-1']));
    assert.equal(new Set(rows.flat().map(({ owner_row }) => owner_row)).size, 6);
    const personal = await home.db.selectFrom('personal').select('data').where('kind', '=', 'attachment').execute();
    assert.deepEqual(personal, [{ data: { name: '铭牌.jpg' } }]);
    await store.close();
  });
});
