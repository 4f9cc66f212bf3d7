/**
 * A whole pretend world: the reference backend on the memory store, a clock that only moves when told, people who can
 * sign in, and faults that can be switched on. Stories, tests and the page all use this one.
 */
import { createApp } from '../backend/app.js';
import type { PhotoCleaner } from '../backend/contents.js';
import { createKeys } from '../backend/keys.js';
import { loadWorld } from '../backend/load.js';
import { memoryStore } from '../backend/store/memory.js';
import { photosInPage } from '../photos-in-page.js';
import { freshWorld, type World as WorldData } from './fresh.js';
import { pretendClock, type PretendClock } from './clock.js';
import { faulty, type Fault } from './faults.js';

/** Whom a page may be signed in as. */
export type Visitor = 'customer-1' | 'customer-2' | 'guest' | 'vendor';

export interface PretendWorld {
  readonly clock: PretendClock;
  /** To be given to a provider: every call goes to the backend in this page. */
  readonly fetch: typeof globalThis.fetch;
  /** The fault calls run into, or `null`. */
  fault: Fault | null;
  /** A token as the vendor's site would hand it out; `null` for a guest. */
  token(visitor: Visitor): Promise<{ token: string; expiresAt: string } | null>;
  /** Calls the backend as somebody, past any fault; for preparing a state. Throws on a problem. */
  call<T>(visitor: Visitor, method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>): Promise<T>;
  /** Lets what came due happen. */
  settle(): Promise<void>;
}

export interface WorldOptions {
  /** The pretend now; Friday 20 November 2026, 10:00 in Shanghai when absent. */
  at?: string;
  data?: WorldData;
  /** Takes the location out of photos; the page's canvas when absent. */
  photos?: PhotoCleaner;
}

const base = 'http://aftercare.invalid';
const vendorName = '林晓';

/** Makes a world. Nothing in it is shared with another. */
export async function createWorld(options: WorldOptions = {}): Promise<PretendWorld> {
  const data = options.data ?? freshWorld;
  const clock = pretendClock(options.at ?? '2026-11-20T10:00:00+08:00');
  const keys = await createKeys();
  const store = memoryStore();
  await loadWorld(store, data);
  const photos = options.photos ?? photosInPage;
  const app = createApp({
    store, clock: clock.now, ids: () => crypto.randomUUID().replaceAll('-', ''), keys, vendor: data.vendor, basePath: '/api',
    ...(photos ? { photos } : {}),
  });

  const token = async (visitor: Visitor): Promise<{ token: string; expiresAt: string } | null> => {
    if (visitor === 'guest') return null;
    const now = clock.now();
    const ttl = 10 * 60;
    const signed = await keys.signToken(
      visitor === 'vendor' ? { sub: 'agent-1', role: 'vendor', name: vendorName, now, ttl } : { sub: visitor, now, ttl },
    );
    return { token: signed, expiresAt: new Date(now + ttl * 1000).toISOString() };
  };

  const direct: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(String(input), base), init);
    request.signal.throwIfAborted();
    return cancelledWith(request.signal, await app.fetch(request));
  };

  const world: PretendWorld = {
    clock,
    fault: null,
    fetch: (input, init) => faulty(world.fault, direct, input, init),
    token,
    async call(visitor, method, path, body, headers = {}) {
      const signedIn = await token(visitor);
      const response = await direct(`/api${path}`, {
        method,
        headers: {
          ...(signedIn ? { Authorization: `Bearer ${signedIn.token}` } : {}),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return await response.json();
    },
    settle: () => app.settleDue(),
  };
  return world;
}

/**
 * An abort does not reach a body that is read straight from the app: cancel it, so that the backend's stream ends as a
 * real connection would.
 */
function cancelledWith(signal: AbortSignal, response: Response): Response {
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      signal.addEventListener('abort', () => {
        void reader.cancel();
        try { controller.error(signal.reason); } catch { /* already closed */ }
      }, { once: true });
    },
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (signal.aborted) return;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => reader.cancel(),
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
