/**
 * Reads the stream and keeps it up: takes up where it was cut, notices silence, waits ever longer between tries, and
 * tells to read anew every while when streaming fails.
 */
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { LogEvent, Request } from '../contract/resources/request.js';
import type { Consent } from '../contract/resources/consent.js';
import { checkOf, type Check } from './checks.js';
import type { LiveStatus } from './connection.js';
import { Failure } from './failure.js';
import type { AfterEvent } from './live.js';
import { onAbort, pause, unlessAborted, type Timers } from './timers.js';

/** What a running stream needs of the world. */
export interface StreamHost {
  open(lastEventId: string | undefined, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  tell(event: AfterEvent): void;
  /** Something was heard, if only that the line stands. */
  alive(): void;
  setStatus(status: LiveStatus): void;
  readonly timers: Timers;
}

export interface Running {
  close(): void;
}

/** All in milliseconds. The backend sends a comment every 15 s. */
const silence = 45_000;
/** A stream that stood so long was no failure. */
const settled = 5_000;
const firstWait = 1_000;
const longestWait = 20_000;
const pollEvery = 20_000;
/** Until a backend that has no stream is asked again. */
const unofferedWait = 300_000;
/** Failures in a row after which it polls. */
const patience = 3;

type Checks = Record<'event' | 'request' | 'consent', Check>;

async function loadChecks(): Promise<Checks> {
  const [event, request, consent] = await Promise.all([checkOf('LogEvent'), checkOf('Request'), checkOf('Consent')]);
  return { event, request, consent };
}

/** What a message of the stream tells; `null` for one of a kind not known. What cannot be read may be news: read anew. */
function meaning({ data, event }: EventSourceMessage, checks: Checks): AfterEvent | null {
  try {
    switch (event) {
      case 'ready': case 'reset': return { type: 'catch-up' };
      case 'notice': return { type: 'notice' };
      case 'consent': return { type: 'consent', consent: checks.consent(JSON.parse(data)) as Consent };
      case 'request': {
        const news = JSON.parse(data) as { event: unknown; request: unknown };
        return { type: 'request', event: checks.event(news.event) as LogEvent, request: checks.request(news.request) as Request };
      }
      default: return null;
    }
  } catch {
    return { type: 'catch-up' };
  }
}

/** Begins to stream; ends by `close()`. */
export function runStream(host: StreamHost): Running {
  const { timers } = host;
  const closing = new AbortController();
  let cursor: string | undefined;
  let failures = 0;
  let stopPolling: (() => void) | undefined;
  let heardAt = 0;
  /** Ends the present wait, or the present try. */
  let hurry = (): void => {};
  let drop = (): void => {};

  function poll(): void {
    stopPolling = timers.after(pollEvery * (1 + timers.random() / 4), poll);
    host.tell({ type: 'catch-up' });
  }

  function hear(message: EventSourceMessage, checks: Checks): void {
    const { event, id } = message;
    if (id !== undefined && id === cursor && event !== 'ready' && event !== 'reset') return;
    const told = meaning(message, checks);
    if (id !== undefined) cursor = id;
    else if (event === 'reset') cursor = undefined;
    if (told) host.tell(told);
  }

  /** One connection, from opening to its end. Resolves when it ended well, rejects otherwise. */
  async function once(signal: AbortSignal): Promise<void> {
    const [checks, stream] = await Promise.all([loadChecks(), host.open(cursor, signal)]);
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    const parser = createParser({ onEvent: (message) => hear(message, checks) });
    stopPolling?.();
    stopPolling = undefined;
    host.setStatus('live');
    try {
      for (;;) {
        heardAt = timers.now();
        host.alive();
        const unwatch = timers.after(silence, drop);
        const { done, value } = await unlessAborted(reader.read(), signal).finally(unwatch);
        if (done) return;
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } finally {
      reader.cancel().catch(() => undefined);
    }
  }

  /** Milliseconds until the next try. */
  function waitAfter(failure: Failure | undefined): number {
    const { code, retryAfter = 0, status } = failure ?? {};
    // Nobody is signed in, or another must be: a new caller restarts, a person coming back to the page tries again.
    if (code === 'unauthenticated' || code === 'forbidden') return Infinity;
    if (status === 404 || status === 501) return unofferedWait;
    return retryAfter * 1000 + timers.random() * Math.min(longestWait, firstWait * 2 ** Math.max(0, failures - 1));
  }

  async function keepUp(): Promise<void> {
    while (!closing.signal.aborted) {
      const attempt = new AbortController();
      const off = onAbort(closing.signal, () => attempt.abort());
      drop = () => attempt.abort();
      heardAt = 0;
      const began = timers.now();
      let failure: Failure | undefined;
      await once(attempt.signal).catch((error: unknown) => { failure = error instanceof Failure ? error : new Failure('offline'); });
      off();
      attempt.abort();
      if (closing.signal.aborted) return;
      failures = heardAt > 0 && timers.now() - began >= settled ? 0 : failures + 1;
      const wait = waitAfter(failure);
      const dormant = wait === Infinity;
      if (dormant) { stopPolling?.(); stopPolling = undefined; }
      else if (!stopPolling && (failures >= patience || wait === unofferedWait)) poll();
      host.setStatus(stopPolling ? 'polling' : 'waiting');
      await waited(wait);
    }
  }

  async function waited(milliseconds: number): Promise<void> {
    const waiting = new AbortController();
    const off = onAbort(closing.signal, () => waiting.abort());
    hurry = () => waiting.abort();
    const done = milliseconds === Infinity
      ? new Promise<void>((resolve) => { onAbort(waiting.signal, resolve); })
      : pause(milliseconds, timers, waiting.signal).catch(() => undefined);
    await done;
    hurry = () => {};
    off();
  }

  /** The network is back, or somebody looks at the page again: after sleep no timer can be trusted. */
  const wake = (): void => {
    if (globalThis.document?.visibilityState === 'hidden') return;
    if (heardAt > 0 && timers.now() - heardAt > silence) drop();
    hurry();
  };
  globalThis.window?.addEventListener('online', wake);
  globalThis.document?.addEventListener('visibilitychange', wake);

  void keepUp();
  return {
    close() {
      globalThis.window?.removeEventListener('online', wake);
      globalThis.document?.removeEventListener('visibilitychange', wake);
      stopPolling?.();
      closing.abort();
    },
  };
}
