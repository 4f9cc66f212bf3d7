/** What a store must do with everything that is not a request. */
import assert from 'node:assert/strict';
import type { OnStore } from './conformance.js';
import { at, consent, person } from './conformance-samples.js';
import type { ProductRecord, Store } from './port.js';

const product = (id: string, owner: string, later = 0): ProductRecord =>
  ({ id, owner, at: at + later, serial: `S-${id}`, model: 'QC-GH16', name: { en: 'Heater', 'zh-CN': '热水器' } });

const put = (store: Store, ...records: ProductRecord[]): Promise<void> => store.transaction(async (tx) => {
  for (const record of records) await tx.put('product', record);
});

const ids = async (store: Store, filter?: { owner?: string; after?: string; limit?: number }): Promise<string[]> =>
  (await store.transaction((tx) => tx.list('product', filter))).map(({ id }) => id);

export function thingsConform(on: OnStore): void {
  on('keeps things by kind and id, and replaces them', async (store) => {
    await store.transaction(async (tx) => {
      await tx.put('person', person('same'));
      await tx.put('consent', consent('same', 'customer-1'));
      await tx.put('person', person('same', { name: '王建国', phone: '139****7315' }));
    });
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.get('person', 'same'), person('same', { name: '王建国', phone: '139****7315' }));
      assert.deepEqual(await tx.get('consent', 'same'), consent('same', 'customer-1'));
      assert.equal(await tx.get('product', 'same'), null);
      assert.equal(await tx.get('person', ''), null);
      assert.equal((await tx.list('person')).length, 1);
      assert.deepEqual(await tx.list('receipt'), []);
    });
  });

  on('replaces a thing with one of another time', async (store) => {
    const decided = consent('c1', 'customer-1', { decision: 'granted', decidedAt: at + 1, receipt: 'r1' });
    await store.transaction((tx) => tx.put('consent', decided));
    await store.transaction((tx) => tx.put('consent', consent('c2', 'customer-1', { at: at + 1 })));
    await store.transaction((tx) => tx.put('consent', consent('c1', 'customer-1', { at: at + 2 })));
    const listed = await store.transaction((tx) => tx.list('consent', { owner: 'customer-1' }));
    assert.deepEqual(listed.map(({ id }) => id), ['c1', 'c2']);
    assert.deepEqual(listed[0], consent('c1', 'customer-1', { at: at + 2 }));
  });

  on('lists the newest first, of the same moment the last added', async (store) => {
    await put(store, product('b', 'x', 1), product('a', 'x', 2), product('d', 'x', 2), product('c', 'x', 2), product('e', 'x'));
    assert.deepEqual(await ids(store), ['c', 'd', 'a', 'b', 'e']);
    await put(store, product('a', 'x', 2));
    assert.deepEqual(await ids(store), ['c', 'd', 'a', 'b', 'e'], 'replacing one of the same moment moves nothing');
  });

  on('lists by owner, page by page', async (store) => {
    await put(store, ...Array.from({ length: 7 }, (_, index) =>
      product(`a${index}`, index % 2 === 0 ? 'customer-1' : 'customer-2', Math.floor(index / 3))));
    const all = ['a6', 'a5', 'a4', 'a3', 'a2', 'a1', 'a0'];
    assert.deepEqual(await ids(store), all);
    assert.deepEqual(await ids(store, { owner: 'customer-1' }), ['a6', 'a4', 'a2', 'a0']);
    assert.deepEqual(await ids(store, { owner: 'customer-2', limit: 2 }), ['a5', 'a3']);
    assert.deepEqual(await ids(store, { owner: 'customer-2', limit: 2, after: 'a3' }), ['a1']);
    assert.deepEqual(await ids(store, { limit: 3, after: 'a5' }), ['a4', 'a3', 'a2']);
    assert.deepEqual(await ids(store, { after: 'a0' }), []);
    assert.deepEqual(await ids(store, { after: 'nowhere' }), []);
    assert.deepEqual(await ids(store, { owner: 'nobody' }), []);
  });
}
