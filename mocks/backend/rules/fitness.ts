/** Whether the fields of an action fit the request: what no schema can say. */
import type { CustomerAction, VendorAction } from '../../../components/contract/resources/action.js';
import type { Money } from '../../../components/contract/resources/common.js';
import { hasUnanswered, isOpen } from './clock.js';
import type { CaseState } from './project.js';
import type { Rulebook } from './rulebook.js';

/** Why an action is refused: a field that does not fit, or what it names is not open to it now. */
export type Refusal =
  | { code: 'validation'; pointer: string; field: 'required' | 'unknown' | 'invalid' | 'past' | 'mismatch' }
  | { code: 'action-not-allowed' };

type Field = Extract<Refusal, { code: 'validation' }>['field'];
const unfit = (pointer: string, field: Field): Refusal => ({ code: 'validation', pointer, field });
const notNow: Refusal = { code: 'action-not-allowed' };

/** What does not fit; `null` when all does. */
export function misfit(state: CaseState, action: CustomerAction | VendorAction, now: number, book: Rulebook): Refusal | null {
  switch (action.type) {
    case 'ask':
      return action.about !== undefined && action.about > state.seq ? unfit('/about', 'unknown') : null;
    case 'answer': {
      if (action.question > state.seq) return unfit('/question', 'unknown');
      return state.openQuestions.includes(action.question) ? null : notNow;
    }
    case 'delay': {
      const clock = state.clocks.find(({ id }) => id === action.commitment);
      const to = Date.parse(action.dueAt);
      if (to <= now || (clock && to <= Date.parse(clock.dueAt))) return unfit('/dueAt', 'past');
      return clock && isOpen(clock) ? null : notNow;
    }
    case 'acknowledge-delay':
    case 'object-to-delay': {
      const clock = state.clocks.find(({ id }) => id === action.commitment);
      return clock && hasUnanswered(clock) ? null : notNow;
    }
    case 'schedule':
    case 'reschedule': {
      const { start, end } = action.slot;
      if (Date.parse(end) <= Date.parse(start)) return unfit('/slot/end', 'mismatch');
      return Date.parse(end) <= now ? unfit('/slot/end', 'past') : null;
    }
    case 'relabel': {
      const { urgency, serviceType, channel, reason } = action;
      if (urgency === undefined && serviceType === undefined && channel === undefined) return unfit('', 'required');
      const downgrade = urgency === 'general' && state.urgency === 'urgent';
      return downgrade && reason === undefined ? unfit('/reason', 'required') : null;
    }
    case 'quote': {
      if (Date.parse(action.validUntil) <= now) return unfit('/validUntil', 'past');
      return quoteAddsUp(action) ? null : unfit('/total', 'mismatch');
    }
    case 'resolve': {
      const until = action.report.warrantyUntil;
      return until !== undefined && until.slice(0, 10) < book.wire(now).slice(0, 10) ? unfit('/report/warrantyUntil', 'past') : null;
    }
    default:
      return null;
  }
}

/** Hundredths, exactly: money comes as decimal text. */
function hundredths({ amount }: Money): bigint {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return amount.startsWith('-') ? -value : value;
}

/** The total is the uncovered lines and the taxes, in one currency. */
function quoteAddsUp({ lines, taxes, total }: Extract<VendorAction, { type: 'quote' }>): boolean {
  const amounts = [...lines.map(({ unitPrice }) => unitPrice), ...(taxes ? [taxes] : [])];
  if (amounts.some(({ currency }) => currency !== total.currency)) return false;
  // A quantity has at most four decimals; each line is rounded to the hundredth, halves away from zero.
  const sum = lines.filter(({ covered }) => !covered).reduce((all, { quantity, unitPrice }) => {
    const product = BigInt(Math.round(quantity * 10_000)) * hundredths(unitPrice);
    const half = product < 0n ? -5_000n : 5_000n;
    return all + (product + half) / 10_000n;
  }, taxes ? hundredths(taxes) : 0n);
  return sum === hundredths(total);
}
