/** The last step: who is calling and where, a look at everything, and sending it. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureKind } from '../core/failure.js';
import { button } from '../ui/button.js';
import { textField } from '../ui/field.js';
import { heading } from '../ui/heading.js';
import type { Step } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import { outlookView, sentences } from './request.outlook.view.js';
import { errorOf, proceed, refused, type Page } from './request.view.js';

export function contactStep(form: Form, page: Page): TemplateResult {
  const { catalog, values } = form;
  const { i18n, layout, level, type } = page;
  const text = (name: 'name' | 'phone' | 'email' | 'region' | 'line') => ({
    id: name, label: i18n.t(`request.${name}`), value: values[name], error: errorOf(form, name, page),
    change: (value: string) => type(name, value),
  });
  return html`<div class="stack loose">
    <div class="stack">
      ${layout === 'steps' ? heading(level + 1, i18n.t('request.contact')) : nothing}
      ${textField({ ...text('name'), required: true, autocomplete: 'name', maxlength: 100 })}
      <div class="pair">${textField({ ...text('phone'), type: 'tel', autocomplete: 'tel', maxlength: 40 })}
        ${textField({ ...text('email'), type: 'email', autocomplete: 'email', maxlength: 254, optional: i18n.t('common.optional') })}</div>
      <p class="muted small">${i18n.t('request.phone.help')}</p>
    </div>
    ${values.channel === 'on-site' ? html`<div class="stack">
      ${heading(level + (layout === 'steps' ? 1 : 2), html`${i18n.t('request.address')} <span class="muted small">${country(catalog.vendor.country, page)}</span>`)}
      ${textField({ ...text('region'), required: true, autocomplete: 'address-level2', maxlength: 300 })}
      ${textField({ ...text('line'), required: true, autocomplete: 'street-address', maxlength: 300, help: i18n.t('request.line.help') })}
    </div>` : nothing}
    ${layout === 'steps' ? review(form, page) : nothing}
    ${outlookView(form, page)}
  </div>`;
}

function country(code: string, { i18n }: Page): string {
  try {
    return new Intl.DisplayNames([i18n.locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What was said and chosen on the steps before, each with a way back to it. */
function review({ catalog, products, values }: Form, page: Page): TemplateResult {
  const { i18n, level } = page;
  const product = products.find(({ id }) => id === values.product)?.name ?? [values.model, values.serial].filter(Boolean).join(' · ');
  const labelOf = (all: ReadonlyArray<{ id: string; label: string }>, id: string): string => all.find((one) => one.id === id)?.label ?? id;
  const service = [labelOf(catalog.serviceTypes, values.serviceType), labelOf(catalog.urgencies, values.urgency), labelOf(catalog.channels, values.channel)];
  const row = (step: Step, words: unknown): TemplateResult => html`<div><dl><dt>${i18n.t(`request.step.${step}`)}</dt><dd>${words}</dd></dl>
    ${button({
      label: html`<span aria-hidden="true">${i18n.t('request.change')}</span><span class="visually-hidden">${
        i18n.t('request.changeOf', { step: i18n.t(`request.step.${step}`) })}</span>`,
      kind: 'quiet', press: () => page.go(step), part: 'change',
    })}</div>`;
  return html`<div class="stack tight">${heading(level + 1, i18n.t('request.review'))}<div class="review" part="review">
    ${row('problem', [values.description.trim(), product].filter(Boolean).join('\n'))}
    ${row('service', service.join(' · '))}</div></div>`;
}

/** The buttons of the later steps. */
export function actions({ step }: Form, page: Page, sending: boolean): unknown {
  const { i18n, layout } = page;
  const send = layout === 'single' || step === 'contact';
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
  if (refusal.code === 'stale') return refused(i18n.t('request.stale'), html`<p>${i18n.t('request.stale.do')}</p><p>${kept}</p>`, form, page);
  if (refusal.errors?.length) {
    return refused(i18n.t('request.notSent'), html`<p>${i18n.t('request.invalid')} ${refusal.errors.map(({ message }) => message).join(' ')}</p><p>${kept}</p>`, form, page);
  }
  const kind = failureKind(refusal);
  const known = refusal.kind === 'problem' && kind !== 'unavailable';
  return refused(i18n.t(`common.failure.${kind}.title`), html`<p>${sentences(i18n, [i18n.t(known ? 'request.notSent' : 'request.unsure'), kept])}</p>
    <p>${i18n.t(`common.failure.${kind}.do`)}</p>`, form, page);
}
