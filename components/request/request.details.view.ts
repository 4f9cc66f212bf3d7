/** What is wrong in detail: signs of it, since when, how urgent, and the vendor's own questions. */
import { html, type TemplateResult } from 'lit';
import { choices } from '../ui/choice.js';
import { textField } from '../ui/field.js';
import { ownField } from './request.field.view.js';
import { fieldsOn } from './request.fields.machine.js';
import type { Form } from './request.machine.js';
import { errorOf, type Page } from './request.view.js';

export function detailsStep(form: Form, page: Page): TemplateResult {
  const { catalog, values } = form;
  const { i18n, type } = page;
  const text = (id: 'since' | 'suspectedCause' | 'errorCode') => textField({
    id, label: i18n.t(`request.${id}`), help: i18n.t(`request.${id}.help`), value: values[id], error: errorOf(form, id, page),
    change: (value: string) => type(id, value), optional: i18n.t('common.optional'),
  });
  return html`<div class="stack loose">
    ${choices({
      name: 'urgency', legend: i18n.t('request.urgency'), value: values.urgency,
      options: catalog.urgencies.map(({ id, label, criteria }) => ({ value: id, label, detail: criteria })),
      change: (value) => type('urgency', value), error: errorOf(form, 'urgency', page),
    })}
    <div class="pair">${text('since')}${text('errorCode')}</div>
    ${text('suspectedCause')}
    ${fieldsOn(catalog, values, 'details').map((field) => ownField(field, form, page))}
  </div>`;
}
