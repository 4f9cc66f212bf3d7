/** Times a technician can come: offered, and kept for one request. A place is kept by the request's own visit. */
import type { Slot } from '../../components/contract/resources/common.js';
import type { Backend, Work } from './backend.js';
import { Problem, type FieldError } from './http/problem.js';
import { hasPlace, misplaced, windowsAhead, type Span } from './rules/availability.js';

const spanOf = ({ start, end }: Slot): Span => ({ start: Date.parse(start), end: Date.parse(end) });

/** Windows within a span that still have a place, earliest first; none where the vendor has no visits to choose. */
export async function freeSlots({ backend, tx, now }: Work, within: Span): Promise<Slot[]> {
  const { calendar, vendor: { visits: plan }, wireTime } = backend;
  const windows = plan ? windowsAhead(plan, calendar, now, within) : [];
  if (!plan || windows.length === 0) return [];
  const visits = await tx.listVisits({ start: windows[0]!.start, end: Math.max(...windows.map(({ end }) => end)) });
  return windows.filter((window) => hasPlace(plan, window, visits))
    .map(({ start, end }) => ({ start: wireTime(start), end: wireTime(end) }));
}

/** What is wrong with a slot, however free. Where the vendor has no visits to choose, any time may be agreed on. */
export function slotErrors({ calendar, vendor: { visits: plan } }: Backend, slot: Slot, now: number): FieldError[] {
  const code = plan ? misplaced(plan, calendar, now, spanOf(slot)) : null;
  return code ? [{ pointer: '/slot', code }] : [];
}

/**
 * Throws 409 when others have all places of a slot. Asked in the transaction that keeps the visit; those come one
 * after another, so that two cannot take the last place.
 */
export async function needPlace({ backend, tx }: Work, slot: Slot, request: string): Promise<void> {
  const plan = backend.vendor.visits;
  if (!plan) return;
  const span = spanOf(slot);
  const others = (await tx.listVisits(span)).filter((visit) => visit.request !== request);
  if (!hasPlace(plan, span, others)) throw new Problem('conflict', { errors: [{ pointer: '/slot', code: 'taken' }] });
}
