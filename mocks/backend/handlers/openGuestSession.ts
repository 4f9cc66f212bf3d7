import { handler, ok } from '../backend.js';
import { guestToken } from '../http/identity.js';
import { notFound } from '../http/problem.js';
import { codeHash } from '../tracking.js';

export const openGuestSession = handler('openGuestSession', {
  limit: ({ codeTries }, address) => codeTries.check(address),
  async run({ backend, tx, now, body, address }) {
    const request = await tx.findRequestByCode(codeHash(body.code));
    // A miss is counted before it is told, and a full window hides hits too: guesses sent at once do not slip by together.
    if (request) backend.codeTries.check(address);
    else backend.codeTries.take(address);
    if (!request) throw notFound();
    const { token, expiresAt } = await guestToken(backend.keys, request.id, now);
    return ok({ token, expiresAt: backend.wireTime(expiresAt), request: request.id });
  },
});
