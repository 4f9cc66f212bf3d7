/** Lists of what a caller owns, page by page. */
import { ok, ownerOf, type Reply, type Work } from './backend.js';
import type { Caller } from './http/identity.js';
import { pageOf, paged, type PageQuery } from './http/page.js';
import type { ThingKind, Things } from './store/port.js';

interface ListCall extends Work {
  readonly caller: Caller | null;
  readonly query: PageQuery;
}

/** Rows read at once while some are left out. */
const batch = 200;

/** One page of a kind, newest first: the caller's own, or with `everybody` (the vendor) of all, those that `fits`. */
export async function listThings<K extends ThingKind>(
  call: ListCall,
  kind: K,
  show: (record: Things[K]) => unknown,
  { everybody, fits = () => true }: { everybody?: { owner?: string | undefined }; fits?: (record: Things[K]) => boolean } = {},
): Promise<Reply> {
  const { secret } = call.backend.keys;
  const owner = everybody ? everybody.owner : ownerOf(call);
  const list = `${kind} ${everybody ? '' : owner}`;
  const page = pageOf(call.query, secret, list);
  const rows: Array<Things[K]> = [];
  let after = page.after;
  while (rows.length <= page.limit) {
    const read: Array<Things[K]> = await call.tx.list(kind, {
      limit: batch,
      ...(owner === undefined ? {} : { owner }),
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...read.filter(fits));
    after = read.at(-1)?.id;
    if (read.length < batch) break;
  }
  return ok(paged(rows, page, (row) => row.id, secret, list, show));
}
