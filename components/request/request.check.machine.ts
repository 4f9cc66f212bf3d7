/** What is missing or unreadable in the form. Pure. */
import type { Catalog } from '../contract/resources/catalog.js';
import { fieldsOf, misfit, stepOfField } from './request.fields.machine.js';
import type { FileItem } from './request.files.machine.js';
import { blank, type FieldError, type FieldErrors, type FieldName, type Step, type Values } from './request.form.machine.js';

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

// What the contract takes; a masked number (138****2046) is the one the vendor knows already.
const phonePattern = /^[+()\d\s.\-*#,;extEXT]{3,40}$/;
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
  need('urgency', values.urgency !== '', 'urgency');
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
  const masked = values.phone.includes('*');
  need('phone', blank(values.phone) || (phonePattern.test(values.phone.trim()) && (masked || phone?.text !== values.phone || phone.fits)), 'phoneForm');
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

/** In the order in which the form asks. */
function ordered(errors: Record<string, FieldError>, form: Checked): FieldErrors {
  const places: readonly Step[] = ['problem', 'product', 'details', 'place', 'review'];
  const at = ([name]: [string, FieldError]): number => places.indexOf(stepOf(name as FieldName, form));
  return Object.fromEntries(Object.entries(errors).sort((a, b) => at(a) - at(b)));
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
