/** Tabs of one device that submit requests to a backend that fails as a test says, in pretend time. */
import assert from 'node:assert/strict';
import { requestExamples } from '../../components/contract/resources/request.examples.js';
import type { NewRequest } from '../../components/contract/resources/request.js';
import type { Draft, KeptFile, Outcome } from '../../components/client/keeping.js';
import { newKey } from '../../components/client/key.js';
import { Session, type SessionOptions } from '../../components/client/session.js';
import { pretendDevice } from './device.js';
import { inbox, type Called } from './inbox.js';
import { passed, warmUp as warmUpCalls } from './replies.js';
import { pretendTimers } from './timers.js';

/** What is submitted. */
export const wish = (description = '漏水'): NewRequest => {
  const { problem: told, ...body } = requestExamples.NewRequest.guestOnline;
  return { ...body, problem: { ...told, description } };
};
export const file = (text: string, of = 'attachments'): KeptFile & { blob: Blob } => {
  const blob = new Blob([text], { type: 'text/plain' });
  return { id: newKey(), of, name: `${text}.txt`, type: 'text/plain', size: blob.size, blob };
};
export const draft = (who = 'customer-1', more: Partial<Draft> = {}): Draft =>
  ({ id: newKey(), key: newKey(), place: { who, product: '' }, step: 'check', values: { description: '漏水' }, files: [], savedAt: 0, ...more });

/** One device, one backend, one clock, and as many tabs as wanted. */
export function tabs(who: string | null = 'customer-1') {
  const device = pretendDevice();
  const backend = inbox();
  const timers = pretendTimers();
  const caller = { who };
  const tab = async (options: Partial<SessionOptions> = {}) => {
    const session = new Session({ endpoint: 'https://backend.example/api', getToken: () => caller.who, fetch: backend.fetch, timers, device: device.tab(), ...options });
    const keeping = await session.keeping();
    // Hashes take real time, which the pretend one does not wait for.
    await Promise.all(['customer-1', 'customer-2', 'guest'].map((one) => keeping.drafts.owner(one)));
    const news: string[] = [];
    keeping.outbox.watch((_, { state }) => { if (news.at(-1) !== state) news.push(state); });
    return { session, keeping, outbox: keeping.outbox, drafts: keeping.drafts, news };
  };
  const posts = (): Called[] => backend.made('POST /requests');
  /** Lets time pass until it holds. */
  const until = async (condition: () => unknown, limit = 900_000): Promise<void> => {
    for (let t = 0; t < limit && !condition(); t += 500) await timers.advance(500);
    assert.ok(condition(), 'it never came true');
  };
  return { backend, caller, device, posts, tab, timers, until };
}

export const state = (outcome: Outcome): string => (outcome.state === 'kept' ? `kept: ${outcome.failure.code ?? outcome.failure.kind}` : outcome.state);
export const number = (outcome: Outcome): string | undefined => (outcome.state === 'received' ? outcome.request.number : undefined);

/** Loads what comes with the first sending: in real time, which the pretend one does not wait for. */
export async function warmUp(): Promise<void> {
  await warmUpCalls();
  const { tab, timers } = tabs();
  const { outbox } = await tab();
  const one = file('x');
  await passed(timers, outbox.submit(draft('customer-1', { files: [one] }), { ...wish(), attachments: [`local:${one.id}`] }));
}
