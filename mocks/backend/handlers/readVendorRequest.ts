import { handler } from '../backend.js';
import { anyCase } from '../ownership.js';
import { requestReply } from '../view.js';

export const readVendorRequest = handler('readVendorRequest', {
  find: (call) => anyCase(call),
  run: async (call, found) => requestReply(call, found),
});
