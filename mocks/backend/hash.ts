/** Hashes and codes, the same in a browser page and on Node. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Lower-case hex SHA-256 of bytes, or of a text's UTF-8. */
export const sha256Hex = (data: Uint8Array | string): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));

/** HMAC-SHA-256 of a text. */
export const mac = (secret: Uint8Array, text: string): Uint8Array => hmac(sha256, secret, utf8ToBytes(text));

/** The first `digits` hex digits of the HMAC of a text. */
export const shortMac = (secret: Uint8Array, text: string, digits: number): string =>
  bytesToHex(mac(secret, text)).slice(0, digits);
