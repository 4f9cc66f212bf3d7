import { handler, ok } from '../backend.js';

export const readAgreementVersion = handler('readAgreementVersion', {
  find: ({ backend, tx, now, params }) => backend.agreements.get(tx, params.version, now),
  run: async ({ backend, locale }, version) => ok(backend.agreements.text(version, locale)),
});
