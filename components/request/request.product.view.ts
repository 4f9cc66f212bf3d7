/** Which product it is: a registered one, or what stands on the name plate. */
import { html, nothing, type TemplateResult } from 'lit';
import { date } from '../i18n/formats.js';
import { choices } from '../ui/choice.js';
import { textField } from '../ui/field.js';
import type { Form } from './request.machine.js';
import { errorOf, type Page } from './request.view.js';

export function productStep(form: Form, page: Page): TemplateResult {
  const { i18n, type } = page;
  const { products, values } = form;
  const own = products.map(({ coverage, id, model, name, serial }) => ({
    value: id, label: name,
    detail: html`${model} · <span class="num">${serial}</span><br>${coverage.covered
      ? i18n.t('request.product.covered', { date: date(i18n, coverage.until ?? '', true) }) : i18n.t('request.product.uncovered')}`,
  }));
  const optional = i18n.t('common.optional');
  return html`<div class="stack loose">
    ${own.length > 0 ? choices({
      name: 'product', legend: i18n.t('request.product'), value: values.product, change: (value) => type('product', value),
      options: [...own, { value: 'other', label: i18n.t('request.product.other') }], error: errorOf(form, 'product', page), optional, columns: 1,
    }) : nothing}
    ${own.length === 0 || values.product === 'other' ? html`<div class="stack">
      ${own.length === 0 ? html`<p class="title">${i18n.t('request.product')}</p>` : nothing}
      <div class="pair">${textField({
        id: 'model', label: i18n.t('request.model'), value: values.model, change: (value) => type('model', value),
        error: errorOf(form, 'model', page), optional,
      })}${textField({
        id: 'serial', label: i18n.t('request.serial'), help: i18n.t('request.serial.help'), value: values.serial,
        change: (value) => type('serial', value), error: errorOf(form, 'serial', page), optional,
      })}</div></div>` : nothing}
  </div>`;
}
