/** Keeps what would be promised in step with the choices: newer supersedes older. */
import type { CallOptions, Client } from '../client/connection.js';
import { productOf } from './request.form.machine.js';
import type { Host } from './request.host.element.js';
import { canEstimate, formOf, refusalOf, type Event, type Form, type State } from './request.machine.js';

/** Milliseconds: nobody wants an estimate for each letter of a serial number. */
const typingPause = 300;
/** Milliseconds after which promised times are looked up again for the last step. */
const oldAfter = 60_000;

/** Asks what would be promised for the form's choices, which must suffice. */
async function readEstimate(client: Client, { values }: Form, options: CallOptions): Promise<Event | void> {
  const { channel, serviceType, urgency } = values;
  if (!canEstimate(values) || !serviceType || !channel || !urgency) return;
  const product = productOf(values);
  const body = { serviceType, urgency, channel, ...(Object.keys(product).length > 0 && { product }) };
  return { type: 'estimated', estimate: await client.estimate({ body }, options) };
}

/** Reads a version's figures, so that "within 2 hours" can be said beside the hour itself. */
async function readTerms(client: Client, version: string, options: CallOptions): Promise<Event> {
  const { effectiveFrom, terms } = await client.readAgreementVersion({ version }, options);
  return { type: 'terms', version, figures: terms, from: effectiveFrom };
}

/** Which version's figures are wanting; `null` when none, or where the backend publishes no agreement. */
function wantedTerms({ catalog, outlook, terms }: Form): string | null {
  const version = outlook.kind === 'ready' ? outlook.estimate.agreementVersion : catalog.agreementVersion;
  return terms?.version !== version && catalog.capabilities.includes('agreement') ? version : null;
}

/** What an estimate depends on, as text to compare. */
const choicesOf = (form: Form | undefined): string =>
  form ? JSON.stringify([form.values.serviceType, form.values.channel, form.values.urgency, productOf(form.values)]) : '';

export class Estimates {
  readonly #host: Host;
  readonly #arrived: () => void;
  #at = 0;

  /** @param arrived Told when an estimate is there. */
  constructor(host: Host, arrived: () => void) {
    this.#host = host;
    this.#arrived = arrived;
  }

  /** To be called once, for a form that is open already. */
  begin(): void {
    const form = formOf(this.#host.flow.state);
    if (!form) return;
    if (canEstimate(form.values)) void this.ask();
    this.#readTerms();
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    const [form, was] = [formOf(now), formOf(before)];
    if (!form || now.kind === 'submitted' || now.kind === 'kept') return;
    const typing = was && (form.values.serial !== was.values.serial || form.values.model !== was.values.model);
    const old = form.step === 'review' && was?.step !== 'review' && Date.now() - this.#at > oldAfter;
    const back = was?.offline && !form.offline && form.outlook.kind === 'failed';
    // Read anew, in another language for instance: what is charged has words of it, too.
    const renewed = form.catalog !== was?.catalog;
    if (renewed) this.#readTerms();
    if (renewed || choicesOf(form) !== choicesOf(was)) void this.ask(typing ? typingPause : 0);
    else if (back || (old && form.outlook.kind !== 'wanting')) void this.ask();
  }

  /** Asks anew, after a pause in milliseconds. */
  async ask(pause = 0): Promise<void> {
    const { connection, flow, i18n: { locale } } = this.#host;
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
    this.#readTerms();
    if (formOf(flow.state)?.outlook.kind === 'ready') this.#arrived();
  }

  /** Reads the figures of the agreement that governs, where they are wanting. Without them the hours stand alone. */
  #readTerms(): void {
    const { connection, flow, i18n: { locale } } = this.#host;
    const form = formOf(flow.state);
    const version = form && wantedTerms(form);
    if (!connection || !version || flow.busy('terms')) return;
    void flow.run('terms', (signal) => readTerms(connection.client, version, { signal, locale }), () => undefined);
  }
}
