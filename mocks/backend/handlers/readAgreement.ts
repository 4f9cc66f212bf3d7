import { handler, ok } from '../backend.js';

export const readAgreement = handler('readAgreement', {
  async run({ backend, tx, now, locale }) {
    return ok(backend.agreements.text(await backend.agreements.inForce(tx, now), locale));
  },
});
