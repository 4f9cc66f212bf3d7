/** What a store must do with requests and their events. */
import assert from 'node:assert/strict';
import type { OnStore } from './conformance.js';
import { at, event, request } from './conformance-samples.js';
import type { RequestFilter, RequestRecord, Store } from './port.js';

const add = (store: Store, ...records: RequestRecord[]): Promise<void> => store.transaction(async (tx) => {
  for (const record of records) await tx.insertRequest(record);
});

const ids = async (store: Store, filter: Partial<RequestFilter>): Promise<string[]> => {
  const rows = await store.transaction((tx) => tx.listRequests({ status: 'all', order: 'newest', limit: 100, ...filter }));
  return rows.map(({ id }) => id);
};

/** Reads page after page, as a client does. */
async function paged(store: Store, filter: Partial<RequestFilter>, limit: number): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const after = all.at(-1);
    const page = await ids(store, { ...filter, limit, ...(after === undefined ? {} : { after }) });
    all.push(...page);
    if (page.length < limit) return all;
  }
}

export function requestsConform(on: OnStore): void {
  on('finds a request by id, number and code, as it was written', async (store) => {
    const record = request('a1', { codeHash: 'c0de', nextDueAt: at + 1, nextTimerAt: at + 2, owner: 'guest:a1' });
    await add(store, record, request('b2'));
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.findRequest('a1'), record);
      assert.deepEqual(await tx.findRequest(record.number), record);
      assert.deepEqual(await tx.findRequest('a1', { lock: true }), record);
      assert.deepEqual(await tx.findRequestByCode('c0de'), record);
      assert.equal(await tx.findRequest('c3'), null);
      assert.equal(await tx.findRequest('c3', { lock: true }), null);
      assert.equal(await tx.findRequest(''), null);
      assert.equal(await tx.findRequestByCode('other'), null);
      assert.equal(await tx.findRequestByCode(''), null);
    });
  });

  on('refuses an id or number that exists', async (store) => {
    await add(store, request('a1'));
    await assert.rejects(add(store, request('a1', { number: 'R261120-OTHER' })));
    await assert.rejects(add(store, request('b2', { number: request('a1').number })));
    assert.deepEqual(await ids(store, {}), ['a1']);
  });

  on('saves what is derived and nothing else', async (store) => {
    await add(store, request('a1'));
    const derived = { stage: 'diagnosing', seq: 4, nextDueAt: at + 5, nextTimerAt: at + 6, visit: { start: at + 7, end: at + 8 }, search: 'other' } as const;
    await store.transaction((tx) => tx.saveRequest({ ...request('a1', { owner: 'customer-2', agreementVersion: '1' }), ...derived }));
    assert.deepEqual(await store.transaction((tx) => tx.findRequest('a1')), request('a1', derived));
    await store.transaction((tx) => tx.saveRequest(request('a1')));
    assert.deepEqual(await store.transaction((tx) => tx.findRequest('a1')), request('a1'));
  });

  on('lists the newest first, ties by id, page by page', async (store) => {
    const times = [3, 1, 2, 2, 2, 5, 0];
    await add(store, ...times.map((time, index) => request(`a${index}`, { createdAt: at + time })));
    const wanted = ['a5', 'a0', 'a4', 'a3', 'a2', 'a1', 'a6'];
    assert.deepEqual(await ids(store, {}), wanted);
    assert.deepEqual(await ids(store, { limit: 2 }), wanted.slice(0, 2));
    for (const limit of [1, 2, 3, 7]) assert.deepEqual(await paged(store, {}, limit), wanted);
  });

  on('lists the queue by next due time, none last, ties by age and id, page by page', async (store) => {
    const rows: Array<[number | null, number]> = [[null, 1], [30, 9], [10, 5], [30, 2], [30, 2], [null, 0], [20, 7]];
    await add(store, ...rows.map(([due, created], index) =>
      request(`a${index}`, { createdAt: at + created, nextDueAt: due === null ? null : at + due })));
    const wanted = ['a2', 'a6', 'a3', 'a4', 'a1', 'a5', 'a0'];
    assert.deepEqual(await ids(store, { order: 'due' }), wanted);
    for (const limit of [1, 2, 3, 7]) assert.deepEqual(await paged(store, { order: 'due' }, limit), wanted);
  });

  on('goes on behind a request that no longer fits the list', async (store) => {
    await add(store, ...[4, 3, 2, 1].map((time) => request(`a${time}`, { createdAt: at + time })));
    const first = await ids(store, { status: 'open', limit: 2 });
    await store.transaction((tx) => tx.saveRequest(request('a3', { stage: 'cancelled' })));
    assert.deepEqual(await ids(store, { status: 'open', after: first.at(-1)! }), ['a2', 'a1']);
    assert.deepEqual(await ids(store, { after: 'nowhere' }), []);
  });

  on('lists by owner and status', async (store) => {
    const stages = ['submitted', 'diagnosing', 'arranged', 'in-service', 'resolved', 'closed', 'cancelled'] as const;
    await add(store, ...stages.map((stage, index) => request(`a${index}`, { stage, createdAt: at - index })));
    await add(store, request('b0', { owner: 'customer-2', createdAt: at - 50 }));
    assert.deepEqual(await ids(store, { status: 'open' }), ['a0', 'a1', 'a2', 'a3', 'a4', 'b0']);
    assert.deepEqual(await ids(store, { status: 'closed' }), ['a5', 'a6']);
    assert.deepEqual(await ids(store, { owner: 'customer-2' }), ['b0']);
    assert.deepEqual(await ids(store, { owner: 'customer-1', status: 'closed' }), ['a5', 'a6']);
    assert.deepEqual(await ids(store, { owner: 'nobody' }), []);
  });

  on('finds a text anywhere, letter by letter', async (store) => {
    await add(
      store,
      request('a1', { search: '100% cotton\nsn_1', createdAt: at + 3 }),
      request('a2', { search: '100 cottons\nsnx1', createdAt: at + 2 }),
      request('a3', { search: 'back\\slash 热水器', createdAt: at + 1, owner: 'customer-2' }),
    );
    assert.deepEqual(await ids(store, { q: 'cotton' }), ['a1', 'a2']);
    assert.deepEqual(await ids(store, { q: '100%' }), ['a1']);
    assert.deepEqual(await ids(store, { q: 'sn_1' }), ['a1']);
    assert.deepEqual(await ids(store, { q: '\\' }), ['a3']);
    assert.deepEqual(await ids(store, { q: '水器' }), ['a3']);
    assert.deepEqual(await ids(store, { q: '水器', owner: 'customer-1' }), []);
    assert.deepEqual(await ids(store, { q: "'; --" }), []);
    assert.deepEqual(await paged(store, { q: 'cotton' }, 1), ['a1', 'a2']);
  });

  on('lists timers that have passed, earliest first', async (store) => {
    await add(store, ...[5, 3, null, 4, 9].map((timer, index) =>
      request(`a${index}`, { nextTimerAt: timer === null ? null : at + timer })));
    const before = (now: number, limit: number): Promise<string[]> =>
      store.transaction((tx) => tx.listTimersBefore(at + now, limit));
    assert.deepEqual(await before(9, 10), ['a1', 'a3', 'a0']);
    assert.deepEqual(await before(100, 2), ['a1', 'a3']);
    assert.deepEqual(await before(3, 10), []);
    await store.transaction((tx) => tx.saveRequest(request('a1', { nextTimerAt: null })));
    assert.deepEqual(await before(9, 10), ['a3', 'a0']);
  });

  on('lists the visits that share a moment with a span', async (store) => {
    const visit = (start: number, end: number): Partial<RequestRecord> => ({ visit: { start: at + start, end: at + end } });
    await add(store, request('a1', visit(0, 10)), request('a2', visit(10, 20)), request('a3', visit(5, 30)), request('a4'));
    const touched = async (start: number, end: number): Promise<string[]> => {
      const visits = await store.transaction((tx) => tx.listVisits({ start: at + start, end: at + end }));
      return visits.map((one) => `${one.request} ${one.start - at}-${one.end - at}`).sort();
    };
    assert.deepEqual(await touched(0, 5), ['a1 0-10']);
    assert.deepEqual(await touched(10, 20), ['a2 10-20', 'a3 5-30']);
    assert.deepEqual(await touched(9, 11), ['a1 0-10', 'a2 10-20', 'a3 5-30']);
    assert.deepEqual(await touched(30, 40), []);
    await store.transaction((tx) => tx.saveRequest(request('a3')));
    await store.transaction((tx) => tx.saveRequest(request('a2', visit(0, 3))));
    assert.deepEqual(await touched(0, 40), ['a1 0-10', 'a2 0-3']);
  });

  on('takes the last place once, however many count before', async (store) => {
    const taken = await Promise.all(Array.from({ length: 20 }, (_, index) => store.transaction(async (tx) => {
      const places = await tx.listVisits({ start: at, end: at + 1 });
      if (places.length >= 2) return false;
      await tx.insertRequest(request(`a${index}`));
      await tx.lastLogSeq(null);
      await tx.saveRequest(request(`a${index}`, { visit: { start: at, end: at + 1 } }));
      return true;
    })));
    assert.equal(taken.filter(Boolean).length, 2);
  });

  on('appends events without a gap and lists them in order', async (store) => {
    await add(store, request('a1'), request('b2'));
    const append = (id: string, ...seqs: number[]): Promise<void> =>
      store.transaction((tx) => tx.appendEvents(request(id), seqs.map((seq) => event(seq))));
    await append('a1', 1, 2);
    await append('a1');
    await append('b2', 1);
    await append('a1', 3, 4, 5);
    for (const wrong of [[7], [5], [1], [6, 8], [6, 6], [7, 6]]) await assert.rejects(append('a1', ...wrong), `${wrong.join()}`);
    await assert.rejects(append('b2', 0));
    const list = (id: string, after?: number, limit?: number): Promise<number[]> => store.transaction(
      async (tx) => (await tx.listEvents(id, after, limit)).map(({ seq }) => seq),
    );
    assert.deepEqual(await list('a1'), [1, 2, 3, 4, 5]);
    assert.deepEqual(await list('a1', 2), [3, 4, 5]);
    assert.deepEqual(await list('a1', 0, 2), [1, 2]);
    assert.deepEqual(await list('a1', 3, 1), [4]);
    assert.deepEqual(await list('a1', 5), []);
    assert.deepEqual(await list('b2'), [1]);
    assert.deepEqual(await list('nowhere'), []);
    assert.deepEqual(await store.transaction((tx) => tx.listEvents('a1', 4)), [event(5)]);
  });
}
