/** What the form does to find out which product it is: looks up a serial number, opens the scanner. */
import type { Host } from './request.host.element.js';
import { formOf, type State } from './request.machine.js';
import type { ProductDoings } from './request.product.view.js';
import type { Scanner } from './request.scan.element.js';
import { Warranties } from './request.warranty.element.js';

/** Old WebViews have no window that keeps the rest of the page out of reach. */
const hasDialog = (): boolean => typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype;

export class Products {
  readonly #host: Host;
  readonly #warranties: Warranties;
  #scanner: Scanner | undefined;
  #opening = false;
  #failed = false;

  constructor(host: Host) {
    this.#host = host;
    this.#warranties = new Warranties(host);
  }

  /** To be called once, for a form that is open already. */
  begin(): void {
    this.#warranties.look(formOf(this.#host.flow.state));
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    this.#warranties.changed(now, before);
  }

  doings(): ProductDoings {
    return {
      warranty: this.#warranties.known,
      canScan: hasDialog(), opening: this.#opening, failed: this.#failed,
      scan: () => void this.#scan(),
      scanner: (level, hasPlate) => this.#scanner?.view(level, hasPlate),
      lead: (to) => this.#lead(to),
    };
  }

  async #scan(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      const { Scanner } = await import('./request.scan.element.js');
      this.#scanner ??= new Scanner(this.#host, { found: (serial) => this.#found(serial), lead: (to) => this.#lead(to) });
      void this.#scanner.open();
    } catch {
      this.#failed = true;
      this.#host.announce(this.#host.i18n.t('request.product.scan.failed'));
    }
    this.#opening = false;
    this.#host.requestUpdate();
  }

  #found(serial: string): void {
    this.#host.flow.send({ type: 'typed', name: 'serial', value: serial });
    this.#lead('serial');
  }

  /** Leads to the field, to the photo of the plate, or to the chosen product. */
  #lead(to: 'serial' | 'plate' | 'product'): void {
    void this.#host.element.updateComplete.then(() => {
      const root = this.#host.element.renderRoot;
      const places = { serial: '#serial', plate: '#plate-camera, #plate', product: '#product input:checked' };
      const all = [...root.querySelectorAll<HTMLElement>(places[to])];
      // The camera's button is hidden where there is a mouse.
      (all.find((one) => one.getClientRects().length > 0) ?? all[0])?.focus();
    });
  }
}
