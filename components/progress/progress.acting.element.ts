/** Does what the customer decided, once, whatever the network does. */
import type { CallOptions, Connection } from '../client/connection.js';
import type { CustomerAction } from '../contract/resources/action.js';
import type { Request } from '../contract/resources/request.js';
import type { Flow } from '../core/flow.js';
import { newKey } from '../core/key.js';
import { readOlder } from './progress.calls.element.js';
import type { Target } from './progress.case.machine.js';
import { actionOf, sendAgain } from './progress.deed.machine.js';
import type { ProgressActionDetail } from './progress.events.js';
import { refusalOf, type Event, type State } from './progress.machine.js';
import type { Reading, ReadingHost } from './progress.reading.element.js';
import { caseOf } from './progress.telling.view.js';

export class Acting {
  readonly #host: ReadingHost & EventTarget;
  readonly #flow: Flow<State, Event>;
  readonly #reading: Reading;
  /** Sending the same once more uses the same key, so that it is done once. */
  #last: { readonly content: string; readonly key: string } | undefined;

  constructor(host: ReadingHost & EventTarget, flow: Flow<State, Event>, reading: Reading) {
    this.#host = host;
    this.#flow = flow;
    this.#reading = reading;
  }

  /** Does an action with what was typed for it; a second press while it is on its way does nothing. */
  async act(target: Target): Promise<void> {
    const { connection } = this.#host;
    const known = caseOf(this.#flow.state);
    if (!connection || !known || known.sending) return;
    const body = actionOf(known, target);
    if (!body) return this.#flow.send({ type: 'missing' });
    const detail = { id: known.request.id, action: target.action };
    if (!this.#say('aftercare-before-action', detail, true)) return;
    this.#flow.send({ type: 'sent', target });
    let acted = false;
    await this.#flow.run('act', async (signal) => {
      const request = await this.#send(connection, target, body, known.request, this.#reading.options(signal));
      acted = true;
      return { type: 'acted', request, at: connection.now() };
    }, (failure) => {
      connection.report(failure, 'act');
      return { type: 'refused', refusal: refusalOf(failure) };
    });
    if (!acted) return;
    this.#say('aftercare-acted', detail);
    this.#reading.complete();
  }

  /** Reads the part of the log before the one that is shown. */
  async earlier(): Promise<void> {
    const { connection } = this.#host;
    const known = caseOf(this.#flow.state);
    if (!connection || !known || known.older === 'loading') return;
    this.#flow.send({ type: 'older' });
    await this.#flow.run('older', async (signal) =>
      ({ type: 'older-read', events: await readOlder(connection, known, this.#reading.options(signal)) }), () => ({ type: 'older-failed' }));
  }

  /** The request after it. Where the request is a newer one by now, it is read, and some actions are sent again. */
  async #send({ client }: Connection, target: Target, body: CustomerAction, decidedOn: Request, options: CallOptions): Promise<Request> {
    const content = JSON.stringify([decidedOn.id, body]);
    if (this.#last?.content !== content) this.#last = { content, key: newKey() };
    const { key } = this.#last;
    for (let request = decidedOn, tries = 1; ; tries += 1) {
      try {
        const after = await client.act({ id: request.id, body }, { ...options, key, ifMatch: `"${request.seq}"` });
        this.#last = undefined;
        return after;
      } catch (failure) {
        const { code } = Object(failure) as { code?: string };
        if (code !== 'stale' && code !== 'action-not-allowed' && code !== 'conflict') throw failure;
        await this.#reading.read();
        const now = caseOf(this.#flow.state)?.request;
        const again = code === 'stale' && tries < 4 && now?.id === request.id && now.seq > request.seq && sendAgain(target, decidedOn, now);
        if (!again) throw failure;
        request = now;
      }
    }
  }

  #say(name: string, detail: ProgressActionDetail, cancelable = false): boolean {
    return this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }
}
