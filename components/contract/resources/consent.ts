/** Consent per purpose and named recipient, decisions, receipts and hand-overs (clause 1, confidentiality; PIPL). */
import * as v from 'valibot';
import { decisions } from '../vocabulary.js';
import { hashInput, idInput, listOf, localeInput, localizedInput, textInput } from './common.js';

const contactDetails = v.object({
  phone: v.optional(v.string()), email: v.optional(v.string()), address: v.optional(v.string()),
});
const category = v.picklist(['personal', 'product', 'service']);

export const RecipientSchema = v.object({
  id: v.string(),
  name: v.string(),
  contact: contactDetails,
  /** `handler`: decides for itself (个人信息处理者); `entrusted`: acts only on the vendor's instruction (受托人). */
  role: v.picklist(['handler', 'entrusted']),
  country: v.string(),
});

export const DataKindSchema = v.object({ id: v.string(), label: v.string(), category, sensitive: v.boolean() });
export type DataKind = v.InferOutput<typeof DataKindSchema>;

export const ConsentSchema = v.object({
  id: v.string(),
  purpose: v.object({ id: v.string(), title: v.string() }),
  recipient: RecipientSchema,
  dataKinds: v.array(DataKindSchema),
  method: v.string(),
  retention: v.string(),
  necessary: v.boolean(),
  ifRefused: v.optional(v.string()),
  onWithdrawal: v.optional(v.object({ stops: v.string(), stays: v.string() })),
  request: v.optional(v.string()),
  notice: v.array(v.string()),
  noticeHash: v.string(),
  /** The language the texts and the hash are in. */
  locale: v.optional(v.string()),
  decision: v.nullable(v.picklist(decisions)),
  decidedAt: v.optional(v.string()),
  /** The vendor's view only. */
  customer: v.optional(v.string()),
});
/** One choice: this purpose, this recipient. */
export type Consent = v.InferOutput<typeof ConsentSchema>;
export const ConsentListSchema = listOf(ConsentSchema);

/** `POST /consents/{id}/decisions`; a stale `noticeHash` is refused only for `granted`. */
export const DecideSchema = v.strictObject({
  decision: v.picklist(decisions),
  noticeHash: hashInput,
  locale: localeInput,
  guardian: v.optional(v.strictObject({ name: textInput(100), relation: textInput(100) })),
});
export type Decide = v.InferOutput<typeof DecideSchema>;

const party = v.object({ name: v.string(), contact: contactDetails, address: v.optional(v.string()) });

export const ReceiptSchema = v.object({
  id: v.string(),
  schemaVersion: v.string(),
  recordId: v.string(),
  principalId: v.string(),
  consent: v.string(),
  decision: v.picklist(decisions),
  at: v.string(),
  locale: v.string(),
  noticeHash: v.string(),
  notice: v.array(v.string()),
  purposes: v.array(v.object({ id: v.string(), title: v.string() })),
  dataKinds: v.array(DataKindSchema),
  controllers: v.array(party),
  recipients: v.array(RecipientSchema),
  storageLocations: v.array(v.string()),
  retention: v.string(),
  jurisdiction: v.string(),
  withdrawalMethod: v.string(),
  validity: v.object({ from: v.string(), until: v.nullable(v.string()) }),
  state: v.picklist(['granted', 'denied', 'withdrawn', 'superseded']),
  guardian: v.optional(v.object({ name: v.string(), relation: v.string() })),
});
/** The record the customer keeps of a decision (fields of ISO/IEC TS 27560). */
export type Receipt = v.InferOutput<typeof ReceiptSchema>;
export const ReceiptListSchema = listOf(ReceiptSchema);

export const DisclosureSchema = v.object({
  id: v.string(),
  at: v.string(),
  request: v.optional(v.string()),
  purpose: v.object({ id: v.string(), title: v.string() }),
  recipient: v.object({ id: v.string(), name: v.string() }),
  dataKinds: v.array(v.object({ id: v.string(), label: v.string() })),
  outcome: v.picklist(['disclosed', 'refused', 'exit']),
  basis: v.optional(v.picklist(['legal-duty', 'emergency'])),
  receipt: v.optional(v.string()),
  customer: v.optional(v.string()),
});
/** One hand-over of data, or one refused (信息提供记录). */
export type Disclosure = v.InferOutput<typeof DisclosureSchema>;
export const DisclosureListSchema = listOf(DisclosureSchema);

/** A text in several languages, or one for all. */
const wordsInput = v.union([localizedInput(), textInput(2000)]);

const dataKindInput = v.strictObject({ id: idInput, label: localizedInput(200), category, sensitive: v.boolean() });

/** `POST /vendor/consents`: texts in every language of the agreement. */
export const AskConsentSchema = v.strictObject({
  customer: idInput,
  request: v.optional(idInput),
  purpose: v.strictObject({ id: idInput, title: localizedInput(200) }),
  recipient: v.strictObject({
    id: idInput,
    name: v.union([textInput(200), localizedInput(200)]),
    contact: v.strictObject({
      phone: v.optional(v.pipe(v.string(), v.maxLength(40))),
      email: v.optional(v.pipe(v.string(), v.maxLength(254))),
      address: v.optional(v.pipe(v.string(), v.maxLength(300))),
    }),
    role: v.picklist(['handler', 'entrusted']),
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  }),
  dataKinds: v.pipe(v.array(dataKindInput), v.minLength(1), v.maxLength(50)),
  method: localizedInput(),
  retention: localizedInput(),
  necessary: v.boolean(),
  ifRefused: v.optional(wordsInput),
  onWithdrawal: v.optional(v.union([
    v.strictObject({ stops: wordsInput, stays: wordsInput }),
    v.pipe(
      v.record(localeInput, v.strictObject({ stops: textInput(2000), stays: textInput(2000) })),
      v.check((value) => Object.keys(value).length > 0),
    ),
  ])),
  notice: v.pipe(v.record(localeInput, v.pipe(v.array(textInput(5000)), v.minLength(1))), v.check((value) => Object.keys(value).length > 0)),
});
export type AskConsent = v.InferOutput<typeof AskConsentSchema>;

/** `POST /vendor/disclosures` */
export const DiscloseSchema = v.strictObject({
  customer: idInput,
  request: v.optional(idInput),
  purpose: idInput,
  recipient: idInput,
  dataKinds: v.pipe(v.array(idInput), v.minLength(1), v.maxLength(50)),
  basis: v.optional(v.picklist(['legal-duty', 'emergency'])),
});
export type Disclose = v.InferOutput<typeof DiscloseSchema>;

export const DisclosedSchema = v.object({ id: v.string(), at: v.string(), receipt: v.nullable(v.string()) });
