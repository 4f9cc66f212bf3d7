/** The states of <aftercare-progress> and what leads from one to the next. Total and pure. */
import type { LogEvent, Request } from '../contract/resources/request.js';
import type { CustomerActionType } from '../contract/vocabulary.js';

/** As much of a failure as is shown. */
export interface Refusal {
  kind: 'offline' | 'timeout' | 'problem' | 'mismatch' | 'aborted';
  code?: string | undefined;
}

/** A form opened for one action, and what became of sending it. */
export interface Panel {
  action: CustomerActionType;
  /** The commitment or event it is about. */
  target?: string;
  text: string;
  /** Stars of a rating, by what is rated. */
  stars: Readonly<Record<string, number>>;
  sending: boolean;
  refusal: Refusal | null;
}

/** Everything shown of one request. */
export interface Case {
  request: Request;
  events: readonly LogEvent[];
  panel: Panel | null;
  /** Reading anew fails: what is shown may be old. */
  behind: Refusal | null;
}

export type State =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'empty' }
  | { kind: 'code-wanted'; wrong: boolean; refusal: Refusal | null; opening: boolean }
  | { kind: 'forbidden' }
  | { kind: 'error'; refusal: Refusal }
  | { kind: 'ready'; case: Case };

export type Event =
  | { type: 'open' }
  | { type: 'code-needed' }
  | { type: 'code-given' }
  | { type: 'none' }
  | { type: 'read'; request: Request; events: readonly LogEvent[] }
  | { type: 'news'; event: LogEvent; request: Request }
  | { type: 'failed'; refusal: Refusal }
  | { type: 'panel'; action: CustomerActionType; target?: string }
  | { type: 'typed'; text: string }
  | { type: 'starred'; of: string; stars: number }
  | { type: 'close' }
  | { type: 'sent' }
  | { type: 'acted'; request: Request }
  | { type: 'refused'; refusal: Refusal };

export const initial: State = { kind: 'idle' };

const opened = (action: CustomerActionType, target?: string): Panel =>
  ({ action, ...(target !== undefined && { target }), text: '', stars: {}, sending: false, refusal: null });

/** The newer of what is known and what was read; a late answer never turns the clock back. */
function newer(known: Case, request: Request, events: readonly LogEvent[]): Case {
  if (known.request.id !== request.id) return { request, events, panel: null, behind: null };
  const bySeq = new Map([...known.events, ...events].map((event) => [event.seq, event]));
  const merged = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const current = request.seq >= known.request.seq ? request : known.request;
  return { ...known, request: current, events: merged, behind: null };
}

/** True when the log has every event up to the request's seq. */
export const complete = ({ events, request }: Pick<Case, 'events' | 'request'>): boolean =>
  events.length === request.seq && (events.at(-1)?.seq ?? 0) === request.seq;

function refused(panel: Panel, refusal: Refusal): Panel {
  return { ...panel, sending: false, refusal };
}

function following(known: Case, event: Event): Case {
  const { panel } = known;
  switch (event.type) {
    case 'read': return newer(known, event.request, event.events);
    case 'news': return event.request.id === known.request.id ? newer(known, event.request, [event.event]) : known;
    case 'failed': return { ...known, behind: event.refusal };
    case 'panel': return panel?.sending ? known : { ...known, panel: opened(event.action, event.target) };
    case 'typed': return panel && !panel.sending ? { ...known, panel: { ...panel, text: event.text } } : known;
    case 'starred':
      return panel && !panel.sending ? { ...known, panel: { ...panel, stars: { ...panel.stars, [event.of]: event.stars } } } : known;
    case 'close': return panel?.sending ? known : { ...known, panel: null };
    case 'sent': return panel ? { ...known, panel: { ...panel, sending: true, refusal: null } } : known;
    case 'acted': return { ...newer(known, event.request, []), panel: null };
    case 'refused': return panel ? { ...known, panel: refused(panel, event.refusal) } : known;
    default: return known;
  }
}

function failed(refusal: Refusal): State {
  if (refusal.code === 'forbidden') return { kind: 'forbidden' };
  return { kind: 'error', refusal };
}

/** What comes after `event` in `state`; the same state where the event means nothing there. */
export function transition(state: State, event: Event): State {
  if (event.type === 'open') return { kind: 'loading' };
  if (event.type === 'code-needed') return { kind: 'code-wanted', wrong: false, refusal: null, opening: false };
  switch (state.kind) {
    case 'ready':
      return event.type === 'none' ? { kind: 'empty' } : { kind: 'ready', case: following(state.case, event) };
    case 'code-wanted':
      if (event.type === 'code-given') return { ...state, wrong: false, refusal: null, opening: true };
      if (event.type === 'failed') return { ...state, opening: false, wrong: event.refusal.code === 'not-found', refusal: event.refusal };
      break;
    case 'loading':
      if (event.type === 'failed') return failed(event.refusal);
      break;
    case 'idle': case 'empty': case 'forbidden': case 'error': break;
  }
  if (event.type === 'read') return { kind: 'ready', case: { request: event.request, events: event.events, panel: null, behind: null } };
  if (event.type === 'news' && state.kind === 'empty') return { kind: 'loading' };
  return event.type === 'none' ? { kind: 'empty' } : state;
}
