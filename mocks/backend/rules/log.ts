/** The log of a request: append-only, seqs from 1 without a gap. */
import type { LogEvent } from '../../../components/contract/resources/request.js';
import type { NewEvent } from './events.js';
import { after, type CaseState } from './project.js';
import type { Rulebook } from './rulebook.js';

/**
 * Gives new entries their seqs and ids, and the state after them. An entry that leaves a provisional time says how far
 * the calendar was known, so that the time stays what was promised until a `recalculated` entry says otherwise.
 */
export function appended(
  before: CaseState, fresh: readonly NewEvent[], book: Rulebook, newId: () => string,
): { entries: LogEvent[]; state: CaseState } {
  let state = before;
  const entries = fresh.map((event) => {
    const entry: LogEvent = { ...event, seq: state.seq + 1, id: newId() };
    state = after(state, entry, book);
    return state.clocks.some(({ provisional }) => provisional) ? { ...entry, calendarUntil: book.calendar.knownUntil } : entry;
  });
  return { entries, state };
}
