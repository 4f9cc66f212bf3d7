/** Times of the vendor's zone for date fields. */
import { Temporal } from 'temporal-polyfill';

/** A field's `YYYY-MM-DDTHH:MM`, read in the zone, as RFC 3339 with offset. */
export function instant(local: string, zone: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** A field value some hours after a moment (epoch milliseconds), on the minute, in the zone. */
export function addHours(from: number, hours: number, zone: string): string {
  const later = Temporal.Instant.fromEpochMilliseconds(from).add({ hours }).toZonedDateTimeISO(zone);
  return later.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
