/** Whether people are at work now, and when they are again. */
import type { Estimate } from '../../components/contract/resources/estimate.js';
import type { Backend } from './backend.js';
import { dayIn, momentIn, workingDayAfter, type WorkingCalendar } from './rules/calendar.js';

/** `opensAt` only while closed. */
export function opening({ calendar, wireTime }: Pick<Backend, 'calendar' | 'wireTime'>, now: number): Pick<Estimate, 'openNow' | 'opensAt'> {
  const today = dayIn(calendar.zone, now);
  if (calendar.isWorkingDay(today)) {
    const { from, to } = hoursAt(calendar, today);
    if (now >= from && now < to) return { openNow: true };
    if (now < from) return { openNow: false, opensAt: wireTime(from) };
  }
  return { openNow: false, opensAt: wireTime(hoursAt(calendar, workingDayAfter(calendar, today, 1)).from) };
}

function hoursAt(calendar: WorkingCalendar, day: string): { from: number; to: number } {
  const { from, to } = calendar.hoursOf(day);
  return { from: momentIn(calendar.zone, day, from), to: momentIn(calendar.zone, day, to) };
}
