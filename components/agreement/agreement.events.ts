/** What <aftercare-agreement> says to the page: ids only. */

/** The text that is, or was, accepted. */
export interface AgreementDetail {
  /** For example `2026.1`. */
  version: string;
  /** SHA-256 of exactly the text shown, lower-case hex. */
  hash: string;
}

export interface AgreementEventMap {
  'aftercare-before-accept': CustomEvent<AgreementDetail>;
  'aftercare-accepted': CustomEvent<AgreementDetail>;
}
