/**
 * What every store must do, as tests: the memory store passes them here, the SQL store in the demo's server. Each test
 * gets an empty store and closes it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attachmentsConform } from './conformance-attachments.js';
import { keysConform, logConforms } from './conformance-log.js';
import { requestsConform } from './conformance-requests.js';
import { at, consent, person, request } from './conformance-samples.js';
import { thingsConform } from './conformance-things.js';
import type { Store } from './port.js';

/** An empty store, and what else can be done with its data where it outlives the process. */
export interface Opened {
  readonly store: Store;
  /** Closes the store and opens its data again, as after a restart. */
  reopen?(): Promise<Store>;
  /** A second store on the same data, as another process would have. The test closes it. */
  another?(): Promise<Store>;
}

/** Runs a test on an empty store and closes it, however the test ends. */
export type OnStore = (name: string, test: (store: Store, opened: Opened) => Promise<void>) => void;

/**
 * Registers the tests. `open` is called once for each: it may empty a database that the stores share, and `close` may
 * leave that one open.
 */
export function storeConformance(name: string, open: () => Promise<Opened>): void {
  const on: OnStore = (title, test) => {
    it(title, async () => {
      const opened = await open();
      try {
        await test(opened.store, opened);
      } finally {
        await opened.store.close();
      }
    });
  };
  describe(`${name}: a store`, () => {
    transactionsConform(on);
    requestsConform(on);
    thingsConform(on);
    attachmentsConform(on);
    keysConform(on);
    logConforms(on);
    survivalConforms(on);
  });
}

function transactionsConform(on: OnStore): void {
  on('answers what the work answers', async (store) => {
    assert.equal(await store.transaction(async () => 7), 7);
  });

  on('keeps nothing of work that fails, and hands its error on', async (store) => {
    await store.transaction(async (tx) => {
      await tx.insertRequest(request('r0'));
      await tx.put('person', person('kept'));
      await tx.saveAnswer('old', { fingerprint: 'f', status: 201, headers: {}, body: '1', at });
    });
    const failure = new Error('on purpose');
    await assert.rejects(store.transaction(async (tx) => {
      await tx.insertRequest(request('r1'));
      await tx.saveRequest({ ...request('r0'), stage: 'resolved', seq: 9 });
      await tx.appendEvents(request('r1'), [{ seq: 1, id: 'e1', at: '', actor: { role: 'customer' }, type: 'submitted' }]);
      await tx.put('person', { ...person('kept'), name: 'changed' });
      await tx.put('consent', consent('c1', 'kept'));
      await tx.takeKey('k');
      await tx.saveAnswer('k', { fingerprint: 'f', status: 201, headers: {}, body: '2', at });
      await tx.dropAnswersBefore(at + 1);
      await tx.appendLog('customer-1', at, { kind: 'consent', consent: 'c1' });
      throw failure;
    }), failure);
    await store.transaction(async (tx) => {
      assert.equal(await tx.findRequest('r1'), null);
      assert.equal(await tx.findRequest(request('r1').number), null);
      assert.deepEqual(await tx.findRequest('r0'), request('r0'));
      assert.deepEqual(await tx.listEvents('r1'), []);
      assert.deepEqual(await tx.get('person', 'kept'), person('kept'));
      assert.equal(await tx.get('consent', 'c1'), null);
      assert.equal(await tx.takeKey('k'), 'free');
      assert.equal((await tx.takeKey('old') as { body: string }).body, '1');
      assert.equal(await tx.lastLogSeq(null), 0);
      assert.equal(await tx.lastLogSeq('customer-1'), 0);
    });
  });

  on('lets work read what it wrote', async (store) => {
    await store.transaction(async (tx) => {
      await tx.insertRequest(request('r1'));
      await tx.saveRequest({ ...request('r1'), stage: 'arranged', seq: 2 });
      assert.equal((await tx.findRequest('r1'))?.stage, 'arranged');
      await tx.put('person', person('p'));
      assert.deepEqual(await tx.list('person'), [person('p')]);
    });
  });

  on('goes on after a failure', async (store) => {
    const works = [1, 2, 3, 4].map((one) => store.transaction(async (tx) => {
      await tx.put('person', person(`p${one}`));
      if (one % 2 === 0) throw new Error('on purpose');
      return one;
    }));
    const results = await Promise.allSettled(works);
    assert.deepEqual(results.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    const kept = await store.transaction((tx) => tx.list('person'));
    assert.deepEqual(kept.map(({ id }) => id).sort(), ['p1', 'p3']);
  });

  on('loses no update of a locked request', async (store) => {
    await store.transaction((tx) => tx.insertRequest(request('r1')));
    await Promise.all(Array.from({ length: 20 }, () => store.transaction(async (tx) => {
      const found = await tx.findRequest('r1', { lock: true });
      await tx.lastLogSeq(null);
      await tx.saveRequest({ ...found!, seq: found!.seq + 1 });
    })));
    assert.equal((await store.transaction((tx) => tx.findRequest('r1')))?.seq, 20);
  });

  on('hands out copies', async (store) => {
    const given = request('r1');
    await store.transaction((tx) => tx.insertRequest(given));
    given.facts.problem.description = 'changed outside';
    const read = await store.transaction((tx) => tx.findRequest('r1'));
    assert.equal(read?.facts.problem.description, request('r1').facts.problem.description);
    read.facts.problem.description = 'changed outside';
    const again = await store.transaction((tx) => tx.findRequest('r1'));
    assert.deepEqual(again, request('r1'));
  });
}

function survivalConforms(on: OnStore): void {
  on('has everything after it was opened again', async (store, { reopen }) => {
    await store.transaction(async (tx) => {
      await tx.insertRequest(request('r1', { codeHash: 'hash' }));
      await tx.appendEvents(request('r1'), [{ seq: 1, id: 'e1', at: '', actor: { role: 'customer' }, type: 'submitted' }]);
      await tx.put('consent', consent('c1', 'customer-1'));
      await tx.saveAnswer('k', { fingerprint: 'f', status: 201, headers: { etag: '"1"' }, body: '{}', at });
      await tx.appendLog('customer-1', at, { kind: 'request', request: 'r1', seq: 1 });
    });
    if (!reopen) return;
    const again = await reopen();
    try {
      await again.transaction(async (tx) => {
        assert.deepEqual(await tx.findRequestByCode('hash'), request('r1', { codeHash: 'hash' }));
        assert.equal((await tx.listEvents('r1')).length, 1);
        assert.deepEqual(await tx.get('consent', 'c1'), consent('c1', 'customer-1'));
        assert.equal((await tx.takeKey('k') as { body: string }).body, '{}');
        const entry = await tx.appendLog('customer-1', at, { kind: 'request', request: 'r1', seq: 2 });
        assert.deepEqual([entry.ownerSeq, entry.vendorSeq], [2, 2]);
      });
    } finally {
      await again.close();
    }
  });

  on('tells of commits of another process', async (store, { another }) => {
    const other = await another?.();
    let told = (): void => {};
    const heard = new Promise<void>((resolve) => { told = resolve; });
    const stop = store.onCommit(told);
    try {
      await (other ?? store).transaction((tx) => tx.appendLog('customer-1', at, { kind: 'consent', consent: 'c1' }));
      await heard;
      assert.equal(await store.transaction((tx) => tx.lastLogSeq(null)), 1);
    } finally {
      stop();
      await other?.close();
    }
  });
}
