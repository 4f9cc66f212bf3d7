/** Keeps what would be promised in step with the choices: newer supersedes older. */
import type { Connection } from '../client/connection.js';
import type { Flow } from '../core/flow.js';
import { canEstimate, formOf, refusalOf, type Event, type State } from './request.machine.js';
import { choicesOf, readEstimate, readTerms, wantedTerms } from './request.reading.machine.js';

/** Milliseconds: nobody wants an estimate for each letter of a serial number. */
const typingPause = 300;
/** Milliseconds after which promised times are looked up again for the last step. */
const oldAfter = 60_000;

/** Who asks, and in which language, at the moment. */
export type Now = () => { readonly connection: Connection | undefined; readonly locale: string };

export class Estimates {
  readonly #flow: Flow<State, Event>;
  readonly #now: Now;
  readonly #arrived: () => void;
  #at = 0;

  /** @param arrived Told when an estimate is there. */
  constructor(flow: Flow<State, Event>, now: Now, arrived: () => void) {
    this.#flow = flow;
    this.#now = now;
    this.#arrived = arrived;
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    const [form, was] = [formOf(now), formOf(before)];
    if (!form || now.kind === 'submitted') return;
    const typing = was && (form.values.serial !== was.values.serial || form.values.model !== was.values.model);
    const old = form.step === 'contact' && was?.step !== 'contact' && Date.now() - this.#at > oldAfter;
    const back = was?.offline && !form.offline && form.outlook.kind === 'failed';
    if (choicesOf(form) !== choicesOf(was)) void this.ask(typing ? typingPause : 0);
    else if (back || (old && form.outlook.kind !== 'wanting')) void this.ask();
  }

  /** Asks anew, after a pause in milliseconds. */
  async ask(pause = 0): Promise<void> {
    const { connection, locale } = this.#now();
    const flow = this.#flow;
    const form = formOf(flow.state);
    if (!connection || !form) return;
    flow.send({ type: 'estimating' });
    if (!canEstimate(form.values)) return flow.abort('estimate');
    await flow.run('estimate', async (signal) => {
      if (pause > 0) await new Promise((resolve) => { setTimeout(resolve, pause); });
      if (signal.aborted) return;
      const event = await readEstimate(connection.client, form, { signal, locale });
      this.#at = Date.now();
      return event;
    }, (failure) => {
      connection.report(failure, 'estimate');
      return { type: 'estimate-failed', refusal: refusalOf(failure) };
    });
    this.readTerms();
    if (formOf(flow.state)?.outlook.kind === 'ready') this.#arrived();
  }

  /** Reads the figures of the agreement that governs, where they are wanting. Without them the hours stand alone. */
  readTerms(): void {
    const { connection, locale } = this.#now();
    const flow = this.#flow;
    const form = formOf(flow.state);
    const version = form && wantedTerms(form);
    if (!connection || !version || flow.busy('terms')) return;
    void flow.run('terms', (signal) => readTerms(connection.client, version, { signal, locale }), () => undefined);
  }
}
