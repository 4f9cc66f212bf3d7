/** What a failure means to a person: which of the designed failures to show. */

/** The designed failures; each has words (`common.failure.<kind>.*`) and one panel (`ui/failure.ts`). */
export type FailureKind = 'offline' | 'timeout' | 'unauthenticated' | 'forbidden' | 'not-found' | 'stale' | 'rate-limited'
  | 'unavailable' | 'mismatch';

const ofCode: Readonly<Record<string, FailureKind>> = {
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  'consent-required': 'forbidden',
  'not-found': 'not-found',
  conflict: 'stale',
  'action-not-allowed': 'stale',
  stale: 'stale',
  'precondition-required': 'stale',
  'rate-limited': 'rate-limited',
};

/** Which failure to show for what a call of the client rejected with (a `Failure`, or its kind and code kept in a state). */
export function failureKind(failure: unknown): FailureKind {
  const { kind, code } = (failure ?? {}) as { kind?: unknown; code?: unknown };
  if (kind === 'offline' || kind === 'timeout' || kind === 'mismatch') return kind;
  return typeof code === 'string' && Object.hasOwn(ofCode, code) ? ofCode[code]! : 'unavailable';
}
