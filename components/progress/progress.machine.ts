/** The states of <aftercare-progress> and what leads from one to the next. Total and pure. */
import { following, fresh, type Case, type CaseEvent, type Refusal } from './progress.case.machine.js';

export type State =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'empty' }
  | CodeWanted
  | { kind: 'forbidden' }
  /** `trying`: again, as was asked. */
  | { kind: 'error'; refusal: Refusal; trying: boolean }
  | { kind: 'ready'; case: Case };

/** A guest is asked for the code of the request. */
export interface CodeWanted {
  kind: 'code-wanted';
  code: string;
  /** Pressed with nothing typed. */
  missing: boolean;
  opening: boolean;
  /** Why it did not open; `not-found`: there is no such code. */
  refusal: Refusal | null;
}

export type Event =
  | { type: 'open' }
  /** A guest has no request yet; `code`: the one that was tried. */
  | { type: 'code-needed'; code: string }
  | { type: 'code-typed'; code: string }
  | { type: 'code-sent' }
  | { type: 'none' }
  /** Somebody asked to read again. */
  | { type: 'retry' }
  | CaseEvent;

export const initial: State = { kind: 'idle' };

/** What the element keeps of what a call rejected with. */
export function refusalOf(failure: unknown): Refusal {
  const { kind, code } = Object(failure) as Partial<Refusal>;
  const known = kind === 'offline' || kind === 'timeout' || kind === 'mismatch' || kind === 'aborted';
  return { kind: known ? kind : 'problem', ...(typeof code === 'string' && { code }) };
}

function codeWanted(state: CodeWanted, event: Event): State {
  switch (event.type) {
    case 'code-typed': return state.opening ? state : { ...state, code: event.code, missing: false };
    case 'code-sent':
      if (state.opening) return state;
      return state.code.trim() === '' ? { ...state, missing: true } : { ...state, missing: false, opening: true, refusal: null };
    case 'failed': return { ...state, opening: false, refusal: event.refusal };
    default: return state;
  }
}

/** What comes after `event` in `state`; the same state where the event means nothing there. */
export function transition(state: State, event: Event): State {
  switch (event.type) {
    case 'open': return { kind: 'loading' };
    case 'code-needed': return { kind: 'code-wanted', code: event.code, missing: false, opening: false, refusal: null };
    case 'none': return { kind: 'empty' };
    case 'read':
      if (state.kind !== 'ready') return { kind: 'ready', case: fresh(event.request, event.events, event.at) };
      break;
    case 'failed':
      // What is empty is shown as empty until more is known; a failure there is one to be seen.
      if (state.kind === 'loading' || state.kind === 'empty' || state.kind === 'error') {
        return event.refusal.code === 'forbidden' ? { kind: 'forbidden' } : { kind: 'error', refusal: event.refusal, trying: false };
      }
      break;
    case 'retry':
      if (state.kind === 'error') return { ...state, trying: true };
      if (state.kind === 'forbidden') return { kind: 'loading' };
      break;
    default: break;
  }
  if (state.kind === 'code-wanted') return codeWanted(state, event);
  if (state.kind !== 'ready' || event.type === 'code-typed' || event.type === 'code-sent') return state;
  const known = following(state.case, event);
  return known === state.case ? state : { kind: 'ready', case: known };
}

/** The names for `:state()`. */
export function names(state: State): readonly string[] {
  if (state.kind !== 'ready' || !state.case.behind) return [state.kind];
  return ['ready', state.case.behind.kind === 'offline' ? 'offline' : 'stale'];
}
