/** Submits the form: checked, announced to the page, and once, however often it is pressed. */
import { bodyOf, fieldErrors } from './request.body.machine.js';
import { IncompleteRequestError, type KeptDetail, type SubmittedDetail } from './request.events.js';
import type { FilesController } from './request.files.element.js';
import type { FieldName } from './request.form.machine.js';
import type { Host } from './request.host.element.js';
import { formOf, refusalOf } from './request.machine.js';
import type { Waiting } from './request.waiting.element.js';

export type Submitted = SubmittedDetail | KeptDetail;

export class Sending {
  readonly #host: Host;
  readonly #waiting: Pick<Waiting, 'submit'>;
  readonly #files: Pick<FilesController, 'settled'>;
  readonly #told: { stale(): void };
  #under: Promise<Submitted> | undefined;
  /** Rises when what is on its way is nobody's business here any more. */
  #turn = 0;

  /** @param told `stale`: the agreement changed; look anew at what would be promised. */
  constructor(host: Host, waiting: Pick<Waiting, 'submit'>, files: Pick<FilesController, 'settled'>, told: { stale(): void }) {
    this.#host = host;
    this.#waiting = waiting;
    this.#files = files;
    this.#told = told;
  }

  /** Another customer, or another request: what is sent next is new even when it reads the same. */
  forget(): void {
    this.#turn += 1;
    this.#under = undefined;
  }

  send(): Promise<Submitted> {
    // Not at once: whoever is told before may call this, too.
    const turn = this.#turn;
    this.#under ??= Promise.resolve().then(() => this.#checked()).finally(() => {
      if (turn === this.#turn) this.#under = undefined;
    });
    return this.#under;
  }

  async #checked(): Promise<Submitted> {
    const { connection, flow } = this.#host;
    const { state } = flow;
    if (state.kind === 'submitted') return idsOf(state.request);
    if (state.kind === 'kept') return { state: 'kept' };
    if (!connection || state.kind !== 'ready') throw new DOMException('There is no form to send.', 'InvalidStateError');
    flow.send({ type: 'check' });
    const form = formOf(flow.state)!;
    const wrong = Object.keys(form.errors) as FieldName[];
    if (wrong.length > 0) throw new IncompleteRequestError(wrong);
    const { channel, serviceType, urgency } = bodyOf({ ...form, consents: [] }, undefined);
    if (!this.#host.say('aftercare-before-submit', { serviceType, urgency, channel })) throw new DOMException('The page cancelled it.', 'AbortError');
    return this.#sent();
  }

  /** Not cancelled by a removal of the element: what was pressed is on its way. */
  async #sent(): Promise<Submitted> {
    const host = this.#host;
    const { connection, flow } = host;
    // Another customer must see neither the receipt nor the failure of this one.
    const turn = this.#turn;
    const { refusedFiles } = formOf(flow.state)!;
    flow.send({ type: 'sent' });
    await this.#files.settled();
    const form = formOf(flow.state);
    if (turn !== this.#turn || !form) throw new DOMException('Another customer is signed in.', 'AbortError');
    const lost = form.refusedFiles.find((one) => !refusedFiles.includes(one));
    if (lost) {
      // Looked at closely it could not be taken: that must be known before the rest is sent without it.
      flow.send({ type: 'refused', refusal: { kind: 'problem' }, errors: { [lost.of]: { code: 'fileLost' } } });
      throw new IncompleteRequestError([lost.of]);
    }
    const consents = form.consents.kind === 'ready' ? form.consents.items : [];
    const outcome = await this.#waiting.submit(bodyOf({ ...form, consents }, form.version ?? undefined));
    if (outcome.state !== 'received') connection?.report(outcome.failure, 'createRequest');
    if (turn !== this.#turn) throw new DOMException('Another customer is signed in.', 'AbortError');
    switch (outcome.state) {
      case 'received':
        flow.send({ type: 'received', request: outcome.request, earlier: outcome.earlier ?? false });
        host.say('aftercare-submitted', idsOf(outcome.request));
        return idsOf(outcome.request);
      case 'kept':
        flow.send({ type: 'kept', kept: outcome.kept });
        host.say('aftercare-draft', { state: 'kept' });
        return { state: 'kept' };
      case 'refused': {
        const refusal = refusalOf(outcome.failure);
        flow.send({ type: 'refused', refusal, errors: fieldErrors(refusal.errors) });
        if (refusal.code === 'stale') this.#told.stale();
        throw outcome.failure;
      }
    }
  }
}

const idsOf = ({ id, number }: SubmittedDetail): SubmittedDetail => ({ id, number });
