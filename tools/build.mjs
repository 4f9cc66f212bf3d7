/**
 * `npm run build`: dist/esm, dist/types, dist/cdn, dist/demo and the manifest. Names of parts build only these
 * (`node tools/build.mjs cdn demo`); `--if-stale` passes over parts whose sources have not changed since.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesIn, root } from './files.mjs';
import { run, seconds } from './run.mjs';

const vite = (mode) => run('vite', ['build', '--mode', mode, '--logLevel', 'warn'], { NODE_ENV: 'production' });

/** Every part: the folder it fills and how. */
const parts = {
  lib: { out: 'dist/esm', from: ['components'], make: async () => (await vite('lib')) && licenceOfData('dist/esm') },
  types: { out: 'dist/types', from: ['components'], make: () => run('tsc', ['-p', 'tsconfig.build.json']) },
  cdn: { out: 'dist/cdn', from: ['components'], make: async () => (await vite('cdn')) && (await vite('all')) && licenceOfData('dist/cdn') },
  demo: { out: 'dist/demo', from: ['components', 'demo/desk', 'demo/sites'], make: buildDemo },
  manifest: {
    out: 'dist/custom-elements.json',
    from: ['components'],
    make: () => run('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']),
  },
};

/** The library of telephone numbers stands under one licence, the numbering plans under another. */
function licenceOfData(out) {
  const text = read('node_modules/libphonenumber-js/LICENSE.Apache');
  appendFileSync(resolve(root, out, 'licences.md'), `\n---\n\n## Numbering plans of libphonenumber (Apache-2.0)\n\n${text}`);
  return true;
}

async function buildDemo() {
  const scripts = filesIn('demo/desk', 'demo/sites').filter((file) => file.endsWith('.ts'));
  if (scripts.length === 0) return true;
  return vite('demo');
}

const stamp = (name) => resolve(root, `dist/.built-${name}`);

function stale(name) {
  if (!existsSync(stamp(name))) return true;
  const built = statSync(stamp(name)).mtimeMs;
  const settings = ['package.json', 'vite.config.ts', 'tools/bundle.ts', 'tsconfig.json'];
  return [...filesIn(...parts[name].from), ...settings].some((file) => statSync(resolve(root, file)).mtimeMs > built);
}

/** Vite leaves decorators it does not understand as they are, without a word; a browser stops at them. */
function rawDecorators() {
  return filesIn('dist/esm', 'dist/cdn', 'dist/demo')
    .filter((file) => file.endsWith('.js'))
    .filter((file) => /(^|[\n;{}])\s*@(customElement|property|state|query|eventOptions)\b/.test(read(file)));
}

const read = (file) => readFileSync(resolve(root, file), 'utf8');

async function build(name) {
  const start = performance.now();
  const { out, make } = parts[name];
  rmSync(stamp(name), { force: true });
  rmSync(resolve(root, out), { recursive: true, force: true });
  if (!(await make())) throw new Error(`The build of ${name} failed.`);
  const raw = rawDecorators();
  if (raw.length > 0) throw new Error(`Untransformed decorators in ${raw.join(', ')}`);
  mkdirSync(resolve(root, 'dist'), { recursive: true });
  writeFileSync(stamp(name), '');
  console.log(`built ${out} in ${seconds(start)}`);
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const onlyStale = process.argv.includes('--if-stale');
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  if (!parts[name]) throw new Error(`No part ${name}; there are ${Object.keys(parts).join(', ')}.`);
  if (!onlyStale || stale(name)) await build(name);
}
