/** Finds out whether what is typed can be a telephone number. What it takes to know that is loaded with the first one. */
import type { Host } from './request.host.element.js';
import { formOf, type State } from './request.machine.js';
import { isMasked } from './request.phone.machine.js';
import type { judge } from './request.phone-number.machine.js';

type Load = () => Promise<{ judge: typeof judge }>;

export class Phones {
  readonly #host: Host;
  readonly #load: Load;
  #judge: typeof judge | undefined;
  #loading = false;

  constructor(host: Host, load: Load = () => import('./request.phone-number.machine.js')) {
    this.#host = host;
    this.#load = load;
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    const [form, was] = [formOf(now), formOf(before)];
    if (!form || now.kind !== 'ready' || form.phone?.text === form.values.phone) return;
    if (this.#judge) return this.#tell();
    const { phone } = form.values;
    if (phone.trim() === '' || isMasked(phone)) return;
    // What the page filled in is looked at when its step opens.
    const typed = was !== undefined && phone !== was.values.phone;
    const opened = form.step !== was?.step && (form.step === 'place' || form.step === 'review');
    if (typed || opened) void this.#begin();
  }

  /** Without the numbering plans, only what is no number at all is refused; the backend has the last word. */
  async #begin(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.#judge = (await this.#load()).judge;
      this.#tell();
    } catch {
      // Tried again with the next letter.
    } finally {
      this.#loading = false;
    }
  }

  #tell(): void {
    const { flow } = this.#host;
    const form = formOf(flow.state);
    if (!form || !this.#judge) return;
    const { phone: text } = form.values;
    flow.send({ type: 'phone', text, ...this.#judge(text, form.catalog.vendor.country) });
  }
}
