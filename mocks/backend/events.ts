/** The log of a request, page by page, oldest first. */
import { ok, type Call, type Reply } from './backend.js';
import type { Case } from './cases.js';
import { pageOf, paged } from './http/page.js';

/** Events on a page when the call names no limit. */
const usual = 100;

/** Events above `after`. */
export function eventPage(call: Call<'readEvents'> | Call<'readVendorEvents'>, { record, events }: Case): Reply {
  const { secret } = call.backend.keys;
  const list = `events ${record.id}`;
  const page = pageOf(call.query, secret, list, usual);
  const after = Math.max(call.query.after ?? 0, Number(page.after ?? 0));
  const rows = events.slice(after, after + page.limit + 1);
  return ok(paged(rows, page, (event) => String(event.seq), secret, list, (event) => event));
}
