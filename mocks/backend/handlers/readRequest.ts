import { handler } from '../backend.js';
import { ownCase } from '../ownership.js';
import { requestReply } from '../view.js';

export const readRequest = handler('readRequest', {
  find: (call) => ownCase(call),
  run: async (call, found) => requestReply(call, found),
});
