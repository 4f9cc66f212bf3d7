/** Words of promised times: what is promised, by when, how certain. For elements that show promises. */
import { promiseText } from './promise.text.js';
import { texts } from './texts.js';

/** A key of these words. */
export type PromiseKey = keyof typeof promiseText;

/** Pass it to a `LocaleController` beside the element's own words. */
export const promiseWords = texts<PromiseKey>(promiseText, { 'zh-CN': () => import('./promise.zh-CN.text.js') });
