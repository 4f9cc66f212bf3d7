/** Checks what is asked for against what the vendor offers: service type, channel, custom fields. */
import * as v from 'valibot';
import type { Catalog, CatalogField } from '../../components/contract/resources/catalog.js';
import { DateInput } from '../../components/contract/resources/common.js';
import type { Channel, ServiceType } from '../../components/contract/vocabulary.js';
import type { FieldError } from './http/problem.js';
import { pointerTo } from './http/validation.js';
import { limitMessages } from './http/words.js';
import { matchesPattern } from './patterns.js';

interface Wish {
  serviceType: ServiceType;
  channel: Channel;
  fields?: Answers | undefined;
}
type FieldValue = string | number | boolean | readonly string[];
type Answers = Readonly<Record<string, FieldValue>>;
type Misfit = Omit<FieldError, 'pointer'>;

/** Characters of a text whose field names no limit of its own. */
const longest = 5000;
/** The most unasked answers told at once. */
const maxUnasked = 50;
const invalid: Misfit = { code: 'invalid' };

/** What does not fit the offer. */
export function offerErrors(catalog: Catalog, wish: Wish): FieldError[] {
  const offer = catalog.serviceTypes.find(({ id }) => id === wish.serviceType);
  if (!offer) return [{ pointer: '/serviceType', code: 'not-offered' }];
  if (!offer.channels.includes(wish.channel)) return [{ pointer: '/channel', code: 'not-offered' }];
  return [];
}

/** What is wrong with the custom fields of the type: answers not asked for, missing ones, answers that do not fit. */
export function fieldErrors(catalog: Catalog, wish: Wish): FieldError[] {
  const asked = askedFields(catalog, wish);
  const given = wish.fields ?? {};
  const at = (id: string): string => pointerTo(['fields', id]);
  const errors = Object.keys(given)
    .filter((id) => !asked.some((field) => field.id === id))
    .slice(0, maxUnasked)
    .map((id): FieldError => ({ pointer: at(id), code: 'unknown' }));
  for (const field of asked) {
    const value = answerTo(field.id, given);
    const wrong = isEmpty(value) ? (field.required ? { code: 'required' as const } : null) : misfit(field, value);
    if (wrong) errors.push({ pointer: at(field.id), ...wrong });
  }
  return errors;
}

const answerTo = (id: string, given: Answers): FieldValue | undefined => (Object.hasOwn(given, id) ? given[id] : undefined);

const isEmpty = (value: FieldValue | undefined): value is undefined =>
  value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** The fields the form shows: for this channel, and after the answers they depend on, which must be asked for themselves. */
function askedFields(catalog: Catalog, { serviceType, channel, fields: given = {} }: Wish): CatalogField[] {
  const fields = catalog.serviceTypes.find(({ id }) => id === serviceType)?.fields ?? [];
  const isAsked = ({ channels, when }: CatalogField, after: readonly string[]): boolean => {
    if (channels && !channels.includes(channel)) return false;
    if (!when) return true;
    const other = fields.find(({ id }) => id === when.field);
    // Fields that wait for each other are never asked.
    if (!other || after.includes(other.id) || !isAsked(other, [...after, other.id])) return false;
    const answer = answerTo(other.id, given);
    return when.is.some((one) => one === answer || (Array.isArray(answer) && answer.includes(one)));
  };
  return fields.filter((field) => isAsked(field, [field.id]));
}

function misfit(field: CatalogField, value: FieldValue): Misfit | null {
  const isChoice = (one: unknown): boolean => field.choices?.some(({ id }) => id === one) ?? false;
  switch (field.type) {
    case 'number': return typeof value === 'number' && Number.isFinite(value) ? outside(field, value) : invalid;
    case 'yes-no': return typeof value === 'boolean' ? null : invalid;
    case 'choice': return isChoice(value) ? null : invalid;
    case 'multi-choice': return Array.isArray(value) && value.every(isChoice) && new Set(value).size === value.length ? null : invalid;
    case 'date': return typeof value === 'string' && v.is(DateInput, value) ? outside(field, value) : invalid;
    // Whether the ids name files is told where they are looked for.
    case 'file': return typeof value === 'string' || Array.isArray(value) ? null : invalid;
    default: return typeof value === 'string' ? misfitText(field, value) : invalid;
  }
}

function misfitText({ maxLength = longest, pattern }: CatalogField, text: string): Misfit | null {
  if (text.length > maxLength) return { code: 'too-long', message: limitMessages.characters(maxLength) };
  return pattern && !matchesPattern(pattern, text) ? { code: 'invalid', message: pattern.message } : null;
}

/** Beyond `min` or `max`. Bounds of another type than the answer bind nothing. */
function outside({ min, max }: CatalogField, value: number | string): Misfit | null {
  const isDay = typeof value === 'string';
  if (typeof min === typeof value && value < min!) {
    return { code: 'out-of-range', message: limitMessages[isDay ? 'earliest' : 'least'](min!) };
  }
  if (typeof max === typeof value && value > max!) {
    return { code: 'out-of-range', message: limitMessages[isDay ? 'latest' : 'most'](max!) };
  }
  return null;
}
