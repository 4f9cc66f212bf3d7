/**
 * `npm run bench`: how long each element takes in Chromium against the demo's backend, from the page's first byte,
 * in a fresh profile. Medians of several runs, at full speed and with the processor slowed 4 times. Figures only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startChromium } from './browser.mjs';
import { root } from './files.mjs';

const runs = Number(process.env.RUNS ?? 7);
const elements = ['request', 'progress', 'agreement', 'consent'];

/** Starts the demo on a port of its own with data of its own. */
async function startDemo() {
  const data = mkdtempSync(join(tmpdir(), 'aftercare-bench-'));
  const port = String(20_000 + (process.pid % 20_000));
  const env = { ...process.env, PORT: port, DATA_DIR: data, npm_lifecycle_event: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(data, { recursive: true, force: true });
  };
  for await (const line of createInterface(child.stdout)) {
    const url = /^Aftercare demo: (\S+)/.exec(line)?.[1];
    if (url) return { url: new URL(url).origin, stop };
  }
  await stop();
  throw new Error('The demo did not start.');
}

const page = (element) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
<script type="module" src="/cdn/aftercare.js"></script>
<aftercare-provider endpoint="/api" token-url="/session/token?as=customer-1">
<aftercare-${element}></aftercare-${element}></aftercare-provider></html>`;

/** In the page: milliseconds until the element shows something, and until it is no longer loading. */
async function times(tag) {
  const element = document.querySelector(tag);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const until = async (ready) => {
    while (!ready()) {
      if (performance.now() > 20_000) return NaN;
      await frame();
    }
    return performance.now();
  };
  const shown = await until(() => element.shadowRoot?.childElementCount > 0);
  const ready = await until(() => !element.matches(':state(loading)'));
  return { shown, ready };
}

async function measure(browser, url, element, slow) {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    await tab.route(`${url}/bench`, (route) => route.fulfill({ contentType: 'text/html', body: page(element) }));
    const cdp = await context.newCDPSession(tab);
    await cdp.send('Performance.enable');
    if (slow > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await tab.goto(`${url}/bench`);
    const result = await tab.evaluate(times, `aftercare-${element}`);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { ...result, script: of('ScriptDuration') * 1000, heap: of('JSHeapUsedSize') / 1e6 };
  } finally {
    await context.close();
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const row = (cells) => cells.map((cell, i) => String(cell)[i ? 'padStart' : 'padEnd'](i ? 12 : 28)).join('');

const demo = await startDemo();
const browser = await startChromium();
try {
  console.log(row([`median of ${runs}`, 'shown ms', 'ready ms', 'script ms', 'heap MB']));
  for (const slow of [1, 4]) {
    for (const element of elements) {
      const all = [];
      for (let run = 0; run < runs; run += 1) all.push(await measure(browser, demo.url, element, slow));
      const columns = ['shown', 'ready', 'script', 'heap'].map((key) => median(all.map((one) => one[key])).toFixed(1));
      console.log(row([`aftercare-${element} ${slow}x`, ...columns]));
    }
  }
} finally {
  await browser.close();
  await demo.stop();
}
