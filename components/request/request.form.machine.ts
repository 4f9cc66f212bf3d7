/** What the form holds, what is missing in it, and the body it becomes. Pure: no DOM, no clock, no network. */
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
  /** Answers to the vendor's own questions, by field id. */
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

/** The vendor's own questions for the choices made. */
export function fieldsOf(catalog: Catalog, values: Values): readonly CatalogField[] {
  const offer = catalog.serviceTypes.find((one) => one.id === values.serviceType);
  return (offer?.fields ?? []).filter((field) =>
    (!field.channels || field.channels.includes(values.channel as Channel))
    && (!field.when || field.when.is.map(String).includes(values.fields[field.when.field] ?? '')));
}

/** One value changed; a channel the new service type does not offer is dropped, the only one is chosen. */
export function withValue(catalog: Catalog, values: Values, name: FieldName, value: string): Values {
  const next: Values = name.startsWith('fields.')
    ? { ...values, fields: { ...values.fields, [name.slice('fields.'.length)]: value } }
    : { ...values, [name]: value };
  if (name !== 'serviceType') return next;
  const offered = channelsOf(catalog, value);
  if (next.channel !== '' && !offered.includes(next.channel)) return { ...next, channel: offered.length === 1 ? offered[0]! : '' };
  return next.channel === '' && offered.length === 1 ? { ...next, channel: offered[0]! } : next;
}

const phonePattern = /^\+?[\d\s\-()]{5,24}$/;
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const blank = (text: string): boolean => text.trim() === '';

/** What is missing or unreadable, for one step or for all. */
export function check(catalog: Catalog, values: Values, step?: Step): FieldErrors {
  const errors: Record<string, { code: string; text?: string }> = {};
  const need = (name: FieldName, ok: boolean, code: string, text?: string): void => {
    if (!ok && !(name in errors)) errors[name] = text === undefined ? { code } : { code, text };
  };
  if (!step || step === 'problem') need('description', !blank(values.description), 'description');
  if (!step || step === 'service') {
    need('serviceType', values.serviceType !== '', 'serviceType');
    need('channel', values.channel !== '', 'channel');
    need('urgency', values.urgency !== '', 'urgency');
    for (const field of fieldsOf(catalog, values)) {
      const value = values.fields[field.id] ?? '';
      if (field.required) need(`fields.${field.id}`, !blank(value), 'required');
      if (field.pattern && !blank(value) && !new RegExp(field.pattern.source).test(value)) {
        need(`fields.${field.id}`, false, 'pattern', field.pattern.message);
      }
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
  if (name === 'description' || name === 'product' || name === 'serial' || name === 'model') return 'problem';
  if (name === 'serviceType' || name === 'channel' || name === 'urgency' || name.startsWith('fields.')) return 'service';
  return 'contact';
}

/** The field a backend's pointer speaks of, if the form has it. */
export function fieldAt(pointer: string): FieldName | null {
  const known: Record<string, FieldName> = {
    '/problem/description': 'description', '/product/id': 'product', '/product/serial': 'serial', '/product/model': 'model',
    '/product': 'product', '/serviceType': 'serviceType', '/urgency': 'urgency', '/channel': 'channel',
    '/contact/name': 'name', '/contact/phone': 'phone', '/contact/email': 'email', '/contact': 'phone',
    '/address': 'line', '/address/line': 'line', '/address/region': 'region',
  };
  if (pointer.startsWith('/fields/')) return `fields.${pointer.slice('/fields/'.length)}`;
  return known[pointer] ?? (pointer.startsWith('/address/region') ? 'region' : null);
}

const optional = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '' && one !== undefined)) as T;

/** The product part of the body. */
export const productOf = (values: Pick<Values, 'product' | 'serial' | 'model'>): NewRequest['product'] =>
  values.product !== '' && values.product !== 'other'
    ? { id: values.product }
    : optional({ serial: values.serial.trim(), model: values.model.trim() });

/** The body of createRequest. Call it on checked values. */
export function bodyOf(catalog: Catalog, values: Values, agreementVersion: string | undefined): NewRequest {
  const fields: Record<string, string | number | boolean | string[]> = {};
  for (const field of fieldsOf(catalog, values)) {
    const value = values.fields[field.id] ?? '';
    if (blank(value)) continue;
    if (field.type === 'number') fields[field.id] = Number(value);
    else if (field.type === 'yes-no') fields[field.id] = value === 'yes';
    else if (field.type === 'multi-choice') fields[field.id] = value.split(',');
    else fields[field.id] = value;
  }
  return {
    serviceType: values.serviceType as ServiceType,
    urgency: values.urgency as Urgency,
    channel: values.channel as Channel,
    product: productOf(values),
    problem: { description: values.description.trim() },
    contact: optional({ name: values.name.trim(), phone: values.phone.trim(), email: values.email.trim() }),
    ...(values.channel === 'on-site' && {
      address: { country: catalog.vendor.country, region: values.region.trim().split(/[\s,，、/]+/).filter(Boolean), line: values.line.trim() },
    }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(agreementVersion !== undefined && { agreementVersion }),
  };
}
