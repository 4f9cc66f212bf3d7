/** Notices to customers: amendment, delay, force majeure, consent wanted, security incident. */
import * as v from 'valibot';
import { DateOrTimeInput, idInput, listOf, localizedInput } from './common.js';

const kinds = ['amendment', 'delay', 'force-majeure', 'consent-wanted', 'security-incident'] as const;

export const NoticeSchema = v.object({
  id: v.string(),
  kind: v.picklist(kinds),
  title: v.string(),
  text: v.array(v.string()),
  at: v.string(),
  requests: v.optional(v.array(v.string())),
  agreementVersion: v.optional(v.string()),
  /** Force majeure (clause 4.3): proof, measures, when service is expected back, and when it ended. */
  proof: v.optional(v.string()),
  measures: v.optional(v.string()),
  expectedRestoration: v.optional(v.string()),
  endedAt: v.optional(v.string()),
  readAt: v.optional(v.string()),
});
export type Notice = v.InferOutput<typeof NoticeSchema>;
export const NoticeListSchema = listOf(NoticeSchema);

/** `POST /vendor/notices` */
export const NewNoticeSchema = v.strictObject({
  kind: v.picklist(kinds),
  title: localizedInput(200),
  text: localizedInput(5000),
  customers: v.optional(v.array(idInput)),
  requests: v.optional(v.array(idInput)),
  agreementVersion: v.optional(idInput),
  proof: v.optional(localizedInput(2000)),
  measures: v.optional(localizedInput(2000)),
  expectedRestoration: v.optional(DateOrTimeInput),
});
