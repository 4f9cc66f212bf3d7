/** One promise with a clock (rules: "Commitments"). */
import * as v from 'valibot';
import { commitmentKinds, commitmentStatuses, delayReasons } from '../vocabulary.js';
import { ClauseRefSchema } from './common.js';

export const DelaySchema = v.object({
  at: v.string(),
  reason: v.picklist(delayReasons),
  text: v.string(),
  from: v.string(),
  to: v.string(),
  answer: v.optional(v.picklist(['acknowledged', 'contested'])),
});
/** A delay notice: reason, words, old time, new time, the customer's answer (clause 3.2). */
export type Delay = v.InferOutput<typeof DelaySchema>;

export const CommitmentSchema = v.object({
  id: v.string(),
  kind: v.picklist(commitmentKinds),
  clause: ClauseRefSchema,
  term: v.string(),
  startedAt: v.string(),
  dueAt: v.string(),
  originalDueAt: v.string(),
  provisional: v.boolean(),
  status: v.picklist(commitmentStatuses),
  metAt: v.optional(v.string()),
  keptAs: v.optional(v.picklist(['original', 'revised'])),
  missedAt: v.optional(v.string()),
  endedAt: v.optional(v.string()),
  pausedAt: v.optional(v.string()),
  /** The seq of the question an `answer` promise belongs to. */
  question: v.optional(v.number()),
  /** True once the customer objected to a delay of it; stays citable. */
  contested: v.optional(v.boolean()),
  delays: v.array(DelaySchema),
});
export type Commitment = v.InferOutput<typeof CommitmentSchema>;

/** What would be promised, before filing. */
export const PromiseSchema = v.object({
  kind: v.picklist(commitmentKinds),
  clause: ClauseRefSchema,
  term: v.string(),
  dueAt: v.string(),
  provisional: v.boolean(),
});
export type PromisedTime = v.InferOutput<typeof PromiseSchema>;
