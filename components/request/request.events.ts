/** What <aftercare-request> says to the page (ids and states only), and what its methods reject with. */
import type { Channel, ServiceType, Urgency } from '../contract/vocabulary.js';
import type { FieldName } from './request.form.machine.js';

/** What is about to be sent. */
export interface BeforeSubmitDetail {
  serviceType: ServiceType;
  urgency: Urgency;
  channel: Channel;
}

/** The request, once the backend has it. */
export interface SubmittedDetail {
  /** Opaque id; what `aftercare-progress` takes. */
  id: string;
  /** The number people say on the telephone. */
  number: string;
}

/** What became of a draft: `kept` is submitted, but not received yet. */
export interface DraftDetail { state: 'saved' | 'restored' | 'kept' | 'discarded' }

/** What `submit()` resolves with where the request could not be sent yet: it is kept, and sent by itself. */
export interface KeptDetail { state: 'kept' }

export interface RequestEventMap {
  'aftercare-before-submit': CustomEvent<BeforeSubmitDetail>;
  'aftercare-submitted': CustomEvent<SubmittedDetail>;
  'aftercare-draft': CustomEvent<DraftDetail>;
}

/** `submit()` found something missing or unreadable; the form shows it. */
export class IncompleteRequestError extends Error {
  override readonly name: string = 'IncompleteRequestError';
  /** The fields at fault, in the form's order, for example `description`, `phone`, `fields.site`. */
  readonly fields: readonly FieldName[];

  constructor(fields: readonly FieldName[]) {
    super(`The request is incomplete: ${fields.join(', ')}`);
    this.fields = fields;
  }
}
