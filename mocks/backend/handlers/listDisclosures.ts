import { handler } from '../backend.js';
import { disclosureView } from '../disclosures.js';
import { listThings } from '../things.js';

export const listDisclosures = handler('listDisclosures', {
  run: (call) => listThings(call, 'disclosure', (record) => disclosureView(call.backend, record, call.locale)),
});
