/** A request as it follows from its log. Pure: the same log gives the same request. */
import type { LogEvent, Quote, Report, Request } from '../../../components/contract/resources/request.js';
import type { Commitment } from '../../../components/contract/resources/commitment.js';
import type { Slot } from '../../../components/contract/resources/common.js';
import { stages, type Channel, type ServiceType, type Stage, type Urgency, type WaitingOn } from '../../../components/contract/vocabulary.js';
import { isOpen, isOwed, told, type Clock } from './clock.js';
import { clocksAfter } from './commitments.js';
import type { Rulebook } from './rulebook.js';
import { stageAfter } from './stages.js';
import { closing, reopenUntil, repairWarranty } from './closing.js';

export interface CaseState {
  readonly stage: Stage;
  readonly seq: number;
  readonly serviceType: ServiceType;
  readonly urgency: Urgency;
  readonly channel: Channel;
  /** When this round began: filed, rejected or reopened. */
  readonly roundAt: string;
  readonly clocks: readonly Clock[];
  /** What the vendor said is waited for. */
  readonly waiting: { readonly on: WaitingOn; readonly text: string } | null;
  readonly caretaker?: Request['caretaker'];
  readonly appointment?: Request['appointment'];
  readonly technician?: Request['technician'];
  readonly quote?: Quote & { readonly seq: number; readonly status: 'open' | 'approved' | 'declined' | 'expired' };
  readonly report?: Report;
  readonly rating?: Request['rating'];
  readonly reopened: number;
  readonly closedBy?: 'customer' | 'system';
  readonly closesAt?: string;
  readonly reopenUntil?: string;
  readonly openQuestions: readonly number[];
}

const unfiled: CaseState = {
  stage: 'submitted', seq: 0, serviceType: 'other', urgency: 'general', channel: 'online', roundAt: '', clocks: [],
  waiting: null, reopened: 0, openQuestions: [],
};

/** The state after all these entries, oldest first. */
export const project = (events: readonly LogEvent[], book: Rulebook): CaseState =>
  events.reduce((state, event) => after(state, event, book), unfiled);

/** The state after one entry more. */
export function after(state: CaseState, event: LogEvent, present: Rulebook): CaseState {
  const book = present.asKnown(event.calendarUntil);
  const facts: CaseState = { ...state, ...factsAfter(state, event, book), seq: event.seq, stage: stageAfter(state.stage, event.type) };
  return { ...facts, clocks: clocksAfter(state, facts, event, book) };
}

/** All but the clocks. A fact that ends is set to `undefined`. */
function factsAfter(state: CaseState, event: LogEvent, book: Rulebook): Partial<CaseState> {
  const { at } = event;
  const caretaker = state.caretaker === undefined && event.actor.role === 'vendor' && event.actor.name !== undefined && event.type !== 'submitted'
    ? { caretaker: { name: event.actor.name } } : {};
  switch (event.type) {
    case 'submitted':
      return { serviceType: event.serviceType ?? state.serviceType, urgency: event.urgency ?? state.urgency, channel: event.channel ?? state.channel, roundAt: at, appointment: event.slot };
    case 'relabelled':
      return {
        ...caretaker, serviceType: event.serviceType ?? state.serviceType, urgency: event.urgency ?? state.urgency, channel: event.channel ?? state.channel,
        // Nobody comes any more.
        ...(state.channel === 'on-site' && event.channel !== undefined && event.channel !== 'on-site' ? { appointment: undefined } : {}),
      };
    case 'assigned':
      return { ...caretaker, technician: event.technician };
    case 'scheduled':
      return { ...caretaker, appointment: event.slot, ...(event.technician ? { technician: event.technician } : {}) };
    case 'rescheduled':
      return { appointment: event.slot };
    case 'waiting':
      return { ...caretaker, waiting: { on: event.on ?? 'vendor', text: event.text ?? '' } };
    case 'resumed':
      return { ...caretaker, waiting: null };
    case 'quoted':
      return { ...caretaker, ...(event.quote ? { quote: { ...event.quote, seq: event.seq, status: 'open' as const } } : {}) };
    case 'quote-approved':
    case 'quote-declined':
      return state.quote ? { quote: { ...state.quote, status: event.type === 'quote-approved' ? 'approved' : 'declined' } } : {};
    case 'asked':
      return { openQuestions: [...state.openQuestions, event.seq], ...closing(state, at, book) };
    case 'attached':
    case 'escalated':
      return closing(state, at, book);
    case 'answered':
      return { ...caretaker, openQuestions: state.openQuestions.filter((seq) => seq !== event.question), ...closing(state, at, book) };
    case 'took-over':
      return { ...(event.actor.name === undefined ? {} : { caretaker: { name: event.actor.name } }), ...closing(state, at, book) };
    case 'resolved':
      return {
        ...caretaker, ...lapsed(state), waiting: null,
        ...(event.report ? { report: repairWarranty(event.report, at, book) } : {}),
        ...closing({ stage: 'resolved' }, at, book),
      };
    case 'confirmed':
    case 'closed':
      return {
        closedBy: event.type === 'confirmed' ? 'customer' : 'system',
        closesAt: undefined, openQuestions: [], reopenUntil: reopenUntil(state.report, at, book),
      };
    case 'rejected':
    case 'reopened':
      return {
        roundAt: at, reopened: state.reopened + 1, closedBy: undefined, closesAt: undefined, reopenUntil: undefined,
        appointment: undefined, quote: undefined, report: undefined,
      };
    case 'cancelled':
      return { ...lapsed(state), waiting: null, openQuestions: [] };
    case 'rated':
      return { rating: event.rating };
    default:
      return caretaker;
  }
}

/** A quote nobody decided on is void once the work is done or called off. */
const lapsed = ({ quote }: CaseState): Partial<CaseState> => (quote?.status === 'open' ? { quote: { ...quote, status: 'expired' } } : {});

/** Open ones, missed ones, and the last met or ended one of each kind (rules, "Commitments"). */
export const visibleCommitments = (state: CaseState): Commitment[] => state.clocks.map(told);

/** The visit that keeps a technician's time: none once it is over, called off, or needed no more. */
export const awaitedVisit = ({ stage, channel, appointment }: CaseState): Slot | null =>
  appointment && channel === 'on-site' && stages.indexOf(stage) < stages.indexOf('resolved') ? appointment : null;

/** An open quote that can still be approved. */
export const openQuote = ({ quote }: CaseState, now: number): boolean =>
  quote?.status === 'open' && Date.parse(quote.validUntil) >= now;

/** The quote as it stands now. */
export function quoteNow(state: CaseState, now: number): Quote | undefined {
  const { quote } = state;
  return quote?.status === 'open' && !openQuote(state, now) ? { ...quote, status: 'expired' } : quote;
}

/** Who is waited for (rules, "Waiting"). */
export function waitingOn(state: CaseState, now: number): WaitingOn | null {
  if (state.stage === 'closed' || state.stage === 'cancelled') return null;
  if (state.waiting) return state.waiting.on;
  return state.stage === 'resolved' || openQuote(state, now) ? 'customer' : 'vendor';
}

/** When the vendor owes something next, or owed it: RFC 3339, `null` when nothing. Clocks that stand still are left out. */
export function nextDue(state: CaseState): string | null {
  const owed = state.clocks.filter((clock) => isOwed(clock) && clock.status !== 'paused');
  return earliest(owed.map(({ dueAt }) => dueAt));
}

/** When time alone changes something next, epoch milliseconds; `null` for never. */
export function nextTimer(state: CaseState): number | null {
  const due = earliest(state.clocks.filter((clock) => isOpen(clock) && clock.status === 'pending').map(({ dueAt }) => dueAt));
  // A promise is missed after its due time, not at it.
  const times = [...(due === null ? [] : [Date.parse(due) + 1]), ...(state.closesAt === undefined ? [] : [Date.parse(state.closesAt)])];
  return times.length === 0 ? null : Math.min(...times);
}

function earliest(times: readonly string[]): string | null {
  return times.reduce<string | null>((first, time) => (first === null || Date.parse(time) < Date.parse(first) ? time : first), null);
}
