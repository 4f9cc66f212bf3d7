import { handler } from '../backend.js';
import { eventPage } from '../events.js';
import { anyCase } from '../ownership.js';

export const readVendorEvents = handler('readVendorEvents', {
  find: (call) => anyCase(call),
  run: async (call, found) => eventPage(call, found),
});
