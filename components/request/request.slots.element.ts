/** Keeps the free times for a visit fresh while one can be chosen. */
import type { ReactiveController } from 'lit';
import { dateTime } from '../i18n/formats.js';
import type { Host } from './request.host.element.js';
import { formOf, refusalOf, type Form, type State } from './request.machine.js';
import { promiseMovedBy, slotOf } from './request.slots.machine.js';

/** Milliseconds after which others may have taken what is shown. */
const oldAfter = 120_000;

const isAsked = (form: Form | undefined): form is Form => form !== undefined && form.values.channel === 'on-site' && form.step !== 'review';

export class Slots implements ReactiveController {
  readonly #host: Host;
  #at = 0;

  constructor(host: Host) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
  }

  /** To be called once, for a form that is open already. */
  begin(): void {
    if (isAsked(formOf(this.#host.flow.state))) this.read();
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    const [form, was] = [formOf(now), formOf(before)];
    if (now.kind !== 'ready' || !isAsked(form)) return;
    this.#speak(form, was);
    if (this.#host.flow.busy('slots')) return;
    const taken = form.errors.slot && form.errors.slot !== was?.errors.slot && form.slots === was?.slots;
    const back = was?.offline && !form.offline && form.slots.kind === 'failed';
    const old = Math.abs(this.#host.i18n.now() - this.#at) > oldAfter;
    // What a removal of the element cut short is read again.
    const wanting = form.slots.kind === 'wanting' || form.slots.kind === 'loading';
    if (wanting || taken || back || old) this.read();
  }

  /** Reads them anew; what is shown stays meanwhile, and stays when that fails. */
  read(): void {
    const { connection, flow, i18n } = this.#host;
    const form = formOf(flow.state);
    if (!connection || !form) return;
    this.#at = i18n.now();
    const shown = form.slots.kind === 'ready';
    void flow.run('slots', async (signal) => {
      const { items } = await connection.client.listSlots({}, { signal, locale: i18n.locale });
      this.#at = i18n.now();
      return { type: 'slots', slots: { kind: 'ready', items } };
    }, (failure) => {
      connection.report(failure, 'listSlots');
      const refusal = refusalOf(failure);
      // A backend that does not know of times has none to choose from.
      if (refusal.code === 'not-found' || refusal.code === 'not-implemented') return { type: 'slots', slots: { kind: 'ready', items: [] } };
      return shown ? undefined : { type: 'slots', slots: { kind: 'failed', refusal } };
    });
    if (!shown) flow.send({ type: 'slots', slots: { kind: 'loading' } });
  }

  #speak({ outlook, values }: Form, was: Form | undefined): void {
    const { announce, i18n } = this.#host;
    if (!was || values.slot === was.values.slot) return;
    const due = promiseMovedBy(slotOf(values.slot), outlook.kind === 'ready' ? outlook.estimate : null);
    if (due) announce(i18n.t('request.slots.later', { time: dateTime(i18n, due) }));
  }

  readonly #seen = (): void => {
    const { state } = this.#host.flow;
    if (!document.hidden && state.kind === 'ready' && isAsked(state.form)) this.read();
  };
}
