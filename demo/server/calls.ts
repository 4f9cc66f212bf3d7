/** Calls to a running server as one of the demo's people, for tests. */
import { randomUUID } from 'node:crypto';

export type Person = 'customer-1' | 'customer-2' | 'vendor' | 'nobody';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed; to be looked at by the test. */
  json: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export interface CallOptions {
  /** `Idempotency-Key` of a POST; made up when absent, none when `null`. */
  key?: string | null;
  ifMatch?: string;
  headers?: Record<string, string>;
}

export interface Calls {
  token(person: Person): Promise<string | null>;
  get(person: Person, path: string): Promise<Answer>;
  post(person: Person, path: string, body: unknown, options?: CallOptions): Promise<Answer>;
  /** The request's next action, on its present state. */
  act(person: Person, id: string, body: object, options?: CallOptions): Promise<Answer>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export function callsTo(url: () => string): Calls {
  const tokens = new Map<string, { token: string; expiresAt: string }>();

  async function token(person: Person): Promise<string | null> {
    if (person === 'nobody') return null;
    let known = tokens.get(person);
    if (!known || Date.parse(known.expiresAt) < Date.now() + 60_000) {
      known = await (await fetch(`${url()}/session/token?as=${person}`)).json() as { token: string; expiresAt: string };
      tokens.set(person, known);
    }
    return known.token;
  }

  async function call(person: Person, method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const bearer = await token(person);
    const response = await fetch(`${url()}/api${path}`, {
      method,
      headers: { ...(bearer ? { authorization: `Bearer ${bearer}` } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  const calls: Calls = {
    token,
    get: (person, path) => call(person, 'GET', path, {}),
    post: (person, path, body, { key = randomUUID(), ifMatch, headers } = {}) => call(person, 'POST', path, {
      'content-type': 'application/json',
      ...(key === null ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...headers,
    }, JSON.stringify(body)),
    async act(person, id, body, options = {}) {
      const side = person === 'vendor' ? '/vendor' : '';
      const { headers } = await calls.get(person, `${side}/requests/${id}`);
      return calls.post(person, `${side}/requests/${id}/actions`, body, { ifMatch: headers.get('etag') ?? '', ...options });
    },
  };
  return calls;
}

/** A request that needs no address. */
export const online = (description: string) => ({
  serviceType: 'troubleshooting', urgency: 'general', channel: 'online', product: { model: 'QC-GH16' },
  problem: { description }, contact: { name: '陈静', phone: '13800002046' },
});
