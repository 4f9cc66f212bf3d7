/**
 * The reference backend inside a page: every call under `/api` is answered by a pretend world through the service
 * worker, so that elements use the page's own fetch.
 */
import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import type { PretendWorld } from './scenarios/world.js';

/** The worker; started once a page. Its script is served at `/mockServiceWorker.js`. */
export const worker = setupWorker();

/** Starts the worker beside the page's own address, so that a static build works in any folder. */
export async function startWorker(): Promise<typeof worker> {
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: './mockServiceWorker.js' } });
  return worker;
}

/** Answers the calls of a page by this world; a call that gets no answer there fails as one without a network does. */
export const answerBy = (world: PretendWorld): HttpHandler =>
  http.all('*/api/*', ({ request }) => world.fetch(request).catch(() => HttpResponse.error()));
