/** The buttons of the later steps, and why something was not sent. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureKind } from '../core/failure.js';
import { button } from '../ui/button.js';
import type { Form } from './request.machine.js';
import { sentences } from './request.outlook.view.js';
import { proceed, refused, type Page } from './request.view.js';

/** The buttons of the later steps. */
export function actions({ step }: Form, page: Page, sending: boolean): unknown {
  const { i18n, layout } = page;
  const send = layout === 'single' || step === 'review';
  return [
    layout === 'steps' ? button({ label: i18n.t('request.back'), kind: 'quiet', press: () => page.back(), disabled: sending, part: 'back' }) : nothing,
    send ? button({ label: i18n.t(sending ? 'request.sending' : 'request.send'), kind: 'primary', type: 'submit', busy: sending, part: 'send' }) : proceed(page),
  ];
}

/** Why it was not sent, or may not have been: only an answer of the backend tells that it was not. */
export function refusalView(form: Form, page: Page): TemplateResult {
  const { i18n } = page;
  const refusal = form.refusal!;
  const kept = i18n.t('request.kept');
  const renewed = form.consents.kind === 'ready' && form.consents.items.some(({ id }) => page.renewed.has(id) && !form.values.decisions[id]);
  if (refusal.code === 'stale' && renewed) {
    return refused(i18n.t('request.consents.stale'), html`<p>${i18n.t('request.consents.stale.do')}</p><p>${kept}</p>`, form, page);
  }
  if (refusal.code === 'stale') return refused(i18n.t('request.stale'), html`<p>${i18n.t('request.stale.do')}</p><p>${kept}</p>`, form, page);
  if (refusal.code === 'key-reused') return refused(i18n.t('request.already'), html`<p>${i18n.t('request.already.do')}</p>`, form, page);
  if (refusal.errors?.length) {
    return refused(i18n.t('request.notSent'), html`<p>${i18n.t('request.invalid')} ${refusal.errors.map(({ message }) => message).join(' ')}</p><p>${kept}</p>`, form, page);
  }
  const kind = failureKind(refusal);
  const known = refusal.kind === 'problem' && kind !== 'unavailable';
  return refused(i18n.t(`common.failure.${kind}.title`), html`<p>${sentences(i18n, [i18n.t(known ? 'request.notSent' : 'request.unsure'), kept])}</p>
    <p>${i18n.t(`common.failure.${kind}.do`)}</p>`, form, page);
}
