import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ServerClock } from './server-clock.js';

const start = Date.parse('2026-11-20T02:00:00Z');
const header = (at: number): string => new Date(at).toUTCString();

describe('the backend’s clock', () => {
  it('is the device’s until an answer came', () => {
    assert.equal(new ServerClock(() => start).now(), start);
  });

  it('stays as it is when an answer says nothing, or nonsense', () => {
    const clock = new ServerClock(() => start);
    for (const nothing of [null, '', 'soon']) clock.learn(nothing, start);
    assert.equal(clock.now(), start);
  });

  it('is within a second, whatever the device says and however slow the answers are', () => {
    const answers = fc.array(fc.record({ idle: fc.nat(60_000), there: fc.nat(2_000), back: fc.nat(2_000) }), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(fc.integer({ min: -86_400_000, max: 86_400_000 }), fc.nat(999), answers, (off, ms, all) => {
      let real = start + ms;
      const clock = new ServerClock(() => real + off);
      for (const { idle, there, back } of all) {
        real += idle;
        const sentAt = real + off;
        real += there;
        const date = header(real);
        real += back;
        clock.learn(date, sentAt);
      }
      const worst = 500 + Math.max(...all.map(({ there, back }) => (there + back) / 2));
      return Math.abs(clock.now() - real) <= worst + 1;
    }), { numRuns: 300 });
  });

  it('comes within a quarter of a second once many quick answers came', () => {
    let real = start;
    const clock = new ServerClock(() => real - 5_000_000);
    for (let i = 0; i < 40; i += 1) {
      real += 1_137;
      clock.learn(header(real), real - 5_000_000);
      if (i > 20) assert.ok(Math.abs(clock.now() - real) < 250);
    }
  });

  it('follows when the device’s clock is set', () => {
    let device = start;
    const clock = new ServerClock(() => device);
    clock.learn(header(start), device);
    device += 3_600_000;
    clock.learn(header(start + 1000), device);
    assert.ok(Math.abs(clock.now() - (start + 1500)) <= 500);
  });
});
