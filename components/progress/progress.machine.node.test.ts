import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogEvent, Request } from '../contract/resources/request.js';
import type { Case, Refusal } from './progress.case.machine.js';
import { initial, names, refusalOf, transition, type CodeWanted, type Event, type State } from './progress.machine.js';

const request = (change: Partial<Request> = {}): Request => ({
  id: 'r1', number: 'R1', stage: 'diagnosing', seq: 2, createdAt: '2026-11-20T10:00:00+08:00', serviceType: 'repair', urgency: 'urgent',
  channel: 'online', product: {}, problem: { description: 'x' }, contact: { name: 'x' }, agreementVersion: '2026.1', commitments: [],
  waitingOn: 'vendor', reopened: 0, actions: ['ask', 'rate', 'confirm'], ...change,
});
const entry = (seq: number): LogEvent => ({ seq, id: `e${seq}`, at: '2026-11-20T10:00:00+08:00', actor: { role: 'vendor', name: '林晓' }, type: 'updated' });
const log = (...seqs: number[]): LogEvent[] => seqs.map(entry);
const offline: Refusal = { kind: 'offline' };
const forbidden: Refusal = { kind: 'problem', code: 'forbidden' };

const after = (state: State, ...events: Event[]): State => events.reduce(transition, state);
const read: Event = { type: 'read', request: request(), events: log(1, 2), at: 1 };
const ready = after(initial, { type: 'open' }, read);
const caseAfter = (...events: Event[]): Case => {
  const state = after(ready, ...events);
  assert.equal(state.kind, 'ready');
  return (state as { case: Case }).case;
};
const ask = { action: 'ask' } as const;
const typed: Event[] = [{ type: 'panel', target: ask }, { type: 'typed', text: 'When?' }];

const codeWanted: CodeWanted = { kind: 'code-wanted', code: 'abc', missing: false, opening: false, refusal: null };
const states: Readonly<Record<string, State>> = {
  idle: initial, loading: { kind: 'loading' }, empty: { kind: 'empty' }, 'code-wanted': codeWanted, forbidden: { kind: 'forbidden' },
  error: { kind: 'error', refusal: offline, trying: false }, ready,
};
const events: Readonly<Record<Event['type'], Event>> = {
  open: { type: 'open' }, 'code-needed': { type: 'code-needed', code: '' }, 'code-typed': { type: 'code-typed', code: 'x' },
  'code-sent': { type: 'code-sent' }, none: { type: 'none' }, retry: { type: 'retry' }, read,
  news: { type: 'news', request: request({ seq: 3 }), event: entry(3), at: 2 }, failed: { type: 'failed', refusal: offline },
  older: { type: 'older' }, 'older-read': { type: 'older-read', events: [] }, 'older-failed': { type: 'older-failed' },
  panel: { type: 'panel', target: ask }, typed: { type: 'typed', text: 'x' }, starred: { type: 'starred', of: 'quality', stars: 3 },
  missing: { type: 'missing' }, close: { type: 'close' }, sent: { type: 'sent', target: ask },
  acted: { type: 'acted', request: request({ seq: 3 }), at: 2 }, refused: { type: 'refused', refusal: offline },
};

/** Where each event leads from each state; absent: nowhere. */
const leads: Readonly<Record<string, Partial<Record<Event['type'], string>>>> = {
  idle: { read: 'ready' },
  loading: { read: 'ready', failed: 'error' },
  empty: { read: 'ready', failed: 'error' },
  'code-wanted': { read: 'ready' },
  forbidden: { read: 'ready', retry: 'loading' },
  error: { read: 'ready' },
  ready: {},
};
const anywhere: Partial<Record<Event['type'], string>> = { open: 'loading', 'code-needed': 'code-wanted', none: 'empty' };

describe('every event in every state', () => {
  for (const [name, state] of Object.entries(states)) {
    for (const event of Object.values(events)) {
      const to = anywhere[event.type] ?? leads[name]?.[event.type] ?? name;
      it(`${event.type} in ${name} leads to ${to}`, () => assert.equal(transition(state, event).kind, to));
    }
  }

  it('which means nothing there leaves the state as it is', () => {
    for (const name of ['idle', 'loading', 'forbidden', 'empty']) {
      for (const type of ['news', 'typed', 'sent', 'acted', 'refused', 'older', 'code-sent'] as const) {
        assert.equal(transition(states[name]!, events[type]), states[name], `${type} in ${name}`);
      }
    }
  });
});

describe('a failed reading', () => {
  it('is forbidden where the backend says so', () => {
    assert.deepEqual(transition({ kind: 'loading' }, { type: 'failed', refusal: forbidden }), { kind: 'forbidden' });
  });
  it('is tried again in its place', () => {
    const trying = transition(states.error!, { type: 'retry' });
    assert.deepEqual(trying, { kind: 'error', refusal: offline, trying: true });
    assert.deepEqual(transition(trying, { type: 'failed', refusal: forbidden }), { kind: 'forbidden' });
  });
  it('of a request that is shown leaves it shown', () => {
    const state = transition(ready, { type: 'failed', refusal: offline });
    assert.deepEqual(names(state), ['ready', 'offline']);
    assert.deepEqual(names(transition(ready, { type: 'failed', refusal: { kind: 'problem', code: 'internal' } })), ['ready', 'stale']);
    assert.deepEqual(names(transition(state, read)), ['ready']);
    assert.equal(caseAfter({ type: 'failed', refusal: offline }, events.news).behind, null);
  });
});

describe('the code', () => {
  const cases: ReadonlyArray<readonly [string, CodeWanted, Event, Partial<CodeWanted>]> = [
    ['is typed', codeWanted, { type: 'code-typed', code: 'abcd' }, { code: 'abcd' }],
    ['is sent', codeWanted, { type: 'code-sent' }, { opening: true }],
    ['is not sent empty', { ...codeWanted, code: ' ' }, { type: 'code-sent' }, { code: ' ', missing: true }],
    ['is not sent twice', { ...codeWanted, opening: true }, { type: 'code-sent' }, { opening: true }],
    ['stays when it failed', { ...codeWanted, opening: true }, { type: 'failed', refusal: offline }, { refusal: offline }],
    ['is not changed while it opens', { ...codeWanted, opening: true }, { type: 'code-typed', code: '' }, { opening: true }],
  ];
  for (const [name, before, event, change] of cases) {
    it(name, () => assert.deepEqual(transition(before, event), { ...codeWanted, ...change }));
  }
});

describe('the log', () => {
  const seqs = ({ events: shown }: Case): number[] => shown.map(({ seq }) => seq);

  it('takes news that follow, once', () => {
    assert.deepEqual(seqs(caseAfter(events.news, events.news)), [1, 2, 3]);
  });
  it('leaves news after a gap to the next reading', () => {
    const known = caseAfter({ type: 'news', request: request({ seq: 4 }), event: entry(4), at: 2 });
    assert.deepEqual(seqs(known), [1, 2]);
    assert.equal(known.request.seq, 4);
    const state = transition({ kind: 'ready', case: known }, { type: 'read', request: request({ seq: 4 }), events: log(3, 4), at: 3 });
    assert.deepEqual(seqs((state as { case: Case }).case), [1, 2, 3, 4]);
  });
  it('is not turned back by a late answer', () => {
    const known = caseAfter(events.news, read);
    assert.equal(known.request.seq, 3);
    assert.deepEqual(seqs(known), [1, 2, 3]);
  });
  it('takes no news of another request', () => {
    assert.equal(caseAfter({ type: 'news', request: request({ id: 'r2', seq: 1 }), event: entry(1), at: 2 }).request.id, 'r1');
  });
  it('never shows a gap', () => {
    assert.deepEqual(seqs(caseAfter({ type: 'read', request: request({ seq: 9 }), events: log(8, 9), at: 2 })), [8, 9]);
  });
  it('grows backwards when earlier entries are read', () => {
    const from: Event = { type: 'read', request: request({ id: 'r2', seq: 5 }), events: log(4, 5), at: 2 };
    assert.deepEqual(seqs(caseAfter(from, { type: 'older' }, { type: 'older-read', events: log(1, 2, 3) })), [1, 2, 3, 4, 5]);
    assert.equal(caseAfter({ type: 'older' }, { type: 'older-failed' }).older, 'failed');
  });
});

describe('what is typed', () => {
  it('survives readings, news, failures and closing', () => {
    const known = caseAfter(...typed, read, events.news, { type: 'failed', refusal: offline }, { type: 'close' }, events.panel);
    assert.deepEqual(known.drafts, { ask: { text: 'When?', stars: {} } });
    assert.deepEqual(known.open, ask);
  });
  it('survives a refusal, which tells since when things changed', () => {
    const known = caseAfter(...typed, events.sent, events.news, { type: 'refused', refusal: { kind: 'problem', code: 'stale' } });
    assert.equal(known.drafts.ask?.text, 'When?');
    assert.deepEqual(known.refused, { action: 'ask', refusal: { kind: 'problem', code: 'stale' }, since: 2 });
    assert.equal(known.sending, null);
  });
  it('is not changed, nor its form closed, while it is sent', () => {
    const known = caseAfter(...typed, events.sent, { type: 'typed', text: '' }, { type: 'close' }, { type: 'panel', target: { action: 'rate' } }, { type: 'sent', target: { action: 'confirm' } });
    assert.equal(known.drafts.ask?.text, 'When?');
    assert.deepEqual(known.open, ask);
    assert.deepEqual(known.sending, { action: 'ask', since: 2 });
  });
  it('goes when it is done, and nothing else', () => {
    const known = caseAfter({ type: 'panel', target: { action: 'reject' } }, { type: 'typed', text: 'No' }, ...typed, events.sent, events.acted);
    assert.deepEqual(known.drafts, { reject: { text: 'No', stars: {} } });
    assert.equal(known.open, null);
    assert.equal(known.done, 'ask');
  });
  it('stays open when another action is done meanwhile', () => {
    const known = caseAfter(...typed, { type: 'sent', target: { action: 'acknowledge-delay', about: 'c1' } }, events.acted);
    assert.deepEqual(known.open, ask);
    assert.equal(known.drafts.ask?.text, 'When?');
  });
  it('is dropped with the request it was about', () => {
    assert.deepEqual(caseAfter(...typed, { type: 'read', request: request({ id: 'r2' }), events: log(1, 2), at: 2 }).drafts, {});
  });
  it('is asked for when missing, until it is there', () => {
    assert.equal(caseAfter(events.panel, { type: 'missing' }).missing, true);
    assert.equal(caseAfter(events.panel, { type: 'missing' }, { type: 'typed', text: 'x' }).missing, false);
  });
  it('tells nothing of a sending that ended with the page', () => {
    assert.equal(caseAfter(...typed, events.sent, { type: 'refused', refusal: { kind: 'aborted' } }).refused, null);
  });
});

describe('what a call rejected with', () => {
  const cases: ReadonlyArray<readonly [unknown, Refusal]> = [
    [{ kind: 'offline' }, { kind: 'offline' }], [{ kind: 'problem', code: 'stale', detail: 'x' }, { kind: 'problem', code: 'stale' }],
    [new Error('a bug'), { kind: 'problem' }], [undefined, { kind: 'problem' }],
  ];
  for (const [failure, refusal] of cases) it(`${JSON.stringify(failure) ?? 'undefined'} is kept as ${refusal.kind}`, () => assert.deepEqual(refusalOf(failure), refusal));
});
