/** The body a filled form becomes, and which field the backend's answer speaks of. Pure. */
import type { Catalog } from '../contract/resources/catalog.js';
import type { NewRequest } from '../contract/resources/request.js';
import type { Channel, ServiceType, Urgency } from '../contract/vocabulary.js';
import { blank, fieldsOf, optional, productOf, type FieldErrors, type FieldName, type Values } from './request.form.machine.js';

const pointers: Readonly<Record<string, FieldName>> = {
  problem: 'description', product: 'product', 'product/serial': 'serial', 'product/model': 'model',
  serviceType: 'serviceType', urgency: 'urgency', channel: 'channel',
  contact: 'phone', 'contact/name': 'name', 'contact/email': 'email',
  address: 'line', 'address/region': 'region',
};

/** The field a backend's pointer (RFC 6901) speaks of, or stands within, if the form has it. */
export function fieldAt(pointer: string): FieldName | null {
  const parts = pointer.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  if (parts[0] === 'fields' && parts[1] !== undefined) return `fields.${parts[1]}`;
  return pointers[`${parts[0]}/${parts[1]}`] ?? pointers[parts[0] ?? ''] ?? null;
}

/** The fields of the form that a refusal names, with the backend's words. */
export function fieldErrors(errors: ReadonlyArray<{ pointer: string; message: string }> = []): FieldErrors {
  const found: Record<string, { code: string; text: string }> = {};
  for (const { pointer, message } of errors) {
    const name = fieldAt(pointer);
    if (name && !(name in found)) found[name] = { code: 'required', text: message };
  }
  return found;
}

/** Province, city, district of what was typed: by its commas, else by spaces where the script puts none between words. */
function regionOf(text: string): string[] {
  const separator = /[,，、;；/\n]/.test(text) ? /[,，、;；/\n]+/ : /\p{Script=Han}/u.test(text) ? /\s+/ : /\n/;
  return text.split(separator).map((part) => part.trim()).filter(Boolean).slice(0, 6);
}

function answersOf(catalog: Catalog, values: Values): NonNullable<NewRequest['fields']> {
  const fields: NonNullable<NewRequest['fields']> = {};
  for (const { id, type } of fieldsOf(catalog, values)) {
    const value = values.fields[id] ?? '';
    if (blank(value)) continue;
    fields[id] = type === 'number' ? Number(value) : type === 'yes-no' ? value === 'true'
      : type === 'multi-choice' ? value.split(',') : value.trim();
  }
  return fields;
}

/** The body of createRequest. Call it on checked values. */
export function bodyOf(catalog: Catalog, values: Values, agreementVersion: string | undefined): NewRequest {
  const fields = answersOf(catalog, values);
  return {
    serviceType: values.serviceType as ServiceType,
    urgency: values.urgency as Urgency,
    channel: values.channel as Channel,
    product: productOf(values),
    problem: { description: values.description.trim() },
    contact: optional({ name: values.name.trim(), phone: values.phone.trim(), email: values.email.trim() }),
    ...(values.channel === 'on-site' && {
      address: { country: catalog.vendor.country, region: regionOf(values.region), line: values.line.trim() },
    }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(agreementVersion !== undefined && { agreementVersion }),
  };
}
