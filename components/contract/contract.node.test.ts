/** The contract agrees with itself: rows name schemas, schemas have examples, the document says all of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { agreementHash, noticeHash } from '../../mocks/backend/rules/hashes.js';
import { answerSchemas } from './answers.js';
import { examples } from './contract.examples.js';
import { openapi } from './openapi.js';
import { operations, type Operation } from './operations.js';
import { problemCode, problems, problemType, type ProblemCode } from './problem.js';
import { schemas, type SchemaName } from './schemas.js';
import { customerActions, eventOfAction, eventTypes, profiles, vendorActions } from './vocabulary.js';

const rows: Array<[string, Operation]> = Object.entries(operations);
const bodies = new Set(rows.flatMap(([, { body }]) => body ?? []));
const answers = new Set(rows.flatMap(([, { answer }]) => answer ?? []));
const schemaOf = (name: string): v.GenericSchema => schemas[name as SchemaName] as v.GenericSchema;

describe('rows', () => {
  it('name schemas that exist', () => {
    const unknown = rows.flatMap(([name, { body, answer, query }]) =>
      [body, answer, query].filter((one) => one !== undefined && !(one in schemas)).map((one) => `${name}: ${one}`));
    assert.deepEqual(unknown, []);
  });

  it('are one for each method and path, of a known profile', () => {
    const places = rows.map(([, { method, path }]) => `${method} ${path}`);
    assert.deepEqual(places.filter((one, index) => places.indexOf(one) !== index), []);
    for (const [name, { profile }] of rows) assert.ok(profiles.includes(profile), name);
  });

  it('say exactly which calls are keyed and which need the ETag', () => {
    const named = (fits: (row: Operation) => unknown): string[] => rows.filter(([, row]) => fits(row)).map(([name]) => name).sort();
    const vendorPosts = named(({ method, who }) => method === 'POST' && who.includes('vendor'));
    assert.deepEqual(named(({ keyed }) => keyed), [
      'accept', 'act', 'actOnClaim', 'addAttachment', 'askAboutClause', 'createClaim', 'createRequest', 'decide', ...vendorPosts,
    ].sort());
    assert.deepEqual(named(({ ifMatch }) => ifMatch), ['act', 'actAsVendor']);
  });

  it('let the vendor in below /vendor and nowhere else', () => {
    for (const [name, { path, who }] of rows) assert.equal(who.includes('vendor'), path.startsWith('/vendor/'), name);
  });

  it('have their answers’ schemas ready to be loaded one by one', async () => {
    for (const name of answers) {
      const load = answerSchemas[name as keyof typeof answerSchemas];
      assert.equal(await load?.(), schemaOf(name), name);
    }
  });
});

describe('examples', () => {
  it('exist for every body and answer', () => {
    const named = Object.keys(schemas).filter((name) => !name.endsWith('Query'));
    assert.deepEqual(Object.keys(examples).sort(), named.sort());
    for (const [name, some] of Object.entries(examples)) assert.ok(Object.keys(some).length > 0, name);
  });

  for (const [name, some] of Object.entries(examples)) {
    it(`of ${name} are valid, and nothing of them is lost`, () => {
      for (const [title, value] of Object.entries<unknown>(some)) {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        assert.deepEqual(v.parse(schemaOf(name), plain), plain, title);
      }
    });
  }

  it('of bodies are refused with an unknown field', () => {
    for (const name of bodies) {
      for (const value of Object.values<object>(examples[name as SchemaName]!)) {
        assert.equal(v.safeParse(schemaOf(name), { ...value, unexpected: 1 }).success, false, name);
      }
    }
  });

  it('of answers lose an unknown field and stay', () => {
    for (const name of answers) {
      for (const value of Object.values<object>(examples[name as SchemaName]!)) {
        const plain = JSON.parse(JSON.stringify(value)) as object;
        assert.deepEqual(v.parse(schemaOf(name), { ...plain, unexpected: 1 }), plain, name);
      }
    }
  });

  it('show every action', () => {
    const shown = (name: 'CustomerAction' | 'VendorAction'): string[] =>
      [...new Set(Object.values<{ type: string }>(examples[name]!).map(({ type }) => type))];
    assert.deepEqual(shown('CustomerAction').sort(), [...customerActions].sort());
    assert.deepEqual(shown('VendorAction').sort(), [...vendorActions].sort());
  });

  it('carry the hashes of their own texts', () => {
    for (const one of Object.values(examples.Agreement!)) assert.equal(one.hash, agreementHash(one));
    for (const one of Object.values(examples.Consent!)) assert.equal(one.noticeHash, noticeHash(one, one.locale!));
  });
});

describe('words', () => {
  it('have an event for every action', () => {
    const actions = [...customerActions, ...vendorActions];
    assert.deepEqual(Object.keys(eventOfAction).sort(), [...actions].sort());
    const systems = ['submitted', 'commitment-missed', 'recalculated', 'closed'];
    assert.deepEqual([...eventTypes].sort(), [...new Set([...Object.values(eventOfAction), ...systems])].sort());
  });

  it('name the problems of the closed list with their statuses', () => {
    assert.deepEqual(Object.entries(problems).map(([code, { status }]) => `${code} ${status}`), [
      'malformed 400', 'key-required 400', 'unauthenticated 401', 'forbidden 403', 'consent-required 403', 'not-found 404',
      'conflict 409', 'action-not-allowed 409', 'stale 412', 'too-large 413', 'unsupported-type 415', 'validation 422',
      'key-reused 422', 'precondition-required 428', 'rate-limited 429', 'internal 500', 'not-implemented 501', 'unavailable 503',
    ]);
    for (const code of Object.keys(problems) as ProblemCode[]) assert.equal(problemCode(problemType(code)), code);
    for (const type of ['about:blank', 'urn:aftercare:problem:toString', 'urn:aftercare:problem:', 7, undefined]) {
      assert.equal(problemCode(type), null);
    }
  });
});

describe('the OpenAPI document', () => {
  interface Described { operationId: string; responses: Record<string, unknown>; parameters?: Array<{ $ref?: string; name?: string }> }
  const document = openapi() as { paths: Record<string, Record<string, Described>>; components: Record<string, object> };

  it('is the same every time', () => {
    assert.equal(JSON.stringify(openapi()), JSON.stringify(document));
  });

  it('has every operation, with its success, its path’s parameters and its headers', () => {
    for (const [name, { method, path, status, keyed, ifMatch }] of rows) {
      const described = document.paths[path]?.[method.toLowerCase()];
      assert.equal(described?.operationId, name);
      const parameters = (described.parameters ?? []).map((one) => one.name ?? one.$ref!.split('/').at(-1)!);
      assert.ok(described.responses[status], name);
      for (const [, parameter] of path.matchAll(/\{(\w+)\}/g)) assert.ok(parameters.includes(parameter!), `${name}: ${parameter}`);
      assert.equal(parameters.includes('Idempotency-Key'), Boolean(keyed), name);
      assert.equal(parameters.includes('If-Match'), Boolean(ifMatch), name);
    }
  });

  it('refers to nothing that is not there', () => {
    for (const [, pointer] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = pointer!.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      assert.ok(found, pointer);
    }
  });
});
