/** What a customer and the vendor may send to a request's `/actions`: `{type, ..}`. */
import * as v from 'valibot';
import { channels, delayReasons, serviceTypes, urgencies, waitingOns } from '../vocabulary.js';
import { attachmentsInput, DateOrTimeInput, idInput, MoneyInput, SlotInput, textInput, TimeInput } from './common.js';

const seq = v.pipe(v.number(), v.integer(), v.minValue(1));
const stars = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
const words = textInput();
const technician = v.strictObject({
  name: textInput(100),
  badge: v.optional(v.pipe(v.string(), v.maxLength(60))),
  phone: v.optional(v.pipe(v.string(), v.maxLength(40))),
});
const action = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...entries });

/** `POST /requests/{id}/actions` */
export const CustomerActionSchema = v.variant('type', [
  action('ask', { text: words, about: v.optional(seq), attachments: attachmentsInput }),
  action('attach', { attachments: v.pipe(v.array(idInput), v.minLength(1), v.maxLength(20)) }),
  action('cancel', { reason: v.optional(words) }),
  action('reschedule', { slot: SlotInput }),
  action('acknowledge-delay', { commitment: idInput }),
  action('object-to-delay', { commitment: idInput, reason: words }),
  action('approve-quote', {}),
  action('decline-quote', { reason: v.optional(words) }),
  action('confirm', {}),
  action('reject', { reason: words }),
  action('reopen', { reason: words }),
  action('rate', { attitude: stars, promptness: stars, quality: stars, comment: v.optional(v.pipe(v.string(), v.maxLength(5000))) }),
  action('escalate', { reason: words }),
]);
export type CustomerAction = v.InferOutput<typeof CustomerActionSchema>;

const quantity = v.pipe(v.number(), v.minValue(0.01), v.maxValue(100000));

/** `POST /vendor/requests/{id}/actions` */
export const VendorActionSchema = v.variant('type', [
  action('respond', { text: words }),
  action('diagnose', { finding: words, attachments: attachmentsInput }),
  action('assign', { technician }),
  action('schedule', { slot: SlotInput, technician: v.optional(technician) }),
  action('start', {}),
  action('update', { text: words, attachments: attachmentsInput }),
  action('answer', { question: seq, text: words, attachments: attachmentsInput }),
  action('delay', { commitment: idInput, reason: v.picklist(delayReasons), text: words, dueAt: TimeInput }),
  action('wait', { on: v.picklist(waitingOns), text: words }),
  action('resume', {}),
  action('quote', {
    lines: v.pipe(v.array(v.strictObject({
      code: v.optional(v.pipe(v.string(), v.maxLength(60))),
      label: textInput(200),
      kind: v.picklist(['part', 'labour', 'travel', 'other']),
      quantity,
      unitPrice: MoneyInput,
      covered: v.boolean(),
    })), v.minLength(1), v.maxLength(100)),
    taxes: v.optional(MoneyInput),
    total: MoneyInput,
    validUntil: TimeInput,
  }),
  action('resolve', {
    report: v.strictObject({
      cause: words,
      work: words,
      prevention: words,
      parts: v.optional(v.array(v.strictObject({
        name: textInput(200), quantity: v.optional(quantity, 1), serial: v.optional(v.pipe(v.string(), v.maxLength(100))),
      }))),
      fees: v.optional(v.array(v.strictObject({ label: textInput(200), amount: MoneyInput, covered: v.optional(v.boolean()) }))),
      photos: attachmentsInput,
      warrantyUntil: v.optional(DateOrTimeInput),
    }),
  }),
  action('relabel', {
    urgency: v.optional(v.picklist(urgencies)),
    serviceType: v.optional(v.picklist(serviceTypes)),
    channel: v.optional(v.picklist(channels)),
    reason: v.optional(words),
  }),
  action('take-over', { text: words }),
]);
export type VendorAction = v.InferOutput<typeof VendorActionSchema>;
