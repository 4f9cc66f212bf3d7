/**
 * `npm test`: rules and machines in Node, elements in Chromium, journeys over the running demo. `--all` adds Firefox,
 * PostgreSQL and every story; where one is missing that is said, and with `CI=true` it fails. The last line is the sum of all.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser, findFirefox } from './browser.mjs';
import { filesIn, root } from './files.mjs';
import { startPostgres } from './postgres.mjs';
import { run, seconds } from './run.mjs';

/** `--rest`: only what `--all` adds. */
const rest = process.argv.includes('--rest');
const all = rest || process.argv.includes('--all');
const ci = Boolean(process.env.CI) && process.env.CI !== 'false';
const counts = mkdtempSync(join(tmpdir(), 'aftercare-counts-'));
const total = { passed: 0, failed: 0 };

/** Runs one suite; a runner that fails without saying which test counts as one failure. */
async function suite(name, work) {
  const start = performance.now();
  const file = join(counts, `${name.replaceAll(' ', '-')}.json`);
  console.log(`\n── ${name}`);
  const fine = await work(file);
  const { passed, failed } = figures(file, fine);
  total.passed += passed;
  total.failed += failed;
  console.log(`── ${name}: ${passed} passed, ${failed} failed in ${seconds(start)}`);
}

function figures(file, fine) {
  try {
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed, failed: fine ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function nodeTests(name, files, env = {}) {
  if (files.length === 0) return void console.log(`\n── ${name}: no files yet`);
  const reporter = ['--test-reporter=./tools/node-report.mjs', '--test-reporter-destination=stdout'];
  const args = ['--import', 'tsx', '--test', '--test-concurrency=2', ...reporter, ...files];
  await suite(name, (file) => run(process.execPath, args, { DATABASE_URL: undefined, ...env, COUNT_FILE: file }));
}

async function elementTests(name, browser) {
  const files = filesIn('components', 'mocks').filter((file) => /(?<!\.node)\.test\.ts$/.test(file));
  if (files.length === 0) return void console.log(`\n── ${name}: no files yet`);
  await suite(name, (file) => run('wtr', [], { BROWSER: browser, COUNT_FILE: file }));
}

/** A part that needs a program this machine may not have. */
function missing(what) {
  if (ci) total.failed += 1;
  console.log(`\n── ${what} is not installed: ${ci ? 'required here, counted as a failure' : 'left out'}`);
}

async function journeys() {
  const files = filesIn('demo').filter((file) => file.endsWith('.journey.ts'));
  if (files.length === 0) return;
  if (!(await run(process.execPath, ['tools/build.mjs', 'cdn', 'demo', 'manifest', '--if-stale']))) {
    total.failed += 1;
    return;
  }
  await nodeTests('journeys', files);
}

/** Every story of the built Storybook, as a designer would open it. */
async function stories() {
  if (!(await run('npm', ['run', '--silent', 'storybook:build']))) {
    total.failed += 1;
    return;
  }
  await suite('stories', (file) => run(process.execPath, ['tools/stories.mjs'], { COUNT_FILE: file }));
}

async function postgres() {
  const files = filesIn('demo').filter((file) => file.endsWith('.node.test.ts'));
  const given = process.env.DATABASE_URL;
  const server = given ? { url: given, stop: () => {} } : await startPostgres();
  if (!server) return missing('PostgreSQL');
  try {
    await nodeTests('PostgreSQL', files, { DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

const nodeFiles = filesIn('components', 'mocks', 'demo', 'stories', 'tools').filter((f) => f.endsWith('.node.test.ts'));

try {
  console.log(`Chromium: ${await findBrowser()}`.replace(resolve(root), '.'));
  if (!rest) {
    await nodeTests('Node', nodeFiles);
    await elementTests('Chromium', 'chromium');
    await journeys();
  }
  if (all) {
    if (findFirefox()) await elementTests('Firefox', 'firefox');
    else missing('Firefox');
    await postgres();
    await stories();
  }
} catch (error) {
  total.failed += 1;
  console.error(error);
} finally {
  rmSync(counts, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
// For who adds several runs up.
if (process.env.SUM_FILE) appendFileSync(process.env.SUM_FILE, `${total.passed} ${total.failed}\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
