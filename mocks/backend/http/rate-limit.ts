/**
 * Windows that count. Ours rather than a library's: it must run in a page, and follow a pretend clock
 * (rate-limiter-flexible's memory limiter keeps to Date.now and real timers).
 */
import { Problem } from './problem.js';

export interface Window {
  /** Counts one, or `amount`; throws 429 when the window has no room for it. */
  take(key: string, amount?: number): void;
  /** Throws 429 when the window is full; counts nothing. */
  check(key: string): void;
}

/** At most `most` counts per key and `span` (milliseconds by `now`), from the first of them on. */
export function counting(most: number, span: number, now: () => number): Window {
  const windows = new Map<string, { since: number; count: number }>();
  let swept = now();

  /** Forgets what is over, so that memory follows the callers of one span. */
  function sweep(at: number): void {
    if (at - swept < span) return;
    swept = at;
    for (const [key, { since }] of windows) if (at - since >= span) windows.delete(key);
  }

  /** The window of a key now; throws 429 when it has no room. */
  function open(key: string, amount = 1): { count: number } {
    const at = now();
    sweep(at);
    let window = windows.get(key);
    if (!window || at - window.since >= span) window = { since: at, count: 0 };
    if (window.count + amount > most) {
      throw new Problem('rate-limited', { retryAfter: Math.max(1, Math.ceil((window.since + span - at) / 1000)) });
    }
    windows.set(key, window);
    return window;
  }

  return {
    take(key, amount = 1) { open(key, amount).count += amount; },
    check(key) { open(key); },
  };
}
