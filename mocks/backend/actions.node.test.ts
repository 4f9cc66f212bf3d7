/** Every action in every stage, from outside (rules, "Actions by stage"), and what an action needs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { customerActions, vendorActions } from '../../components/contract/vocabulary.js';
import { doAction, plainWish, testBackend, urgentWish, type Answered, type TestBackend } from '../testing/backend.js';

type Body = { type: string; [field: string]: unknown };
const slot = { start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T11:00:00+08:00' };
/** Of the vendor's availability, and free. */
const another = { start: '2026-11-24T14:00:00+08:00', end: '2026-11-24T16:00:00+08:00' };
const yuan = (amount: string): object => ({ amount, currency: 'CNY' });
const report = { cause: 'a', work: 'b', prevention: 'c' };

/** A body for each action; ids and seqs that condition it are put in. */
const bodies: Readonly<Record<string, (found: { commitment: string; question: number }) => object>> = {
  ask: () => ({ text: '?' }), attach: () => ({ attachments: ['x'] }), cancel: () => ({}), reschedule: () => ({ slot: another }),
  'acknowledge-delay': ({ commitment }) => ({ commitment }), 'object-to-delay': ({ commitment }) => ({ commitment, reason: '太久' }),
  'approve-quote': () => ({}), 'decline-quote': () => ({}), confirm: () => ({}), reject: () => ({ reason: '没好' }), reopen: () => ({ reason: '又坏了' }),
  rate: () => ({ attitude: 5, promptness: 1, quality: 3 }), escalate: () => ({ reason: '没人管' }),
  respond: () => ({ text: '好的' }), diagnose: () => ({ finding: '阀门' }), assign: () => ({ technician: { name: '周师傅' } }), schedule: () => ({ slot }),
  start: () => ({}), update: () => ({ text: '快了' }), answer: ({ question }) => ({ question, text: '是' }),
  delay: ({ commitment }) => ({ commitment, reason: 'parts', text: '等配件', dueAt: '2027-03-01T12:00:00+08:00' }),
  wait: () => ({ on: 'parts', text: '等配件' }), resume: () => ({}),
  quote: () => ({ lines: [{ label: '阀', kind: 'part', quantity: 2, unitPrice: yuan('9.90'), covered: false }], total: yuan('19.80'), validUntil: '2027-01-01T00:00:00+08:00' }),
  resolve: () => ({ report }), relabel: () => ({ urgency: 'urgent' }), 'take-over': () => ({ text: '我来' }),
};
const isVendors = (type: string): boolean => (vendorActions as readonly string[]).includes(type);

/** Drives one request. */
async function drive(backend: TestBackend, wish: object = urgentWish, ...steps: Array<string | Body>) {
  const { customer, vendor } = backend;
  const { id } = (await customer.post('/requests', wish)).json;
  const at = (type: string): [typeof customer, string] => (isVendors(type) ? [vendor, `/vendor/requests/${id}`] : [customer, `/requests/${id}`]);
  const read = async () => (await customer.get(`/requests/${id}`)).json;
  const found = async () => {
    const { commitments, openQuestions } = await read();
    const running = commitments.filter((one: { status: string }) => ['pending', 'paused'].includes(one.status));
    const delayed = commitments.find((one: { delays: Array<{ answer?: string }> }) => one.delays.some(({ answer }) => !answer));
    return { commitment: (delayed ?? running.at(-1))?.id ?? 'none', question: openQuestions[0] ?? 1 };
  };
  const bodyOf = async (step: string | Body): Promise<Body> =>
    (typeof step === 'string' ? { type: step, ...bodies[step]!(await found()) } : step);
  const driven = {
    id,
    read,
    async try(step: string | Body): Promise<Answered> {
      const body = await bodyOf(step);
      const [client, path] = at(body.type);
      const { headers } = await client.get(path);
      return client.post(`${path}/actions`, body, { ifMatch: headers.get('etag')! });
    },
    async do(...more: Array<string | Body>) {
      for (const step of more) {
        const body = await bodyOf(step);
        await doAction(...at(body.type), body);
      }
      return driven;
    },
    /** What each side may do now, by what the backend lists. */
    async listed(): Promise<string[]> {
      return [...(await customer.get(`/requests/${id}`)).json.actions, ...(await vendor.get(`/vendor/requests/${id}`)).json.actions];
    },
  };
  return driven.do(...steps);
}

const stages: Record<string, string[]> = {
  submitted: [], diagnosing: ['respond'], arranged: ['schedule'], 'in-service': ['schedule', 'start'],
  resolved: ['respond', 'resolve'], closed: ['respond', 'resolve', 'confirm'], cancelled: ['cancel'],
};
const S = 'submitted', D = 'diagnosing', A = 'arranged', I = 'in-service', R = 'resolved', C = 'closed';
/** Where each is allowed, and what must have happened to it before. */
const rules: Record<string, [string[], ...string[]]> = {
  ask: [[S, D, A, I, R]], escalate: [[S, D, A, I, R]], cancel: [[S, D, A]], reschedule: [[A]],
  'acknowledge-delay': [[S, D, A, I], 'delay'], 'object-to-delay': [[S, D, A, I], 'delay'],
  'approve-quote': [[D, A, I], 'quote'], 'decline-quote': [[D, A, I], 'quote'],
  confirm: [[R]], reject: [[R]], rate: [[R, C]], reopen: [[C]],
  respond: [[S]], diagnose: [[S, D, A, I]], assign: [[S, D, A]], schedule: [[S, D, A]], start: [[D, A]],
  delay: [[S, D, A, I]], update: [[S, D, A, I]], quote: [[S, D, A, I]], wait: [[S, D, A, I]], relabel: [[S, D, A, I]],
  resume: [[S, D, A, I], 'wait'], answer: [[S, D, A, I, R], 'ask'], resolve: [[D, A, I]], 'take-over': [[S, D, A, I, R], 'escalate'],
};

describe('an action', () => {
  for (const [stage, steps] of Object.entries(stages)) {
    it(`in ${stage} is allowed as the rules say, and listed then`, async () => {
      const backend = await testBackend();
      for (const [type, [where, condition]] of Object.entries(rules)) {
        const driven = await drive(backend, urgentWish, ...steps);
        assert.equal((await driven.read()).stage, stage);
        if (condition) {
          assert.equal((await driven.try(type)).code, 'action-not-allowed', `${type} without ${condition}`);
          assert.ok(!(await driven.listed()).includes(type), `${type} listed without ${condition}`);
          if ((await driven.try(condition)).status !== 200) continue;
        }
        const allowed = where.includes(stage);
        const before = await driven.read();
        assert.equal((await driven.listed()).includes(type), allowed, `${type} listed in ${stage}`);
        const { status, code, json } = await driven.try(type);
        assert.deepEqual([status, code], allowed ? [200, ''] : [409, 'action-not-allowed'], `${type} in ${stage}`);
        if (allowed) assert.equal(json.seq, before.seq + 1);
        else assert.deepEqual(await driven.read(), before, 'a refused action changes nothing');
      }
    });
  }

  it('of the contract is covered here', () => {
    assert.deepEqual([...Object.keys(rules), 'attach'].sort(), [...customerActions, ...vendorActions].sort());
  });

  it('rates once', async () => {
    const driven = await drive(await testBackend(), plainWish, 'respond', 'resolve', 'rate');
    assert.deepEqual((await driven.read()).rating, { attitude: 5, promptness: 1, quality: 3 });
    assert.equal((await driven.try('rate')).code, 'action-not-allowed');
  });

  it('is 422 with what is wrong in it', async () => {
    const driven = await drive(await testBackend(), urgentWish, 'respond');
    const table: Array<[Body, string]> = [
      [{ type: 'respond' }, '/text required'], [{ type: 'respond', text: ' ' }, '/text required'], [{ type: 'start', now: true }, '/now unknown'],
      [{ type: 'fly' }, '/type invalid'], [{ type: 'attach', attachments: ['x'] }, '/attachments/0 unknown'],
      [{ type: 'delay', commitment: 'visit-1', reason: 'mood', text: 'x', dueAt: '2026-12-01T00:00:00+08:00' }, '/reason invalid'],
      [{ type: 'delay', commitment: 'visit-1', reason: 'parts', text: 'x', dueAt: '2026-11-25T18:00:00+08:00' }, '/dueAt past'],
      [{ type: 'delay', commitment: 'visit-1', reason: 'parts', text: 'x', dueAt: '2026-11-20T09:00:00+08:00' }, '/dueAt past'],
      [{ type: 'relabel', urgency: 'general' }, '/reason required'], [{ type: 'relabel', serviceType: 'installation', channel: 'mail-in' }, '/channel not-offered'],
      [{ type: 'quote', ...bodies.quote!({ commitment: '', question: 1 }), total: yuan('19.81') }, '/total mismatch'],
      [{ type: 'quote', ...bodies.quote!({ commitment: '', question: 1 }), taxes: yuan('0.20') }, '/total mismatch'],
      [{ type: 'ask', text: 'x', about: 99 }, '/about unknown'], [{ type: 'answer', question: 99, text: 'x' }, '/question unknown'],
      [{ type: 'rate', attitude: 6, promptness: 1, quality: 1 }, '/attitude out-of-range'], [{ type: 'rate', attitude: 1.5, promptness: 1, quality: 1 }, '/attitude invalid'],
      [{ type: 'schedule', slot: { start: slot.end, end: slot.start } }, '/slot/end mismatch'],
    ];
    for (const [body, field] of table) {
      const { status, fields } = await driven.try(body);
      assert.deepEqual([status, ...fields], [422, field], JSON.stringify(body));
    }
    assert.deepEqual((await driven.try({ type: 'delay', commitment: 'none', reason: 'parts', text: 'x', dueAt: '2026-12-01T00:00:00+08:00' })).code, 'action-not-allowed');
  });

  it('takes the ETag as it was, in any form of it', async () => {
    const { customer } = await testBackend();
    const { id } = (await customer.post('/requests', plainWish)).json;
    const code = async (ifMatch: string): Promise<string> => (await customer.post(`/requests/${id}/actions`, { type: 'ask', text: '?' }, { ifMatch })).code;
    for (const tag of ['"2"', '"0"', 'nonsense', '"1', '"11"']) assert.equal(await code(tag), 'stale', tag);
    for (const tag of ['"1"', 'W/"2"', '"7", "3"', '*']) assert.equal(await code(tag), '', tag);
  });

  it('loses nothing when many write at once', async () => {
    const { customer } = await testBackend();
    const { id } = (await customer.post('/requests', plainWish)).json;
    const answers = await Promise.all(Array.from({ length: 20 }, () => customer.post(`/requests/${id}/actions`, { type: 'ask', text: '?' }, { ifMatch: '"1"' })));
    assert.deepEqual(answers.map(({ code }) => code).sort(), ['', ...Array.from({ length: 19 }, () => 'stale')]);
    assert.equal((await customer.get(`/requests/${id}`)).json.seq, 2);
  });
});

describe('a request on its way', () => {
  it('is told to both sides as it goes: delayed, mended, rejected, mended, confirmed', async () => {
    const backend = await testBackend();
    const driven = await drive(backend, urgentWish, 'respond', 'diagnose',
      { type: 'delay', commitment: 'visit-1', reason: 'parts', text: '等配件', dueAt: '2026-11-27T12:00:00+08:00' }, 'acknowledge-delay', 'schedule', 'start', 'resolve');
    const solved = await driven.read();
    const shown = (json: typeof solved): string[] => json.commitments.map((one: Record<string, string>) => `${one.kind} ${one.status}${one.keptAs ? ` ${one.keptAs}` : ''}`);
    assert.deepEqual(shown(solved), ['response met original', 'visit met original', 'update ended']);
    assert.deepEqual([solved.waitingOn, solved.caretaker, solved.report.warrantyUntil], ['customer', { name: '林晓' }, '2027-02-18']);
    assert.equal(solved.closesAt, '2026-11-27T10:00:00+08:00');
    assert.deepEqual(solved.commitments[1].delays.map(({ answer }: { answer: string }) => answer), ['acknowledged']);
    await driven.do('reject');
    const again = await driven.read();
    assert.deepEqual([again.stage, again.reopened, again.report, again.waitingOn], ['diagnosing', 1, undefined, 'vendor']);
    assert.equal(again.commitments.filter(({ status }: { status: string }) => status === 'pending').length, 2);
    await driven.do({ type: 'update', text: '再来' }, 'start', 'resolve', 'confirm');
    const closed = await driven.read();
    assert.deepEqual([closed.stage, closed.closedBy, closed.waitingOn, closed.closesAt], ['closed', 'customer', null, undefined]);
    const { items } = (await backend.customer.get(`/requests/${driven.id}/events`)).json;
    assert.deepEqual(items.map(({ type }: { type: string }) => type), [
      'submitted', 'responded', 'diagnosed', 'delayed', 'delay-acknowledged', 'scheduled', 'started', 'resolved', 'rejected', 'updated', 'started', 'resolved', 'confirmed',
    ]);
    assert.ok(items.every((event: { seq: number }, index: number) => event.seq === index + 1));
    assert.ok(items.filter(({ actor }: { actor: { role: string } }) => actor.role === 'vendor').every(({ actor }: { actor: { name: string } }) => actor.name === '林晓'));
  });

  it('misses a promise once, by the job or by whoever reads first', async () => {
    for (const reader of ['job', 'read', 'list', 'events', 'act'] as const) {
      const backend = await testBackend();
      const { id } = await drive(backend, urgentWish);
      backend.clock.advance(2 * 3600);
      assert.equal((await backend.customer.get(`/requests/${id}`)).json.seq, 1, 'at its due time it can still be kept');
      backend.clock.advance(1);
      if (reader === 'job') await backend.app.settleDue();
      if (reader === 'list') await backend.customer.get('/requests');
      if (reader === 'events') await backend.vendor.get(`/vendor/requests/${id}/events`);
      if (reader === 'act') {
        assert.equal((await backend.vendor.post(`/vendor/requests/${id}/actions`, { type: 'respond', text: 'x' }, { ifMatch: '"1"' })).code, 'stale');
      }
      await Promise.all([backend.app.settleDue(), backend.customer.get(`/requests/${id}`), backend.customer.get('/requests')]);
      const { json, headers } = await backend.customer.get(`/requests/${id}`);
      assert.deepEqual([json.seq, headers.get('etag')], [2, '"2"'], reader);
      const [missed] = json.commitments;
      assert.deepEqual([missed.status, missed.missedAt], ['missed', '2026-11-20T12:00:00+08:00']);
      const { items } = (await backend.customer.get(`/requests/${id}/events`)).json;
      assert.deepEqual(items.map(({ type }: { type: string }) => type), ['submitted', 'commitment-missed']);
    }
  });
});
