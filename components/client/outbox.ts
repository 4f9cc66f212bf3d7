/** Sends what was submitted: kept first, once, in order, by one tab; again when the network is back, never so that it makes an outage worse. */
import type { NewRequest, Request } from '../contract/resources/request.js';
import type { Client } from './connection.js';
import { Failure } from './failure.js';
import type { Draft, Outbox, Outcome, Sending } from './keeping.js';
import { alone, type Locks } from './outbox-lock.js';
import { failureOf, passing } from './outcome.js';
import { send, type SendingPort } from './sending.js';
import { onAbort, type Timers } from './timers.js';

export interface OutboxPort extends SendingPort {
  readonly client: Pick<Client, 'createRequest' | 'readRequest'>;
  readonly timers: Timers;
  readonly locks?: Locks | undefined;
  readonly site: string;
}

/** Milliseconds the first wait lasts at most; each next one twice as long, up to the longest. */
const [first, longest] = [5_000, 300_000];
/** Milliseconds in which those who came back online together begin. */
const spread = 2_000;
/** Milliseconds a customer waits for another tab that is at the same request. */
const patience = 20_000;

type Given = Parameters<Outbox['submit']>[0];

export class DeviceOutbox implements Outbox {
  readonly #port: OutboxPort;
  readonly #listeners = new Set<{ tell(id: string, sending: Sending): void }>();
  /** Being sent by this page. */
  readonly #running = new Map<string, { readonly bytes: string | undefined; readonly work: Promise<Outcome> }>();
  /** Received by this page; a guest's with its code, which is written nowhere. */
  readonly #requests = new Map<string, Request>();
  /** Ends what is under way for who has left. */
  #turn = new AbortController();
  #draining: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  #failures = 0;
  /** The backend asked not to be called before. */
  #notBefore = 0;
  /** Something waits for its customer to sign in. */
  #unsigned = false;
  /** Woken while it was at work. */
  #again = false;
  #ended = false;

  constructor(port: OutboxPort, ended: AbortSignal) {
    this.#port = port;
    onAbort(ended, () => this.#end());
  }

  async submit(draft: Given, body: NewRequest, locale?: string): Promise<Outcome> {
    const bytes = JSON.stringify(body);
    for (let running = this.#running.get(draft.id); running; running = this.#running.get(draft.id)) {
      const outcome = await running.work;
      if (running.bytes === bytes) return outcome;
    }
    return this.#run(draft.id, bytes, async () => {
      const { drafts, now } = this.#port;
      await drafts.put(draft, (record, old) => {
        const { kept, received } = { kept: undefined, received: undefined, ...old };
        if (received) return undefined;
        return { ...record, refusal: undefined, kept: { at: now(), body, locale, attempts: kept?.attempts ?? 0 } };
      });
    });
  }

  retry(): void { this.wake(0); }

  async withdraw(id: string): Promise<Draft> {
    const { drafts } = this.#port;
    const record = await drafts.change(id, ({ kept, ...rest }) => (kept?.attempts === 0 ? rest : undefined), true);
    const draft = await drafts.read(id);
    if (!draft || !record || record.kept || record.received) throw new Failure('problem', { code: 'conflict', status: 409 });
    return draft;
  }

  async receipt(id: string): Promise<Request> {
    const known = this.#requests.get(id);
    if (known) return known;
    const { client, drafts } = this.#port;
    const record = await drafts.record(id);
    if (!record?.received) throw new Failure('problem', { code: 'not-found', status: 404 });
    const [body] = record.sent ?? [];
    const request = await (record.guest && body
      ? client.createRequest({ body }, { key: record.key, anonymous: true })
      : client.readRequest({ id: record.received.id }));
    this.#requests.set(id, request);
    return request;
  }

  async shown(id: string): Promise<void> {
    this.#requests.delete(id);
    await this.#port.drafts.remove(id);
  }

  watch(tell: (id: string, sending: Sending) => void): () => void {
    const listener = { tell };
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Sends what waits after so many milliseconds, sooner than planned. */
  wake(milliseconds: number): void {
    this.#failures = 0;
    this.#in(milliseconds);
  }

  /** The network is back: together with everybody else's. */
  online(): void { this.wake(this.#port.timers.random() * spread); }

  /** Somebody may have signed in; pages say so at every turn. Does nothing unless that is waited for. */
  signedIn(): void {
    if (this.#unsigned && !this.#cancel && !this.#draining) this.#in(this.#port.timers.random() * spread);
  }

  /** Another is calling: what is under way is not theirs. */
  turn(): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.wake(0);
  }

  /** Another tab changed these. */
  async heard(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const record = await this.#port.drafts.record(id);
      if (!record || this.#running.has(id)) continue;
      if (record.kept && !this.#cancel && !this.#draining) this.#in((1 + this.#port.timers.random()) * first);
      else if (record.refusal) this.#tell(id, { state: 'refused', failure: failureOf(record.refusal), file: record.refusal.file });
      else if (record.received && this.#listeners.size > 0) {
        await this.receipt(id).then((request) => this.#tell(id, { state: 'received', request }), () => undefined);
      }
    }
  }

  /** One sending of one draft at a time: in this page by the map, over all tabs by the lock. */
  #run(id: string, bytes?: string, before: () => Promise<void> = async () => undefined): Promise<Outcome> {
    const { locks, timers } = this.#port;
    const { signal } = this.#turn;
    const work = before()
      .then(() => this.#tell(id, { state: 'sending' }))
      .then(() => alone(locks, `aftercare-outbox ${id}`, () => this.#sent(id, signal, bytes, before), timers, patience))
      // Nobody foresaw this; what was submitted is still kept.
      .catch((error: unknown): Outcome => ({ state: 'kept', failure: error instanceof Failure ? error : new Failure('problem', { code: 'internal', status: 500 }) }))
      .then((outcome) => {
        this.#running.delete(id);
        if (outcome.state === 'received') this.#requests.set(id, outcome.request);
        if (outcome.state === 'kept') this.#later(outcome.failure);
        this.#tell(id, outcome);
        return outcome;
      });
    this.#running.set(id, { bytes, work });
    return work;
  }

  async #sent(id: string, signal: AbortSignal, bytes: string | undefined, before: () => Promise<void>): Promise<Outcome> {
    const record = await this.#port.drafts.record(id);
    if (record?.received) {
      // Another tab was quicker.
      const told = await this.#before(id);
      if (told.state === 'received' || told.failure.code !== 'not-found') return told;
    }
    // And showed its receipt, after which nothing is kept: the same key gets the same one again.
    if ((!record || record.received) && bytes !== undefined && !signal.aborted) await before();
    return send(id, {
      port: this.#port, signal: this.#turn.signal, progress: (part) => this.#tell(id, { state: 'sending', part }),
    }, bytes);
  }

  async #before(id: string): Promise<Outcome> {
    try {
      return { state: 'received', request: await this.receipt(id), earlier: true };
    } catch (failure) {
      return { state: failure instanceof Failure && passing(failure) ? 'kept' : 'refused', failure: failure as Failure };
    }
  }

  #drain(): void {
    const { drafts, locks, site, timers } = this.#port;
    this.#cancel = undefined;
    this.#again = true;
    if (this.#draining || this.#ended) return;
    this.#again = false;
    this.#unsigned = false;
    const waiting = async (): Promise<string[]> => (await drafts.records())
      .flatMap(({ id, kept }) => (kept ? [{ id, at: kept.at }] : []))
      .sort((a, b) => a.at - b.at).map(({ id }) => id);
    const run = async (): Promise<void> => {
      for (const id of await waiting()) {
        if (this.#ended || timers.now() < this.#notBefore) return;
        const outcome = await (this.#running.get(id)?.work ?? this.#run(id));
        // The next would fare no better; one that waits for another to sign in holds up nobody.
        if (outcome.state === 'kept' && outcome.failure.code !== 'unauthenticated') return;
        if (outcome.state !== 'kept') this.#failures = 0;
      }
    };
    this.#draining = waiting().then((ids) => (ids.length > 0 ? alone(locks, `aftercare-outbox ${site}`, run, timers) : undefined))
      .finally(() => {
        this.#draining = undefined;
        if (this.#again) this.#in(0);
      });
  }

  /** Plans the next try of what is kept. Who must sign in first is waited for, not asked. */
  #later(failure: Failure): void {
    const { random, now } = this.#port.timers;
    if (failure.code === 'unauthenticated') {
      this.#unsigned = true;
      return;
    }
    const wait = random() * Math.min(longest, first * 2 ** this.#failures);
    this.#failures += 1;
    if (failure.retryAfter !== undefined) this.#notBefore = now() + failure.retryAfter * 1_000;
    this.#in(wait);
  }

  #in(milliseconds: number): void {
    const { timers } = this.#port;
    this.#cancel?.();
    if (this.#ended) return;
    this.#cancel = timers.after(Math.max(0, this.#notBefore - timers.now()) + milliseconds, () => this.#drain());
  }

  #tell(id: string, sending: Sending): void {
    for (const { tell } of [...this.#listeners]) {
      try {
        tell(id, sending);
      } catch (error) {
        console.error(error);
      }
    }
  }

  #end(): void {
    this.#ended = true;
    this.#cancel?.();
    this.#turn.abort();
    this.#listeners.clear();
  }
}
