/** One promise and what can happen to it. Pure: each function answers a new clock. */
import type { Commitment } from '../../../components/contract/resources/commitment.js';
import type { LogEvent } from '../../../components/contract/resources/request.js';
import type { CommitmentKind, DelayReason } from '../../../components/contract/vocabulary.js';
import { closesWithin, dayIn, dueAfterWorkingDays, plusWorkingDays } from './calendar.js';
import type { Rulebook } from './rulebook.js';
import { workingDaysOf } from './terms.js';

/** A promise with what only the rules need to know of it. */
export interface Clock extends Commitment {
  /** By when it would be due had nobody delayed it: decides `keptAs`. */
  readonly fairDueAt: string;
  /** Working days a pause has added. */
  readonly added: number;
  /** Nobody waits for it any more, although it was missed. */
  readonly over: boolean;
}

/** What is told of it. */
export function told({ fairDueAt: _fair, added: _added, over: _over, ...commitment }: Clock): Commitment {
  return commitment;
}

const running = (clock: Clock): boolean => clock.status === 'pending' || clock.status === 'paused';

/** Still owed: running, or missed and not made up for. */
export const isOwed = (clock: Clock): boolean =>
  running(clock) || (clock.status === 'missed' && clock.metAt === undefined && !clock.over);

/** Running or paused. */
export const isOpen = running;

interface Opening {
  kind: CommitmentKind;
  /** The name of its term. */
  term: string;
  /** When it starts counting. */
  from: string;
  /** The entry that opens it. */
  seq: number;
  question?: number | undefined;
}

/** A new promise. */
export function opened(book: Rulebook, { kind, term, from, seq, question }: Opening): Clock {
  const { at, provisional } = book.due(term, Date.parse(from));
  const dueAt = book.wire(at);
  return {
    id: `${kind}-${seq}`,
    kind,
    clause: { version: book.version, id: book.clauseOf(term) },
    term,
    startedAt: from,
    dueAt,
    originalDueAt: dueAt,
    provisional,
    status: 'pending',
    ...(question === undefined ? {} : { question }),
    delays: [],
    fairDueAt: dueAt,
    added: 0,
    over: false,
  };
}

/** Stands still from a moment on. */
export const paused = (clock: Clock, at: string): Clock =>
  clock.status === 'pending' ? { ...clock, status: 'paused', pausedAt: at } : clock;

/** Runs again: all hours by the paused time, working days by the closes of work inside the pause. */
export function resumed(book: Rulebook, clock: Clock, at: string): Clock {
  if (clock.status !== 'paused' || clock.pausedAt === undefined) return clock;
  const { pausedAt, ...rest } = clock;
  const [from, to] = [Date.parse(pausedAt), Date.parse(at)];
  if (workingDaysOf(book.termOf(clock.term)) === null) {
    const move = (due: string): string => book.wire(Date.parse(due) + (to - from));
    return { ...rest, status: 'pending', dueAt: move(clock.dueAt), fairDueAt: move(clock.fairDueAt) };
  }
  const closes = closesWithin(book.calendar, from, to);
  const due = plusWorkingDays(book.calendar, Date.parse(clock.dueAt), closes);
  const fair = plusWorkingDays(book.calendar, Date.parse(clock.fairDueAt), closes);
  return {
    ...rest,
    status: 'pending',
    dueAt: book.wire(due.at),
    fairDueAt: book.wire(fair.at),
    added: clock.added + closes,
    provisional: clock.provisional || due.provisional,
  };
}

/** Kept at a moment: in time, or late. */
export function kept(book: Rulebook, clock: Clock, at: string): Clock {
  if (clock.status === 'missed') return clock.metAt === undefined && !clock.over ? { ...clock, metAt: at } : clock;
  if (!running(clock)) return clock;
  const due = resumed(book, clock, at);
  const moment = Date.parse(at);
  if (moment > Date.parse(due.dueAt)) return { ...missed(due), metAt: at };
  return { ...due, status: 'met', metAt: at, keptAs: moment <= Date.parse(due.fairDueAt) ? 'original' : 'revised' };
}

/** Missed, for ever. */
export const missed = (clock: Clock): Clock => ({ ...clock, status: 'missed', missedAt: clock.dueAt });

/** Nobody waits for it any more. */
export function ended(clock: Clock, at: string): Clock {
  if (clock.status === 'missed') return clock.metAt === undefined ? { ...clock, over: true } : clock;
  if (!running(clock)) return clock;
  const { pausedAt: _pausedAt, ...rest } = clock;
  return { ...rest, status: 'ended', endedAt: at };
}

/** A delay notice: moves the due time, never the original one; a missed promise it does not revive. */
export function delayed(clock: Clock, delay: { at: string; reason: DelayReason; text: string; to: string; answer?: 'acknowledged' }): Clock {
  if (!running(clock)) return clock;
  return { ...clock, dueAt: delay.to, delays: [...clock.delays, { ...delay, from: clock.dueAt }] };
}

/** The customer's answer to all delays not answered yet. Objecting moves nothing, and stays citable. */
export function answered(clock: Clock, answer: 'acknowledged' | 'contested'): Clock {
  const delays = clock.delays.map((delay) => (delay.answer === undefined ? { ...delay, answer } : delay));
  return { ...clock, delays, ...(answer === 'contested' ? { contested: true } : {}) };
}

/** Whether a delay of it waits for the customer's answer. */
export const hasUnanswered = (clock: Clock): boolean => clock.delays.some(({ answer }) => answer === undefined);

/** Made urgent: the earlier of the current due time and now plus the urgent term. */
export function hastened(book: Rulebook, clock: Clock, at: string): Clock {
  if (!running(clock)) return clock;
  const urgent = book.due('response.urgent', Date.parse(at)).at;
  const earlier = (due: string): string => (Date.parse(due) <= urgent ? due : book.wire(urgent));
  return { ...clock, term: 'response.urgent', dueAt: earlier(clock.dueAt), fairDueAt: earlier(clock.fairDueAt) };
}

/** What a provisional promise becomes by the present calendar; `null` while the calendar does not know more. */
export function recomputed(book: Rulebook, clock: Clock): { to: string; provisional: boolean } | null {
  const days = workingDaysOf(book.termOf(clock.term));
  if (!clock.provisional || !running(clock) || days === null) return null;
  // The vendor moved it: the calendar may know the first time, and not yet the present one.
  if (clock.delays.length > 0 && dayIn(book.calendar.zone, Date.parse(clock.dueAt)) > book.calendar.knownUntil) return null;
  const { at, provisional } = dueAfterWorkingDays(book.calendar, Date.parse(clock.startedAt), days + clock.added);
  return provisional ? null : { to: book.wire(at), provisional };
}

/** Recomputed by an entry of the log. A time the vendor has moved since stays moved. */
export function recalculated(clock: Clock, event: Pick<LogEvent, 'to' | 'provisional'>): Clock {
  const to = event.to ?? clock.dueAt;
  const provisional = event.provisional ?? false;
  if (clock.delays.length > 0) return { ...clock, provisional, fairDueAt: to };
  return { ...clock, provisional, dueAt: to, fairDueAt: to, ...(clock.added === 0 ? { originalDueAt: to } : {}) };
}
