/** Whatever happens between a page and the backend, what was submitted is there once. Set SEED to run the same again. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import fc from 'fast-check';
import { createWorld } from '../../mocks/scenarios/world.js';
import { pretendDevice } from '../../mocks/testing/device.js';
import { draft, file, warmUp, wish } from '../../mocks/testing/tabs.js';
import { quickTimers } from '../../mocks/testing/timers.js';
import type { Draft, Outcome } from './keeping.js';
import { newKey } from './key.js';
import { Session } from './session.js';
import { realTimers, type Timers } from './timers.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.RUNS ?? 40);

/** What happens to a call: it never arrives, its answer never does, a proxy answers, the backend fails, or nothing. */
const mishaps = ['before', 'after', 'proxy', 'internal', 'limit', 'none'] as const;
type Step =
  | { readonly do: 'submit'; readonly tab: 0 | 1; readonly words: string; readonly file: boolean; readonly again: boolean }
  | { readonly do: 'reload'; readonly tab: 0 | 1 }
  | { readonly do: 'offline' | 'online' }
  | { readonly do: 'mishap'; readonly what: typeof mishaps[number] };

const tab = fc.constantFrom(0 as const, 1 as const);
const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('submit' as const), tab, words: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), file: fc.boolean(), again: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('offline' as const, 'online' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('mishap' as const), what: fc.constantFrom(...mishaps) }) },
), { maxLength: 14 });

/** Waits that last milliseconds, in the proportions they have. */
const hurried: Timers = { ...quickTimers, after: (milliseconds, run) => realTimers.after(milliseconds > 2_900 ? milliseconds / 10 : milliseconds / 1_000, run) };

async function play(all: readonly Step[]): Promise<void> {
  const world = await createWorld();
  const device = pretendDevice();
  const queue: Array<typeof mishaps[number]> = [];
  let offline = false;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (offline) throw new TypeError('Failed to fetch');
    const { pathname } = new URL(String(input));
    const mishap = init?.method === 'POST' ? queue.shift() : undefined;
    if (mishap === 'before') throw new TypeError('Failed to fetch');
    if (mishap === 'proxy') return new Response('<html>', { status: 500 });
    if (mishap === 'internal') return new Response(JSON.stringify({ type: 'urn:aftercare:problem:internal' }), { status: 500 });
    if (mishap === 'limit') return new Response(JSON.stringify({ type: 'urn:aftercare:problem:rate-limited' }), { status: 429, headers: { 'retry-after': '0' } });
    const answer = await world.fetch(`http://aftercare.invalid${pathname}`, init);
    if (mishap === 'after') throw new TypeError('Failed to fetch');
    return answer;
  };
  const open = (): Session => new Session({ endpoint: 'https://backend.example/api', fetch, timers: hurried, getToken: () => world.token('customer-1'), device: device.tab() });
  const tabs = [open(), open()];
  /** The drafts there are, with every text submitted under each. */
  const submitted = new Map<string, { draft: Draft; texts: string[]; outcomes: Array<Promise<Outcome>> }>();
  let latest: Draft | undefined;

  const submit = async (at: 0 | 1, text: string, withFile: boolean, again: boolean): Promise<void> => {
    const one = again && latest ? latest : draft('customer-1', { files: withFile ? [{ ...file(`%PDF-1.7 ${newKey()}`), name: 'x.pdf', type: 'application/pdf' }] : [] });
    latest = one;
    const entry = submitted.get(one.id) ?? { draft: one, texts: [], outcomes: [] };
    submitted.set(one.id, entry);
    const words = `${text}|${entry.texts.length}|${one.id}`;
    entry.texts.push(words);
    const { outbox } = await tabs[at]!.keeping();
    entry.outcomes.push(outbox.submit(one, { ...wish(words), product: {}, attachments: one.files.map(({ id }) => `local:${id}`) }));
  };

  for (const step of all) {
    if (step.do === 'submit') await submit(step.tab, step.words, step.file, step.again);
    else if (step.do === 'mishap') queue.push(step.what);
    else if (step.do === 'reload') {
      tabs[step.tab]!.end();
      tabs[step.tab] = open();
      await tabs[step.tab]!.keeping();
    } else offline = step.do === 'offline';
    await new Promise((resolve) => { setImmediate(resolve); });
  }

  // The world comes to its senses, and whoever was refused presses once more.
  queue.length = 0;
  offline = false;
  const { drafts, outbox } = await tabs[0]!.keeping();
  for (const entry of submitted.values()) {
    const { draft: one, texts, outcomes } = entry;
    await Promise.all(outcomes);
    let found = await drafts.read(one.id);
    for (let i = 0; i < 2_000 && found?.kept; i += 1) {
      outbox.online();
      await new Promise((resolve) => { setTimeout(resolve, 2); });
      found = await drafts.read(one.id);
    }
    if (!found?.received) {
      const outcome = await outbox.submit(one, { ...wish(texts.at(-1)), product: {}, attachments: one.files.map(({ id }) => `local:${id}`) });
      assert.equal(outcome.state, 'received', JSON.stringify(outcome));
      outcomes.push(Promise.resolve(outcome));
    }
  }
  for (const one of tabs) one.end();

  const { items } = await world.call<{ items: Array<{ number: string; problem: { description: string }; attachments?: string[] }> }>('customer-1', 'GET', '/requests?limit=100');
  const mine = items.filter(({ problem }) => /\|\d+\|[0-9a-f]{32}$/.test(problem.description));
  assert.equal(mine.length, submitted.size, 'one request a draft');
  for (const [id, { draft: one, texts, outcomes }] of submitted) {
    const filed = mine.find(({ problem }) => problem.description.endsWith(id))!;
    assert.ok(texts.includes(filed.problem.description), 'what was submitted');
    const last = await outcomes.at(-1)!;
    // What was submitted last, unless the customer was told that something earlier had arrived.
    if (texts.length === 1 || (last.state === 'received' && !last.earlier)) assert.equal(filed.problem.description, texts.at(-1));
    assert.equal(filed.attachments?.length ?? 0, one.files.length);
    assert.equal((await drafts.read(id))?.received?.number, filed.number);
  }
}

before(warmUp);

it(`random journeys of what is submitted (SEED=${seed})`, { timeout: 240_000 }, async () => {
  await fc.assert(fc.asyncProperty(steps, play), { seed, numRuns: runs, endOnFailure: true, includeErrorInReport: true });
});
