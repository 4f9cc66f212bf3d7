/** A request that could not be sent at once: kept, and sent once and in order as soon as that is possible. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { failing, json, passed, problem } from '../../mocks/testing/replies.js';
import { draft, state, tabs, warmUp, wish } from '../../mocks/testing/tabs.js';
import { eventually } from '../../mocks/testing/timers.js';
import { Session } from './session.js';

before(warmUp);

describe('a request that could not be sent', () => {
  it('is kept, and sent in order when the network is back, with its key and bytes', async () => {
    const { backend, posts, tab, timers, until } = tabs();
    const { outbox, drafts } = await tab();
    backend.offline = true;
    const all = [draft(), draft(), draft()];
    for (const [i, one] of all.entries()) {
      assert.equal(state(await passed(timers, outbox.submit(one, wish(`nr. ${i}`)))), 'kept: offline');
      await timers.advance(1_000);
    }
    assert.equal((await drafts.list({ who: 'customer-1' })).every(({ kept }) => kept), true);
    await timers.advance(48 * 3_600_000);
    backend.offline = false;
    (outbox as unknown as { online(): void }).online();
    await until(() => backend.filed.length === 3, 10_000);
    assert.deepEqual(backend.filed.map((one) => (one.problem as { description: string }).description), ['nr. 0', 'nr. 1', 'nr. 2']);
    for (const { key } of all) assert.equal(new Set(posts().filter((one) => one.key === key).map(({ body }) => body)).size, 1);
  });

  it('is sent by the next page that opens', async () => {
    const { backend, tab, timers, until } = tabs();
    const first = await tab();
    backend.offline = true;
    await passed(timers, first.outbox.submit(draft(), wish()));
    first.session.end();
    backend.offline = false;
    await tab();
    await until(() => backend.filed.length === 1);
    assert.equal(timers.pending, 0);
  });

  it('is sent by one tab alone', async () => {
    const { backend, posts, tab, timers, until } = tabs();
    const all = [await tab(), await tab(), await tab()];
    backend.offline = true;
    await passed(timers, all[0]!.outbox.submit(draft(), wish()));
    const before = posts().length;
    backend.offline = false;
    for (const { outbox } of all) (outbox as unknown as { online(): void }).online();
    await until(() => backend.filed.length === 1, 10_000);
    await timers.advance(60_000);
    assert.deepEqual([backend.filed.length, posts().length - before], [1, 1]);
  });

  it('after the answer was lost is the same one', async () => {
    const { backend, tab, timers, until } = tabs();
    const { outbox, news } = await tab();
    backend.fail('POST /requests', 'after', 'before', 'before', 'before');
    assert.equal(state(await passed(timers, outbox.submit(draft(), wish()))), 'kept: offline');
    await until(() => news.includes('received'));
    assert.equal(backend.filed.length, 1);
  });

  for (const [what, mishaps] of [
    ['a proxy’s page', [new Response('<html>', { status: 500 })]], ['no answer', ['never', 'never']], ['half an answer', [new Response('{"id"', { status: 201 })]],
    ['a limit', [problem('rate-limited', { 'retry-after': '600' })]], ['an outage', [problem('unavailable', { 'retry-after': '600' })]],
    ['the call before that is still at work there', [problem('conflict', { 'retry-after': '600' })]],
  ] as const) {
    it(`for ${what} is kept`, async () => {
      const { backend, tab, timers, until } = tabs();
      const { outbox } = await tab();
      backend.fail('POST /requests', ...mishaps);
      const outcome = await passed(timers, outbox.submit(draft(), wish()));
      assert.equal(outcome.state, 'kept');
      await until(() => backend.filed.length === 1);
    });
  }

  it('waits as long as it is told, whoever asks', async () => {
    const { backend, posts, tab, timers, until } = tabs();
    const { outbox } = await tab();
    backend.fail('POST /requests', problem('rate-limited', { 'retry-after': '600' }));
    await passed(timers, outbox.submit(draft(), wish()));
    for (let t = 0; t < 590; t += 10) {
      outbox.retry();
      await timers.advance(10_000);
    }
    assert.equal(posts().length, 1);
    await until(() => backend.filed.length === 1, 20_000);
  });

  it('is tried less and less often', async () => {
    const { backend, posts, tab, timers } = tabs();
    const { outbox } = await tab();
    backend.offline = true;
    await passed(timers, outbox.submit(draft(), wish()));
    await timers.advance(600_000);
    const early = posts().length;
    await timers.advance(6_000_000);
    assert.ok(posts().length - early < 41 * 4, `${posts().length - early} tries in 100 minutes`);
  });

  it('for want of a sign-in waits for it, and is nobody else’s', async () => {
    const { backend, caller, posts, tab, timers, until } = tabs();
    const { outbox, session } = await tab();
    backend.offline = true;
    await passed(timers, outbox.submit(draft(), wish()));
    backend.offline = false;
    const sent = posts().length;
    caller.who = 'customer-2';
    const second = await tab();
    await timers.advance(60_000);
    assert.deepEqual([posts().length > sent && posts().at(-1)!.token === 'customer-2', backend.filed.length > 1], [false, false]);
    session.end();
    second.session.end();
    caller.who = 'customer-1';
    await tab();
    await until(() => backend.filed.length === 1);
    assert.ok(posts().every(({ token }) => token === 'customer-1'));
  });

  it('for an ended sign-in goes on with the next, without a reload; a page that says so over and over makes no storm', async () => {
    const { backend, caller, posts, tab, timers, until } = tabs();
    const { outbox, session } = await tab();
    await passed(timers, session.client.readMe({}));
    backend.fail('POST /requests', ...Array.from({ length: 6 }, () => problem('unauthenticated')));
    assert.equal(state(await passed(timers, outbox.submit(draft(), wish()))), 'kept: unauthenticated');
    const before = posts().length;
    for (let i = 0; i < 100; i += 1) {
      session.replaceTokens({ getToken: () => caller.who });
      await timers.advance(10);
    }
    assert.ok(posts().length - before <= 4, `${posts().length - before} tries in a second`);
    session.replaceTokens({ getToken: () => caller.who });
    await until(() => {
      session.replaceTokens({ getToken: () => caller.who });
      return backend.filed.length === 1;
    }, 20_000);
  });

  it('may be taken back while it was never sent', async () => {
    const { backend, tab, timers } = tabs();
    const { outbox, drafts } = await tab();
    backend.offline = true;
    const mine = draft();
    await passed(timers, outbox.submit(mine, wish()));
    const back = await outbox.withdraw(mine.id);
    assert.deepEqual([back.kept, back.values, back.place], [undefined, mine.values, mine.place]);
    await timers.advance(600_000);
    assert.equal(backend.made('POST /requests').length, 0);
    backend.offline = false;
    backend.fail('POST /requests', 'before', 'before', 'before', 'before');
    await passed(timers, outbox.submit(mine, wish()));
    assert.equal((await failing(outbox.withdraw(mine.id))).code, 'conflict');
    assert.ok((await drafts.read(mine.id))!.kept);
  });

  it('cannot be written over by a form that has not heard of it', async () => {
    const { backend, tab, timers } = tabs();
    const [one, two] = [await tab(), await tab()];
    const mine = draft();
    await two.drafts.save(mine);
    backend.offline = true;
    await passed(timers, one.outbox.submit(mine, wish()));
    assert.equal((await two.drafts.save({ ...mine, values: 'old' })).saved, false);
    assert.ok((await two.drafts.read(mine.id))!.kept);
  });

  it('goes with the customer who signs out', async () => {
    const { backend, device, tab, timers } = tabs();
    const { outbox, session } = await tab();
    backend.offline = true;
    await passed(timers, outbox.submit(draft(), wish('secret words')));
    backend.offline = false;
    session.signOut();
    await timers.advance(600_000);
    assert.deepEqual([backend.filed.length, device.words().includes('secret')], [0, false]);
  });
});

it('what waits is looked for once a page has read a catalogue', async () => {
  const { backend, device, tab, timers } = tabs();
  const first = await tab();
  backend.offline = true;
  await passed(timers, first.outbox.submit(draft(), wish()));
  first.session.end();
  backend.offline = false;
  const { catalogExamples } = await import('../contract/resources/catalog.examples.js');
  const session = new Session({
    endpoint: 'https://backend.example/api', getToken: () => 'customer-1', timers, device: device.tab(),
    fetch: async (input, init) => (String(input).endsWith('/catalog') ? json(Object.values(catalogExamples.Catalog)[0]) : backend.fetch(input, init)),
  });
  await session.client.readCatalog({});
  await eventually(() => { void timers.advance(250); return backend.filed.length === 1; });
  session.end();
});
