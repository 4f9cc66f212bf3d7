/** What can go wrong between a page and its backend, to be switched on in tests and stories. */
import { problemType, problems, type ProblemCode } from '../../components/contract/problem.js';

/**
 * `offline`: the network is away; `slow`: no answer ever comes; `broken`: an answer that is no JSON; `wrong-shape`: JSON
 * of another shape; a problem code: that problem on every call. `only`: just for paths that contain it.
 */
export interface Fault {
  kind: 'offline' | 'slow' | 'broken' | 'wrong-shape' | ProblemCode;
  only?: string;
}

const answer = (body: string, type: string, status = 200): Response =>
  new Response(body, { status, headers: { 'Content-Type': type } });

/** Calls `direct`, or runs into the fault. */
export async function faulty(
  fault: Fault | null,
  direct: typeof globalThis.fetch,
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  if (!fault || (fault.only !== undefined && !url.includes(fault.only))) return direct(input, init);
  switch (fault.kind) {
    case 'offline': throw new TypeError('Failed to fetch');
    case 'slow': return untilAborted(init?.signal ?? (input instanceof Request ? input.signal : null));
    case 'broken': return answer('{"vendor": ', 'application/json');
    case 'wrong-shape': return answer('{"unexpected": true}', 'application/json');
    default: {
      const { status, title } = problems[fault.kind];
      return answer(JSON.stringify({ type: problemType(fault.kind), title, status }), 'application/problem+json', status);
    }
  }
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
