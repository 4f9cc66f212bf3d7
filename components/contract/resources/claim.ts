/** Demands for compensation, citing a clause or a missed promise (clauses 4.1, 4.2). */
import * as v from 'valibot';
import { attachmentsInput, ClauseRefSchema, idInput, listOf, MoneyInput, MoneySchema, textInput } from './common.js';

const causes = ['defective-product', 'staff-negligence', 'missed-commitment', 'other'] as const;
const states = ['submitted', 'reviewing', 'offered', 'accepted', 'declined', 'refused', 'paid', 'withdrawn'] as const;

export const ClaimSchema = v.object({
  id: v.string(),
  number: v.string(),
  state: v.picklist(states),
  seq: v.number(),
  createdAt: v.string(),
  cause: v.picklist(causes),
  clause: ClauseRefSchema,
  request: v.optional(v.string()),
  commitment: v.optional(v.string()),
  description: v.string(),
  loss: v.optional(MoneySchema),
  attachments: v.optional(v.array(v.string())),
  outcome: v.optional(v.object({ at: v.string(), text: v.string(), amount: v.optional(MoneySchema) })),
  actions: v.array(v.string()),
});
export type Claim = v.InferOutput<typeof ClaimSchema>;
export const ClaimListSchema = listOf(ClaimSchema);

/** `POST /claims` */
export const NewClaimSchema = v.strictObject({
  cause: v.picklist(causes),
  clause: v.strictObject({ version: idInput, id: idInput }),
  request: v.optional(idInput),
  commitment: v.optional(idInput),
  description: textInput(),
  loss: v.optional(MoneyInput),
  attachments: attachmentsInput,
});

/** `POST /claims/{id}/actions` and the vendor's. */
export const ClaimActionSchema = v.variant('type', [
  v.strictObject({ type: v.literal('add-evidence'), text: v.optional(textInput()), attachments: attachmentsInput }),
  v.strictObject({ type: v.literal('withdraw') }),
  v.strictObject({ type: v.literal('accept') }),
  v.strictObject({ type: v.literal('decline'), reason: v.optional(textInput()) }),
  v.strictObject({ type: v.literal('review'), text: textInput() }),
  v.strictObject({ type: v.literal('offer'), amount: MoneyInput, text: textInput() }),
  v.strictObject({ type: v.literal('refuse'), reason: textInput() }),
  v.strictObject({ type: v.literal('pay'), reference: textInput(200) }),
]);
