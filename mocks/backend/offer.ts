/** Checks what is asked for against what the vendor offers: service type, channel, custom fields. */
import type { Catalog, CatalogField } from '../../components/contract/resources/catalog.js';
import type { Channel, ServiceType } from '../../components/contract/vocabulary.js';
import type { FieldError } from './http/problem.js';
import { pointerTo } from './http/validation.js';
import type { FieldCode } from './http/words.js';

interface Wish {
  serviceType: ServiceType;
  channel: Channel;
  fields?: Readonly<Record<string, FieldValue>> | undefined;
}
type FieldValue = string | number | boolean | readonly string[];

/** What does not fit the offer. */
export function offerErrors(catalog: Catalog, wish: Wish): FieldError[] {
  const offer = catalog.serviceTypes.find(({ id }) => id === wish.serviceType);
  if (!offer) return [{ pointer: '/serviceType', code: 'not-offered' }];
  if (!offer.channels.includes(wish.channel)) return [{ pointer: '/channel', code: 'not-offered' }];
  return [];
}

/** What is wrong with the custom fields of the type: unknown ones, missing ones, answers that do not fit. */
export function fieldErrors(catalog: Catalog, wish: Wish): FieldError[] {
  const fields = catalog.serviceTypes.find(({ id }) => id === wish.serviceType)?.fields ?? [];
  const given = wish.fields ?? {};
  const errors: FieldError[] = [];
  for (const id of Object.keys(given)) {
    if (!fields.some((field) => field.id === id)) errors.push({ pointer: pointerTo(['fields', id]), code: 'unknown' });
  }
  for (const field of fields) {
    const value = Object.hasOwn(given, field.id) ? given[field.id] : undefined;
    const code = value === undefined || value === ''
      ? (field.required && isAsked(field, wish) ? 'required' : null)
      : misfit(field, value);
    if (code) errors.push({ pointer: pointerTo(['fields', field.id]), code });
  }
  return errors;
}

/** Whether the form shows a field: for this channel, and after the answer it depends on. */
function isAsked(field: CatalogField, { channel, fields = {} }: Wish): boolean {
  if (field.channels && !field.channels.includes(channel)) return false;
  if (!field.when) return true;
  const other = Object.hasOwn(fields, field.when.field) ? fields[field.when.field] : undefined;
  return field.when.is.some((one) => one === other || (Array.isArray(other) && other.includes(one)));
}

function misfit(field: CatalogField, value: FieldValue): FieldCode | null {
  const isChoice = (one: unknown): boolean => field.choices?.some(({ id }) => id === one) ?? false;
  switch (field.type) {
    case 'number': return typeof value === 'number' ? null : 'invalid';
    case 'yes-no': return typeof value === 'boolean' ? null : 'invalid';
    case 'choice': return isChoice(value) ? null : 'invalid';
    case 'multi-choice': return Array.isArray(value) && value.every(isChoice) ? null : 'invalid';
    case 'date': return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? null : 'invalid';
    case 'file': return 'not-offered';
    default:
      if (typeof value !== 'string') return 'invalid';
      if (value.length > 5000) return 'too-long';
      return field.pattern && !new RegExp(`^(?:${field.pattern.source})$`, 'u').test(value) ? 'invalid' : null;
  }
}
