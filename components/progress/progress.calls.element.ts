/** What <aftercare-progress> asks of the backend, and in which order. */
import type { CallOptions, Client, Connection } from '../client/connection.js';
import type { LogEvent, Request } from '../contract/resources/request.js';
import { complete, engaged, type Case } from './progress.case.machine.js';

/** Entries of a log that are read first; the rest when asked for. */
const tail = 30;
const page = 100;

/**
 * The request to show: the one asked for; else the newest open one; else the one shown before, or the newest of all, so
 * that what was closed can still be rated and reopened. `null` when there is none.
 */
async function findRequest(client: Client, id: string | undefined, known: Case | undefined, options: CallOptions): Promise<Request | null> {
  if (id !== undefined) return client.readRequest({ id }, options);
  if (known && engaged(known)) return client.readRequest({ id: known.request.id }, options);
  const { items: [open] } = await client.listRequests({ query: { status: 'open', limit: 1 } }, options);
  if (open) return open;
  if (known) return client.readRequest({ id: known.request.id }, options);
  return (await client.listRequests({ query: { limit: 1 } }, options)).items[0] ?? null;
}

/** All entries above `after`, in order, up to and with `to`. */
async function readLog(client: Client, id: string, after: number, to: number, options: CallOptions): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(page, Math.max(1, to - after - events.length));
    const { items, next } = await client.readEvents({ id, query: { after, limit, ...(cursor !== undefined && { cursor }) } }, options);
    events.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined && (events.at(-1)?.seq ?? 0) < to);
  return events;
}

/** A request and the end of its log, as of one moment; `null` when there is no request. */
export async function readCase(
  { client }: Connection, id: string | undefined, known: Case | undefined, options: CallOptions,
): Promise<Pick<Case, 'request' | 'events'> | null> {
  let request = await findRequest(client, id, known, options);
  if (!request) return null;
  const shown = known?.request.id === request.id ? known.events : [];
  const after = shown.at(-1)?.seq ?? Math.max(0, request.seq - tail);
  if (request.seq <= after) return { request, events: [] };
  let events: LogEvent[] = [];
  // What happens between the two calls is seen by one of them only.
  for (let tries = 0; tries < 3; tries += 1) {
    events = await readLog(client, request.id, after, request.seq, options);
    if (complete({ events, request })) break;
    request = await client.readRequest({ id: request.id }, options);
  }
  return { request, events };
}

/** The entries before those that are shown. */
export async function readOlder({ client }: Connection, { request, events }: Case, options: CallOptions): Promise<LogEvent[]> {
  const first = (events[0]?.seq ?? request.seq + 1) - 1;
  return readLog(client, request.id, Math.max(0, first - page), first, options);
}
