import { acceptanceView, acceptVersion } from '../acceptances.js';
import { handler, ownerOf } from '../backend.js';

export const accept = handler('accept', {
  find: ({ backend, tx, now, params }) => backend.agreements.get(tx, params.version, now),
  async run(call, version) {
    const record = await acceptVersion(call, ownerOf(call), version, { ...call.body, pointer: '' });
    return {
      status: 201,
      body: acceptanceView(call.backend, record),
      location: `${call.backend.basePath}/agreement/acceptances`,
    };
  },
});
