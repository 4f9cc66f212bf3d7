/** Everything after the first step, loaded while the first is filled in: views, words, looks, and what the element then does. */
import { promiseWords } from '../i18n/promise.js';
import { texts, type Texts } from '../i18n/texts.js';
import { actions, refusalView } from './request.actions.view.js';
import { requestAgreementText } from './request.agreement.text.js';
import { Companion } from './request.companion.element.js';
import { requestDangerText } from './request.danger.text.js';
import { dangerAdvice, dangerReminder } from './request.danger.view.js';
import { check, limits } from './request.check.machine.js';
import { requestConsentsText } from './request.consents.text.js';
import { requestDraftText } from './request.draft.text.js';
import { draftOffer, keepingNote, keptView } from './request.draft.view.js';
import { requestDetailsText } from './request.details.text.js';
import { detailsStep } from './request.details.view.js';
import { errorOf, errorsOf } from './request.error.view.js';
import { room } from './request.field.view.js';
import { requestFilesText } from './request.files.text.js';
import { formOf, transition } from './request.machine.js';
import { requestLaterText } from './request.later.text.js';
import { requestPlaceText } from './request.place.text.js';
import { placeStep } from './request.place.view.js';
import { requestProcessText } from './request.process.text.js';
import { processList } from './request.process.view.js';
import { requestProductText } from './request.product.text.js';
import { productStep } from './request.product.view.js';
import { requestReceiptText } from './request.receipt.text.js';
import { receiptView } from './request.receipt.view.js';
import { requestReviewText } from './request.review.text.js';
import { reviewStep } from './request.review.view.js';
import { requestSlotsText } from './request.slots.text.js';
import type { Later, RequestKey } from './request.view.js';

export { laterStyles } from './request.later.styles.js';
export { Companion };

/** The words of these steps. */
export const laterWords = [
  promiseWords,
  texts(requestLaterText, { 'zh-CN': () => import('./request.later.zh-CN.text.js') }),
  texts(requestProductText, { 'zh-CN': () => import('./request.product.zh-CN.text.js') }),
  texts(requestProcessText, { 'zh-CN': () => import('./request.process.zh-CN.text.js') }),
  texts(requestDangerText, { 'zh-CN': () => import('./request.danger.zh-CN.text.js') }),
  texts(requestDetailsText, { 'zh-CN': () => import('./request.details.zh-CN.text.js') }),
  texts(requestFilesText, { 'zh-CN': () => import('./request.files.zh-CN.text.js') }),
  texts(requestPlaceText, { 'zh-CN': () => import('./request.place.zh-CN.text.js') }),
  texts(requestSlotsText, { 'zh-CN': () => import('./request.slots.zh-CN.text.js') }),
  texts(requestReviewText, { 'zh-CN': () => import('./request.review.zh-CN.text.js') }),
  texts(requestDraftText, { 'zh-CN': () => import('./request.draft.zh-CN.text.js') }),
  texts(requestConsentsText, { 'zh-CN': () => import('./request.consents.zh-CN.text.js') }),
  texts(requestAgreementText, { 'zh-CN': () => import('./request.agreement.zh-CN.text.js') }),
  texts(requestReceiptText, { 'zh-CN': () => import('./request.receipt.zh-CN.text.js') }),
] as unknown as ReadonlyArray<Texts<RequestKey>>;

const steps = { product: productStep, details: detailsStep, place: placeStep, review: reviewStep };

/** The views of these steps, and what pressing their buttons does. */
export const laterViews: Omit<Later, 'page'> = {
  transition,
  lacking: (state) => { const form = formOf(state); return !form || Object.keys(check(form)).length > 0; },
  above: (form, page) => dangerAdvice('description', form, page),
  step: (step, form, page) => [dangerReminder(step, form, page), steps[step](form, page)],
  room: ({ values }, page) => room(values.description, limits.description, page), troubles: errorsOf, errorOf,
  process: processList,
  offer: draftOffer, note: keepingNote, actions, refusal: refusalView, kept: keptView, receipt: receiptView,
};
