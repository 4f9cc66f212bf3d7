import { handler } from '../backend.js';
import { readCase } from '../cases.js';
import { findOwnRequest } from '../ownership.js';
import { consentView } from '../consents.js';
import { isNeeded, type Occasion } from '../needs.js';
import { listThings } from '../things.js';

export const listConsents = handler('listConsents', {
  async run(call) {
    const { vendor } = call.backend;
    const { request, ...wanted } = call.query;
    const own = request === undefined ? null : await findOwnRequest(call, request);
    const occasions: Occasion[] = own ? [wanted, (await readCase(call, own)).state] : [wanted];
    return listThings(call, 'consent', (record) => consentView(call, record, call.locale), {
      fits({ asked }) {
        // A request that is not the caller's has no consents to show.
        if (request !== undefined && (own === null || asked.request !== undefined)) return own !== null && asked.request === own.id;
        return asked.request !== undefined || occasions.every((occasion) => isNeeded(vendor, asked.purpose.id, occasion));
      },
    });
  },
});
