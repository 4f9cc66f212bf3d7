/** PGlite in a folder. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './lock.js';

export interface OpenFolder {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/**
 * Opens the database of a data folder, made when there is none. What was committed is in the system's files at once
 * and survives `kill -9` of this process; PGlite never calls fsync, so a power cut may still cost the last seconds.
 * @throws FolderTaken when another process has the folder open
 */
export async function openFolder(folder: string): Promise<OpenFolder> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = lockFolder(folder);
  try {
    const home = join(folder, 'database');
    if (!existsSync(home)) await initialise(home);
    const pglite = await PGlite.create(home);
    return {
      pglite,
      async close() {
        await pglite.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Made beside its place and renamed, so that a start cut short leaves no half database behind. */
async function initialise(home: string): Promise<void> {
  const draft = `${home}.new`;
  rmSync(draft, { recursive: true, force: true });
  const pglite = await PGlite.create(draft);
  await pglite.close();
  renameSync(draft, home);
}
