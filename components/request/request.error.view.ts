/** What is wrong with a field, in words. */
import { nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../ui/error-summary.js';
import type { FieldName } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import type { FirstPage, RequestKey } from './request.view.js';

/** A number or a day (`YYYY-MM-DD`) of a limit, as the language writes it. */
const figure = (value: string | number, locale: string): string => typeof value === 'number' ? new Intl.NumberFormat(locale).format(value)
  : /^\d{4}-\d\d-\d\d$/.test(value) ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value)) : value;

/** The words that stand at the field. */
export function errorOf({ errors }: Form, name: FieldName, { i18n }: FirstPage): string | undefined {
  const error = errors[name];
  if (!error) return undefined;
  const values = Object.entries(error.values ?? {}).map(([key, value]) => [key, figure(value, i18n.locale)]);
  return error.text || i18n.t(`request.error.${error.code}` as RequestKey, Object.fromEntries(values));
}

/** The same away from the field: the vendor's questions are told apart by their labels, the form's own errors name what they speak of. */
function namedError(form: Form, name: FieldName, page: FirstPage): string {
  const { catalog, values } = form;
  const asked = catalog.serviceTypes.find(({ id }) => id === values.serviceType)?.fields.find(({ id }) => name === `fields.${id}`);
  return [asked?.label, errorOf(form, name, page)].filter(Boolean).join(' – ');
}

/** All that needs attention, on top of the form; it takes focus. */
export function errorsOf(form: Form, page: FirstPage): TemplateResult | typeof nothing {
  const wrong = Object.keys(form.errors) as FieldName[];
  if (wrong.length === 0) return nothing;
  return errorSummary({
    title: page.i18n.t('request.error.title', { count: wrong.length }), level: page.level + 1,
    errors: wrong.map((name) => ({ id: name, text: namedError(form, name, page) })),
  });
}
