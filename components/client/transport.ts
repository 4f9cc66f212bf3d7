/** Makes one call of an operation's row: address, headers, token, time limit, further tries, and what the answer means. */
import { operations, type Operation, type OperationName } from '../contract/operations.js';
import { checkOf, type AnswerName } from './checks.js';
import type { CallOptions } from './connection.js';
import { Failure, unauthenticated } from './failure.js';
import { newKey } from './key.js';
import type * as Problems from './problems.js';
import { allowance, nextWait, repeatable } from './retry.js';
import type { ServerClock } from './server-clock.js';
import { onAbort, pause, unlessAborted, type Timers } from './timers.js';
import type { Tokens } from './tokens.js';

export interface TransportOptions {
  /** Base URL, absolute or relative to the page. */
  readonly endpoint: string;
  readonly tokens: Tokens;
  readonly clock: ServerClock;
  readonly timers: Timers;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** BCP 47 tag asked for where a call names none; the browser's when absent. */
  readonly locale?: string | (() => string | undefined) | undefined;
  /** Milliseconds one try may take; 10,000 when absent. */
  readonly timeout?: number | undefined;
}

/** What a call takes beside the path's parameters, which stand at its side. */
export interface Input {
  readonly query?: object;
  readonly body?: unknown;
  readonly filename?: string;
}

/** The path with its parameters. Throws `not-found` for one that would lead elsewhere. */
function pathOf(path: string, input: object): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String((input as Record<string, unknown>)[name] ?? '');
    try {
      if (!/^\.{0,2}$/.test(value)) return encodeURIComponent(value);
    } catch { /* half a character */ }
    throw new Failure('problem', { code: 'not-found', status: 404 });
  });
}

function urlOf(endpoint: string, path: string, query: object = {}): string {
  const url = new URL(endpoint, globalThis.document?.baseURI);
  url.pathname = url.pathname.replace(/\/*$/, path);
  url.search = '';
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  url.hash = '';
  return url.href;
}

/** Whether the answer is the same for everybody: asked without a token, so that it need not wait for one. */
const forAnyone = ({ method, who }: Operation): boolean => method === 'GET' && who.length === 1 && who[0] === 'anyone';

let problems: typeof Problems | undefined;

/** What is sent, the same for every try but for its token. */
export type Making = (token: string | null) => [string, RequestInit];

export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** Makes the call, again where that is safe and may help. Rejects with `Failure`. */
  async call(name: OperationName, input: Input, options: CallOptions = {}): Promise<unknown> {
    const { timers } = this.#options;
    const row: Operation = operations[name];
    const began = timers.now();
    const make = this.#made(row, input, options);
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#once(row, make, options, allowance - (timers.now() - began));
      } catch (error) {
        const wait = repeatable(row) && error instanceof Failure
          ? nextWait(error, tries, timers.now() - began, timers.random()) : null;
        if (wait === null) throw error;
        await pause(wait, timers, options.signal);
      }
    }
  }

  /** Where a path lies, parameters filled in. */
  urlOf(path: string, query?: object): string { return urlOf(this.#options.endpoint, path, query); }

  /** Milliseconds one try may take that sends so many bytes; 16 of them a millisecond are a slow line. */
  patience(size: number): number { return (this.#options.timeout ?? 10_000) + size / 16; }

  #made(row: Operation, input: Input, { key, ifMatch, lastEventId, locale = this.#locale() }: CallOptions): Making {
    const url = this.urlOf(pathOf(row.path, input), input.query);
    const headers: Record<string, string> = {};
    const set = (name: string, value: string | undefined): void => { if (value !== undefined) headers[name] = value; };
    // The page's `lang` may be anything; a header may not.
    set('Accept-Language', /^[\w-]+$/.test(locale ?? '') ? locale : undefined);
    set('Idempotency-Key', row.keyed ? key ?? newKey() : undefined);
    set('If-Match', ifMatch);
    set('Last-Event-ID', lastEventId);
    let body: BodyInit | undefined;
    if (row.raw && input.body instanceof Blob) {
      body = input.body;
      set('Content-Type', body.type || 'application/octet-stream');
      set('X-Filename', encodeURIComponent(input.filename ?? ''));
    } else if (input.body !== undefined) {
      body = JSON.stringify(input.body);
      set('Content-Type', 'application/json');
    }
    return making(url, { method: row.method, ...(body !== undefined && { body }) }, headers);
  }

  #locale(): string | undefined {
    const { locale } = this.#options;
    return typeof locale === 'function' ? locale() : locale;
  }

  async #once(
    row: Operation, make: Making, { anonymous, signal }: CallOptions, left: number,
  ): Promise<unknown> {
    const { timers } = this.#options;
    const { body } = make(null)[1];
    const control = new AbortController();
    let late = false;
    const size = body instanceof Blob ? body.size : 0;
    const stop = timers.after(Math.min(this.patience(size), left + size / 16), () => { late = true; control.abort(); });
    const off = onAbort(signal, () => control.abort());
    try {
      const work = this.#answered(row, make, anonymous === true || forAnyone(row), control.signal);
      const answer = await unlessAborted(work, control.signal);
      // A stream outlives the call: aborting the signal ends it.
      if (!row.stream) off();
      return answer;
    } catch (error) {
      off();
      if (late) throw new Failure('timeout');
      throw error instanceof Failure ? error : new Failure('offline');
    } finally {
      stop();
    }
  }

  async #answered(row: Operation, make: Making, open: boolean, signal: AbortSignal): Promise<unknown> {
    const checking = row.answer ? checkOf(row.answer as AnswerName) : undefined;
    checking?.catch(() => undefined);
    const response = await this.exchange(make, open, signal, row.who.includes('anyone'));
    if (!response.ok) throw await this.refusal(response);
    if (row.stream) return streamOf(response);
    if (checking === undefined) return row.raw ? response.blob() : undefined;
    const json = await response.text();
    const check = await checking;
    return check(parsed(json));
  }

  /** Sends it with the caller's token (`open`: with none), once more with another where that is refused. */
  async exchange(make: Making, open: boolean, signal: AbortSignal, guests = true): Promise<Response> {
    const { tokens } = this.#options;
    const token = open ? null : await tokens.get();
    if (token === null && !guests) throw unauthenticated();
    let response = await this.#sent(make(token), signal);
    if (response.status === 401 && token !== null) {
      void response.body?.cancel();
      const next = await tokens.renew(token);
      response = await this.#sent(make(next), signal);
      if (response.status === 401) tokens.refused(next);
    }
    return response;
  }

  /** What a problem says. Its code is loaded with the first; should that fail too, the status must do. */
  async refusal(response: Response): Promise<Failure> {
    const { status } = response;
    problems ??= await import('./problems.js').catch(() => undefined);
    if (problems) return problems.problemOf(response, this.#options.clock.now());
    return status === 401 ? unauthenticated() : new Failure('problem', { status });
  }

  async #sent([url, init]: [string, RequestInit], signal: AbortSignal): Promise<Response> {
    const { clock, timers, fetch = globalThis.fetch } = this.#options;
    signal.throwIfAborted();
    const sentAt = timers.now();
    const response = await fetch(url, { ...init, signal });
    clock.learn(response.headers.get('date'), sentAt);
    return response;
  }
}

/** How a call is made of its token. */
export const making = (url: string, init: RequestInit, headers: Record<string, string>): Making => (token) => [url, {
  ...init,
  headers: token === null ? headers : { ...headers, Authorization: `Bearer ${token}` },
  // Asked anew each time: a kept answer would tell an old time. A token goes nowhere else.
  cache: 'no-cache',
  redirect: 'error',
}];

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Failure('mismatch', {}, 'the answer is no JSON');
  }
}

function streamOf(response: Response): ReadableStream<Uint8Array> {
  const type = response.headers.get('content-type') ?? '';
  if (response.body && type.startsWith('text/event-stream')) return response.body;
  void response.body?.cancel();
  throw new Failure('mismatch', {}, 'the answer is no stream');
}
