/** The line between a page and its pretend backend, to be cut and to lose answers on. */
import type { PretendWorld } from '../scenarios/world.js';

export interface Wire {
  /** To be given to a provider instead of the world's. */
  readonly fetch: typeof globalThis.fetch;
  /** Every call that was made: method and path. */
  readonly calls: ReadonlyArray<{ readonly line: string; readonly key: string | null; readonly body: string }>;
  /** Ends every live stream, as a network or a server that goes away does. */
  cut(): void;
  /** The next answer to a call that contains this is lost on its way: the backend has done it, the page never hears. */
  lose(line: string): void;
  /** Does this before the next call that contains `line` reaches the backend. */
  before(line: string, run: () => Promise<unknown>): void;
}

/** A line to a world. */
export function wireTo(world: PretendWorld): Wire {
  const calls: Array<{ line: string; key: string | null; body: string }> = [];
  const streams = new Set<AbortController>();
  const lost = new Set<string>();
  const first = new Map<string, () => Promise<unknown>>();
  return {
    calls,
    cut() {
      for (const stream of streams) stream.abort();
      streams.clear();
    },
    lose(line) { lost.add(line); },
    before(line, run) { first.set(line, run); },
    async fetch(input, init = {}) {
      const { pathname } = new URL(String(input), location.href);
      const line = `${init.method ?? 'GET'} ${pathname}`;
      calls.push({ line, key: new Headers(init.headers).get('idempotency-key'), body: String(init.body ?? '') });
      for (const [part, run] of first) if (line.includes(part)) { first.delete(part); await run(); }
      const control = new AbortController();
      const { signal } = init;
      if (signal?.aborted) control.abort();
      signal?.addEventListener('abort', () => control.abort(), { once: true });
      const response = await world.fetch(input, { ...init, signal: control.signal });
      if (response.headers.get('content-type')?.startsWith('text/event-stream')) streams.add(control);
      for (const part of lost) if (line.includes(part)) { lost.delete(part); throw new TypeError('Failed to fetch'); }
      return response;
    },
  };
}
