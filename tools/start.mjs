/**
 * `npm start`: builds what the demo serves, then serves it. With `--watch` (`npm run dev`) it builds again whenever
 * a source changes. Run with tsx, in one process, so that ending it ends the server.
 */
import { watch } from 'node:fs';
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

// npm killed without a chance to say so must not leave the server behind on its port.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(1), 500).unref();
}

await import('../demo/server/main.ts');
