/**
 * One call, checked in the contract's order: 429, 401, 404 or 403, 501, 413 or 415, 400, stored key, 422; the handler
 * goes on with 428, 412, 409. Everything from the 404 on happens in one transaction, so that the key commits with its effects.
 */
import type { Context } from 'hono';
import { operations, type Operation, type OperationName } from '../../../components/contract/operations.js';
import type { SchemaName } from '../../../components/contract/schemas.js';
import type { Backend, Call, EarlyCall, Handler, Reply } from '../backend.js';
import { withTrackingCode } from '../tracking.js';
import type { Tx } from '../store/port.js';
import { checkCarrier, parseJson, readBytes, type RawBody } from './body.js';
import { checkKey, fingerprint, recall, scopeOf } from './idempotency.js';
import { admit, type Caller } from './identity.js';
import { Problem } from './problem.js';
import { answerOf, fileAnswer, type Answer, type FileAnswer } from './respond.js';
import { validBody, validQuery } from './validation.js';
import type { Locale } from './locale.js';

/** What is known of a call before its row is looked at. */
export interface Incoming {
  readonly backend: Backend;
  readonly context: Context;
  readonly caller: Caller | null;
  readonly locale: Locale;
  readonly address: string;
  readonly now: number;
}

type AnyHandler = Handler<OperationName, unknown>;

/** Runs one operation; throws `Problem`. */
export async function runOperation(name: OperationName, parts: AnyHandler | undefined, incoming: Incoming): Promise<Answer | FileAnswer> {
  const row: Operation = operations[name];
  const { backend, caller, context, address } = incoming;
  parts?.limit?.(backend, address, caller);
  admit(row.who, caller);
  if (!parts) throw new Problem('not-implemented');
  const bytes = row.method === 'POST' ? await readBytes(context.req.raw, parts.most?.(backend)) : new Uint8Array();
  const seen = await look(parts, incoming, bytes);
  return backend.store.transaction((tx) => inTransaction(row, parts, incoming, tx, bytes, seen));
}

/** Looks at a raw body; what is wrong in it (422) is told in its turn. */
async function look(parts: AnyHandler, incoming: Incoming, bytes: RawBody): Promise<() => unknown> {
  try {
    const file = await parts.look?.(incoming, bytes);
    return () => file;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'validation') throw error;
    return () => { throw error; };
  }
}

async function inTransaction(
  row: Operation,
  parts: AnyHandler,
  incoming: Incoming,
  tx: Tx,
  bytes: RawBody,
  seen: () => unknown,
): Promise<Answer | FileAnswer> {
  const { backend, caller, context, locale, address, now } = incoming;
  const early: EarlyCall = { backend, tx, now, caller, locale, address, params: fitParams(context) as EarlyCall['params'] };
  const found = await parts.find?.(early);

  let body: unknown;
  if (row.body) {
    checkCarrier(bytes, context.req.header('content-type') ?? null);
    body = parseJson(bytes);
  }
  let scope: string | undefined;
  let print = '';
  if (row.keyed) {
    const key = context.req.header('idempotency-key');
    checkKey(key);
    const subject = caller === null || caller.role === 'guest' ? '' : caller.subject;
    scope = scopeOf(subject, row.method, context.req.path, key);
    print = fingerprint(bytes ?? new Uint8Array());
    const stored = await recall(tx, scope, print, now);
    if (stored) return completed({ status: stored.status, headers: stored.headers, body: stored.body }, backend);
  }

  const call: Call = {
    ...early,
    body: (row.body ? validBody(row.body as SchemaName, body) : seen()) as Call['body'],
    query: (row.query ? validQuery(row.query as SchemaName, context.req.query()) : undefined) as Call['query'],
    ifMatch: context.req.header('if-match'),
  };
  const reply: Reply = await parts.run(call, found);
  if ('file' in reply) return fileAnswer(reply.file, backend.store);
  const answer = answerOf(reply, locale);
  if (scope !== undefined && answer.status < 300) {
    await tx.saveAnswer(scope, { fingerprint: print, at: now, ...answer });
  }
  return completed(answer, backend);
}

/** Path parameters; one that no database could hold is found nowhere. */
function fitParams(context: Context): Record<string, string> {
  const params = context.req.param() as Record<string, string>;
  if (Object.values(params).some((one) => one.length > 300 || /\0|[\uD800-\uDFFF]/u.test(one))) throw new Problem('not-found');
  return params;
}

/** Adds what is never stored. */
function completed(answer: Answer, backend: Backend): Answer {
  const { 'x-tracking-code-of': request, ...headers } = answer.headers;
  if (request === undefined) return answer;
  return { ...answer, headers, body: withTrackingCode(answer.body, backend.keys.secret, request) };
}
