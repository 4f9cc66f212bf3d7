/** One case of service: its state, its log, and how it is filed. */
import * as v from 'valibot';
import {
  channels, eventTypes, requestSources, serviceTypes, stages, urgencies, waitingOns,
} from '../vocabulary.js';
import { CommitmentSchema } from './commitment.js';
import {
  attachmentsInput, hashInput, idInput, listOf, localeInput, MoneySchema, SlotInput, SlotSchema, textInput, TimeInput,
} from './common.js';
import { ProductInput } from './product.js';

export const TechnicianSchema = v.object({ name: v.string(), badge: v.optional(v.string()), phone: v.optional(v.string()) });

export const QuoteLineSchema = v.object({
  code: v.optional(v.string()),
  label: v.string(),
  kind: v.picklist(['part', 'labour', 'travel', 'other']),
  quantity: v.number(),
  unitPrice: MoneySchema,
  covered: v.boolean(),
});
export const QuoteSchema = v.object({
  seq: v.optional(v.number()),
  lines: v.array(QuoteLineSchema),
  taxes: v.optional(MoneySchema),
  total: MoneySchema,
  validUntil: v.string(),
  status: v.optional(v.picklist(['open', 'approved', 'declined', 'expired'])),
});
/** What a repair would cost, to approve or decline (clause 2.3). */
export type Quote = v.InferOutput<typeof QuoteSchema>;

export const ReportSchema = v.object({
  cause: v.string(),
  work: v.string(),
  prevention: v.string(),
  parts: v.optional(v.array(v.object({ name: v.string(), quantity: v.number(), serial: v.optional(v.string()) }))),
  fees: v.optional(v.array(v.object({ label: v.string(), amount: MoneySchema, covered: v.optional(v.boolean()) }))),
  photos: v.optional(v.array(v.string())),
  warrantyUntil: v.optional(v.string()),
});
/** The resolution report: cause, work, prevention (clause 3.3). */
export type Report = v.InferOutput<typeof ReportSchema>;

export const RatingSchema = v.object({
  attitude: v.number(), promptness: v.number(), quality: v.number(), comment: v.optional(v.string()),
});

export const ProblemReportSchema = v.object({
  description: v.string(),
  symptoms: v.optional(v.array(v.string())),
  suspectedCause: v.optional(v.string()),
  since: v.optional(v.string()),
  errorCode: v.optional(v.string()),
});

export const RequestContactSchema = v.object({
  name: v.string(), phone: v.optional(v.string()), email: v.optional(v.string()), relation: v.optional(v.string()),
});

export const AddressSchema = v.object({
  country: v.string(), region: v.array(v.string()), line: v.string(), postcode: v.optional(v.string()),
});

/** A file that came with a request or an action on it; its bytes are read by its id. */
export const RequestFileSchema = v.object({ id: v.string(), name: v.string(), type: v.string(), size: v.number() });
export type RequestFile = v.InferOutput<typeof RequestFileSchema>;

export const RequestSchema = v.object({
  id: v.string(),
  number: v.string(),
  stage: v.picklist(stages),
  seq: v.number(),
  createdAt: v.string(),
  serviceType: v.picklist(serviceTypes),
  urgency: v.picklist(urgencies),
  channel: v.picklist(channels),
  product: v.object({
    id: v.optional(v.string()), serial: v.optional(v.string()), model: v.optional(v.string()), name: v.optional(v.string()),
  }),
  problem: ProblemReportSchema,
  contact: RequestContactSchema,
  address: v.optional(AddressSchema),
  fields: v.optional(v.record(v.string(), v.unknown())),
  attachments: v.optional(v.array(v.string())),
  /** What the request was filed with: its attachments, and answers that are files. */
  files: v.optional(v.array(RequestFileSchema)),
  relatesTo: v.optional(v.string()),
  agreementVersion: v.string(),
  commitments: v.array(CommitmentSchema),
  waitingOn: v.nullable(v.picklist(waitingOns)),
  waitingText: v.optional(v.string()),
  caretaker: v.optional(v.object({ name: v.string(), phone: v.optional(v.string()) })),
  appointment: v.optional(SlotSchema),
  technician: v.optional(TechnicianSchema),
  quote: v.optional(QuoteSchema),
  report: v.optional(ReportSchema),
  rating: v.optional(RatingSchema),
  reopened: v.number(),
  /** How it ended, once closed: by the customer's confirmation or by silence (term `autoClose`). */
  closedBy: v.optional(v.picklist(['customer', 'system'])),
  /** When silence closes it, while the fix awaits confirmation. */
  closesAt: v.optional(v.string()),
  /** Until when it can be reopened, once closed. */
  reopenUntil: v.optional(v.string()),
  source: v.optional(v.picklist(requestSources)),
  /** The vendor's view only: whose request it is. */
  customer: v.optional(v.string()),
  /** Seqs of questions not answered yet. */
  openQuestions: v.optional(v.array(v.number())),
  /** What the caller may do now. */
  actions: v.array(v.string()),
  /** Only in a guest's 201. */
  trackingCode: v.optional(v.string()),
});
/** One case of service, as its caller may see it. */
export type Request = v.InferOutput<typeof RequestSchema>;
export const RequestListSchema = listOf(RequestSchema);

/** An entry of the append-only log. Beyond the first five fields, each type carries what its action carried. */
export const LogEventSchema = v.object({
  seq: v.number(),
  id: v.string(),
  at: v.string(),
  actor: v.object({ role: v.picklist(['customer', 'vendor', 'system']), name: v.optional(v.string()) }),
  type: v.picklist(eventTypes),
  text: v.optional(v.string()),
  finding: v.optional(v.string()),
  reason: v.optional(v.string()),
  comment: v.optional(v.string()),
  /** `answered`: the question's seq. */
  question: v.optional(v.number()),
  /** `asked`: the event it is about. */
  about: v.optional(v.number()),
  /** Commitment id of a delay, an answer to it, a miss or a recalculation. */
  commitment: v.optional(v.string()),
  kind: v.optional(v.string()),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  provisional: v.optional(v.boolean()),
  /** Until when the official calendar was known, where this entry leaves a provisional time. */
  calendarUntil: v.optional(v.string()),
  on: v.optional(v.picklist(waitingOns)),
  slot: v.optional(SlotSchema),
  technician: v.optional(TechnicianSchema),
  quote: v.optional(QuoteSchema),
  report: v.optional(ReportSchema),
  rating: v.optional(RatingSchema),
  serviceType: v.optional(v.picklist(serviceTypes)),
  urgency: v.optional(v.picklist(urgencies)),
  channel: v.optional(v.picklist(channels)),
  source: v.optional(v.picklist(requestSources)),
  recordedAt: v.optional(v.string()),
  attachments: v.optional(v.array(v.string())),
  /** The files this entry names, in its `attachments` or a report's `photos`. */
  files: v.optional(v.array(RequestFileSchema)),
});
export type LogEvent = v.InferOutput<typeof LogEventSchema>;
export const EventListSchema = listOf(LogEventSchema);

const phoneInput = v.pipe(v.string(), v.regex(/^[+()\d\s.\-*#,;extEXT]{3,40}$/));
const emailInput = v.pipe(v.string(), v.maxLength(254), v.regex(/^[^\s@]+@[^\s@]+$/));

export const AddressInput = v.strictObject({
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  region: v.pipe(v.array(textInput(100)), v.maxLength(6)),
  line: textInput(300),
  postcode: v.optional(v.pipe(v.string(), v.maxLength(20))),
});

const newRequest = {
  serviceType: v.picklist(serviceTypes),
  urgency: v.picklist(urgencies),
  channel: v.picklist(channels),
  product: ProductInput,
  problem: v.strictObject({
    description: textInput(),
    symptoms: v.optional(v.pipe(v.array(textInput(200)), v.maxLength(30))),
    suspectedCause: v.optional(v.pipe(v.string(), v.maxLength(2000))),
    since: v.optional(v.pipe(v.string(), v.maxLength(100))),
    errorCode: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
  contact: v.strictObject({
    name: textInput(100),
    phone: v.optional(phoneInput),
    email: v.optional(emailInput),
    relation: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
  address: v.optional(AddressInput),
  slot: v.optional(SlotInput),
  fields: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]))),
  attachments: attachmentsInput,
  decisions: v.optional(v.pipe(v.array(v.strictObject({
    consent: idInput,
    decision: v.picklist(['granted', 'denied']),
    noticeHash: hashInput,
    locale: localeInput,
  })), v.maxLength(20))),
  acceptance: v.optional(v.strictObject({ version: idInput, locale: localeInput, hash: hashInput })),
  agreementVersion: v.optional(idInput),
  relatesTo: v.optional(idInput),
};

/** `POST /requests`. On site needs `address` (422), and may name one of `/slots` (422; 409 when it was taken meanwhile). */
export const NewRequestSchema = v.strictObject(newRequest);
export type NewRequest = v.InferOutput<typeof NewRequestSchema>;

/** `POST /vendor/requests`: filed for a caller; `customer` is the caller's sub, when known. */
export const FiledRequestSchema = v.strictObject({
  ...newRequest,
  customer: v.optional(idInput),
  source: v.picklist(requestSources),
  receivedAt: TimeInput,
});
export type FiledRequest = v.InferOutput<typeof FiledRequestSchema>;
