/** What a provider gives, to whom, and for how long. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { connectionOf, type Asker } from '../../mocks/testing/asker.js';
import { AftercareProviderElement } from './provider.element.js';

/** The console's warnings while something is done. */
async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...words: unknown[]) => { said.push(words.join(' ')); };
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return said;
}

const answer = (body: unknown): Response => new Response(JSON.stringify(body));
const none = { items: [], next: null };

interface Late { endpoint: string; fetch: typeof globalThis.fetch; getToken: () => string; page: boolean; backend: object; messages: object }

/** Puts tags on the page before they are defined, with properties already set. */
async function early(properties: Partial<Late>, inside = true): Promise<{ provider: AftercareProviderElement; asker: Asker; upgrade(): void }> {
  const tag = `late-provider-${performance.now().toString(36).replace('.', '-')}`;
  const host = await fixture(html`<div></div>`);
  const provider = document.createElement(tag) as AftercareProviderElement;
  Object.assign(provider, properties);
  const asker = document.createElement('test-asker') as Asker;
  host.append(provider);
  (inside ? provider : host).append(asker);
  await asker.updateComplete;
  return { provider, asker, upgrade: () => customElements.define(tag, class extends AftercareProviderElement {}) };
}

before(() => { if (!customElements.get('aftercare-provider')) customElements.define('aftercare-provider', AftercareProviderElement); });

describe('a provider', () => {
  it('serves the elements inside, though it upgrades after them, with the properties set before', async () => {
    const seen: Request[] = [];
    const { asker, upgrade } = await early({
      endpoint: '/early',
      getToken: () => 'token-1',
      fetch: async (input, init) => { seen.push(new Request(input, init)); return answer(none); },
      messages: { en: { 'common.retry': 'Once more' } },
    });
    expect(asker.connection).to.equal(undefined);
    upgrade();
    const connection = await connectionOf(asker);
    expect(await connection.client.listProducts({})).to.deep.equal(none);
    expect(seen[0]!.url).to.equal(`${location.origin}/early/products`);
    expect(seen[0]!.headers.get('authorization')).to.equal('Bearer token-1');
    expect(connection.messages).to.deep.equal({ en: { 'common.retry': 'Once more' } });
    expect(asker.causes).to.deep.equal(['connected']);
  });

  it('serves the whole page when told, also before it was upgraded', async () => {
    const { asker, provider, upgrade } = await early({ endpoint: '/early', page: true }, false);
    upgrade();
    await connectionOf(asker);
    provider.remove();
  });

  it('of a page is one; another warns and serves its own', async () => {
    const first = await fixture<AftercareProviderElement>(html`<aftercare-provider endpoint="/one" page></aftercare-provider>`);
    const said = await warnings(async () => {
      const second = await fixture(html`<aftercare-provider endpoint="/two" page locale="zh-CN"><test-asker></test-asker></aftercare-provider>`);
      expect((await connectionOf(second.querySelector<Asker>('test-asker')!)).locale).to.equal('zh-CN');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.include('another provider already serves the page');
    const outside = await fixture<Asker>(html`<test-asker></test-asker>`);
    expect((await connectionOf(outside)).locale).to.equal(undefined);
    first.remove();
  });

  it('nearer than another is the one', async () => {
    const outer = await fixture(html`<aftercare-provider endpoint="/one" locale="fr">
      <aftercare-provider endpoint="/two" locale="ja"><test-asker></test-asker></aftercare-provider></aftercare-provider>`);
    expect((await connectionOf(outer.querySelector<Asker>('test-asker')!)).locale).to.equal('ja');
  });

  it('without an address waits; with a wrong one it says so once and every call fails', async () => {
    const said = await warnings(async () => {
      const provider = await fixture<AftercareProviderElement>(html`<aftercare-provider endpoint="javascript:alert(1)"><test-asker></test-asker></aftercare-provider>`);
      const connection = await connectionOf(provider.querySelector<Asker>('test-asker')!);
      const failure = await connection.client.readCatalog({}).then(() => null, (error: unknown) => error);
      expect(failure).to.include({ kind: 'problem', code: 'not-implemented' });
      provider.endpoint = 'https://user:password@example.com/';
      await provider.updateComplete;
      provider.endpoint = '/api';
      await provider.updateComplete;
    });
    expect(said).to.have.length(2);
    expect(said[0]).to.include('<aftercare-provider> endpoint="javascript:alert(1)"');
  });

  it('falls back from a bad theme, language, token address or page, and tells each once', async () => {
    const said = await warnings(async () => {
      const provider = await fixture<AftercareProviderElement>(html`<aftercare-provider endpoint="/api" theme="neon" locale="klingon language"
        token-url="https://elsewhere.example/token" track-href="javascript:alert(1)"><test-asker></test-asker></aftercare-provider>`);
      const connection = await connectionOf(provider.querySelector<Asker>('test-asker')!);
      expect(connection.theme).to.equal('auto');
      expect(connection.locale).to.equal(undefined);
      expect(connection.href({ to: 'track', id: 'r1' })).to.equal(null);
      expect(connection.href({ to: 'track', id: 'r2' })).to.equal(null);
      provider.messages = {};
      await provider.updateComplete;
      const failure = await connection.client.listProducts({}).then(() => null, (error: unknown) => error);
      expect(failure).to.include({ code: 'unauthenticated' });
    });
    expect(said.map((one) => /> ([a-z-]+)=/.exec(one)?.[1]).sort()).to.deep.equal(['locale', 'theme', 'token-url', 'track-href']);
  });

  it('takes no room and hides nothing', async () => {
    const provider = await fixture(html`<aftercare-provider endpoint="/api"><p>shop</p></aftercare-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider.querySelector('p')!.checkVisibility()).to.equal(true);
    provider.toggleAttribute('hidden', true);
    expect(provider.querySelector('p')!.checkVisibility()).to.equal(false);
  });

  it('keeps the connection when it moves, and gives another for another backend', async () => {
    const home = await fixture(html`<div><aftercare-provider endpoint="/api"><test-asker></test-asker></aftercare-provider><div></div></div>`);
    const provider = home.querySelector<AftercareProviderElement>('aftercare-provider')!;
    const asker = provider.querySelector<Asker>('test-asker')!;
    const { client } = await connectionOf(asker);
    home.lastElementChild!.append(provider);
    await provider.updateComplete;
    expect(asker.connection!.client).to.equal(client);
    expect(asker.causes).to.deep.equal(['connected']);
    provider.endpoint = '/other';
    await waitUntil(() => asker.causes.length === 2);
    expect(asker.connection!.client).not.to.equal(client);
    expect(asker.causes).to.deep.equal(['connected', 'identity']);
  });

  it('of the page serves again after it was away a hundred times', async () => {
    const provider = document.createElement('aftercare-provider') as AftercareProviderElement;
    provider.endpoint = '/api';
    provider.page = true;
    for (let i = 0; i < 100; i += 1) {
      document.body.append(provider);
      await provider.updateComplete;
      provider.remove();
      await Promise.resolve();
    }
    const alone = await fixture<Asker>(html`<test-asker></test-asker>`);
    expect(alone.connection).to.equal(undefined);
    const said = await warnings(async () => {
      document.body.append(provider);
      await connectionOf(alone);
    });
    expect(said).to.deep.equal([]);
    provider.remove();
  });
});

describe('a backend of the vendor’s own', () => {
  it('answers instead of an address, checked like any other', async () => {
    const backend = { listProducts: async () => ({ ...none, more: 1 }), listConsents: async () => ({ wrong: true }) };
    const provider = await fixture(html`<aftercare-provider .backend=${backend}><test-asker></test-asker></aftercare-provider>`);
    const { client } = await connectionOf(provider.querySelector<Asker>('test-asker')!);
    expect(await client.listProducts({})).to.deep.equal(none);
    const failures = await Promise.all([client.listConsents({}), client.listReceipts({})].map((one) => one.then(() => null, (error: unknown) => error)));
    expect(failures[0]).to.include({ kind: 'mismatch', operation: 'listConsents' });
    expect(failures[1]).to.include({ code: 'not-implemented' });
  });

  it('may throw what it likes', async () => {
    const thrown: ReadonlyArray<[unknown, object]> = [
      [new TypeError('Failed to fetch'), { kind: 'offline' }],
      [new DOMException('', 'AbortError'), { kind: 'aborted' }],
      [{ code: 'stale', detail: 'changed' }, { kind: 'problem', code: 'stale', status: 412, detail: 'changed' }],
      [{ name: 'Failure', kind: 'timeout' }, { kind: 'timeout' }],
      ['broken', { kind: 'problem', code: 'internal' }], [undefined, { kind: 'problem', code: 'internal' }],
    ];
    for (const [what, wanted] of thrown) {
      const backend = { listProducts: () => Promise.reject(what as Error) };
      const provider = await fixture(html`<aftercare-provider .backend=${backend}><test-asker></test-asker></aftercare-provider>`);
      const { client } = await connectionOf(provider.querySelector<Asker>('test-asker')!);
      expect(await client.listProducts({}).then(() => null, (error: unknown) => error)).to.include(wanted);
    }
  });
});
