/** The vendor's own questions and symptoms: which are asked, where, and whether an answer fits. Pure. */
import type { Catalog, CatalogField } from '../contract/resources/catalog.js';
import type { Channel } from '../contract/vocabulary.js';
import { blank, type FieldError, type Step, type Values } from './request.form.machine.js';

/** Characters of a text whose field names no limit of its own. */
const longest = 5000;

/** The most characters an answer may have; `null` where none are typed. */
export const mostOf = ({ maxLength = longest, type }: CatalogField): number | null =>
  (type === 'text' || type === 'long-text' ? maxLength : null);

const offerOf = (catalog: Catalog, serviceType: string): Catalog['serviceTypes'][number] | undefined =>
  catalog.serviceTypes.find((one) => one.id === serviceType);

/** The symptoms to choose from, each once and on one line, as `Values` keeps them. */
export const symptomsOffered = (catalog: Catalog, { serviceType }: Pick<Values, 'serviceType'>): readonly string[] =>
  [...new Set(offerOf(catalog, serviceType)?.symptoms?.map((one) => one.replace(/\s+/g, ' ').trim()))].filter(Boolean);

/** Those that were chosen. What was chosen of another service type waits until that is chosen again. */
export function symptomsOf(catalog: Catalog, values: Values): readonly string[] {
  const chosen = values.symptoms.split('\n');
  return symptomsOffered(catalog, values).filter((one) => chosen.includes(one));
}

/** `symptoms` of `Values` with one chosen, or no longer. */
export const withSymptom = ({ symptoms }: Values, one: string, chosen: boolean): string =>
  [...symptoms.split('\n').filter((other) => other !== '' && other !== one), ...(chosen ? [one] : [])].join('\n');

/** What was chosen, in the words of the same offer in another language: the list keeps its order. */
export function symptomsIn(before: Catalog, after: Catalog, values: Values): string {
  const others = new Map(before.serviceTypes.flatMap(({ id }) => {
    const now = symptomsOffered(after, { serviceType: id });
    const then = symptomsOffered(before, { serviceType: id });
    return then.length === now.length ? then.map((one, i) => [one, now[i]!] as const) : [];
  }));
  return values.symptoms.split('\n').map((one) => others.get(one) ?? one).join('\n');
}

/** A number as people type it: full-width digits and grouped thousands too; `NaN` for what is none. */
function numberOf(text: string): number {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace('\u2212', '-');
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : NaN;
}

/** The ids that are chosen of those offered. */
export const chosenOf = ({ choices = [] }: CatalogField, value: string): readonly string[] =>
  choices.map(({ id }) => id).filter((id) => id !== '' && `,${value},`.includes(`,${id},`));

/** An answer as the backend takes it; `undefined` where there is none. `NaN` for a number that is none. */
export function answerOf(field: CatalogField, value: string): string | number | boolean | string[] | undefined {
  if (blank(value)) return undefined;
  switch (field.type) {
    case 'number': return numberOf(value);
    case 'yes-no': return value === 'true' || (value === 'false' ? false : undefined);
    // A page may have filled in what is not offered.
    case 'choice': return field.choices?.some(({ id }) => id === value) ? value : undefined;
    case 'multi-choice': { const ids = chosenOf(field, value); return ids.length > 0 ? [...ids] : undefined; }
    case 'file': return undefined;
    default: return value.trim();
  }
}

/** A choice among nothing cannot be answered, so it is not asked. */
const answerable = ({ choices = [], type }: CatalogField): boolean => !type.endsWith('choice') || choices.length > 0;

/** The questions asked for the choices made, in the vendor's order. */
export function fieldsOf(catalog: Catalog, values: Values): readonly CatalogField[] {
  const all = offerOf(catalog, values.serviceType)?.fields ?? [];
  const asked = (field: CatalogField, chain: readonly string[] = []): boolean => {
    if (!answerable(field) || (field.channels && !field.channels.includes(values.channel as Channel))) return false;
    const { when } = field;
    if (!when) return true;
    // What hangs on a question that is not asked is not asked either; a ring of questions never is.
    const other = all.find(({ id }) => id === when.field);
    if (!other || chain.includes(field.id) || !asked(other, [...chain, field.id])) return false;
    const answer = answerOf(other, values.fields[when.field] ?? '');
    return when.is.some((one) => one === answer || (Array.isArray(answer) && answer.includes(String(one))));
  };
  return all.filter((field) => asked(field));
}

/** The step a question stands on: what hangs on the channel comes after it. */
export function stepOfField(catalog: Catalog, serviceType: string, id: string): Step {
  const all = offerOf(catalog, serviceType)?.fields ?? [];
  const late = (field: CatalogField | undefined, chain: readonly string[] = []): boolean => {
    if (!field || chain.includes(field.id)) return false;
    return Boolean(field.channels) || late(all.find((one) => one.id === field.when?.field), [...chain, field.id]);
  };
  return late(all.find((one) => one.id === id)) ? 'place' : 'details';
}

/** The questions of one step. */
export const fieldsOn = (catalog: Catalog, values: Values, step: Step): readonly CatalogField[] =>
  fieldsOf(catalog, values).filter(({ id }) => stepOfField(catalog, values.serviceType, id) === step);

/** What is wrong with an answer, or `null`. */
export function misfit(field: CatalogField, value: string): FieldError | null {
  const { max, min, type } = field;
  const answer = answerOf(field, value);
  if (answer === undefined) return field.required ? { code: 'required' } : null;
  if (typeof answer === 'number') {
    if (!Number.isFinite(answer)) return { code: 'number' };
    if (typeof min === 'number' && answer < min) return { code: 'min', values: { min } };
    return typeof max === 'number' && answer > max ? { code: 'max', values: { max } } : null;
  }
  if (type === 'date') {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) return { code: 'date' };
    if (typeof min === 'string' && value < min) return { code: 'dateMin', values: { min } };
    return typeof max === 'string' && value > max ? { code: 'dateMax', values: { max } } : null;
  }
  const most = mostOf(field);
  if (most === null || typeof answer !== 'string') return null;
  if (answer.length > most) return { code: 'tooLong', values: { max: most, length: answer.length } };
  return field.pattern && !matches(field.pattern.source, answer) ? { code: 'pattern', text: field.pattern.message } : null;
}

/** A repetition of a repetition, such as `(a+)+`: a text that nearly fits could hold the page up for hours. The backend decides it. */
const endless = /[+*}?]\)[+*{]/;

/** Whether the whole text matches. A pattern that cannot be compiled refuses nothing: the customer cannot mend it. */
function matches(source: string, text: string): boolean {
  try {
    return endless.test(source) || new RegExp(`^(?:${source})$`, 'u').test(text);
  } catch {
    return true;
  }
}
