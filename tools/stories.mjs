/**
 * Opens every story of the built Storybook, in Chinese and light, in English and dark, and fails on what a reader would
 * see go wrong: an error, a play function that threw, a fault that axe found, a word on the console. With `COUNT_FILE`
 * the figures are written there as `{ passed, failed }`. Names (parts of story ids) run only these.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { startChromium } from './browser.mjs';
import { root } from './files.mjs';

const folder = join(root, 'storybook-static');
const looks = [
  { name: 'zh-CN light', globals: 'locale:zh-CN;scheme:light', width: 390 },
  { name: 'en dark', globals: 'locale:en;scheme:dark', width: 1280 },
];
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname));
  try {
    const body = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${server.address().port}`;

/** In the page: what Storybook's channel says of the story, once it has finished. */
async function verdict() {
  const channel = () => globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const thrown = ['storyThrewException', 'storyErrored', 'storyMissing', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying'];
  for (;;) {
    const wrong = thrown.map((event) => channel()?.last(event)?.[0]).find(Boolean);
    if (wrong) return [String(wrong.message ?? wrong.description ?? JSON.stringify(wrong))];
    const finished = channel()?.last('storyFinished')?.[0];
    if (finished) {
      const violations = finished.reporters?.find(({ type }) => type === 'a11y')?.result?.violations ?? [];
      return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`);
    }
    await new Promise((next) => requestAnimationFrame(next));
  }
}

async function open(browser, story, look) {
  const page = await browser.newPage({ viewport: { width: look.width, height: 900 } });
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  // The browser's own lines about failed calls belong to the stories of failures.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/Failed to load resource/.test(message.text())) faults.push(message.text());
  });
  try {
    await page.goto(`${origin}/iframe.html?id=${story.id}&viewMode=story&globals=${look.globals}`);
    faults.push(...(await Promise.race([
      page.evaluate(verdict),
      new Promise((late) => setTimeout(late, 20_000, ['it never finished'])),
    ])));
  } finally {
    await page.close();
  }
  return faults;
}

const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const wanted = process.argv.slice(2);
const stories = Object.values(entries).filter(
  ({ type, id }) => type === 'story' && (wanted.length === 0 || wanted.some((part) => id.includes(part))),
);
const count = { passed: 0, failed: 0 };
const browser = await startChromium();
try {
  for (const story of stories) {
    for (const look of looks) {
      const faults = await open(browser, story, look);
      if (faults.length === 0) count.passed += 1;
      else {
        count.failed += 1;
        console.error(`✗ ${story.title} · ${story.name} (${look.name})\n    ${[...new Set(faults)].join('\n    ')}`);
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
if (stories.length === 0) count.failed += 1;
if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
