/** Every operation this backend answers; one without a row is `not-implemented`. */
import type { OperationName } from '../../../components/contract/operations.js';
import type { Handler } from '../backend.js';
import type { Incoming } from '../http/pipeline.js';
import { accept } from './accept.js';
import { act } from './act.js';
import { actAsVendor } from './actAsVendor.js';
import { addAttachment } from './addAttachment.js';
import { askConsent } from './askConsent.js';
import { createRequest } from './createRequest.js';
import { decide } from './decide.js';
import { disclose } from './disclose.js';
import { estimate } from './estimate.js';
import { fileRequest } from './fileRequest.js';
import { listAcceptances } from './listAcceptances.js';
import { listAgreementVersions } from './listAgreementVersions.js';
import { listConsents } from './listConsents.js';
import { listDisclosures } from './listDisclosures.js';
import { listProducts } from './listProducts.js';
import { listReceipts } from './listReceipts.js';
import { listRequests } from './listRequests.js';
import { listSlots } from './listSlots.js';
import { listVendorConsents } from './listVendorConsents.js';
import { listVendorDisclosures } from './listVendorDisclosures.js';
import { listVendorRequests } from './listVendorRequests.js';
import { openGuestSession } from './openGuestSession.js';
import { publishAgreement } from './publishAgreement.js';
import { readAgreement } from './readAgreement.js';
import { readAgreementVersion } from './readAgreementVersion.js';
import { readAttachment } from './readAttachment.js';
import { readCatalog } from './readCatalog.js';
import { readEvents } from './readEvents.js';
import { readMe } from './readMe.js';
import { readProduct } from './readProduct.js';
import { readRequest } from './readRequest.js';
import { readVendorAttachment } from './readVendorAttachment.js';
import { readVendorEvents } from './readVendorEvents.js';
import { readVendorRequest } from './readVendorRequest.js';
import { askAboutClause, listClauseQuestions, readAgreementPdf } from './notOffered.js';
import { stream, vendorStream } from './stream.js';

/** What answers a stream; throws `Problem`. */
type StreamHandler = (incoming: Incoming) => Promise<Response>;

export const handlers: { readonly [K in OperationName]?: Handler<OperationName, unknown> } = {
  accept, act, actAsVendor, addAttachment, askAboutClause, askConsent, createRequest, decide, disclose, estimate, fileRequest,
  listAcceptances, listAgreementVersions, listClauseQuestions, listConsents, listDisclosures, listProducts,
  listReceipts, listRequests, listSlots, listVendorConsents, listVendorDisclosures, listVendorRequests, openGuestSession,
  publishAgreement, readAgreement, readAgreementPdf, readAgreementVersion, readAttachment, readCatalog, readEvents, readMe,
  readProduct, readRequest, readVendorAttachment, readVendorEvents, readVendorRequest,
};

export const streams: { readonly [K in OperationName]?: StreamHandler } = { stream, vendorStream };
