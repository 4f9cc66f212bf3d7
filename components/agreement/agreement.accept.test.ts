import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Acceptance, Agreement } from '../contract/resources/agreement.js';
import { mount, type Mounted, type MountOptions } from '../../mocks/testing/mount.js';
import { createWorld, type PretendWorld } from '../../mocks/scenarios/world.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareAgreementElement } from './agreement.element.js';
import './agreement.define.js';

const place = (options: MountOptions = {}): Promise<Mounted<AftercareAgreementElement>> =>
  mount(html`<aftercare-agreement acceptance="optional"></aftercare-agreement>`, options);
const accepted = async (world: PretendWorld): Promise<Acceptance[]> =>
  (await world.call<{ items: Acceptance[] }>('customer-1', 'GET', '/agreement/acceptances')).items;

/** Everything the element says to the page, in order. */
function heard(at: ParentNode): string[] {
  const said: string[] = [];
  for (const name of ['aftercare-before-accept', 'aftercare-accepted', 'aftercare-error']) {
    at.addEventListener(name, (event) => said.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
  }
  return said;
}

/** A version that takes effect a month on, published meanwhile. */
async function publishNext(world: PretendWorld): Promise<void> {
  const [zh, en] = await Promise.all(['zh-CN', 'en'].map((locale) =>
    world.call<Agreement>('vendor', 'GET', `/agreement/versions/2026.1?locale=${locale}`)));
  const { terms, title, sections } = en!;
  await world.call('vendor', 'POST', '/vendor/agreement/versions', {
    version: '2026.2', effectiveFrom: '2026-12-25', terms: { ...terms, 'response.urgent': 'PT1H' },
    texts: { 'zh-CN': { title: zh!.title, sections: zh!.sections }, en: { title, sections } },
  });
}

describe('accepting the agreement', () => {
  it('binds the version, language and hash of exactly the text shown, and shows the receipt', async () => {
    const { element, provider, world } = await place();
    const said = heard(provider);
    await press(element, 'button', 'Accept version 2026.1');
    await reads(element, 'Accepted on Fri 20 Nov 2026, 10:00');
    const { hash } = await world.call<Agreement>('customer-1', 'GET', '/agreement?locale=en');
    const [only, ...more] = await accepted(world);
    expect(more).to.deep.equal([]);
    expect(only).to.include({ version: '2026.1', locale: 'en', hash });
    expect(read(element)).to.include(only!.id);
    expect(said).to.deep.equal([
      `aftercare-before-accept {"version":"2026.1","hash":"${hash}"}`, `aftercare-accepted {"version":"2026.1","hash":"${hash}"}`,
    ]);
    expect(element.matches(':state(accepted)')).to.equal(true);
    expect(all(element, 'button', 'Accept version')).to.deep.equal([]);
  });

  it('accepts once when pressed twice', async () => {
    const world = await createWorld();
    const { fetch } = world;
    let sent = 0;
    const counted: PretendWorld = Object.create(world, {
      fetch: { value: ((input, init) => { sent += Number(init?.method === 'POST'); return fetch(input, init); }) as typeof fetch },
    });
    const { element } = await place({ world: counted });
    const button = await get(element, 'button', 'Accept version');
    button.click();
    button.click();
    const [first, second] = await Promise.all([element.accept(), element.accept()]);
    expect(first).to.equal(second);
    await reads(element, 'Accepted on');
    expect(sent).to.equal(1);
    expect(await accepted(world)).to.have.length(1);
  });

  it('remembers it on the next visit, in every language', async () => {
    const { element, world, remove } = await place();
    await press(element, 'button', 'Accept version');
    await reads(element, 'Accepted on');
    remove();
    const again = await place({ world, lang: 'zh-CN' });
    await reads(again.element, '您已接受本协议');
    await reads(again.element, '接受时间：2026年11月20日（周五）10:00');
  });

  it('asks nothing where the page asks for no acceptance', async () => {
    const { element } = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    await reads(element, 'Version 2026.1');
    expect(all(element, 'button', 'Accept')).to.deep.equal([]);
    await element.accept().then(() => expect.fail('it accepted'), (error: DOMException) => expect(error.name).to.equal('InvalidStateError'));
  });

  it('sends nothing when the page cancels it', async () => {
    const { element, provider, world } = await place();
    provider.addEventListener('aftercare-before-accept', (event) => event.preventDefault());
    await press(element, 'button', 'Accept version');
    await element.accept().then(() => expect.fail('it accepted'), (error: DOMException) => expect(error.name).to.equal('AbortError'));
    expect(await accepted(world)).to.deep.equal([]);
    await get(element, 'button', 'Accept version');
  });

  it('never is a consent', async () => {
    const { element, world } = await place();
    await reads(element, 'that needs your consent, asked separately');
    await press(element, 'button', 'Accept version');
    await reads(element, 'Accepted on');
    const { items } = await world.call<{ items: Array<{ decision: unknown }> }>('customer-1', 'GET', '/consents');
    expect(items.map(({ decision }) => decision)).to.deep.equal([null, null, null]);
  });

  it('tells a guest why not, and lets them read', async () => {
    const { element, world } = await place({ as: 'guest' });
    await reads(element, 'To accept, please sign in on this site');
    expect(all(element, 'button', 'Accept')).to.deep.equal([]);
    await reads(element, 'Matters to your rights');
    expect(await accepted(world)).to.deep.equal([]);
  });

  it('reads again and says so when a newer text took effect meanwhile', async () => {
    const { element, provider, world } = await place();
    await publishNext(world);
    const said = heard(provider);
    const button = await get(element, 'button', 'Accept version 2026.1');
    world.clock.set('2026-12-26T10:00:00+08:00');
    button.click();
    await reads(element, 'The agreement changed while you were reading');
    await reads(element, 'Version 2026.2');
    expect(await accepted(world)).to.deep.equal([]);
    expect(said).to.include('aftercare-error {"code":"stale","operation":"accept"}');
    await press(element, 'button', 'Accept version 2026.2');
    await reads(element, 'Accepted on Sat 26 Dec 2026');
    expect((await accepted(world)).map(({ version }) => version)).to.deep.equal(['2026.2']);
  });

  it('does not offer an earlier version', async () => {
    const { element } = await mount<AftercareAgreementElement>(
      html`<aftercare-agreement version="2025.1" acceptance="required"></aftercare-agreement>`,
    );
    await reads(element, 'An earlier version can no longer be accepted.');
    await element.accept().then(() => expect.fail('it accepted'), (error: DOMException) => expect(error.name).to.equal('InvalidStateError'));
  });

  it('says that it was not accepted when the network is away, and accepts when tried again', async () => {
    const { element, world } = await place();
    await get(element, 'button', 'Accept version');
    world.fault = { kind: 'offline' };
    const failed = element.accept().then(() => '', (failure: { kind: string }) => failure.kind);
    await reads(element, 'Not accepted');
    expect(await failed).to.equal('offline');
    await get(element, 'link', 'Call a person');
    world.fault = null;
    await press(element, 'button', 'Accept version');
    await reads(element, 'Accepted on');
    expect(await accepted(world)).to.have.length(1);
    await until(() => !read(element).includes('Not accepted'));
  });
});
