/** Words that several elements share. */
import { commonText } from './common.text.js';
import { texts } from './texts.js';

/** A key of the shared words. */
export type CommonKey = keyof typeof commonText;

/** The shared words in all their locales; every `LocaleController` has them. */
export const common = texts<CommonKey>(commonText, { 'zh-CN': () => import('./common.zh-CN.text.js') });
