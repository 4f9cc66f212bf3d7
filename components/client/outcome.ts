/** What a failed sending means: that it will be sent again, or that the customer must change something. */
import { Failure } from './failure.js';
import type { Refusal } from './keeping.js';

/** Whether the request may have been received, or would be at another time. */
export function passing({ code, kind, retryAfter, status = 0 }: Failure): boolean {
  if (kind !== 'problem' || status === 408 || status === 425) return true;
  if (code === 'conflict') return retryAfter !== undefined;
  return code === 'unauthenticated' || code === 'rate-limited' || code === 'unavailable';
}

/** As it is kept. */
export const refusalOf = ({ code, detail, errors, kind, operation, status }: Failure, file?: string): Refusal =>
  ({ code, detail, errors, file, kind, operation, status });

/** As it was. */
export const failureOf = ({ kind, ...details }: Refusal): Failure => new Failure(kind, details);

/** What a pointer (RFC 6901) leads to. */
export function pointed(body: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1).map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<unknown>((at, name) => (Object.hasOwn(Object(at) as object, name) ? (at as Record<string, unknown>)[name] : undefined), body);
}
