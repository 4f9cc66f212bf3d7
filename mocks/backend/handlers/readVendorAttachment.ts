import { anyFile } from '../attachments.js';
import { handler } from '../backend.js';

export const readVendorAttachment = handler('readVendorAttachment', {
  find: ({ tx, params, caller }) => anyFile(tx, params.id, caller!),
  run: async (_call, file) => ({ file }),
});
