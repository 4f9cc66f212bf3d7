/** A session whose backend replies as a test says, in pretend time. */
import assert from 'node:assert/strict';
import { problemType, problems, type ProblemCode } from '../../components/contract/problem.js';
import { Failure } from '../../components/client/failure.js';
import { Session, type SessionOptions } from '../../components/client/session.js';
import { pretendTimers, type PretendTimers } from './timers.js';

export type Reply = Response | Error | 'never';

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
export const problem = (code: ProblemCode, headers: Record<string, string> = {}): Response =>
  json({ type: problemType(code), title: problems[code].title, status: problems[code].status, detail: `in words: ${code}` }, problems[code].status, headers);
export const none = { items: [], next: null };
export const network = new TypeError('Failed to fetch');

/** A session whose backend gives these replies, one a call, the last one for ever. */
export function replying(replies: Array<Reply | ((request: Request) => Reply)>, options: Partial<SessionOptions> = {}) {
  const timers = pretendTimers();
  const seen: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const reply = replies[Math.min(seen.length, replies.length - 1)]!;
    seen.push(request);
    const answer = typeof reply === 'function' ? reply(request) : reply;
    if (answer === 'never') return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
    if (answer instanceof Error) throw answer;
    return answer.clone();
  };
  const session = new Session({ endpoint: 'https://backend.example/api/', getToken: () => 'token-1', fetch, timers, ...options });
  return { client: session.client, seen, session, timers };
}

/** Lets time pass until it settles. */
export async function passed<T>(timers: PretendTimers, call: Promise<T>, limit = 120_000): Promise<T> {
  let done = false;
  call.then(() => { done = true; }, () => { done = true; });
  for (let t = 0; t < limit && !done; t += 250) await timers.advance(250);
  assert.ok(done, 'it never settled');
  return call;
}

/** The failure of a call that must fail. */
export async function failing(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    return error;
  }
  throw new Error('it did not fail');
}

/** Loads what comes with the first calls: in real time, which the pretend one does not wait for. */
export async function warmUp(): Promise<void> {
  const { client } = replying([json(none)]);
  await Promise.all([client.listProducts({}), client.listRequests({}), client.listConsents({}), client.listReceipts({}), client.listAgreementVersions({})]);
  await failing(replying([problem('forbidden')]).client.listProducts({}));
}
