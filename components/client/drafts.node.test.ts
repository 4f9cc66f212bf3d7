import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pretendDevice } from '../../mocks/testing/device.js';
import { passed } from '../../mocks/testing/replies.js';
import { pretendTimers, settle } from '../../mocks/testing/timers.js';
import { KeptDrafts } from './drafts.js';
import type { Drafts } from './keeping.js';
import { newKey } from './key.js';

type Given = Parameters<Drafts['save']>[0];

const day = 86_400_000;
const mei = { who: 'customer-1', product: 'product-2' };

const draft = (values: unknown, more: Partial<Given> = {}): Given => ({
  id: newKey(), key: newKey(), place: mei, step: 'problem', values, files: [], ...more,
});
const file = (text: string) => {
  const blob = new Blob([text], { type: 'text/plain' });
  return { id: newKey(), of: 'attachments', name: `${text}.txt`, type: 'text/plain', size: blob.size, blob };
};

function set(device = pretendDevice(), timers = pretendTimers(), site = 'https://backend.example/api/') {
  const { channel, store } = device.tab();
  const open = (): KeptDrafts => new KeptDrafts({ site, timers, store: store!, channel: channel!() });
  return { device, timers, open, drafts: open() };
}

describe('a draft', () => {
  it('is there after a reload with its age, files and all, and the newest first', async () => {
    const { drafts, open, timers } = set();
    const older = draft({ description: '漏水' });
    await drafts.save(older);
    await timers.advance(5_000);
    const newer = draft({ description: 'It leaks' }, { files: [file('photo')] });
    assert.deepEqual(await drafts.save(newer), { durable: true, files: true, saved: true });
    const found = await open().list(mei);
    assert.deepEqual(found.map(({ id, values }) => [id, values]), [[newer.id, newer.values], [older.id, older.values]]);
    assert.equal(timers.now() - found[1]!.savedAt, 5_000);
    assert.equal(await found[0]!.files[0]!.blob!.text(), 'photo');
    assert.deepEqual([found[0]!.key, found[0]!.place], [newer.key, mei]);
  });

  it('is one customer’s, one product’s and one backend’s', async () => {
    const { device, drafts, timers } = set();
    await drafts.save(draft('x'));
    assert.equal((await drafts.list({ who: 'customer-2' })).length, 0);
    assert.equal((await drafts.list({ who: 'customer-1', product: 'product-1' })).length, 0);
    assert.equal((await drafts.list({ who: 'customer-1' })).length, 1);
    assert.equal((await set(device, timers, 'https://other.example/').drafts.list(mei)).length, 0);
  });

  it('does not say whose it is', async () => {
    const { device, drafts } = set();
    await drafts.save(draft('x'));
    assert.ok(!device.words().includes('customer-1'));
  });

  it('ends as it was saved last, however quickly', async () => {
    const { drafts, open } = set();
    const one = draft('');
    await Promise.all(Array.from('typed quickly', (_, i) => drafts.save({ ...one, values: 'typed quickly'.slice(0, i + 1) })));
    assert.deepEqual((await open().list(mei)).map(({ values }) => values), ['typed quickly']);
  });

  it('stays removed, in this tab and in another, without a word left', async () => {
    const { device, drafts, open } = set();
    const one = draft('secret words', { files: [file('secret file')] });
    const other = open();
    await drafts.save(one);
    const removing = drafts.remove(one.id);
    const saved = await drafts.save({ ...one, values: 'secret words again' });
    await removing;
    assert.equal(saved.saved, false);
    assert.equal((await other.save(one)).saved, false);
    assert.deepEqual(await open().list(mei), []);
    assert.ok(!device.words().includes('secret'));
    assert.ok(![...device.kept.values()].some((value) => value instanceof Blob));
  });

  it('goes after 30 days, its files too', async () => {
    const { device, drafts, open, timers } = set();
    await drafts.save(draft('old', { files: [file('old')] }));
    await timers.advance(29 * day);
    assert.equal((await open().list(mei)).length, 1);
    await timers.advance(day);
    assert.equal((await open().list(mei)).length, 0);
    assert.equal(device.kept.size, 0);
  });

  it('of a customer goes at the sign-out; a guest’s and another’s stay', async () => {
    const { device, drafts } = set();
    const guests = { who: 'guest', product: '' };
    await drafts.save(draft('mine'));
    await drafts.save(draft('hers', { place: { who: 'customer-2', product: '' } }));
    await drafts.save(draft('a guest’s', { place: guests }));
    await drafts.forget('customer-1');
    assert.ok(!device.words().includes('mine'));
    assert.equal((await drafts.list({ who: 'customer-2' })).length, 1);
    await drafts.forget();
    assert.equal((await drafts.list({ who: 'customer-2' })).length, 0);
    assert.equal((await drafts.list(guests)).length, 1);
  });

  it('drops files with the form, and remembers what the backend said of those that stay', async () => {
    const { device, drafts } = set();
    const [stays, goes] = [file('stays'), file('goes')];
    const one = draft('x', { files: [stays, goes] });
    await drafts.save(one);
    await drafts.change(one.id, (was) => ({ ...was, files: was.files.map((each) => ({ ...each, attachment: `at-${each.name}` })) }));
    await drafts.save({ ...one, files: [stays] });
    const [found] = await drafts.list(mei);
    assert.deepEqual(found!.files.map(({ attachment, name }) => [name, attachment]), [['stays.txt', 'at-stays.txt']]);
    assert.equal([...device.kept.values()].filter((value) => value instanceof Blob).length, 1);
  });

  it('is told to other tabs, by its id alone', async () => {
    const { drafts, open } = set();
    const heard: unknown[] = [];
    open().watch((ids) => heard.push(ids));
    drafts.watch(() => heard.push('itself'));
    const one = draft('words');
    await drafts.save(one);
    await settle();
    assert.deepEqual(heard, [[one.id]]);
  });

  it('of another making is no harm', async () => {
    const { device, drafts } = set();
    for (const [i, odd] of [7, null, 'x', [], { version: 2, id: 'y' }, { version: 1, id: 3, savedAt: 1 }, { version: 1, id: 'z', savedAt: 1, files: 'all' }].entries()) {
      device.kept.set(`odd-${i}`, odd);
    }
    assert.deepEqual(await drafts.list(mei), []);
  });
});

describe('a device that keeps nothing', () => {
  for (const fault of ['forbidden', 'full', 'silent'] as const) {
    it(`(${fault}) lets a draft last as long as the page, and says so`, async () => {
      const { device, drafts, timers } = set();
      device.fault = fault;
      const one = draft('words', { files: [file('photo')] });
      const saved = await passed(timers, drafts.save(one));
      assert.deepEqual([saved, drafts.durable], [{ durable: false, files: false, saved: true }, false]);
      await passed(timers, drafts.save({ ...one, values: 'more words' }));
      const [found] = await passed(timers, drafts.list(mei));
      assert.equal(found!.values, 'more words');
      assert.equal(await found!.files[0]!.blob!.text(), 'photo');
      await passed(timers, drafts.remove(one.id));
      assert.deepEqual(await passed(timers, drafts.list(mei)), []);
    });
  }

  it('but would later keeps it then', async () => {
    const { device, drafts, open } = set();
    device.fault = 'full';
    const one = draft('words', { files: [file('photo')] });
    await drafts.save(one);
    device.fault = null;
    assert.deepEqual(await drafts.save(one), { durable: true, files: true, saved: true });
    assert.equal(await (await open().list(mei))[0]!.files[0]!.blob!.text(), 'photo');
  });

  it('of files keeps the words, and says of which files it has only the name', async () => {
    const { device, drafts, open } = set();
    device.fault = 'full of files';
    const one = draft('words', { files: [file('photo')] });
    assert.deepEqual(await drafts.save(one), { durable: true, files: false, saved: true });
    assert.ok((await drafts.list(mei))[0]!.files[0]!.blob);
    const [found] = await open().list(mei);
    assert.deepEqual([found!.values, found!.files[0]!.name, found!.files[0]!.blob], ['words', 'photo.txt', undefined]);
  });
});
