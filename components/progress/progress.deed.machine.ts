/** What can be done with a request: the body of each action, where it stands, and when it is sent again. Pure. */
import type { CustomerAction } from '../contract/resources/action.js';
import type { Commitment } from '../contract/resources/commitment.js';
import type { Request } from '../contract/resources/request.js';
import type { CustomerActionType } from '../contract/vocabulary.js';
import { draftOf, type Case, type Target } from './progress.case.machine.js';

/** What is rated, in the order it is asked. */
export const ratings = ['attitude', 'promptness', 'quality'] as const;

/** Actions that need no words: one press does them. */
export const direct: readonly CustomerActionType[] = ['acknowledge-delay', 'approve-quote', 'confirm'];

/** The delay that waits for the customer's answer, if the commitment has one. */
export const delayToAnswer = ({ delays }: Pick<Commitment, 'delays'>): Commitment['delays'][number] | undefined =>
  delays.findLast(({ answer }) => answer === undefined);

/** Beside what an action and its form stand; among all actions where that is not shown, or no longer. */
export function homeOf({ request: { actions, commitments, report } }: Pick<Case, 'request'>, { action, about }: Target): 'delay' | 'quote' | 'report' | 'actions' {
  const any = (...of: CustomerActionType[]): boolean => of.some((one) => actions.includes(one));
  switch (action) {
    case 'acknowledge-delay': case 'object-to-delay':
      return any('acknowledge-delay', 'object-to-delay') && commitments.some((one) => one.id === about && delayToAnswer(one)) ? 'delay' : 'actions';
    case 'approve-quote': case 'decline-quote': return any('approve-quote', 'decline-quote') ? 'quote' : 'actions';
    case 'confirm': case 'reject': return report && any('confirm', 'reject') ? 'report' : 'actions';
    default: return 'actions';
  }
}

/** The body of an action from what was typed; `null` while something is missing. */
export function actionOf(known: Case, target: Target): CustomerAction | null {
  const { action: type, about: commitment = '' } = target;
  const draft = draftOf(known, target);
  const text = draft.text.trim();
  const told = text === '' ? {} : { reason: text };
  switch (type) {
    case 'ask': return text === '' ? null : { type, text };
    case 'escalate': case 'reject': case 'reopen': return text === '' ? null : { type, reason: text };
    case 'object-to-delay': return text === '' ? null : { type, commitment, reason: text };
    case 'cancel': case 'decline-quote': return { type, ...told };
    case 'acknowledge-delay': return { type, commitment };
    case 'approve-quote': case 'confirm': return { type };
    case 'rate': {
      const [attitude, promptness, quality] = ratings.map((of) => draft.stars[of]);
      if (!attitude || !promptness || !quality) return null;
      return { type, attitude, promptness, quality, ...(text !== '' && { comment: text }) };
    }
    // Adding files and choosing another time come with uploads and slots; until then they are not offered here.
    case 'attach': case 'reschedule': return null;
  }
}

/**
 * True when an action that met a newer request may be sent again unasked: it says something rather than decides, and
 * it is still about the same (element design, "On a 412").
 */
export function sendAgain({ action, about }: Target, before: Request, now: Request): boolean {
  if (!now.actions.includes(action)) return false;
  switch (action) {
    case 'ask': case 'attach': case 'rate': case 'escalate': return true;
    case 'acknowledge-delay': {
      const seen = (request: Request): string | undefined => {
        const commitment = request.commitments.find(({ id }) => id === about);
        const delay = commitment && delayToAnswer(commitment);
        return delay && `${delay.at} ${delay.to}`;
      };
      // A delay told meanwhile was not seen.
      return seen(before) !== undefined && seen(before) === seen(now);
    }
    default: return false;
  }
}
