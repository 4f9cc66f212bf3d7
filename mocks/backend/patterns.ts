/** Vendors' patterns, matched in time that grows with the text alone: a careless one must not take the backend down. */
import { RE2JS } from 're2js';
import type { CatalogField } from '../../components/contract/resources/catalog.js';

type Pattern = NonNullable<CatalogField['pattern']>;

const compiled = new WeakMap<Pattern, RE2JS | null>();

/** Whether the whole text matches. A pattern that cannot be compiled refuses nothing: the customer cannot mend it. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  let matcher = compiled.get(pattern);
  if (matcher === undefined) {
    matcher = compile(pattern.source);
    compiled.set(pattern, matcher);
  }
  return matcher?.testExact(text) ?? true;
}

function compile(source: string): RE2JS | null {
  try {
    // RE2 knows scripts by their bare names.
    return RE2JS.compile(RE2JS.translateRegExp(source.replaceAll(/\\([pP])\{(?:Script|sc)=(\w+)\}/g, String.raw`\$1{$2}`)));
  } catch {
    return null;
  }
}
