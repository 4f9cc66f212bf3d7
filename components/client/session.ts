/** All there is between a page and one backend: the client, who is calling, the live connection, what is kept. */
import { operations, type OperationName } from '../contract/operations.js';
import type { Catalog } from '../contract/resources/catalog.js';
import type { CallOptions, Client } from './connection.js';
import { Failure } from './failure.js';
import type { Device, Keeper, KeeperPort } from './keeper.js';
import { VendorKept } from './kept.js';
import { createLive, type LiveOptions, type OwnedLive } from './live-connection.js';
import { ServerClock } from './server-clock.js';
import { realTimers, unlessAborted, type Timers } from './timers.js';
import { tokenUrl } from './token-url.js';
import { Tokens, type Identity, type TokenSource } from './tokens.js';
import { Transport, type Input } from './transport.js';

/** What a client is made of. */
export interface ClientOptions {
  /** Base URL of the backend: absolute, or relative to the page. */
  endpoint: string;
  /** The customer's (or the vendor's person's) token; `null` means guest. */
  getToken?: TokenSource | undefined;
  /** Same-origin address that answers `{"token", "expiresAt"}`; used where there is no `getToken`. */
  tokenUrl?: string | undefined;
  /** The page's when absent. */
  fetch?: typeof globalThis.fetch | undefined;
  /** BCP 47 tag asked for where a call names none. */
  locale?: string | (() => string | undefined) | undefined;
  /** Milliseconds one try of a call may take; 10,000 when absent. */
  timeout?: number | undefined;
  /** Time and chance, for tests. */
  timers?: Timers | undefined;
}

export interface SessionOptions extends ClientOptions, LiveOptions {
  timers?: Timers | undefined;
  /** Operations of a backend that does not speak the contract. */
  backend?: Partial<Client> | undefined;
  /** Something changed of what can be read here. */
  changed?: (() => void) | undefined;
  /** The token could not be refreshed. */
  expired?: (() => void) | undefined;
  /** Where drafts are kept, for tests. */
  device?: Device | undefined;
}

/** Milliseconds a failure may wait for the contacts kept on the device. */
const recallWithin = 1_000;

export class Session {
  readonly client: Client;
  readonly live: OwnedLive;
  identity: Identity | 'unknown' = 'unknown';
  /** Rises when another is calling. */
  generation = 0;

  readonly #options: SessionOptions;
  readonly #timers: Timers;
  readonly #clock: ServerClock;
  readonly #tokens: Tokens;
  readonly #transport: Transport;
  readonly #kept: VendorKept;
  /** Catalogues being read, by what was asked: elements that start together ask once. */
  readonly #catalogs = new Map<string, Promise<unknown>>();
  /** Tells this backend from another. */
  readonly #site: string;
  readonly #ended = new AbortController();
  #keeper: Promise<Keeper> | undefined;
  #looking: Promise<void> | undefined;

  constructor(options: SessionOptions) {
    const { endpoint, fetch, locale, timeout, timers = realTimers } = options;
    this.#options = options;
    this.#timers = timers;
    this.#clock = new ServerClock(() => timers.now());
    this.#tokens = new Tokens(() => this.now(), timers, {
      identified: (identity, another) => this.#identified(identity, another),
      expired: () => options.expired?.(),
    });
    this.#tokens.become(sourceOf(options));
    this.#transport = new Transport({ endpoint, fetch, locale, timeout, timers, tokens: this.#tokens, clock: this.#clock });
    this.#site = options.backend ? 'backend' : new URL(endpoint, globalThis.document?.baseURI).href;
    this.#kept = new VendorKept(this.#site);
    const names = Object.keys(operations) as OperationName[];
    this.client = Object.fromEntries(
      names.map((name) => [name, (input: Input, call?: CallOptions) => this.#call(name, input, call)]),
    ) as unknown as Client;
    this.live = createLive(this.client, options);
  }

  /** Now by the backend's clock, epoch milliseconds. */
  now(): number { return this.#clock.now(); }

  /** The vendor's contacts last seen. */
  contacts(): Catalog['vendor']['contacts'] { return [...this.#kept.contacts]; }

  /** The vendor's zone last seen. */
  timeZone(): string | undefined { return this.#kept.timeZone; }

  /** The same caller's tokens come from elsewhere now. */
  replaceTokens(options: Pick<ClientOptions, 'fetch' | 'getToken' | 'tokenUrl'>): void {
    this.#tokens.replace(sourceOf(options));
    this.#wake(false);
  }

  /** Opens a guest's one request; from then on calls are the guest's. The code stays in memory, to renew the token. */
  async openGuest(code: string, signal?: AbortSignal): Promise<{ request: string }> {
    const open = (given?: AbortSignal) =>
      this.client.openGuestSession({ body: { code } }, { anonymous: true, ...(given && { signal: given }) });
    const first = await open(signal);
    let fresh: typeof first | undefined = first;
    this.#tokens.become(async () => {
      const session = fresh ?? await open();
      fresh = undefined;
      return session;
    }, 'guest');
    return { request: first.request };
  }

  /** What was typed and what waits to be sent, kept on the device. Rejects when its code cannot be loaded; the next call tries again. */
  keeping(): Promise<Keeper> {
    return this.#keeper ??= import('./keeper.js').then(({ Keeper: Made }) => new Made(this.#port()), (error: unknown) => {
      this.#keeper = undefined;
      throw error;
    });
  }

  /** Forgets the customer: a guest from now on, until tokens come from elsewhere. What was kept of them is removed. */
  signOut(): void {
    void this.keeping().then((keeper) => keeper.signedOut(), () => undefined);
    this.#tokens.forget();
  }

  /** Ends the live connection, and sending what waits. */
  end(): void {
    this.live.end();
    this.#ended.abort();
  }

  /** For what is loaded later. */
  #port(): KeeperPort {
    const { backend, device } = this.#options;
    return {
      session: this, device, site: this.#site, timers: this.#timers, ended: this.#ended.signal,
      transport: backend ? undefined : this.#transport,
    };
  }

  async #call(name: OperationName, input: Input, options: CallOptions = {}): Promise<unknown> {
    try {
      const answer = name === 'readCatalog' ? await this.#catalog(input, options) : await this.#made(name, input, options);
      this.live.answered();
      return answer;
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('problem', { code: 'internal', status: 500 });
      failure.operation = name;
      // Whom to call is shown with the failure, so it must be known first.
      if (failure.kind !== 'aborted') await this.#recalled();
      throw failure;
    }
  }

  async #made(name: OperationName, input: Input, options: CallOptions): Promise<unknown> {
    const { backend } = this.#options;
    if (!backend) return this.#transport.call(name, input, options);
    const { callBackend } = await import('./adapter.js');
    return callBackend(backend, name, input, options);
  }

  #catalog(input: Input, { locale, signal }: CallOptions): Promise<unknown> {
    const asked = JSON.stringify([input.query, locale]);
    let reading = this.#catalogs.get(asked);
    if (!reading) {
      reading = this.#made('readCatalog', input, { ...(locale !== undefined && { locale }) });
      this.#catalogs.set(asked, reading);
      reading.then((catalog) => {
        if (this.#kept.learn(catalog as Catalog)) this.#options.changed?.();
        this.#look();
      }, () => undefined)
        .finally(() => this.#catalogs.delete(asked));
    }
    return unlessAborted(reading, signal);
  }

  #recalled(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#timers.after(recallWithin, resolve);
      void this.#kept.recall().finally(() => { stop(); resolve(); });
    });
  }

  #identified(identity: Identity, another: boolean): void {
    this.identity = identity;
    if (another) {
      this.generation += 1;
      this.live.restart();
    }
    this.#options.changed?.();
    this.#wake(another);
  }

  #wake(another: boolean): void {
    void this.#keeper?.then((keeper) => keeper.identified(another), () => undefined);
  }

  /** Once it is known that the backend can be reached. */
  #look(): void {
    this.#looking ??= import('./waiting.js').then(({ lookForWaiting }) => lookForWaiting(this.#port()), () => undefined);
  }
}

const sourceOf = ({ fetch, getToken, tokenUrl: url }: Pick<ClientOptions, 'fetch' | 'getToken' | 'tokenUrl'>): TokenSource | undefined =>
  getToken ?? (url === undefined ? undefined : tokenUrl(url, fetch));
