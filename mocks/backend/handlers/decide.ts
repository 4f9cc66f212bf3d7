import { handler, ownerOf } from '../backend.js';
import { decide as decideConsent } from '../consents.js';
import { notFound } from '../http/problem.js';

export const decide = handler('decide', {
  async find(call) {
    const record = await call.tx.get('consent', call.params.id);
    if (record?.owner !== ownerOf(call)) throw notFound();
    return record;
  },
  async run(call, record) {
    const { receipt, fresh } = await decideConsent(call, record, call.body);
    return fresh
      ? { status: 201, body: receipt, location: `${call.backend.basePath}/consents/receipts` }
      : { status: 200, body: receipt };
  },
});
