import { handler } from '../backend.js';
import { eventPage } from '../events.js';
import { ownCase } from '../ownership.js';

export const readEvents = handler('readEvents', {
  find: (call) => ownCase(call),
  run: async (call, found) => eventPage(call, found),
});
