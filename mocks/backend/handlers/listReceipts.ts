import { handler } from '../backend.js';
import { listThings } from '../things.js';

export const listReceipts = handler('listReceipts', {
  run: (call) => listThings(call, 'receipt', (record) => record.receipt),
});
