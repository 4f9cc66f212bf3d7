/** What covers the product whose serial number was typed: looked up after a pause, newer supersedes older. */
import type { Product } from '../contract/resources/product.js';
import { warrantyWords } from './request.coverage.view.js';
import type { Host } from './request.host.element.js';
import { formOf, refusalOf, type Form, type State } from './request.machine.js';
import { sameSerial } from './request.serial.machine.js';

/** Milliseconds: nobody wants each letter looked up. */
const typingPause = 500;
/** Fewer characters are no number yet. */
const shortest = 4;

/**
 * What is known of a typed serial number. `unknown` may still be in warranty: the vendor checks it; `offered` products are
 * among the customer's registered ones.
 */
export type Warranty =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'unknown' }
  | { kind: 'known'; product: Product; offered: boolean };

/** The number to be looked up, where one is typed at all. */
const wanted = ({ products, values }: Form): string => {
  const serial = values.serial.normalize('NFKC').trim();
  const own = values.product !== '' && values.product !== 'other' && products.length > 0;
  return own || serial.length < shortest ? '' : serial;
};

export class Warranties {
  readonly #host: Host;
  #now: Warranty = { kind: 'none' };
  #for = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** What is known now. */
  get known(): Warranty { return this.#now; }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    const [form, was] = [formOf(now), formOf(before)];
    if (form === was) return;
    const serial = form ? wanted(form) : '';
    // The same number in another language, or for another customer.
    if (serial === this.#for && form?.products === was?.products) return;
    this.#for = serial;
    this.look(form);
  }

  /** Looks up what is typed in a form. */
  look(form: Form | undefined): void {
    const { connection, flow, i18n } = this.#host;
    flow.abort('warranty');
    const serial = form ? wanted(form) : '';
    const own = form?.products.find((one) => sameSerial(one.serial, serial));
    if (!form || serial === '') return this.#be({ kind: 'none' });
    if (own) return this.#be({ kind: 'known', product: own, offered: true });
    if (!connection || connection.identity !== 'customer') return this.#be({ kind: 'unknown' });
    this.#be({ kind: 'asking' });
    void flow.run('warranty', async (signal) => {
      await new Promise((resolve) => { setTimeout(resolve, typingPause); });
      if (signal.aborted) return;
      const product = await connection.client.readProduct({ serial }, { signal, locale: i18n.locale });
      if (!signal.aborted) this.#be({ kind: 'known', product, offered: false });
    }, (failure) => {
      // That we do not know it is no failure, and that we could not look stops nobody.
      if (refusalOf(failure).code !== 'not-found') connection.report(failure, 'readProduct');
      this.#be({ kind: 'unknown' });
    });
  }

  #be(now: Warranty): void {
    if (now.kind === this.#now.kind && now.kind !== 'known') return;
    this.#now = now;
    this.#host.requestUpdate();
    const words = warrantyWords(now, this.#host.i18n);
    if (words) this.#host.announce(words);
  }
}
