/** Lists of requests: the customer's, newest first, and the vendor's queue, by next due time. */
import { ok, type Call, type Reply } from './backend.js';
import { openCase } from './cases.js';
import { pageOf, paged } from './http/page.js';
import { settleAllDue } from './job.js';
import { requestView } from './view.js';

/** One page. What is due happens first, so that stages and the order are those of now. */
export async function listCases(
  call: Call<'listRequests'> | Call<'listVendorRequests'>,
  { owner, order }: { owner?: string; order: 'newest' | 'due' },
): Promise<Reply> {
  const { backend, tx, query } = call;
  const { secret } = backend.keys;
  const list = `requests ${order} ${owner ?? ''}`;
  const page = pageOf(query, secret, list);
  await settleAllDue(call);
  const q = query.q?.trim().toLowerCase();
  const records = await tx.listRequests({
    status: query.status ?? 'all',
    order,
    limit: page.limit + 1,
    ...(owner === undefined ? {} : { owner }),
    ...(q ? { q } : {}),
    ...(page.after === undefined ? {} : { after: page.after }),
  });
  const cases = [];
  for (const record of records) cases.push(await openCase(call, record));
  return ok(paged(cases, page, ({ record }) => record.id, secret, list, (found) => requestView(call, found)));
}
