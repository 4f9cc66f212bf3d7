/** The service agreement: versioned text whose figures are terms. */
import * as v from 'valibot';
import { requiredTerms } from '../vocabulary.js';
import {
  DateOrTimeInput, hashInput, idInput, listOf, localeInput, textInput,
} from './common.js';

const figure = v.object({ term: v.string() });

export const ClauseSchema = v.object({
  id: v.string(),
  /** Runs of plain text and figures; a figure is shown from `terms`. */
  text: v.array(v.union([v.string(), figure])),
  limitsLiability: v.optional(v.boolean()),
  material: v.optional(v.boolean()),
});
export type Clause = v.InferOutput<typeof ClauseSchema>;

export const SectionSchema = v.object({ id: v.string(), title: v.string(), clauses: v.array(ClauseSchema) });
export type Section = v.InferOutput<typeof SectionSchema>;

const head = {
  version: v.string(),
  publishedAt: v.string(),
  effectiveFrom: v.string(),
  status: v.picklist(['superseded', 'in-force', 'upcoming']),
  supersedes: v.optional(v.string()),
};

export const AgreementSchema = v.object({
  ...head,
  locale: v.string(),
  title: v.string(),
  parties: v.object({ vendor: v.string(), customer: v.string() }),
  terms: v.record(v.string(), v.string()),
  sections: v.array(SectionSchema),
  /** SHA-256 of the text (rules: "Hashes"). */
  hash: v.string(),
});
/** One version in one language. */
export type Agreement = v.InferOutput<typeof AgreementSchema>;

export const AgreementVersionSchema = v.object({ ...head, title: v.string(), hash: v.string(), locale: v.string() });
export type AgreementVersion = v.InferOutput<typeof AgreementVersionSchema>;
export const AgreementVersionListSchema = listOf(AgreementVersionSchema);

const PublishedClause = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/), v.maxLength(40)),
  text: v.pipe(v.array(v.union([v.pipe(v.string(), v.maxLength(20000)), v.strictObject({ term: idInput })])), v.minLength(1)),
  limitsLiability: v.optional(v.boolean()),
  material: v.optional(v.boolean()),
});

const PublishedText = v.strictObject({
  title: textInput(200),
  sections: v.pipe(v.array(v.strictObject({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    title: textInput(200),
    clauses: v.array(PublishedClause),
  })), v.minLength(1)),
});

/** ISO 8601, or working days; no longer than a calendar can count. */
const duration = v.pipe(
  v.string(),
  v.regex(/^P(?!$)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?(T(?=\d)(\d{1,6}H)?(\d{1,7}M)?(\d{1,8}S)?)?$|^P\d{1,3}WD$/),
);

/** `POST /vendor/agreement/versions`. The nine required terms must be there; others are free text. */
export const PublishSchema = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z._-]*$/), v.maxLength(60)),
  effectiveFrom: DateOrTimeInput,
  terms: v.objectWithRest(
    Object.fromEntries(requiredTerms.map((term) => [term, duration])) as Record<(typeof requiredTerms)[number], typeof duration>,
    v.pipe(v.string(), v.maxLength(500)),
  ),
  texts: v.strictObject({ 'zh-CN': PublishedText, en: PublishedText }),
});
export type Publish = v.InferOutput<typeof PublishSchema>;

export const PublishedSchema = v.object({ version: v.string(), hashes: v.record(v.string(), v.string()) });

/** Binds an acceptance to the exact text shown. */
export const AcceptSchema = v.strictObject({
  locale: localeInput,
  hash: hashInput,
  acknowledged: v.optional(v.array(idInput)),
  signature: v.optional(v.strictObject({
    kind: v.picklist(['typed', 'drawn']),
    value: v.pipe(v.string(), v.minLength(1), v.maxLength(200000)),
  })),
});

export const AcceptanceSchema = v.object({
  id: v.string(),
  version: v.string(),
  locale: v.string(),
  hash: v.string(),
  at: v.string(),
  acknowledged: v.optional(v.array(v.string())),
});
/** The record the customer keeps (协议接受凭证). */
export type Acceptance = v.InferOutput<typeof AcceptanceSchema>;
export const AcceptanceListSchema = listOf(AcceptanceSchema);

export const AskAboutClauseSchema = v.strictObject({ clause: idInput, text: textInput() });
export const ClauseQuestionSchema = v.object({
  id: v.string(),
  version: v.string(),
  clause: v.string(),
  text: v.string(),
  at: v.string(),
  answer: v.optional(v.object({ at: v.string(), by: v.string(), text: v.string() })),
});
export type ClauseQuestion = v.InferOutput<typeof ClauseQuestionSchema>;
export const ClauseQuestionListSchema = listOf(ClauseQuestionSchema);
