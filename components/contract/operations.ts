/**
 * Every operation of the contract as a plain row. Client calls, types, the reference backend's routes and the
 * OpenAPI document derive from these rows. No schema is imported here, so that a page loads only the rows.
 */
import type { Profile } from './vocabulary.js';

/** Who may call: `anyone` without a token, a signed-in `customer`, a `guest` with a guest token, the `vendor`. */
export type Caller = 'anyone' | 'customer' | 'guest' | 'vendor';

/** One row. `body`, `answer` and `query` name schemas of `schemas.ts`. */
export interface Operation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly who: readonly Caller[];
  readonly profile: Profile;
  /** Status of the first successful answer. */
  readonly status: 200 | 201 | 204;
  readonly summary: string;
  readonly body?: string;
  readonly answer?: string;
  readonly query?: string;
  /** Needs an `Idempotency-Key`. */
  readonly keyed?: true;
  /** Needs an `If-Match` with the request's ETag. */
  readonly ifMatch?: true;
  /** Answers a `text/event-stream`. */
  readonly stream?: true;
  /** Carries a raw body instead of JSON. */
  readonly raw?: true;
}

const anyone = ['anyone'] as const;
const customer = ['customer'] as const;
const signedIn = ['customer', 'guest'] as const;
const vendor = ['vendor'] as const;

export const operations = {
  readCatalog: { method: 'GET', path: '/catalog', who: anyone, profile: 'core', status: 200, query: 'LocaleQuery', answer: 'Catalog', summary: 'What the vendor offers, its contacts, fees and limits' },

  readAgreement: { method: 'GET', path: '/agreement', who: anyone, profile: 'agreement', status: 200, query: 'LocaleQuery', answer: 'Agreement', summary: 'The agreement version in force' },
  listAgreementVersions: { method: 'GET', path: '/agreement/versions', who: anyone, profile: 'agreement', status: 200, query: 'ListQuery', answer: 'AgreementVersionList', summary: 'Every published version, newest first' },
  readAgreementVersion: { method: 'GET', path: '/agreement/versions/{version}', who: anyone, profile: 'agreement', status: 200, query: 'LocaleQuery', answer: 'Agreement', summary: 'One version' },
  readAgreementPdf: { method: 'GET', path: '/agreement/versions/{version}/pdf', who: anyone, profile: 'agreement', status: 200, query: 'LocaleQuery', raw: true, summary: 'One version as a document to keep' },
  accept: { method: 'POST', path: '/agreement/versions/{version}/acceptances', who: customer, profile: 'agreement', status: 201, body: 'Accept', answer: 'Acceptance', keyed: true, summary: 'Accept the exact text shown' },
  listAcceptances: { method: 'GET', path: '/agreement/acceptances', who: customer, profile: 'agreement', status: 200, query: 'ListQuery', answer: 'AcceptanceList', summary: 'What the customer accepted' },
  askAboutClause: { method: 'POST', path: '/agreement/versions/{version}/questions', who: customer, profile: 'agreement', status: 201, body: 'AskAboutClause', answer: 'ClauseQuestion', keyed: true, summary: 'Ask what a clause means' },
  listClauseQuestions: { method: 'GET', path: '/agreement/versions/{version}/questions', who: customer, profile: 'agreement', status: 200, query: 'ListQuery', answer: 'ClauseQuestionList', summary: 'Questions asked about clauses and their answers' },

  estimate: { method: 'POST', path: '/estimates', who: anyone, profile: 'core', status: 200, body: 'EstimateInput', query: 'LocaleQuery', answer: 'Estimate', summary: 'What would be promised and charged' },
  listSlots: { method: 'GET', path: '/slots', who: anyone, profile: 'core', status: 200, query: 'SlotQuery', answer: 'SlotList', summary: 'Times a technician can come' },
  addAttachment: { method: 'POST', path: '/attachments', who: anyone, profile: 'core', status: 201, answer: 'Attachment', keyed: true, raw: true, summary: 'Upload a photo, video or document of up to 5 MB; larger ones by tus 1.0.0 at /uploads, whose ids are good as these are' },
  readAttachment: { method: 'GET', path: '/attachments/{id}', who: signedIn, profile: 'core', status: 200, raw: true, summary: 'Download an attachment' },

  openGuestSession: { method: 'POST', path: '/guest-sessions', who: anyone, profile: 'core', status: 200, body: 'GuestCode', answer: 'GuestSession', summary: 'Open one request by its tracking code' },
  readMe: { method: 'GET', path: '/me', who: customer, profile: 'core', status: 200, answer: 'Me', summary: 'Who the caller is' },
  listProducts: { method: 'GET', path: '/products', who: customer, profile: 'core', status: 200, query: 'ListQuery', answer: 'ProductList', summary: 'The customer’s registered products' },
  readProduct: { method: 'GET', path: '/products/{serial}', who: customer, profile: 'core', status: 200, query: 'LocaleQuery', answer: 'Product', summary: 'One registered product' },

  createRequest: { method: 'POST', path: '/requests', who: ['anyone', 'customer'], profile: 'core', status: 201, body: 'NewRequest', answer: 'Request', keyed: true, summary: 'Request service' },
  listRequests: { method: 'GET', path: '/requests', who: signedIn, profile: 'core', status: 200, query: 'RequestQuery', answer: 'RequestList', summary: 'The caller’s requests, newest first' },
  readRequest: { method: 'GET', path: '/requests/{id}', who: signedIn, profile: 'core', status: 200, answer: 'Request', summary: 'One request' },
  readEvents: { method: 'GET', path: '/requests/{id}/events', who: signedIn, profile: 'core', status: 200, query: 'EventQuery', answer: 'EventList', summary: 'The log of a request' },
  act: { method: 'POST', path: '/requests/{id}/actions', who: signedIn, profile: 'core', status: 200, body: 'CustomerAction', answer: 'Request', keyed: true, ifMatch: true, summary: 'Do one of the actions listed in the request' },
  stream: { method: 'GET', path: '/events', who: signedIn, profile: 'live', status: 200, query: 'StreamQuery', stream: true, summary: 'What changes for the caller, live' },

  listConsents: { method: 'GET', path: '/consents', who: signedIn, profile: 'consent', status: 200, query: 'ConsentQuery', answer: 'ConsentList', summary: 'Choices per purpose and recipient' },
  decide: { method: 'POST', path: '/consents/{id}/decisions', who: signedIn, profile: 'consent', status: 201, body: 'Decide', answer: 'Receipt', keyed: true, summary: 'Grant, deny or withdraw' },
  listReceipts: { method: 'GET', path: '/consents/receipts', who: signedIn, profile: 'consent', status: 200, query: 'ListQuery', answer: 'ReceiptList', summary: 'Every decision made, with its receipt' },
  listDisclosures: { method: 'GET', path: '/disclosures', who: signedIn, profile: 'consent', status: 200, query: 'ListQuery', answer: 'DisclosureList', summary: 'What was handed over, to whom, and what was refused' },

  listNotices: { method: 'GET', path: '/notices', who: customer, profile: 'core', status: 200, query: 'ListQuery', answer: 'NoticeList', summary: 'Notices for the customer' },
  readNotice: { method: 'POST', path: '/notices/{id}/read', who: customer, profile: 'core', status: 200, answer: 'Notice', summary: 'Mark a notice as read' },
  createClaim: { method: 'POST', path: '/claims', who: customer, profile: 'claims', status: 201, body: 'NewClaim', answer: 'Claim', keyed: true, summary: 'Claim compensation' },
  listClaims: { method: 'GET', path: '/claims', who: customer, profile: 'claims', status: 200, query: 'ListQuery', answer: 'ClaimList', summary: 'The customer’s claims' },
  readClaim: { method: 'GET', path: '/claims/{id}', who: customer, profile: 'claims', status: 200, answer: 'Claim', summary: 'One claim' },
  actOnClaim: { method: 'POST', path: '/claims/{id}/actions', who: customer, profile: 'claims', status: 200, body: 'ClaimAction', answer: 'Claim', keyed: true, summary: 'Act on a claim' },
  requestPrivacy: { method: 'POST', path: '/privacy-requests', who: customer, profile: 'evidence', status: 201, body: 'PrivacyRequest', answer: 'PrivacyAnswer', summary: 'Access, copy, correct, erase or transfer personal data' },
  readEvidence: { method: 'GET', path: '/evidence', who: customer, profile: 'evidence', status: 200, answer: 'Evidence', summary: 'The customer’s records, signed' },
  readKeys: { method: 'GET', path: '/keys', who: anyone, profile: 'evidence', status: 200, answer: 'Keys', summary: 'Public keys to verify evidence' },

  listVendorRequests: { method: 'GET', path: '/vendor/requests', who: vendor, profile: 'core', status: 200, query: 'RequestQuery', answer: 'RequestList', summary: 'The queue, by next due time' },
  fileRequest: { method: 'POST', path: '/vendor/requests', who: vendor, profile: 'core', status: 201, body: 'FiledRequest', answer: 'Request', keyed: true, summary: 'File a request for a caller; the clock runs from the call' },
  readVendorRequest: { method: 'GET', path: '/vendor/requests/{id}', who: vendor, profile: 'core', status: 200, answer: 'Request', summary: 'One request, the vendor’s view' },
  readVendorAttachment: { method: 'GET', path: '/vendor/attachments/{id}', who: vendor, profile: 'core', status: 200, raw: true, summary: 'Download a file of any request' },
  actAsVendor: { method: 'POST', path: '/vendor/requests/{id}/actions', who: vendor, profile: 'core', status: 200, body: 'VendorAction', answer: 'Request', keyed: true, ifMatch: true, summary: 'Do one of the vendor’s actions' },
  readVendorEvents: { method: 'GET', path: '/vendor/requests/{id}/events', who: vendor, profile: 'core', status: 200, query: 'EventQuery', answer: 'EventList', summary: 'The log of a request, the vendor’s view' },
  vendorStream: { method: 'GET', path: '/vendor/events', who: vendor, profile: 'live', status: 200, query: 'StreamQuery', stream: true, summary: 'What changes in every request, live' },
  publishAgreement: { method: 'POST', path: '/vendor/agreement/versions', who: vendor, profile: 'agreement', status: 201, body: 'Publish', answer: 'Published', keyed: true, summary: 'Publish a version' },
  askConsent: { method: 'POST', path: '/vendor/consents', who: vendor, profile: 'consent', status: 201, body: 'AskConsent', query: 'LocaleQuery', answer: 'Consent', keyed: true, summary: 'Ask a customer for a consent' },
  listVendorConsents: { method: 'GET', path: '/vendor/consents', who: vendor, profile: 'consent', status: 200, query: 'VendorConsentQuery', answer: 'ConsentList', summary: 'Consents asked of customers' },
  disclose: { method: 'POST', path: '/vendor/disclosures', who: vendor, profile: 'consent', status: 201, body: 'Disclose', answer: 'Disclosed', keyed: true, summary: 'Record a hand-over; refused without a live consent' },
  listVendorDisclosures: { method: 'GET', path: '/vendor/disclosures', who: vendor, profile: 'consent', status: 200, query: 'VendorConsentQuery', answer: 'DisclosureList', summary: 'Every hand-over and refusal' },
  publishNotice: { method: 'POST', path: '/vendor/notices', who: vendor, profile: 'core', status: 201, body: 'NewNotice', answer: 'Notice', keyed: true, summary: 'Notify customers' },
  endNotice: { method: 'POST', path: '/vendor/notices/{id}/end', who: vendor, profile: 'core', status: 200, answer: 'Notice', keyed: true, summary: 'End a notice' },
  actOnClaimAsVendor: { method: 'POST', path: '/vendor/claims/{id}/actions', who: vendor, profile: 'claims', status: 200, body: 'ClaimAction', answer: 'Claim', keyed: true, summary: 'Answer a claim' },
} as const satisfies Record<string, Operation>;

/** The name of an operation. */
export type OperationName = keyof typeof operations;
