/** One of the vendor's own questions. */
import type { TemplateResult } from 'lit';
import type { CatalogField } from '../contract/resources/catalog.js';
import { choices } from '../ui/choice.js';
import { selectField, textArea, textField } from '../ui/field.js';
import type { FieldName } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import { errorOf, type Page } from './request.view.js';

export function ownField(field: CatalogField, form: Form, page: Page): TemplateResult {
  const { i18n, type } = page;
  const { help, label, required } = field;
  const name: FieldName = `fields.${field.id}`;
  const value = form.values.fields[field.id] ?? '';
  const common = { label, help, error: errorOf(form, name, page), optional: required ? undefined : i18n.t('common.optional') };
  const plain = { ...common, id: name, value, required, change: (text: string) => type(name, text) };
  const options = (field.choices ?? []).map(({ id, label: words }) => ({ value: id, label: words }));
  switch (field.type) {
    case 'long-text': return textArea(plain);
    case 'number': return textField({ ...plain, inputmode: 'decimal' });
    case 'date': return textField({ ...plain, type: 'date' });
    case 'yes-no': return choices({
      ...common, name, legend: label, value, change: plain.change,
      options: [{ value: 'true', label: i18n.t('common.yes') }, { value: 'false', label: i18n.t('common.no') }],
    });
    case 'choice':
      if (options.length > 6) return selectField({ ...plain, options: [{ value: '', label: required ? '' : i18n.t('request.noAnswer') }, ...options] });
      return choices({ ...common, name, legend: label, value, options, change: plain.change });
    case 'multi-choice': {
      const chosen = value.split(',').filter(Boolean);
      return choices({
        ...common, name, legend: label, value: chosen, options, multiple: true,
        change: (one, checked) => type(name, [...chosen.filter((other) => other !== one), ...(checked ? [one] : [])].join(',')),
      });
    }
    default: return textField(plain);
  }
}
