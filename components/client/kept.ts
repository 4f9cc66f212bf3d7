/**
 * The vendor's contacts and zone last seen, kept on the device: a page that loads while the backend is away still shows
 * whom to call. Nothing of a customer is kept here.
 */
import type { Catalog, Contact } from '../contract/resources/catalog.js';

export interface Kept {
  readonly contacts: readonly Contact[];
  readonly timeZone?: string | undefined;
}

export class VendorKept {
  #now: Kept = { contacts: [] };
  readonly #key: string;
  #recalling: Promise<void> | undefined;

  /** @param key What tells this backend from another: its address. */
  constructor(key: string) {
    this.#key = key;
  }

  get contacts(): readonly Contact[] { return this.#now.contacts; }
  get timeZone(): string | undefined { return this.#now.timeZone; }

  /** Takes what a catalogue says, and keeps it. Returns whether it is new. */
  learn({ vendor: { contacts, timeZone } }: Catalog): boolean {
    const seen = { contacts, timeZone };
    if (JSON.stringify(seen) === JSON.stringify(this.#now)) return false;
    this.#now = seen;
    // No store (a private window, a full disk) is no failure.
    import('./kept-store.js').then(({ write }) => write(this.#key, seen)).catch(() => undefined);
    return true;
  }

  /** Looks on the device where nothing is known yet. Never rejects. */
  recall(): Promise<void> {
    const nothing = this.#now;
    if (nothing.contacts.length > 0) return Promise.resolve();
    return this.#recalling ??= import('./kept-store.js').then(({ read }) => read(this.#key)).then((found) => {
      if (this.#now === nothing) this.#now = found;
    }).catch(() => undefined);
  }
}
