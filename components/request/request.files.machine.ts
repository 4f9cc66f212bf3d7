/** The files of the form, as far as the picture needs them; their bytes stay with `request.files.element.ts`. Pure. */
import type { Catalog } from '../contract/resources/catalog.js';
import type { FilePlace, Values } from './request.form.machine.js';

/** Why a file was not taken, could not be sent, or must wait. */
export type FileTrouble = 'too-large' | 'unsupported-type' | 'disguised' | 'too-many' | 'empty' | 'heic' | 'unreadable'
  | 'unprepared' | 'lost' | 'refused' | 'offline' | 'busy';

/** One file. */
export interface FileItem {
  /** Made here; the backend's id is `attachment`. */
  readonly id: string;
  readonly of: FilePlace;
  readonly name: string;
  readonly type: string;
  /** Bytes, after shrinking. */
  readonly size: number;
  /** `shrinking` before it is sent, `waiting` for its turn or the network, `sent` when the backend has it. */
  readonly state: 'shrinking' | 'waiting' | 'sending' | 'sent' | 'failed';
  /** From 0 to 1; `null` where it cannot be told. */
  readonly progress: number | null;
  readonly attachment?: string | undefined;
  readonly trouble?: FileTrouble | undefined;
  /** The backend's own words of what is wrong. */
  readonly text?: string | undefined;
}

/** A file that was not taken: said until the next one is added there. */
export interface RefusedFile { readonly of: FilePlace; readonly name: string; readonly trouble: FileTrouble }

export type FileChange = Partial<Omit<FileItem, 'id' | 'of'>>;

/** What happens to files. */
export type FilesEvent =
  | { type: 'added'; items: readonly FileItem[]; refused: readonly RefusedFile[]; of: FilePlace }
  | { type: 'changed'; id: string; change: FileChange }
  /** Looked at closely, it is not taken. */
  | { type: 'refused'; id: string; trouble: FileTrouble }
  | { type: 'removed'; id: string };

export interface Files { readonly files: readonly FileItem[]; readonly refusedFiles: readonly RefusedFile[] }

/** The files after an event. */
export function filesAfter({ files, refusedFiles }: Files, event: FilesEvent): Files {
  switch (event.type) {
    case 'added': return {
      files: [...files, ...event.items],
      refusedFiles: [...refusedFiles.filter(({ of }) => of !== event.of), ...event.refused],
    };
    case 'changed': return { files: files.map((one) => (one.id === event.id ? { ...one, ...event.change } : one)), refusedFiles };
    case 'refused': return {
      files: files.filter(({ id }) => id !== event.id),
      refusedFiles: [...refusedFiles, ...files.filter(({ id }) => id === event.id).map(({ name, of }) => ({ of, name, trouble: event.trouble }))],
    };
    case 'removed': return { files: files.filter(({ id }) => id !== event.id), refusedFiles };
  }
}

type Limits = Catalog['attachmentLimits'];

/** How many files may stand at a place. */
export function mostAt({ catalog, values }: { readonly catalog: Catalog; readonly values: Values }, of: FilePlace): number {
  if (of === 'plate') return 1;
  const { maxCount } = catalog.attachmentLimits;
  const fields = catalog.serviceTypes.find(({ id }) => id === values.serviceType)?.fields ?? [];
  return Math.min(maxCount, fields.find(({ id }) => of === `fields.${id}`)?.maxCount ?? maxCount);
}

/** How many more may be added at a place: what the whole request may have counts, too. */
export function roomAt(form: { readonly catalog: Catalog; readonly values: Values; readonly files: readonly FileItem[] }, of: FilePlace): number {
  const there = form.files.filter((one) => one.of === of).length;
  return Math.max(0, Math.min(mostAt(form, of) - there, form.catalog.attachmentLimits.maxCount - form.files.length));
}

/** As many of a file's first bytes as tell what it is. */
export const headBytes = 1024;
/** Bytes of the largest photo that is opened to be shrunk: above, a phone runs out of memory. */
export const largestPhoto = 100 * 1024 * 1024;

const ascii = (head: Uint8Array, from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));

const beginnings: ReadonlyArray<readonly [string, string]> = [
  ['\xFF\xD8\xFF', 'image/jpeg'], ['\x89PNG\r\n\x1A\n', 'image/png'], ['GIF8', 'image/gif'],
  ['MZ', 'application/x-msdownload'], ['\x7FELF', 'application/x-elf'], ['\xCF\xFA\xED\xFE', 'application/x-mach-binary'],
  ['PK\x03\x04', 'application/zip'], ['\x1A\x45\xDF\xA3', 'video/webm'],
];

/** Brands of the ISO base media format; any other is taken for MP4. */
const brands: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(hei[cxms]|hev[cxms]|mif1|msf1)/, 'image/heic'], [/^avi[fs]/, 'image/avif'], [/^qt/, 'video/quicktime'], [/^3g/, 'video/3gpp'],
];

/** What the first bytes tell of a file; `null` where they tell nothing. */
export function sniff(head: Uint8Array): string | null {
  const text = ascii(head, 0, headBytes);
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  if (text.slice(4, 8) === 'ftyp') return brands.find(([brand]) => brand.test(text.slice(8, 12)))?.[1] ?? 'video/mp4';
  if (text.includes('%PDF-')) return 'application/pdf';
  return beginnings.find(([beginning]) => text.startsWith(beginning))?.[1] ?? null;
}

/** Types whose first bytes are known: a file that says to be one and has others is something else. */
const recognised = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic', 'image/heif', 'image/avif',
  'video/mp4', 'video/quicktime', 'video/webm', 'application/pdf', 'application/zip'];

export const isPhoto = (type: string): boolean => type.startsWith('image/');

const takes = ({ types }: Limits, type: string): boolean => types.some((one) => one === type || one === type.replace(/\/.*/, '/*'));

/** What a file is, and whether it is a photo to be made anew; or why it is not taken. */
export type Verdict = { readonly type: string; readonly photo: boolean } | { readonly trouble: FileTrouble };

/** Judges a file by its size, by what it says to be, and by its first bytes. */
export function judge(file: { readonly size: number; readonly type: string }, head: Uint8Array, limits: Limits): Verdict {
  if (file.size === 0) return { trouble: 'empty' };
  const said = file.type.toLowerCase().replace(/;.*/, '');
  const found = sniff(head);
  // Whatever kind it is, it is sent as one that is taken.
  if (found && isPhoto(found) && limits.types.some(isPhoto)) return file.size > largestPhoto ? { trouble: 'too-large' } : { type: found, photo: true };
  const type = found ?? (recognised.includes(said) ? null : said);
  if (type === null || !takes(limits, type)) return { trouble: takes(limits, said) ? 'disguised' : 'unsupported-type' };
  // A drawing that is text (SVG) can hold script: it is not taken, whatever the vendor says.
  if (isPhoto(type)) return { trouble: 'unsupported-type' };
  return file.size > limits.maxBytes ? { trouble: 'too-large' } : { type, photo: false };
}

/** The type a photo is sent as: its own where browsers can write it and the vendor takes it. */
export function photoType(type: string, limits: Limits): string {
  const own = ['image/jpeg', 'image/png', 'image/webp'];
  return own.includes(type) && takes(limits, type) ? type : own.find((one) => takes(limits, one)) ?? 'image/jpeg';
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** The name a photo has as another type. */
export function nameAs(name: string, type: string): string {
  const ending = endings[type];
  if (!ending || (ending === 'jpg' && /\.jpe?g$/i.test(name)) || name.toLowerCase().endsWith(`.${ending}`)) return name;
  return `${name.replace(/\.[^.]{1,5}$/, '')}.${ending}`;
}

/** The `accept` of a file picker. HEIC is left out on purpose: phones then hand out JPEG. */
export const acceptOf = ({ types }: Limits): string => types.filter((type) => !/hei[cf]/.test(type)).join(',');

/** What becomes of a file that could not be sent; `wait`: milliseconds until it is tried again, absent for good. */
export interface Setback { readonly change: FileChange; readonly wait?: number | undefined }

/** A first pause of five seconds, then twice as long up to a minute. */
const pauseAfter = (tries: number): number => Math.min(60, 5 * 2 ** tries) * 1000;

/**
 * What a failed try means: only a refusal of the file itself ends it. Code that cannot be loaded means a lost network.
 * @param tries Tries made before this one.
 */
export function setback(failure: unknown, tries: number): Setback {
  const { code = '', detail, errors, kind = 'offline', retryAfter, status = 0 } = Object(failure) as {
    code?: string; detail?: string; errors?: ReadonlyArray<{ message: string }>; kind?: string; retryAfter?: number; status?: number;
  };
  const network = kind === 'offline' || kind === 'timeout';
  const passing = network || status >= 500 || [401, 409, 429].includes(status) || code === 'rate-limited' || code === 'unauthenticated';
  if (!passing || status === 501) return { change: { state: 'failed', progress: null, trouble: 'refused', text: errors?.[0]?.message ?? detail } };
  return {
    change: { state: 'waiting', progress: null, trouble: network ? 'offline' : 'busy' },
    wait: retryAfter === undefined ? pauseAfter(tries) : retryAfter * 1000,
  };
}
