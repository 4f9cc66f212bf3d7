/** Pages of lists: opaque cursors and limits. */
import { shortMac } from '../hash.js';
import { invalid } from './problem.js';

/** Items on a page when the call names no limit. */
const usual = 50;

/** What a list handler works with. */
export interface Page {
  after?: string;
  limit: number;
}

export interface PageQuery {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Reads `cursor` and `limit`. A cursor is good for the list (and caller) it came from only: anything else is 422. */
export function pageOf(query: PageQuery, secret: Uint8Array, list: string, limit = usual): Page {
  const page: Page = { limit: query.limit ?? limit };
  if (query.cursor === undefined) return page;
  const [coded = '', check] = query.cursor.split('.');
  if (check !== shortMac(secret, `${list} ${coded}`, 16)) throw invalid('/cursor');
  page.after = decode(coded);
  return page;
}

/** The answer of a list whose rows were read with one more than the limit. */
export function paged<R, I>(
  rows: readonly R[],
  page: Page,
  keyOf: (row: R) => string,
  secret: Uint8Array,
  list: string,
  show: (row: R) => I,
): { items: I[]; next: string | null } {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  let next: string | null = null;
  if (last !== undefined && rows.length > page.limit) {
    const coded = encode(keyOf(last));
    next = `${coded}.${shortMac(secret, `${list} ${coded}`, 16)}`;
  }
  return { items: shown.map(show), next };
}

const encode = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

const decode = (hex: string): string =>
  new TextDecoder().decode(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
