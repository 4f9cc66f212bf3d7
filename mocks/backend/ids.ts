/** Ids and numbers. */

/** A new id: 128 random bits in hex. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Without letters and digits that look or sound alike. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number people can read out: the day and a few random characters, e.g. `R261120-7KQ4XM`. */
export function newNumber(day: string): string {
  const random = crypto.getRandomValues(new Uint32Array(6));
  return `R${day.slice(2).replaceAll('-', '')}-${Array.from(random, (value) => alphabet[value % alphabet.length]).join('')}`;
}
