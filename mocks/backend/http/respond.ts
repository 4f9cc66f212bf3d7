/** Makes answers: the bytes and headers that count, then what every answer carries. */
import type { Reply } from '../backend.js';
import type { AttachmentRecord, Store } from '../store/port.js';
import { type Problem } from './problem.js';
import type { Locale } from './locale.js';

/** An answer before it is a `Response`: what is stored for a replay. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An answer that is a file: read as it is sent, never stored. */
export interface FileAnswer extends Omit<Answer, 'body'> { body: ReadableStream<Uint8Array> }

/** Bytes of a file read at once. */
const pieceSize = 1024 * 1024;

/** A file to be saved, not shown: no page of this origin can be made of it. */
export function fileAnswer({ id, name, type, size }: AttachmentRecord, store: Store): FileAnswer {
  let from = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await store.transaction((tx) => tx.readBytes(id, from, pieceSize));
      from += piece.length;
      if (piece.length > 0) controller.enqueue(piece);
      else if (from < size) throw new Error(`attachment ${id} went away while it was read`);
      if (from >= size) controller.close();
    },
  }, { highWaterMark: 0 });
  const coded = encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${coded}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
    body,
  };
}

/** The answer of a handler's reply. */
export function answerOf(reply: Exclude<Reply, { file: AttachmentRecord }>, locale: Locale): Answer {
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
export function toResponse(answer: Answer | FileAnswer, forAnyone: boolean): Response {
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      'cache-control': forAnyone && answer.status === 200 ? 'no-cache' : 'no-store',
      vary: forAnyone ? 'Accept-Language' : varies,
      'x-content-type-options': 'nosniff',
      ...answer.headers,
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
