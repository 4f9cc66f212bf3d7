/** How the sample agreement is written down: both languages of a clause side by side, figures only by name. */
import type { Publish } from '../../../components/contract/resources/agreement.js';
import type { RequiredTerm } from '../../../components/contract/vocabulary.js';

/** The languages of the sample. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A figure a clause may show: the nine every agreement sets, and those this one adds. */
export type TermName = RequiredTerm | 'reopen' | 'claim' | 'payment' | 'termination' | 'privacy' | 'negotiation';

/** A run of plain text, or a figure shown from the version's terms. */
export type Run = string | { term: TermName };

export interface SampleClause {
  id: string;
  text: Record<Locale, Run[]>;
  /** Points out to the reader what weighs on the customer's rights. */
  material?: true;
  /** Relieves the vendor of some liability; shown so. */
  limitsLiability?: true;
}

export interface Chapter { id: string; title: Record<Locale, string>; clauses: readonly SampleClause[] }

type Prose = (strings: TemplateStringsArray, ...terms: TermName[]) => Run[];

/** A tag: what is put between `${}` is the name of a term; line breaks of the source become `glue`. */
const prose = (glue: string): Prose => (strings, ...terms) => strings.flatMap((string, index): Run[] => {
  let text = string.replace(/\s*\n\s*/g, glue);
  if (index === 0) text = text.trimStart();
  if (index === terms.length) text = text.trimEnd();
  const term = terms[index];
  return [...(text === '' ? [] : [text]), ...(term === undefined ? [] : [{ term }])];
});

/** Chinese: lines join without a space. */
export const zh = prose('');
/** English: lines join with a space. */
export const en = prose(' ');

type Weight = 'material' | 'limits-liability';

/** One clause in both languages. What limits liability is always material. */
export function clause(id: string, chinese: Run[], english: Run[], weight?: Weight): SampleClause {
  return {
    id,
    text: { 'zh-CN': chinese, en: english },
    ...(weight === 'limits-liability' ? { limitsLiability: true } : {}),
    ...(weight ? { material: true } : {}),
  };
}

/** The chapters with some clauses put in place of those with the same id. Throws when there is none. */
export function replacing(chapters: readonly Chapter[], ...changed: SampleClause[]): Chapter[] {
  const known = new Set(chapters.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  for (const { id } of changed) if (!known.has(id)) throw new RangeError(`no clause ${id} to replace`);
  return chapters.map((chapter) => ({
    ...chapter,
    clauses: chapter.clauses.map((old) => changed.find(({ id }) => id === old.id) ?? old),
  }));
}

/** The chapters without some clauses; the others keep their ids. */
export function without(chapters: readonly Chapter[], ...ids: string[]): Chapter[] {
  return chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(({ id }) => !ids.includes(id)) }));
}

/** The text of one language, as it is published. */
export function textIn(
  locale: Locale,
  title: Record<Locale, string>,
  chapters: readonly Chapter[],
): Publish['texts'][Locale] {
  return {
    title: title[locale],
    sections: chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title[locale],
      clauses: chapter.clauses.map(({ text, ...rest }) => ({ ...rest, text: text[locale] })),
    })),
  };
}
