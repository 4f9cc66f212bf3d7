import { handler } from '../backend.js';
import { fileNew } from '../filing.js';
import { createdReply } from '../view.js';

export const createRequest = handler('createRequest', {
  async run(call) {
    const owner = call.caller?.subject ?? null;
    const filed = await fileNew(call, call.body, { owner, at: call.now });
    return createdReply(call, filed, '/requests');
  },
});
