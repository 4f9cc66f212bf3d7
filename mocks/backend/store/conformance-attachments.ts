/** What a store must do with files people send. */
import assert from 'node:assert/strict';
import type { OnStore } from './conformance.js';
import { at, attachment } from './conformance-samples.js';
import type { AttachmentRecord, Store } from './port.js';

const mebi = 1024 * 1024;

/** Bytes that tell where they belong. */
const counted = (length: number, from = 0): Uint8Array => Uint8Array.from({ length }, (_, index) => ((from + index) * 31 + (from + index >> 8)) & 255);

const put = (store: Store, ...records: AttachmentRecord[]): Promise<void> => store.transaction(async (tx) => {
  for (const record of records) await tx.put('attachment', record);
});
const append = (store: Store, id: string, bytes: Uint8Array): Promise<void> =>
  store.transaction((tx) => tx.appendBytes(attachment(id), bytes));
const read = (store: Store, id: string, from = 0, length = 10 * mebi): Promise<Uint8Array> =>
  store.transaction((tx) => tx.readBytes(id, from, length));
const same = (found: Uint8Array, wanted: Uint8Array): void => assert.ok(Buffer.compare(found, wanted) === 0, `${found.length} of ${wanted.length} bytes`);

export function attachmentsConform(on: OnStore): void {
  on('keeps bytes in the order they came, of any lengths, and reads any stretch of them', async (store) => {
    const lengths = [1, 0, mebi - 1, 700_000, 3 * mebi + 5, 2];
    const all = counted(lengths.reduce((sum, one) => sum + one, 0));
    let from = 0;
    for (const length of lengths) {
      await append(store, 'a', all.slice(from, from + length));
      from += length;
    }
    await append(store, 'b', counted(3));
    same(await read(store, 'a'), all);
    for (const [start, length] of [[0, 1], [mebi - 1, 2], [mebi, mebi], [2 * mebi - 7, mebi + 20], [all.length - 3, 99], [all.length, 5], [5, 0]] as const) {
      same(await read(store, 'a', start, length), all.slice(start, start + length));
    }
    same(await read(store, 'b'), counted(3));
    same(await read(store, 'c'), new Uint8Array());
  });

  on('keeps a copy of the bytes, and hands out another', async (store) => {
    const given = counted(4);
    await append(store, 'a', given);
    given.fill(0);
    (await read(store, 'a')).fill(0);
    same(await read(store, 'a'), counted(4));
  });

  on('adds no bytes, and takes none away, where work fails', async (store) => {
    await put(store, attachment('a'));
    await append(store, 'a', counted(10));
    for (const work of ['append', 'dropBytes', 'dropAttachment'] as const) {
      await assert.rejects(store.transaction(async (tx) => {
        if (work === 'append') await tx.appendBytes(attachment('a'), counted(mebi));
        else await tx[work]('a');
        assert.equal((await tx.readBytes('a', 0, 9 * mebi)).length, work === 'append' ? mebi + 10 : 0);
        throw new Error('on purpose');
      }), /on purpose/);
      same(await read(store, 'a'), counted(10));
    }
    assert.deepEqual(await store.transaction((tx) => tx.get('attachment', 'a')), attachment('a'));
  });

  on('drops the bytes, or the attachment with them', async (store) => {
    await put(store, attachment('a'), attachment('b'));
    for (const id of ['a', 'b']) await append(store, id, counted(mebi + 1));
    await store.transaction(async (tx) => {
      await tx.dropBytes('a');
      await tx.appendBytes(attachment('a'), counted(2));
      await tx.dropAttachment('b');
      await tx.dropAttachment('nowhere');
    });
    same(await read(store, 'a'), counted(2));
    same(await read(store, 'b'), new Uint8Array());
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.get('attachment', 'a'), attachment('a'));
      assert.equal(await tx.get('attachment', 'b'), null);
      assert.deepEqual(await tx.list('attachment'), [attachment('a')]);
    });
  });

  on('lists those no request names, oldest first', async (store) => {
    await put(
      store,
      attachment('a', { at: at + 3 }), attachment('b', { at: at + 1, owner: 'guest:b', by: 'guest' }),
      attachment('c', { at, request: 'r1' }), attachment('d', { at: at + 2 }),
    );
    const unused = async (filter: { owner?: string; before?: number; limit?: number }): Promise<string[]> =>
      (await store.transaction((tx) => tx.listUnused(filter))).map(({ id }) => id);
    assert.deepEqual(await unused({}), ['b', 'd', 'a']);
    assert.deepEqual(await unused({ limit: 2 }), ['b', 'd']);
    assert.deepEqual(await unused({ before: at + 2 }), ['b']);
    assert.deepEqual(await unused({ owner: 'customer-1' }), ['d', 'a']);
    assert.deepEqual(await store.transaction((tx) => tx.listUnused({ limit: 1 })), [attachment('b', { at: at + 1, owner: 'guest:b', by: 'guest' })]);
    await put(store, attachment('b', { at: at + 1, request: 'r1' }));
    assert.deepEqual(await unused({}), ['d', 'a']);
  });

  on('hands an attachment and its bytes to another owner', async (store) => {
    await put(store, attachment('a', { owner: 'guest:a' }));
    await store.transaction((tx) => tx.appendBytes(attachment('a', { owner: 'guest:a' }), counted(mebi + 9)));
    await put(store, attachment('a', { owner: 'customer-2', request: 'r1' }));
    assert.deepEqual((await store.transaction((tx) => tx.list('attachment', { owner: 'customer-2' }))).map(({ id }) => id), ['a']);
    assert.deepEqual(await store.transaction((tx) => tx.list('attachment', { owner: 'guest:a' })), []);
    same(await read(store, 'a'), counted(mebi + 9));
  });

  on('has them after it was opened again', async (store, { reopen }) => {
    await put(store, attachment('a'));
    await append(store, 'a', counted(mebi + 1));
    const again = await reopen?.();
    try {
      same(await read(again ?? store, 'a'), counted(mebi + 1));
      assert.deepEqual(await (again ?? store).transaction((tx) => tx.get('attachment', 'a')), attachment('a'));
    } finally {
      await again?.close();
    }
  });
}
