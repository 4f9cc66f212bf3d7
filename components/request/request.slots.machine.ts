/** Free times for a visit, as they are put before the customer. Pure. */
import type { Slot } from '../contract/resources/common.js';
import type { Estimate } from '../contract/resources/estimate.js';

/** A day of the vendor's zone and its free times. */
export interface Day {
  /** Days from today: 0 today, 1 tomorrow. */
  readonly ahead: number;
  readonly slots: readonly Slot[];
}

/** A time as the form keeps it. */
export const keyOf = ({ start, end }: Slot): string => `${start}/${end}`;

/** A time the form keeps; `null` where it keeps none. */
export function slotOf(key: string): Slot | null {
  const [start, end] = key.split('/');
  return start && end ? { start, end } : null;
}

/**
 * Days with a time that has not begun, in their order.
 * @param zone IANA name; the customer's own when `undefined`.
 * @param now Epoch milliseconds, by the backend's clock.
 */
export function daysOf(slots: readonly Slot[], zone: string | undefined, now: number): Day[] {
  const written = new Intl.DateTimeFormat('en-u-ca-gregory', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const dayOf = (at: number): number => {
    const { year, month, day } = Object.fromEntries(written.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(year!, month! - 1, day) / 86_400_000;
  };
  const today = dayOf(now);
  const days = new Map<number, Slot[]>();
  const coming = slots.filter(({ start }) => Date.parse(start) > now).sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  for (const slot of coming) {
    const ahead = dayOf(Date.parse(slot.start)) - today;
    days.set(ahead, [...days.get(ahead) ?? [], slot]);
  }
  return [...days].map(([ahead, own]) => ({ ahead, slots: own }));
}

/** When the visit is promised, where a chosen time ends after that: choosing it moves the promise. Else `null`. */
export function promiseMovedBy(slot: Slot | null, estimate: Estimate | null): string | null {
  const visit = estimate?.commitments.find(({ kind }) => kind === 'visit');
  return slot && visit && Date.parse(slot.end) > Date.parse(visit.dueAt) ? visit.dueAt : null;
}
