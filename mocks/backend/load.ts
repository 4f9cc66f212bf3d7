/** Puts a world into an empty store. */
import type { Publish } from '../../components/contract/resources/agreement.js';
import { versionRecord } from './publishing.js';
import type { ConsentRecord, PersonRecord, ProductRecord, Store } from './store/port.js';

/** What a store begins with. */
export interface FirstDay {
  /** Published versions, oldest first; `publishedAt` is RFC 3339. */
  agreements: ReadonlyArray<{ publishedAt: string; supersedes?: string; publish: Publish }>;
  people: readonly PersonRecord[];
  products: readonly ProductRecord[];
  consents: readonly ConsentRecord[];
}

/** Writes all of it, or nothing, in one transaction. Loading twice is the host's to prevent: what changed since would be lost. */
export function loadWorld(store: Store, { agreements, people, products, consents }: FirstDay): Promise<void> {
  return store.transaction(async (tx) => {
    for (const { publish, publishedAt, supersedes } of agreements) {
      await tx.put('agreement', versionRecord(publish, Date.parse(publishedAt), supersedes));
    }
    for (const person of people) await tx.put('person', person);
    for (const product of products) await tx.put('product', product);
    for (const consent of consents) await tx.put('consent', consent);
  });
}
