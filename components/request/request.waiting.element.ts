/** Hands what is submitted to the outbox, and follows what becomes of it: in this page, another tab, or before this page was opened. */
import type { ReactiveController } from 'lit';
import type { Failure } from '../client/failure.js';
import type { Draft, Keeping, Outbox, Outcome, Sending } from '../client/keeping.js';
import type { NewRequest } from '../contract/resources/request.js';
import { fieldErrors } from './request.body.machine.js';
import { isWorthKeeping, keptOf } from './request.draft.machine.js';
import type { Drafting } from './request.drafts.element.js';
import { formOf, refusalOf, type Kept, type Refusal } from './request.machine.js';
import { expectDraft } from './request.hint.element.js';
import type { OwnDraft } from './request.own.element.js';

/** How a submission ended; of what is kept also how it waits. */
export type Submission = Exclude<Outcome, { state: 'kept' }> | (Extract<Outcome, { state: 'kept' }> & { readonly kept: Kept });

export class Waiting implements ReactiveController {
  readonly #own: OwnDraft;
  readonly #drafting: Drafting;
  #off: (() => void) | undefined;

  constructor(own: OwnDraft, drafting: Drafting) {
    this.#own = own;
    this.#drafting = drafting;
    own.host.element.addController(this);
  }

  /** Back on the page: what was heard of it meanwhile is asked for. */
  hostConnected(): void {
    if (this.#own.host.flow.state.kind === 'kept') void this.#own.keeping().then((keeping) => { if (keeping) this.#watch(keeping); });
  }

  /** A receipt that nobody sees must not count as shown. */
  hostDisconnected(): void {
    this.leave();
  }

  /** A form was opened: looks what is kept for it. Never rejects. */
  async open(): Promise<void> {
    this.leave();
    this.#own.leave();
    const { found, keeping } = await this.#look();
    // Nothing can be kept, or this form is another's by now.
    if (!keeping) return this.#drafting.offer(undefined);
    this.#drafting.told(keeping.drafts.durable);
    const waiting = found.find(({ kept, received }) => kept ?? received);
    if (waiting && await this.#resume(waiting, keeping)) return;
    this.#drafting.offer(found.find(isUnfinished));
  }

  /** A new form follows on one that was submitted: what else was begun is offered. Never rejects. */
  async offerOthers(): Promise<void> {
    const { found } = await this.#look();
    this.#drafting.offer(found.find(isUnfinished));
  }

  leave(): void {
    this.#off?.();
    this.#off = undefined;
  }

  /** Submits what the form says: keeps it, and sends it once. Never rejects. */
  async submit(body: NewRequest): Promise<Submission> {
    const own = this.#own;
    const { host, turn } = own;
    const keeping = await own.keeping();
    const form = formOf(host.flow.state);
    if (!keeping || !form) return { state: 'refused', failure: notLoaded() };
    this.#drafting.sent();
    // Nobody can say whose it is: then it cannot be kept for them.
    const record = await own.record(keeping, form).catch((failure: unknown) => ({ failure: failure as Failure }));
    if ('failure' in record) return { state: 'refused', failure: record.failure };
    this.#watch(keeping);
    const outcome = await keeping.outbox.submit(record, body, host.i18n.locale);
    if (turn === own.turn) this.#drafting.told(keeping.drafts.durable);
    if (turn === own.turn && outcome.state === 'received') this.#done(keeping.outbox, record.id);
    // Sent from another window, as it read there: what stands here would be another request.
    if (outcome.state === 'refused' && outcome.failure.code === 'key-reused' && turn === own.turn) own.let();
    if (outcome.state !== 'kept') return outcome;
    return { ...outcome, kept: await this.#kept(keeping, record.id, false, refusalOf(outcome.failure)) };
  }

  /** Tries now what waits. */
  async retry(): Promise<void> {
    (await this.#own.keeping())?.outbox.retry();
  }

  /** Takes back what was never sent; what may have been sent is tried again instead. */
  async withdraw(): Promise<void> {
    const { host, id } = this.#own;
    const keeping = await this.#own.keeping();
    if (!keeping || id === undefined) return;
    await keeping.outbox.withdraw(id).then(() => host.flow.send({ type: 'withdrawn' }), () => keeping.outbox.retry());
  }

  /** What is kept for this form; no `keeping` once it is another's. */
  async #look(): Promise<{ keeping?: Keeping; found: readonly Draft[] }> {
    const own = this.#own;
    const { turn } = own;
    const keeping = await own.keeping();
    const found = keeping && await own.list(keeping).catch(() => undefined);
    return keeping && found && turn === own.turn ? { keeping, found } : { found: [] };
  }

  #watch(keeping: Keeping): void {
    const { turn } = this.#own;
    this.leave();
    this.#off = keeping.outbox.watch((id, sending) => { if (turn === this.#own.turn) this.#heard(keeping, id, sending); });
  }

  /** Something was submitted before this page was opened. Resolves to whether it is shown. */
  async #resume(draft: Draft, keeping: Keeping): Promise<boolean> {
    const own = this.#own;
    const { host, turn } = own;
    const { flow } = host;
    const form = formOf(flow.state);
    // What somebody is typing already is not taken from them: the outbox sends the other on its own.
    if (!form || flow.state.kind !== 'ready' || isWorthKeeping(form)) return false;
    own.adopt(draft);
    this.#watch(keeping);
    if (draft.received) {
      const request = await keeping.outbox.receipt(draft.id).catch(() => undefined);
      // Somebody may have begun to type meanwhile: then it is told on the next visit.
      const now = formOf(flow.state);
      if (!request || turn !== own.turn) return false;
      if (now && isWorthKeeping(now)) return own.let(), false;
      flow.send({ type: 'received', request });
      this.#done(keeping.outbox, draft.id);
      return true;
    }
    this.#drafting.put(draft, form);
    flow.send({ type: 'kept', kept: keptOf(draft.id, draft.kept!, false, null) });
    host.say('aftercare-draft', { state: 'kept' });
    keeping.outbox.retry();
    return true;
  }

  /** How it waits by now. */
  async #kept({ drafts }: Keeping, id: string, sending: boolean, refusal: Refusal | null): Promise<Kept> {
    const waits = (await drafts.read(id))?.kept ?? { at: Date.now(), attempts: 1 };
    return keptOf(id, waits, sending, refusal);
  }

  /** The receipt is shown: nothing of it stays on the device, and what is written next is new. */
  #done(outbox: Outbox, id: string): void {
    this.#own.let();
    expectDraft(false);
    void outbox.shown(id);
  }

  #heard(keeping: Keeping, id: string, sending: Sending): void {
    const { host } = this.#own;
    const { state } = host.flow;
    if (id !== this.#own.id || state.kind !== 'kept') return;
    switch (sending.state) {
      case 'sending': return host.flow.send({ type: 'kept', kept: { ...state.kept, sending: true } });
      case 'kept': {
        const why = refusalOf(sending.failure);
        return void this.#kept(keeping, id, false, why).then((kept) => { if (id === this.#own.id) host.flow.send({ type: 'kept', kept }); });
      }
      case 'refused': {
        const why = refusalOf(sending.failure);
        return host.flow.send({ type: 'refused', refusal: why, errors: fieldErrors(why.errors) });
      }
      case 'received': {
        const { earlier = false, request } = sending;
        host.flow.send({ type: 'received', request, earlier });
        host.say('aftercare-submitted', { id: request.id, number: request.number });
        return this.#done(keeping.outbox, id);
      }
    }
  }
}

/** The part that keeps and sends could not be loaded: as without a network. */
const notLoaded = (): Failure =>
  Object.assign(new DOMException('The part that sends could not be loaded.', 'NetworkError'), { kind: 'offline' }) as unknown as Failure;

const isUnfinished = ({ kept, received }: Draft): boolean => !kept && !received;
