/** Where the form stands, for the scripts of the page: names and numbers, nothing that was typed. Pure. */
import type { FieldName, Step } from './request.form.machine.js';
import { formOf, type State } from './request.state.machine.js';

/** Where the form stands. */
export interface FormState {
  /** The main state, as `:state()` names it. */
  readonly kind: State['kind'];
  /** The step shown; `null` where there is no form to fill in. */
  readonly step: Step | null;
  /** Nothing is missing or unreadable: it could be submitted. False while the later steps are being loaded. */
  readonly complete: boolean;
  /** Fields that are shown as wrong, in the form's order. */
  readonly wrong: readonly FieldName[];
  readonly files: number;
  readonly offline: boolean;
  /** An earlier draft waits to be taken up. */
  readonly draft: boolean;
}

/** @param wrong Whether anything is missing or unreadable; the later steps find that out. */
export function formStateOf(state: State, wrong: boolean): FormState {
  const form = formOf(state);
  const filling = state.kind === 'ready' || state.kind === 'sending';
  return {
    kind: state.kind,
    step: form && filling ? form.step : null,
    complete: Boolean(form && filling && !wrong),
    wrong: form && filling ? Object.keys(form.errors) as FieldName[] : [],
    files: form?.files.length ?? 0,
    offline: form?.offline ?? false,
    draft: typeof form?.draft === 'object' && form.draft !== null,
  };
}
