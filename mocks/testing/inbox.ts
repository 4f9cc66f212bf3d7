/** A backend of three operations that keeps to the rule of keys, on a line that fails as a test says. */
import { requestExamples } from '../../components/contract/resources/request.examples.js';
import { json, network, problem } from './replies.js';

/** `before`: the call does not arrive; `after`: its answer does not; `never`: nothing comes; else that answer. */
type Mishap = 'before' | 'after' | 'never' | Response;

export interface Called {
  readonly line: string;
  readonly key: string;
  readonly token: string;
  readonly body: string;
}

export interface Inbox {
  readonly fetch: typeof globalThis.fetch;
  readonly calls: Called[];
  /** Bodies of what was filed, in order. */
  readonly filed: Array<Record<string, unknown>>;
  /** Ids of attachments that are there. */
  readonly attachments: Map<string, string>;
  /** Happens to the next calls of a line, one each. */
  fail(line: string, ...mishaps: Mishap[]): void;
  /** The network is away. */
  offline: boolean;
  /** Calls of a line. */
  made(line: string): Called[];
}

export function inbox(): Inbox {
  const stored = new Map<string, { bytes: string; answer: Response }>();
  let uploads = 0;
  const mishaps: Array<{ line: string; mishap: Mishap }> = [];
  const { trackingCode: code, ...guests } = requestExamples.Request.guestOnline;

  const it: Inbox = {
    calls: [], filed: [], attachments: new Map(), offline: false,
    fail: (line, ...all) => { mishaps.push(...all.map((mishap) => ({ line, mishap }))); },
    made: (line) => it.calls.filter((one) => one.line === line),
    async fetch(input, init) {
      const request = new Request(input, init);
      const { headers, method, signal } = request;
      const line = `${method} ${new URL(request.url).pathname.replace('/api', '')}`;
      const call = {
        line, key: headers.get('idempotency-key') ?? '', token: headers.get('authorization')?.slice(7) ?? '', body: await request.text(),
      };
      it.calls.push(call);
      if (it.offline) throw network;
      const at = mishaps.findIndex((one) => one.line === line);
      const [{ mishap } = { mishap: undefined }] = at < 0 ? [] : mishaps.splice(at, 1);
      if (mishap instanceof Response) return mishap;
      if (mishap === 'before') throw network;
      if (mishap === 'never') return new Promise((_, reject) => { signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))); });
      const answer = answered(call);
      if (mishap === 'after') throw network;
      return answer.clone();
    },
  };

  function answered({ line, key, token, body }: Called): Response {
    if (line === 'GET /me') return token === '' ? problem('unauthenticated') : json({ id: token, role: 'customer' });
    if (line.startsWith('GET /requests/')) {
      const n = Number(line.split('-').at(-1));
      return it.filed[n - 1] ? json(requestOf(n, token)) : problem('not-found');
    }
    const scope = `${token} ${line} ${key}`;
    const known = stored.get(scope);
    if (known) return known.bytes === body ? known.answer : problem('key-reused');
    const made = line === 'POST /attachments' ? attached(body) : filed(body, token);
    if (made.ok) stored.set(scope, { bytes: body, answer: made });
    return made;
  }

  function attached(body: string): Response {
    const id = `attachment-${uploads += 1}`;
    it.attachments.set(id, body);
    return json({ id, name: 'x', type: 'text/plain', size: body.length, at: '2026-11-20T10:00:00+08:00' }, 201);
  }

  function filed(body: string, token: string): Response {
    const one = JSON.parse(body) as { attachments?: string[] };
    const unknown = (one.attachments ?? []).flatMap((id, i) => (it.attachments.has(id) ? [] : [{ pointer: `/attachments/${i}`, code: 'unknown', message: '' }]));
    if (unknown.length > 0) return json({ type: 'urn:aftercare:problem:validation', status: 422, errors: unknown }, 422);
    it.filed.push(one);
    return json(requestOf(it.filed.length, token), 201);
  }

  const requestOf = (n: number, token: string): object => ({ ...guests, id: `request-${n}`, number: `R-${n}`, ...(token === '' && { trackingCode: code }) });
  return it;
}
