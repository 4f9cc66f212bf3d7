/** What would be promised and charged, before anything is filed. */
import * as v from 'valibot';
import { channels, serviceTypes, urgencies } from '../vocabulary.js';
import { PromiseSchema } from './commitment.js';
import { MoneySchema } from './common.js';
import { CoverageSchema, ProductInput } from './product.js';

/** `POST /estimates` */
export const EstimateInputSchema = v.strictObject({
  serviceType: v.picklist(serviceTypes),
  urgency: v.picklist(urgencies),
  channel: v.picklist(channels),
  product: v.optional(ProductInput),
});

export const EstimateSchema = v.object({
  commitments: v.array(PromiseSchema),
  fees: v.array(v.object({ code: v.string(), label: v.string(), amount: MoneySchema, coverage: CoverageSchema })),
  openNow: v.boolean(),
  opensAt: v.optional(v.string()),
  /**
   * Ids of the choices this request needs (by its type and channel) and the signed-in customer has not made: none that
   * was refused or withdrawn, none for callers without a customer's token.
   */
  consents: v.array(v.string()),
  agreementVersion: v.string(),
});
/** What would be promised and charged. */
export type Estimate = v.InferOutput<typeof EstimateSchema>;
