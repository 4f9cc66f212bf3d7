import { handler } from '../backend.js';
import { disclosureView } from '../disclosures.js';
import { listThings } from '../things.js';

export const listVendorDisclosures = handler('listVendorDisclosures', {
  run: (call) => listThings(call, 'disclosure', (record) => disclosureView(call.backend, record, call.locale, true), {
    everybody: { owner: call.query.customer },
    fits: ({ request }) => call.query.request === undefined || request === call.query.request,
  }),
});
