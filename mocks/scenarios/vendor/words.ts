/** The vendor's words, both languages side by side. */
import type { CatalogField } from '../../../components/contract/resources/catalog.js';
import type { Locale } from '../agreement/prose.js';

export type Words = Record<Locale, string>;
export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** Lists of words, as many as each language needs. */
export type WordLists = Record<Locale, string[]>;

/** A custom field with its words in both languages. */
export interface OfferedField extends Omit<CatalogField, 'label' | 'help' | 'choices' | 'pattern'> {
  label: Words;
  help?: Words;
  choices?: Array<{ id: string; label: Words }>;
  /** The same expression in both languages; its message is translated. */
  pattern?: { source: string; message: Words };
}

/** A field as the catalogue of one language has it. */
export const fieldIn = (locale: Locale, { label, help, choices, pattern, ...rest }: OfferedField): CatalogField => ({
  ...rest,
  label: label[locale],
  ...(help ? { help: help[locale] } : {}),
  ...(choices ? { choices: choices.map(({ id, label: named }) => ({ id, label: named[locale] })) } : {}),
  ...(pattern ? { pattern: { source: pattern.source, message: pattern.message[locale] } } : {}),
});
