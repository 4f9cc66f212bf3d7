/** Checks bodies and queries by the contract's schemas; problems point at fields (RFC 6901). */
import * as v from 'valibot';
import { schemas, type SchemaName } from '../../../components/contract/schemas.js';
import { Problem, type FieldError } from './problem.js';
import type { Localized } from './locale.js';
import { limitMessages, type FieldCode } from './words.js';

/** The most field errors told at once. */
const maxErrors = 50;
/** Deeper bodies are no sensible ones. */
const maxDepth = 32;

/** A pointer to a place in the body. */
export const pointerTo = (path: ReadonlyArray<string | number>): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The body by its schema, or 422. */
export function validBody(name: SchemaName, body: unknown): unknown {
  if (!isObject(body)) throw new Problem('validation', { errors: [{ pointer: '', code: 'invalid' }] });
  const unfit = unfitText(body);
  if (unfit) throw new Problem('validation', { errors: [unfit] });
  const result = v.safeParse(schemas[name] as v.GenericSchema, body);
  if (!result.success) throw new Problem('validation', { errors: told(result.issues) });
  const extra = unknownKeys(body, result.output);
  if (extra.length > 0) throw new Problem('validation', { errors: extra });
  return result.output;
}

/** The query by its schema, or 422. A parameter given twice counts once, the first. */
export function validQuery(name: SchemaName, query: Record<string, string>): unknown {
  const unfit = unfitText(query);
  if (unfit) throw new Problem('validation', { errors: [unfit] });
  const result = v.safeParse(schemas[name] as v.GenericSchema, query);
  if (!result.success) throw new Problem('validation', { errors: told(result.issues) });
  return result.output;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function told(issues: readonly v.BaseIssue<unknown>[]): FieldError[] {
  const errors = issues.map((issue): FieldError => {
    const message = limitOf(issue);
    return {
      pointer: pointerTo((issue.path ?? []).map((item) => item.key as string | number)),
      code: codeOf(issue),
      ...(message ? { message } : {}),
    };
  });
  const seen = new Set<string>();
  return errors.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer)).slice(0, maxErrors);
}

function codeOf(issue: v.BaseIssue<unknown>): FieldCode {
  if (issue.expected === 'never') return 'unknown';
  if (issue.received === 'undefined') return 'required';
  switch (issue.type) {
    case 'max_length': return 'too-long';
    case 'min_length': return 'too-short';
    case 'min_value':
    case 'max_value': return 'out-of-range';
    case 'regex': return typeof issue.input === 'string' && issue.input.trim() === '' ? 'required' : 'invalid';
    default: return 'invalid';
  }
}

/** The limit that was passed, in words. */
function limitOf({ type, input, requirement }: v.BaseIssue<unknown>): Localized | null {
  if (typeof requirement !== 'number') return null;
  switch (type) {
    case 'max_length': return (typeof input === 'string' ? limitMessages.characters : limitMessages.entries)(requirement);
    case 'min_value': return limitMessages.least(requirement);
    case 'max_value': return limitMessages.most(requirement);
    default: return null;
  }
}

/** The first text no database takes: a NUL, half a surrogate pair, or a value nested too deep. */
function unfitText(root: unknown): FieldError | null {
  const stack: Array<{ value: unknown; path: Array<string | number> }> = [{ value: root, path: [] }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { value, path } = item;
    if (typeof value === 'string' ? !isFit(value) : path.length > maxDepth) {
      return { pointer: pointerTo(path.slice(0, maxDepth)), code: 'invalid' };
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isFit(key)) return { pointer: pointerTo(path), code: 'unknown' };
      stack.push({ value: inner, path: [...path, key] });
    }
  }
  return null;
}

/** Whether a text can be kept as UTF-8: no NUL, no lone surrogate. */
export const isFit = (text: string): boolean => !/\0|[\uD800-\uDFFF]/u.test(text);

/** Keys (and arrays in place of objects) that the schema let pass: names an object inherits, for instance. */
function unknownKeys(input: unknown, output: unknown, path: Array<string | number> = []): FieldError[] {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return [];
  if (Array.isArray(input) !== Array.isArray(output)) return [{ pointer: pointerTo(path), code: 'invalid' }];
  return Object.entries(input).flatMap(([key, value]) => (Object.hasOwn(output, key)
    ? unknownKeys(value, (output as Record<string, unknown>)[key], [...path, key])
    : [{ pointer: pointerTo([...path, key]), code: 'unknown' as const }]));
}
