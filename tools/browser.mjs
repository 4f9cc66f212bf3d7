/**
 * Finds a browser to test with, without touching the system: `CHROME_PATH`, else an installed Chromium or Chrome,
 * else a Chromium from npm kept in `.cache/browser` (Linux x64). Run directly it prints the path.
 */
import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(fileURLToPath(import.meta.url), '../..');
const cache = join(root, '.cache/browser');

/** The newest Chromium on npm whose package runs on Node 20. */
const npmPackage = '@sparticuz/chromium';
const npmVersion = '147.0.0';

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
const windows = (path) => programs.filter(Boolean).map((folder) => join(folder, path));
const mac = (path) => [`/Applications/${path}`, join(homedir(), 'Applications', path)];
const onPath = (...names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const chromes = {
  linux: () => onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'),
  darwin: () => [
    ...mac('Google Chrome.app/Contents/MacOS/Google Chrome'),
    ...mac('Chromium.app/Contents/MacOS/Chromium'),
    ...mac('Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
  ],
  win32: () => [
    ...windows('Google\\Chrome\\Application\\chrome.exe'),
    ...windows('Chromium\\Application\\chrome.exe'),
    ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
};

const firefoxes = {
  linux: () => onPath('firefox-esr', 'firefox'),
  darwin: () => mac('Firefox.app/Contents/MacOS/firefox'),
  win32: () => windows('Mozilla Firefox\\firefox.exe'),
};

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const known = (table) => (table[process.platform] ?? table.linux)().find(executable) ?? null;

/**
 * Path of a Chromium. `BROWSER_FROM=npm` passes over what is installed.
 * @returns {Promise<string>}
 * @throws when there is none and npm has none for this machine
 */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!executable(chosen)) throw new Error(`CHROME_PATH is not a program: ${chosen}`);
    return chosen;
  }
  return (process.env.BROWSER_FROM === 'npm' ? null : known(chromes)) ?? npmBrowser();
}

/** Path of a Firefox (`FIREFOX_PATH` wins), or `null`. */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  return chosen && executable(chosen) ? chosen : known(firefoxes);
}

/** Switches for a headless Chromium that keeps to itself. Only root needs (and gets) `--no-sandbox`. */
export function launchArgs() {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const still = ['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
  return ['--headless', ...quiet, ...still, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}

/**
 * Starts a browser, and once more when it does not come up. Only the start is repeated, never a test.
 * @template T
 * @param {() => Promise<T>} start
 * @returns {Promise<T>}
 */
export async function startTwice(start) {
  try {
    return await start();
  } catch (error) {
    console.error(`The browser did not start, starting it once more: ${error?.message ?? error}`);
    return start();
  }
}

/**
 * A headless Chromium driven by playwright-core. Close it when done.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function startChromium() {
  const { chromium } = await import('playwright-core');
  const executablePath = await findBrowser();
  return startTwice(() => chromium.launch({ executablePath, args: launchArgs(), chromiumSandbox: false }));
}

/** Installs the Chromium of npm once and answers the path of a script that starts it. */
async function npmBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome found. Install one, or set CHROME_PATH.');
  }
  const home = join(cache, `chromium-${npmVersion}`);
  const starter = join(home, 'chromium.sh');
  if (existsSync(starter)) return starter;
  console.error(`No Chromium or Chrome found: fetching ${npmPackage} ${npmVersion} from npm into .cache/browser`);
  mkdirSync(cache, { recursive: true });
  // Prepared beside its place and renamed, so that a broken download is never taken for a browser.
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    await install(draft);
    await unpack(draft);
    writeFileSync(join(draft, 'fonts/fonts.conf'), fonts);
    writeFileSync(join(draft, 'chromium.sh'), starterScript(draft), { mode: 0o755 });
    rmSync(join(draft, 'node_modules'), { recursive: true, force: true });
    if (!existsSync(starter)) renameSync(draft, home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return starter;
}

async function install(folder) {
  const what = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${npmPackage}@${npmVersion}`];
  for (let left = 2; ; left -= 1) {
    try {
      await run('npm', what, { cwd: folder });
      return;
    } catch (error) {
      if (left === 0) throw new Error(`npm could not fetch ${npmPackage}: ${error.stderr ?? error.message}`);
    }
  }
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be in a cloud. */
async function unpack(folder) {
  const entry = pathToFileURL(join(folder, `node_modules/${npmPackage}/build/esm/index.js`)).href;
  const code = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await run(process.execPath, ['--input-type=module', '-e', code], { env });
}

/** The package's own list names folders of its cloud only. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir></fontconfig>
`;

/** Takes the package's own libraries and fonts only where the system has none. */
function starterScript(folder) {
  const missing = (() => {
    try {
      return execFileSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' }).includes('not found');
    } catch {
      return true;
    }
  })();
  return [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    ...(missing ? ['export LD_LIBRARY_PATH="$here/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"'] : []),
    '[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"',
    'exec "$here/chromium" "$@"',
    '',
  ].join('\n');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(await findBrowser());
}
