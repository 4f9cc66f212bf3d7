import { handler, ok } from '../backend.js';
import { pageOf, paged } from '../http/page.js';

const list = 'versions';

export const listAgreementVersions = handler('listAgreementVersions', {
  async run({ backend, tx, now, query, locale }) {
    const { secret } = backend.keys;
    const page = pageOf(query, secret, list);
    const all = await backend.agreements.all(tx, now);
    const start = page.after === undefined ? 0 : all.findIndex(({ record }) => record.id === page.after) + 1;
    const rows = all.slice(start, start + page.limit + 1);
    return ok(paged(rows, page, ({ record }) => record.id, secret, list, (version) => {
      const { sections: _sections, terms: _terms, parties: _parties, ...head } = backend.agreements.text(version, locale);
      return head;
    }));
  },
});
