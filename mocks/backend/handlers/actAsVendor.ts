import { perform } from '../actions.js';
import { handler } from '../backend.js';
import { anyCase } from '../ownership.js';

export const actAsVendor = handler('actAsVendor', {
  find: (call) => anyCase(call, true),
  run: (call, found) => perform(call, found, { role: 'vendor', name: call.caller!.name! }),
});
