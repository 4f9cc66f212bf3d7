/** What the form holds and what is missing in it. Pure: no DOM, no clock, no network. */
import type { Catalog, CatalogField } from '../contract/resources/catalog.js';
import type { NewRequest } from '../contract/resources/request.js';
import type { Channel, ServiceType, Urgency } from '../contract/vocabulary.js';

/** The form's groups, in the order they are asked. */
export const steps = ['problem', 'service', 'contact'] as const;
export type Step = (typeof steps)[number];

/** What was typed and chosen. `product`: a registered product's id, `other`, or nothing yet. */
export interface Values {
  description: string;
  product: string;
  serial: string;
  model: string;
  serviceType: ServiceType | '';
  urgency: Urgency | '';
  channel: Channel | '';
  name: string;
  phone: string;
  email: string;
  region: string;
  line: string;
  /** Answers to the vendor's own questions, by field id; `true` and `false` for yes and no, several joined by commas. */
  fields: Readonly<Record<string, string>>;
}

/** A field of the form: a name of `Values`, or `fields.<id>` for the vendor's own. */
export type FieldName = Exclude<keyof Values, 'fields'> | `fields.${string}`;

/** What is wrong with a field: a text key's last word, or the backend's own words. */
export type FieldErrors = Readonly<Partial<Record<FieldName, { code: string; text?: string }>>>;

export const emptyValues: Values = {
  description: '', product: '', serial: '', model: '', serviceType: '', urgency: 'general', channel: '',
  name: '', phone: '', email: '', region: '', line: '', fields: {},
};

/** The channels the chosen service type is offered through, all when none is chosen. */
export function channelsOf(catalog: Catalog, serviceType: string): readonly Channel[] {
  return catalog.serviceTypes.find((one) => one.id === serviceType)?.channels ?? catalog.channels.map((one) => one.id);
}

/** The vendor's own questions for the choices made. Files cannot be given here yet. */
export function fieldsOf(catalog: Catalog, values: Values): readonly CatalogField[] {
  const offer = catalog.serviceTypes.find((one) => one.id === values.serviceType);
  const answered = ({ field, is }: NonNullable<CatalogField['when']>): boolean => {
    const answers = (values.fields[field] ?? '').split(',');
    return is.some((one) => answers.includes(String(one)));
  };
  return (offer?.fields ?? []).filter(({ channels, type, when }) => type !== 'file'
    && (!channels || channels.includes(values.channel as Channel)) && (!when || answered(when)));
}

/** One value changed; a channel the new service type does not offer is dropped, the only one is chosen. */
export function withValue(catalog: Catalog, values: Values, name: FieldName, value: string): Values {
  const next: Values = name.startsWith('fields.')
    ? { ...values, fields: { ...values.fields, [name.slice('fields.'.length)]: value } }
    : { ...values, [name]: value };
  if (name !== 'serviceType') return next;
  const offered = channelsOf(catalog, value);
  const channel = next.channel !== '' && offered.includes(next.channel) ? next.channel : offered.length === 1 ? offered[0]! : '';
  return { ...next, channel };
}

// What the contract takes; a masked number (138****2046) is the one the vendor knows already.
const phonePattern = /^[+()\d\s.\-*#,;extEXT]{5,40}$/;
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Nothing but spaces. */
export const blank = (text: string): boolean => text.trim() === '';

/** Whether an answer has the form the vendor asks for. A pattern that is none refuses nothing. */
function fits({ pattern, type }: CatalogField, value: string): boolean {
  if (type === 'number') return Number.isFinite(Number(value));
  if (!pattern) return true;
  try {
    return new RegExp(`^(?:${pattern.source})$`, 'u').test(value);
  } catch {
    return true;
  }
}

/** What is missing or unreadable, for one step or for all. */
export function check(catalog: Catalog, values: Values, step?: Step): FieldErrors {
  const errors: Record<string, { code: string; text?: string }> = {};
  const need = (name: FieldName, ok: boolean, code: string, text?: string): void => {
    if (!ok && !(name in errors)) errors[name] = text === undefined ? { code } : { code, text };
  };
  if (!step || step === 'problem') need('description', !blank(values.description), 'description');
  if (!step || step === 'service') {
    need('serviceType', values.serviceType !== '', 'serviceType');
    need('urgency', values.urgency !== '', 'urgency');
    need('channel', values.channel !== '', 'channel');
    for (const field of fieldsOf(catalog, values)) {
      const value = values.fields[field.id] ?? '';
      if (field.required) need(`fields.${field.id}`, !blank(value), 'required');
      if (!blank(value)) need(`fields.${field.id}`, fits(field, value), 'pattern', field.pattern?.message);
    }
  }
  if (!step || step === 'contact') {
    need('name', !blank(values.name), 'name');
    need('phone', !blank(values.phone) || !blank(values.email), 'phone');
    need('phone', blank(values.phone) || phonePattern.test(values.phone.trim()), 'phoneForm');
    need('email', blank(values.email) || emailPattern.test(values.email.trim()), 'emailForm');
    if (values.channel === 'on-site') {
      need('region', !blank(values.region), 'region');
      need('line', !blank(values.line), 'line');
    }
  }
  return errors;
}

/** The step a field stands on. */
export function stepOf(name: FieldName): Step {
  if (['description', 'product', 'serial', 'model'].includes(name)) return 'problem';
  return ['serviceType', 'channel', 'urgency'].includes(name) || name.startsWith('fields.') ? 'service' : 'contact';
}

/** Without what is empty. */
export const optional = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '')) as T;

/** The product part of the body. */
export const productOf = (values: Pick<Values, 'product' | 'serial' | 'model'>): NewRequest['product'] =>
  values.product !== '' && values.product !== 'other'
    ? { id: values.product }
    : optional({ serial: values.serial.trim(), model: values.model.trim() });
