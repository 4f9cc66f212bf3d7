/**
 * The live streams: an owner's own log, and the vendor's of all. Each message is one entry of the log; its id is a
 * cursor that is good for the same log only, also after a restart.
 */
import { operations } from '../../../components/contract/operations.js';
import type { Work } from '../backend.js';
import { readCase } from '../cases.js';
import { consentView } from '../consents.js';
import { shortMac } from '../hash.js';
import { comment, eventStream, message } from '../http/event-stream.js';
import { admit, type Caller } from '../http/identity.js';
import type { Locale } from '../http/locale.js';
import type { Incoming } from '../http/pipeline.js';
import { streamResponse } from '../http/respond.js';
import { validQuery } from '../http/validation.js';
import type { LogEntry } from '../store/port.js';
import { requestView } from '../view.js';

/** Entries told at once. */
const batch = 50;

/** The cursor behind entry `seq` of a log: rises as the log grows, as text too. */
function cursor(secret: Uint8Array, owner: string | null, seq: number): string {
  const place = String(seq).padStart(12, '0');
  return `${place}.${shortMac(secret, `stream ${JSON.stringify([owner, place])}`, 24)}`;
}

/** The seq a cursor of this log stands for; `null` when it is none. */
function seqOf(secret: Uint8Array, owner: string | null, given: string, last: number): number | null {
  const seq = Number.parseInt(given, 10);
  return seq >= 0 && seq <= last && given === cursor(secret, owner, seq) ? seq : null;
}

/** Answers a stream for this caller. */
async function open(name: 'stream' | 'vendorStream', incoming: Incoming): Promise<Response> {
  const { backend, context, locale, now } = incoming;
  const { store, hub, clock, timers, keys: { secret } } = backend;
  admit(operations[name].who, incoming.caller);
  const caller = incoming.caller!;
  const { after } = validQuery('StreamQuery', context.req.query()) as { after?: string };
  const given = context.req.header('last-event-id') || after;
  const owner = caller.role === 'vendor' ? null : caller.subject;

  // First listen, then read where the log ends: what is appended in between is told.
  let wake = (): void => {};
  const unsubscribe = await hub.subscribe(owner, () => wake());
  try {
    const last = await store.transaction((tx) => tx.lastLogSeq(owner));
    const resumed = given ? seqOf(secret, owner, given, last) : null;
    let told = resumed ?? last;
    const opening = resumed === null ? message(given ? 'reset' : 'ready', cursor(secret, owner, last), {}) : comment;
    const stream = eventStream({
      timers,
      opening,
      lasts: caller.expiresAt - now,
      isOver: () => hub.closed || clock() >= caller.expiresAt,
      async next() {
        for (;;) {
          const { text, seq } = await store.transaction((tx) => page({ backend, tx, now: clock() }, caller, locale, owner, told));
          const done = text !== '' || seq === told;
          told = seq;
          if (done) return text;
        }
      },
      ended: unsubscribe,
      onError: backend.onError,
    });
    wake = stream.wake;
    const { signal } = context.req.raw;
    signal.addEventListener('abort', stream.end, { once: true });
    if (signal.aborted) stream.end();
    return streamResponse(stream.body, locale);
  } catch (error) {
    unsubscribe();
    throw error;
  }
}

/** The messages behind a seq, and the seq they lead to. */
async function page(work: Work, caller: Caller, locale: Locale, owner: string | null, after: number): Promise<{ text: string; seq: number }> {
  let text = '';
  let seq = after;
  for (const entry of await work.tx.readLog(owner, after, batch)) {
    seq = owner === null ? entry.vendorSeq : entry.ownerSeq;
    text += await told(work, caller, locale, entry, cursor(work.backend.keys.secret, owner, seq));
  }
  return { text, seq };
}

/** One entry: an event with the request as it was right after it, or a consent as it is now. */
async function told(work: Work, caller: Caller, locale: Locale, { body }: LogEntry, id: string): Promise<string> {
  if (body.kind === 'consent') {
    const consent = await work.tx.get('consent', body.consent);
    return consent ? message('consent', id, consentView(work, consent, locale, caller.role === 'vendor')) : '';
  }
  const record = await work.tx.findRequest(body.request);
  if (!record) return '';
  const found = await readCase(work, record, body.seq);
  return message('request', id, { event: found.events.at(-1), request: requestView({ ...work, caller, locale }, found) });
}

export const stream = (incoming: Incoming): Promise<Response> => open('stream', incoming);
export const vendorStream = (incoming: Incoming): Promise<Response> => open('vendorStream', incoming);
