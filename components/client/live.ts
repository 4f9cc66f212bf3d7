/** What the live connection tells its listeners (contract: "The stream"). */
import type { LogEvent, Request } from '../contract/resources/request.js';
import type { Consent } from '../contract/resources/consent.js';

/**
 * `request`: a new event and the request after it; `consent`: a choice was asked, changed or decided; `notice`: something
 * was announced; `catch-up`: news may have been missed (connected again, `reset`, or a poll came due): read again.
 */
export type AfterEvent =
  | { type: 'request'; event: LogEvent; request: Request }
  | { type: 'consent'; consent: Consent }
  | { type: 'notice' }
  | { type: 'catch-up' };
