/** What the form does beside its first step: each part watches the state and acts on its own matter. */
import type { Estimate } from '../contract/resources/estimate.js';
import { Dangers } from './request.danger.element.js';
import { AgreementText } from './request.agreement.element.js';
import { Consents } from './request.consents.element.js';
import { Drafting } from './request.drafts.element.js';
import { Estimates } from './request.estimates.element.js';
import { FilesController } from './request.files.element.js';
import type { Host } from './request.host.element.js';
import { clauseLink, trackLink } from './request.links.view.js';
import { formOf, type State } from './request.machine.js';
import { spoken } from './request.outlook.view.js';
import { OwnDraft } from './request.own.element.js';
import { Products } from './request.product.element.js';
import { Phones } from './request.phone.element.js';
import { Receipts } from './request.receipt.element.js';
import { Sending, type Submitted } from './request.sending.element.js';
import { Slots } from './request.slots.element.js';
import type { Doings, FirstPage, Page } from './request.view.js';
import { Waiting } from './request.waiting.element.js';

export class Companion {
  readonly #host: Host;
  readonly #estimates: Estimates;
  readonly #sending: Sending;
  readonly #phones: Phones;
  readonly #slots: Slots;
  readonly #dangers: Dangers;
  readonly #drafting: Drafting;
  readonly #waiting: Waiting;
  readonly #files: FilesController;
  readonly #consents: Consents;
  readonly #agreement: AgreementText;
  readonly #receipts: Receipts;
  /** The promises as they were told last. */
  #spoken: Estimate | undefined;
  readonly #products: Products;

  /** @param product What the page is about, where it says so. */
  constructor(host: Host, product: () => string) {
    this.#host = host;
    this.#dangers = new Dangers(host);
    this.#estimates = new Estimates(host, () => this.#speak());
    this.#phones = new Phones(host);
    this.#slots = new Slots(host);
    this.#consents = new Consents(host);
    this.#agreement = new AgreementText(host);
    this.#receipts = new Receipts(host);
    this.#products = new Products(host);
    this.#files = new FilesController(host);
    const own = new OwnDraft(host, this.#files, product);
    this.#drafting = new Drafting(own);
    this.#waiting = new Waiting(own, this.#drafting);
    this.#sending = new Sending(host, this.#waiting, this.#files, { stale: () => void this.#estimates.ask() });
  }

  /** To be called once, for a form that is open already. */
  begin(): void {
    this.#dangers.begin();
    this.#estimates.begin();
    this.#slots.begin();
    this.#consents.begin();
    this.#products.begin();
    if (this.#host.flow.state.kind !== 'ready') return;
    void this.#waiting.open();
    this.#drafting.begin();
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    this.#dangers.changed(now, before);
    this.#estimates.changed(now, before);
    this.#phones.changed(now, before);
    this.#slots.changed(now, before);
    this.#consents.changed(now, before);
    this.#receipts.changed(now, before);
    this.#products.changed(now, before);
    this.#drafting.changed(now, before);
    this.#files.changed(now, before);
    if (before.kind === 'loading' && now.kind === 'ready') void this.#waiting.open();
  }

  submit(): Promise<Submitted> {
    return this.#sending.send();
  }

  restoreDraft(): Promise<boolean> {
    return this.#drafting.restore();
  }

  /** The form is emptied on purpose, or a new one begins after the receipt. Resolves when nothing of it is kept. */
  async reset(): Promise<void> {
    // What waits to be sent is the outbox's; only what is still being written goes.
    const writing = this.#host.flow.state.kind === 'ready';
    this.#turn();
    if (writing) await this.#drafting.empty();
    else {
      this.#drafting.leave();
      // Something else may have been begun before this was sent.
      void this.#waiting.offerOthers();
    }
  }

  /** Another customer. */
  forget(): void {
    this.#turn();
    this.#drafting.leave();
  }

  #turn(): void {
    this.#spoken = undefined;
    this.#consents.forget();
    this.#sending.forget();
    this.#files.forget();
    this.#waiting.leave();
  }

  page(first: FirstPage, element: { submit(): Promise<unknown>; reset(): Promise<void> }): Page {
    const host = this.#host;
    const { element: at, flow } = host;
    const doings: Doings = {
      guest: host.connection?.identity === 'guest',
      renewed: this.#consents.renewed,
      agreement: this.#agreement.reading,
      receipt: this.#receipts.doings(),
      product: this.#products.doings(),
      dangers: this.#dangers.found,
      back: () => flow.send({ type: 'back' }),
      go: (step) => flow.send({ type: 'go', step }),
      send: () => void element.submit().catch(() => undefined),
      estimate: () => void this.#estimates.ask(),
      reset: () => void element.reset(),
      openAgreement: (version) => this.#agreement.open(version),
      clause: ({ id, version }) => clauseLink(host.connection, at, id, version),
      track: (request) => trackLink(host.connection, at, request),
      dragging: this.#files.dragging,
      addFiles: (of, files) => this.#files.add(of, files),
      removeFile: (id) => this.#files.remove(id),
      retryFile: (id) => this.#files.retry(id),
      preview: (id) => this.#files.preview(id),
      readSlots: () => this.#slots.read(),
      readConsents: () => void this.#consents.read(),
      restore: () => void this.#drafting.restore(),
      discard: () => void this.#drafting.discard(),
      sendKept: () => void this.#waiting.retry(),
      withdraw: () => void this.#waiting.withdraw(),
    };
    return { ...first, ...doings };
  }

  #speak(): void {
    const host = this.#host;
    const form = formOf(host.flow.state);
    if (form?.outlook.kind !== 'ready') return;
    const { estimate } = form.outlook;
    const words = spoken(estimate, form, host, this.#spoken);
    this.#spoken = estimate;
    if (words) host.announce(words);
  }
}
