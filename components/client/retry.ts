/** When a failed call is made again: never so that it makes an outage worse, never so that something happens twice. */
import type { Operation } from '../contract/operations.js';
import type { Failure } from './failure.js';

/** Tries of one call at most; one that timed out is made again only once. */
const most = 4;
/** Milliseconds all tries of one call may take together. */
export const allowance = 60_000;
/** Milliseconds the first wait lasts at most; each next one twice as long. */
const first = 300;

const passing = [429, 502, 503, 504];

/** Whether making the call twice does what making it once does. */
export const repeatable = ({ keyed, method, stream }: Operation): boolean => !stream && (method === 'GET' || keyed === true);

function worth(failure: Failure, tries: number): boolean {
  if (failure.kind === 'offline') return tries < most;
  if (failure.kind === 'timeout') return tries < 2;
  const { code, retryAfter, status = 0 } = failure;
  // The first try of a keyed call is still at work there.
  const busy = code === 'conflict' && retryAfter !== undefined;
  return failure.kind === 'problem' && tries < most && (busy || passing.includes(status));
}

/**
 * Milliseconds to wait before the next try; `null` to give up.
 * @param tries Tries made. @param elapsed Milliseconds since the first began. @param random From 0 to 1 (full jitter).
 */
export function nextWait(failure: Failure, tries: number, elapsed: number, random: number): number | null {
  if (!worth(failure, tries)) return null;
  const jitter = random * first * 2 ** (tries - 1);
  const wait = (failure.retryAfter ?? 0) * 1000 + jitter;
  return elapsed + wait < allowance ? wait : null;
}
