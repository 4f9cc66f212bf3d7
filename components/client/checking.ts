/** Makes a check of a schema; loaded with the first answer, and the library with it. */
import { safeParse } from 'valibot';
import { answerSchemas } from '../contract/answers.js';
import type { AnswerName, Check } from './checks.js';
import { Failure } from './failure.js';

export async function makeCheck(answer: AnswerName): Promise<Check> {
  const schema = await answerSchemas[answer]();
  return (received) => {
    const result = safeParse(schema, received);
    if (result.success) return result.output;
    const [first] = result.issues;
    // Where, not what: the answer is the customer's own business.
    throw new Failure('mismatch', {}, `${answer}: ${first.path?.map(({ key }) => String(key)).join('.') ?? ''} ${first.type}`);
  };
}
