/** Lists of a newer backend: what an older page does not know yet must not cost it the rest. */
import * as v from 'valibot';

interface Known<T extends v.GenericSchema> {
  /** Words known here. */
  readonly words: readonly string[];
  /** Where an entry carries its word; the entry itself is the word when absent. */
  readonly at?: string;
  /** Whether an entry is still of use, once unknown words are gone from inside it. */
  readonly usable?: (entry: v.InferOutput<T>) => boolean;
}

/**
 * A list without the entries whose word is not known here. Anything else that is wrong with an entry is still an
 * error. Described as an ordinary array of `item`, so documents show the closed list of words.
 */
export function listOfKnown<const T extends v.GenericSchema>(item: T, { words, at, usable }: Known<T>): v.ArraySchema<T, undefined> {
  const list = v.array(item);
  const runAll = list['~run'];
  const wordOf = (entry: unknown): unknown => (at === undefined ? entry : (entry as Record<string, unknown> | null)?.[at]);
  const isKnown = (entry: unknown): boolean => {
    const word = wordOf(entry);
    return typeof word !== 'string' || words.includes(word);
  };
  return Object.assign(list, {
    '~run': (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>): ReturnType<typeof runAll> => {
      const { value } = dataset;
      const result = runAll.call(list, Array.isArray(value) ? { ...dataset, value: value.filter(isKnown) } : dataset, config);
      if (usable && result.typed) result.value = result.value.filter(usable);
      return result;
    },
  });
}
