/** What in the customer's words means danger: the vendor's list, looked for in what was typed and tapped. Pure. */
import type { Catalog, Danger } from '../contract/resources/catalog.js';
import { symptomsOf } from './request.fields.machine.js';
import type { Values } from './request.form.machine.js';

/** Where a danger may be named. */
export const dangerPlaces = ['description', 'symptoms', 'suspectedCause'] as const;
export type DangerPlace = (typeof dangerPlaces)[number];

/** A danger, and where it is named first. */
export interface FoundDanger {
  readonly danger: Danger;
  readonly at: DangerPlace;
}

/** As people mean it: one case, one width, one kind of space. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

const latinFirst = /^\p{Script=Latin}/u;
const insideWord = /[\p{Script=Latin}\p{M}\p{N}]$/u;

/** Chinese has no spaces to begin a word with, so that only a Latin letter or a digit before makes it the middle of one. */
function has(text: string, word: string): boolean {
  if (!latinFirst.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!insideWord.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

/** The dangers a text names, in the vendor's order. */
export function dangersIn(dangers: readonly Danger[], text: string): readonly Danger[] {
  if (text.trim() === '') return [];
  const whole = plain(text);
  return dangers.filter(({ except = [], words }) => {
    const left = except.map(plain).filter(Boolean).reduce((rest, one) => rest.replaceAll(one, ' '), whole);
    return words.map(plain).some((word) => word.trim() !== '' && has(left, word));
  });
}

/** The dangers named anywhere in the form, each once. */
export function dangersOf(catalog: Catalog, values: Values): readonly FoundDanger[] {
  const { dangers = [] } = catalog;
  if (dangers.length === 0) return [];
  const texts = { description: values.description, symptoms: symptomsOf(catalog, values).join('\n'), suspectedCause: values.suspectedCause };
  const named = dangerPlaces.map((at) => [at, dangersIn(dangers, texts[at])] as const);
  return dangers.flatMap((danger) => {
    const at = named.find(([, found]) => found.includes(danger))?.[0];
    return at ? [{ danger, at }] : [];
  });
}

/** Those found just now first, the others in the order they were found in. */
export function newestFirst(found: readonly FoundDanger[], before: readonly FoundDanger[]): readonly FoundDanger[] {
  const place = ({ danger }: FoundDanger): number => before.findIndex((one) => one.danger.id === danger.id);
  return [...found].sort((a, b) => place(a) - place(b));
}
