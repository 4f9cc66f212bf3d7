import { handler } from '../backend.js';
import { fileNew } from '../filing.js';
import { isGuestOwner } from '../http/identity.js';
import { Problem, type FieldError } from '../http/problem.js';
import { createdReply } from '../view.js';

/** Files a request for a caller. Choices that are the customer's alone cannot be made here. */
export const fileRequest = handler('fileRequest', {
  async run(call) {
    const { customer, source, receivedAt, ...wish } = call.body;
    const at = Date.parse(receivedAt);
    const errors: FieldError[] = [];
    if (at > call.now) errors.push({ pointer: '/receivedAt', code: 'future' });
    if (customer !== undefined && isGuestOwner(customer)) errors.push({ pointer: '/customer', code: 'invalid' });
    if (wish.decisions?.length) errors.push({ pointer: '/decisions', code: 'not-yours' });
    if (wish.acceptance) errors.push({ pointer: '/acceptance', code: 'not-yours' });
    if (errors.length > 0) throw new Problem('validation', { errors });
    const filed = await fileNew(call, wish, { owner: customer ?? null, at, source });
    return createdReply(call, filed, '/vendor/requests');
  },
});
