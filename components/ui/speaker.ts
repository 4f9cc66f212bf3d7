/** The least these templates need to speak: a `LocaleController` is one. */
export interface Speaker<K extends string> {
  t(key: K, values?: Readonly<Record<string, string | number>>): string;
}
