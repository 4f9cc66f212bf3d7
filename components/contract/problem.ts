/**
 * The closed list of problems a backend may answer with (RFC 9457 `application/problem+json`).
 * `type` on the wire is `urn:aftercare:problem:<code>`.
 */
export const problems = {
  malformed: { status: 400, title: 'The request could not be read' },
  'key-required': { status: 400, title: 'An Idempotency-Key header is required' },
  unauthenticated: { status: 401, title: 'Sign-in is required or has expired' },
  forbidden: { status: 403, title: 'This is not open to you' },
  'consent-required': { status: 403, title: 'The customer has not consented to this' },
  'not-found': { status: 404, title: 'Nothing is here for you' },
  conflict: { status: 409, title: 'This does not fit the present state' },
  'action-not-allowed': { status: 409, title: 'This action is not possible now' },
  stale: { status: 412, title: 'This has changed meanwhile' },
  'too-large': { status: 413, title: 'This is too large' },
  'unsupported-type': { status: 415, title: 'This type is not supported' },
  validation: { status: 422, title: 'Some fields need attention' },
  'key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
  'precondition-required': { status: 428, title: 'An If-Match header is required' },
  'rate-limited': { status: 429, title: 'Too many calls; try again later' },
  internal: { status: 500, title: 'Something failed on our side' },
  'not-implemented': { status: 501, title: 'This backend does not offer this' },
  unavailable: { status: 503, title: 'The service is unavailable for now' },
} as const satisfies Record<string, { status: number; title: string }>;

/** One of the closed list of problem codes. */
export type ProblemCode = keyof typeof problems;

const prefix = 'urn:aftercare:problem:';

/** The `type` URN of a problem code. */
export const problemType = (code: ProblemCode): string => `${prefix}${code}`;

/** The code in a problem's `type`, or `null` when it is not one of the closed list. */
export function problemCode(type: unknown): ProblemCode | null {
  if (typeof type !== 'string' || !type.startsWith(prefix)) return null;
  const code = type.slice(prefix.length);
  return Object.hasOwn(problems, code) ? (code as ProblemCode) : null;
}
