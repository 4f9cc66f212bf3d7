/** Which problems an operation may answer, from what its row says. */
import type { Operation } from './operations.js';
import { problems, type ProblemCode } from './problem.js';
import type { Json } from './openapi.schemas.js';

/** Operations whose caller's choice can be at odds with the present state (409), or with the text in force (412). */
const conflicting = new Set(['publishAgreement', 'decide', 'createRequest', 'actOnClaim', 'actOnClaimAsVendor', 'endNotice']);
const overtaken = new Set(['accept', 'decide', 'createRequest', 'fileRequest']);

/** The codes, in the order of the closed list. */
export function problemsOf(name: string, row: Operation): ProblemCode[] {
  const isPost = row.method === 'POST';
  const wanted: Record<ProblemCode, boolean> = {
    malformed: isPost && Boolean(row.body ?? row.keyed),
    'key-required': Boolean(row.keyed),
    // A wrong token is refused even where none is needed.
    unauthenticated: true,
    forbidden: !(row.who.length === 1 && row.who[0] === 'anyone'),
    'consent-required': name === 'disclose',
    'not-found': row.path.includes('{') || name === 'openGuestSession',
    // Also a key whose first call is still running.
    conflict: Boolean(row.keyed) || conflicting.has(name),
    'action-not-allowed': Boolean(row.ifMatch),
    stale: Boolean(row.ifMatch) || overtaken.has(name),
    'too-large': isPost && Boolean(row.body ?? row.raw),
    'unsupported-type': isPost && Boolean(row.body ?? row.raw),
    validation: Boolean(row.body ?? row.query) || (isPost && Boolean(row.raw)),
    'key-reused': Boolean(row.keyed),
    'precondition-required': Boolean(row.ifMatch),
    'rate-limited': true,
    internal: true,
    'not-implemented': true,
    unavailable: true,
  };
  return (Object.keys(problems) as ProblemCode[]).filter((code) => wanted[code]);
}

/** The responses of an operation's problems, by status. */
export function problemResponses(name: string, row: Operation): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(name, row)) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), { $ref: `#/components/responses/${responseName(codes)}` }]));
}

const responseName = (codes: readonly ProblemCode[]): string => codes.join('-or-');

/** `components.responses` for every set of codes that share a status in some operation. */
export function problemComponents(rows: ReadonlyArray<readonly [string, Operation]>): Json {
  const sets = new Map<string, ProblemCode[]>();
  for (const [name, row] of rows) {
    const codes = problemsOf(name, row);
    for (const status of new Set(codes.map((code) => problems[code].status))) {
      const same = codes.filter((code) => problems[code].status === status);
      sets.set(responseName(same), same);
    }
  }
  return Object.fromEntries([...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, codes]) => [name, response(codes)]));
}

function response(codes: readonly ProblemCode[]): Json {
  const retried = codes.some((code) => code === 'rate-limited' || code === 'conflict' || code === 'unavailable');
  return {
    description: codes.map((code) => problems[code].title).join('; or: '),
    headers: {
      'Content-Language': { $ref: '#/components/headers/Content-Language' },
      ...(retried ? { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } : {}),
    },
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/Problem.${code}` }])),
      },
    },
  };
}
