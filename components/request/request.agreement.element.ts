/** Reads the agreement that governs the request, once somebody wants to read it, and opens it. */
import type { Agreement } from '../contract/resources/agreement.js';
import type { Host } from './request.host.element.js';
import { refusalOf, type Refusal } from './request.machine.js';

export type AgreementReading =
  | { kind: 'loading' }
  | { kind: 'ready'; agreement: Agreement }
  | { kind: 'failed'; refusal: Refusal };

export class AgreementText {
  readonly #host: Host;
  /** Version and language of what is read. */
  #of = '';
  #reading: AgreementReading = { kind: 'loading' };

  constructor(host: Host) {
    this.#host = host;
  }

  get reading(): AgreementReading {
    return this.#reading;
  }

  /** Opens the text of a version, and reads it where it is not there yet. */
  open(version: string): void {
    const dialog = this.#host.element.renderRoot.querySelector<HTMLDialogElement>('dialog.agreement');
    if (dialog && !dialog.open) dialog.showModal();
    void this.read(version);
  }

  async read(version: string): Promise<void> {
    const { connection, flow, i18n: { locale }, requestUpdate } = this.#host;
    const of = JSON.stringify([version, locale]);
    if (!connection || (of === this.#of && this.#reading.kind !== 'failed')) return;
    this.#of = of;
    const now = (reading: AgreementReading): void => {
      this.#reading = reading;
      requestUpdate();
    };
    now({ kind: 'loading' });
    await flow.run('agreement', async (signal) => {
      const agreement = await connection.client.readAgreementVersion({ version }, { signal, locale });
      if (!signal.aborted) now({ kind: 'ready', agreement });
    }, (failure) => {
      connection.report(failure, 'readAgreementVersion');
      now({ kind: 'failed', refusal: refusalOf(failure) });
    });
  }
}
