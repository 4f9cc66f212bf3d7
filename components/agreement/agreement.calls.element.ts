/** What <aftercare-agreement> asks of the backend, and which event each answer is. */
import type { Connection } from '../client/connection.js';
import { failureKind } from '../core/failure.js';
import type { Flow } from '../core/flow.js';
import { refusalOf, type Event, type State } from './agreement.machine.js';

type Running = Flow<State, Event>;

/** What is to be read. */
export interface Wanted {
  /** The version in force when absent. */
  version: string | undefined;
  locale: string;
  /** Whether it matters what the customer accepted. */
  accepting: boolean;
}

/** Reads the text, and once it is there what stands around it: the versions, and what the customer accepted. */
export async function readAgreement(flow: Running, connection: Connection, { version, locale, accepting }: Wanted): Promise<void> {
  const { client } = connection;
  // Whom to call, and the vendor's zone: nobody waits for it.
  if (connection.contacts().length === 0) void client.readCatalog({}, { locale }).catch(() => undefined);
  await flow.run('read', async (signal) => {
    const options = { signal, locale };
    const agreement = await (version === undefined
      ? client.readAgreement({}, options) : client.readAgreementVersion({ version }, options));
    return { type: 'read', agreement };
  }, (failure) => {
    const refusal = refusalOf(failure);
    if (refusal.code === 'not-implemented' || (refusal.code === 'not-found' && version === undefined)) return { type: 'none' };
    connection.report(failure, version === undefined ? 'readAgreement' : 'readAgreementVersion');
    return { type: 'failed', refusal };
  });
  if (flow.state.kind !== 'ready') return;
  void flow.run('versions', async (signal) => {
    const { items } = await client.listAgreementVersions({ query: { limit: 100 } }, { signal, locale });
    return { type: 'versions', versions: items };
  }, (failure) => connection.report(failure, 'listAgreementVersions'));
  if (accepting) void readStanding(flow, connection, locale);
}

function readStanding(flow: Running, connection: Connection, locale: string): Promise<void> | void {
  const { client, identity } = connection;
  if (identity === 'guest') return flow.send({ type: 'standing', standing: { kind: 'guest' } });
  return flow.run('standing', async (signal) => {
    const { items } = await client.listAcceptances({ query: { limit: 100 } }, { signal, locale });
    return { type: 'standing', standing: { kind: 'customer', accepted: items } };
  }, (failure) => {
    const kind = failureKind(failure);
    if (kind === 'unauthenticated' || kind === 'forbidden') return { type: 'standing', standing: { kind: 'guest' } };
    connection.report(failure, 'listAcceptances');
    // Not to know of an earlier acceptance keeps nobody from accepting.
    return { type: 'standing', standing: { kind: 'customer', accepted: [] } };
  });
}

/** Sends the acceptance of a text. Rejects as the call does; with an `AbortError` when the element was removed meanwhile. */
export async function sendAcceptance(
  flow: Running, connection: Connection, text: { version: string; hash: string; locale: string }, key: string,
): Promise<void> {
  const { version, hash, locale } = text;
  let outcome: { failure?: unknown } | undefined;
  flow.send({ type: 'accepting' });
  await flow.run('accept', async (signal) => {
    const acceptance = await connection.client.accept({ version, body: { locale, hash } }, { signal, key });
    outcome = {};
    return { type: 'accepted', acceptance };
  }, (failure) => {
    outcome = { failure };
    connection.report(failure, 'accept');
    return { type: 'refused', refusal: refusalOf(failure) };
  });
  if (!outcome) throw new DOMException('The element was removed.', 'AbortError');
  if ('failure' in outcome) throw outcome.failure;
}
