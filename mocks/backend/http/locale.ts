/** The language of an answer: `?locale=`, else `Accept-Language`, else the vendor's own. */

/** Languages the backend answers in; the first is the vendor's own. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text in both languages. */
export type Localized = Readonly<Record<Locale, string>>;

/** The language a tag asks for, or `null` when it is none of ours. */
export function matchLocale(tag: string): Locale | null {
  const language = tag.trim().toLowerCase().split('-')[0];
  return locales.find((locale) => locale.toLowerCase().split('-')[0] === language) ?? null;
}

/** The best of ours for an `Accept-Language` header (RFC 9110 12.5.4). */
function negotiate(header: string): Locale | null {
  const wanted = header
    .split(',')
    .slice(0, 30)
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality), index };
    })
    .filter((one) => one.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { tag } of wanted) {
    const locale = matchLocale(tag);
    if (locale) return locale;
  }
  return null;
}

/** The language to answer in. */
export function localeOf(query: string | undefined, header: string | undefined): Locale {
  return (query === undefined ? null : matchLocale(query)) ?? (header === undefined ? null : negotiate(header)) ?? locales[0];
}

/** The text in this language, else in the next best. */
export function inLocale<T>(texts: Readonly<Record<string, T>>, locale: string): T {
  return texts[bestLocale(texts, locale)]!;
}

/** The language of these texts that serves this one best: itself, a relative, ours, any. */
export function bestLocale(texts: Readonly<Record<string, unknown>>, locale: string): string {
  const offered = Object.keys(texts);
  return offered.find((one) => one === locale)
    ?? offered.find((one) => matchLocale(one) !== null && matchLocale(one) === matchLocale(locale))
    ?? locales.find((one) => Object.hasOwn(texts, one))
    ?? offered[0]!;
}
