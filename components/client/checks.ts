/** Checks answers against the contract's schemas; loaded with the first answer. */
import { safeParse } from 'valibot';
import { answerSchemas } from '../contract/answers.js';
import { Failure } from './failure.js';

/** Makes of what was received what the contract says, without unknown fields; throws `mismatch`. */
export type Check<T = unknown> = (received: unknown) => T;

/** The check of one kind of answer. */
export async function checkOf(answer: keyof typeof answerSchemas): Promise<Check> {
  const schema = await answerSchemas[answer]();
  return (received) => {
    const result = safeParse(schema, received);
    if (result.success) return result.output;
    const [first] = result.issues;
    throw new Failure('mismatch', {}, `${answer}: ${first.path?.map(({ key }) => String(key)).join('.') ?? ''} ${first.type}`);
  };
}
