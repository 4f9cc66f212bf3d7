/** How a request ends by silence, and until when it can be reopened (agreement clauses 2.4 and 3.4). */
import type { Report } from '../../../components/contract/resources/request.js';
import type { Stage } from '../../../components/contract/vocabulary.js';
import { dayIn, plusDays, momentIn } from './calendar.js';
import type { Rulebook } from './rulebook.js';

/** When silence closes it, while the fix awaits confirmation: whatever either side says begins the silence anew. */
export const closing = ({ stage }: { readonly stage: Stage }, at: string, book: Rulebook): { closesAt?: string } =>
  stage === 'resolved' ? { closesAt: book.wire(book.due('autoClose', Date.parse(at)).at) } : {};

/** The report with the end of its repair warranty: the vendor's, else the agreement's. */
export function repairWarranty(report: Report, at: string, book: Rulebook): Report {
  if (report.warrantyUntil !== undefined) return report;
  const until = book.due('repairWarranty', Date.parse(at)).at;
  return { ...report, warrantyUntil: dayIn(book.calendar.zone, until) };
}

/** Until when it can be reopened: the end of the repair warranty, at least the term `reopen` (30 days) after closing. */
export function reopenUntil(report: Report | undefined, closedAt: string, book: Rulebook): string {
  const least = book.due('reopen', Date.parse(closedAt)).at;
  const warranty = report?.warrantyUntil === undefined ? 0 : endOf(report.warrantyUntil, book.calendar.zone);
  return book.wire(Math.max(least, warranty));
}

/** The last second of a day, or the moment itself. */
function endOf(until: string, zone: string): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until);
  return isDay ? momentIn(zone, plusDays(until, 1), '00:00') - 1000 : Date.parse(until);
}
