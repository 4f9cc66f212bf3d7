/** What a warranty is and covers, in words. */
import type { Coverage } from '../contract/resources/product.js';
import { date } from '../i18n/formats.js';
import type { FirstPage } from './request.view.js';
import type { Warranty } from './request.warranty.element.js';

type Words = FirstPage['i18n'];

/** Whether it is covered, until when and by whom. */
export function coverageWords({ basis, covered, until }: Coverage, i18n: Words): string {
  const day = until === undefined ? '' : date(i18n, until, true);
  if (!covered) return day ? i18n.t('request.product.ended', { date: day }) : i18n.t('request.product.uncovered');
  const words = day ? i18n.t('request.product.covered', { date: day }) : i18n.t('request.product.covered.open');
  return basis ? `${words} · ${i18n.t(`request.product.basis.${basis}`)}` : words;
}

/** What was found out, said aloud; empty where nothing is worth it. */
export function warrantyWords(warranty: Warranty, i18n: Words): string {
  if (warranty.kind === 'unknown') return `${i18n.t('request.warranty.unknown.title')} ${i18n.t('request.warranty.unknown')}`;
  if (warranty.kind !== 'known') return '';
  const { coverage, name } = warranty.product;
  return `${i18n.t('request.warranty.known', { name })} ${coverageWords(coverage, i18n)} ${coversWords(coverage, i18n)}`.trim();
}

/** What it covers and what not; empty where that is not known. */
export const coversWords = ({ covers }: Coverage, i18n: Words): string => (covers ? i18n.t('request.product.covers', { covers }) : '');
