import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pretendTimers, settle } from '../../mocks/testing/timers.js';
import { Failure } from './failure.js';
import { Tokens, type Token, type TokenSource } from './tokens.js';

const isUnauthenticated = (error: unknown): boolean => error instanceof Failure && error.code === 'unauthenticated';

/** Tokens from a source that answers one after the other, the last one for ever. */
function setUp(...answers: Array<Token | Error>) {
  const timers = pretendTimers();
  const told: string[] = [];
  let calls = 0;
  const source: TokenSource = async () => {
    const answer = answers[Math.min(calls, answers.length - 1)];
    calls += 1;
    await settle(1);
    if (answer instanceof Error) throw answer;
    return answer ?? null;
  };
  const tokens = new Tokens(() => timers.now(), timers, {
    identified: (identity, another) => { told.push(another ? `${identity}!` : identity); },
    expired: () => { told.push('expired'); },
  });
  tokens.become(source);
  const until = (seconds: number): string => new Date(timers.now() + seconds * 1000).toISOString();
  return { timers, told, tokens, until, calls: () => calls };
}

describe('a token', () => {
  it('is asked for once by calls that come together', async () => {
    const { calls, told, tokens } = setUp('t1');
    assert.deepEqual(await Promise.all([tokens.get(), tokens.get(), tokens.get()]), ['t1', 't1', 't1']);
    assert.equal(calls(), 1);
    assert.deepEqual(told, ['customer']);
  });

  it('is kept until shortly before it ends', async () => {
    const end = new Date(Date.parse('2026-11-20T10:00:00+08:00') + 600_000).toISOString();
    const { calls, timers, tokens } = setUp({ token: 't1', expiresAt: end }, 't2');
    await tokens.get();
    await timers.advance(569_000);
    assert.equal(await tokens.get(), 't1');
    await timers.advance(1_500);
    assert.equal(await tokens.get(), 't2');
    assert.equal(calls(), 2);
  });

  it('of a minute’s life is not asked for at every call', async () => {
    const end = new Date(Date.parse('2026-11-20T10:00:00+08:00') + 20_000).toISOString();
    const { calls, tokens } = setUp({ token: 't1', expiresAt: end });
    await tokens.get();
    await tokens.get();
    assert.equal(calls(), 1);
  });

  it('that seems over is used nevertheless: the device’s clock may be wrong', async () => {
    const { calls, tokens } = setUp({ token: 't1', expiresAt: '2020-01-01T00:00:00Z' });
    assert.equal(await tokens.get(), 't1');
    assert.equal(await tokens.get(), 't1');
    assert.equal(calls(), 1);
  });

  it('is renewed once when many calls were refused with it, also the late ones', async () => {
    const { calls, tokens } = setUp('t1', 't2');
    await tokens.get();
    assert.deepEqual(await Promise.all([tokens.renew('t1'), tokens.renew('t1')]), ['t2', 't2']);
    assert.equal(await tokens.renew('t1'), 't2');
    assert.equal(calls(), 2);
  });

  it('that a header could not carry is none', async () => {
    for (const bad of ['', 'a b', 'a\nb', '令牌']) {
      const { tokens } = setUp(bad);
      await assert.rejects(tokens.get(), (error) => error instanceof Failure && error.kind === 'mismatch' && !error.message.includes(bad || '\0'));
    }
  });

  it('that cannot be had says nothing of the vendor’s error, and the next call asks again', async () => {
    const { told, tokens } = setUp(new Error('secret-of-the-vendor'), 't2');
    await assert.rejects(tokens.get(), (error) => isUnauthenticated(error) && !String((error as Error).stack).includes('secret') && !(error as Error).cause);
    assert.equal(await tokens.get(), 't2');
    assert.deepEqual(told, ['customer']);
  });

  it('that cannot be renewed is told, once', async () => {
    const { told, tokens } = setUp('t1', new Error('no'));
    await tokens.get();
    await assert.rejects(Promise.all([tokens.renew('t1'), tokens.renew('t1')]), isUnauthenticated);
    await assert.rejects(tokens.renew('t1'), isUnauthenticated);
    assert.deepEqual(told, ['customer', 'expired']);
  });

  it('refused again and again is told once', async () => {
    const { told, tokens } = setUp('t1');
    await tokens.get();
    tokens.refused('t1');
    tokens.refused('t1');
    assert.deepEqual(told, ['customer', 'expired']);
  });

  it('of a source that never answers is given up in ten seconds', async () => {
    const { timers, tokens } = setUp();
    tokens.become(() => new Promise<Token>(() => {}));
    const asked = assert.rejects(tokens.get(), (error) => error instanceof Failure && error.kind === 'timeout');
    await timers.advance(10_000);
    await asked;
    assert.equal(timers.pending, 0);
  });
});

describe('a guest', () => {
  it('has no token, and is asked after again only when a minute is over', async () => {
    const { calls, told, timers, tokens } = setUp(null, 't1');
    assert.equal(await tokens.get(), null);
    assert.equal(await tokens.get(), null);
    assert.equal(calls(), 1);
    await timers.advance(60_000);
    assert.equal(await tokens.get(), 't1');
    assert.deepEqual(told, ['guest', 'customer!']);
  });

  it('is who was signed in no more; what was under way is not done as a guest', async () => {
    const { told, tokens } = setUp('t1', null);
    await tokens.get();
    await assert.rejects(tokens.renew('t1'), isUnauthenticated);
    assert.equal(await tokens.get(), null);
    assert.deepEqual(told, ['customer', 'expired', 'guest!']);
  });

  it('is who has no other token when the first ends; the call that found out fails, the next is a guest’s', async () => {
    const end = new Date(Date.parse('2026-11-20T10:00:00+08:00') + 600_000).toISOString();
    const { timers, tokens } = setUp({ token: 't1', expiresAt: end }, null);
    await tokens.get();
    await timers.advance(600_000);
    const both = await Promise.allSettled([tokens.get(), tokens.get()]);
    assert.deepEqual(both.map((one) => one.status === 'rejected' && isUnauthenticated(one.reason)), [true, true]);
    assert.equal(await tokens.get(), null);
  });

  it('who signs in is noticed when the source is set again', async () => {
    const { told, tokens } = setUp(null);
    await tokens.get();
    tokens.replace(() => 't2');
    assert.equal(await tokens.get(), 't2');
    assert.deepEqual(told, ['guest', 'customer!']);
  });
});

describe('another caller', () => {
  it('never gets what was asked for the one before', async () => {
    const { told, tokens } = setUp('t1');
    await tokens.get();
    const renewing = assert.rejects(tokens.renew('t1'), isUnauthenticated);
    tokens.become(() => 'other');
    await renewing;
    assert.equal(await tokens.get(), 'other');
    assert.deepEqual(told, ['customer', 'customer!']);
  });

  it('set before the first answer is simply the caller', async () => {
    const { told, tokens } = setUp('t1');
    const first = tokens.get();
    tokens.become(() => 'other');
    assert.equal(await first, 'other');
    assert.deepEqual(told, ['customer']);
  });

  it('is nobody after signing out, until a source is set again', async () => {
    const { calls, told, timers, tokens } = setUp('t1');
    await tokens.get();
    tokens.forget();
    await timers.advance(3_600_000);
    assert.equal(await tokens.get(), null);
    assert.equal(calls(), 1);
    tokens.replace(() => 't2');
    assert.equal(await tokens.get(), 't2');
    assert.deepEqual(told, ['customer', 'guest!', 'customer!']);
  });

  it('is the guest whose session was opened, at once', async () => {
    const { told, tokens } = setUp(null);
    tokens.become(() => 'guest-token', 'guest');
    assert.equal(await tokens.get(), 'guest-token');
    assert.deepEqual(told, ['guest!']);
  });
});
