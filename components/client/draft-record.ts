/** How a draft lies on the device: whose it is as a hash only, its files beside it under keys of their own. */
import type { NewRequest } from '../contract/resources/request.js';
import type { Draft, KeptFile } from './keeping.js';

/** Milliseconds anything is kept: 30 days, as long as the backend knows the key. */
export const lifetime = 30 * 86_400_000;

/** A draft, without what its files hold. */
export interface Stored extends Omit<Draft, 'place'> {
  readonly version: 1;
  /** Of the backend. */
  readonly site: string;
  readonly owner: string;
  readonly guest: boolean;
  readonly product: string;
  /** Bodies sent under the key of which one may have been received; oldest first. */
  readonly sent?: readonly NewRequest[] | undefined;
}

/** What is left of one that was removed, so that nobody brings it back. */
export interface Gone {
  readonly version: 1;
  readonly id: string;
  readonly savedAt: number;
  readonly gone: true;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What lies there may be of another version, or of another's making. */
export function recordOf(found: unknown): Stored | Gone | undefined {
  const one = Object(found) as Partial<Stored & Gone>;
  if (one.version !== 1 || !isText(one.id) || typeof one.savedAt !== 'number') return undefined;
  if (one.gone) return one as Gone;
  const whole = isText(one.key) && isText(one.owner) && isText(one.site) && Array.isArray(one.files);
  return whole ? one as Stored : undefined;
}

/** The same where it is still a draft, kept or received. */
export function liveOf(found: unknown): Stored | undefined {
  const one = recordOf(found);
  return one && !('gone' in one) ? one : undefined;
}

export const gone = (id: string, savedAt: number): Gone => ({ version: 1, id, savedAt, gone: true });

/** Where a file's content lies. */
export const fileKey = (draft: string, file: string): string => `${draft}/${file}`;
/** The keys of a record's files. */
export const fileKeys = ({ id, files }: Pick<Stored, 'id' | 'files'>): string[] => files.map((file) => fileKey(id, file.id));

/** What the backend said of files is not lost to a form that has not heard of it. */
export function filesOf(given: readonly KeptFile[], known: readonly KeptFile[]): KeptFile[] {
  return given.map(({ blob: _, ...file }) => {
    const { attachment, key, upload } = known.find(({ id }) => id === file.id) ?? {};
    return { ...file, attachment: file.attachment ?? attachment, key: file.key ?? key, upload: file.upload ?? upload };
  });
}

const prefix = 'local:';

/** The ids of the files a body names. */
export function filesNamed(body: NewRequest): Set<string> {
  const named = new Set<string>();
  filled(body, (id) => { named.add(id); return undefined; });
  return named;
}

/** The body with what stands for files replaced; what somebody typed that only looks like it stays. */
export function filled({ attachments, fields, ...body }: NewRequest, of: (file: string) => string | undefined): NewRequest {
  const one = (value: string): string => ((value.startsWith(prefix) && of(value.slice(prefix.length))) || value);
  const any = <T>(value: T): T => (isText(value) ? one(value) : Array.isArray(value) ? value.map(any) : value) as T;
  return {
    ...body,
    ...(attachments && { attachments: attachments.map(one) }),
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, any(value)])) }),
  };
}
