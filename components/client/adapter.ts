/** Calls a vendor's own object instead of a backend that speaks the contract; loaded where there is one. */
import { operations, type Operation, type OperationName } from '../contract/operations.js';
import { problems, type ProblemCode } from '../contract/problem.js';
import { checkOf, type AnswerName } from './checks.js';
import type { CallOptions, Client } from './connection.js';
import { Failure } from './failure.js';
import type { Input } from './transport.js';

type Methods = Partial<Record<string, (input: Input, options: CallOptions) => unknown>>;

/** Makes one call. What it answers is checked like any answer, what it throws becomes a `Failure`. */
export async function callBackend(backend: Partial<Client>, name: OperationName, input: Input, options: CallOptions): Promise<unknown> {
  const methods = backend as Methods;
  if (!methods[name]) throw new Failure('problem', { code: 'not-implemented', status: 501 });
  const { answer }: Operation = operations[name];
  const given = await Promise.resolve(methods[name](input, options)).catch((error: unknown) => { throw failureOf(error); });
  return answer ? (await checkOf(answer as AnswerName))(given) : given;
}

/** A vendor's code, or another copy of this one, may throw anything. */
function failureOf(error: unknown): Failure {
  const { code, detail, errors, kind, name, retryAfter, status } = Object(error) as Partial<Failure>;
  const known = typeof code === 'string' && Object.hasOwn(problems, code) ? code as ProblemCode : undefined;
  if (name === 'AbortError') return new Failure('aborted');
  if (name === 'Failure' && kind) return new Failure(kind, { code: known, detail, errors, retryAfter, status });
  if (error instanceof TypeError && !known) return new Failure('offline');
  return new Failure('problem', { code: known ?? 'internal', detail, errors, status: status ?? problems[known ?? 'internal'].status });
}
