/** Events of `<aftercare-provider>`. Every script of the page hears them: ids and states only. */
import type { Destination } from '../client/connection.js';

/** Where an element leads to; `href` is the vendor's page as far as the provider knows one. */
export type NavigateDetail = Destination & { readonly href: string | null };

/** What failed. */
export interface ErrorDetail {
  /** Code of the problem; else `offline`, `timeout` or `mismatch`. */
  readonly code: string;
  /** The operation of the contract. */
  readonly operation: string;
}

export interface ProviderEventMap {
  'aftercare-navigate': CustomEvent<NavigateDetail>;
  'aftercare-token-expired': CustomEvent<null>;
  'aftercare-error': CustomEvent<ErrorDetail>;
}
