import { handler } from '../backend.js';
import { consentView } from '../consents.js';
import { listThings } from '../things.js';

export const listVendorConsents = handler('listVendorConsents', {
  run(call) {
    const { customer, request, decision } = call.query;
    return listThings(call, 'consent', (record) => consentView(call, record, call.locale, true), {
      everybody: { owner: customer },
      fits: (record) => (request === undefined || record.asked.request === request)
        && (decision === undefined || record.decision === decision),
    });
  },
});
