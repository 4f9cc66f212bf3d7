/** Random calls, sensible and not: every answer is documented, valid by its schema, and never a failure of ours. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import { examples } from '../../components/contract/contract.examples.js';
import { openapi } from '../../components/contract/openapi.js';
import { operations, type Operation, type OperationName } from '../../components/contract/operations.js';
import type { ProblemCode } from '../../components/contract/problem.js';
import { problemsOf } from '../../components/contract/openapi.problems.js';
import { schemas, type SchemaName } from '../../components/contract/schemas.js';
import { doAction, testBackend, type Client } from '../testing/backend.js';

const calls = Number(process.env.RANDOM_CALLS ?? 800);
const seed = Number(process.env.RANDOM_SEED ?? Date.now() % 2 ** 31);

/** Numbers below 1 from a seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(seed);
const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const chance = (share: number): boolean => random() < share;

const odd: readonly unknown[] = [
  null, true, 0, -1, 1e308, '', ' ', 'x', 'x'.repeat(6000), '\u0000', '\ud83d', '2026-02-30', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59+08:00',
  '275000-01-01T00:00:00Z', '2026-11-23T09:00:00+08:00', [], {}, [[]], ['x'], { 'zh-CN': 'x' }, { constructor: 1 }, '__proto__', 'urgent', 'on-site',
  'en', 'P3WD', 'P99999D', '0'.repeat(64), { amount: '-1.00', currency: 'CNY' }, { amount: '999999999999.99', currency: 'USD' },
];

/** A copy with some places replaced, dropped or added. */
function bent(value: unknown, share: number): unknown {
  if (chance(share)) return one(odd);
  if (Array.isArray(value)) return value.flatMap((item) => (chance(share) ? [] : chance(share) ? [item, bent(item, share)] : [bent(item, share)]));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => !chance(share)).map(([key, inner]) => [key, bent(inner, share)] as const);
  return Object.fromEntries(chance(share) ? [...entries, [one(['extra', 'toString', 'a/b', '']), one(odd)]] : entries);
}

it(`random calls (seed ${seed})`, { timeout: 240_000 }, async () => {
  const backend = await testBackend();
  const { customer, other, vendor, anyone } = backend;
  const document = openapi() as { paths: Record<string, Record<string, { responses: object }>> };
  const consents = (await customer.get('/consents')).json.items as Array<{ id: string; noticeHash: string; locale: string }>;
  const { hash } = (await anyone.get('/agreement')).json as { hash: string };
  const requests: string[] = [];
  const clients: Client[] = [customer, customer, other, vendor, vendor, anyone, backend.with('a.b.c')];

  /** A body made to fit this backend, where the example is of another. */
  const fitted = (name: string, body: unknown): unknown => {
    if (name === 'decide') {
      const consent = one(consents);
      return { ...body as object, noticeHash: consent.noticeHash, locale: consent.locale };
    }
    return name === 'accept' ? { locale: 'zh-CN', hash } : body;
  };
  const pathOf = (path: string): string => path
    .replace('{version}', one(['2026.1', '2027.1', '2025.1', 'x'])).replace('{serial}', one(['QCGH16-26031588', 'x']))
    .replace('/requests/{id}', `/requests/${one([...requests.slice(-6), 'x'])}`)
    .replace('/consents/{id}', `/consents/${one(consents).id}`).replace('{id}', 'x');
  const query = (): string => (chance(0.7) ? '' : `?${one(['locale=en', 'limit=1', 'limit=0', 'limit=x', 'status=open', 'status=x', 'q=%25', 'cursor=x', 'after=1', 'after=-1', 'request=x', 'locale=%00', 'customer=customer-1'])}`);

  for (let count = 0; count < calls; count += 1) {
    const [name, row] = one(Object.entries(operations) as Array<[OperationName, Operation]>);
    const path = `${pathOf(row.path)}${query()}`;
    const sample = row.body ? fitted(name, one(Object.values(examples[row.body as SchemaName]!))) : undefined;
    const body = sample === undefined ? undefined : bent(sample, one([0, 0, 0.02, 0.1]));
    const client = chance(0.6) ? (row.who.includes('vendor') ? vendor : row.who.includes('customer') ? customer : anyone) : one(clients);
    const seq = row.ifMatch && chance(0.8) ? (await vendor.get(`/vendor/requests/${path.split('/')[row.who.includes('vendor') ? 3 : 2]}`)).headers.get('etag') : null;
    const sent = {
      ...(body === undefined ? {} : { body: chance(0.02) ? one(['{', '', '[]', '"x"']) : body }),
      ...(chance(0.05) ? { key: one([null, '', 'same', 'x'.repeat(300)]) } : {}),
      ...(seq === null ? {} : { ifMatch: seq }),
    };
    const answer = await client.send(row.method, path, sent);
    const what = `${name} ${path} ${JSON.stringify(sent)} -> ${answer.status} ${answer.text.slice(0, 300)}`;
    assert.ok(answer.status < 500 || answer.status === 501, what);
    assert.ok(String(answer.status) in document.paths[row.path]![row.method.toLowerCase()]!.responses, what);
    if (answer.code !== '') {
      assert.ok(problemsOf(name, row).includes(answer.code as ProblemCode), what);
      assert.deepEqual(v.parse(schemas.Problem, answer.json), answer.json);
    } else if (row.answer) {
      assert.deepEqual(v.parse(schemas[row.answer as SchemaName] as v.GenericSchema, answer.json), answer.json, what);
    }
    if (answer.json?.number) {
      requests.push(answer.json.id as string);
      // Now and then something is owed, so that every action finds a request it fits.
      if (chance(0.3)) await doAction(vendor, `/vendor/requests/${answer.json.id}`, { type: 'update', text: 'x' }).catch(() => {});
    }
    if (chance(0.02)) backend.clock.advance(one([60, 3600, 86_400]));
  }
  assert.deepEqual(backend.errors, []);
});
