/** Checks answers against the contract's schemas, each loaded with the first answer of its kind. */
import type { answerSchemas } from '../contract/answers.js';

/** What an operation answers, by the name of its schema. */
export type AnswerName = keyof typeof answerSchemas;
/** Makes of what was received what the contract says, without unknown fields; throws `mismatch`. */
export type Check = (received: unknown) => unknown;

const known = new Map<string, Check>();

/** The check of one kind of answer. Rejects when its code cannot be loaded; the next call tries again. */
export async function checkOf(answer: AnswerName): Promise<Check> {
  let check = known.get(answer);
  if (!check) {
    const { makeCheck } = await import('./checking.js');
    known.set(answer, check = await makeCheck(answer));
  }
  return check;
}
