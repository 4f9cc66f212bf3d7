/**
 * Wakes the streams whose owner's log grew. One reader follows the log of all owners, so that a commit costs one read,
 * not one per stream.
 */
import type { Store } from './store/port.js';

export interface Hub {
  /** Calls `wake` after each growth of an owner's log (of any, for `null`), from now on. Resolves to the unsubscribe. */
  subscribe(owner: string | null, wake: () => void): Promise<() => void>;
  /** How many listen. */
  readonly size: number;
  /** Ends for good: everybody is woken and finds `closed`. */
  close(): void;
  readonly closed: boolean;
}

/** Entries read at once. */
const batch = 500;

export function createHub(store: Store, onError: (error: unknown) => void = () => {}): Hub {
  const listeners = new Map<string | null, Set<() => void>>();
  /** Follows the log while anybody listens. */
  let following: { end(): void; ready: Promise<unknown> } | null = null;
  let closed = false;

  const wake = (owner: string | null): void => listeners.get(owner)?.forEach((one) => one());

  function follow(): { end(): void; ready: Promise<unknown> } {
    let queued = false;
    let last = store.transaction((tx) => tx.lastLogSeq(null));
    const ready = last;
    const stop = store.onCommit(() => {
      if (queued) return;
      queued = true;
      last = last.then((seq) => { queued = false; return read(seq); });
      last.catch(() => {});
    });
    return { end: stop, ready };
  }

  /** Reads on from a seq of all owners; resolves to the last seq read. */
  async function read(from: number): Promise<number> {
    let seq = from;
    try {
      for (;;) {
        const after = seq;
        const entries = await store.transaction((tx) => tx.readLog(null, after, batch));
        seq = entries.at(-1)?.vendorSeq ?? seq;
        for (const owner of new Set(entries.map((entry) => entry.owner))) wake(owner);
        if (entries.length > 0) wake(null);
        if (entries.length < batch) return seq;
      }
    } catch (error) {
      onError(error);
      return seq;
    }
  }

  function leave(owner: string | null, listener: () => void): void {
    const those = listeners.get(owner);
    those?.delete(listener);
    if (those?.size === 0) listeners.delete(owner);
    if (listeners.size > 0) return;
    following?.end();
    following = null;
  }

  return {
    async subscribe(owner, listener) {
      const those = listeners.get(owner) ?? new Set();
      listeners.set(owner, those.add(listener));
      following ??= follow();
      try {
        await following.ready;
      } catch (error) {
        leave(owner, listener);
        throw error;
      }
      return () => leave(owner, listener);
    },
    get size() {
      return [...listeners.values()].reduce((sum, those) => sum + those.size, 0);
    },
    close() {
      closed = true;
      following?.end();
      following = null;
      for (const those of listeners.values()) those.forEach((one) => one());
    },
    get closed() { return closed; },
  };
}
