/** Who the customer is: tokens from the vendor's page, guests, signing out; against the whole backend. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { connectionOf, type Asker } from '../../mocks/testing/asker.js';
import { mount } from '../../mocks/testing/mount.js';
import { quickTimers } from '../../mocks/testing/timers.js';
import { createWorld, type PretendWorld } from '../../mocks/scenarios/world.js';
import type { Connection } from '../client/connection.js';
import type { Failure } from '../client/failure.js';
import type { AftercareProviderElement } from './provider.element.js';

const failed = (call: Promise<unknown>): Promise<Failure | null> => call.then(() => null, (error: Failure) => error);

const newRequest = {
  serviceType: 'repair', urgency: 'urgent', channel: 'phone', product: { model: 'R60' },
  problem: { description: '漏水' }, contact: { name: '林', phone: '+86 138 0013 8000' },
} as const;

/** Events of the page, by name. */
function listening(...names: string[]): { name: string; detail: unknown }[] {
  const heard: { name: string; detail: unknown }[] = [];
  for (const name of names) document.addEventListener(name, (event) => heard.push({ name, detail: (event as CustomEvent).detail }));
  return heard;
}

/** A world whose vendor's site hands out tokens at an address, for whoever is signed in. */
async function site(at: string, visitor: () => 'customer-1' | 'customer-2' | 'guest' | 'down') {
  const world = await createWorld();
  const asked: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (!String(input).endsWith(at)) return world.fetch(input, init);
    asked.push(init ?? {});
    const who = visitor();
    if (who === 'down') return new Response('', { status: 503 });
    return who === 'guest' ? new Response('', { status: 401 }) : Response.json(await world.token(who));
  };
  return { world, fetch, asked };
}

async function mountAt(url: string, fetch: typeof globalThis.fetch): Promise<{ provider: AftercareProviderElement; asker: Asker; connection: Connection }> {
  const provider = await fixture<AftercareProviderElement>(html`
    <aftercare-provider endpoint="/api" token-url=${url} .fetch=${fetch} .timers=${quickTimers} lang="en"><test-asker></test-asker></aftercare-provider>`);
  const asker = provider.querySelector<Asker>('test-asker')!;
  return { provider, asker, connection: await connectionOf(asker) };
}

describe('a token address', () => {
  it('is asked once, with the page’s own cookies and never another site', async () => {
    const { fetch, asked } = await site('/session/token', () => 'customer-1');
    const { asker, connection } = await mountAt('/session/token', fetch);
    expect(connection.identity).to.equal('unknown');
    const [products, requests] = await Promise.all([connection.client.listProducts({}), connection.client.listRequests({})]);
    expect(products.items).to.have.length(2);
    expect(requests.items).to.deep.equal([]);
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({ credentials: 'same-origin', mode: 'same-origin', cache: 'no-store' });
    await waitUntil(() => asker.connection!.identity === 'customer');
    expect(asker.causes).to.deep.equal(['connected']);
  });

  it('that answers 401 means guest', async () => {
    const { fetch } = await site('/session/token', () => 'guest');
    const { asker, connection } = await mountAt('/session/token', fetch);
    expect(await failed(connection.client.listProducts({}))).to.include({ code: 'unauthenticated' });
    await waitUntil(() => asker.connection!.identity === 'guest');
    const request = await connection.client.createRequest({ body: newRequest });
    expect(request.trackingCode).to.be.a('string');
  });

  it('that fails is no sign-out', async () => {
    let down = true;
    const { fetch } = await site('/session/token', () => (down ? 'down' : 'customer-1'));
    const { asker, connection } = await mountAt('/session/token', fetch);
    expect(await failed(connection.client.listProducts({}))).to.include({ code: 'unavailable' });
    expect(asker.connection!.identity).to.equal('unknown');
    down = false;
    expect((await connection.client.listProducts({})).items).to.have.length(2);
  });

  it('that becomes another means another customer', async () => {
    const { fetch, world } = await site('/session/token?as=1', () => 'customer-1');
    const both: typeof globalThis.fetch = async (input, init) =>
      (String(input).endsWith('?as=2') ? Response.json(await world.token('customer-2')) : fetch(input, init));
    const { asker, connection, provider } = await mountAt('/session/token?as=1', both);
    const mine = await connection.client.listProducts({});
    provider.tokenUrl = '/session/token?as=2';
    await waitUntil(() => asker.causes.length === 2);
    const others = await asker.connection!.client.listProducts({});
    expect(others.items.map(({ id }) => id)).not.to.have.members(mine.items.map(({ id }) => id));
  });

  it('set again notices a customer who signed in', async () => {
    let who: 'guest' | 'customer-1' = 'guest';
    const { fetch } = await site('/session/token', () => who);
    const { asker, connection, provider } = await mountAt('/session/token', fetch);
    await failed(connection.client.listProducts({}));
    who = 'customer-1';
    provider.setAttribute('token-url', '/session/token');
    await waitUntil(() => asker.causes.length === 2);
    expect(asker.connection!.identity).to.equal('customer');
    expect(asker.connection!.generation).to.equal(1);
  });
});

describe('a token', () => {
  const asked = (world: PretendWorld, provider: AftercareProviderElement): { calls: number } => {
    const seen = { calls: 0 };
    provider.getToken = () => { seen.calls += 1; return world.token('customer-1'); };
    return seen;
  };

  it('that expired is renewed once for all calls; nobody notices', async () => {
    const { element, provider, world } = await mount<Asker>(html`<test-asker></test-asker>`);
    const seen = asked(world, provider);
    const { client } = await connectionOf(element);
    await client.listProducts({});
    world.clock.advance(20 * 60);
    const answers = await Promise.all([client.listProducts({}), client.listRequests({}), client.listConsents({})]);
    expect(answers).to.have.length(3);
    expect(seen.calls).to.equal(2);
    expect(element.causes).to.deep.equal(['connected']);
  });

  it('that cannot be renewed is told to the page, without it', async () => {
    const heard = listening('aftercare-token-expired', 'aftercare-error');
    const { element, provider, world } = await mount<Asker>(html`<test-asker></test-asker>`);
    const { client } = await connectionOf(element);
    await client.listProducts({});
    provider.getToken = async () => { throw new Error('session over, secret-9'); };
    world.clock.advance(20 * 60);
    const failures = await Promise.all([failed(client.listProducts({})), failed(client.listRequests({}))]);
    for (const failure of failures) expect(failure).to.include({ kind: 'problem', code: 'unauthenticated' });
    element.connection!.report(failures[0], 'listProducts');
    expect(heard).to.deep.equal([
      { name: 'aftercare-token-expired', detail: null },
      { name: 'aftercare-error', detail: { code: 'unauthenticated', operation: 'listProducts' } },
    ]);
  });

  it('leaves no trace in the page, its store, its addresses or its console', async () => {
    const said: unknown[] = [];
    const { error, log, warn } = console;
    for (const name of ['error', 'log', 'warn'] as const) console[name] = (...words: unknown[]) => { said.push(...words); };
    const addresses: string[] = [];
    const heard = listening('aftercare-token-expired', 'aftercare-error', 'aftercare-navigate');
    const { element, provider, world } = await mount<Asker>(html`<test-asker></test-asker>`);
    const tokens: string[] = [];
    provider.getToken = async () => { const given = await world.token('customer-1'); tokens.push(given!.token); return given; };
    provider.fetch = (input, init) => { addresses.push(String(input)); return world.fetch(input, init); };
    await provider.updateComplete;
    const { client } = await connectionOf(element);
    await client.listProducts({});
    world.fault = { kind: 'internal' };
    const failure = await failed(client.listRequests({}));
    element.connection!.report(failure, 'listRequests');
    Object.assign(console, { error, log, warn });
    expect(tokens).to.have.length(1);
    const traces = JSON.stringify([
      said, heard, addresses, failure, failure!.stack, new XMLSerializer().serializeToString(document), location.href, document.cookie,
      { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), element.connection, Object.entries(provider).map(([name, value]) => `${name} ${String(value)}`),
    ]);
    expect(traces).not.to.include(tokens[0]);
    expect(traces).to.include('listRequests');
  });
});

describe('a guest', () => {
  it('opens the one request of a code, and is kept signed in to it', async () => {
    const { element, world } = await mount<Asker>(html`<test-asker></test-asker>`, { as: 'guest' });
    const { client, openGuest } = await connectionOf(element);
    const { id, trackingCode } = await client.createRequest({ body: newRequest });
    expect(await openGuest(trackingCode!)).to.deep.equal({ request: id });
    await waitUntil(() => element.causes.length === 2);
    expect(element.connection!).to.include({ identity: 'guest', generation: 1 });
    expect((await client.readRequest({ id })).id).to.equal(id);
    world.clock.advance(30 * 60);
    expect((await client.readRequest({ id })).id).to.equal(id);
    expect(element.causes).to.have.length(2);
  });

  it('with a wrong code stays who they are', async () => {
    const { element } = await mount<Asker>(html`<test-asker></test-asker>`);
    const { client, openGuest } = await connectionOf(element);
    await client.listProducts({});
    expect(await failed(openGuest('no-such-code'))).to.include({ code: 'not-found', operation: 'openGuestSession' });
    expect(element.connection!).to.include({ identity: 'customer', generation: 0 });
  });
});

describe('signing out', () => {
  it('forgets the customer, and elements read again as a guest’s', async () => {
    const { element, provider } = await mount<Asker>(html`<test-asker></test-asker>`);
    const { client } = await connectionOf(element);
    await client.listProducts({});
    await provider.signOut();
    await waitUntil(() => element.causes.length === 2);
    expect(element.causes).to.deep.equal(['connected', 'identity']);
    expect(element.connection!).to.include({ identity: 'guest', generation: 1 });
    expect(await failed(client.listProducts({}))).to.include({ code: 'unauthenticated' });
  });

  it('before anything else is fine', async () => {
    const provider = document.createElement('aftercare-provider');
    await provider.signOut();
  });
});
