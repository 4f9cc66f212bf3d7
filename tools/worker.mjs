// Copies the service worker of the installed msw to where Storybook serves it from, so that both always fit.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = '.cache/storybook-public';
mkdirSync(folder, { recursive: true });
copyFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), `${folder}/mockServiceWorker.js`);
