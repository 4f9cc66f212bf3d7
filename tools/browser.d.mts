import type { Browser } from 'playwright-core';

/** Path of a Chromium: `CHROME_PATH`, installed, or from npm. Rejects when there is none. */
export function findBrowser(): Promise<string>;
/** Path of a Firefox, or `null`. */
export function findFirefox(): string | null;
/** Switches for a headless Chromium; `--no-sandbox` only for root. */
export function launchArgs(): string[];
/** Starts a browser, and once more when it does not come up. */
export function startTwice<T>(start: () => Promise<T>): Promise<T>;
/** A headless Chromium driven by playwright-core; close it when done. */
export function startChromium(): Promise<Browser>;
