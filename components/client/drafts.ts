/** What was typed, kept on the device: by customer and product, for 30 days, and where the device keeps nothing for this page. */
import { fileKey, fileKeys, filesOf, gone, lifetime, liveOf, recordOf, type Gone, type Stored } from './draft-record.js';
import type { Store } from './drafts-store.js';
import type { Draft, Drafts, KeptFile, Place, Saved } from './keeping.js';
import { ownerName } from './owner.js';
import { Shelf } from './shelf.js';
import type { Timers } from './timers.js';

/** How tabs tell each other; they say ids and nothing else. */
export type Channel = Pick<BroadcastChannel, 'close' | 'onmessage' | 'postMessage'>;

export interface DraftsOptions {
  readonly site: string;
  readonly store: Store;
  readonly timers: Timers;
  readonly channel?: Channel | undefined;
}

type Given = Parameters<Drafts['save']>[0];

export class KeptDrafts implements Drafts {
  readonly #site: string;
  readonly #timers: Timers;
  readonly #shelf: Shelf;
  readonly #channel: Channel | undefined;
  readonly #listeners = new Set<{ tell(ids: readonly string[]): void }>();
  readonly #owners = new Map<string, Promise<string>>();
  /** Who was named here, by hash: the device does not know. */
  readonly #names = new Map<string, string>();
  /** Files the device has by now. */
  readonly #stored = new Set<string>();
  /** Writes come one after the other. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor({ site, store, timers, channel }: DraftsOptions) {
    this.#site = site;
    this.#timers = timers;
    this.#shelf = new Shelf(store, timers);
    this.#channel = channel;
    if (channel) channel.onmessage = ({ data }) => this.#heard(data);
  }

  get durable(): boolean { return this.#shelf.durable; }

  async list({ who, product }: { readonly who: string; readonly product?: string | undefined }): Promise<Draft[]> {
    const owner = await this.owner(who);
    const mine = (await this.records()).filter((one) => one.owner === owner && (product === undefined || one.product === product));
    return Promise.all(mine.sort((a, b) => b.savedAt - a.savedAt).map((one) => this.#whole(one)));
  }

  async read(id: string): Promise<Draft | undefined> {
    const record = await this.record(id);
    return record && this.#whole(record);
  }

  save(draft: Given): Promise<Saved> {
    return this.put(draft, (record, old) => (old && ('gone' in old || old.kept || old.received) ? undefined : record));
  }

  remove(id: string): Promise<void> { return this.#removed([id]); }

  async forget(who?: string): Promise<void> {
    const owner = who === undefined ? undefined : await this.owner(who);
    const mine = (await this.records()).filter((one) => (owner === undefined ? !one.guest : one.owner === owner));
    await this.#removed(mine.map(({ id }) => id));
  }

  watch(tell: (ids: readonly string[]) => void): () => void {
    const listener = { tell };
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** How somebody's are marked. */
  owner(who: string): Promise<string> {
    let owner = this.#owners.get(who);
    if (!owner) {
      owner = ownerName(this.#site, who);
      this.#owners.set(who, owner);
      void owner.then((name) => this.#names.set(name, who));
    }
    return owner;
  }

  async record(id: string): Promise<Stored | undefined> {
    await this.#writing;
    return liveOf(await this.#shelf.get(id));
  }

  /** All of this backend, of whomever. What is too old is wiped. */
  async records(): Promise<Stored[]> {
    await this.#writing;
    const keys = await this.#shelf.keys();
    const found = await Promise.all(keys.filter((key) => !key.includes('/')).map(async (key) => recordOf(await this.#shelf.get(key))));
    const known = found.flatMap((one) => one ?? []);
    const fresh = known.filter(({ savedAt }) => this.#timers.now() - savedAt < lifetime);
    const live = fresh.flatMap((one) => liveOf(one) ?? []);
    const files = new Set(live.flatMap(fileKeys));
    const old = known.filter((one) => !fresh.includes(one)).map(({ id }) => id);
    const ids = new Set(known.map(({ id }) => id));
    // Written after its record, a file that has none any more is left over. Another version's are that version's business.
    const left = keys.filter((key) => key.includes('/') && !files.has(key) && ids.has(key.split('/')[0]!));
    await this.#shelf.remove([...old, ...left]);
    return live.filter(({ site }) => site === this.#site);
  }

  /** Writes a draft as `make` says of it and of what lies there, then its files. */
  put(draft: Given, make: (record: Stored, old: Stored | Gone | undefined) => Stored | undefined): Promise<Saved> {
    const { id, key, place, step, values } = draft;
    return this.#write(async () => {
      const owner = await this.owner(place.who);
      let saved = false;
      await this.#shelf.change(id, (found) => {
        const { files = [], refusal, sent } = liveOf(found) ?? {};
        const next = make({
          version: 1, id, key, step, values, refusal, sent, site: this.#site, owner, guest: place.who === 'guest', product: place.product,
          savedAt: this.#timers.now(), files: filesOf(draft.files, files),
        }, recordOf(found));
        saved = next !== undefined;
        return next;
      });
      const { durable } = this.#shelf;
      const files = saved ? await this.#keepFiles(draft) : true;
      if (saved) this.#say([id]);
      return { durable, files, saved };
    });
  }

  /** Changes what lies there; `undefined` leaves it. Returns what lies there then. */
  change(id: string, make: (record: Stored) => Stored | undefined, told = false): Promise<Stored | undefined> {
    return this.#write(async () => {
      let now: Stored | undefined;
      await this.#shelf.change(id, (found) => {
        const record = liveOf(found);
        const next = record && make(record);
        now = next ?? record;
        return next;
      });
      if (told) this.#say([id]);
      return now;
    });
  }

  /** A file, from wherever it is. */
  async blob(draft: string, file: string): Promise<Blob | undefined> {
    const found = await this.#shelf.get(fileKey(draft, file));
    return found instanceof Blob ? found : undefined;
  }

  end(): void {
    this.#channel?.close();
    this.#listeners.clear();
  }

  async #whole({ version: _, site: __, owner, guest, product, sent: ___, ...rest }: Stored): Promise<Draft> {
    const place: Place = { who: guest ? 'guest' : this.#names.get(owner) ?? '', product };
    const files = await Promise.all(rest.files.map(async (file): Promise<KeptFile> => ({ ...file, blob: await this.blob(rest.id, file.id) })));
    return { ...rest, place, files };
  }

  async #keepFiles({ id, files }: Pick<Given, 'files' | 'id'>): Promise<boolean> {
    let all = true;
    for (const { id: file, blob } of files) {
      const key = fileKey(id, file);
      if (!blob || this.#stored.has(key)) continue;
      if (await this.#shelf.keep(key, blob)) this.#stored.add(key);
      else all = false;
    }
    const wanted = new Set(fileKeys({ id, files }));
    const unwanted = [...this.#stored].filter((key) => key.startsWith(`${id}/`) && !wanted.has(key));
    for (const key of unwanted) this.#stored.delete(key);
    await this.#shelf.remove(unwanted);
    return all;
  }

  #removed(ids: readonly string[]): Promise<void> {
    return this.#write(async () => {
      const keys = await this.#shelf.keys();
      for (const id of ids) {
        await this.#shelf.change(id, () => gone(id, this.#timers.now()));
        await this.#shelf.remove(keys.filter((key) => key.startsWith(`${id}/`)));
      }
      if (ids.length > 0) this.#say(ids);
    });
  }

  #write<T>(run: () => Promise<T>): Promise<T> {
    const writing = this.#writing.then(run);
    this.#writing = writing.catch(() => undefined);
    return writing;
  }

  #say(ids: readonly string[]): void {
    try {
      this.#channel?.postMessage(ids);
    } catch { /* closed: nobody here is interested any more */ }
  }

  #heard(data: unknown): void {
    if (!Array.isArray(data)) return;
    const ids = data.filter((id) => typeof id === 'string');
    for (const { tell } of [...this.#listeners]) tell(ids);
  }
}
