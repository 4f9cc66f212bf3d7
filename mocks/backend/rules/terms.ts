/** What a term of the agreement means as a time: `PT2H` runs all hours, `P3WD` counts working days. */
import { Temporal } from 'temporal-polyfill';
import { dueAfterWorkingDays, type WorkingCalendar } from './calendar.js';

/** The number of working days of a term such as `P3WD`; `null` for one that runs all hours. */
export function workingDaysOf(term: string): number | null {
  const days = /^P(\d+)WD$/.exec(term)?.[1];
  return days === undefined ? null : Number(days);
}

/** The moment a term after another (epoch milliseconds), in the vendor's zone. */
export function dueAfter(calendar: WorkingCalendar, term: string, from: number): { at: number; provisional: boolean } {
  const days = workingDaysOf(term);
  if (days !== null) return dueAfterWorkingDays(calendar, from, days);
  const at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.zone)
    .add(Temporal.Duration.from(term)).epochMilliseconds;
  return { at, provisional: false };
}

/** RFC 3339 with the zone's offset. */
export const wireIn = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
