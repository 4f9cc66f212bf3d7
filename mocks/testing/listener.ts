/** Listens to a backend's live stream, message by message. */
import { createParser } from 'eventsource-parser';
import { origin, type TestBackend } from './backend.js';

/** A message, or a comment that keeps the line open. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface Heard { event: string; id?: string; data?: any }

export interface Listener {
  readonly response: Response;
  /** The next one; `null` when the stream has ended. */
  next(): Promise<Heard | null>;
  /** So many messages, comments left out. */
  take(count: number): Promise<Heard[]>;
  /** Every byte so far. */
  readonly text: string;
  /** Goes away. */
  stop(): Promise<void>;
}

export interface Listening {
  path?: string;
  lastEventId?: string;
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

/** Opens a stream with a token. */
export async function listen({ app }: Pick<TestBackend, 'app'>, token: string | null, { path = '/events', lastEventId, signal, headers = {} }: Listening = {}): Promise<Listener> {
  const response = await app.fetch(new Request(`${origin}/api${path}`, {
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
      ...headers,
    },
    ...(signal ? { signal } : {}),
  }));
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  const heard: Heard[] = [];
  let text = '';
  const parser = createParser({
    onEvent: ({ event = 'message', id, data }) => heard.push({ event, ...(id === undefined ? {} : { id }), data: JSON.parse(data) as unknown }),
    onComment: () => heard.push({ event: '' }),
  });

  async function next(): Promise<Heard | null> {
    while (heard.length === 0) {
      const { done, value } = await reader.read();
      if (done) return null;
      const piece = decoder.decode(value, { stream: true });
      text += piece;
      parser.feed(piece);
    }
    return heard.shift()!;
  }

  return {
    response,
    next,
    async take(count) {
      const taken: Heard[] = [];
      while (taken.length < count) {
        const one = await next();
        if (one === null) throw new Error(`the stream ended after ${taken.length} of ${count} messages`);
        if (one.event !== '') taken.push(one);
      }
      return taken;
    },
    get text() { return text; },
    stop: () => reader.cancel(),
  };
}

/** Whom the vendor's site signs in. */
const visitors = {
  customer: { sub: 'customer-1' },
  other: { sub: 'customer-2' },
  vendor: { sub: 'agent-1', role: 'vendor', name: '林晓' },
};
export type ListeningVisitor = keyof typeof visitors;

/** Opens somebody's own stream with a fresh token. */
export async function listenAs(backend: TestBackend, who: ListeningVisitor = 'customer', listening: Listening = {}): Promise<Listener> {
  const token = await backend.keys.signToken({ now: backend.options.clock(), ...visitors[who] });
  return listen(backend, token, { path: who === 'vendor' ? '/vendor/events' : '/events', ...listening });
}
