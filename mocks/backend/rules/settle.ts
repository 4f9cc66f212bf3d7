/** What time alone makes happen: promises missed, times computed again, a request closed by silence. */
import { isOpen, recomputed } from './clock.js';
import type { NewEvent } from './events.js';
import type { CaseState } from './project.js';
import type { Rulebook } from './rulebook.js';

/** What has come due and is not in the log yet, in the order it came due. Each is told once. */
export function settle(state: CaseState, book: Rulebook, now: number): NewEvent[] {
  const head = { at: book.wire(now), actor: { role: 'system' as const } };
  const due: Array<{ when: number; event: NewEvent }> = [];

  const closesAt = state.closesAt === undefined ? Infinity : Date.parse(state.closesAt);
  const end = Math.min(now, closesAt);
  for (const clock of state.clocks.filter(isOpen)) {
    const { id: commitment, kind } = clock;
    const anew = recomputed(book, clock);
    if (anew) {
      due.push({ when: 0, event: { ...head, type: 'recalculated', commitment, kind, from: clock.dueAt, ...anew } });
    }
    const dueAt = Date.parse(anew && clock.delays.length === 0 ? anew.to : clock.dueAt);
    if (clock.status === 'pending' && dueAt < end) {
      due.push({ when: dueAt, event: { ...head, type: 'commitment-missed', commitment, kind } });
    }
  }
  if (closesAt <= now) due.push({ when: closesAt, event: { ...head, type: 'closed' } });
  return due.sort((a, b) => a.when - b.when).map(({ event }) => event);
}
