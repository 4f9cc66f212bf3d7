/** Attachments, appointment slots, privacy requests and signed evidence. */
import * as v from 'valibot';
import { SlotSchema, textInput } from './common.js';

export const AttachmentSchema = v.object({
  id: v.string(), name: v.string(), type: v.string(), size: v.number(), at: v.string(),
});
export type Attachment = v.InferOutput<typeof AttachmentSchema>;

/** Times a technician can come that are still free, earliest first, in the vendor's zone; `next` is `null`. */
export const SlotListSchema = v.object({ items: v.array(SlotSchema), next: v.nullable(v.string()) });

/** `POST /privacy-requests` (PIPL art. 44 to 48). */
export const PrivacyRequestSchema = v.strictObject({
  kind: v.picklist(['access', 'copy', 'correct', 'erase', 'transfer']),
  details: v.optional(textInput()),
});
export const PrivacyAnswerSchema = v.object({
  id: v.string(),
  kind: v.picklist(['access', 'copy', 'correct', 'erase', 'transfer']),
  at: v.string(),
  dueAt: v.string(),
  state: v.picklist(['received', 'done', 'refused']),
  reason: v.optional(v.string()),
});

export const EvidenceSchema = v.object({
  generatedAt: v.string(),
  subject: v.string(),
  records: v.array(v.object({ kind: v.string(), id: v.string(), at: v.string(), hash: v.string() })),
  keyId: v.string(),
  signature: v.string(),
});

/** A JSON Web Key Set (RFC 7517) of public keys. */
export const KeysSchema = v.object({ keys: v.array(v.looseObject({ kty: v.string(), kid: v.string() })) });
