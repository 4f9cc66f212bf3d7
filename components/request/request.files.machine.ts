/** The files of the form, as far as the picture needs them; their bytes stay with `request.files.element.ts`. Pure. */
import type { FilePlace } from './request.form.machine.js';

/** Why a file was not taken, or could not be sent. */
export type FileTrouble = 'too-large' | 'unsupported-type' | 'too-many' | 'empty' | 'unreadable' | 'refused' | 'offline';

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
  readonly attachment?: string;
  readonly trouble?: FileTrouble;
  /** The backend's own words of what is wrong. */
  readonly text?: string;
}

/** A file that was not taken: said until the next one is added there. */
export interface RefusedFile { readonly of: FilePlace; readonly name: string; readonly trouble: FileTrouble }

/** What happens to files. */
export type FilesEvent =
  | { type: 'added'; items: readonly FileItem[]; refused: readonly RefusedFile[]; of: FilePlace }
  | { type: 'changed'; id: string; change: Partial<Omit<FileItem, 'id' | 'of'>> }
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
    case 'removed': return { files: files.filter(({ id }) => id !== event.id), refusedFiles };
  }
}
