/** Every example of the contract by the name of its schema. Never imported by elements. */
import { actionExamples } from './resources/action.examples.js';
import { agreementExamples } from './resources/agreement.examples.js';
import { catalogExamples } from './resources/catalog.examples.js';
import { claimExamples } from './resources/claim.examples.js';
import { consentExamples } from './resources/consent.examples.js';
import { guestExamples } from './resources/guest.examples.js';
import { noticeExamples } from './resources/notice.examples.js';
import { problemExamples } from './resources/problem.examples.js';
import { productExamples } from './resources/product.examples.js';
import { recordExamples } from './resources/record.examples.js';
import { requestExamples } from './resources/request.examples.js';
import type { Examples } from './types.js';

export const examples: Examples = {
  ...catalogExamples,
  ...agreementExamples,
  ...requestExamples,
  ...actionExamples,
  ...productExamples,
  ...guestExamples,
  ...consentExamples,
  ...noticeExamples,
  ...claimExamples,
  ...recordExamples,
  ...problemExamples,
};
