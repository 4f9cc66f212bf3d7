import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { FolderTaken, lockFolder } from './lock.js';

const folders: string[] = [];
let folder = '';
const file = (): string => join(folder, 'lock');

beforeEach(() => { folders.push(folder = mkdtempSync(join(tmpdir(), 'aftercare-lock-'))); });
after(() => { for (const one of folders) rmSync(one, { recursive: true, force: true }); });

describe('the lock of a data folder', () => {
  it('is for one at a time, and leaves nothing behind', () => {
    const release = lockFolder(folder);
    assert.throws(() => lockFolder(folder), FolderTaken);
    release();
    assert.deepEqual(readdirSync(folder), []);
    lockFolder(folder)();
  });

  it('says which process has it', () => {
    const release = lockFolder(folder);
    assert.throws(() => lockFolder(folder), new RegExp(`process ${process.pid}\\b.*DATA_DIR`));
    release();
  });

  /** A program that takes the folder, says `locked` and stays. */
  const holder = (): string[] => [
    process.execPath, '--import', 'tsx', '--input-type=module', '-e',
    `await import(${JSON.stringify(new URL('lock.ts', import.meta.url).href)}).then((m) => m.lockFolder(${JSON.stringify(folder)})); console.log('locked'); setInterval(() => {}, 1000)`,
  ];

  it('of a process that was killed is taken over', async () => {
    const [program = '', ...args] = holder();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => { child.stdout.once('data', resolve); });
    assert.throws(() => lockFolder(folder), FolderTaken);
    child.kill('SIGKILL');
    await new Promise((resolve) => { child.once('exit', resolve); });
    lockFolder(folder)();
  });

  it('of a killed process whose parent never asked is taken over', async () => {
    // `sleep` takes the shell's place as the parent, and waits for no child.
    const parent = spawn('sh', ['-c', '"$@" & exec sleep 60', 'sh', ...holder()], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await new Promise((resolve) => { parent.stdout.once('data', resolve); });
      const { pid } = JSON.parse(readFileSync(file(), 'utf8')) as { pid: number };
      process.kill(pid, 'SIGKILL');
      while (!readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) await new Promise(setImmediate);
      lockFolder(folder)();
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('of a process whose id was given to another since is taken over', () => {
    // The parent lives, but started at another time.
    writeFileSync(file(), JSON.stringify({ pid: process.ppid, started: '1' }));
    lockFolder(folder)();
  });

  it('that says nothing sensible is taken over', () => {
    for (const text of ['', '{', 'null', '{"pid":"x"}', '{"pid":-1,"started":""}']) {
      writeFileSync(file(), text);
      const release = lockFolder(folder);
      assert.equal((JSON.parse(readFileSync(file(), 'utf8')) as { pid: number }).pid, process.pid);
      release();
    }
  });
});
