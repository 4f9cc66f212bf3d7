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
  const hours = /^PT(\d+)H$/.exec(term)?.[1];
  if (hours !== undefined) return { at: from + Number(hours) * 3_600_000, provisional: false };
  const at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.zone)
    .add(Temporal.Duration.from(term)).epochMilliseconds;
  return { at, provisional: false };
}

/** A zone's offset changes on the quarter of an hour, if at all; asking for it anew for each time of a long log is slow. */
const quarter = 15 * 60_000;
const offsets = new Map<string, { minutes: number; text: string }>();

function offsetOf(zone: string, at: number): { minutes: number; text: string } {
  const key = `${zone} ${Math.floor(at / quarter)}`;
  let offset = offsets.get(key);
  if (!offset) {
    const { offsetNanoseconds, offset: text } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    if (offsets.size > 10_000) offsets.clear();
    offsets.set(key, offset = { minutes: Math.round(offsetNanoseconds / 60e9), text: text.slice(0, 6) });
  }
  return offset;
}

/** RFC 3339 with the zone's offset. */
export function wireIn(zone: string, at: number): string {
  const { minutes, text } = offsetOf(zone, at);
  return new Date(at + minutes * 60_000).toISOString().replace(/(\.000)?Z$/, '') + text;
}
