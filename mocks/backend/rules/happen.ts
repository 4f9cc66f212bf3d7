/** The entries of the log an action becomes. */
import type { CustomerAction, VendorAction } from '../../../components/contract/resources/action.js';
import { eventOfAction } from '../../../components/contract/vocabulary.js';
import { resumed } from './clock.js';
import { keeps } from './commitments.js';
import type { NewEvent } from './events.js';
import type { CaseState } from './project.js';
import type { Rulebook } from './rulebook.js';

export type Actor = { role: 'customer' } | { role: 'vendor'; name: string };

/**
 * What is appended for an action that was not refused. A pause need not reach as far as the action: a promise that
 * stands still and is kept too late even so is told as missed first, as every other.
 */
export function happen(state: CaseState, action: CustomerAction | VendorAction, actor: Actor, now: number, book: Rulebook): NewEvent[] {
  const entry = entryOf(state, action, actor, now, book);
  const late = state.clocks.filter((clock) =>
    clock.status === 'paused' && keeps(clock, entry) && Date.parse(resumed(book, clock, entry.at).dueAt) < now);
  return [
    ...late.map(({ id: commitment, kind }): NewEvent =>
      ({ at: entry.at, actor: { role: 'system' }, type: 'commitment-missed', commitment, kind })),
    entry,
  ];
}

function entryOf(state: CaseState, action: CustomerAction | VendorAction, actor: Actor, now: number, book: Rulebook): NewEvent {
  const head = { at: book.wire(now), actor, type: eventOfAction[action.type] };
  switch (action.type) {
    case 'delay': {
      const { commitment, reason, text, dueAt } = action;
      const clock = state.clocks.find(({ id }) => id === commitment);
      return { ...head, commitment, ...(clock ? { kind: clock.kind, from: clock.dueAt } : {}), to: book.wire(Date.parse(dueAt)), reason, text };
    }
    case 'quote': {
      const { type: _type, ...quote } = action;
      return { ...head, quote };
    }
    case 'schedule':
    case 'reschedule': {
      const { type: _type, slot: { start, end }, ...said } = action;
      return { ...head, ...said, slot: { start: book.wire(Date.parse(start)), end: book.wire(Date.parse(end)) } };
    }
    case 'rate': {
      const { type: _type, ...rating } = action;
      return { ...head, rating };
    }
    default: {
      const { type: _type, ...said } = action;
      return { ...head, ...said };
    }
  }
}
