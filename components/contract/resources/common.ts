/** Pieces shared by several resources. */
import * as v from 'valibot';

const rfc3339 = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

const isRealDate = (value: string): boolean =>
  !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

/** Years that stay four digits in every zone, and that calendars agree on. */
const isSensible = (value: string): boolean => value >= '1970-01-02' && value < '9999';

/** A time someone sends: RFC 3339 with offset, a moment that exists. */
export const TimeInput = v.pipe(
  v.string(), v.regex(rfc3339), v.check((value) => isRealDate(value.slice(0, 10)) && isSensible(value)),
);

/** A calendar date someone sends: `YYYY-MM-DD`, a day that exists. */
export const DateInput = v.pipe(v.string(), v.regex(calendarDate), v.check((value) => isRealDate(value) && isSensible(value)));

/** A date or a moment. */
export const DateOrTimeInput = v.union([DateInput, TimeInput]);

/** Text someone sends: not blank, at most `max` characters. */
export const textInput = (max = 5000) => v.pipe(v.string(), v.maxLength(max), v.regex(/\S/));

/** An opaque id or short code. */
export const idInput = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** BCP 47 language tag, loosely. */
export const localeInput = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), v.maxLength(35));

/** Lower-case hex SHA-256. */
export const hashInput = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Money someone sends: `{amount: "199.00", currency: "CNY"}`. */
export const MoneyInput = v.strictObject({
  amount: v.pipe(v.string(), v.regex(/^-?\d{1,12}(\.\d{1,2})?$/)),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
});

/** An amount as decimal text and its ISO 4217 currency. */
export const MoneySchema = v.object({ amount: v.string(), currency: v.string() });
export type Money = v.InferOutput<typeof MoneySchema>;

/** A span of time, RFC 3339 with offset. */
export const SlotSchema = v.object({ start: v.string(), end: v.string() });
export type Slot = v.InferOutput<typeof SlotSchema>;

/** A span someone sends. */
export const SlotInput = v.strictObject({ start: TimeInput, end: TimeInput });

/** A clause of one version: what a promise, a claim or a question cites. */
export const ClauseRefSchema = v.object({ version: v.string(), id: v.string() });
export type ClauseRef = v.InferOutput<typeof ClauseRefSchema>;

/** A text in several languages: `{locale: text}`, at least one. */
export const localizedInput = (max = 2000) =>
  v.pipe(v.record(localeInput, textInput(max)), v.check((value) => Object.keys(value).length > 0));

/** A page of a list; `next` is the cursor of the next page, `null` at the end. */
export const listOf = <T extends v.GenericSchema>(item: T) =>
  v.object({ items: v.array(item), next: v.nullable(v.string()) });

/** Ids of attachments uploaded before. */
export const attachmentsInput = v.optional(v.pipe(v.array(idInput), v.maxLength(20)));
