import { acceptanceView } from '../acceptances.js';
import { handler } from '../backend.js';
import { listThings } from '../things.js';

export const listAcceptances = handler('listAcceptances', {
  run: (call) => listThings(call, 'acceptance', (record) => acceptanceView(call.backend, record)),
});
