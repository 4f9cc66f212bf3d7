/** What becomes of a request that was submitted, and who hears of it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pretendDevice } from '../../mocks/testing/device.js';
import { json, passed, problem } from '../../mocks/testing/replies.js';
import { draft, number, state, tabs, warmUp, wish } from '../../mocks/testing/tabs.js';

before(warmUp);

describe('a request that is submitted', () => {
  it('is received, and of a customer’s nothing but its number stays', async () => {
    const { backend, device, posts, tab, timers } = tabs();
    const { outbox, news, drafts } = await tab();
    const mine = draft();
    const outcome = await passed(timers, outbox.submit(mine, wish('secret words'), 'zh-CN'));
    assert.deepEqual([state(outcome), number(outcome), backend.filed], ['received', 'R-1', [wish('secret words')]]);
    assert.deepEqual([posts()[0]!.key, posts()[0]!.token], [mine.key, 'customer-1']);
    assert.deepEqual(news, ['sending', 'received']);
    assert.ok(!device.words().includes('secret') && !device.words().includes('漏水'));
    assert.deepEqual((await drafts.read(mine.id))!.received!.number, 'R-1');
    assert.equal((await outbox.receipt(mine.id)).number, 'R-1');
    await outbox.shown(mine.id);
    assert.equal(await drafts.read(mine.id), undefined);
  });

  it('twice at once is one', async () => {
    const { posts, tab, timers } = tabs();
    const { outbox } = await tab();
    const mine = draft();
    const both = await passed(timers, Promise.all([outbox.submit(mine, wish()), outbox.submit(mine, wish())]));
    assert.deepEqual([both.map(number), posts().length], [['R-1', 'R-1'], 1]);
  });

  it('in two tabs is one, and both hear of it', async () => {
    const { posts, tab, timers } = tabs();
    const [one, two] = [await tab(), await tab()];
    const mine = draft();
    const both = await passed(timers, Promise.all([one.outbox.submit(mine, wish()), two.outbox.submit(mine, wish())]));
    assert.deepEqual([both.map(number), posts().length], [['R-1', 'R-1'], 1]);
  });

  it('is known to be received in the other tab too', async () => {
    const { posts, tab, timers, until } = tabs();
    const [one, two] = [await tab(), await tab()];
    await passed(timers, one.outbox.submit(draft(), wish()));
    await until(() => two.news.includes('received'));
    assert.equal(posts().length, 1);
  });

  it('of a guest keeps what its tracking code is asked for with, until it was shown', async () => {
    const { backend, device, posts, tab, timers } = tabs(null);
    const { outbox } = await tab();
    const mine = draft('guest');
    const outcome = await passed(timers, outbox.submit(mine, wish()));
    const { trackingCode: code } = (outcome as { request: { trackingCode: string } }).request;
    assert.ok(code && !device.words().includes(code));
    const again = await tab();
    assert.equal((await again.outbox.receipt(mine.id)).trackingCode, code);
    assert.deepEqual([posts().length, backend.filed.length, new Set(posts().map(({ body, key }) => body + key)).size], [2, 1, 1]);
    await again.outbox.shown(mine.id);
    assert.ok(!device.words().includes('leak') && !device.words().includes(mine.key));
  });

  it('of a guest is sent as a guest’s, whoever has signed in meanwhile', async () => {
    const { backend, caller, posts, tab, timers, until } = tabs(null);
    const first = await tab();
    backend.offline = true;
    await passed(timers, first.outbox.submit(draft('guest'), wish()));
    first.session.end();
    backend.offline = false;
    caller.who = 'customer-1';
    const second = await tab();
    await passed(timers, second.session.client.readMe({}));
    await until(() => backend.filed.length === 1);
    assert.deepEqual(new Set(posts().map(({ token }) => token)), new Set(['']));
  });
});

describe('a request the backend will not have', () => {
  it('is a draft again, and knows why after a reload', async () => {
    const { backend, tab, timers } = tabs();
    const { outbox } = await tab();
    const mine = draft();
    backend.fail('POST /requests', json({ type: 'urn:aftercare:problem:validation', status: 422, errors: [{ pointer: '/contact/phone', code: 'format', message: 'x' }] }, 422));
    const outcome = await passed(timers, outbox.submit(mine, wish()));
    assert.equal(outcome.state, 'refused');
    const { drafts, outbox: next } = await tab();
    const [found] = await drafts.list({ who: 'customer-1' });
    assert.deepEqual([found!.kept, found!.values, found!.refusal!.errors![0]!.pointer], [undefined, mine.values, '/contact/phone']);
    assert.equal((await drafts.save({ ...found!, values: 'better' })).saved, true);
    assert.equal(state(await passed(timers, next.submit(found!, wish('better')))), 'received');
    assert.equal(backend.filed.length, 1);
  });

  it('because an earlier sending had arrived with other words, is that earlier one', async () => {
    const { backend, tab, timers } = tabs();
    const { outbox, session } = await tab();
    const mine = draft();
    backend.fail('POST /requests', 'after', problem('internal'));
    // The first was filed, its answer lost; then the backend fails, and the customer writes something else.
    assert.equal(state(await passed(timers, outbox.submit(mine, wish('first')))), 'refused');
    session.end();
    const next = await tab();
    const outcome = await passed(timers, next.outbox.submit(mine, wish('second')));
    assert.deepEqual([state(outcome), outcome.state === 'received' && outcome.earlier, backend.filed.length], ['received', true, 1]);
  });

  it('for what nobody knows to have been sent stays refused: a second is never filed', async () => {
    const { backend, posts, tab, timers } = tabs();
    const mine = draft();
    const elsewhere = await tab({ device: pretendDevice().tab() });
    await passed(timers, elsewhere.outbox.submit(mine, wish('first')));
    const { outbox } = await tab();
    const outcome = await passed(timers, outbox.submit(mine, wish('second')));
    assert.equal(outcome.state === 'refused' && outcome.failure.code, 'key-reused');
    assert.deepEqual([backend.filed.length, posts().length], [1, 2]);
  });
});
