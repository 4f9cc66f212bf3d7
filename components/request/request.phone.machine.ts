/** A telephone number as people type it, and what is asked of it before anything more is known of it. Pure. */

/** What the contract takes. */
const pattern = /^[+()\d\s.\-*#,;extEXT]{3,40}$/;

/**
 * The number in plain characters: full-width ones made narrow, an extension (“转 12”, “分机 12”, a last `-12`) written as the
 * contract takes it.
 */
export const plainPhone = (text: string): string => text.normalize('NFKC').trim()
  .replace(/\p{Pd}/gu, '-')
  .replace(/\s*(?:转|轉|分机号?|分機號?)\s*:?\s*/u, ' ext ')
  .replace(/^(0\d{2,3}[- ]?\d{7,8}|400[- ]?\d{3}[- ]?\d{4})-(\d{1,6})$/, '$1 ext $2');

/** A number with its middle hidden (138****2046) is one the vendor knows already. */
export const isMasked = (text: string): boolean => text.includes('*');

/** Whether it may be a telephone number at all. */
export const maybePhone = (text: string): boolean => pattern.test(plainPhone(text));
