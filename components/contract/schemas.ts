/** Every schema by the name the operation rows use. Elements never import this; they load `answers.ts`. */
import * as action from './resources/action.js';
import * as agreement from './resources/agreement.js';
import * as catalog from './resources/catalog.js';
import * as claim from './resources/claim.js';
import * as consent from './resources/consent.js';
import * as estimate from './resources/estimate.js';
import * as guest from './resources/guest.js';
import * as notice from './resources/notice.js';
import { ProblemSchema } from './resources/problem.js';
import * as product from './resources/product.js';
import * as query from './resources/query.js';
import * as record from './resources/record.js';
import * as request from './resources/request.js';

/** Schemas of bodies (strict), answers (stripping) and queries. */
export const schemas = {
  Catalog: catalog.CatalogSchema,
  Agreement: agreement.AgreementSchema,
  AgreementVersionList: agreement.AgreementVersionListSchema,
  Accept: agreement.AcceptSchema,
  Acceptance: agreement.AcceptanceSchema,
  AcceptanceList: agreement.AcceptanceListSchema,
  AskAboutClause: agreement.AskAboutClauseSchema,
  ClauseQuestion: agreement.ClauseQuestionSchema,
  ClauseQuestionList: agreement.ClauseQuestionListSchema,
  Publish: agreement.PublishSchema,
  Published: agreement.PublishedSchema,
  EstimateInput: estimate.EstimateInputSchema,
  Estimate: estimate.EstimateSchema,
  NewRequest: request.NewRequestSchema,
  FiledRequest: request.FiledRequestSchema,
  Request: request.RequestSchema,
  RequestList: request.RequestListSchema,
  LogEvent: request.LogEventSchema,
  EventList: request.EventListSchema,
  CustomerAction: action.CustomerActionSchema,
  VendorAction: action.VendorActionSchema,
  Me: product.MeSchema,
  Product: product.ProductSchema,
  ProductList: product.ProductListSchema,
  GuestCode: guest.GuestCodeSchema,
  GuestSession: guest.GuestSessionSchema,
  Consent: consent.ConsentSchema,
  ConsentList: consent.ConsentListSchema,
  Decide: consent.DecideSchema,
  Receipt: consent.ReceiptSchema,
  ReceiptList: consent.ReceiptListSchema,
  DisclosureList: consent.DisclosureListSchema,
  AskConsent: consent.AskConsentSchema,
  Disclose: consent.DiscloseSchema,
  Disclosed: consent.DisclosedSchema,
  Notice: notice.NoticeSchema,
  NoticeList: notice.NoticeListSchema,
  NewNotice: notice.NewNoticeSchema,
  Claim: claim.ClaimSchema,
  ClaimList: claim.ClaimListSchema,
  NewClaim: claim.NewClaimSchema,
  ClaimAction: claim.ClaimActionSchema,
  Attachment: record.AttachmentSchema,
  SlotList: record.SlotListSchema,
  PrivacyRequest: record.PrivacyRequestSchema,
  PrivacyAnswer: record.PrivacyAnswerSchema,
  Evidence: record.EvidenceSchema,
  Keys: record.KeysSchema,
  Problem: ProblemSchema,
  LocaleQuery: query.LocaleQuerySchema,
  ListQuery: query.ListQuerySchema,
  RequestQuery: query.RequestQuerySchema,
  EventQuery: query.EventQuerySchema,
  StreamQuery: query.StreamQuerySchema,
  ConsentQuery: query.ConsentQuerySchema,
  VendorConsentQuery: query.VendorConsentQuerySchema,
  SlotQuery: query.SlotQuerySchema,
};

/** The name of a schema. */
export type SchemaName = keyof typeof schemas;
