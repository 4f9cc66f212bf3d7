/** The one draft a form writes: whose it is, under which key it is sent, and how it lies on the device. */
import type { Draft, Drafts, Keeping, KeptFile } from '../client/keeping.js';
import type { FileItem } from './request.files.machine.js';
import type { Host } from './request.host.element.js';
import type { Form } from './request.machine.js';

/** What the files' own part knows of them. */
export interface FileKeeper {
  /** All files with their bytes, as far as they are here. */
  kept(): readonly KeptFile[];
  /** Takes them up again; says what is shown of them. */
  restore(files: readonly KeptFile[]): readonly FileItem[];
}

export class OwnDraft {
  readonly host: Host;
  readonly files: FileKeeper;
  readonly #product: () => string;
  #keeping: { of: unknown; promise: Promise<Keeping> } | undefined;
  #own: { readonly id: string; readonly key: string } | undefined;
  /** Rises with each form: what an older one still does is nobody's business. */
  turn = 0;

  /** @param product Tells a customer's drafts apart: what the page is about. */
  constructor(host: Host, files: FileKeeper, product: () => string) {
    this.host = host;
    this.files = files;
    this.#product = product;
  }

  get id(): string | undefined { return this.#own?.id; }

  /** What keeps things; `undefined` while it cannot be loaded, which is tried again next time. */
  keeping(): Promise<Keeping | undefined> {
    const { connection } = this.host;
    if (!connection) return Promise.resolve(undefined);
    const { client } = connection;
    if (this.#keeping?.of !== client) this.#keeping = { of: client, promise: connection.keeping() };
    return this.#keeping.promise.catch(() => { this.#keeping = undefined; return undefined; });
  }

  /** Drafts of whoever is calling, newest first, with what waits and what was received. */
  async list(keeping: Keeping): Promise<Draft[]> {
    return keeping.drafts.list({ who: await keeping.caller(), product: this.#product() });
  }

  /** The draft as it is to be kept. Rejects with `Failure` where nobody can say whose it is. */
  async record(keeping: Keeping, { me, step, values }: Form): Promise<Parameters<Drafts['save']>[0]> {
    this.#own ??= { id: keeping.newKey(), key: keeping.newKey() };
    const own = this.#own;
    return { ...own, place: { who: me?.id ?? await keeping.caller(), product: this.#product() }, step, values, files: this.files.kept() };
  }

  /** Goes on with one that lay there. */
  adopt({ id, key }: Draft): void {
    this.#own = { id, key };
  }

  /** What is written next is another one. */
  let(): void {
    this.#own = undefined;
  }

  leave(): void {
    this.turn += 1;
    this.let();
  }
}
