/** Classes and types of every element; defines nothing. */
export { AftercareProviderElement } from './provider/provider.element.js';
export { AftercareRequestElement } from './request/request.element.js';
export { AftercareProgressElement } from './progress/progress.element.js';
export { AftercareAgreementElement } from './agreement/agreement.element.js';
export { AftercareConsentElement } from './consent/consent.element.js';
export type { ErrorDetail, NavigateDetail, ProviderEventMap } from './provider/provider.events.js';
export type * from './request/request.events.js';
export type { FormState } from './request/request.standing.machine.js';
export type * from './progress/progress.events.js';
export type * from './agreement/agreement.events.js';
export type * from './consent/consent.events.js';
export type { AfterEvent } from './client/live.js';
export type {
  CallInput, CallOptions, Client, Connection, Destination, Live, LiveStatus, Messages,
} from './client/connection.js';
