/** Sends the request: once, however often it is pressed, and with the same key while the content is the same. */
import type { Connection } from '../client/connection.js';
import { newKey } from '../core/key.js';
import { bodyOf, fieldErrors } from './request.body.machine.js';
import { IncompleteRequestError, type SubmittedDetail } from './request.events.js';
import type { FieldName } from './request.form.machine.js';
import type { Host } from './request.host.element.js';
import { formOf, refusalOf } from './request.machine.js';

export class Sending {
  readonly #host: Host;
  readonly #told: { stale(): void };
  #under: Promise<SubmittedDetail> | undefined;
  /** Rises when what is on its way is nobody's business here any more. */
  #turn = 0;
  #key: { of: string; key: string } | undefined;

  /** @param told `stale`: the agreement changed; look anew at what would be promised. */
  constructor(host: Host, told: { stale(): void }) {
    this.#host = host;
    this.#told = told;
  }

  /** Another customer, or another request: what is sent next is new even when it reads the same. */
  forget(): void {
    this.#turn += 1;
    this.#under = undefined;
    this.#key = undefined;
  }

  send(): Promise<SubmittedDetail> {
    // Not at once: whoever is told before may call this, too.
    const turn = this.#turn;
    this.#under ??= Promise.resolve().then(() => this.#checked()).finally(() => {
      if (turn === this.#turn) this.#under = undefined;
    });
    return this.#under;
  }

  async #checked(): Promise<SubmittedDetail> {
    const { connection, flow } = this.#host;
    if (flow.state.kind === 'submitted') return idsOf(flow.state.request);
    if (!connection || flow.state.kind !== 'ready') throw new DOMException('There is no form to send.', 'InvalidStateError');
    flow.send({ type: 'check' });
    const form = formOf(flow.state)!;
    const wrong = Object.keys(form.errors) as FieldName[];
    if (wrong.length > 0) throw new IncompleteRequestError(wrong);
    const consents = form.consents.kind === 'ready' ? form.consents.items : [];
    const body = bodyOf({ ...form, consents }, form.version ?? undefined);
    const { channel, serviceType, urgency } = body;
    if (!this.#host.say('aftercare-before-submit', { serviceType, urgency, channel })) throw new DOMException('The page cancelled it.', 'AbortError');
    const of = JSON.stringify(body);
    if (this.#key?.of !== of) this.#key = { of, key: newKey() };
    return this.#sent(connection, body, this.#key.key);
  }

  /** Not cancelled by a removal of the element: what was pressed is on its way. */
  async #sent(connection: Connection, body: ReturnType<typeof bodyOf>, key: string): Promise<SubmittedDetail> {
    const { flow, i18n: { locale } } = this.#host;
    // Another customer must see neither the receipt nor the failure of this one.
    const turn = this.#turn;
    const left = (): boolean => turn !== this.#turn;
    flow.send({ type: 'sent' });
    try {
      const request = await connection.client.createRequest({ body }, { key, locale });
      if (left()) throw new DOMException('Another customer is signed in.', 'AbortError');
      this.#key = undefined;
      flow.send({ type: 'received', request });
      this.#host.say('aftercare-submitted', idsOf(request));
      return idsOf(request);
    } catch (failure) {
      connection.report(failure, 'createRequest');
      if (left()) throw failure;
      const refusal = refusalOf(failure);
      flow.send({ type: 'refused', refusal, errors: fieldErrors(refusal.errors) });
      if (refusal.code === 'stale') this.#told.stale();
      throw failure;
    }
  }
}

const idsOf = ({ id, number }: SubmittedDetail): SubmittedDetail => ({ id, number });
