/** Where drafts lie on the device; loaded when used. */
import { createStore, delMany, get, keys, promisifyRequest, set } from 'idb-keyval';

/** A place for records and files by key; replaced in tests. Everything may reject: forbidden, full, broken. */
export interface Store {
  keys(): Promise<string[]>;
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Puts what is made of what lies there, in one go over all tabs; `undefined` leaves it. */
  change(key: string, make: (old: unknown) => unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** The device's own, to be opened with the first use. */
export function openStore(): Store {
  const opened = createStore('aftercare-drafts', 'drafts');
  return {
    keys: () => keys<string>(opened),
    get: (key) => get<unknown>(key, opened),
    set: (key, value) => set(key, value, opened),
    remove: (gone) => delMany([...gone], opened),
    change: (key, make) => opened('readwrite', (store) => {
      const reading = store.get(key);
      reading.onsuccess = () => {
        try {
          const next: unknown = make(reading.result);
          if (next !== undefined) store.put(next, key);
        } catch {
          store.transaction.abort();
        }
      };
      return promisifyRequest(store.transaction);
    }),
  };
}

/** The one of this page. */
export const deviceStore = openStore();
