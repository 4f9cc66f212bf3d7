/** Words of a case of service: stages, kinds, statuses, reasons, what happened. For elements that show one. */
import { caseText } from './case.text.js';
import { texts } from './texts.js';

/** A key of these words. */
export type CaseKey = keyof typeof caseText;

/** Pass it to a `LocaleController` beside the element's own words. */
export const caseWords = texts<CaseKey>(caseText, { 'zh-CN': () => import('./case.zh-CN.text.js') });
