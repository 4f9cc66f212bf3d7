/** The states of <aftercare-request> and what leads from one to the next. Total and pure. */
import type { Request } from '../contract/resources/request.js';
import { check, stepOf } from './request.check.machine.js';
import { symptomsIn } from './request.fields.machine.js';
import { filesAfter, type FilesEvent } from './request.files.machine.js';
import { steps, withValue, type FieldErrors, type FieldName, type Step, type Values } from './request.form.machine.js';
import { beginning, opening } from './request.opening.machine.js';
import { canEstimate, renewed, type Draft, type Form, type Kept, type Loaded, type Phone, type Refusal, type State } from './request.state.machine.js';
import type { Estimate } from '../contract/resources/estimate.js';

export { canEstimate, formOf, initial, names, refusalOf } from './request.state.machine.js';
export type { Draft, Form, Kept, Outlook, Refusal, State } from './request.state.machine.js';

export type Event =
  | { type: 'open' }
  | Loaded
  | { type: 'failed'; refusal: Refusal }
  | { type: 'typed'; name: FieldName; value: string }
  | { type: 'prefilled'; values: Partial<Values> }
  | { type: 'estimating' }
  | { type: 'estimated'; estimate: Estimate }
  | { type: 'estimate-failed'; refusal: Refusal }
  | { type: 'terms'; version: string; figures: Readonly<Record<string, string>>; from?: string }
  | { type: 'files'; event: FilesEvent }
  | ({ type: 'phone' } & Phone)
  | { type: 'slots'; slots: Form['slots'] }
  | { type: 'consents'; consents: Form['consents'] }
  | { type: 'network'; offline: boolean }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'go'; step: Step }
  | { type: 'stuck'; refusal: Refusal }
  | { type: 'check' }
  | { type: 'draft'; draft: Draft | null }
  | { type: 'restored'; values: Values; step: Step; files: Form['files'] }
  | { type: 'durable'; durable: boolean }
  | { type: 'sent' }
  | { type: 'kept'; kept: Kept }
  | { type: 'withdrawn' }
  | { type: 'received'; request: Request; earlier?: boolean }
  | { type: 'refused'; refusal: Refusal; errors: FieldErrors }
  | { type: 'reset' }
  | { type: 'again' };

function typed(form: Form, name: FieldName, value: string): Form {
  const values = withValue(form.catalog, form.values, name, value);
  // Whoever judges telephone numbers does so at once: until then, nothing says that this one is right.
  if (name === 'phone' && form.phone && !form.errors.phone?.text) return { ...form, values };
  return { ...form, values, errors: stillWrong(form, values, name) };
}

/** A shown error goes as soon as its field is right; none appears while someone types. */
function stillWrong(form: Form, values: Values, name: FieldName): FieldErrors {
  if (Object.keys(form.errors).length === 0) return form.errors;
  const now = check({ ...form, values });
  // A telephone number or an email will do: one being right may right the other.
  const touched = name === 'email' ? ['email', 'phone'] : [name];
  return Object.fromEntries(Object.entries(form.errors).filter(([field]) => !touched.includes(field) || field in now));
}

/** The form with these errors, at the first of them. */
function wrong(form: Form, errors: FieldErrors): Form {
  const first = Object.keys(errors)[0] as FieldName | undefined;
  return first ? { ...form, errors, refusal: null, step: stepOf(first, form), summons: form.summons + 1 } : { ...form, errors };
}

function next(form: Form): Form {
  const errors = check(form, form.step);
  if (Object.keys(errors).length > 0) return wrong(form, errors);
  return { ...form, errors: {}, refusal: null, step: steps[steps.indexOf(form.step) + 1] ?? form.step };
}

function refused(form: Form, { errors: named, refusal }: Extract<Event, { type: 'refused' }>): Form {
  // Sending was given up: nobody needs to be told.
  if (refusal.kind === 'aborted') return form;
  const offline = refusal.kind === 'offline';
  const values = 'slot' in named ? { ...form.values, slot: '' } : form.values;
  const errors = 'slot' in named ? { ...named, slot: { code: 'slot' } } : named;
  if (Object.keys(errors).length > 0) return wrong({ ...form, offline, values }, errors);
  return { ...form, offline, refusal, summons: form.summons + 1, ...(refusal.code === 'stale' && { version: null }) };
}

function estimating(form: Form): Form {
  const { outlook } = form;
  if (!canEstimate(form.values)) return outlook.kind === 'wanting' ? form : { ...form, outlook: { kind: 'wanting' } };
  const last = outlook.kind === 'ready' ? outlook.estimate : outlook.kind === 'loading' ? outlook.last : undefined;
  return { ...form, outlook: { kind: 'loading', ...(last && { last }) } };
}

/** A file added or sent rights what its lack or its trouble made wrong. */
function withFiles(form: Form, event: FilesEvent): Form {
  const files = filesAfter(form, event);
  if (event.type !== 'added') return { ...form, ...files };
  const { [event.of]: _, ...errors } = form.errors;
  return { ...form, ...files, errors };
}

/** A time that somebody else took must not be offered as chosen. */
function withSlots(form: Form, slots: Form['slots']): Form {
  const { slot } = form.values;
  if (slots.kind !== 'ready' || slot === '' || slots.items.some(({ end, start }) => slot === `${start}/${end}`)) return { ...form, slots };
  return { ...form, slots, values: { ...form.values, slot: '' }, errors: { ...form.errors, slot: { code: 'slot' } } };
}

/** Read anew: what was chosen and what is wrong is said in the words of the language. */
function anew(form: Form, event: Loaded): Form {
  const values = { ...form.values, symptoms: symptomsIn(form.catalog, event.catalog, form.values) };
  const next = renewed({ ...form, values }, event);
  const found = check(next);
  return { ...next, errors: Object.fromEntries(Object.entries(form.errors).map(([name, error]) => [name, found[name as FieldName] ?? error])) };
}

/** What means the same while the form is filled in, while it is sent, and while it waits for the network. */
function either(form: Form, event: Event): Form {
  switch (event.type) {
    case 'loaded': return event.catalog.serviceTypes.length > 0 ? anew(form, event) : form;
    case 'terms': return { ...form, terms: { version: event.version, figures: event.figures, from: event.from } };
    case 'files': return withFiles(form, event.event);
    case 'slots': return withSlots(form, event.slots);
    case 'consents': return { ...form, consents: event.consents };
    case 'durable': return { ...form, durable: event.durable };
    case 'network': return beginning(form, event);
    case 'estimating': return estimating(form);
    case 'estimated': return { ...form, outlook: { kind: 'ready', estimate: event.estimate }, version: event.estimate.agreementVersion, offline: false };
    case 'estimate-failed':
      return { ...form, outlook: { kind: 'failed', refusal: event.refusal }, offline: event.refusal.kind === 'offline' };
    default: return form;
  }
}

/** What was found out about the number shown; about an older text it says nothing. */
function judged(form: Form, { type: _, ...phone }: Extract<Event, { type: 'phone' }>): Form {
  const next = { ...form, phone };
  if (phone.text !== form.values.phone) return form;
  // What the backend said of this very number stands.
  return form.errors.phone?.text ? next : { ...next, errors: stillWrong(next, form.values, 'phone') };
}

function filling(form: Form, event: Event): Form {
  switch (event.type) {
    case 'typed': return typed(form, event.name, event.value);
    case 'phone': return judged(form, event);
    case 'prefilled': case 'stuck': case 'reset': return beginning(form, event);
    case 'next': return next(form);
    case 'back': return { ...form, errors: {}, refusal: null, step: steps[steps.indexOf(form.step) - 1] ?? form.step };
    case 'go': return { ...form, errors: {}, refusal: null, step: event.step };
    case 'check': return wrong(form, check(form));
    case 'draft': return { ...form, draft: event.draft };
    case 'restored': return { ...form, values: event.values, step: event.step, files: event.files, refusedFiles: [], errors: {}, draft: null };
    default: return either(form, event);
  }
}

/** What comes after `event` in `state`; the same state where the event means nothing there. */
export function transition(state: State, event: Event): State {
  if (event.type === 'again') return opening(state, event);
  switch (state.kind) {
    case 'ready': {
      if (event.type === 'sent') return { kind: 'sending', form: { ...state.form, errors: {}, refusal: null, draft: null } };
      // Found on the device: it was submitted before this page was opened.
      if (event.type === 'kept') return { kind: 'kept', form: state.form, kept: event.kept };
      if (event.type === 'received') return received(state.form, event);
      const form = filling(state.form, event);
      return form === state.form ? state : { kind: 'ready', form };
    }
    case 'sending': {
      if (event.type === 'received') return received(state.form, event);
      if (event.type === 'refused') return { kind: 'ready', form: refused(state.form, event) };
      if (event.type === 'kept') return { kind: 'kept', form: state.form, kept: event.kept };
      // What is typed while it is on its way is kept, too, should it come back.
      const form = event.type === 'typed' ? typed(state.form, event.name, event.value) : either(state.form, event);
      return form === state.form ? state : { kind: 'sending', form };
    }
    case 'kept': {
      if (event.type === 'received') return received(state.form, event);
      if (event.type === 'refused') return { kind: 'ready', form: refused(state.form, event) };
      if (event.type === 'kept') return { ...state, kept: event.kept };
      if (event.type === 'withdrawn') return { kind: 'ready', form: { ...state.form, step: 'review' } };
      if (event.type === 'restored') return { ...state, form: filling(state.form, event) };
      if (event.type === 'reset') return { kind: 'ready', form: beginning(state.form, event) };
      const form = either(state.form, event);
      return form === state.form ? state : { ...state, form };
    }
    case 'submitted': {
      if (event.type === 'reset') return { kind: 'ready', form: beginning(state.form, event) };
      return event.type === 'loaded' ? { ...state, form: anew(state.form, event) } : state;
    }
    default: return opening(state, event);
  }
}

/** What was typed is the backend's now. */
const received = (form: Form, { earlier = false, request }: Extract<Event, { type: 'received' }>): State =>
  ({ kind: 'submitted', request, earlier, form: { ...form, values: form.start, files: [], refusedFiles: [] } });
