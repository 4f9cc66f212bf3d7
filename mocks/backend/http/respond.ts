/** Makes answers: the bytes and headers that count, then what every answer carries. */
import type { Reply } from '../backend.js';
import { type Problem } from './problem.js';
import type { Locale } from './locale.js';

/** An answer before it is a `Response`: what is stored for a replay. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The answer of a handler's reply. */
export function answerOf(reply: Reply, locale: Locale): Answer {
  if ('problem' in reply) return problemAnswer(reply.problem, locale);
  const { status, body, etag, location, trackingCodeOf } = reply;
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'content-language': locale,
      ...(etag === undefined ? {} : { etag }),
      ...(location === undefined ? {} : { location }),
      ...(trackingCodeOf === undefined ? {} : { 'x-tracking-code-of': trackingCodeOf }),
    },
    body: JSON.stringify(body),
  };
}

/** The answer of a problem. */
export function problemAnswer(problem: Problem, locale: Locale): Answer {
  return {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      ...(problem.code === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}),
      ...(problem.details.retryAfter === undefined ? {} : { 'retry-after': String(problem.details.retryAfter) }),
    },
    body: problem.body(locale),
  };
}

/** What the answer to a caller varies by. */
const varies = 'Accept-Language, Authorization';

/** The `Response`. Answers that depend on the caller are never kept by a cache. */
export function toResponse(answer: Answer, forAnyone: boolean): Response {
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      ...answer.headers,
      'cache-control': forAnyone && answer.status === 200 ? 'no-cache' : 'no-store',
      vary: forAnyone ? 'Accept-Language' : varies,
      'x-content-type-options': 'nosniff',
    },
  });
}

/** A stream for one caller. */
export function streamResponse(body: ReadableStream<Uint8Array>, locale: Locale): Response {
  return new Response(body, {
    status: 200,
    headers: {
      'content-type': 'text/event-stream',
      'content-language': locale,
      'cache-control': 'no-store',
      vary: varies,
      'x-content-type-options': 'nosniff',
      // Proxies that gather an answer before passing it on would hold it back for ever.
      'x-accel-buffering': 'no',
    },
  });
}
