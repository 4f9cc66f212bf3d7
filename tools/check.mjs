/**
 * `npm run check`: types, lint, templates, unused code, the package. All run even when one fails; names run only
 * these (`npm run check -- types lint`).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesIn, root } from './files.mjs';
import { run, seconds } from './run.mjs';

/** Sources with templates, but tests, which define tags of their own. The analyzer reads nothing without a file. */
const withTemplates = () => filesIn('components', 'stories', 'mocks', 'demo').filter((file) => /(?<!\.d|\.test)\.ts$/.test(file));

const analyzerRules = [
  // Texts and dates are objects to the analyzer where a property takes more than its attribute.
  ['no-missing-import', 'off'],
  ['no-unknown-tag-name', 'error'],
  ['no-unknown-attribute', 'error'],
  ['no-unknown-property', 'error'],
  ['no-unknown-slot', 'off'],
].flatMap(([rule, level]) => [`--rules.${rule}`, level]);

const checks = {
  types: () => run('tsc', ['--noEmit']),
  lint: () => run('eslint', ['.', '--max-warnings', '0']),
  templates: async () => {
    const files = withTemplates();
    return files.length === 0 || run('lit-analyzer', [...files, '--strict', '--quiet', ...analyzerRules]);
  },
  unused: () => run('knip', ['--no-progress']),
  package: async () =>
    (await run(process.execPath, ['tools/build.mjs', 'lib', 'types', 'cdn', 'manifest', '--if-stale'])) &&
    licensed() &&
    (await run('publint', ['--strict'])) &&
    ((await attw('--quiet')) || attw()),
};

/** Whether the documents name the libraries that are shipped, with their versions, and each comes with its licence. */
function licensed() {
  const read = (file) => readFileSync(resolve(root, file), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const named = [...read('docs/libraries.md').matchAll(/^\| (@?[\w/-]+) \| (\d[\d.]+) \|/gm)].map(([, name, version]) => `${name} - ${version}`);
  const shipped = [...read('dist/cdn/licences.md').matchAll(/^## (\S+ - \S+) \([^)]+\)\n+\S/gm)].map(([, one]) => one);
  const own = shipped.filter((one) => one.split(' - ')[0] in { ...dependencies, ...devDependencies });
  const odd = [...named.filter((one) => !shipped.includes(one)), ...own.filter((one) => !named.includes(one))];
  if (odd.length > 0) console.error(`Without a licence in dist/cdn/licences.md, or not in docs/libraries.md: ${odd.join(', ')}`);
  return odd.length === 0;
}

/** Whether TypeScript finds the types of every entry point; says so only when it does not. */
function attw(...more) {
  return run('attw', ['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', './cdn/*', ...more]);
}

const wanted = process.argv.slice(2);
const failed = [];
// Stories import the manifest, which is generated.
if (!(await run(process.execPath, ['tools/build.mjs', 'manifest', '--if-stale']))) failed.push('manifest');
for (const name of wanted.length > 0 ? wanted : Object.keys(checks)) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const fine = await checks[name]();
  if (!fine) failed.push(name);
  console.log(`── ${name}: ${fine ? 'fine' : 'FAILED'} in ${seconds(start)}`);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
