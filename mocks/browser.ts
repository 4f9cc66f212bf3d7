/**
 * The reference backend inside a page: every call under a world's endpoint is answered by that world through the service
 * worker, so that elements use the page's own fetch. A page of documentation shows many worlds side by side.
 */
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { PretendWorld } from './scenarios/world.js';

const worlds = new Map<string, PretendWorld>();

/** The endpoint of a world, from now on; beside the page's own address, so that a static build works in any folder. */
export function endpointOf(world: PretendWorld): string {
  const known = [...worlds].find(([, one]) => one === world)?.[0];
  // Never the same again: what an earlier page left on the device belongs to a world that is gone.
  const id = known ?? crypto.randomUUID();
  worlds.set(id, world);
  return `./world/${id}/api`;
}

/** The call as the world's backend knows it. */
async function within(request: Request): Promise<Request> {
  const { method, headers, signal } = request;
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/^.*\/world\/[\w-]+\/api/, '/api');
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(url, { method, headers, signal, body });
}

/** The worker; started once a page. */
const worker = setupWorker(http.all('*/world/:id/api/*', async ({ request, params }) => {
  const world = worlds.get(String(params.id));
  // A call that gets no answer there fails as one without a network does.
  return world ? world.fetch(await within(request)).catch(() => HttpResponse.error()) : HttpResponse.error();
}));

/** Starts the worker. Its script is served beside the page. */
export async function startWorker(): Promise<typeof worker> {
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: './mockServiceWorker.js' } });
  return worker;
}
