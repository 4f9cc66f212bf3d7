/**
 * `npm run size`: what each element costs, from the chunks of the real CDN build, brotli bytes, everything included.
 *   load        loader, Lit, provider, transport, element, styles, English words: all before it can show anything
 *   first call  the schemas its first answers are checked with; load + first call = until it is ready
 *   requests    how many files that is: the loader, then all of the element's at once, then the schemas
 *   zh-CN       Chinese words of what is shown first, for who reads Chinese
 *   later       what is loaded only when used, Chinese words of it included: below, part by part
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

const isWords = (key) => chunks[key].file.includes('.zh-CN.text');
const without = (keys, others) => new Set([...keys].filter((key) => !others.has(key)));
const asks = (keys) => [...keys].flatMap((key) => chunks[key].dynamicImports ?? []);

/** What these chunks may load later, and what that may load: each with what it brings that no earlier one brought. */
function parts(loaded) {
  const found = new Map();
  const have = new Set(loaded);
  const roots = asks(loaded);
  for (const root of roots) {
    // The loader's other elements are no part of this one.
    if (have.has(root) || root.endsWith('.define.ts')) continue;
    const brought = without(closure([root]), have);
    for (const key of brought) have.add(key);
    const name = root.startsWith('components/contract/') ? 'schemas of other answers' : chunks[root].file.replace(/-[\w-]{8}\.js$/, '');
    found.set(name, (found.get(name) ?? 0) + sum(brought));
    roots.push(...asks(brought));
  }
  return [...found].sort(([, a], [, b]) => b - a);
}

const sum = (keys) => [...new Set([...keys].map((key) => chunks[key].file))].reduce((all, file) => all + weigh(file), 0);

function figures(element) {
  const load = closure(['components/cdn/loader.ts', `components/${element}/${element}.define.ts`]);
  const schemas = firstAnswers[element].map((name) => `components/contract/resources/${name}.ts`);
  // What makes checks of them is asked for by the runtime.
  const checking = asks(load).filter((key) => chunks[key].file.startsWith('checking-'));
  const firstCall = without(closure([...schemas, ...checking]), load);
  const first = new RegExp(`components/(i18n/|${element}/${element}\\.zh-CN)`);
  const chinese = closure(asks(load).filter((key) => isWords(key) && first.test(key)));
  const later = parts(new Set([...load, ...firstCall, ...chinese]));
  return {
    load: sum(load), firstCall: sum(firstCall), requests: load.size + firstCall.size, zhCN: sum(chinese),
    later: later.reduce((all, [, size]) => all + size, 0), parts: later,
  };
}

const names = Object.keys(firstAnswers);
const measured = Object.fromEntries(names.map((name) => [name, figures(name)]));
const columns = ['load', 'firstCall', 'zhCN', 'later'];
const row = (cells) => cells.map((cell, index) => String(cell)[index ? 'padStart' : 'padEnd'](index ? 11 : 36)).join('');

console.log(row(['brotli bytes', 'load', 'first call', 'ready', 'requests', 'zh-CN', 'later']));
for (const [name, { load, firstCall, requests, zhCN, later }] of Object.entries(measured)) {
  console.log(row([`aftercare-${name}`, load, firstCall, load + firstCall, requests, zhCN, later]));
}
const whole = weigh('aftercare.all.js');
console.log(row(['aftercare.js (loader)', weigh('aftercare.js')]));
console.log(row(['aftercare.all.js', whole]));
for (const [name, { parts: later }] of Object.entries(measured)) {
  console.log(`\naftercare-${name}, later, when used:`);
  for (const [part, size] of later) console.log(row([`  ${part}`, size]));
}

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
