/** Problems (RFC 9457): thrown anywhere, answered in one place. */
import { problems, problemType, type ProblemCode } from '../../../components/contract/problem.js';
import { fieldMessages, titles, type FieldCode } from './words.js';
import type { Locale, Localized } from './locale.js';

/** Something wrong with one field; `pointer` is RFC 6901 into the body (or `/name` of a query parameter). */
export interface FieldError {
  pointer: string;
  code: FieldCode;
  /** What is said about it, where there is more to say than the code: the limit, or the vendor's own words. */
  message?: Localized | string;
}

export interface ProblemDetails {
  /** What happened, in both languages or one. */
  detail?: Localized | string;
  errors?: readonly FieldError[];
  /** Seconds until a new try makes sense (`Retry-After`). */
  retryAfter?: number;
}

const said = (words: Localized | string, locale: Locale): string => (typeof words === 'string' ? words : words[locale]);

/** Ends a call with a problem of the closed list. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problems[this.code].status;
  }

  /** The body, in a language. */
  body(locale: Locale): string {
    const { detail, errors } = this.details;
    return JSON.stringify({
      type: problemType(this.code),
      title: locale === 'en' ? problems[this.code].title : titles[this.code],
      status: this.status,
      ...(detail === undefined ? {} : { detail: said(detail, locale) }),
      ...(errors === undefined
        ? {}
        : { errors: errors.map(({ pointer, code, message = fieldMessages[code] }) => ({ pointer, code, message: said(message, locale) })) }),
    });
  }
}

/** 422 at one field. */
export const invalid = (pointer: string, code: FieldCode = 'invalid', detail?: Localized | string): Problem =>
  new Problem('validation', { errors: [{ pointer, code }], ...(detail === undefined ? {} : { detail }) });

/** 404: not there, or not the caller's. */
export const notFound = (): Problem => new Problem('not-found');
