/** How requests get the files they name, and what becomes of the others. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doAction, plainWish, testBackend, type Answered, type Client, type TestBackend } from '../testing/backend.js';
import { cleaner, film, pdf } from '../testing/file-samples.js';
import { freshWorld } from '../scenarios/fresh.js';

const backendWith = (differs: Parameters<typeof testBackend>[0] = {}): Promise<TestBackend> => testBackend({ photos: cleaner, ...differs });
const sendId = async (client: Client, body: Uint8Array = pdf): Promise<string> =>
  (await client.post('/attachments', body, { headers: { 'X-Filename': 'a.jpg' } })).json.id as string;

describe('a request that names files', () => {
  it('has them, and its owner and the vendor may read them', async () => {
    const backend = await backendWith();
    const { customer, other, vendor } = backend;
    const ids = [await sendId(customer), await sendId(customer, film(200))];
    const path = `/attachments/${ids[0]}`;
    assert.equal((await vendor.get(`/vendor${path}`)).code, 'not-found');
    const { json: request } = await customer.post('/requests', { ...plainWish, attachments: ids });
    assert.deepEqual(request.attachments, ids);
    assert.deepEqual(request.files, [
      { id: ids[0], name: 'a.jpg.pdf', type: 'application/pdf', size: pdf.length }, { id: ids[1], name: 'a.jpg.mp4', type: 'video/mp4', size: 200 },
    ]);
    assert.equal((await customer.get(path)).status, 200);
    assert.equal((await vendor.get(`/vendor${path}`)).status, 200);
    assert.equal((await vendor.get(`/vendor${path}`)).headers.get('content-disposition'), "attachment; filename*=UTF-8''a.jpg.pdf");
    assert.equal((await other.get(path)).code, 'not-found');
    assert.equal((await vendor.get('/vendor/attachments/nowhere')).code, 'not-found');
  });

  it('of a guest takes what nobody owns, and the guest alone reads it', async () => {
    const backend = await backendWith();
    const id = await sendId(backend.anyone);
    assert.equal((await backend.customer.get(`/attachments/${id}`)).code, 'not-found');
    const { json: filed } = await backend.anyone.post('/requests', { ...plainWish, attachments: [id] });
    const { json: { token } } = await backend.anyone.post('/guest-sessions', { code: filed.trackingCode });
    assert.equal((await backend.with(token).get(`/attachments/${id}`)).status, 200);
    const stranger = await backend.anyone.post('/requests', plainWish);
    const { json: session } = await backend.anyone.post('/guest-sessions', { code: stranger.json.trackingCode });
    assert.equal((await backend.with(session.token).get(`/attachments/${id}`)).code, 'not-found');
    assert.equal((await backend.customer.get(`/attachments/${id}`)).code, 'not-found');
  });

  it('is refused what is unknown, another’s, taken, named twice, too old or one too many', async () => {
    const { customer, other, anyone, vendor, clock } = await backendWith();
    const file = async (client: Client, attachments: string[]): Promise<readonly string[]> => (await client.post('/requests', { ...plainWish, attachments })).fields;
    const [mine, hers, vendors, free] = [await sendId(customer), await sendId(other), await sendId(vendor), await sendId(anyone)];
    assert.deepEqual(await file(customer, [mine, hers, 'nowhere', mine, vendors]),
      ['/attachments/1 unknown', '/attachments/2 unknown', '/attachments/3 unknown', '/attachments/4 unknown']);
    assert.deepEqual(await file(anyone, [mine]), ['/attachments/0 unknown']);
    assert.deepEqual(await file(customer, [mine, free]), []);
    assert.deepEqual(await file(customer, [mine]), ['/attachments/0 unknown']);
    assert.deepEqual(await file(anyone, [free]), ['/attachments/0 unknown']);
    const many = await Promise.all(Array.from({ length: 10 }, () => sendId(customer)));
    assert.deepEqual(await file(customer, many), ['/attachments/9 too-long']);
    clock.advance(24 * 3600);
    assert.deepEqual(await file(customer, many.slice(0, 1)), ['/attachments/0 unknown']);
  });

  it('wins a file over another that names it at the same time', async () => {
    const { customer } = await backendWith();
    const id = await sendId(customer);
    const answers = await Promise.all([1, 2].map(() => customer.post('/requests', { ...plainWish, attachments: [id] })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422]);
    assert.equal((await customer.get('/requests')).json.items.length, 1);
  });

  it('takes nothing when it is refused for something else', async () => {
    const { customer } = await backendWith();
    const id = await sendId(customer);
    assert.equal((await customer.post('/requests', { ...plainWish, attachments: [id], agreementVersion: '1999.1' })).code, 'stale');
    assert.equal((await customer.post('/requests', { ...plainWish, attachments: [id] })).status, 201);
  });

  it('answers custom fields that are files', async () => {
    const vendor = structuredClone(freshWorld.vendor);
    for (const catalog of Object.values(vendor.catalog)) {
      const repair = catalog.serviceTypes.find(({ id }) => id === 'repair')!;
      repair.fields = [{ id: 'plate', label: 'Plate', type: 'file', required: true }];
    }
    const { customer } = await backendWith({ vendor });
    const file = (plate: unknown, attachments?: string[]): Promise<Answered> =>
      customer.post('/requests', { ...plainWish, fields: { plate }, ...(attachments ? { attachments } : {}) });
    const [one, two, three] = [await sendId(customer), await sendId(customer), await sendId(customer)];
    assert.deepEqual((await customer.post('/requests', plainWish)).fields, ['/fields/plate required']);
    assert.deepEqual((await file(true)).fields, ['/fields/plate invalid']);
    assert.deepEqual((await file('nowhere')).fields, ['/fields/plate unknown']);
    assert.deepEqual((await file([one, 'nowhere'])).fields, ['/fields/plate/1 unknown']);
    const made = await file([one, two], [three]);
    assert.deepEqual(made.json.files.map(({ id }: { id: string }) => id), [three, one, two]);
    assert.deepEqual((await file(one)).fields, ['/fields/plate unknown']);
    assert.equal((await file(await sendId(customer))).status, 201);
  });
});

describe('an action that names files', () => {
  it('gives them to the request, for both sides', async () => {
    const backend = await backendWith();
    const { customer, vendor, other } = backend;
    const { json: { id } } = await customer.post('/requests', plainWish);
    const [mine, vendors, report] = [await sendId(customer), await sendId(vendor), await sendId(vendor, film(100))];
    await doAction(customer, `/requests/${id}`, { type: 'attach', attachments: [mine] });
    await doAction(vendor, `/vendor/requests/${id}`, { type: 'diagnose', finding: '点火针积碳', attachments: [vendors] });
    // What the request has may be shown again.
    await doAction(customer, `/requests/${id}`, { type: 'ask', text: '是这个吗？', attachments: [vendors] });
    await doAction(vendor, `/vendor/requests/${id}`, { type: 'resolve', report: { cause: '积碳', work: '清理', prevention: '每年清理', photos: [report] } });
    const { json: { items } } = await customer.get(`/requests/${id}/events`);
    const files = items.filter(({ files: some }: { files?: unknown }) => some)
      .map(({ type, files: [one] }: { type: string; files: Array<{ id: string }> }) => [type, one!.id]);
    assert.deepEqual(files, [['attached', mine], ['diagnosed', vendors], ['asked', vendors], ['resolved', report]]);
    for (const file of [mine, vendors, report]) {
      assert.equal((await customer.get(`/attachments/${file}`)).status, 200);
      assert.equal((await vendor.get(`/vendor/attachments/${file}`)).status, 200);
      assert.equal((await other.get(`/attachments/${file}`)).code, 'not-found');
    }
  });

  it('is refused a file of somebody else or of another request, at its place', async () => {
    const { customer, other, vendor } = await backendWith();
    const [{ json: { id } }, hers] = [await customer.post('/requests', plainWish), await sendId(other)];
    const taken = await sendId(customer);
    await customer.post('/requests', { ...plainWish, attachments: [taken] });
    const act = async (client: Client, path: string, body: object): Promise<readonly string[]> => (await client.post(`${path}/${id}/actions`, body, { ifMatch: '"1"' })).fields;
    assert.deepEqual(await act(customer, '/requests', { type: 'attach', attachments: [hers, taken] }), ['/attachments/0 unknown', '/attachments/1 unknown']);
    assert.deepEqual(await act(vendor, '/vendor/requests', { type: 'update', text: '.', attachments: [hers] }), ['/attachments/0 unknown']);
    const report = { cause: '.', work: '.', prevention: '.', photos: [hers] };
    assert.deepEqual(await act(vendor, '/vendor/requests', { type: 'resolve', report }), ['/report/photos/0 unknown']);
  });
});

describe('a file that no request names', () => {
  it('goes after a day, and one that a request names stays', async () => {
    const backend = await backendWith();
    const { customer, app, clock, options: { store } } = backend;
    const [used, unused] = [await sendId(customer), await sendId(customer)];
    await customer.post('/requests', { ...plainWish, attachments: [used] });
    clock.advance(24 * 3600 - 1);
    await app.settleDue();
    assert.equal((await customer.get(`/attachments/${unused}`)).status, 200);
    clock.advance(3602);
    await app.settleDue();
    assert.equal((await customer.get(`/attachments/${unused}`)).code, 'not-found');
    assert.equal((await store.transaction((tx) => tx.readBytes(unused, 0, 9))).length, 0);
    assert.equal((await customer.get(`/attachments/${used}`)).status, 200);
  });
});
