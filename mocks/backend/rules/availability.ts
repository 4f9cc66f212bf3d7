/** When a technician can come. Pure: who has which place is the store's to say. Moments are epoch milliseconds. */
import { dayIn, momentIn, plusDays, type WorkingCalendar, type WorkingHours } from './calendar.js';

/** The visits a vendor offers for choice. */
export interface VisitPlan {
  /** Spans of every working day, `HH:MM` of the vendor's zone. */
  readonly windows: readonly WorkingHours[];
  /** How many visits can be at the same time. A visit takes a place in every window it touches. */
  readonly capacity: number;
  /** How many days after today can be chosen. */
  readonly daysAhead: number;
  /** Hours from now until a visit can begin. */
  readonly notice: number;
}

/** From a moment until before another. */
export interface Span { readonly start: number; readonly end: number }

const earliestStart = ({ notice }: VisitPlan, now: number): number => now + notice * 3_600_000;

/** The windows that can be chosen now and lie within a span, earliest first. */
export function windowsAhead(plan: VisitPlan, calendar: WorkingCalendar, now: number, within: Span): Span[] {
  const { zone } = calendar;
  const today = dayIn(zone, now);
  const spans: Span[] = [];
  for (let ahead = 0; ahead <= plan.daysAhead; ahead += 1) {
    const day = plusDays(today, ahead);
    if (!calendar.isWorkingDay(day)) continue;
    spans.push(...plan.windows.map(({ from, to }) => ({ start: momentIn(zone, day, from), end: momentIn(zone, day, to) })));
  }
  const first = Math.max(within.start, earliestStart(plan, now));
  return spans.filter(({ start, end }) => start >= first && end <= within.end).sort((a, b) => a.start - b.start);
}

/** Why a slot cannot be chosen, however free: too soon, or no window of the plan. `null` when it can. */
export function misplaced(plan: VisitPlan, calendar: WorkingCalendar, now: number, slot: Span): 'past' | 'not-offered' | null {
  if (slot.start < earliestStart(plan, now)) return 'past';
  const offered = windowsAhead(plan, calendar, now, slot).some(({ start, end }) => start === slot.start && end === slot.end);
  return offered ? null : 'not-offered';
}

/** Whether one more visit can be in a window, beside these. */
export const hasPlace = ({ capacity }: VisitPlan, window: Span, visits: readonly Span[]): boolean =>
  visits.filter(({ start, end }) => start < window.end && end > window.start).length < capacity;
