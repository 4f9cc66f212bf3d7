/** What may happen before the later steps are loaded: the form opens, and its first step is filled in. Total and pure. */
import { withValue } from './request.form.machine.js';
import type { Event } from './request.machine.js';
import { prefill } from './request.preset.machine.js';
import { fresh, opened, renewed, type Form, type State } from './request.state.machine.js';

/** What it means for a form that is still at its first step and has not been checked. */
export function beginning(form: Form, event: Event): Form {
  switch (event.type) {
    case 'loaded': return event.catalog.serviceTypes.length > 0 ? renewed(form, event) : form;
    case 'typed': return { ...form, values: withValue(form.catalog, form.values, event.name, event.value) };
    case 'prefilled': return { ...form, values: prefill(form.catalog, form.values, event.values) };
    case 'network': return event.offline === form.offline ? form : { ...form, offline: event.offline };
    case 'stuck': return { ...form, refusal: { ...event.refusal, opening: true }, summons: form.summons + 1 };
    case 'reset': return { ...fresh(form), terms: form.terms };
    default: return form;
  }
}

/** What comes after `event`, until `transition` of `request.machine.ts` takes over. */
export function opening(state: State, event: Event): State {
  if (event.type === 'again') return { kind: 'loading' };
  switch (state.kind) {
    case 'idle':
      return event.type === 'open' ? { kind: 'loading' } : state;
    case 'loading':
      if (event.type === 'loaded') return opened(event);
      if (event.type !== 'failed') return state;
      return event.refusal.code === 'forbidden' ? { kind: 'forbidden' } : { kind: 'error', refusal: event.refusal };
    case 'ready': {
      const form = beginning(state.form, event);
      return form === state.form ? state : { kind: 'ready', form };
    }
    default: return state;
  }
}
