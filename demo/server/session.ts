/** The shop's sign-in, as far as the demo needs one: tokens for its few people, to its own pages. */
import type { OwnKeys } from '../../mocks/backend/keys.js';

/** Seconds a token lives. */
const ttl = 600;

const people: Readonly<Record<string, { sub: string; role?: string; name?: string }>> = {
  'customer-1': { sub: 'customer-1' },
  'customer-2': { sub: 'customer-2' },
  vendor: { sub: 'agent-1', role: 'vendor', name: '林晓' },
};

/** Answers `{token, expiresAt}`; 401 for anybody it does not know, 403 for pages of other sites. */
export async function sessionToken(request: Request, keys: OwnKeys, now: number): Promise<Response> {
  const headers = { 'cache-control': 'no-store', vary: 'Sec-Fetch-Site' };
  const from = request.headers.get('sec-fetch-site');
  // Browsers always say it; `none` is a person typing the address.
  if (from !== null && from !== 'same-origin' && from !== 'none') return new Response(null, { status: 403, headers });
  const who = new URL(request.url).searchParams.get('as') ?? '';
  const person = Object.hasOwn(people, who) ? people[who] : undefined;
  if (!person) return new Response(null, { status: 401, headers });
  const token = await keys.signToken({ ...person, ttl, now });
  return Response.json({ token, expiresAt: new Date(Math.floor(now / 1000) * 1000 + ttl * 1000).toISOString() }, { headers });
}
