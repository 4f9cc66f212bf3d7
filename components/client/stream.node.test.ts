import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { eventually, pretendTimers, settle } from '../../mocks/testing/timers.js';
import { Failure } from './failure.js';
import type { AfterEvent } from './live.js';
import { createLive } from './live-connection.js';

/** One opened stream, written to by the test. */
interface Line {
  after: string | undefined;
  write(text: string): void;
  end(): void;
  fail(): void;
  readonly cut: boolean;
}

type Opening = 'open' | Failure;

/** A live connection whose backend opens, or not, as told; `how` may be changed. */
function setUp(how: Opening = 'open', random?: () => number) {
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

// Code that is loaded with the first stream comes in real time, which the pretend one does not wait for.
before(async () => {
  const { line, listen } = setUp();
  const leave = listen();
  await line();
  leave();
});

const types = (heard: AfterEvent[]): string[] => heard.map(({ type }) => type);
const offline = new Failure('offline');

describe('a live connection', () => {
  it('opens with the first listener, is one for all, and closes with the last', async () => {
    const { heard, line, lines, listen, live, timers } = setUp();
    assert.equal(live.status, 'closed');
    const first = listen();
    const second = listen();
    const { write } = await line();
    write('event: ready\nid: 1\ndata: {}\n\n');
    await eventually(() => heard.length === 2);
    first();
    await settle();
    assert.equal(live.status, 'live');
    second();
    await settle();
    assert.deepEqual([live.status, lines.length, lines[0]!.cut, timers.pending], ['closed', 1, true, 0]);
  });

  it('stays when a listener leaves and comes back at once', async () => {
    const { line, lines, listen, live } = setUp();
    listen()();
    listen();
    await line();
    assert.deepEqual([lines.length, live.status], [1, 'live']);
  });

  it('closed before its code was loaded never opens', async () => {
    const { lines, listen } = setUp();
    listen()();
    await settle(20);
    assert.equal(lines.length, 0);
  });

  it('tells how it stands', async () => {
    const { line, lines, listen, live, timers } = setUp();
    const told: string[] = [];
    const off = live.onStatus((status) => { told.push(status); });
    const leave = listen();
    await line();
    lines[0]!.fail();
    await timers.advance(1_000);
    await line(2);
    leave();
    await settle();
    off();
    listen();
    assert.deepEqual(told, ['waiting', 'live', 'waiting', 'live', 'closed']);
    assert.equal(live.status, 'waiting');
  });

  it('lets no listener harm another', async () => {
    const { heard, line, listen, live } = setUp();
    const { error } = console;
    console.error = () => undefined;
    try {
      live.subscribe(() => { throw new Error('mine'); });
      listen();
      (await line()).write('event: notice\nid: 1\ndata: {}\n\n');
      await eventually(() => heard.length === 1);
    } finally {
      console.error = error;
    }
  });

  it('passes over what it does not know, and reads anew what it cannot read', async () => {
    const { heard, line, listen } = setUp();
    listen();
    (await line()).write([
      'event: fashion\nid: 1\ndata: {}', 'event: notice\nid: 2\ndata: {}', 'event: request\nid: 3\ndata: {"event": {}}',
      'event: consent\nid: 4\ndata: {not json', ': still here', 'event: reset\nid: 5\ndata: {}', '',
    ].join('\n\n'));
    await eventually(() => heard.length === 4);
    assert.deepEqual(types(heard), ['notice', 'catch-up', 'catch-up', 'catch-up']);
  });
});

describe('a connection that ends', () => {
  it('is taken up after the last id', async () => {
    const { heard, line, listen, timers } = setUp();
    listen();
    const first = await line();
    first.write('event: ready\nid: 7\ndata: {}\n\nevent: notice\nid: 8\ndata: {}\n\nevent: notice\nid: 9\nda');
    await eventually(() => heard.length === 2);
    first.end();
    await timers.advance(1_000);
    const second = await line(2);
    assert.deepEqual([first.after, second.after], [undefined, '8']);
    second.write('event: notice\nid: 9\ndata: {}\n\n');
    await eventually(() => heard.length === 3);
    assert.deepEqual(types(heard), ['catch-up', 'notice', 'notice']);
  });

  it('begins anew after a reset', async () => {
    const { heard, line, listen, timers } = setUp();
    listen();
    const first = await line();
    first.write('event: notice\nid: 8\ndata: {}\n\nevent: reset\ndata: {}\n\n');
    await eventually(() => heard.length === 2);
    first.fail();
    await timers.advance(1_000);
    assert.equal((await line(2)).after, undefined);
  });

  it('in silence is given up after 45 seconds, but not while comments come', async () => {
    const { line, lines, listen, live, timers } = setUp();
    listen();
    const { write } = await line();
    for (let i = 0; i < 6; i += 1) {
      await timers.advance(15_000);
      write(': \n\n');
      await settle();
    }
    assert.equal(lines.length, 1);
    assert.equal(live.lastNews, timers.now());
    await timers.advance(44_999);
    assert.equal(live.status, 'live');
    await timers.advance(1_500);
    await line(2);
    assert.equal(lines[0]!.cut, true);
  });

  it('for another caller begins anew, without the id of the one before', async () => {
    const { heard, line, lines, listen, live } = setUp();
    listen();
    (await line()).write('event: notice\nid: 8\ndata: {}\n\n');
    await eventually(() => heard.length === 1);
    live.restart();
    const second = await line(2);
    assert.deepEqual([lines[0]!.cut, second.after], [true, undefined]);
  });
});

describe('a backend that does not stream', () => {
  it('is asked ever less often; after three failures all is read anew every while, until it streams again', async () => {
    const { heard, line, listen, live, timers, world } = setUp(offline, () => 0.999);
    listen();
    await eventually(() => world.tries === 1);
    await eventually(() => timers.pending === 1);
    assert.equal(live.status, 'waiting');
    await timers.advance(1_000);
    assert.deepEqual([world.tries, types(heard)], [2, []]);
    await timers.advance(2_000);
    assert.deepEqual([world.tries, types(heard), live.status], [3, ['catch-up'], 'polling']);
    await timers.advance(75_000);
    assert.deepEqual(types(heard), ['catch-up', 'catch-up', 'catch-up', 'catch-up']);
    assert.equal(live.status, 'polling');
    assert.equal(world.tries, 3 + 5);
    world.how = 'open';
    await timers.advance(20_000);
    (await line()).write('event: ready\nid: 1\ndata: {}\n\n');
    const before = heard.length;
    await eventually(() => heard.length === before + 1);
    await timers.advance(40_000);
    assert.equal(heard.length, before + 1);
  });

  it('while polling, answers are signs of life', async () => {
    const { listen, live, timers } = setUp(offline);
    listen();
    live.answered();
    assert.equal(live.lastNews, 0);
    await eventually(() => timers.pending > 0);
    await timers.advance(10_000);
    live.answered();
    assert.equal(live.lastNews, timers.now());
  });

  it('because it offers none is asked again after five minutes, and polled meanwhile', async () => {
    for (const status of [404, 501]) {
      const { listen, live, timers, world } = setUp(new Failure('problem', { status, code: status === 404 ? 'not-found' : 'not-implemented' }));
      listen();
      await eventually(() => live.status === 'polling');
      await timers.advance(299_000);
      assert.equal(world.tries, 1);
      await timers.advance(1_000);
      assert.equal(world.tries, 2);
    }
  });

  it('because nobody is signed in is left alone until somebody is', async () => {
    const { heard, line, listen, live, timers, world } = setUp(new Failure('problem', { status: 401, code: 'unauthenticated' }));
    listen();
    await eventually(() => world.tries === 1);
    await timers.advance(3_600_000);
    assert.deepEqual([world.tries, heard.length, live.status, timers.pending], [1, 0, 'waiting', 0]);
    world.how = 'open';
    live.restart();
    await line();
  });

  it('because it has too much to do is left alone as long as it says', async () => {
    const { listen, timers, world } = setUp(new Failure('problem', { status: 429, code: 'rate-limited', retryAfter: 30 }));
    listen();
    await eventually(() => timers.pending > 0);
    await timers.advance(29_900);
    assert.equal(world.tries, 1);
    await timers.advance(2_000);
    assert.equal(world.tries, 2);
  });

  it('or ends each stream at once is asked ever less often too, and polled', async () => {
    const { heard, listen, timers, world } = setUp();
    world.brief = true;
    listen();
    await eventually(() => world.tries > 0);
    await timers.advance(60_000);
    assert.ok(world.tries < 12, `${world.tries} tries`);
    assert.ok(heard.length >= 3, `${heard.length} polls`);
  });
});
