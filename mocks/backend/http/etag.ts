/** ETags of requests: `"<seq>"`. */

/** The ETag of a request with this last event. */
export const etagOf = (seq: number): string => `"${seq}"`;

/**
 * Whether an `If-Match` header names this seq. `*` names any; weak tags are taken, since proxies that compress make
 * tags weak; a number without quotes is taken too.
 */
export function matches(ifMatch: string, seq: number): boolean {
  return ifMatch.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === '*' || tag === etagOf(seq) || tag === String(seq);
  });
}
