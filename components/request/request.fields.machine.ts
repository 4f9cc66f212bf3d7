/** The vendor's own questions: which are asked, where, and whether an answer fits. Pure. */
import type { Catalog, CatalogField } from '../contract/resources/catalog.js';
import type { Channel } from '../contract/vocabulary.js';
import { blank, type FieldError, type Step, type Values } from './request.form.machine.js';

/** The questions asked for the choices made, in the vendor's order. */
export function fieldsOf(catalog: Catalog, values: Values): readonly CatalogField[] {
  const all = catalog.serviceTypes.find((one) => one.id === values.serviceType)?.fields ?? [];
  const asked = (field: CatalogField, chain: readonly string[] = []): boolean => {
    if (field.channels && !field.channels.includes(values.channel as Channel)) return false;
    const { when } = field;
    if (!when) return true;
    // What hangs on a question that is not asked is not asked either; a ring of questions never is.
    const other = all.find(({ id }) => id === when.field);
    if (!other || chain.includes(field.id) || !asked(other, [...chain, field.id])) return false;
    const answers = (values.fields[when.field] ?? '').split(',');
    return when.is.some((one) => answers.includes(String(one)));
  };
  return all.filter((field) => asked(field));
}

/** The step a question stands on: what hangs on the channel comes after it. */
export function stepOfField(catalog: Catalog, serviceType: string, id: string): Step {
  const all = catalog.serviceTypes.find((one) => one.id === serviceType)?.fields ?? [];
  const late = (field: CatalogField | undefined, chain: readonly string[] = []): boolean => {
    if (!field || chain.includes(field.id)) return false;
    return Boolean(field.channels) || late(all.find((one) => one.id === field.when?.field), [...chain, field.id]);
  };
  return late(all.find((one) => one.id === id)) ? 'place' : 'details';
}

/** The questions of one step. */
export const fieldsOn = (catalog: Catalog, values: Values, step: Step): readonly CatalogField[] =>
  fieldsOf(catalog, values).filter(({ id }) => stepOfField(catalog, values.serviceType, id) === step);

/** What is wrong with an answer, or `null`. A pattern that is none refuses nothing. */
export function misfit(field: CatalogField, value: string): FieldError | null {
  const { max, maxLength = 5000, min, pattern, type } = field;
  if (blank(value)) return field.required ? { code: 'required' } : null;
  if (type === 'number') {
    const number = Number(value);
    if (!Number.isFinite(number)) return { code: 'number' };
    if (typeof min === 'number' && number < min) return { code: 'min', values: { min } };
    return typeof max === 'number' && number > max ? { code: 'max', values: { max } } : null;
  }
  if (type === 'date') {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) return { code: 'date' };
    if (typeof min === 'string' && value < min) return { code: 'dateMin', values: { min } };
    return typeof max === 'string' && value > max ? { code: 'dateMax', values: { max } } : null;
  }
  if (type !== 'text' && type !== 'long-text') return null;
  if (value.trim().length > maxLength) return { code: 'tooLong', values: { max: maxLength, length: value.trim().length } };
  if (!pattern) return null;
  try {
    return new RegExp(`^(?:${pattern.source})$`, 'u').test(value.trim()) ? null : { code: 'pattern', text: pattern.message };
  } catch {
    return null;
  }
}
