/** Working days and hours (agreement clause 1.8). Days are `YYYY-MM-DD` of the vendor's zone, moments epoch milliseconds. */
// Its data, not its functions: those read dates in the zone of the machine, and are a day off west of Greenwich.
import arrangements from 'chinese-days/dist/chinese-days.json';
import { Temporal } from 'temporal-polyfill';

/** Hours of work on one day, `HH:MM` of the vendor's zone. */
export interface WorkingHours { readonly from: string; readonly to: string }

export interface WorkingCalendar {
  /** IANA name of the vendor's zone. */
  readonly zone: string;
  /** The last day whose arrangements are published; later ones go by weekday and are provisional. */
  readonly knownUntil: string;
  isWorkingDay(day: string): boolean;
  /** When work begins and ends on a day of work. */
  hoursOf(day: string): WorkingHours;
}

/** The vendor's week, as in the catalogue: ISO weekdays, 1 Monday to 7 Sunday. */
export type Week = ReadonlyArray<WorkingHours & { readonly days: readonly number[] }>;

const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

/** The day some days later. */
export const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The day of a moment in a zone. */
export const dayIn = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The moment of a time of day in a zone. */
export const momentIn = (zone: string, day: string, time: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;

const holidays: Readonly<Record<string, string>> = arrangements.holidays;
const makeUpDays: Readonly<Record<string, string>> = arrangements.workdays;

/** The last year whose arrangements are known: the last one whose National Day is a holiday by name. */
const lastKnownYear = (): string =>
  Object.keys(holidays).filter((day) => day.endsWith('-10-01')).sort().at(-1)?.slice(0, 4) ?? '0000';

/**
 * China's official calendar: the arrangements of the General Office of the State Council, make-up working days
 * included. A make-up day outside the vendor's week keeps the hours of the week's first day.
 */
export function chinaCalendar(zone: string, week: Week): WorkingCalendar {
  const knownUntil = `${lastKnownYear()}-12-31`;
  return {
    zone,
    knownUntil,
    isWorkingDay(day) {
      if (Object.hasOwn(makeUpDays, day)) return true;
      return weekdayOf(day) <= 5 && !Object.hasOwn(holidays, day);
    },
    hoursOf(day) {
      const weekday = weekdayOf(day);
      return week.find(({ days }) => days.includes(weekday)) ?? week[0] ?? { from: '09:00', to: '18:00' };
    },
  };
}

/** The calendar as it was when no later day was known. */
export const asKnown = (calendar: WorkingCalendar, knownUntil: string): WorkingCalendar => ({
  ...calendar,
  knownUntil,
  isWorkingDay: (day) => (day > knownUntil ? weekdayOf(day) <= 5 : calendar.isWorkingDay(day)),
});

/** When work ends on a day. */
export const closeOf = (calendar: WorkingCalendar, day: string): number =>
  momentIn(calendar.zone, day, calendar.hoursOf(day).to);

/** The n-th working day after a day; the day itself for 0. */
export function workingDayAfter(calendar: WorkingCalendar, day: string, n: number): string {
  let at = day;
  for (let left = n; left > 0;) {
    at = plusDays(at, 1);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The close of work of the n-th working day after the day of a moment. */
export function dueAfterWorkingDays(calendar: WorkingCalendar, from: number, n: number): { at: number; provisional: boolean } {
  const day = workingDayAfter(calendar, dayIn(calendar.zone, from), n);
  return { at: closeOf(calendar, day), provisional: day > calendar.knownUntil };
}

/** How many working days end after `from` and not after `to`. */
export function closesWithin(calendar: WorkingCalendar, from: number, to: number): number {
  let count = 0;
  const last = dayIn(calendar.zone, to);
  for (let day = dayIn(calendar.zone, from); day <= last; day = plusDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const close = closeOf(calendar, day);
    if (close > from && close <= to) count += 1;
  }
  return count;
}

/** A moment moved on by n working days: a close of work stays one, any other time of day is kept. */
export function plusWorkingDays(calendar: WorkingCalendar, at: number, n: number): { at: number; provisional: boolean } {
  const day = dayIn(calendar.zone, at);
  const later = workingDayAfter(calendar, day, n);
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone).toPlainTime().toString();
  const moved = at === closeOf(calendar, day) ? closeOf(calendar, later) : momentIn(calendar.zone, later, time);
  return { at: moved, provisional: n > 0 && later > calendar.knownUntil };
}
