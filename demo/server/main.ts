/** The demo's server: the reference backend over a database on disk, and the pages around it. */
import { fileURLToPath } from 'node:url';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Hono } from 'hono';
import { createApp } from '../../mocks/backend/app.js';
import { randomId } from '../../mocks/backend/ids.js';
import { freshWorld } from '../../mocks/scenarios/fresh.js';
import { logError } from './errors.js';
import { every } from './every.js';
import { photos } from './photos.js';
import { keysIn } from './saved-keys.js';
import { seed } from './seed.js';
import { CannotStart, readSettings } from './settings.js';
import { createSite } from './site.js';
import { openStore } from './store/open.js';

/** This machine only: the demo hands out tokens to whoever asks. */
const host = '127.0.0.1';
const home = fileURLToPath(new URL('../..', import.meta.url));
const clock = (): number => Date.now();

async function start(): Promise<void> {
  const settings = readSettings(process.env, home);
  let open: (site: Hono) => void = () => undefined;
  const ready = new Promise<Hono>((resolve) => { open = resolve; });
  const server = createAdaptorServer({ fetch: async (request, env) => (await ready).fetch(request, env) }) as Server;
  // The port first: a taken one should be told at once, not after a database was made. Early callers wait.
  await listen(server, settings.port);
  const store = await openStore(settings, logError);
  await seed(store);
  const keys = await keysIn(settings.dataDir);
  const backend = createApp({
    store, clock, ids: randomId, keys, vendor: freshWorld.vendor, basePath: '/api', photos, onError: logError,
    // The socket's, since any caller can write headers.
    clientAddress: (_request, env) => (env as HttpBindings).incoming.socket.remoteAddress ?? '',
  });
  const endJob = every(1000, () => backend.settleDue(), logError);
  open(createSite({ backend, keys, clock, home, onError: logError }));

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) process.exit(1);
    stopping = true;
    const closed = new Promise((resolve) => { server.close(resolve); });
    backend.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
    await Promise.all([closed, endJob()]);
    await store.close();
    process.exit(0);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop().catch((error: unknown) => { logError(error); process.exit(1); }));
  }
  console.log(`Aftercare demo: http://${host}:${(server.address() as AddressInfo).port}/`);
}

/** Takes the port. One whose server is just ending is waited for, a second at most. */
async function listen(server: Server, port: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(port, host, () => { server.off('error', reject); resolve(); });
      });
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') throw new CannotStart(`Port ${port} is not allowed. Set PORT to another, e.g. PORT=4311 npm start`);
      if (code !== 'EADDRINUSE') throw error;
      if (tries === 5) throw new CannotStart(`Port ${port} is taken. Set PORT to another, e.g. PORT=4311 npm start`);
      await new Promise((resolve) => { setTimeout(resolve, 250); });
    }
  }
}

start().catch((error: unknown) => {
  if (error instanceof CannotStart) console.error(error.message);
  else logError(error);
  process.exit(1);
});
