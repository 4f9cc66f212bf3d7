/** Everything after the first step, loaded while the first is filled in: views, words, looks, and what the element then does. */
import { texts, type Texts } from '../i18n/texts.js';
import { actions, contactStep, refusalView } from './request.contact.view.js';
import { requestLaterText } from './request.later.text.js';
import { spoken } from './request.outlook.view.js';
import { receiptView } from './request.receipt.view.js';
import { serviceStep } from './request.service.view.js';
import type { Later, RequestKey } from './request.view.js';

export { Estimates } from './request.estimates.element.js';
export { laterStyles } from './request.later.styles.js';
export { clauseLink, copyText, trackLink } from './request.links.view.js';
export { Sending } from './request.sending.element.js';

/** The words of these steps. */
export const laterWords: Texts<RequestKey> = texts(requestLaterText, {
  'zh-CN': () => import('./request.later.zh-CN.text.js'),
}) as unknown as Texts<RequestKey>;

/** The views of these steps. */
export const later: Later = {
  service: serviceStep, contact: contactStep, actions, refusal: refusalView, receipt: receiptView, spoken,
};
