/** What the form does beside its first step: each part watches the state and acts on its own matter. */
import { Drafting } from './request.drafts.element.js';
import { Estimates } from './request.estimates.element.js';
import type { Host } from './request.host.element.js';
import { clauseLink, copyText, trackLink } from './request.links.view.js';
import { formOf, type State } from './request.machine.js';
import { spoken } from './request.outlook.view.js';
import { OwnDraft } from './request.own.element.js';
import { Sending, type Submitted } from './request.sending.element.js';
import type { Doings, FirstPage, Page } from './request.view.js';
import { Waiting } from './request.waiting.element.js';

export class Companion {
  readonly #host: Host;
  readonly #estimates: Estimates;
  readonly #sending: Sending;
  readonly #drafting: Drafting;
  readonly #waiting: Waiting;
  #copied = false;

  /** @param product What the page is about, where it says so. */
  constructor(host: Host, product: () => string) {
    this.#host = host;
    this.#estimates = new Estimates(host, () => this.#speak());
    const own = new OwnDraft(host, { kept: () => [], restore: () => [] }, product);
    this.#drafting = new Drafting(own);
    this.#waiting = new Waiting(own, this.#drafting);
    this.#sending = new Sending(host, this.#waiting, { stale: () => void this.#estimates.ask() });
  }

  /** To be called once, for a form that is open already. */
  begin(): void {
    this.#estimates.begin();
    if (this.#host.flow.state.kind === 'ready') void this.#waiting.open();
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    this.#estimates.changed(now, before);
    this.#drafting.changed(now, before);
    if (before.kind === 'loading' && now.kind === 'ready') void this.#waiting.open();
  }

  submit(): Promise<Submitted> {
    return this.#sending.send();
  }

  restoreDraft(): Promise<boolean> {
    return this.#drafting.restore();
  }

  /** The form is emptied on purpose, or a new one begins after the receipt. */
  reset(): void {
    // What waits to be sent is the outbox's; only what is still being written goes.
    const writing = this.#host.flow.state.kind === 'ready';
    this.#turn();
    if (writing) void this.#drafting.empty();
    else this.#drafting.leave();
  }

  /** Another customer. */
  forget(): void {
    this.#turn();
    this.#drafting.leave();
  }

  #turn(): void {
    this.#copied = false;
    this.#sending.forget();
    this.#waiting.leave();
  }

  page(first: FirstPage, element: { submit(): Promise<unknown>; reset(): Promise<void> }): Page {
    const host = this.#host;
    const { element: at, flow } = host;
    const doings: Doings = {
      copied: this.#copied,
      back: () => flow.send({ type: 'back' }),
      go: (step) => flow.send({ type: 'go', step }),
      send: () => void element.submit().catch(() => undefined),
      estimate: () => void this.#estimates.ask(),
      reset: () => void element.reset(),
      copy: (code) => void this.#copy(code),
      clause: ({ id, version }) => clauseLink(host.connection, at, id, version),
      track: (request) => trackLink(host.connection, at, request),
      addFiles: () => undefined,
      removeFile: () => undefined,
      retryFile: () => undefined,
      preview: () => null,
      scan: () => undefined,
      readSlots: () => undefined,
      readConsents: () => undefined,
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
    if (form?.outlook.kind === 'ready') host.announce(spoken(form.outlook.estimate, form, host));
  }

  async #copy(code: string): Promise<void> {
    const host = this.#host;
    this.#copied = await copyText(host.element.renderRoot.querySelector('.code')!, code);
    host.announce(host.i18n.t(this.#copied ? 'request.receipt.copied' : 'request.receipt.copyFailed'));
    host.requestUpdate();
  }
}
