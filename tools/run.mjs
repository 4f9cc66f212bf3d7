/** Runs the programs of the repository's scripts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { root } from './files.mjs';

/**
 * Runs a program to its end with its output on ours.
 * @param {string} command a program, or the name of one in `node_modules/.bin`
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env] added to ours; `undefined` takes away
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function run(command, args, env = {}) {
  const bin = resolve(root, 'node_modules/.bin');
  const path = process.platform === 'win32' ? `${bin};${process.env.PATH}` : `${bin}:${process.env.PATH}`;
  const all = { ...process.env, PATH: path, ...env };
  const clean = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const child = spawn(command, args, {
    cwd: root,
    env: clean,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}

/** Seconds since `start` (of `performance.now()`), for people. */
export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
