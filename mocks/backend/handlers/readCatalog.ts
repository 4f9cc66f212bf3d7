import { capabilities } from '../capabilities.js';
import { handler, ok } from '../backend.js';

export const readCatalog = handler('readCatalog', {
  async run({ backend, tx, now, locale }) {
    const { record } = await backend.agreements.inForce(tx, now);
    return ok({ ...backend.vendor.catalog[locale], agreementVersion: record.id, capabilities });
  },
});
