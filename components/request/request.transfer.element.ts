/** One file on its way: a photo is made anew, then it is uploaded; what comes of it is an event of the form. */
import type { Connection } from '../client/connection.js';
import type { Catalog } from '../contract/resources/catalog.js';
import { newKey } from '../core/key.js';
import { isPhoto, nameAs, photoType, setback, type FileItem, type FilesEvent } from './request.files.machine.js';
import type * as Shrinking from './request.shrink.element.js';

/** What is held of a file beside what is shown. */
export interface Held {
  /** Absent where it was not kept. */
  blob?: Blob | undefined;
  /** It is what is sent, to the byte: a photo made anew, or anything else as it came. */
  ready: boolean;
  /** The key of its upload. */
  key: string;
  /** Where a large upload goes on. */
  upload?: string | undefined;
  /** A small picture of a video. */
  poster?: Blob | undefined;
  /** The address of its picture, for this page alone. */
  url?: string | undefined;
  /** Stops what is done with it. */
  control: AbortController;
  tries: number;
  /** Not tried before: epoch milliseconds. */
  after: number;
  /** It has been in the form: once it is not, it is let go. */
  seen: boolean;
}

export const held = (known: Pick<Held, 'blob' | 'ready' | 'key' | 'upload'>): Held =>
  ({ ...known, control: new AbortController(), tries: 0, after: 0, seen: false });

/** The code that makes photos anew. Ask for it while there is a network: without it no photo leaves. */
export const loadShrinking = (): Promise<typeof Shrinking> => import('./request.shrink.element.js');

const change = (id: string, what: Extract<FilesEvent, { type: 'changed' }>['change']): FilesEvent => ({ type: 'changed', id, change: what });

/** Makes a photo anew. `null` when it was stopped. */
export async function prepare({ id, name, type }: FileItem, at: Held, limits: Catalog['attachmentLimits']): Promise<FilesEvent | null> {
  const { blob, control: { signal } } = at;
  const shrinking = await loadShrinking().catch(() => null);
  if (!shrinking) return change(id, { state: 'failed', trouble: 'unprepared' });
  try {
    const made = await shrinking.shrunk(blob!, {
      as: photoType(type, limits), maxBytes: limits.maxBytes, jpeg: limits.types.includes('image/jpeg'), signal,
    });
    if (signal.aborted) return null;
    if (made.size > limits.maxBytes) return { type: 'refused', id, trouble: 'too-large' };
    at.blob = made;
    at.ready = true;
    return change(id, { state: 'waiting', name: nameAs(name, made.type), size: made.size, type: made.type });
  } catch {
    return signal.aborted ? null : { type: 'refused', id, trouble: type === 'image/heic' ? 'heic' : 'unreadable' };
  }
}

/** A picture of a video, where the browser can show it. */
export async function findPoster(at: Held): Promise<void> {
  if (!at.blob || isPhoto(at.blob.type)) return;
  const shrinking = await loadShrinking().catch(() => null);
  at.poster = await shrinking?.posterOf(at.blob) ?? undefined;
}

/**
 * Uploads a file. `null` when it was stopped.
 * @param told Told how far it is, 0 to 1.
 */
export async function send({ id, name }: FileItem, at: Held, connection: Connection, told: (part: number) => void): Promise<FilesEvent | null> {
  const { blob, control: { signal }, key, upload: resumeUrl } = at;
  try {
    const keeping = await connection.keeping();
    const { attachment } = await keeping.upload(blob!, {
      name, key, resumeUrl, signal, anonymous: connection.identity === 'guest',
      opened: (url) => { at.upload = url; },
      progress: (sent, total) => { if (sent > 0 && sent < total) told(sent / total); },
    });
    return signal.aborted ? null : change(id, { state: 'sent', progress: null, attachment, trouble: undefined, text: undefined });
  } catch (failure) {
    if (signal.aborted) return null;
    connection.report(failure, 'addAttachment');
    // Other bytes went under this key once, before the page was loaded anew.
    const reused = Object(failure).code === 'key-reused';
    if (reused) at.key = newKey();
    const { change: what, wait } = setback(reused ? { kind: 'problem', status: 409, retryAfter: 0 } : failure, at.tries);
    at.tries += 1;
    if (wait !== undefined) at.after = Date.now() + wait;
    return change(id, what);
  }
}
