/** The states of <aftercare-request> and what leads from one to the next. Total and pure. */
import type { Catalog } from '../contract/resources/catalog.js';
import type { Me, Product } from '../contract/resources/product.js';
import type { Estimate } from '../contract/resources/estimate.js';
import type { Request } from '../contract/resources/request.js';
import {
  check, stepOf, steps, withValue, type FieldErrors, type FieldName, type Step, type Values,
} from './request.form.machine.js';
import { fitted, prefill, startValues } from './request.preset.machine.js';

/** As much of a failure as the form needs: its kind, the problem's code, and the fields it names. */
export interface Refusal {
  kind: 'offline' | 'timeout' | 'problem' | 'mismatch' | 'aborted';
  code?: string | undefined;
  errors?: ReadonlyArray<{ pointer: string; message: string }> | undefined;
}

/** What the vendor would promise for the present choices. While another is asked for, the last one stays. */
export type Outlook =
  | { kind: 'wanting' }
  | { kind: 'loading'; last?: Estimate }
  | { kind: 'ready'; estimate: Estimate }
  | { kind: 'failed'; refusal: Refusal };

/** All the form holds while it is filled in and sent. */
export interface Form {
  catalog: Catalog;
  products: readonly Product[];
  /** What the form is opened with, and emptied to. */
  start: Values;
  values: Values;
  step: Step;
  errors: FieldErrors;
  outlook: Outlook;
  /** The figures of an agreement version, by the terms' names, as far as they are known. */
  terms: { version: string; figures: Readonly<Record<string, string>> } | null;
  /** The agreement version the form has named; `null` when it proved to be none in force, until the next estimate. */
  version: string | null;
  /** Why the last sending failed, or why the next step could not be opened (`opening`). */
  refusal: (Refusal & { opening?: boolean }) | null;
  /** The network is away, as far as is known. */
  offline: boolean;
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
  | { kind: 'submitted'; request: Request; form: Form };

export type Event =
  | { type: 'open' }
  | { type: 'loaded'; catalog: Catalog; products: readonly Product[]; me: Me | null; preset: Partial<Values> }
  | { type: 'failed'; refusal: Refusal }
  | { type: 'typed'; name: FieldName; value: string }
  | { type: 'prefilled'; values: Partial<Values> }
  | { type: 'estimating' }
  | { type: 'estimated'; estimate: Estimate }
  | { type: 'estimate-failed'; refusal: Refusal }
  | { type: 'terms'; version: string; figures: Readonly<Record<string, string>> }
  | { type: 'network'; offline: boolean }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'go'; step: Step }
  | { type: 'stuck'; refusal: Refusal }
  | { type: 'check' }
  | { type: 'sent' }
  | { type: 'received'; request: Request }
  | { type: 'refused'; refusal: Refusal; errors: FieldErrors }
  | { type: 'reset' }
  | { type: 'again' };

export const initial: State = { kind: 'idle' };

/** The form, in the states that have one. */
export const formOf = (state: State): Form | undefined => ('form' in state ? state.form : undefined);

/** The names for `:state()`: the kind, and `offline` beside it. */
export const names = (state: State): readonly string[] =>
  state.kind !== 'submitted' && formOf(state)?.offline ? [state.kind, 'offline'] : [state.kind];

/** As much as the form needs of what a call rejected with. */
export function refusalOf(failure: unknown): Refusal {
  const { kind = 'problem', code, errors } = Object(failure) as Partial<Refusal>;
  return { kind, ...(code !== undefined && { code }), ...(errors && { errors }) };
}

/** True when the choices suffice to ask what would be promised. */
export const canEstimate = (values: Values): boolean =>
  values.serviceType !== '' && values.channel !== '' && values.urgency !== '';

const fresh = (form: Pick<Form, 'catalog' | 'products' | 'start'>): Form => ({
  catalog: form.catalog, products: form.products, start: form.start, values: form.start, step: 'problem', errors: {},
  outlook: { kind: 'wanting' }, terms: null, version: form.catalog.agreementVersion, refusal: null, offline: false, summons: 0,
});

function opened({ catalog, products, me, preset }: Extract<Event, { type: 'loaded' }>): State {
  if (catalog.serviceTypes.length === 0) return { kind: 'empty', catalog };
  return { kind: 'ready', form: fresh({ catalog, products, start: startValues(catalog, products, me, preset) }) };
}

/** Read anew, in another language or for one who signed in meanwhile: what was typed stays. */
function renewed(form: Form, { catalog, products, me, preset }: Extract<Event, { type: 'loaded' }>): Form {
  const start = startValues(catalog, products, me, preset);
  return { ...form, catalog, products, start, values: fitted(catalog, products, form.values, start), offline: false };
}

function typed(form: Form, name: FieldName, value: string): Form {
  const values = withValue(form.catalog, form.values, name, value);
  return { ...form, values, errors: stillWrong(form, values, name) };
}

/** A shown error goes as soon as its field is right; none appears while someone types. */
function stillWrong(form: Form, values: Values, name: FieldName): FieldErrors {
  if (Object.keys(form.errors).length === 0) return form.errors;
  const now = check(form.catalog, values);
  // A telephone number or an email will do: one being right may right the other.
  const touched = name === 'email' ? ['email', 'phone'] : [name];
  return Object.fromEntries(Object.entries(form.errors).filter(([field]) => !touched.includes(field) || field in now));
}

/** The form with these errors, at the first of them. */
function wrong(form: Form, errors: FieldErrors): Form {
  const first = Object.keys(errors)[0] as FieldName | undefined;
  return first ? { ...form, errors, refusal: null, step: stepOf(first), summons: form.summons + 1 } : { ...form, errors };
}

function next(form: Form): Form {
  const errors = check(form.catalog, form.values, form.step);
  if (Object.keys(errors).length > 0) return wrong(form, errors);
  return { ...form, errors: {}, refusal: null, step: steps[steps.indexOf(form.step) + 1] ?? form.step };
}

function refused(form: Form, { errors, refusal }: Extract<Event, { type: 'refused' }>): Form {
  // Sending was given up: nobody needs to be told.
  if (refusal.kind === 'aborted') return form;
  const offline = refusal.kind === 'offline';
  if (Object.keys(errors).length > 0) return wrong({ ...form, offline }, errors);
  return { ...form, offline, refusal, summons: form.summons + 1, ...(refusal.code === 'stale' && { version: null }) };
}

/** What means the same while the form is filled in and while it is sent. */
function either(form: Form, event: Event): Form {
  switch (event.type) {
    case 'typed': return typed(form, event.name, event.value);
    case 'loaded': return event.catalog.serviceTypes.length > 0 ? renewed(form, event) : form;
    case 'terms': return { ...form, terms: { version: event.version, figures: event.figures } };
    case 'network': return event.offline === form.offline ? form : { ...form, offline: event.offline };
    case 'estimating': {
      if (!canEstimate(form.values)) return form.outlook.kind === 'wanting' ? form : { ...form, outlook: { kind: 'wanting' } };
      const { outlook } = form;
      const last = outlook.kind === 'ready' ? outlook.estimate : outlook.kind === 'loading' ? outlook.last : undefined;
      return { ...form, outlook: { kind: 'loading', ...(last && { last }) } };
    }
    case 'estimated': return { ...form, outlook: { kind: 'ready', estimate: event.estimate }, version: event.estimate.agreementVersion, offline: false };
    case 'estimate-failed':
      return { ...form, outlook: { kind: 'failed', refusal: event.refusal }, offline: event.refusal.kind === 'offline' };
    default: return form;
  }
}

function filling(form: Form, event: Event): Form {
  switch (event.type) {
    case 'prefilled': return { ...form, values: prefill(form.catalog, form.values, event.values) };
    case 'next': return next(form);
    case 'back': return { ...form, errors: {}, refusal: null, step: steps[steps.indexOf(form.step) - 1] ?? form.step };
    case 'go': return { ...form, errors: {}, refusal: null, step: event.step };
    case 'stuck': return { ...form, refusal: { ...event.refusal, opening: true }, summons: form.summons + 1 };
    case 'check': return wrong(form, check(form.catalog, form.values));
    case 'reset': return { ...fresh(form), terms: form.terms };
    default: return either(form, event);
  }
}

/** What comes after `event` in `state`; the same state where the event means nothing there. */
export function transition(state: State, event: Event): State {
  if (event.type === 'again') return { kind: 'loading' };
  switch (state.kind) {
    case 'idle':
      return event.type === 'open' ? { kind: 'loading' } : state;
    case 'loading':
      if (event.type === 'loaded') return opened(event);
      if (event.type !== 'failed') return state;
      return event.refusal.code === 'forbidden' ? { kind: 'forbidden' } : { kind: 'error', refusal: event.refusal };
    case 'ready': {
      if (event.type === 'sent') return { kind: 'sending', form: { ...state.form, errors: {}, refusal: null } };
      const form = filling(state.form, event);
      return form === state.form ? state : { kind: 'ready', form };
    }
    case 'sending': {
      if (event.type === 'received') return { kind: 'submitted', request: event.request, form: { ...state.form, values: state.form.start } };
      if (event.type === 'refused') return { kind: 'ready', form: refused(state.form, event) };
      const form = either(state.form, event);
      return form === state.form ? state : { kind: 'sending', form };
    }
    case 'submitted': {
      if (event.type === 'reset') return { kind: 'ready', form: { ...fresh(state.form), terms: state.form.terms } };
      return event.type === 'loaded' ? { ...state, form: renewed(state.form, event) } : state;
    }
    case 'empty': case 'forbidden': case 'error':
      return state;
  }
}
