/** Where the form stands, for the scripts of the page: names and numbers, nothing that was typed. Pure. */
import { check } from './request.check.machine.js';
import type { FieldName, Step } from './request.form.machine.js';
import { formOf, type State } from './request.machine.js';

/** Where the form stands. */
export interface FormState {
  /** The main state, as `:state()` names it. */
  readonly kind: State['kind'];
  /** The step shown; `null` where there is no form to fill in. */
  readonly step: Step | null;
  /** Nothing is missing or unreadable: it could be submitted. */
  readonly complete: boolean;
  /** Fields that are shown as wrong, in the form's order. */
  readonly wrong: readonly FieldName[];
  readonly files: number;
  readonly offline: boolean;
  /** An earlier draft waits to be taken up. */
  readonly draft: boolean;
}

export function formStateOf(state: State): FormState {
  const form = formOf(state);
  const filling = state.kind === 'ready' || state.kind === 'sending';
  return {
    kind: state.kind,
    step: form && filling ? form.step : null,
    complete: Boolean(form && filling && Object.keys(check(form)).length === 0),
    wrong: form && filling ? Object.keys(form.errors) as FieldName[] : [],
    files: form?.files.length ?? 0,
    offline: form?.offline ?? false,
    draft: Boolean(form?.draft),
  };
}
