/** Queries. Unknown parameters are ignored; known ones are checked (422). */
import * as v from 'valibot';
import { channels, decisions, serviceTypes } from '../vocabulary.js';
import { localeInput, TimeInput } from './common.js';

const whole = (min: number, max: number) =>
  v.pipe(
    v.union([v.pipe(v.string(), v.regex(/^\d{1,15}$/)), v.number()]),
    v.transform(Number),
    v.integer(),
    v.minValue(min),
    v.maxValue(max),
  );

const page = {
  cursor: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
  limit: v.optional(whole(1, 100)),
};
const locale = { locale: v.optional(localeInput) };

/** `?locale=` */
export const LocaleQuerySchema = v.object(locale);

/** `?cursor=&limit=` of every list; limit 1 to 100, 50 when absent. */
export const ListQuerySchema = v.object({ ...page, ...locale });

/** `?status=open|closed|all&q=`: `open` is neither closed nor cancelled; `all` when absent. */
export const RequestQuerySchema = v.object({
  ...page,
  ...locale,
  status: v.optional(v.picklist(['open', 'closed', 'all'])),
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

/** `?after=` a seq. */
export const EventQuerySchema = v.object({
  after: v.optional(whole(0, Number.MAX_SAFE_INTEGER)),
  ...page,
});

/** `?after=` a stream cursor, where a header cannot be sent. */
export const StreamQuerySchema = v.object({ after: v.optional(v.pipe(v.string(), v.maxLength(200))), ...locale });

/**
 * `?request=&serviceType=&channel=`: only the choices that can come up there. `request` (id or number): those asked for it
 * alone, and the general ones its type and channel need. `serviceType`, `channel`: the general ones these need; without a
 * channel, by any channel the type is offered by.
 */
export const ConsentQuerySchema = v.object({
  ...page,
  ...locale,
  request: v.optional(v.string()),
  serviceType: v.optional(v.picklist(serviceTypes)),
  channel: v.optional(v.picklist(channels)),
});

/** The vendor's filters. */
export const VendorConsentQuerySchema = v.object({
  ...page,
  ...locale,
  customer: v.optional(v.string()),
  request: v.optional(v.string()),
  decision: v.optional(v.picklist(decisions)),
});

/** `?from=&to=` of appointment slots: those that begin and end within. `to` before `from` is 422. */
export const SlotQuerySchema = v.object({ from: v.optional(TimeInput), to: v.optional(TimeInput), ...locale });
