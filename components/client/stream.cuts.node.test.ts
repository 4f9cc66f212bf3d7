/** The live connection misses nothing and repeats nothing, wherever it is cut. Set SEED to run the same cuts again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually, pretendTimers, settle } from '../../mocks/testing/timers.js';
import { Failure } from './failure.js';
import type { AfterEvent } from './live.js';
import { createLive } from './live-connection.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Mulberry32. */
function chance(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const notices = (from: number, to: number): string => Array.from(
  { length: to - from },
  (_, i) => `event: consent\nid: 第${from + i + 1}号\ndata: ${JSON.stringify(consent(from + i + 1))}\n\n`,
).join('');

const consent = (n: number): object => ({
  id: `c${n}`, purpose: { id: 'p', title: '上门服务' }, recipient: { id: 'r', name: '配送', contact: {}, role: 'handler', country: 'CN' },
  dataKinds: [], method: 'm', retention: 'r', necessary: false, notice: ['告知'], noticeHash: 'h', decision: null,
});

/** A backend with a log that grows, whose streams deliver some bytes in odd pieces and then are cut, end, or never open. */
function backend(random: () => number) {
  const world = { written: 0, cuts: 0, refused: 0, wild: true };
  const open = async (_: object, { lastEventId, signal }: { lastEventId?: string; signal?: AbortSignal } = {}): Promise<ReadableStream<Uint8Array>> => {
    await settle(1);
    if (world.wild && random() < 0.15) {
      world.refused += 1;
      throw new Failure(random() < 0.5 ? 'offline' : 'timeout');
    }
    const from = lastEventId === undefined ? 0 : Number(/第(\d+)号/.exec(lastEventId)?.[1] ?? 0);
    const ready = lastEventId === undefined ? 'event: ready\nid: 第0号\ndata: {}\n\n' : '';
    let sent = from;
    let bytes = new TextEncoder().encode(`: hello\n\n${ready}`);
    /** Bytes until the cut; it may fall anywhere, inside a character too. */
    let left = world.wild ? Math.floor(random() * 1500) : Infinity;
    return new ReadableStream({
      async pull(controller) {
        await settle(1);
        if (signal?.aborted) return controller.error(new DOMException('', 'AbortError'));
        if (bytes.length === 0 && sent < world.written) {
          bytes = new TextEncoder().encode(notices(sent, world.written));
          sent = world.written;
        }
        if (bytes.length === 0) bytes = new TextEncoder().encode(': \n\n');
        const piece = bytes.slice(0, Math.min(left, 1 + Math.floor(random() * 200)));
        bytes = bytes.slice(piece.length);
        left -= piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        if (left > 0) return;
        world.cuts += 1;
        if (random() < 0.5) controller.close();
        else controller.error(new TypeError('network'));
      },
    }, { highWaterMark: 0 });
  };
  return { world, open };
}

describe(`a stream cut at random (SEED=${seed})`, () => {
  it('misses nothing and repeats nothing in 200 cuts', async () => {
    const random = chance(seed);
    const { world, open } = backend(random);
    const timers = pretendTimers(random);
    const live = createLive({ stream: open, vendorStream: open } as never, { timers });
    const heard: AfterEvent[] = [];
    live.subscribe((event) => heard.push(event));
    const got = (): string[] => heard.flatMap((event) => (event.type === 'consent' ? [event.consent.id] : []));
    while (world.cuts < 200) {
      if (world.written - got().length < 5) world.written += Math.floor(random() * 4);
      await timers.advance(400);
    }
    world.wild = false;
    await eventually(() => { void timers.advance(400); return got().length >= world.written; });
    // And nothing more comes.
    await timers.advance(30_000);
    live.end();
    assert.ok(world.written > 100 && world.refused > 10, `${world.written} written, ${world.refused} refused`);
    assert.deepEqual(got(), Array.from({ length: world.written }, (_, i) => `c${i + 1}`));
  });
});
