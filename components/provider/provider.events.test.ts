/** What a provider says to the page: where elements lead, what failed. */
import { expect, fixture, html } from '@open-wc/testing';
import { connectionOf, type Asker } from '../../mocks/testing/asker.js';
import './provider.define.js';
import type { NavigateDetail } from './provider.events.js';
import type { AftercareProviderElement } from './provider.element.js';

type Heard = CustomEvent<NavigateDetail>;

async function setUp() {
  const provider = await fixture<AftercareProviderElement>(html`
    <aftercare-provider endpoint="/api" track-href="#track/{id}" agreement-href="#clause-{clause}?v={version}"><test-asker></test-asker></aftercare-provider>`);
  const asker = provider.querySelector<Asker>('test-asker')!;
  return { provider, asker, connection: await connectionOf(asker) };
}

describe('a way to a page of the vendor', () => {
  afterEach(() => { history.replaceState(null, '', location.pathname + location.search); });

  it('is filled in, whatever the values are', async () => {
    const { connection } = await setUp();
    expect(connection.href({ to: 'track', id: 'a/b?c#d' })).to.equal('#track/a%2Fb%3Fc%23d');
    expect(connection.href({ to: 'agreement', clause: '3.2', version: '2026.1' })).to.equal('#clause-3.2?v=2026.1');
    expect(connection.href({ to: 'agreement' })).to.equal('#clause-?v=');
    expect(connection.href({ to: 'request' })).to.equal(null);
  });

  it('is announced from the element, then taken', async () => {
    const { asker, connection, provider } = await setUp();
    const heard: Heard[] = [];
    provider.addEventListener('aftercare-navigate', (event) => heard.push(event as Heard));
    expect(connection.navigate({ to: 'track', id: 'r1' }, asker)).to.equal(true);
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ to: 'track', id: 'r1', href: '#track/r1' }]);
    expect(heard[0]!.target).to.equal(asker);
    expect(location.hash).to.equal('#track/r1');
  });

  it('is not taken when the page cancels', async () => {
    const { asker, connection, provider } = await setUp();
    provider.addEventListener('aftercare-navigate', (event) => event.preventDefault());
    expect(connection.navigate({ to: 'track', id: 'r2' }, asker)).to.equal(true);
    expect(connection.navigate({ to: 'request' }, asker)).to.equal(true);
    expect(location.hash).to.equal('');
  });

  it('that nobody knows leads nowhere', async () => {
    const { asker, connection } = await setUp();
    expect(connection.navigate({ to: 'request' }, asker)).to.equal(false);
  });

  it('from an element elsewhere on the page is heard at the provider too, once by the page', async () => {
    const { connection, provider } = await setUp();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    const inner = document.createElement('p');
    elsewhere.attachShadow({ mode: 'open' }).append(inner);
    const heard: string[] = [];
    provider.addEventListener('aftercare-navigate', (event) => { heard.push('provider'); event.preventDefault(); });
    document.body.addEventListener('aftercare-navigate', () => heard.push('page'));
    expect(connection.navigate({ to: 'track', id: 'r3' }, inner)).to.equal(true);
    expect(heard).to.deep.equal(['page', 'provider']);
    expect(location.hash).to.equal('');
  });
});

describe('a failure', () => {
  it('is told by code and operation only, and not when it was wanted', async () => {
    const { connection, provider } = await setUp();
    const heard: unknown[] = [];
    provider.addEventListener('aftercare-error', (event) => heard.push((event as CustomEvent).detail));
    const more = { detail: '地址：…', errors: [{ pointer: '/contact/name', code: 'x', message: '林' }], stack: 's' };
    connection.report({ kind: 'problem', code: 'validation', ...more }, 'createRequest');
    connection.report({ kind: 'offline', ...more }, 'readCatalog');
    connection.report({ kind: 'aborted' }, 'readCatalog');
    connection.report(undefined, 'act');
    expect(heard).to.deep.equal([
      { code: 'validation', operation: 'createRequest' }, { code: 'offline', operation: 'readCatalog' }, { code: 'internal', operation: 'act' },
    ]);
  });
});
