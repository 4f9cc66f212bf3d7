import { handler, ok } from '../backend.js';
import { guestToken } from '../http/identity.js';
import { notFound } from '../http/problem.js';
import { codeHash } from '../tracking.js';

export const openGuestSession = handler('openGuestSession', {
  // Every try counts until it is known to be none, so that guesses sent at once do not slip by together.
  limit: (backend, address) => {
    const takeBack = backend.codeTries.take(address);
    return (missed) => { if (!missed) takeBack(); };
  },
  async run({ backend, tx, now, body }) {
    const request = await tx.findRequestByCode(codeHash(body.code));
    if (!request) throw notFound();
    const { token, expiresAt } = await guestToken(backend.keys, request.id, now);
    return ok({ token, expiresAt: backend.wireTime(expiresAt), request: request.id });
  },
});
