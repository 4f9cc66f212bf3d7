import { handler } from '../backend.js';
import { listCases } from '../lists.js';

export const listVendorRequests = handler('listVendorRequests', {
  run: (call) => listCases(call, { order: 'due' }),
});
