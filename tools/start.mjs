/**
 * `npm start`: builds what the demo serves, then serves it. With `--watch` (`npm run dev`) it builds again whenever
 * a source changes. Run with tsx, in one process, so that ending it ends the server.
 */
import { readFileSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './files.mjs';
import { run } from './run.mjs';

const build = () => run(process.execPath, ['tools/build.mjs', 'cdn', 'demo', 'manifest', '--if-stale']);

if (!(await build())) process.exit(1);

if (process.argv.includes('--watch')) {
  let waiting;
  let building = Promise.resolve();
  for (const folder of ['components', 'demo']) {
    watch(resolve(root, folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => (building = building.then(build)), 100);
    });
  }
}

/** A process's parent and name; `null` where the system does not say or there is no such process. */
function look(pid) {
  try {
    const [, name, rest] = /^\d+ \((.*)\) \w (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent: Number.parseInt(rest, 10) };
  } catch {
    return null;
  }
}

/** Who started this: npm, or the shell that npm uses and npm itself. */
function starters() {
  const parent = look(process.ppid);
  return /^(ba|da)?sh$/.test(parent?.name ?? '') ? `${process.ppid} ${parent.parent}` : `${process.ppid}`;
}

// npm killed without a chance to say so must not leave the server behind on its port.
if (process.env.npm_lifecycle_event) {
  const first = starters();
  setInterval(() => starters() !== first && process.exit(1), 200).unref();
}

await import('../demo/server/main.ts');
