/** Keyed calls: the same key and bytes get the first answer again (contract, "Rules for every operation"). */
import type { StoredAnswer, Tx } from '../store/port.js';
import { sha256Hex } from '../hash.js';
import { Problem } from './problem.js';
import { isFit } from './validation.js';

/** How long an answer is kept, in milliseconds: 30 days. */
export const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Throws 400 when the key is missing, empty or too long. */
export function checkKey(key: string | undefined): asserts key is string {
  if (key === undefined || key.trim() === '') throw new Problem('key-required');
  if (key.length > 255 || !isFit(key)) {
    throw new Problem('malformed', {
      detail: { en: 'An Idempotency-Key has at most 255 characters.', 'zh-CN': 'Idempotency-Key 最多 255 个字符。' },
    });
  }
}

/** Where a key counts: the subject (empty for guests), method and path. */
export const scopeOf = (subject: string, method: string, path: string, key: string): string =>
  JSON.stringify([subject, method, path, key]);

/** What tells one body from another. */
export const fingerprint = (bytes: Uint8Array): string => sha256Hex(bytes);

/** The stored answer to give again, or `null` when this call is the first. Throws 409 or 422. */
export async function recall(tx: Tx, scope: string, print: string, now: number): Promise<StoredAnswer | null> {
  let stored = await tx.takeKey(scope);
  if (typeof stored === 'object' && stored.at < now - keptFor) {
    await tx.dropAnswersBefore(now - keptFor);
    stored = await tx.takeKey(scope);
  }
  if (stored === 'free') return null;
  if (stored === 'busy') throw new Problem('conflict', { retryAfter: 1 });
  if (stored.fingerprint !== print) throw new Problem('key-reused');
  return stored;
}
