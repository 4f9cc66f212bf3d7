/** Words of a case of service: stages, kinds, statuses, reasons, what happened. For elements that show one. */
import { caseText } from './case.text.js';
import type { PromiseKey } from './promise.js';
import { texts } from './texts.js';

export { promiseWords } from './promise.js';

/** A key of these words, or of those of the promises, which a case has. */
export type CaseKey = keyof typeof caseText | PromiseKey;

/** Pass it, and `promiseWords`, to a `LocaleController` beside the element's own words. */
export const caseWords = texts<keyof typeof caseText>(caseText, { 'zh-CN': () => import('./case.zh-CN.text.js') });
