/** What a store must do with keyed answers and with the logs that streams follow. */
import assert from 'node:assert/strict';
import type { OnStore } from './conformance.js';
import { at } from './conformance-samples.js';
import type { LogEntry, LogEntryBody, Store, StoredAnswer } from './port.js';

const answer = (body: string, later = 0): StoredAnswer => ({
  fingerprint: 'f1',
  status: 201,
  headers: { 'content-type': 'application/json', etag: '"1"', location: '/requests/a1' },
  body,
  at: at + later,
});

export function keysConform(on: OnStore): void {
  on('keeps an answer under its key, byte for byte', async (store) => {
    const body = '{"b":1.0,"a":"热水器  🔥"}\n';
    await store.transaction(async (tx) => {
      assert.equal(await tx.takeKey('["c","POST","/requests","k"]'), 'free');
      await tx.saveAnswer('["c","POST","/requests","k"]', answer(body));
    });
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.takeKey('["c","POST","/requests","k"]'), answer(body));
      assert.equal(await tx.takeKey('["d","POST","/requests","k"]'), 'free');
    });
  });

  on('frees a key when its work fails or keeps no answer', async (store) => {
    await assert.rejects(store.transaction(async (tx) => {
      await tx.takeKey('k');
      throw new Error('on purpose');
    }));
    await store.transaction(async (tx) => { assert.equal(await tx.takeKey('k'), 'free'); });
    await store.transaction(async (tx) => { assert.equal(await tx.takeKey('k'), 'free'); });
  });

  // A store may let the second wait for the first, or tell it at once that the key is busy; never both `free`.
  on('gives a key to one of two at a time', async (store) => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => { release = resolve; });
    let taken = (): void => {};
    const first = new Promise<void>((resolve) => { taken = resolve; });
    const one = store.transaction(async (tx) => {
      const found = await tx.takeKey('k');
      taken();
      await gate;
      await tx.saveAnswer('k', answer('first'));
      return found;
    });
    await first;
    const others = Array.from({ length: 5 }, () => store.transaction((tx) => tx.takeKey('k')));
    // Those told `busy` may end now; those that wait end after the release.
    const early = Promise.all(others);
    release();
    assert.equal(await one, 'free');
    for (const found of await early) {
      if (found !== 'busy') assert.deepEqual(found, answer('first'));
    }
    assert.deepEqual(await store.transaction((tx) => tx.takeKey('k')), answer('first'));
  });

  on('makes one of many calls at once the first', async (store) => {
    const made: number[] = [];
    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => store.transaction(async (tx) => {
      const found = await tx.takeKey('k');
      if (found !== 'free') return found;
      made.push(index);
      await tx.saveAnswer('k', answer(String(index)));
      return answer(String(index));
    })));
    assert.equal(made.length, 1);
    for (const result of results) if (result !== 'busy') assert.equal(result.body, String(made[0]));
  });

  on('drops answers from before a time', async (store) => {
    await store.transaction(async (tx) => {
      await tx.saveAnswer('old', answer('1', -1));
      await tx.saveAnswer('edge', answer('2'));
    });
    await store.transaction(async (tx) => {
      await tx.dropAnswersBefore(at);
      assert.equal(await tx.takeKey('old'), 'free');
      await tx.saveAnswer('old', answer('3', 1));
    });
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.takeKey('old'), answer('3', 1));
      assert.deepEqual(await tx.takeKey('edge'), answer('2'));
    });
  });
}

const consents = (consent: string): LogEntryBody => ({ kind: 'consent', consent });
const append = (store: Store, owner: string, body: LogEntryBody = consents('c')): Promise<LogEntry> =>
  store.transaction((tx) => tx.appendLog(owner, at, body));
const read = (store: Store, owner: string | null, after = 0, limit = 100): Promise<LogEntry[]> =>
  store.transaction((tx) => tx.readLog(owner, after, limit));

export function logConforms(on: OnStore): void {
  on('counts each owner’s log and that of all from 1', async (store) => {
    const bodies: LogEntryBody[] = [{ kind: 'request', request: 'a1', seq: 1 }, consents('c1')];
    const entries = [
      await append(store, 'x', bodies[0]), await append(store, 'y', bodies[1]), await append(store, 'x', bodies[1]),
    ];
    assert.deepEqual(entries, [
      { ownerSeq: 1, vendorSeq: 1, owner: 'x', at, body: bodies[0] },
      { ownerSeq: 1, vendorSeq: 2, owner: 'y', at, body: bodies[1] },
      { ownerSeq: 2, vendorSeq: 3, owner: 'x', at, body: bodies[1] },
    ]);
    assert.deepEqual(await read(store, null), entries);
    assert.deepEqual(await read(store, 'x'), [entries[0], entries[2]]);
    assert.deepEqual(await read(store, 'x', 1), [entries[2]]);
    assert.deepEqual(await read(store, null, 1, 1), [entries[1]]);
    assert.deepEqual(await read(store, null, 3), []);
    assert.deepEqual(await read(store, 'z'), []);
    const last = (owner: string | null): Promise<number> => store.transaction((tx) => tx.lastLogSeq(owner));
    assert.deepEqual([await last(null), await last('x'), await last('y'), await last('z')], [3, 2, 1, 0]);
  });

  on('leaves no gap where work failed', async (store) => {
    await append(store, 'x');
    await assert.rejects(store.transaction(async (tx) => {
      await tx.appendLog('x', at, consents('lost'));
      throw new Error('on purpose');
    }));
    const entry = await append(store, 'x');
    assert.deepEqual([entry.ownerSeq, entry.vendorSeq], [2, 2]);
  });

  on('counts without gap or repeat when many append at once', async (store) => {
    const owners = ['x', 'y', 'z'];
    await Promise.all(Array.from({ length: 30 }, (_, index) => store.transaction(async (tx) => {
      await tx.lastLogSeq(null);
      await tx.appendLog(owners[index % 3]!, at, consents(`c${index}`));
      await tx.appendLog(owners[(index + 1) % 3]!, at, consents(`d${index}`));
    })));
    const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
    assert.deepEqual((await read(store, null)).map(({ vendorSeq }) => vendorSeq), upTo(60));
    for (const owner of owners) assert.deepEqual((await read(store, owner)).map(({ ownerSeq }) => ownerSeq), upTo(20));
  });

  on('shows no entry before all those before it', async (store) => {
    let seen = 0;
    const reader = async (): Promise<void> => {
      while (seen < 40) {
        for (const { vendorSeq } of await read(store, null, seen)) {
          assert.equal(vendorSeq, seen + 1);
          seen = vendorSeq;
        }
      }
    };
    const writers = Array.from({ length: 20 }, (_, index) => store.transaction(async (tx) => {
      await tx.appendLog(`o${index % 4}`, at, consents('c'));
      await tx.takeKey(`k${index}`);
      await tx.appendLog(`o${(index + 1) % 4}`, at, consents('d'));
    }));
    await Promise.all([...writers, reader()]);
  });

  on('calls after a commit that appended, until told to stop', async (store) => {
    let wake = (): void => {};
    let calls = 0;
    const stop = store.onCommit(() => { calls += 1; wake(); });
    const woken = (): Promise<void> => new Promise((resolve) => { wake = resolve; });
    await store.transaction((tx) => tx.saveAnswer('k', answer('1')));
    await assert.rejects(store.transaction(async (tx) => {
      await tx.appendLog('x', at, consents('lost'));
      throw new Error('on purpose');
    }));
    assert.equal(calls, 0, 'nothing was appended yet');
    for (const seq of [1, 2]) {
      const heard = woken();
      await append(store, 'x');
      await heard;
      assert.equal(await store.transaction((tx) => tx.lastLogSeq('x')), seq);
    }
    stop();
    const before = calls;
    const other = new Promise<void>((resolve) => { store.onCommit(resolve); });
    await append(store, 'x');
    await other;
    assert.equal(calls, before);
  });
}
