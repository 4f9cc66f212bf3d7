import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AftercareElement } from './aftercare-element.js';
import { failureKind } from './failure.js';
import { Flow } from './flow.js';

type State = { kind: 'idle' } | { kind: 'ready'; value: number } | { kind: 'error' };
type Event = { type: 'loaded'; value: number } | { type: 'failed' };

const transition = (state: State, event: Event): State => {
  switch (event.type) {
    case 'loaded': return state.kind === 'ready' && state.value === event.value ? state : { kind: 'ready', value: event.value };
    case 'failed': return { kind: 'error' };
  }
};

/** As much of an element as a flow touches. */
function host() {
  const seen = { updates: 0, names: [] as string[][] };
  const element = {
    isConnected: true,
    addController() {},
    requestUpdate() { seen.updates += 1; },
    mirror(names: string[]) { seen.names.push([...names]); },
  };
  return { seen, element, flow: new Flow<State, Event>(element as unknown as AftercareElement, { initial: { kind: 'idle' }, transition }) };
}

/** A promise settled from outside. */
function later<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => { resolve = yes; reject = no; });
  return { promise, resolve, reject };
}

const failed = (): Event => ({ type: 'failed' });

describe('a flow', () => {
  it('mirrors the kind, and renders only when the state changed', () => {
    const { flow, seen } = host();
    flow.send({ type: 'loaded', value: 1 });
    flow.send({ type: 'loaded', value: 1 });
    assert.deepEqual(flow.state, { kind: 'ready', value: 1 });
    assert.deepEqual(seen, { updates: 1, names: [['idle'], ['ready']] });
  });

  it('sends what the work resolves with', async () => {
    const { flow } = host();
    const done = flow.run('read', async () => ({ type: 'loaded', value: 2 }), failed);
    assert.equal(flow.busy('read'), true);
    await done;
    assert.equal(flow.busy('read'), false);
    assert.deepEqual(flow.state, { kind: 'ready', value: 2 });
  });

  it('makes an event of a rejection', async () => {
    const { flow } = host();
    await flow.run('read', () => Promise.reject(new Error('no')), failed);
    assert.equal(flow.state.kind, 'error');
  });

  it('lets newer work of the same name supersede older, whichever ends first', async () => {
    const { flow } = host();
    const old = later<Event>();
    const young = later<Event>();
    let aborted = false;
    const first = flow.run('read', (signal) => { signal.onabort = () => { aborted = true; }; return old.promise; }, failed);
    const second = flow.run('read', () => young.promise, failed);
    assert.equal(aborted, true);
    young.resolve({ type: 'loaded', value: 2 });
    await second;
    old.resolve({ type: 'loaded', value: 1 });
    await first;
    assert.deepEqual(flow.state, { kind: 'ready', value: 2 });
  });

  it('leaves work of another name alone', async () => {
    const { flow } = host();
    const read = later<Event>();
    const reading = flow.run('read', () => read.promise, failed);
    await flow.run('act', async () => {}, failed);
    read.resolve({ type: 'loaded', value: 3 });
    await reading;
    assert.deepEqual(flow.state, { kind: 'ready', value: 3 });
  });

  it('cancels on removal and says nothing of it', async () => {
    const { flow, element } = host();
    const work = later<Event>();
    const reading = flow.run('read', () => work.promise, failed);
    element.isConnected = false;
    flow.hostDisconnected();
    await Promise.resolve();
    work.reject(new Error('aborted'));
    await reading;
    assert.equal(flow.state.kind, 'idle');
  });

  it('takes a move for no removal', async () => {
    const { flow, element } = host();
    const work = later<Event>();
    const reading = flow.run('read', () => work.promise, failed);
    element.isConnected = false;
    flow.hostDisconnected();
    element.isConnected = true;
    await Promise.resolve();
    work.resolve({ type: 'loaded', value: 4 });
    await reading;
    assert.deepEqual(flow.state, { kind: 'ready', value: 4 });
  });
});

describe('a failure', () => {
  const cases: ReadonlyArray<readonly [unknown, string]> = [
    [{ kind: 'offline' }, 'offline'], [{ kind: 'timeout' }, 'timeout'], [{ kind: 'mismatch' }, 'mismatch'],
    [{ kind: 'problem', code: 'forbidden' }, 'forbidden'], [{ kind: 'problem', code: 'not-found' }, 'not-found'],
    [{ kind: 'problem', code: 'stale' }, 'stale'], [{ kind: 'problem', code: 'action-not-allowed' }, 'stale'],
    [{ kind: 'problem', code: 'rate-limited' }, 'rate-limited'], [{ kind: 'problem', code: 'unauthenticated' }, 'unauthenticated'],
    [{ kind: 'problem', code: 'internal' }, 'unavailable'], [{ kind: 'problem', code: null }, 'unavailable'],
    [{ kind: 'problem', code: 'constructor' }, 'unavailable'], [new Error('a bug'), 'unavailable'], [undefined, 'unavailable'],
  ];
  for (const [failure, kind] of cases) {
    it(`${JSON.stringify(failure) ?? 'undefined'} shows as ${kind}`, () => assert.equal(failureKind(failure), kind));
  }
});
