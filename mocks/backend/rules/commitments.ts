/** What an entry of the log does to the promises of a request (rules, "Commitments" and "Waiting"). */
import type { LogEvent } from '../../../components/contract/resources/request.js';
import { commitmentKinds, type CommitmentKind, type DelayReason } from '../../../components/contract/vocabulary.js';
import {
  answered, delayed, ended, hastened, isOpen, kept, missed, opened, paused, recalculated, resumed, type Clock,
} from './clock.js';
import { closeOf, dayIn } from './calendar.js';
import { enders, isVendors, keepers, progress } from './events.js';
import type { CaseState } from './project.js';
import type { Rulebook } from './rulebook.js';

/** The clocks after an entry. `before` and `now` are the request before it and (all but the clocks) after it. */
export function clocksAfter(before: CaseState, now: CaseState, event: LogEvent, book: Rulebook): Clock[] {
  let clocks = before.clocks.map((clock) => moved(clock, event));
  if (before.waiting !== now.waiting) clocks = clocks.map((clock) => waitedFor(clock, now, event.at, book));
  clocks = clocks.map((clock) => (keeps(clock, event) ? kept(book, clock, event.at) : clock));
  clocks = clocks.map((clock) => (ends(clock, before, now, event) ? ended(clock, event.at) : clock));
  if (event.type === 'relabelled' && before.urgency === 'general' && now.urgency === 'urgent') {
    clocks = clocks.map((clock) => (clock.kind === 'response' ? hastened(book, clock, event.at) : clock));
  }
  // One that is late when it opens is missed already: no pause makes it undone.
  const fresh = opens(clocks, before, now, event, book).map((clock) =>
    (Date.parse(clock.dueAt) < Date.parse(event.at) ? clock : waitedFor(chosen(clock, event), now, event.at, book)));
  return shown([...clocks, ...fresh]);

  function moved(clock: Clock, { type, commitment, at }: LogEvent): Clock {
    if (type === 'rescheduled') return chosen(clock, event);
    if (commitment !== clock.id) return clock;
    switch (type) {
      case 'delayed': return delayed(clock, { at, reason: event.reason as DelayReason, text: event.text ?? '', to: event.to ?? clock.dueAt });
      case 'delay-acknowledged': return answered(clock, 'acknowledged');
      case 'delay-objected': return answered(clock, 'contested');
      case 'commitment-missed': return isOpen(clock) ? missed(resumed(book, clock, at)) : clock;
      case 'recalculated': return recalculated(clock, event);
      default: return clock;
    }
  }

  /** The customer names a time of the visit when filing, or another one later. */
  function chosen(clock: Clock, entry: LogEvent): Clock {
    const isChoice = entry.type === 'submitted' || entry.type === 'rescheduled';
    return isChoice && clock.kind === 'visit' ? chosenLater(clock, entry, book) : clock;
  }
}

/** The customer chose a time after the visit's due time: a delay to that day's close of work, known to the customer. */
function chosenLater(clock: Clock, { at, slot }: LogEvent, book: Rulebook): Clock {
  if (!slot || Date.parse(slot.end) <= Date.parse(clock.dueAt)) return clock;
  const end = Date.parse(slot.end);
  const close = closeOf(book.calendar, dayIn(book.calendar.zone, end));
  return delayed(clock, { at, reason: 'customer', text: '', to: book.wire(Math.max(close, end)), answer: 'acknowledged' });
}

/** Stands still while what is waited for stops it, else runs. */
function waitedFor(clock: Clock, now: CaseState, at: string, book: Rulebook): Clock {
  const stops = now.waiting !== null && book.pausedBy(now.waiting.on).has(clock.kind);
  return stops ? paused(clock, at) : resumed(book, clock, at);
}

/** Whether an entry keeps a promise, in time or late. */
export function keeps(clock: Clock, event: Pick<LogEvent, 'actor' | 'type' | 'question'>): boolean {
  if (!isVendors(event) || !keepers[clock.kind].has(event.type)) return false;
  return clock.kind !== 'answer' || clock.question === event.question;
}

function ends(clock: Clock, before: CaseState, now: CaseState, event: LogEvent): boolean {
  if (enders[clock.kind].has(event.type)) return true;
  return clock.kind === 'visit' && before.channel === 'on-site' && now.channel !== 'on-site';
}

/** The promises an entry makes. */
function opens(clocks: readonly Clock[], before: CaseState, now: CaseState, event: LogEvent, book: Rulebook): Clock[] {
  const { type, at, seq } = event;
  const open = (kind: CommitmentKind, term: string = kind, from = at, question?: number): Clock =>
    opened(book, { kind, term, from, seq, question });
  const visit = (): Clock[] => (now.channel === 'on-site' ? [open('visit', 'visit', now.roundAt)] : []);
  switch (type) {
    case 'submitted':
    case 'rejected':
    case 'reopened':
      return [open('response', `response.${now.urgency}`), ...visit()];
    case 'relabelled':
      return before.channel === 'on-site' ? [] : visit();
    case 'asked':
      return [open('answer', 'answer', at, seq)];
    case 'escalated':
      return [open('escalation')];
    default: {
      // Once solved nothing more is owed but the customer's word.
      const tells = isVendors(event) && progress.has(type) && now.stage !== 'resolved';
      return tells && isResponded(clocks) ? [open('update')] : [];
    }
  }
}

/** Whether the response of this round was kept, in time or late. */
const isResponded = (clocks: readonly Clock[]): boolean =>
  clocks.findLast(({ kind }) => kind === 'response')?.metAt !== undefined;

/** What a request holds: open ones, missed ones, and the last met or ended one of each kind. */
function shown(clocks: readonly Clock[]): Clock[] {
  const last = new Set(commitmentKinds.map((kind) =>
    clocks.findLast((clock) => clock.kind === kind && (clock.status === 'met' || clock.status === 'ended'))));
  return clocks.filter((clock) => isOpen(clock) || clock.status === 'missed' || last.has(clock));
}
