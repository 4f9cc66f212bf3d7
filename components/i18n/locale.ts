/** Which language counts: pure decisions, so that they can be tested as a table. */

/** One ancestor, nearest first: its `lang`, and whether it is the provider. */
export interface Ancestor {
  readonly lang: string | null;
  readonly provider: boolean;
}

/**
 * The wanted language (BCP 47): own `lang`, ancestors up to the provider, the provider's `locale`, ancestors above,
 * the browser's, `en`. Where no ancestor is a provider (one that serves the whole page), it stands at the document's
 * root element: the last ancestor.
 */
export function wantedLanguage(chain: readonly Ancestor[], locale: string | undefined, browser: string | undefined): string {
  const at = chain.findIndex(({ provider }) => provider);
  const cut = at < 0 ? chain.length - 1 : at + 1;
  const langs = [...chain.slice(0, cut).map(({ lang }) => lang), locale, ...chain.slice(cut).map(({ lang }) => lang), browser];
  for (const lang of langs) {
    const tag = canonical(lang);
    if (tag) return tag;
  }
  return 'en';
}

/** The tag in its canonical form, or `undefined` when it is none. */
export function canonical(tag: string | null | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

/** `zh-Hans-CN`, `zh-Hans`, `zh`: the tag and what it narrows. */
export function ranges(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}

/** The best of what there is: the tag, what it narrows, then any of the same language. `undefined` when none fits. */
export function bestOf(tag: string, available: readonly string[]): string | undefined {
  const wider = ranges(tag);
  const language = wider.at(-1)!;
  return wider.find((range) => available.includes(range)) ?? available.find((one) => one.split('-')[0] === language);
}

/** Writing direction of a language. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /^(ar|arc|ckb|dv|fa|he|ks|ku-Arab|ps|sd|ug|ur|yi)\b/.test(tag) ? 'rtl' : 'ltr';
