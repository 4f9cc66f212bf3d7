/** The one live connection, opened with the first listener. The code of the stream is loaded only then. */
import type { Client, Live, LiveStatus } from './connection.js';
import type { AfterEvent } from './live.js';
import type { Running } from './stream.js';
import { realTimers, type Timers } from './timers.js';

export interface LiveOptions {
  /** What the backend streams: the caller's own (`stream`, the default) or every request (`vendorStream`). */
  readonly operation?: 'stream' | 'vendorStream' | undefined;
  readonly timers?: Timers | undefined;
}

/** A live connection with what its owner needs. */
export interface OwnedLive extends Live {
  /** Another is calling: begins anew if anybody listens. */
  restart(): void;
  /** An answer came: while polling, that is news. */
  answered(): void;
  /** Ends for good. */
  end(): void;
}

/** Milliseconds after which the code of the stream is asked for again. */
const loadAgain = 10_000;

/** Makes the live connection of a client. */
export function createLive(client: Pick<Client, 'stream' | 'vendorStream'>, options: LiveOptions = {}): OwnedLive {
  const { operation = 'stream', timers = realTimers } = options;
  const listeners = new Set<{ tell(event: AfterEvent): void }>();
  const watchers = new Set<{ tell(status: LiveStatus): void }>();
  let status: LiveStatus = 'closed';
  let lastNews = 0;
  let running: Running | undefined;
  /** Rises with each opening and closing: what was loaded for an earlier one no longer counts. */
  let turn = 0;

  const setStatus = (next: LiveStatus): void => {
    if (next === status) return;
    status = next;
    for (const { tell } of [...watchers]) safely(() => tell(next));
  };

  function open(): void {
    const mine = turn += 1;
    setStatus('waiting');
    import('./stream.js').then(({ runStream }) => {
      if (mine !== turn) return;
      running = runStream({
        open: (lastEventId, signal) => client[operation]({}, { signal, lastEventId }),
        tell: (event) => { for (const { tell } of [...listeners]) safely(() => tell(event)); },
        alive: () => { lastNews = timers.now(); },
        setStatus,
        timers,
      });
    }, () => { timers.after(loadAgain, () => { if (mine === turn) open(); }); });
  }

  function close(): void {
    turn += 1;
    running?.close();
    running = undefined;
    setStatus('closed');
  }

  return {
    get status() { return status; },
    get lastNews() { return lastNews; },
    subscribe(tell) {
      const listener = { tell };
      listeners.add(listener);
      if (status === 'closed') open();
      return () => {
        listeners.delete(listener);
        // An element that starts again leaves and comes back at once.
        queueMicrotask(() => { if (listeners.size === 0 && status !== 'closed') close(); });
      };
    },
    onStatus(tell) {
      const watcher = { tell };
      watchers.add(watcher);
      return () => { watchers.delete(watcher); };
    },
    restart() {
      if (status === 'closed') return;
      close();
      open();
    },
    answered() {
      if (status === 'polling') lastNews = timers.now();
    },
    end() {
      listeners.clear();
      if (status !== 'closed') close();
    },
  };
}

/** One listener's fault is not another's. */
function safely(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(error);
  }
}
