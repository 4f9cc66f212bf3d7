/** What is done while a backend does not stream. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { offline, streaming, types, warmUp } from '../../mocks/testing/lines.js';
import { eventually } from '../../mocks/testing/timers.js';
import { Failure } from './failure.js';

before(warmUp);

describe('a backend that does not stream', () => {
  it('is asked ever less often; after three failures all is read anew every while, until it streams again', async () => {
    const { heard, line, listen, live, timers, world } = streaming(offline, () => 0.999);
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
    const { listen, live, timers } = streaming(offline);
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
      const { listen, live, timers, world } = streaming(new Failure('problem', { status, code: status === 404 ? 'not-found' : 'not-implemented' }));
      listen();
      await eventually(() => live.status === 'polling');
      await timers.advance(299_000);
      assert.equal(world.tries, 1);
      await timers.advance(1_000);
      assert.equal(world.tries, 2);
    }
  });

  it('because nobody is signed in is left alone until somebody is', async () => {
    const { heard, line, listen, live, timers, world } = streaming(new Failure('problem', { status: 401, code: 'unauthenticated' }));
    listen();
    await eventually(() => world.tries === 1);
    await timers.advance(3_600_000);
    assert.deepEqual([world.tries, heard.length, live.status, timers.pending], [1, 0, 'waiting', 0]);
    world.how = 'open';
    live.restart();
    await line();
  });

  it('because it has too much to do is left alone as long as it says', async () => {
    const { listen, timers, world } = streaming(new Failure('problem', { status: 429, code: 'rate-limited', retryAfter: 30 }));
    listen();
    await eventually(() => timers.pending > 0);
    await timers.advance(29_900);
    assert.equal(world.tries, 1);
    await timers.advance(2_000);
    assert.equal(world.tries, 2);
  });

  it('or ends each stream at once is asked ever less often too, and polled', async () => {
    const { heard, listen, timers, world } = streaming();
    world.brief = true;
    listen();
    await eventually(() => world.tries > 0);
    await timers.advance(60_000);
    assert.ok(world.tries < 12, `${world.tries} tries`);
    assert.ok(heard.length >= 3, `${heard.length} polls`);
  });
});
