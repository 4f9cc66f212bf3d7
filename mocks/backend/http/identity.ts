/** Who calls: a bearer JWT signed by the vendor, or by this backend for a guest. */
import { jwtVerify, SignJWT, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Caller as AllowedCaller } from '../../../components/contract/operations.js';
import type { Keys } from '../keys.js';
import { Problem } from './problem.js';

/** A caller with a valid token. */
export interface Caller {
  role: 'customer' | 'guest' | 'vendor';
  /** The token's `sub`; owner of what the caller files. A guest's: `guest:<request id>`. */
  subject: string;
  /** A vendor's person. */
  name?: string;
  /** A guest's one request. */
  request?: string;
  /** Epoch milliseconds at which the token ends. */
  expiresAt: number;
}

/** Longest life of a token ahead of now, in seconds. */
export const maxTokenSeconds = 15 * 60;
const guestPrefix = 'guest:';

/** Owner of what a guest filed. */
export const guestOwner = (request: string): string => `${guestPrefix}${request}`;
/** Whether an owner is a guest. */
export const isGuestOwner = (owner: string): boolean => owner.startsWith(guestPrefix);

const unauthenticated = (): Problem => new Problem('unauthenticated');
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200;

/** The caller of an `Authorization` header: `null` without one, a problem (401) for a wrong one. */
export async function identify(header: string | undefined, keys: Keys, now: number): Promise<Caller | null> {
  if (header === undefined) return null;
  const token = /^bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1];
  if (token === undefined || token.length > 8192) throw unauthenticated();
  let byGuestKey = false;
  const getKey: JWTVerifyGetKey = (head, jws) => {
    byGuestKey = head.kid === keys.guest.kid;
    return byGuestKey ? keys.guest.publicKey : keys.verify(head, jws);
  };
  try {
    const { payload, protectedHeader } = await jwtVerify(token, getKey, {
      algorithms: ['EdDSA', 'ES256', 'RS256'],
      issuer: keys.issuer,
      audience: keys.audience,
      requiredClaims: ['iss', 'aud', 'sub', 'exp'],
      currentDate: new Date(now),
    });
    if (protectedHeader.typ !== undefined && protectedHeader.typ.toUpperCase() !== 'JWT') throw unauthenticated();
    if (payload.exp! * 1000 > now + maxTokenSeconds * 1000) throw unauthenticated();
    return byGuestKey ? guest(payload) : signedIn(payload);
  } catch {
    throw unauthenticated();
  }
}

function guest(payload: JWTPayload): Caller {
  const { sub, role, request, exp } = payload;
  if (role !== 'guest' || !isText(request) || sub !== guestOwner(request)) throw unauthenticated();
  return { role, subject: sub, request, expiresAt: exp! * 1000 };
}

function signedIn(payload: JWTPayload): Caller {
  const { sub, role, name, exp } = payload;
  // A customer's id that looks like a guest's would own that guest's things.
  if (!isText(sub) || isGuestOwner(sub) || sub.includes('\0')) throw unauthenticated();
  if (role !== undefined && role !== 'customer' && role !== 'vendor') throw unauthenticated();
  return {
    role: role ?? 'customer',
    subject: sub,
    ...(isText(name) ? { name } : {}),
    expiresAt: exp! * 1000,
  };
}

/** Throws 401 or 403 when an operation is not open to the caller. An operation for anyone is open to all. */
export function admit(who: readonly AllowedCaller[], caller: Caller | null): void {
  if (caller === null) {
    if (!who.includes('anyone')) throw unauthenticated();
    return;
  }
  const open = who.includes(caller.role) || (who.length === 1 && who[0] === 'anyone');
  const nameless = caller.role === 'vendor' && who.includes('vendor') && caller.name === undefined;
  if (!open || nameless) throw new Problem('forbidden');
}

/** A token for a guest's one request, good for the longest time allowed. */
export async function guestToken(keys: Keys, request: string, now: number): Promise<{ token: string; expiresAt: number }> {
  const issued = Math.floor(now / 1000);
  const token = await new SignJWT({ role: 'guest', request })
    .setProtectedHeader({ alg: keys.guest.privateKey.algorithm.name === 'Ed25519' ? 'EdDSA' : 'ES256', kid: keys.guest.kid, typ: 'JWT' })
    .setIssuer(keys.issuer).setAudience(keys.audience).setSubject(guestOwner(request))
    .setIssuedAt(issued).setExpirationTime(issued + maxTokenSeconds)
    .sign(keys.guest.privateKey);
  return { token, expiresAt: (issued + maxTokenSeconds) * 1000 };
}
