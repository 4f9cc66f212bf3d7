/** The states of <aftercare-request> and what leads from one to the next. Total and pure. */
import type { Catalog } from '../contract/resources/catalog.js';
import type { Me, Product } from '../contract/resources/product.js';
import type { Estimate, Request } from '../contract/resources/request.js';
import {
  check, emptyValues, fieldAt, stepOf, steps, withValue, type FieldErrors, type FieldName, type Step, type Values,
} from './request.form.machine.js';

/** As much of a failure as the form needs: its kind, the problem's code, and the fields it names. */
export interface Refusal {
  kind: 'offline' | 'timeout' | 'problem' | 'mismatch' | 'aborted';
  code?: string | undefined;
  errors?: ReadonlyArray<{ pointer: string; message: string }> | undefined;
}

/** What the vendor would promise for the present choices. */
export type Outlook =
  | { kind: 'wanting' }
  | { kind: 'loading'; last?: Estimate }
  | { kind: 'ready'; estimate: Estimate }
  | { kind: 'failed'; refusal: Refusal };

/** All the form holds while it is filled in and sent. */
export interface Form {
  catalog: Catalog;
  products: readonly Product[];
  values: Values;
  step: Step;
  errors: FieldErrors;
  outlook: Outlook;
  /** Why the last sending failed. */
  refusal: Refusal | null;
  /** Rises when the error summary should take focus. */
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
  | { kind: 'submitted'; request: Request; catalog: Catalog };

export type Event =
  | { type: 'open' }
  | { type: 'loaded'; catalog: Catalog; products: readonly Product[]; me: Me | null; preset: Partial<Values> }
  | { type: 'failed'; refusal: Refusal }
  | { type: 'typed'; name: FieldName; value: string }
  | { type: 'prefilled'; values: Partial<Values> }
  | { type: 'estimating' }
  | { type: 'estimated'; estimate: Estimate }
  | { type: 'estimate-failed'; refusal: Refusal }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'check' }
  | { type: 'sent' }
  | { type: 'received'; request: Request }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'again' };

export const initial: State = { kind: 'idle' };

/** True when the choices suffice to ask what would be promised. */
export const canEstimate = (values: Values): boolean =>
  values.serviceType !== '' && values.channel !== '' && values.urgency !== '';

function opened(event: Extract<Event, { type: 'loaded' }>): State {
  const { catalog, me, preset, products } = event;
  if (catalog.serviceTypes.length === 0) return { kind: 'empty', catalog };
  const values: Values = { ...emptyValues, name: me?.name ?? '', phone: me?.phone ?? '', email: me?.email ?? '' };
  const first = products.length === 1 ? { product: products[0]!.id } : {};
  return {
    kind: 'ready',
    form: {
      catalog, products, values: prefill(catalog, { ...values, ...first }, preset), step: 'problem', errors: {},
      outlook: { kind: 'wanting' }, refusal: null, summons: 0,
    },
  };
}

/** Sets the given values one by one, so that what depends on another follows. */
function prefill(catalog: Catalog, values: Values, given: Partial<Values>): Values {
  const { fields, ...plain } = given;
  let next = values;
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined) next = withValue(catalog, next, name as FieldName, value);
  }
  for (const [id, value] of Object.entries(fields ?? {})) next = withValue(catalog, next, `fields.${id}`, value);
  return next;
}

function typed(form: Form, name: FieldName, value: string): Form {
  const values = withValue(form.catalog, form.values, name, value);
  const remaining = Object.keys(form.errors).length === 0 ? {} : stillWrong(form, values, name);
  return { ...form, values, errors: remaining, refusal: form.refusal?.errors ? null : form.refusal };
}

/** A shown error goes as soon as its field is right; none appears while someone types. */
function stillWrong(form: Form, values: Values, name: FieldName): FieldErrors {
  const now = check(form.catalog, values);
  return Object.fromEntries(Object.entries(form.errors).filter(([field]) => field !== name || field in now));
}

function next(form: Form): Form {
  const errors = check(form.catalog, form.values, form.step);
  if (Object.keys(errors).length > 0) return { ...form, errors, summons: form.summons + 1 };
  const following = steps[steps.indexOf(form.step) + 1] ?? form.step;
  return { ...form, errors: {}, step: following };
}

function refused(form: Form, refusal: Refusal): Form {
  const errors: Record<string, { code: string; text: string }> = {};
  for (const { pointer, message } of refusal.errors ?? []) {
    const name = fieldAt(pointer);
    if (name && !(name in errors)) errors[name] = { code: 'refused', text: message };
  }
  const first = Object.keys(errors)[0] as FieldName | undefined;
  return { ...form, errors, refusal, step: first ? stepOf(first) : form.step, summons: form.summons + 1 };
}

function filling(form: Form, event: Event): State {
  const ready = (change: Form): State => ({ kind: 'ready', form: change });
  switch (event.type) {
    case 'typed': return ready(typed(form, event.name, event.value));
    case 'prefilled': return ready({ ...form, values: prefill(form.catalog, form.values, event.values) });
    case 'next': return ready(next(form));
    case 'back': return ready({ ...form, errors: {}, step: steps[steps.indexOf(form.step) - 1] ?? form.step });
    case 'check': {
      const errors = check(form.catalog, form.values);
      const first = Object.keys(errors)[0] as FieldName | undefined;
      return ready(first ? { ...form, errors, step: stepOf(first), summons: form.summons + 1 } : { ...form, errors: {} });
    }
    case 'sent': return { kind: 'sending', form: { ...form, errors: {}, refusal: null } };
    default: return ready(form);
  }
}

function foreseen(form: Form, event: Event): Form | null {
  switch (event.type) {
    case 'estimating': {
      const last = form.outlook.kind === 'ready' ? form.outlook.estimate : form.outlook.kind === 'loading' ? form.outlook.last : undefined;
      return { ...form, outlook: canEstimate(form.values) ? { kind: 'loading', ...(last && { last }) } : { kind: 'wanting' } };
    }
    case 'estimated': return { ...form, outlook: { kind: 'ready', estimate: event.estimate } };
    case 'estimate-failed': return { ...form, outlook: { kind: 'failed', refusal: event.refusal } };
    default: return null;
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
      const form = foreseen(state.form, event);
      return form ? { kind: 'ready', form } : filling(state.form, event);
    }
    case 'sending': {
      const form = foreseen(state.form, event);
      if (form) return { kind: 'sending', form };
      if (event.type === 'received') return { kind: 'submitted', request: event.request, catalog: state.form.catalog };
      return event.type === 'refused' ? { kind: 'ready', form: refused(state.form, event.refusal) } : state;
    }
    case 'empty': case 'forbidden': case 'error': case 'submitted':
      return state;
  }
}
