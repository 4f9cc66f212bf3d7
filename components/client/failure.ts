/** What every call rejects with. */
import type { ProblemCode } from '../contract/problem.js';

/**
 * `offline`: no answer came (network, DNS, CORS); `timeout`: none in time; `problem`: the backend said no, see `code`;
 * `mismatch`: the answer is not what the contract says; `aborted`: the caller's signal.
 */
export type FailureCause = 'offline' | 'timeout' | 'problem' | 'mismatch' | 'aborted';

/** What is known of a failure beside its kind. */
export interface FailureDetails {
  /** The problem's code; from the status where the answer is no problem of the contract. */
  code?: ProblemCode | undefined;
  /** HTTP status. */
  status?: number | undefined;
  /** The operation that failed. */
  operation?: string | undefined;
  /** The backend's words for a person, in the language asked for. */
  detail?: string | undefined;
  /** The fields at fault; `pointer` is an RFC 6901 pointer into the body. */
  errors?: ReadonlyArray<{ pointer: string; code: string; message: string }> | undefined;
  /** Seconds the backend asks to wait. */
  retryAfter?: number | undefined;
}

export class Failure extends Error implements FailureDetails {
  override readonly name: string = 'Failure';
  readonly kind: FailureCause;
  readonly code: FailureDetails['code'];
  readonly status: FailureDetails['status'];
  operation: FailureDetails['operation'];
  readonly detail: FailureDetails['detail'];
  readonly errors: FailureDetails['errors'];
  readonly retryAfter: FailureDetails['retryAfter'];

  constructor(kind: FailureCause, details: FailureDetails = {}, message?: string) {
    super(message ?? details.code ?? kind);
    this.kind = kind;
    this.code = details.code;
    this.status = details.status;
    this.operation = details.operation;
    this.detail = details.detail;
    this.errors = details.errors;
    this.retryAfter = details.retryAfter;
  }
}

/** Nobody is signed in who may do this. */
export const unauthenticated = (): Failure => new Failure('problem', { code: 'unauthenticated', status: 401 });
