/** Lists and figures the scripts share. Paths are relative to the repository, with forward slashes, sorted. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const skipped = new Set(['node_modules', 'dist', 'storybook-static', 'coverage', '.git', '.data', '.cache']);

function walk(folder) {
  return readdirSync(resolve(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Every file below the folders that exist. */
export function filesIn(...folders) {
  return folders.filter((folder) => existsSync(resolve(root, folder))).flatMap(walk).sort();
}
