/** What <aftercare-consent> asks of the backend, and which event each answer is. */
import type { Connection } from '../client/connection.js';
import type { Consent, Receipt } from '../contract/resources/consent.js';
import type { DecisionWord } from '../contract/vocabulary.js';
import type { Flow } from '../core/flow.js';
import { refusalOf } from './consent.choice.machine.js';
import { choiceOf, type Event, type State, type View } from './consent.machine.js';

type Running = Flow<State, Event>;

/** What is to be read. */
export interface Wanted {
  view: View;
  /** Only choices of this purpose. */
  purpose: string | undefined;
  /** Only choices this request needs. */
  request: string | undefined;
  locale: string;
  /** Settles when what draws receipts is there; rejects where it cannot be had. */
  papers(): Promise<unknown>;
  /** True when the caller is a guest, as far as is known by then. */
  guest(): boolean;
}

interface Options { signal: AbortSignal; locale: string }

/** All choices: people have few, and each must be there to be seen. */
async function listChoices({ client }: Connection, { purpose, request }: Wanted, options: Options): Promise<Consent[]> {
  const consents: Consent[] = [];
  let cursor: string | null | undefined;
  do {
    const { items, next } = await client.listConsents({
      query: { limit: 100, ...(request !== undefined && { request }), ...(cursor && { cursor }) },
    }, options);
    consents.push(...items);
    cursor = next;
  } while (cursor);
  return purpose === undefined ? consents : consents.filter((one) => one.purpose.id === purpose);
}

/** Reads what the view shows; with a cursor, what follows. */
export function readView(flow: Running, connection: Connection, wanted: Wanted, cursor?: string): Promise<void> {
  const { client } = connection;
  const { view, locale } = wanted;
  const query = { limit: 20, ...(cursor !== undefined && { cursor }) };
  return flow.run('read', async (signal) => {
    const options = { signal, locale };
    if (view === 'choices') return { type: 'choices', consents: await listChoices(connection, wanted, options) };
    const [{ items, next = null }] = await Promise.all([
      view === 'history' ? client.listReceipts({ query }, options) : client.listDisclosures({ query }, options), wanted.papers(),
    ]);
    return { type: view, items, next, on: cursor !== undefined } as Event;
  }, (failure) => {
    connection.report(failure, view === 'choices' ? 'listConsents' : view === 'history' ? 'listReceipts' : 'listDisclosures');
    if (cursor !== undefined) return { type: 'more', more: 'failed' };
    return { type: 'failed', refusal: refusalOf(failure), guest: wanted.guest() };
  });
}

/** Sends a decision on exactly the notice shown. Resolves with the receipt, or what it was refused for, or nothing when superseded. */
export async function sendDecision(
  flow: Running, connection: Connection, consent: Consent, decision: DecisionWord, { key, locale }: { key: string; locale: string },
): Promise<{ receipt: Receipt } | { code: string | undefined } | undefined> {
  const { id, noticeHash } = consent;
  let outcome: { receipt: Receipt } | { code: string | undefined } | undefined;
  await flow.run(`decide ${id}`, async (signal) => {
    const body = { decision, noticeHash, locale: consent.locale ?? locale };
    const receipt = await connection.client.decide({ id, body }, { signal, key, locale });
    outcome = { receipt };
    return { type: 'decided', id, receipt };
  }, (failure) => {
    const refusal = refusalOf(failure);
    outcome = { code: refusal.code };
    connection.report(failure, 'decide');
    return { type: 'refused', id, refusal };
  });
  return outcome;
}

/** Finds the receipt of a choice's present decision, unless it is known. */
export function readReceipt(flow: Running, connection: Connection, id: string, { locale, papers }: Pick<Wanted, 'locale' | 'papers'>): Promise<void> {
  const choice = choiceOf(flow.state, id);
  flow.send({ type: 'paper', id, paper: 'loading' });
  return flow.run(`receipt ${id}`, async (signal) => {
    await papers();
    let { receipt } = choice ?? { receipt: null };
    let cursor: string | null | undefined;
    while (!receipt) {
      const { items, next } = await connection.client.listReceipts({ query: { limit: 100, ...(cursor && { cursor }) } }, { signal, locale });
      receipt = items.find((one) => one.consent === id && one.decision === choice?.consent.decision) ?? null;
      cursor = next;
      if (!cursor) break;
    }
    return receipt ? { type: 'paper', id, paper: 'open', receipt } : { type: 'paper', id, paper: 'failed' };
  }, (failure) => {
    connection.report(failure, 'listReceipts');
    return { type: 'paper', id, paper: 'failed' };
  });
}
