/** A store that never fails: what the device will not keep is kept in memory, as long as the page. */
import type { Store } from './drafts-store.js';
import type { Timers } from './timers.js';

/** Milliseconds the device may take over a record. Some browsers never answer. */
const patience = 3_000;

export class Shelf {
  /** Whether the device kept the last record it was given. */
  durable = true;
  readonly #store: Store;
  readonly #timers: Timers;
  /** What the device did not take, newer than what lies there. */
  readonly #memory = new Map<string, unknown>();

  constructor(store: Store, timers: Timers) {
    this.#store = store;
    this.#timers = timers;
  }

  async keys(): Promise<string[]> {
    const there = await this.#within(() => this.#store.keys()).catch(() => this.#lost([]));
    return [...new Set([...there, ...this.#memory.keys()])];
  }

  async get(key: string): Promise<unknown> {
    return this.#memory.has(key) ? this.#memory.get(key) : this.#within(() => this.#store.get(key)).catch(() => this.#lost(undefined));
  }

  /** Puts what is made of what lies there; `undefined` leaves it. */
  async change(key: string, make: (old: unknown) => unknown): Promise<void> {
    const held = this.#memory.has(key);
    try {
      await this.#within(() => this.#store.change(key, (old) => make(held ? this.#memory.get(key) : old)));
      this.#memory.delete(key);
      this.durable = true;
    } catch {
      const next = make(await this.get(key));
      this.durable = false;
      if (next !== undefined) this.#memory.set(key, next);
    }
  }

  /** Keeps a file, however long that takes. Returns whether the device did. */
  async keep(key: string, file: Blob): Promise<boolean> {
    try {
      if (!this.durable) throw new Error('not even words are kept');
      await this.#store.set(key, file);
      this.#memory.delete(key);
      return true;
    } catch {
      this.#memory.set(key, file);
      return false;
    }
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#memory.delete(key);
    if (keys.length > 0) await this.#within(() => this.#store.remove(keys)).catch(() => undefined);
  }

  #lost<T>(instead: T): T {
    this.durable = false;
    return instead;
  }

  #within<T>(run: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = this.#timers.after(patience, () => reject(new Error('no answer')));
      // Opening may throw at once.
      new Promise<T>((done) => { done(run()); }).then(resolve, reject).finally(stop);
    });
  }
}
