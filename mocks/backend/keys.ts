/** The keys a backend needs, and a signer that plays the vendor's site in tests and the demo. */
import {
  createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type JWTVerifyGetKey,
} from 'jose';

/** Keys of a backend. A real vendor gives its own `verify` (e.g. jose's `createRemoteJWKSet`). */
export interface Keys {
  /** Expected `iss` of tokens. */
  readonly issuer: string;
  /** Expected `aud` of tokens. */
  readonly audience: string;
  /** Finds the vendor's public key for a token's header. */
  readonly verify: JWTVerifyGetKey;
  /** The backend's own pair, which signs guests' tokens. */
  readonly guest: { readonly kid: string; readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
  /** For tracking codes and cursors: 32 random bytes that never change. */
  readonly secret: Uint8Array;
}

/** Claims of a token to sign. `now` is epoch milliseconds, the device's now when absent; `ttl` seconds, 600 when absent. */
export interface TokenWish {
  sub: string;
  role?: string;
  name?: string;
  ttl?: number;
  now?: number;
}

/** Keys as JSON, to be kept by a host so that tokens and codes outlive a restart. Secret. */
export interface SavedKeys {
  issuer: string;
  audience: string;
  vendor: JWK;
  guest: JWK;
  secret: string;
}

export interface OwnKeys extends Keys {
  /** Public keys of the vendor's signer (a JWK Set). */
  readonly jwks: { keys: JWK[] };
  /** Signs a token as the vendor's site would. */
  signToken(wish: TokenWish): Promise<string>;
  /** Everything, to be kept. */
  export(): SavedKeys;
}

/** ES256: every engine that runs the elements has it; Ed25519 came to Chromium with 137. */
const alg = 'ES256';

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

async function newPair(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' };
}

const publicPart = ({ kty, crv, x, y, kid, use }: JWK): JWK => ({ kty, crv, x, y, kid, alg, use } as JWK);

const usable = async (jwk: JWK): Promise<CryptoKey> => await importJWK(jwk, alg) as CryptoKey;

/** Makes new keys, or the saved ones again. */
export async function createKeys(saved?: SavedKeys): Promise<OwnKeys> {
  const all: SavedKeys = saved ?? {
    issuer: 'https://shop.example',
    audience: 'aftercare',
    vendor: await newPair('vendor-1'),
    guest: await newPair('guest-1'),
    secret: hex(crypto.getRandomValues(new Uint8Array(32))),
  };
  const jwks = { keys: [publicPart(all.vendor)] };
  const signer = await usable(all.vendor);
  return {
    issuer: all.issuer,
    audience: all.audience,
    verify: createLocalJWKSet(jwks),
    guest: {
      kid: all.guest.kid!,
      privateKey: await usable(all.guest),
      publicKey: await usable(publicPart(all.guest)),
    },
    secret: unhex(all.secret),
    jwks,
    signToken({ sub, role, name, ttl = 600, now = Date.now() }) {
      const issued = Math.floor(now / 1000);
      return new SignJWT({ ...(role === undefined ? {} : { role }), ...(name === undefined ? {} : { name }) })
        .setProtectedHeader({ alg, kid: all.vendor.kid!, typ: 'JWT' })
        .setIssuer(all.issuer).setAudience(all.audience).setSubject(sub)
        .setIssuedAt(issued).setExpirationTime(issued + ttl)
        .sign(signer);
    },
    export: () => structuredClone(all),
  };
}
