import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations, type Operation, type OperationName } from '../contract/operations.js';
import { Failure, type FailureCause, type FailureDetails } from './failure.js';
import { nextWait, repeatable } from './retry.js';

const problem = (status: number, more: FailureDetails = {}): Failure => new Failure('problem', { status, ...more });

describe('the wait before another try', () => {
  const rows: ReadonlyArray<[what: string, failure: Failure, tries: number, elapsed: number, random: number, wait: number | null]> = [
    ['of the first try', new Failure('offline'), 1, 0, 1, 300],
    ['is jittered down to nothing', new Failure('offline'), 1, 0, 0, 0],
    ['grows twofold', new Failure('offline'), 3, 1000, 0.5, 600],
    ['ends after four tries', new Failure('offline'), 4, 1000, 0.5, null],
    ['ends after two that took too long', new Failure('timeout'), 2, 20_000, 0.5, null],
    ['after one that took too long', new Failure('timeout'), 1, 10_000, 0.5, 150],
    ['after 429', problem(429), 1, 0, 0.5, 150],
    ['after 502', problem(502), 1, 0, 0.5, 150],
    ['after 503', problem(503), 2, 0, 0.5, 300],
    ['after 504', problem(504), 1, 0, 0.5, 150],
    ['is as long as Retry-After says, and some', problem(503, { retryAfter: 7 }), 1, 0, 0.5, 7150],
    ['of Retry-After fits in a minute', problem(429, { retryAfter: 50 }), 1, 9000, 0.5, 59_150 - 9000],
    ['of Retry-After past a minute is none', problem(429, { retryAfter: 50 }), 1, 9900, 0.5, null],
    ['of a keyed call still at work there', problem(409, { code: 'conflict', retryAfter: 1 }), 1, 0, 0, 1000],
    ['of a conflict is none', problem(409, { code: 'conflict' }), 1, 0, 0, null],
    ...[400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 500, 501].map(
      (status) => [`after ${status} is none`, problem(status), 1, 0, 0.5, null] as const) as never[],
    ...(['mismatch', 'aborted'] as FailureCause[]).map(
      (kind) => [`after ${kind} is none`, new Failure(kind), 1, 0, 0.5, null] as const) as never[],
  ];
  for (const [what, failure, tries, elapsed, random, wait] of rows) {
    it(what, () => assert.equal(nextWait(failure, tries, elapsed, random), wait));
  }
});

describe('what is made again', () => {
  it('is every GET and every keyed POST, never another POST, never a stream', () => {
    const rows = Object.entries(operations) as Array<[OperationName, Operation]>;
    const again = rows.filter(([, row]) => repeatable(row)).map(([name]) => name);
    const wanted = rows.filter(([, { keyed, method, stream }]) => !stream && (method === 'GET' || keyed)).map(([name]) => name);
    assert.deepEqual(again, wanted);
    for (const name of ['estimate', 'openGuestSession', 'readNotice', 'stream', 'vendorStream'] as const) assert.ok(!again.includes(name), name);
    for (const name of ['createRequest', 'act', 'decide', 'readCatalog'] as const) assert.ok(again.includes(name), name);
  });
});
