/**
 * What a file is, by its bytes alone: neither its name nor its header is believed. Photos are kept without what they
 * say of place, time and camera. Videos are kept as they come: where one was taken may stand in it.
 */
import type { Backend } from './backend.js';
import { Problem } from './http/problem.js';
import { fileWords } from './http/file-words.js';

/** Takes from a photo all it says beyond the picture: place, time, camera. The right way up is kept. */
export interface PhotoCleaner {
  /** @returns the photo anew, of the same type if it can. @throws when it cannot be read */
  clean(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Uint8Array>;
}

/** A file's bytes as they are kept, and what they are. */
export interface Content { readonly bytes: Uint8Array; readonly type: string }

/** As many of the first bytes tell a type as well as all. */
export const enough = 4100;
/** Above this, a photo is not even decoded: it could take a gigabyte of memory. */
const maxPixels = 50_000_000;

/** The vendor's limits; every language has the same. */
export const limitsOf = ({ vendor }: Pick<Backend, 'vendor'>) => vendor.catalog['zh-CN'].attachmentLimits;

export const isPhoto = (type: string): boolean => type.startsWith('image/');

/** Throws 413 naming the limit. */
export function needSize(bytes: number, most: number): void {
  if (bytes > most) throw refusal('too-large', 'out-of-range', fileWords.tooLarge(most));
}

/** Throws 422 for a file without a byte. */
export function needContent(bytes: number): void {
  if (bytes === 0) throw refusal('validation', 'required', fileWords.empty);
}

/** The type these first bytes tell; throws 415 when it is none of the vendor's. */
export async function typeOf(backend: Backend, head: Uint8Array): Promise<string> {
  const { types } = limitsOf(backend);
  const { fileTypeFromBuffer } = await import('file-type/core');
  const found = await fileTypeFromBuffer(head.subarray(0, enough));
  if (!found || !types.includes(found.mime)) throw refusal('unsupported-type', 'not-offered', fileWords.wrongType(types));
  if (isPhoto(found.mime) && !backend.photos) throw refusal('unsupported-type', 'not-offered', fileWords.noPhotos);
  return found.mime;
}

/** Looks at a whole file and answers what is kept of it. Throws 413, 415, 422. */
export async function lookAt(backend: Backend, bytes: Uint8Array<ArrayBuffer>): Promise<Content> {
  needContent(bytes.length);
  const type = await typeOf(backend, bytes);
  if (!isPhoto(type)) return { bytes, type };
  const { width, height } = await sizeOf(bytes);
  if (width * height > maxPixels) throw refusal('too-large', 'out-of-range', fileWords.tooManyPixels(maxPixels, width, height));
  const cleaned = await backend.photos!.clean(bytes, type).catch(() => { throw unreadable(); });
  return { bytes: cleaned, type: await typeOf(backend, cleaned) };
}

/** Width and height as the header says. */
async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { imageSize } = await import('image-size');
  try {
    return imageSize(bytes);
  } catch {
    throw unreadable();
  }
}

const unreadable = (): Problem => refusal('validation', 'invalid', fileWords.unreadable);

const refusal = (
  code: 'too-large' | 'unsupported-type' | 'validation', field: 'out-of-range' | 'not-offered' | 'required' | 'invalid', words: typeof fileWords.empty,
): Problem => new Problem(code, { detail: words, errors: [{ pointer: '', code: field, message: words }] });
