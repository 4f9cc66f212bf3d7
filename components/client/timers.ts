/** Time and chance, to be replaced in tests. */
import { Failure } from './failure.js';

export interface Timers {
  /** The device's clock, epoch milliseconds. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Runs once after so many milliseconds. Returns how to call it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const realTimers: Timers = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Runs at once when already aborted. Returns how to stop listening. (`AbortSignal.any` is too new.) */
export function onAbort(signal: AbortSignal | undefined, run: () => void): () => void {
  if (signal?.aborted) run();
  else signal?.addEventListener('abort', run, { once: true });
  return () => signal?.removeEventListener('abort', run);
}

/** Settles as the promise does, or rejects as `aborted`: what is waited for may never hear of the signal. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const off = onAbort(signal, () => reject(new Failure('aborted')));
    promise.then(resolve, reject).finally(off);
  });
}

/** Waits; rejects as `aborted`. */
export function pause(milliseconds: number, timers: Timers, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const off = onAbort(signal, () => { cancel?.(); reject(new Failure('aborted')); });
    let cancel: (() => void) | undefined = undefined;
    if (!signal?.aborted) cancel = timers.after(milliseconds, () => { off(); resolve(); });
  });
}
