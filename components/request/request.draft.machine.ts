/** What of a form is kept on the device, and what comes back of it: of another version, or another catalogue. Pure. */
import type { Draft, Kept as Waiting } from '../client/keeping.js';
import type { Catalog } from '../contract/resources/catalog.js';
import type { Product } from '../contract/resources/product.js';
import { emptyValues, steps, type Step, type Values } from './request.form.machine.js';
import { fitted } from './request.preset.machine.js';
import type { Draft as Offer, Form, Kept, Refusal } from './request.state.machine.js';

/** Whether there is anything in the form that the customer would miss. */
export const isWorthKeeping = ({ files, start, values }: Pick<Form, 'files' | 'start' | 'values'>): boolean =>
  files.length > 0 || JSON.stringify(values) !== JSON.stringify(start);

const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(Object(value) as object).filter(([, one]) => typeof one === 'string')) as Record<string, string>;

/** What was typed, fitted to what is offered now. Anything may lie on a device. */
export function valuesOf(kept: unknown, { catalog, products, start }: { catalog: Catalog; products: readonly Product[]; start: Values }): Values {
  const { decisions, fields, ...rest } = Object(kept) as Record<string, unknown>;
  const known = Object.entries(texts(rest)).filter(([name]) => name in emptyValues);
  const values = { ...emptyValues, ...Object.fromEntries(known), fields: texts(fields), decisions: texts(decisions) } as Values;
  const fits = fitted(catalog, products, values, start);
  // A time that was free then may be gone: it is asked for again.
  return { ...fits, slot: '', urgency: catalog.urgencies.some(({ id }) => id === fits.urgency) ? fits.urgency : start.urgency };
}

export const stepOfDraft = (step: string): Step => steps.find((one) => one === step) ?? 'problem';

/** Letters shown of a draft, so that its writer knows it again. */
const enough = 60;

/** The draft as it is offered. */
export function offerOf({ files, id, savedAt, values }: Draft): Offer {
  const words = (texts(values).description ?? '').trim();
  return { id, savedAt, words: words.length > enough ? `${[...words].slice(0, enough).join('')}…` : words, files: files.length };
}

/** What waits to be sent, as it is shown. */
export const keptOf = (id: string, { at, attempts }: Pick<Waiting, 'at' | 'attempts'>, sending: boolean, refusal: Refusal | null): Kept =>
  ({ id, at, withdrawable: attempts === 0, sending, refusal });
