import { handler } from '../backend.js';
import { Problem } from '../http/problem.js';

/**
 * Operations on a version that this backend does not offer: a version that is not there is 404 before that is 501.
 * Operations without any handler answer 501 by themselves.
 */
const onVersion = <K extends 'readAgreementPdf' | 'askAboutClause' | 'listClauseQuestions'>(name: K) => handler(name, {
  async find({ backend, tx, now, params }) {
    await backend.agreements.get(tx, (params as { version: string }).version, now);
    throw new Problem('not-implemented');
  },
  async run() { throw new Problem('not-implemented'); },
});

export const readAgreementPdf = onVersion('readAgreementPdf');
export const askAboutClause = onVersion('askAboutClause');
export const listClauseQuestions = onVersion('listClauseQuestions');
