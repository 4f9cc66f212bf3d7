/** Makes a failure of an answer that is none of the good ones. */
import { problemCode, problems, type ProblemCode } from '../contract/problem.js';
import { Failure, type FailureDetails } from './failure.js';

/** The code of a status where the answer itself names none: a proxy's page, for instance, which cannot say what the backend did. */
function codeOf(status: number): ProblemCode {
  if (status === 500) return 'unavailable';
  const all = Object.keys(problems) as ProblemCode[];
  return all.find((code) => problems[code].status === status) ?? (status < 500 ? 'malformed' : 'unavailable');
}

/** Seconds from now, of a number of seconds or a date. */
function secondsUntil(retryAfter: string | null, now: number): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function fields(errors: unknown): FailureDetails['errors'] {
  if (!Array.isArray(errors)) return undefined;
  return errors.flatMap((one: Partial<Record<string, unknown>> | null) => {
    const pointer = text(one?.pointer);
    return pointer === undefined ? [] : [{ pointer, code: text(one?.code) ?? '', message: text(one?.message) ?? '' }];
  });
}

/** Reads a problem leniently. @param now By the backend's clock, epoch milliseconds. */
export async function problemOf(response: Response, now: number): Promise<Failure> {
  const { headers, status } = response;
  const body = parse(await response.text());
  return new Failure('problem', {
    code: problemCode(body.type) ?? codeOf(status),
    status,
    detail: text(body.detail),
    errors: fields(body.errors),
    retryAfter: secondsUntil(headers.get('retry-after'), now),
  }, text(body.title));
}

function parse(json: string): Partial<Record<string, unknown>> {
  try {
    return Object(JSON.parse(json)) as object;
  } catch {
    return {};
  }
}
