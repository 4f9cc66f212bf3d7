import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storeConformance } from './conformance.js';
import { memoryStore } from './memory.js';

storeConformance('memory', async () => ({ store: memoryStore() }));

test('a closed store does no more work, after what was begun', async () => {
  const store = memoryStore();
  const begun = store.transaction(async (tx) => tx.lastLogSeq(null));
  await store.close();
  assert.equal(await begun, 0);
  await assert.rejects(store.transaction(async () => {}), /closed/);
});
