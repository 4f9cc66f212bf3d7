/**
 * One process per data folder: PGlite keeps no lock of its own, and two at once ruin the data. The lock is a file
 * with the process's id and the time it started, so that one left by a killed process is told from a living one even
 * when its id was given to another program since.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder is another process's. */
export class FolderTaken extends Error {}

interface Holder { pid: number; started: string }

/** What Linux says of a process after its name, which may hold anything; empty where the system does not say. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

/** When a process started, in ticks since boot; '' where the system does not say. */
const startOf = (pid: number): string => statOf(pid)[19] ?? '';

/** Killed, but still listed since its parent has not asked yet; some containers' first process never asks. */
const isZombie = (pid: number): boolean => /^[ZX]$/.test(statOf(pid)[0] ?? '');

function alive({ pid, started }: Holder): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // A container numbers its processes afresh: this process may have got the id of the one before.
  return started === startOf(pid) && !isZombie(pid);
}

/**
 * Takes the folder for this process.
 * @returns how to let it go
 * @throws FolderTaken when a living process has it
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder);
  const draft = join(folder, `lock.${process.pid}`);
  writeFileSync(draft, mine);
  try {
    for (let tries = 0; !linked(draft, file); tries += 1) {
      const found = read(file);
      const holder = parse(found);
      if (tries > 10 || (holder && alive(holder))) {
        throw new FolderTaken(`${folder} is in use by another server (process ${holder?.pid ?? 'unknown'}). Stop it first, or set DATA_DIR to another folder.`);
      }
      if (found !== null) removeStale(file, found, draft);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const release = (): void => {
    process.off('exit', release);
    if (read(file) === mine) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** A hard link appears whole or not at all, unlike a file being written. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead process's lock away; puts it back when another took the folder in between. */
function removeStale(file: string, found: string, draft: string): void {
  const aside = `${draft}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== found) linked(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function parse(text: string | null): Holder | null {
  try {
    return JSON.parse(text ?? '') as Holder;
  } catch {
    return null;
  }
}
