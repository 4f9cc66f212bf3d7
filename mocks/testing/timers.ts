/** Timers that run only when told, so that no test sleeps. */
import { realTimers, type Timers } from '../../components/client/timers.js';

/** Real time, in which a failed call is made again at once. */
export const quickTimers: Timers = { ...realTimers, random: () => 0 };

/** The same, in which a call that gets no answer times out at once instead of after ten seconds. */
export const impatientTimers: Timers = {
  ...quickTimers,
  after: (milliseconds, run) => realTimers.after(milliseconds > 5_000 && milliseconds <= 10_000 ? 30 : milliseconds, run),
};

export interface PretendTimers extends Timers {
  /** Moves on; what comes due runs in order, each followed by whatever it started. */
  advance(milliseconds: number): Promise<void>;
  /** How many are set. */
  readonly pending: number;
}

/** Node's is far quicker than a timer. */
const turn: (run: () => void) => void = 'setImmediate' in globalThis ? setImmediate : (run) => setTimeout(run, 0);

/** Lets everything that waits for no timer go on. */
export const settle = async (turns = 20): Promise<void> => {
  for (let i = 0; i < turns; i += 1) await new Promise<void>((resolve) => { turn(resolve); });
};

/** Lets things go on (code being loaded, too) until it holds; fails in the end. */
export async function eventually(condition: () => unknown, what = 'it never came true'): Promise<void> {
  for (let i = 0; i < 5000; i += 1) {
    if (condition()) return;
    await new Promise((resolve) => { setTimeout(resolve, 1); });
  }
  throw new Error(what);
}

/** @param random What chance says each time; a half when absent. @param at Epoch milliseconds. */
export function pretendTimers(random: () => number = () => 0.5, at = Date.parse('2026-11-20T10:00:00+08:00')): PretendTimers {
  let now = at;
  const set = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    random,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      set.add(timer);
      return () => { set.delete(timer); };
    },
    get pending() { return set.size; },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = [...set].filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        set.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
    },
  };
}
