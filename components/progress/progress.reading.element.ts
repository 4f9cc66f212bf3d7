/** Reads what <aftercare-progress> shows, one reading at a time, and opens a guest's request. */
import type { CallOptions, Connection } from '../client/connection.js';
import type { Request } from '../contract/resources/request.js';
import type { Flow } from '../core/flow.js';
import { readCase } from './progress.calls.element.js';
import { complete } from './progress.case.machine.js';
import { refusalOf, type Event, type State } from './progress.machine.js';
import { caseOf } from './progress.telling.view.js';

/** As much of the element as reading needs. */
export interface ReadingHost {
  readonly connection: Connection | undefined;
  /** Id or number asked for. */
  readonly request: string | undefined;
  /** A guest's code, as the page gave it. */
  readonly code: string | undefined;
}

/** The code in the page's fragment, which is removed: an address would be seen and kept. */
function takeFragment(): string | undefined {
  const found = /^#aftercare=(.+)$/.exec(location.hash)?.[1];
  if (found === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  try { return decodeURIComponent(found); } catch { return found; }
}

export class Reading {
  readonly #host: ReadingHost;
  readonly #flow: Flow<State, Event>;
  readonly #locale: () => string;
  readonly #prepare: (request: Request) => Promise<void>;
  #fragment: string | undefined;
  /** The code that opened, or failed to: not tried again by itself. */
  #tried: string | undefined;
  #now: Promise<unknown> | undefined;
  #next: Promise<unknown> | undefined;

  /** @param prepare Loads what is needed to draw a request. Never rejects. */
  constructor(host: ReadingHost, flow: Flow<State, Event>, locale: () => string, prepare: (request: Request) => Promise<void>) {
    this.#host = host;
    this.#flow = flow;
    this.#locale = locale;
    this.#prepare = prepare;
  }

  /** Takes a code out of the page's address. Returns whether there was one. */
  takeCode(): boolean {
    const found = takeFragment();
    this.#fragment = found ?? this.#fragment;
    return found !== undefined;
  }

  /** Listens for a code that comes into the page's address later. Returns what ends it. */
  watch(found: () => void): () => void {
    const look = (): void => { if (this.takeCode()) found(); };
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }

  /** Options of a call that can be cancelled. */
  options = (signal: AbortSignal): CallOptions => ({ signal, locale: this.#locale() });

  /** Reads; what is asked while it reads follows after it. Resolves to what failed. */
  read(): Promise<unknown> {
    if (this.#now) return this.#next ??= this.#now.then(() => this.#begin());
    return this.#begin();
  }

  /** Reads what the log shown lacks. */
  complete(): void {
    const known = caseOf(this.#flow.state);
    if (known && !complete(known)) void this.read();
  }

  /** Opens the request of a code that somebody typed. */
  async open(code: string): Promise<void> {
    await this.#flow.run('code', (signal) => this.#openGuest(code, signal), (failure) => ({ type: 'failed', refusal: refusalOf(failure) }));
  }

  #begin(): Promise<unknown> {
    this.#next = undefined;
    let failed: unknown;
    const reading = this.#flow.run('read', (signal) => this.#load(signal), (failure) => {
      failed = failure;
      this.#host.connection?.report(failure, this.#host.request == null ? 'listRequests' : 'readRequest');
      return { type: 'failed', refusal: refusalOf(failure) };
    }).then(() => {
      if (this.#now === reading) this.#now = undefined;
      return failed;
    });
    return this.#now = reading;
  }

  async #load(signal: AbortSignal): Promise<Event | void> {
    const { connection, code = this.#fragment } = this.#host;
    // A removed attribute is `null`.
    const request = this.#host.request ?? undefined;
    if (!connection) return;
    const options = this.options(signal);
    const isGuest = (): boolean => this.#host.connection?.identity === 'guest';
    const untried = code !== undefined && code !== this.#tried;
    if (untried && isGuest()) return this.#openGuest(code, signal);
    // Whom to call, and the vendor's zone: times must not change once they are shown.
    const catalog = connection.timeZone() !== undefined && connection.contacts().length > 0 ? undefined
      : connection.client.readCatalog({}, options).catch(() => undefined);
    try {
      const found = await readCase(connection, request, caseOf(this.#flow.state), options);
      await catalog;
      if (!found) return { type: 'none' };
      await this.#prepare(found.request);
      return { type: 'read', ...found, at: connection.now() };
    } catch (failure) {
      if (refusalOf(failure).code !== 'unauthenticated' || !isGuest()) throw failure;
      if (untried) return this.#openGuest(code, signal);
      await catalog;
      return { type: 'code-needed', code: '' };
    }
  }

  /** Who is calling changes with it, and so all is read anew. */
  async #openGuest(code: string, signal: AbortSignal): Promise<void> {
    this.#tried = code;
    try {
      await this.#host.connection!.openGuest(code.trim(), signal);
    } catch (failure) {
      if (!signal.aborted && this.#flow.state.kind !== 'code-wanted') this.#flow.send({ type: 'code-needed', code });
      throw failure;
    }
  }
}
