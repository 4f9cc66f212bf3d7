/** What the form does beside its first step: each part watches the state and acts on its own matter. */
import { Estimates } from './request.estimates.element.js';
import type { SubmittedDetail } from './request.events.js';
import type { Host } from './request.host.element.js';
import { clauseLink, copyText, trackLink } from './request.links.view.js';
import { formOf, type State } from './request.machine.js';
import { spoken } from './request.outlook.view.js';
import { Sending } from './request.sending.element.js';
import type { Doings, FirstPage, Page } from './request.view.js';

export class Companion {
  readonly #host: Host;
  readonly #estimates: Estimates;
  readonly #sending: Sending;
  #copied = false;

  constructor(host: Host) {
    this.#host = host;
    this.#estimates = new Estimates(host, () => this.#speak());
    this.#sending = new Sending(host, { stale: () => void this.#estimates.ask() });
  }

  /** To be called once, for a form that is open already. */
  begin(): void {
    this.#estimates.begin();
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    this.#estimates.changed(now, before);
  }

  submit(): Promise<SubmittedDetail> {
    return this.#sending.send();
  }

  /** Another customer, or another request. */
  forget(): void {
    this.#copied = false;
    this.#sending.forget();
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
      restore: () => undefined,
      discard: () => undefined,
      sendKept: () => undefined,
      withdraw: () => undefined,
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
