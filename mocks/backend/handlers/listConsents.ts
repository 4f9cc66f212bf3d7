import { handler } from '../backend.js';
import { findOwnRequest } from '../ownership.js';
import { consentView } from '../consents.js';
import { listThings } from '../things.js';

export const listConsents = handler('listConsents', {
  async run(call) {
    const { request } = call.query;
    // A request that is not the caller's has no consents to show.
    const wanted = request === undefined ? null : (await findOwnRequest(call, request))?.id ?? '';
    return listThings(call, 'consent', (record) => consentView(call, record, call.locale), {
      fits: ({ asked }) => wanted === null || asked.request === undefined || asked.request === wanted,
    });
  },
});
