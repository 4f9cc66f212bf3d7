/** Acceptance of the agreement: bound to the exact text shown, and never the same act as consent. */
import type { Acceptance } from '../../components/contract/resources/agreement.js';
import type { DatedVersion } from './agreements.js';
import type { Backend, Work } from './backend.js';
import { matchLocale } from './http/locale.js';
import { invalid, Problem } from './http/problem.js';
import type { AcceptanceRecord } from './store/port.js';

/** What the customer accepts; `pointer` says where in the body it stands. */
export interface Accepting {
  locale: string;
  hash: string;
  acknowledged?: string[] | undefined;
  signature?: AcceptanceRecord['signature'] | undefined;
  pointer: string;
}

/** Keeps an acceptance. Throws 422, or 412 when the text shown is not the text of a version in force or coming. */
export async function acceptVersion(work: Work, owner: string, dated: DatedVersion, accepting: Accepting): Promise<AcceptanceRecord> {
  const { record, status } = dated;
  const locale = matchLocale(accepting.locale);
  if (locale === null) throw invalid(`${accepting.pointer}/locale`);
  const clauses = new Set(record.publish.texts[locale].sections.flatMap((section) => section.clauses.map(({ id }) => id)));
  const strange = accepting.acknowledged?.findIndex((id) => !clauses.has(id)) ?? -1;
  if (strange >= 0) throw invalid(`${accepting.pointer}/acknowledged/${strange}`, 'unknown');
  if (status === 'superseded' || record.hashes[locale] !== accepting.hash) throw new Problem('stale');
  const acceptance: AcceptanceRecord = {
    id: work.backend.ids(),
    owner,
    at: work.now,
    version: record.id,
    locale,
    hash: accepting.hash,
    ...(accepting.acknowledged ? { acknowledged: accepting.acknowledged } : {}),
    ...(accepting.signature ? { signature: accepting.signature } : {}),
  };
  await work.tx.put('acceptance', acceptance);
  return acceptance;
}

/** The record the customer keeps. */
export function acceptanceView(backend: Backend, record: AcceptanceRecord): Acceptance {
  const { id, version, locale, hash, at, acknowledged } = record;
  return { id, version, locale, hash, at: backend.wireTime(at), ...(acknowledged ? { acknowledged } : {}) };
}
