/** The last step: a look at everything, what is promised, what is asked, under which agreement, and sending it. */
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { agreementView } from './request.agreement.view.js';
import { consentsView } from './request.consents.view.js';
import type { Step } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import { outlookView } from './request.outlook.view.js';
import { said } from './request.said.view.js';
import type { Page } from './request.view.js';

export const reviewStep = (form: Form, page: Page): TemplateResult => html`<div class="stack loose">
  ${page.layout === 'steps' ? review(form, page) : nothing}
  ${outlookView(form, page)}
  ${consentsView(form, page)}
  ${agreementView(form, page)}
</div>`;

const review = (form: Form, page: Page): TemplateResult =>
  html`<div class="stack tight">${heading(page.level + 1, page.i18n.t('request.review'))}${reviewList(form, page, true)}</div>`;

/** What was said and chosen on the steps before; `changeable`: each with a way back to it. */
export function reviewList(form: Form, page: Page, changeable: boolean): TemplateResult {
  const { i18n } = page;
  const change = (step: Step): TemplateResult => button({
    label: html`<span aria-hidden="true">${i18n.t('request.change')}</span><span class="visually-hidden">${
      i18n.t('request.changeOf', { step: i18n.t(`request.step.${step}`) })}</span>`,
    kind: 'quiet', press: () => page.go(step), part: 'change',
  });
  const group = (step: Exclude<Step, 'review'>): TemplateResult => {
    const lines = said[step](form, page).filter(([, words]) => words.trim() !== '');
    return html`<div class="said-step"><div class="said-head"><p class="title">${i18n.t(`request.step.${step}`)}</p>${changeable ? change(step) : nothing}</div>
    ${lines.length > 0 ? html`<dl class="said">${lines.map(([label, words, plain]) => html`<div class=${plain ?? ''}><dt
        class=${plain ? 'visually-hidden' : ''}>${label}</dt><dd class="clamped">${words.trim()}</dd></div>`)}</dl>`
      : html`<p class="muted">${i18n.t('request.review.nothing')}</p>`}</div>`;
  };
  return html`<div class="review" part="review">${(['problem', 'product', 'details', 'place'] as const).map(group)}</div>`;
}
