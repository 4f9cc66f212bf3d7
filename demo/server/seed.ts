/** The world on its first day, written once. */
import { loadWorld } from '../../mocks/backend/load.js';
import type { Store } from '../../mocks/backend/store/port.js';
import { freshWorld } from '../../mocks/scenarios/fresh.js';

/** Fills a store that has no agreement yet; leaves any other as it is, also when two processes begin at once. */
export async function seed(store: Store): Promise<void> {
  const ifEmpty: Store['transaction'] = (work) => store.transaction(async (tx) => {
    const [any] = await tx.list('agreement', { limit: 1 });
    return any ? undefined as never : work(tx);
  });
  await loadWorld({ ...store, transaction: ifEmpty }, freshWorld);
}
