/** The schemas of answers, loaded with the first call that needs them, one chunk a resource. */
import type { schemas, SchemaName } from './schemas.js';

type Loaders = { readonly [N in SchemaName]?: () => Promise<(typeof schemas)[N]> };

const agreement = () => import('./resources/agreement.js');
const claim = () => import('./resources/claim.js');
const consent = () => import('./resources/consent.js');
const notice = () => import('./resources/notice.js');
const product = () => import('./resources/product.js');
const record = () => import('./resources/record.js');
const request = () => import('./resources/request.js');

/** Loaders by schema name; `undefined` where an answer is not JSON. */
export const answerSchemas = {
  Catalog: async () => (await import('./resources/catalog.js')).CatalogSchema,
  Agreement: async () => (await agreement()).AgreementSchema,
  AgreementVersionList: async () => (await agreement()).AgreementVersionListSchema,
  Acceptance: async () => (await agreement()).AcceptanceSchema,
  AcceptanceList: async () => (await agreement()).AcceptanceListSchema,
  ClauseQuestion: async () => (await agreement()).ClauseQuestionSchema,
  ClauseQuestionList: async () => (await agreement()).ClauseQuestionListSchema,
  Published: async () => (await agreement()).PublishedSchema,
  Estimate: async () => (await import('./resources/estimate.js')).EstimateSchema,
  Request: async () => (await request()).RequestSchema,
  RequestList: async () => (await request()).RequestListSchema,
  LogEvent: async () => (await request()).LogEventSchema,
  EventList: async () => (await request()).EventListSchema,
  Me: async () => (await product()).MeSchema,
  Product: async () => (await product()).ProductSchema,
  ProductList: async () => (await product()).ProductListSchema,
  GuestSession: async () => (await import('./resources/guest.js')).GuestSessionSchema,
  Consent: async () => (await consent()).ConsentSchema,
  ConsentList: async () => (await consent()).ConsentListSchema,
  Receipt: async () => (await consent()).ReceiptSchema,
  ReceiptList: async () => (await consent()).ReceiptListSchema,
  DisclosureList: async () => (await consent()).DisclosureListSchema,
  Disclosed: async () => (await consent()).DisclosedSchema,
  Notice: async () => (await notice()).NoticeSchema,
  NoticeList: async () => (await notice()).NoticeListSchema,
  Claim: async () => (await claim()).ClaimSchema,
  ClaimList: async () => (await claim()).ClaimListSchema,
  Attachment: async () => (await record()).AttachmentSchema,
  SlotList: async () => (await record()).SlotListSchema,
  PrivacyAnswer: async () => (await record()).PrivacyAnswerSchema,
  Evidence: async () => (await record()).EvidenceSchema,
  Keys: async () => (await record()).KeysSchema,
} satisfies Loaders;
