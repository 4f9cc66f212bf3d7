/** What only one tab does at a time, where the browser can say so. Where it cannot, the key of a request makes it safe. */
import type { Timers } from './timers.js';

export type Locks = Pick<LockManager, 'request'>;

/** Runs alone among all tabs; after `patience` milliseconds all the same, for a tab that sleeps may hold on for ever. */
export async function alone<T>(locks: Locks | undefined, name: string, run: () => Promise<T>, timers: Timers, patience?: number): Promise<T> {
  if (!locks) return run();
  const control = new AbortController();
  const stop = patience === undefined ? undefined : timers.after(patience, () => control.abort());
  let begun = false;
  try {
    return await locks.request(name, { signal: control.signal }, () => {
      begun = true;
      stop?.();
      return run();
    }) as T;
  } catch (error) {
    // Not had in time, or locks are forbidden here.
    if (begun) throw error;
    return await run();
  } finally {
    stop?.();
  }
}
