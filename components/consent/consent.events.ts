/** What <aftercare-consent> says to the page: ids and the decision only. */

export interface ConsentDetail {
  /** Id of the purpose. */
  purpose: string;
  /** Id of the recipient. */
  recipient: string;
  decision: 'granted' | 'denied' | 'withdrawn';
  /** Id of the receipt; `null` before there is one. */
  receipt: string | null;
}

export interface ConsentEventMap {
  'aftercare-before-decide': CustomEvent<ConsentDetail>;
  'aftercare-decided': CustomEvent<ConsentDetail>;
}
