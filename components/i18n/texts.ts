/** Words of one folder: English in code, every other locale a chunk that is loaded when a page needs it. */

/** A table of words. */
export type Table<K extends string = string> = Readonly<Record<K, string>>;

/** Words of one folder in all their locales. Made by `texts()`. */
export interface Texts<K extends string = string> {
  readonly en: Table<K>;
  /** BCP 47 tag to the chunk of that locale. */
  readonly load: Readonly<Record<string, () => Promise<{ default: Table<K> }>>>;
  /** What has been loaded. */
  readonly loaded: Record<string, Table<K> | undefined>;
}

/**
 * What `t()` takes: a key, or what stands before `.other` of a plural (`request.error.title` for
 * `request.error.title.one` and `.other`).
 */
export type Key<K extends string> = K | (K extends `${infer Stem}.other` ? Stem : never);

/** Joins the English words of a folder with the chunks of other locales. */
export const texts = <K extends string>(en: Table<K>, load: Texts<K>['load']): Texts<K> => ({ en, load, loaded: {} });

/** Loads the chunk of one locale, once; a failed load leaves English standing and is tried again next time. */
export async function loadTable(of: Texts, locale: string): Promise<void> {
  try {
    of.loaded[locale] ??= (await of.load[locale]?.())?.default;
  } catch {
    // Offline, most likely: English is better than nothing.
  }
}
