/** What is missing or unreadable in the form. Pure. */
import type { Catalog } from '../contract/resources/catalog.js';
import { fieldsOf, misfit, stepOfField } from './request.fields.machine.js';
import type { FileItem } from './request.files.machine.js';
import { isMasked, maybePhone } from './request.phone.machine.js';
import { blank, steps, type FieldError, type FieldErrors, type FieldName, type Step, type Values } from './request.form.machine.js';

/** As much of the form as is checked. */
export interface Checked {
  readonly catalog: Catalog;
  readonly values: Values;
  readonly files: readonly FileItem[];
  /** What was found out about a telephone number (`request.phone.element.ts`), as it was typed. */
  readonly phone: { readonly text: string; readonly fits: boolean } | null;
}

/** Characters the contract takes. */
export const limits = { description: 5000, suspectedCause: 2000, since: 100, errorCode: 100, model: 200, serial: 100, name: 100, relation: 100, line: 300, region: 300 } as const;

const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is wrong, for one step or for all, in the form's order. */
export function check(form: Checked, step?: Step): FieldErrors {
  const { catalog, files, phone, values } = form;
  const errors: Record<string, FieldError> = {};
  const need = (name: FieldName, ok: boolean, code: string): void => {
    if (!ok && !(name in errors) && (!step || stepOf(name, form) === step)) errors[name] = { code };
  };
  need('description', !blank(values.description), 'description');
  need('serviceType', values.serviceType !== '', 'serviceType');
  // What is preset may not be offered; where none is, none can be chosen.
  need('urgency', catalog.urgencies.length === 0 || catalog.urgencies.some(({ id }) => id === values.urgency), 'urgency');
  need('channel', values.channel !== '', 'channel');
  for (const field of fieldsOf(catalog, values)) {
    const name: FieldName = `fields.${field.id}`;
    const wrong = field.type === 'file'
      ? (field.required && !files.some(({ of }) => of === name) ? { code: 'file' } : null)
      : misfit(field, values.fields[field.id] ?? '');
    if (wrong && (!step || stepOf(name, form) === step)) errors[name] = wrong;
  }
  need('name', !blank(values.name), 'name');
  need('phone', !blank(values.phone) || !blank(values.email), 'phone');
  const known = isMasked(values.phone) || phone?.text !== values.phone || phone.fits;
  need('phone', blank(values.phone) || (maybePhone(values.phone) && known), catalog.vendor.country === 'CN' ? 'phoneForm' : 'phoneAbroad');
  need('email', blank(values.email) || emailPattern.test(values.email.trim()), 'emailForm');
  if (values.channel === 'on-site') {
    need('region', !blank(values.region), 'region');
    need('line', !blank(values.line), 'line');
  }
  for (const [name, max] of Object.entries(limits) as Array<[keyof typeof limits, number]>) {
    const { length } = values[name].trim();
    if (length > max && !(name in errors) && (!step || stepOf(name, form) === step)) errors[name] = { code: 'tooLong', values: { max, length } };
  }
  return ordered(errors, form);
}

/** The form's own fields, in the order of a step; the vendor's stand where `fields` is, and last where and when. */
const order: readonly string[] = ['description', 'serviceType', 'product', 'serial', 'model', 'plate',
  'symptoms', 'since', 'errorCode', 'suspectedCause', 'attachments', 'fields', 'urgency', 'channel', 'name', 'phone', 'email', 'relation', 'region', 'line'];

/** In the order in which the form asks. */
function ordered(errors: Record<string, FieldError>, form: Checked): FieldErrors {
  const at = (name: string): number => {
    const step = stepOf(name as FieldName, form);
    const own = name.startsWith('fields.') ? (step === 'place' ? order.length : order.indexOf('fields')) : order.indexOf(name);
    return steps.indexOf(step) * 100 + own;
  };
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => at(a) - at(b)));
}

const stepOfName: Readonly<Record<string, Step>> = {
  description: 'problem', serviceType: 'problem',
  product: 'product', serial: 'product', model: 'product', plate: 'product',
  symptoms: 'details', since: 'details', suspectedCause: 'details', errorCode: 'details', urgency: 'details', attachments: 'details',
};

/** The step a field stands on. */
export function stepOf(name: FieldName, { catalog, values }: Pick<Checked, 'catalog' | 'values'>): Step {
  if (name.startsWith('fields.')) return stepOfField(catalog, values.serviceType, name.slice('fields.'.length));
  return name.startsWith('decisions.') ? 'review' : stepOfName[name] ?? 'place';
}
