/** The last step: a look at everything, what is promised, and sending it. */
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import type { Step } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import { outlookView } from './request.outlook.view.js';
import type { Page } from './request.view.js';

export const reviewStep = (form: Form, page: Page): TemplateResult => html`<div class="stack loose">
  ${page.layout === 'steps' ? review(form, page) : ''}
  ${outlookView(form, page)}
</div>`;

/** What was said and chosen on the steps before, each with a way back to it. */
const review = (form: Form, page: Page): TemplateResult =>
  html`<div class="stack tight">${heading(page.level + 1, page.i18n.t('request.review'))}${reviewList(form, page, true)}</div>`;

/** The same; `changeable`: each with a way back to its step. */
export function reviewList({ catalog, products, values }: Form, page: Page, changeable: boolean): TemplateResult {
  const { i18n } = page;
  const labelOf = (all: ReadonlyArray<{ id: string; label: string }>, id: string): string => all.find((one) => one.id === id)?.label ?? id;
  const row = (step: Step, ...words: string[]): TemplateResult => html`<div><dl><dt>${i18n.t(`request.step.${step}`)}</dt>
    <dd>${words.map((one) => one.trim()).filter(Boolean).join('\n') || '—'}</dd></dl>
    ${changeable ? button({
      label: html`<span aria-hidden="true">${i18n.t('request.change')}</span><span class="visually-hidden">${
        i18n.t('request.changeOf', { step: i18n.t(`request.step.${step}`) })}</span>`,
      kind: 'quiet', press: () => page.go(step), part: 'change',
    }) : nothing}</div>`;
  return html`<div class="review" part="review">
    ${row('problem', values.description, labelOf(catalog.serviceTypes, values.serviceType))}
    ${row('product', products.find(({ id }) => id === values.product)?.name ?? [values.model, values.serial].filter(Boolean).join(' · '))}
    ${row('details', labelOf(catalog.urgencies, values.urgency), values.symptoms, values.since, values.errorCode, values.suspectedCause)}
    ${row('place', labelOf(catalog.channels, values.channel), [values.name, values.phone, values.email].filter(Boolean).join(' · '),
      values.channel === 'on-site' ? [values.region, values.line].filter(Boolean).join(' ') : '')}</div>`;
}
