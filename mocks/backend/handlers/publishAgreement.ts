import { handler } from '../backend.js';
import { Problem } from '../http/problem.js';
import { textErrors, versionRecord } from '../publishing.js';

/** Publishes a version, announced at least as long before as the version in force promises (its term `notice`). */
export const publishAgreement = handler('publishAgreement', {
  async run({ backend, tx, now, body }) {
    const { agreements, basePath } = backend;
    const errors = textErrors(body);
    const versions = await agreements.all(tx, now);
    const binding = versions.find(({ status }) => status === 'in-force')?.record ?? versionRecord(body, now);
    const from = agreements.effectiveFrom(body);
    if (from < agreements.book(binding).due('notice', now).at) errors.push({ pointer: '/effectiveFrom', code: 'past' });
    if (errors.length > 0) throw new Problem('validation', { errors });
    if (versions.some(({ record }) => record.id === body.version)) throw new Problem('conflict');

    // Latest first: the one it takes over from is the first that takes effect no later.
    const before = versions.find(({ record }) => agreements.effectiveFrom(record.publish) <= from);
    const record = versionRecord(body, now, before?.record.id);
    await tx.put('agreement', record);
    return {
      status: 201,
      body: { version: record.id, hashes: record.hashes },
      location: `${basePath}/agreement/versions/${record.id}`,
    };
  },
});
