/** A clock that only moves when told. */
export interface PretendClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Jumps to a moment (RFC 3339). */
  set(at: string): void;
  /** Moves on by seconds. */
  advance(seconds: number): void;
}

/** A pretend clock standing at `at`. */
export function pretendClock(at: string): PretendClock {
  let now = Date.parse(at);
  if (Number.isNaN(now)) throw new RangeError(`not a time: ${at}`);
  return {
    now: () => now,
    set: (next) => { now = Date.parse(next); },
    advance: (seconds) => { now += seconds * 1000; },
  };
}
