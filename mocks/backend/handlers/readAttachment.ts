import { ownFile } from '../attachments.js';
import { handler } from '../backend.js';

export const readAttachment = handler('readAttachment', {
  find: ({ tx, params, caller }) => ownFile(tx, params.id, caller!),
  run: async (_call, file) => ({ file }),
});
