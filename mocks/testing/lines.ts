/** A live connection whose streams a test opens, writes and cuts, in pretend time. */
import { Failure } from '../../components/client/failure.js';
import type { AfterEvent } from '../../components/client/live.js';
import { createLive } from '../../components/client/live-connection.js';
import { eventually, pretendTimers, settle } from './timers.js';

/** One opened stream, written to by the test. */
export interface Line {
  after: string | undefined;
  write(text: string): void;
  end(): void;
  fail(): void;
  readonly cut: boolean;
}

type Opening = 'open' | Failure;

/** A live connection whose backend opens, or not, as told; `how` may be changed. */
export function streaming(how: Opening = 'open', random?: () => number) {
  const timers = pretendTimers(random);
  const lines: Line[] = [];
  const world = { how, tries: 0, brief: false };
  const stream = async (_: object, { lastEventId, signal }: { lastEventId?: string | undefined; signal?: AbortSignal } = {}) => {
    world.tries += 1;
    await settle(1);
    if (world.how !== 'open') throw world.how;
    let control!: ReadableStreamDefaultController<Uint8Array>;
    let cut = false;
    const body = new ReadableStream<Uint8Array>({ start: (given) => { control = given; }, cancel: () => { cut = true; } });
    signal?.addEventListener('abort', () => { cut = true; });
    lines.push({
      after: lastEventId,
      write: (text) => control.enqueue(new TextEncoder().encode(text)),
      end: () => control.close(),
      fail: () => control.error(new TypeError('network')),
      get cut() { return cut; },
    });
    if (world.brief) control.close();
    return body;
  };
  const live = createLive({ stream, vendorStream: stream } as never, { timers });
  const heard: AfterEvent[] = [];
  const listen = (): (() => void) => live.subscribe((event) => heard.push(event));
  const line = async (n = 1): Promise<Line> => {
    await eventually(() => lines.length >= n && live.status === 'live', `no ${n} lines, ${live.status}`);
    return lines[n - 1]!;
  };
  return { timers, lines, world, live, heard, listen, line };
}

/** Kinds of what was heard. */
export const types = (heard: AfterEvent[]): string[] => heard.map(({ type }) => type);

export const offline = new Failure('offline');

/** Loads what comes with the first stream: in real time, which the pretend one does not wait for. */
export async function warmUp(): Promise<void> {
  const { line, listen } = streaming();
  const leave = listen();
  await line();
  leave();
}
