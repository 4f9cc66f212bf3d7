/** The demo's keys, kept in the data folder so that tokens and tracking codes outlive a restart. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeys, type OwnKeys, type SavedKeys } from '../../mocks/backend/keys.js';
import { CannotStart } from './settings.js';

/** The keys of a folder, made when there are none. Readable by this user alone. */
export async function keysIn(folder: string): Promise<OwnKeys> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'keys.json');
  const saved = read(file);
  if (saved) return createKeys(saved);
  const fresh = await createKeys();
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(fresh.export()), { mode: 0o600 });
  try {
    // Appears whole or not at all; another process may have been first.
    linkSync(draft, file);
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return createKeys(read(file)!);
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): SavedKeys | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SavedKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new CannotStart(`The keys in ${file} cannot be read. Restore the file; without it, every tracking code is lost.`);
  }
}
