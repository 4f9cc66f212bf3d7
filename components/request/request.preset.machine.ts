/** What the page gives in advance: attributes and the `values` property, read leniently, since anyone may set anything. */
import type { Catalog } from '../contract/resources/catalog.js';
import type { Me, Product } from '../contract/resources/product.js';
import { channelsOf, emptyValues, withValue, type FieldName, type Values } from './request.form.machine.js';

/** Prefill, as a vendor's page sets it. What is left out, or is of another kind, changes nothing. */
export interface RequestValues {
  /** The problem, in plain words. */
  description?: string;
  contact?: { name?: string; phone?: string; email?: string };
  /** Where to come to. The country is the vendor's. */
  address?: { region?: string | readonly string[]; line?: string };
  /** Answers to the vendor's own questions, by field id. */
  fields?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** What the attributes choose. `product` is an id or a serial number. */
export interface Chosen {
  serviceType?: string | undefined;
  urgency?: string | undefined;
  channel?: string | undefined;
  product?: string | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

const joined = (value: unknown, separator: string): string | undefined =>
  Array.isArray(value) ? value.map(text).filter(Boolean).join(separator) : text(value);

/** The `values` property in the form's own terms. */
export function given(values: unknown): Partial<Values> {
  const { description, contact, address, fields } = Object(values) as Record<keyof RequestValues, unknown>;
  const { name, phone, email } = Object(contact) as Record<string, unknown>;
  const { region, line } = Object(address) as Record<string, unknown>;
  const answers = Object.entries(Object(fields) as object).map(([id, value]) => [id, joined(value, ',')]);
  const all = { description: text(description), name: text(name), phone: text(phone), email: text(email), region: joined(region, ', '), line: text(line) };
  return {
    ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    fields: Object.fromEntries(answers.filter(([, value]) => value !== undefined)) as Values['fields'],
  };
}

/**
 * What the attributes choose of what is offered; `misfits` names those that choose nothing, with what would.
 * @param serviceType The one chosen already, where the attributes choose none.
 */
export function chosen(catalog: Catalog, products: readonly Product[], wish: Chosen, serviceType = ''): {
  values: Partial<Values>; misfits: ReadonlyArray<[attribute: string, value: string, accepted: string]>;
} {
  const values: Record<string, string> = {};
  const misfits: Array<[string, string, string]> = [];
  const pick = (name: 'serviceType' | 'urgency' | 'channel', attribute: string, offered: readonly string[]): void => {
    const value = wish[name];
    if (!value) return;
    if (offered.includes(value)) values[name] = value;
    else misfits.push([attribute, value, offered.join(', ')]);
  };
  pick('serviceType', 'service-type', catalog.serviceTypes.map(({ id }) => id));
  pick('urgency', 'urgency', catalog.urgencies.map(({ id }) => id));
  pick('channel', 'channel', channelsOf(catalog, values.serviceType ?? serviceType));
  const own = products.find(({ id, serial }) => id === wish.product || serial === wish.product);
  if (own) values.product = own.id;
  // Not among the registered ones (a guest has none): then it is taken for a serial number.
  else if (wish.product) Object.assign(values, { product: 'other', serial: wish.product });
  return { values: values as Partial<Values>, misfits };
}

/** Sets the given values one by one, so that what depends on another follows. */
export function prefill(catalog: Catalog, values: Values, preset: Partial<Values>): Values {
  const { decisions: _, fields, ...plain } = preset;
  let next = values;
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined) next = withValue(catalog, next, name as FieldName, value);
  }
  for (const [id, value] of Object.entries(fields ?? {})) next = withValue(catalog, next, `fields.${id}`, value);
  return next;
}

/** The form as it is opened: what is known of the customer, then what the page gives. */
export function startValues(catalog: Catalog, products: readonly Product[], me: Me | null, preset: Partial<Values>): Values {
  const known: Values = {
    ...emptyValues, name: me?.name ?? '', phone: me?.phone ?? '', email: me?.email ?? '',
    product: products.length === 1 ? products[0]!.id : '',
  };
  return prefill(catalog, known, preset);
}

/** What was typed, after the offer or the customer's data were read anew: what no longer exists goes, what was left empty is filled. */
export function fitted(catalog: Catalog, products: readonly Product[], values: Values, start: Values): Values {
  const offered = catalog.serviceTypes.some(({ id }) => id === values.serviceType);
  const listed = values.product === '' || values.product === 'other' || products.some(({ id }) => id === values.product);
  const kept = withValue(catalog, values, 'serviceType', offered ? values.serviceType : start.serviceType);
  return {
    ...kept,
    product: listed && values.product ? values.product : start.product,
    name: values.name || start.name,
    phone: values.phone || start.phone,
    email: values.email || start.email,
  };
}
