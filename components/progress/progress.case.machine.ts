/** One request as it is shown: its log, what is typed, what is being sent. Pure: no DOM, no clock, no network. */
import type { LogEvent, Request } from '../contract/resources/request.js';
import type { CustomerActionType } from '../contract/vocabulary.js';

/** As much of a failure as is shown. */
export interface Refusal {
  kind: 'offline' | 'timeout' | 'problem' | 'mismatch' | 'aborted';
  code?: string | undefined;
}

/** One thing that can be done: an action, and the commitment it is about. */
export interface Target {
  readonly action: CustomerActionType;
  readonly about?: string | undefined;
}

/** What was typed and chosen for one target; kept until it is sent. */
export interface Draft {
  readonly text: string;
  /** Stars of a rating, by what is rated. */
  readonly stars: Readonly<Record<string, number>>;
}

/** Everything shown of one request. */
export interface Case {
  readonly request: Request;
  /** The end of the log, oldest first, without gaps. */
  readonly events: readonly LogEvent[];
  /** When it was last known to be so: epoch milliseconds by the backend's clock. */
  readonly asOf: number;
  /** Reading anew fails: what is shown may be old. */
  readonly behind: Refusal | null;
  /** Reading anew, as was asked. */
  readonly trying: boolean;
  /** Reading of the log before `events`. */
  readonly older: 'idle' | 'loading' | 'failed';
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Whose form is open. */
  readonly open: Target | null;
  /** Sending was tried with something missing. */
  readonly missing: boolean;
  /** What is on its way; `since`: the seq of the request it was decided on. */
  readonly sending: (Target & { readonly since: number }) | null;
  /** What failed last; entries above `since` are news to who decided it. */
  readonly refused: (Target & { readonly refusal: Refusal; readonly since: number }) | null;
  /** What was done last. */
  readonly done: CustomerActionType | null;
}

/** What happens to a request that is shown. */
export type CaseEvent =
  | { type: 'read'; request: Request; events: readonly LogEvent[]; at: number }
  | { type: 'news'; request: Request; event: LogEvent; at: number }
  | { type: 'failed'; refusal: Refusal }
  | { type: 'retry' }
  | { type: 'older' }
  | { type: 'older-read'; events: readonly LogEvent[] }
  | { type: 'older-failed' }
  | { type: 'panel'; target: Target }
  | { type: 'typed'; text: string }
  | { type: 'starred'; of: string; stars: number }
  | { type: 'missing' }
  | { type: 'close' }
  | { type: 'sent'; target: Target }
  | { type: 'acted'; request: Request; at: number }
  | { type: 'refused'; refusal: Refusal };

export const keyOf = ({ action, about }: Target): string => (about === undefined ? action : `${action} ${about}`);
export const sameTarget = (a: Target | null, b: Target | null): boolean => a !== null && b !== null && keyOf(a) === keyOf(b);

const empty: Draft = { text: '', stars: {} };
export const draftOf = ({ drafts }: Pick<Case, 'drafts'>, target: Target): Draft => drafts[keyOf(target)] ?? empty;

/** A request that is shown for the first time. */
export const fresh = (request: Request, events: readonly LogEvent[], asOf: number): Case => ({
  request, events: unbroken(events), asOf, behind: null, trying: false, older: 'idle', drafts: {}, open: null, missing: false,
  sending: null, refused: null, done: null,
});

/** The end of a log without gaps, each entry once. */
function unbroken(events: readonly LogEvent[]): LogEvent[] {
  const sorted = [...new Map(events.map((event) => [event.seq, event])).values()].sort((a, b) => a.seq - b.seq);
  const gap = sorted.findLastIndex(({ seq }, i) => i > 0 && seq !== sorted[i - 1]!.seq + 1);
  return gap < 0 ? sorted : sorted.slice(gap);
}

const lastSeq = (events: readonly LogEvent[]): number => events.at(-1)?.seq ?? 0;

/** True when the log shown ends where the request stands. */
export const complete = ({ events, request }: Pick<Case, 'events' | 'request'>): boolean => lastSeq(events) === request.seq;

/** True when the log goes back further than is shown. */
export const hasOlder = ({ events }: Pick<Case, 'events'>): boolean => (events[0]?.seq ?? 1) > 1;

/** True while it is neither closed nor cancelled. */
export const isOpen = ({ stage }: Pick<Request, 'stage'>): boolean => stage !== 'closed' && stage !== 'cancelled';

/** True while something is being written or sent: no other request may take the place of this one. */
export function engaged(known: Case): boolean {
  const { text, stars } = known.open ? draftOf(known, known.open) : empty;
  return known.sending !== null || text.trim() !== '' || Object.keys(stars).length > 0;
}

/** The later of what is known and what came; a late answer never turns the clock back. */
const later = (known: Request, request: Request): Request => (request.seq >= known.seq ? request : known);

const without = (drafts: Case['drafts'], target: Target): Case['drafts'] =>
  Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== keyOf(target)));

function drafted(known: Case, change: (draft: Draft) => Draft): Case {
  const { open, sending } = known;
  if (!open || sameTarget(open, sending)) return known;
  return { ...known, missing: false, drafts: { ...known.drafts, [keyOf(open)]: change(draftOf(known, open)) } };
}

/** What comes after `event`; the same case where the event means nothing. */
export function following(known: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'read':
      if (event.request.id !== known.request.id) return fresh(event.request, event.events, event.at);
      return {
        ...known, request: later(known.request, event.request), events: unbroken([...known.events, ...event.events]),
        asOf: event.at, behind: null, trying: false,
      };
    case 'news': {
      if (event.request.id !== known.request.id) return known;
      const fits = event.event.seq === lastSeq(known.events) + 1;
      return {
        ...known, request: later(known.request, event.request), asOf: event.at, behind: null, trying: false,
        events: fits ? [...known.events, event.event] : known.events,
      };
    }
    case 'failed': return { ...known, behind: event.refusal, trying: false };
    case 'retry': return { ...known, trying: true };
    case 'older': return { ...known, older: 'loading' };
    case 'older-read': return { ...known, older: 'idle', events: unbroken([...event.events, ...known.events]) };
    case 'older-failed': return { ...known, older: 'failed' };
    case 'panel':
      return known.sending ? known : { ...known, open: event.target, missing: false, refused: null, done: null };
    case 'typed': return drafted(known, (draft) => ({ ...draft, text: event.text }));
    case 'starred': return drafted(known, (draft) => ({ ...draft, stars: { ...draft.stars, [event.of]: event.stars } }));
    case 'missing': return known.open ? { ...known, missing: true } : known;
    case 'close': return known.sending ? known : { ...known, open: null, missing: false, refused: null };
    case 'sent':
      return known.sending ? known : {
        ...known, sending: { ...event.target, since: known.request.seq }, missing: false, done: null, refused: null,
      };
    case 'acted': {
      const { sending } = known;
      if (!sending || event.request.id !== known.request.id) return known;
      return {
        ...known, request: later(known.request, event.request), asOf: event.at, behind: null, trying: false, sending: null, refused: null,
        open: sameTarget(known.open, sending) ? null : known.open, drafts: without(known.drafts, sending), done: sending.action,
      };
    }
    case 'refused': {
      const { sending } = known;
      if (!sending) return known;
      const aborted = event.refusal.kind === 'aborted';
      return { ...known, sending: null, refused: aborted ? null : { ...sending, refusal: event.refusal } };
    }
  }
}
