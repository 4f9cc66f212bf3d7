/**
 * `npm run size`: what each element costs, from the chunks of the real CDN build, brotli bytes, everything included.
 *   load        loader, Lit, runtime, provider, element, styles, English words: all before it can show anything
 *   first call  the schemas its first answers are checked with; load + first call = until it is ready
 *   zh-CN       Chinese words, for who reads Chinese
 *   later       what is loaded only when used
 * Fails above tools/size.budget.json; `npm run size -- --record` writes the figures of today, rounded up, there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './files.mjs';
import { run } from './run.mjs';

/** Resources of the contract whose answers an element needs to be ready. */
const firstAnswers = {
  request: ['catalog', 'product'],
  progress: ['catalog', 'request'],
  agreement: ['agreement'],
  consent: ['catalog', 'consent'],
};

const read = (file) => readFileSync(resolve(root, file), 'utf8');
if (!(await run(process.execPath, ['tools/build.mjs', 'cdn', '--if-stale']))) process.exit(1);

/** Vite's account of its chunks, by key: `{ file, imports, dynamicImports }`. */
const chunks = JSON.parse(read('dist/cdn/chunks.json'));
const bytes = new Map();

function weigh(file) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  if (!bytes.has(file)) bytes.set(file, brotliCompressSync(read(`dist/cdn/${file}`), quality).length);
  return bytes.get(file);
}

/** A chunk and everything it imports at once. */
function closure(keys, into = new Set()) {
  for (const key of keys) {
    if (into.has(key) || !chunks[key]) continue;
    into.add(key);
    closure(chunks[key].imports ?? [], into);
  }
  return into;
}

/** What these chunks may load later, and what that may load. */
function lazy(keys) {
  const found = new Set();
  const walk = (set) => {
    for (const next of [...set].flatMap((key) => chunks[key].dynamicImports ?? [])) {
      // The loader's other elements are no part of this one.
      if (found.has(next) || next.endsWith('.define.ts')) continue;
      const more = closure([next]);
      for (const key of more) found.add(key);
      walk(more);
    }
  };
  walk(keys);
  return [...found].filter((key) => !keys.has(key));
}

const sum = (keys) => [...new Set([...keys].map((key) => chunks[key].file))].reduce((all, file) => all + weigh(file), 0);

function figures(element) {
  const define = (folder) => `components/${folder}/${folder}.define.ts`;
  const load = closure(['components/cdn/loader.ts', define('provider'), define(element)]);
  const schemas = firstAnswers[element].map((name) => `components/contract/resources/${name}.ts`);
  const firstCall = new Set([...closure(schemas)].filter((key) => !load.has(key)));
  const rest = lazy(load).filter((key) => !firstCall.has(key));
  const chinese = rest.filter((key) => key.endsWith('.zh-CN.text.ts'));
  const later = rest.filter((key) => !chinese.includes(key));
  return { load: sum(load), firstCall: sum(firstCall), zhCN: sum(chinese), later: sum(later) };
}

const names = Object.keys(firstAnswers);
const measured = Object.fromEntries(names.map((name) => [name, figures(name)]));
const columns = ['load', 'firstCall', 'zhCN', 'later'];
const row = (cells) => cells.map((cell, index) => String(cell)[index ? 'padStart' : 'padEnd'](index ? 12 : 24)).join('');

console.log(row(['brotli bytes', 'load', 'first call', 'ready', 'zh-CN', 'later']));
for (const [name, { load, firstCall, zhCN, later }] of Object.entries(measured)) {
  console.log(row([`aftercare-${name}`, load, firstCall, load + firstCall, zhCN, later]));
}
const whole = weigh('aftercare.all.js');
console.log(row(['aftercare.js (loader)', weigh('aftercare.js')]));
console.log(row(['aftercare.all.js', whole]));

const budgetFile = 'tools/size.budget.json';
if (process.argv.includes('--record')) {
  const up = (value) => Math.ceil(value / 100) * 100;
  const budget = Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(columns.map((column) => [column, up(measured[name][column])]))]),
  );
  writeFileSync(resolve(root, budgetFile), `${JSON.stringify({ ...budget, all: up(whole) }, null, 2)}\n`);
  console.log(`Recorded in ${budgetFile}.`);
} else {
  const budget = JSON.parse(read(budgetFile));
  const over = names.flatMap((name) =>
    columns
      .filter((column) => measured[name][column] > (budget[name]?.[column] ?? 0))
      .map((column) => `aftercare-${name} ${column}: ${measured[name][column]} > ${budget[name]?.[column]}`),
  );
  if (whole > budget.all) over.push(`aftercare.all.js: ${whole} > ${budget.all}`);
  if (over.length > 0) console.error(`\nOver budget:\n${over.join('\n')}`);
  process.exitCode = over.length > 0 ? 1 : 0;
}
