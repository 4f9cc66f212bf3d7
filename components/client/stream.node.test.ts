import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { eventually, settle } from '../../mocks/testing/timers.js';
import { streaming, types, warmUp } from '../../mocks/testing/lines.js';

before(warmUp);

describe('a live connection', () => {
  it('opens with the first listener, is one for all, and closes with the last', async () => {
    const { heard, line, lines, listen, live, timers } = streaming();
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
    const { line, lines, listen, live } = streaming();
    listen()();
    listen();
    await line();
    assert.deepEqual([lines.length, live.status], [1, 'live']);
  });

  it('closed before its code was loaded never opens', async () => {
    const { lines, listen } = streaming();
    listen()();
    await settle(20);
    assert.equal(lines.length, 0);
  });

  it('tells how it stands', async () => {
    const { line, lines, listen, live, timers } = streaming();
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
    const { heard, line, listen, live } = streaming();
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
    const { heard, line, listen } = streaming();
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
    const { heard, line, listen, timers } = streaming();
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
    const { heard, line, listen, timers } = streaming();
    listen();
    const first = await line();
    first.write('event: notice\nid: 8\ndata: {}\n\nevent: reset\ndata: {}\n\n');
    await eventually(() => heard.length === 2);
    first.fail();
    await timers.advance(1_000);
    assert.equal((await line(2)).after, undefined);
  });

  it('in silence is given up after 45 seconds, but not while comments come', async () => {
    const { line, lines, listen, live, timers } = streaming();
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
    const { heard, line, lines, listen, live } = streaming();
    listen();
    (await line()).write('event: notice\nid: 8\ndata: {}\n\n');
    await eventually(() => heard.length === 1);
    live.restart();
    const second = await line(2);
    assert.deepEqual([lines[0]!.cut, second.after], [true, undefined]);
  });
});
