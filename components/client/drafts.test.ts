/** Drafts on a real device: its database, its files, what it forbids, and its tabs. */
import { expect, waitUntil } from '@open-wc/testing';
import { KeptDrafts } from './drafts.js';
import { deviceStore, openStore } from './drafts-store.js';
import type { Drafts, KeptFile } from './keeping.js';
import { newKey } from './key.js';
import { realTimers } from './timers.js';

type Given = Parameters<Drafts['save']>[0];

const opened = new Set<KeptDrafts>();
/** A page of its own, with drafts that are nobody else's. */
function page(site = `https://${newKey()}.example/`, channel?: BroadcastChannel): KeptDrafts {
  const drafts = new KeptDrafts({ site, store: deviceStore, timers: realTimers, channel });
  opened.add(drafts);
  return drafts;
}

const mine = { who: 'customer-1', product: '' };
const draft = (values: unknown, files: KeptFile[] = []): Given => ({ id: newKey(), key: newKey(), place: mine, step: 'problem', values, files });

function photo(size = 20 * 1024 * 1024): KeptFile {
  const blob = new File([new Uint8Array(size).fill(7)], '铭牌.jpg', { type: 'image/jpeg' });
  return { id: newKey(), of: 'attachments', name: blob.name, type: blob.type, size, blob };
}

/** Another making of a browser's function, for as long as something runs. */
async function instead<T extends object, K extends keyof T, R>(owner: T, name: K, other: T[K], run: () => Promise<R>): Promise<R> {
  const real = owner[name];
  owner[name] = other;
  try {
    return await run();
  } finally {
    owner[name] = real;
  }
}

describe('drafts on a device', () => {
  afterEach(() => {
    for (const one of opened) one.end();
    opened.clear();
  });

  it('are there after a reload, a photo of 20 MB with them', async () => {
    const site = `https://${newKey()}.example/`;
    const one = draft({ description: '漏水 👨‍👩‍👧 مياه', slots: [1, null], since: undefined }, [photo()]);
    expect(await page(site).save(one)).to.deep.equal({ durable: true, files: true, saved: true });
    const [found] = await page(site).list(mine);
    expect(found!.values).to.deep.equal(one.values);
    const { blob, name, size } = found!.files[0]!;
    expect([name, size, blob!.size]).to.deep.equal(['铭牌.jpg', 20 * 1024 * 1024, 20 * 1024 * 1024]);
    expect(new Uint8Array(await blob!.slice(-1).arrayBuffer())[0]).to.equal(7);
  });

  it('end as they were saved last, in every tab', async () => {
    const site = `https://${newKey()}.example/`;
    const [here, there] = [page(site), page(site)];
    const one = draft('');
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? here : there).save({ ...one, values: i })));
    await here.save({ ...one, values: 'last' });
    expect((await there.list(mine)).map(({ values }) => values)).to.deep.equal(['last']);
  });

  it('stay removed, and leave nothing', async () => {
    const site = `https://${newKey()}.example/`;
    const [here, there] = [page(site), page(site)];
    const one = draft('secret', [photo(1000)]);
    await here.save(one);
    await there.remove(one.id);
    expect((await here.save({ ...one, values: 'again' })).saved).to.equal(false);
    const left = await Promise.all((await deviceStore.keys()).filter((key) => key.startsWith(one.id)).map((key) => deviceStore.get(key)));
    expect(left).to.have.length(1);
    expect(JSON.stringify(left)).not.to.contain('secret');
  });

  it('are told to other tabs', async () => {
    const name = newKey();
    const site = `https://${name}.example/`;
    const heard: unknown[] = [];
    page(site, new BroadcastChannel(name)).watch((ids) => heard.push(...ids));
    const one = draft('x');
    await page(site, new BroadcastChannel(name)).save(one);
    await waitUntil(() => heard.length > 0, 'nothing was heard');
    expect(heard).to.deep.equal([one.id]);
  });

  for (const name of ['SecurityError', 'InvalidStateError', 'UnknownError']) {
    it(`last as long as the page where the browser keeps nothing (${name})`, async () => {
      await instead(IDBDatabase.prototype, 'transaction', () => { throw new DOMException('', name); }, async () => {
        const drafts = page();
        const one = draft('words', [photo(1000)]);
        expect(await drafts.save(one)).to.deep.equal({ durable: false, files: false, saved: true });
        expect(drafts.durable).to.equal(false);
        const [found] = await drafts.list(mine);
        expect([found!.values, found!.files[0]!.blob!.size]).to.deep.equal(['words', 1000]);
        await drafts.remove(one.id);
        expect(await drafts.list(mine)).to.deep.equal([]);
      });
    });
  }

  it('keep the words where there is no room for a file', async () => {
    const { put } = IDBObjectStore.prototype;
    const site = `https://${newKey()}.example/`;
    const one = draft('words', [photo(1000)]);
    await instead(IDBObjectStore.prototype, 'put', function full(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (value instanceof Blob) throw new DOMException('', 'QuotaExceededError');
      return put.call(this, value, key);
    }, async () => {
      const drafts = page(site);
      expect(await drafts.save(one)).to.deep.equal({ durable: true, files: false, saved: true });
      expect((await drafts.list(mine))[0]!.files[0]!.blob!.size).to.equal(1000);
    });
    const [found] = await page(site).list(mine);
    expect([found!.values, found!.files[0]!.blob]).to.deep.equal(['words', undefined]);
  });

  it('last as long as the page where there is no room for words either, and are kept once there is', async () => {
    const site = `https://${newKey()}.example/`;
    const drafts = page(site);
    const one = draft('words', [photo(1000)]);
    await instead(IDBObjectStore.prototype, 'put', () => { throw new DOMException('', 'QuotaExceededError'); }, async () => {
      expect(await drafts.save(one)).to.deep.equal({ durable: false, files: false, saved: true });
    });
    expect(await drafts.save(one)).to.deep.equal({ durable: true, files: true, saved: true });
    expect((await page(site).list(mine))[0]!.files[0]!.blob!.size).to.equal(1000);
  });

  it('of what cannot be kept at all last as long as the page', async () => {
    const drafts = page();
    const one = draft({ run: () => 1 });
    expect((await drafts.save(one)).durable).to.equal(false);
    expect(await drafts.list(mine)).to.have.length(1);
  });
});

it('drafts last as long as the page where even opening is forbidden', async () => {
  const closed = openStore();
  await instead(IDBFactory.prototype, 'open', () => { throw new DOMException('', 'SecurityError'); }, async () => {
    const drafts = new KeptDrafts({ site: 'https://closed.example/', store: closed, timers: realTimers });
    expect(await drafts.save(draft('words'))).to.deep.equal({ durable: false, files: true, saved: true });
    expect((await drafts.list(mine)).map(({ values }) => values)).to.deep.equal(['words']);
  });
});
