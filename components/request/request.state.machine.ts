/** What <aftercare-request> knows in each of its states, and how a form begins. Pure. */
import type { Catalog } from '../contract/resources/catalog.js';
import type { Consent } from '../contract/resources/consent.js';
import type { Slot } from '../contract/resources/common.js';
import type { Estimate } from '../contract/resources/estimate.js';
import type { Me, Product } from '../contract/resources/product.js';
import type { Request } from '../contract/resources/request.js';
import type { Files } from './request.files.machine.js';
import type { FieldErrors, Step, Values } from './request.form.machine.js';
import { fitted, startValues } from './request.preset.machine.js';

/** As much of a failure as the form needs: its kind, the problem's code, and the fields it names. */
export interface Refusal {
  kind: 'offline' | 'timeout' | 'problem' | 'mismatch' | 'aborted';
  code?: string | undefined;
  /** Seconds the backend asks to wait. */
  retryAfter?: number | undefined;
  errors?: ReadonlyArray<{ pointer: string; message: string }> | undefined;
}

/** What the vendor would promise for the present choices. While another is asked for, the last one stays. */
export type Outlook =
  | { kind: 'wanting' }
  | { kind: 'loading'; last?: Estimate }
  | { kind: 'ready'; estimate: Estimate }
  | { kind: 'failed'; refusal: Refusal };

/** What was found out about a telephone number, as it was typed; `number` and `country` say how it was understood. */
export interface Phone {
  readonly text: string;
  readonly fits: boolean;
  readonly number?: string;
  readonly extension?: string;
  /** ISO 3166 code, where it is not the vendor's. */
  readonly country?: string;
}

/** Something that is read when it is needed. */
export type Reading<T> =
  | { kind: 'wanting' }
  | { kind: 'loading' }
  | { kind: 'ready'; items: readonly T[] }
  | { kind: 'failed'; refusal: Refusal };

/** What was kept on the device and may be taken up again. */
export interface Draft {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** Its first words. */
  readonly words: string;
  readonly files: number;
}

/** What was submitted and is not received yet. */
export interface Kept {
  readonly id: string;
  /** When it was submitted, epoch milliseconds. */
  readonly at: number;
  /** It was never sent: it can be taken back. */
  readonly withdrawable: boolean;
  readonly sending: boolean;
  /** Why it could not be sent so far. */
  readonly refusal: Refusal | null;
}

/** All the form holds while it is filled in and sent. */
export interface Form extends Files {
  catalog: Catalog;
  products: readonly Product[];
  /** Who is signed in, as far as the backend says. */
  me: Me | null;
  /** What the form is opened with, and emptied to. */
  start: Values;
  values: Values;
  step: Step;
  errors: FieldErrors;
  outlook: Outlook;
  /** The figures of an agreement version, by the terms' names, and since when it is in force, as far as that is known. */
  terms: { version: string; figures: Readonly<Record<string, string>>; from?: string | undefined } | null;
  /** The agreement version the form has named; `null` when it proved to be none in force, until the next estimate. */
  version: string | null;
  phone: Phone | null;
  slots: Reading<Slot>;
  /** What must be asked before data is shared for this request. */
  consents: Reading<Consent>;
  /** Why the last sending failed, or why the next step could not be opened (`opening`). */
  refusal: (Refusal & { opening?: boolean }) | null;
  /** The network is away, as far as is known. */
  offline: boolean;
  /** An earlier draft that waits for an answer: take it up, or let it go. `expected`: there should be one. */
  draft: Draft | 'expected' | null;
  /** What is typed outlives this page: false where the device keeps nothing. */
  durable: boolean;
  /** Rises when what went wrong should take focus. */
  summons: number;
}

export type State =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'empty'; catalog: Catalog }
  | { kind: 'forbidden' }
  | { kind: 'error'; refusal: Refusal }
  | { kind: 'ready'; form: Form }
  | { kind: 'sending'; form: Form }
  | { kind: 'kept'; form: Form; kept: Kept }
  /** `earlier`: the backend had it already, as it was first sent. */
  | { kind: 'submitted'; request: Request; earlier: boolean; form: Form };

/** What was read before the form is opened; `expecting`: the device should keep a draft. */
export interface Loaded { type: 'loaded'; catalog: Catalog; products: readonly Product[]; me: Me | null; preset: Partial<Values>; expecting?: boolean }

export const initial: State = { kind: 'idle' };

/** The form, in the states that have one. */
export const formOf = (state: State): Form | undefined => ('form' in state ? state.form : undefined);

/** The names for `:state()`: the kind, and `offline` beside it. */
export const names = (state: State): readonly string[] =>
  state.kind !== 'submitted' && formOf(state)?.offline ? [state.kind, 'offline'] : [state.kind];

/** As much as the form needs of what a call rejected with. */
export function refusalOf(failure: unknown): Refusal {
  const { kind = 'problem', code, errors, retryAfter } = Object(failure) as Partial<Refusal>;
  return { kind, ...(code !== undefined && { code }), ...(errors && { errors }), ...(retryAfter !== undefined && { retryAfter }) };
}

/** True when the choices suffice to ask what would be promised. */
export const canEstimate = (values: Values): boolean =>
  values.serviceType !== '' && values.channel !== '' && values.urgency !== '';

/** An empty form. */
export const fresh = ({ catalog, durable = true, me, products, start }: Pick<Form, 'catalog' | 'products' | 'me' | 'start'> & Partial<Form>): Form => ({
  catalog, products, me, start, values: start, step: 'problem', errors: {}, files: [], refusedFiles: [],
  outlook: { kind: 'wanting' }, terms: null, version: catalog.agreementVersion, phone: null,
  slots: { kind: 'wanting' }, consents: { kind: 'wanting' }, refusal: null, offline: false, draft: null, durable, summons: 0,
});

/** The form, or that the vendor offers nothing here. */
export function opened({ catalog, expecting, products, me, preset }: Loaded): State {
  if (catalog.serviceTypes.length === 0) return { kind: 'empty', catalog };
  const form = fresh({ catalog, products, me, start: startValues(catalog, products, me, preset) });
  return { kind: 'ready', form: expecting ? { ...form, draft: 'expected' } : form };
}

/** Read anew, in another language or for one who signed in meanwhile: what was typed stays. */
export function renewed(form: Form, { catalog, products, me, preset }: Loaded): Form {
  const start = startValues(catalog, products, me, preset);
  return { ...form, catalog, products, me, start, values: fitted(catalog, products, form.values, start), offline: false };
}
