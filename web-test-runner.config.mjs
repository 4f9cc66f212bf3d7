/** Element tests: Chromium by default, Firefox with `BROWSER=firefox`. One browser context per page slot. */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser, findFirefox, launchArgs, startTwice } from './tools/browser.mjs';
import { bundledPackages } from './tools/wtr-bundled.mjs';
import { countReporter } from './tools/wtr-count.mjs';
import { emulateMedia } from './tools/wtr-media.mjs';

const firefox = process.env.BROWSER === 'firefox';
const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));

/** What a test may leave on the console: Lit's own word about its development build. */
const expected = [/Lit is in dev mode/];

/** Firefox lets timers of a page wait that it believes to stand behind another. */
const inFront = { 'dom.min_background_timeout_value': 4, 'dom.timeout.enable_budget_timer_throttling': false };

async function launchOptions() {
  if (!firefox) return { executablePath: await findBrowser(), args: launchArgs() };
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Install firefox-esr, or set FIREFOX_PATH.');
  return { browser: 'firefox', executablePath, args: ['--headless'], extraPrefsFirefox: inFront };
}

const launcher = chromeLauncher({
  launchOptions: await launchOptions(),
  // Pages of one context would share service workers, storage and focus.
  createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
});
const launch = launcher.launchBrowser.bind(launcher);
launcher.launchBrowser = (options) => startTwice(() => launch(options));
launcher.name = firefox ? 'Firefox' : 'Chromium';

export default {
  files: ['{components,mocks}/**/*.test.ts', '!**/*.node.test.ts'],
  browsers: [launcher],
  // More than the two cores of the CI machine makes focus and timing fail. In Firefox one page alone has the focus.
  concurrency: firefox ? 1 : 2,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [bundledPackages(), esbuildPlugin({ ts: true, json: true, tsconfig, target: 'es2022' }), emulateMedia()],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 120_000,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  filterBrowserLogs: ({ args }) => !expected.some((pattern) => pattern.test(String(args[0]))),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countReporter()],
};
