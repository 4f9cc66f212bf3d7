/** Publishing a version of the agreement: what is kept of it, and what is wrong with it. */
import type { Publish } from '../../components/contract/resources/agreement.js';
import { locales, type Locale } from './http/locale.js';
import type { FieldError } from './http/problem.js';
import { pointerTo } from './http/validation.js';
import { agreementHash } from './rules/hashes.js';
import type { AgreementRecord } from './store/port.js';

/** A version as it is kept. `at`: when it was published, epoch milliseconds. */
export function versionRecord(publish: Publish, at: number, supersedes?: string): AgreementRecord {
  return {
    id: publish.version,
    owner: 'vendor',
    at,
    publish,
    hashes: Object.fromEntries(locales.map((locale) => [locale, textHash(publish, locale)])),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

function textHash({ version, effectiveFrom, terms, texts }: Publish, locale: Locale): string {
  return agreementHash({ version, effectiveFrom, locale, terms, ...texts[locale] });
}

/** Figures the terms do not set, and clauses whose id is taken: a clause is cited by its id. */
export function textErrors({ terms, texts }: Publish): FieldError[] {
  const errors: FieldError[] = [];
  for (const locale of locales) {
    const taken = new Set<string>();
    texts[locale].sections.forEach(({ clauses }, section) => clauses.forEach(({ id, text }, clause) => {
      const path = ['texts', locale, 'sections', section, 'clauses', clause];
      if (taken.has(id)) errors.push({ pointer: pointerTo([...path, 'id']), code: 'mismatch' });
      taken.add(id);
      text.forEach((run, index) => {
        if (typeof run === 'string' || Object.hasOwn(terms, run.term)) return;
        errors.push({ pointer: pointerTo([...path, 'text', index, 'term']), code: 'unknown' });
      });
    }));
  }
  return errors;
}
