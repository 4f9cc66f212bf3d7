/** Keys that make sending again safe (`Idempotency-Key`): kept by whoever may have to send the same thing again. */

/** A key nobody else makes up: 128 random bits, hex. `crypto.randomUUID` is missing where the page is no secure context. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
