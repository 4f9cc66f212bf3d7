/** A whole backend to be called from Node, as an outside client would: only what goes over the wire counts. */
import { createApp, type App } from '../backend/app.js';
import type { AppOptions } from '../backend/backend.js';
import { createKeys, type OwnKeys, type TokenWish } from '../backend/keys.js';
import { loadWorld } from '../backend/load.js';
import { memoryStore } from '../backend/store/memory.js';
import { pretendClock, type PretendClock } from '../scenarios/clock.js';
import { freshWorld } from '../scenarios/fresh.js';

/** An answer, read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The body, byte for byte. */
  readonly text: string;
  /** The body as JSON; `undefined` when it is none. */
  // What comes over the wire has no type until it is checked.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
  /** The code of a problem, else ''. */
  readonly code: string;
  /** `pointer code` of each field problem. */
  readonly fields: readonly string[];
}

export interface Sent {
  body?: unknown;
  /** The Idempotency-Key; a new one for each POST when absent, none for `null`. */
  key?: string | null;
  ifMatch?: string;
  headers?: Record<string, string>;
}

/** Somebody who calls. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Answered>;
  post(path: string, body?: unknown, sent?: Omit<Sent, 'body'>): Promise<Answered>;
  send(method: string, path: string, sent?: Sent): Promise<Answered>;
}

export interface TestBackend {
  readonly app: App;
  readonly clock: PretendClock;
  readonly keys: OwnKeys;
  readonly options: AppOptions;
  /** What answered 500. */
  readonly errors: unknown[];
  /** A client with this token; without one for `null`. */
  with(token: string | null): Client;
  /** A client signed in by the vendor's site, now. */
  as(wish: TokenWish): Client;
  readonly customer: Client;
  readonly other: Client;
  readonly vendor: Client;
  readonly anyone: Client;
}

export const origin = 'http://aftercare.invalid';
/** Friday 20 November 2026, 10:00 in Shanghai. */
export const friday = '2026-11-20T10:00:00+08:00';

/** Makes a backend with the fresh world, or on a store that has one. */
export async function testBackend(differs: Partial<AppOptions> & { at?: string; ownKeys?: OwnKeys } = {}): Promise<TestBackend> {
  const { at = friday, ownKeys, ...rest } = differs;
  const clock = pretendClock(at);
  const keys = ownKeys ?? await createKeys();
  const store = rest.store ?? memoryStore();
  const errors: unknown[] = [];
  if (!rest.store) await loadWorld(store, freshWorld);
  const options: AppOptions = {
    store, clock: clock.now, keys, vendor: freshWorld.vendor, ids: () => crypto.randomUUID().replaceAll('-', ''), basePath: '/api',
    limits: { callsPerSecond: 1e6 }, onError: (error) => errors.push(error), ...rest,
  };
  const app = createApp(options);

  const client = (tokenOf: () => Promise<string | null>): Client => {
    const send: Client['send'] = async (method, path, { body, key, ifMatch, headers = {} } = {}) => {
      const token = await tokenOf();
      const ownKey = key === undefined ? crypto.randomUUID() : key;
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      return readAnswer(await app.fetch(new Request(`${origin}/api${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(method === 'POST' && ownKey !== null ? { 'Idempotency-Key': ownKey } : {}),
          ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: (raw ? body : JSON.stringify(body)) as BodyInit }),
      })));
    };
    return {
      send,
      get: (path, headers = {}) => send('GET', path, { headers }),
      post: (path, body, sent = {}) => send('POST', path, { ...sent, body }),
    };
  };
  const signedIn = (wish: TokenWish): Client => client(() => keys.signToken({ now: options.clock(), ...wish }));

  return {
    app, clock, keys, options, errors,
    with: (token) => client(async () => token),
    as: signedIn,
    customer: signedIn({ sub: 'customer-1' }),
    other: signedIn({ sub: 'customer-2' }),
    vendor: signedIn({ sub: 'agent-1', role: 'vendor', name: '林晓' }),
    anyone: client(async () => null),
  };
}

async function readAnswer(response: Response): Promise<Answered> {
  const isStream = response.headers.get('content-type') === 'text/event-stream';
  if (isStream) await response.body?.cancel();
  const text = isStream ? '' : await response.text();
  let json: unknown;
  try { json = JSON.parse(text); } catch { /* not JSON */ }
  const { type = '', errors = [] } = (json ?? {}) as { type?: string; errors?: Array<{ pointer: string; code: string }> };
  const isProblem = response.headers.get('content-type') === 'application/problem+json';
  return {
    status: response.status, headers: response.headers, text, json,
    code: isProblem ? type.replace('urn:aftercare:problem:', '') : '',
    fields: isProblem ? errors.map(({ pointer, code }) => `${pointer} ${code}`) : [],
  };
}

/** A request anybody may file: online, general, of a known type. */
export const plainWish = {
  serviceType: 'repair', urgency: 'general', channel: 'online', product: { model: 'QC-GH16' },
  problem: { description: '热水器不出热水' }, contact: { name: '陈静', phone: '138****2046' },
};

/** An urgent repair at home. */
export const urgentWish = {
  ...plainWish, urgency: 'urgent', channel: 'on-site', product: { id: 'product-2' },
  address: { country: 'CN', region: ['上海市', '徐汇区'], line: '示例路 8 号' },
};

/** Does an action with the present ETag; fails when it is refused. */
export async function doAction(client: Client, path: string, body: { type: string; [field: string]: unknown }): Promise<Answered> {
  const { headers } = await client.get(path);
  const answer = await client.post(`${path}/actions`, body, { ifMatch: headers.get('etag')! });
  if (answer.status !== 200) throw new Error(`${body.type}: ${answer.status} ${answer.text}`);
  return answer;
}
