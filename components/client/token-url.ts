/** The source of tokens that is an address of the vendor's own site. */
import { Failure, unauthenticated } from './failure.js';
import type { Token, TokenSource } from './tokens.js';

/**
 * Asks a same-origin address with the page's own cookies. 401, or a way to a sign-in page, means guest.
 * @param url Answers `{"token", "expiresAt"}`.
 */
export function tokenUrl(url: string, fetch?: typeof globalThis.fetch): TokenSource {
  return async () => {
    const send = fetch ?? globalThis.fetch;
    const response = await send(url, {
      mode: 'same-origin', credentials: 'same-origin', cache: 'no-store', redirect: 'manual', headers: { Accept: 'application/json' },
    }).catch(() => { throw new Failure('offline'); });
    const { ok, status, type } = response;
    if (status === 401 || type === 'opaqueredirect') return null;
    if (!ok) throw status < 500 && status !== 429 ? unauthenticated() : new Failure('problem', { code: 'unavailable', status });
    const given = await response.json().catch(() => null) as Token;
    if (typeof given === 'object' && typeof given?.token === 'string') return given;
    throw new Failure('mismatch');
  };
}
