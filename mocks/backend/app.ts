/**
 * The reference backend: a Hono app over a store. The same code answers in a browser page (MSW, tests) and on Node.
 * Nothing here knows of either.
 */
import { Hono, type Context } from 'hono';
import { operations, type Operation, type OperationName } from '../../components/contract/operations.js';
import { agreementsOf } from './agreements.js';
import type { AppOptions, Backend, Timers } from './backend.js';
import { handlers, streams } from './handlers/all.js';
import { createHub } from './hub.js';
import { dress, isPreflight, preflight } from './http/cors.js';
import { identify, type Caller } from './http/identity.js';
import { localeOf } from './http/locale.js';
import { runOperation, type Incoming } from './http/pipeline.js';
import { Problem, notFound } from './http/problem.js';
import { counting } from './http/rate-limit.js';
import { problemAnswer, toResponse } from './http/respond.js';
import { answerTus, markTus, tusMethods, tusPaths } from './http/tus.js';
import { settler } from './job.js';
import { chinaCalendar, dayIn } from './rules/calendar.js';
import { wireIn } from './rules/terms.js';

/** A running backend. */
export interface App {
  /** Answers a request. `env` is handed to `clientAddress`. */
  fetch(request: Request, env?: unknown): Promise<Response>;
  /** Lets happen what has come due (missed promises, closing by silence, recalculation). A host calls it every second. */
  settleDue(): Promise<void>;
  /** Stops listening to the store and ends every stream. The store stays open. */
  close(): void;
}

const realTimers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Makes a backend. */
export function createApp(options: AppOptions): App {
  const { store, clock, ids, keys, vendor, basePath = '', timers = realTimers, limits = {} } = options;
  const { timeZone, hours } = vendor.catalog['zh-CN'].vendor;
  const calendar = vendor.calendar ?? chinaCalendar(timeZone, hours);
  const backend: Backend = {
    store, clock, ids, keys, vendor, basePath, timers,
    calendar,
    agreements: agreementsOf(vendor, calendar),
    wireTime: (at) => wireIn(calendar.zone, at),
    dayOf: (at) => dayIn(calendar.zone, at),
    hub: createHub(store, options.onError),
    onError: options.onError,
    codeTries: counting(limits.codeTriesPerHour ?? 10, 60 * 60 * 1000, clock),
    uploads: counting(limits.uploadsPerHour ?? 60, 60 * 60 * 1000, clock),
    uploadBytes: counting(limits.uploadBytesPerHour ?? 200 * 1024 * 1024, 60 * 60 * 1000, clock),
    unusedBytes: limits.unusedBytes ?? 200 * 1024 * 1024,
    photos: options.photos,
    slotReads: counting(limits.slotReadsPerMinute ?? 60, 60 * 1000, clock),
  };
  // How busy the machine is has nothing to do with a pretend clock.
  const calls = counting(limits.callsPerSecond ?? 200, 1000, () => performance.now());

  /** Who calls, counted; then what to do. Problems become answers here and nowhere else. */
  async function answer(context: Context, forAnyone: boolean, run: (incoming: Incoming) => Promise<Response>): Promise<Response> {
    const locale = localeOf(context.req.query('locale'), context.req.header('accept-language'));
    try {
      const now = clock();
      const address = options.clientAddress?.(context.req.raw, context.env) ?? '';
      const identity = await identify(context.req.header('authorization'), keys, now).catch((problem: unknown) => problem as Problem);
      const refused = identity instanceof Problem;
      calls.take(identity === null || refused ? `from ${address}` : `${identity.role} ${identity.subject}`);
      if (refused) throw identity;
      return await run({ backend, context, caller: identity as Caller | null, locale, address, now });
    } catch (error) {
      if (!(error instanceof Problem)) options.onError?.(error);
      return toResponse(problemAnswer(error instanceof Problem ? error : new Problem('internal'), locale), forAnyone);
    }
  }

  const app = new Hono().basePath(basePath);
  for (const [key, row] of Object.entries(operations) as Array<[OperationName, Operation]>) {
    const forAnyone = row.who.length === 1 && row.who[0] === 'anyone' && row.method === 'GET';
    const stream = streams[key];
    const path = row.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(row.method, path, (context) => answer(context, forAnyone, async (incoming) => (stream
      ? stream(incoming)
      : toResponse(await runOperation(key, handlers[key], incoming), forAnyone))));
  }
  app.on(tusMethods, tusPaths, async (context) => markTus(await answer(context, false, answerTus)));
  app.notFound((context) => answer(context, false, () => { throw notFound(); }));

  return {
    async fetch(request, env) {
      const response = isPreflight(request) ? preflight() : await app.fetch(request, env as object | undefined);
      dress(response.headers, clock());
      return response;
    },
    settleDue: settler(backend),
    close: () => backend.hub.close(),
  };
}
