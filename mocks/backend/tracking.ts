/** Tracking codes: a guest's key to the one request. Made from the id by the server's secret; only a hash is stored. */
import { mac, sha256Hex } from './hash.js';

/** Crockford's base 32: no I, L, O, U, so that a code read over the phone is understood. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 4;

/** The code of a request: 128 bits, in groups of four. */
export function trackingCode(secret: Uint8Array, request: string): string {
  const bytes = mac(secret, `tracking code ${request}`).subarray(0, 16);
  let code = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      code += alphabet[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  code += alphabet[(value << (5 - bits)) & 31];
  return code.match(new RegExp(`.{1,${groups}}`, 'g'))!.join('-');
}

/** The stored hash of a code, however it was typed: case, spaces, dashes, and O for 0 do not matter. */
export const codeHash = (code: string): string => sha256Hex(
  code.toUpperCase().replace(/[\s\-‐–—]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'),
);

/** Adds the code to the JSON of a request. It is added to each answer anew, so that no stored answer holds it. */
export const withTrackingCode = (json: string, secret: Uint8Array, request: string): string =>
  `${json.slice(0, -1)},"trackingCode":${JSON.stringify(trackingCode(secret, request))}}`;
