import { expect, waitUntil } from '@open-wc/testing';
import { createStore, set } from 'idb-keyval';
import type { Catalog } from '../contract/resources/catalog.js';
import { VendorKept } from './kept.js';

const contacts = [{ kind: 'phone' as const, value: '+86 400 810 1234', hours: [] }];
const catalog = { vendor: { contacts, timeZone: 'Asia/Shanghai' } } as unknown as Catalog;
let n = 0;
const fresh = (): string => `test-${Date.now()}-${n += 1}`;

/** Looks until it was written: keeping is not waited for by anybody. */
async function recalled(key: string): Promise<VendorKept> {
  let kept = new VendorKept(key);
  await waitUntil(async () => {
    kept = new VendorKept(key);
    await kept.recall();
    return kept.contacts.length > 0;
  }, 'nothing was kept');
  return kept;
}

describe('what is kept of a vendor', () => {
  it('is there on the next visit, for the same backend only', async () => {
    const key = fresh();
    expect(new VendorKept(key).learn(catalog)).to.equal(true);
    const kept = await recalled(key);
    expect(kept.contacts).to.deep.equal(contacts);
    expect(kept.timeZone).to.equal('Asia/Shanghai');
    const other = new VendorKept(fresh());
    await other.recall();
    expect(other.contacts).to.deep.equal([]);
  });

  it('is new only once', () => {
    const kept = new VendorKept(fresh());
    expect(kept.learn(catalog)).to.equal(true);
    expect(kept.learn(structuredClone(catalog))).to.equal(false);
  });

  it('is never older than what was read meanwhile', async () => {
    const key = fresh();
    new VendorKept(key).learn({ vendor: { contacts: [{ kind: 'email', value: 'old@example.com' }], timeZone: 'Asia/Tokyo' } } as unknown as Catalog);
    await recalled(key);
    const kept = new VendorKept(key);
    const recalling = kept.recall();
    kept.learn(catalog);
    await recalling;
    expect(kept.contacts).to.deep.equal(contacts);
  });

  it('of another making is no harm', async () => {
    const store = createStore('aftercare-vendors', 'kept');
    for (const odd of [7, null, { contacts: 'all' }, { contacts: [null, 3, { kind: 'phone' }, { kind: 'web', value: {} }], timeZone: 8 }]) {
      const key = fresh();
      await set(key, odd, store);
      const kept = new VendorKept(key);
      await kept.recall();
      expect(kept.contacts).to.deep.equal([]);
      expect(kept.timeZone).to.equal(undefined);
    }
  });

  it('is nothing where the browser keeps nothing', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };
    try {
      const kept = new VendorKept(fresh());
      kept.learn(catalog);
      const empty = new VendorKept(fresh());
      await empty.recall();
      expect(empty.contacts).to.deep.equal([]);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
