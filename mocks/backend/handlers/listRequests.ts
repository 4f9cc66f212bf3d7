import { handler, ownerOf } from '../backend.js';
import { listCases } from '../lists.js';

export const listRequests = handler('listRequests', {
  run: (call) => listCases(call, { owner: ownerOf(call), order: 'newest' }),
});
