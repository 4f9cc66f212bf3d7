/** Serial numbers as they are typed, pasted and read from codes. Pure. */

/** In plain characters: full-width ones made narrow, every dash the same. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\p{Pd}/gu, '-').trim();

/** What two ways of writing one number have in common. For comparison only: what is sent stays as printed. */
const bare = (text: string): string => plain(text).replace(/[\s-]/g, '').toUpperCase();

/** Whether both mean the same number. */
export const sameSerial = (one: string, other: string): boolean => bare(one) !== '' && bare(one) === bare(other);

/** Names of a serial number in addresses and on plates. */
const named = /^(?:s[\s._/-]?n|ser(?:ial)?[\s._-]?(?:n(?:o|um(?:ber)?)?|id|code)?|(?:device|machine|product)[\s._-]?(?:sn|serial)|产品序列号|序列号|机身号|机身编号|机号|产品编号|出厂编号)\.?$/iu;

/** Long enough, and more than a word: an address also ends in names of pages. */
const likely = (text: string): boolean => /^[\p{L}\d][\p{L}\d ._/-]{4,99}$/u.test(text) && (text.match(/\d/g) ?? []).length >= 4;

/** `key=value`, `key: value`, `"key": "value"`, one of several. */
function labelled(text: string): string {
  for (const part of text.split(/[\n\r;,|&{}，；]+/)) {
    const [, label = '', value = ''] = /^\W*?([\p{L}][\p{L}\s._/-]*?)["']?\s*[:=]\s*["']?(.*?)["'\s]*$/u.exec(part) ?? [];
    if (named.test(label.trim()) && value !== '') return value;
  }
  return '';
}

/** Of a GS1 code: what stands behind its application identifier 21. */
function gs1(text: string): string {
  const written = /\(21\)([^(\x1d]+)/.exec(text)?.[1];
  // The identifiers before it have fixed lengths: the article's number, and dates.
  return written ?? /^(?:\][A-Za-z]\d|\x1d)?01\d{14}(?:1[1-7]\d{6})*21([^\x1d]{1,20})/.exec(text)?.[1] ?? '';
}

/** Undoes what an address does to its characters; text that was never so written stays. */
function decoded(text: string): string {
  try { return decodeURIComponent(text); } catch { return text; }
}

function ofAddress(address: URL): string {
  for (const query of [address.searchParams, new URLSearchParams(address.hash.replace(/^#[^?]*\?|^#/, ''))]) {
    for (const [name, value] of query) if (named.test(name) && value !== '') return value;
  }
  const segments = address.pathname.split('/').filter(Boolean).map(decoded);
  // GS1 Digital Link: /01/06912345678901/21/QCW10.
  const at = segments.indexOf('01');
  if (at >= 0 && segments[at + 2] === '21' && segments[at + 3]) return segments[at + 3]!;
  const before = segments.findIndex((one) => named.test(one));
  return segments[before + 1 || segments.length] ?? segments.filter((one) => !/\.\w{2,5}$/.test(one) && likely(one)).at(-1) ?? '';
}

/**
 * The serial number in a text: a plain one as it is, else what a label names, a GS1 code carries, or an address has in its
 * query or path. Empty where an address or another text has none, such as several lines or the password of a network.
 */
export function serialIn(text: string): string {
  const words = plain(text);
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(words)) return plain(fromAddress(words));
  const found = gs1(words) || labelled(words);
  if (found) return plain(found);
  return /^[^:;{}\n\r\x1d]{1,100}$/.test(words) ? words : '';
}

function fromAddress(words: string): string {
  try { return ofAddress(new URL(words)); } catch { return ''; }
}
