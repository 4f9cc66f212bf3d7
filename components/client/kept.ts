/**
 * The vendor's contacts and zone last seen, kept on the device: a page that loads while the backend is away still shows
 * whom to call. Nothing of a customer is kept here. The code of the store is loaded when used.
 */
import type { Catalog, Contact } from '../contract/resources/catalog.js';

interface Kept {
  readonly contacts: readonly Contact[];
  readonly timeZone?: string | undefined;
}

async function store() {
  const { createStore, get, set } = await import('idb-keyval');
  const opened = createStore('aftercare-vendors', 'kept');
  return {
    read: (key: string) => get<unknown>(key, opened),
    write: (key: string, value: Kept) => set(key, value, opened),
  };
}

/** What lies on the device may be of another version, or of another's making. */
function fit(found: unknown): Kept {
  const { contacts, timeZone } = Object(found) as { contacts?: unknown; timeZone?: unknown };
  return {
    contacts: (Array.isArray(contacts) ? contacts as Contact[] : []).filter((one) => typeof one?.kind === 'string' && typeof one.value === 'string'),
    timeZone: typeof timeZone === 'string' ? timeZone : undefined,
  };
}

export class VendorKept implements Kept {
  contacts: readonly Contact[] = [];
  timeZone: string | undefined;
  readonly #key: string;
  #recalling: Promise<void> | undefined;

  /** @param key What tells this backend from another: its address. */
  constructor(key: string) {
    this.#key = key;
  }

  /** Takes what a catalogue says, and keeps it. Returns whether it is new. */
  learn({ vendor: { contacts, timeZone } }: Catalog): boolean {
    const before = JSON.stringify([this.contacts, this.timeZone]);
    if (JSON.stringify([contacts, timeZone]) === before) return false;
    this.contacts = contacts;
    this.timeZone = timeZone;
    // No store (a private window, a full disk) is no failure.
    void store().then(({ write }) => write(this.#key, { contacts, timeZone })).catch(() => undefined);
    return true;
  }

  /** Looks on the device where nothing is known yet. Never rejects. */
  recall(): Promise<void> {
    if (this.contacts.length > 0) return Promise.resolve();
    this.#recalling ??= store().then(({ read }) => read(this.#key)).then((found) => {
      if (this.contacts.length > 0) return;
      const { contacts, timeZone } = fit(found);
      this.contacts = contacts;
      this.timeZone ??= timeZone;
    }).catch(() => undefined);
    return this.#recalling;
  }
}
