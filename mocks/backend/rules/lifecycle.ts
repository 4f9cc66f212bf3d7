/** What each side may do now (rules, "Actions by stage"), and why something is refused. */
import type { CustomerAction, VendorAction } from '../../../components/contract/resources/action.js';
import {
  customerActions, vendorActions, type CustomerActionType, type Stage, type VendorActionType,
} from '../../../components/contract/vocabulary.js';
import { hasUnanswered, isOpen } from './clock.js';
import { openQuote, type CaseState } from './project.js';
import type { Rulebook } from './rulebook.js';
import { misfit, type Refusal } from './fitness.js';

type ActionType = CustomerActionType | VendorActionType;
type Condition = (state: CaseState, now: number) => boolean;

const letters: Readonly<Record<string, Stage>> = {
  S: 'submitted', D: 'diagnosing', A: 'arranged', I: 'in-service', R: 'resolved', C: 'closed',
};
const always: Condition = () => true;
const row = (stages: string, condition: Condition = always): { stages: ReadonlySet<Stage>; condition: Condition } =>
  ({ stages: new Set([...stages].map((letter) => letters[letter]!)), condition });

const delayToAnswer: Condition = ({ clocks }) => clocks.some(hasUnanswered);
const openEscalation: Condition = ({ clocks }) => clocks.some((clock) =>
  clock.kind === 'escalation' && clock.metAt === undefined && clock.status !== 'ended' && !clock.over);

const allowed: Readonly<Record<ActionType, { stages: ReadonlySet<Stage>; condition: Condition }>> = {
  ask: row('SDAIR'),
  attach: row('SDAIR'),
  escalate: row('SDAIR'),
  cancel: row('SDA'),
  reschedule: row('A'),
  'acknowledge-delay': row('SDAI', delayToAnswer),
  'object-to-delay': row('SDAI', delayToAnswer),
  'approve-quote': row('DAI', openQuote),
  'decline-quote': row('DAI', openQuote),
  confirm: row('R'),
  reject: row('R'),
  rate: row('RC', ({ rating }) => rating === undefined),
  reopen: row('C', ({ reopenUntil }, now) => reopenUntil !== undefined && now <= Date.parse(reopenUntil)),

  respond: row('S'),
  diagnose: row('SDAI'),
  assign: row('SDA'),
  schedule: row('SDA'),
  start: row('DA'),
  delay: row('SDAI', ({ clocks }) => clocks.some(isOpen)),
  update: row('SDAI'),
  quote: row('SDAI'),
  wait: row('SDAI'),
  resume: row('SDAI', ({ waiting }) => waiting !== null),
  relabel: row('SDAI'),
  answer: row('SDAIR', ({ openQuestions }) => openQuestions.length > 0),
  resolve: row('DAI'),
  'take-over': row('SDAIR', openEscalation),
};

const mayNow = (state: CaseState, type: ActionType, now: number): boolean => {
  const { stages, condition } = allowed[type];
  return stages.has(state.stage) && condition(state, now);
};

/** What this side may do now, in the order of the contract. */
export function allowedActions(state: CaseState, role: 'customer' | 'vendor', now: number): ActionType[] {
  const all: readonly ActionType[] = role === 'vendor' ? vendorActions : customerActions;
  return all.filter((type) => mayNow(state, type, now));
}

/** Why an action cannot be done: its fields first (422), then the stage (409). `null` when it can. */
export function refuse(state: CaseState, action: CustomerAction | VendorAction, now: number, book: Rulebook): Refusal | null {
  const unfit = misfit(state, action, now, book);
  if (unfit?.code === 'validation') return unfit;
  return mayNow(state, action.type, now) ? unfit : { code: 'action-not-allowed' };
}
