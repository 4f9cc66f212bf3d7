import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Connection } from '../client/connection.js';
import { LocaleController } from '../i18n/locale-controller.js';
import { texts } from '../i18n/texts.js';
import { foundation } from '../ui/foundation.styles.js';
import { heading } from '../ui/heading.js';
import { AftercareElement, type Cause } from './aftercare-element.js';
import { ConnectionProvider } from './context.js';
import { define } from './define.js';
import { Flow } from './flow.js';

type State = { kind: 'idle' } | { kind: 'loading' } | { kind: 'ready'; name: string };
type Event = { type: 'open' } | { type: 'loaded'; name: string };

const transition = (_: State, event: Event): State =>
  event.type === 'open' ? { kind: 'loading' } : { kind: 'ready', name: event.name };

const words = texts({ 'thing.hello': 'Hello {name}' }, {
  'zh-CN': async () => ({ default: { 'thing.hello': '你好，{name}' } }),
});

class Thing extends AftercareElement {
  static override styles: CSSResultGroup = [foundation];
  causes: Cause[] = [];
  ended = 0;
  protected override readonly i18n = new LocaleController(this, words);
  readonly flow = new Flow<State, Event>(this, { initial: { kind: 'idle' }, transition });

  protected override begin(connection: Connection, cause: Cause): () => void {
    this.causes.push(cause);
    this.flow.send({ type: 'open' });
    void this.flow.run('read', async (signal) => {
      const name = await (connection.client as unknown as { read(signal: AbortSignal): Promise<string> }).read(signal);
      return { type: 'loaded', name };
    }, () => undefined);
    return () => { this.ended += 1; };
  }

  override restart(): void { super.restart(); }

  protected override render(): TemplateResult {
    const { state } = this.flow;
    if (state.kind !== 'ready') return html`<p>…</p>`;
    return html`${heading(this.level, this.i18n.t('thing.hello', { name: state.name }))}`;
  }
}
define('test-thing', Thing);

/** A host that provides, as the provider element does. */
class Giver extends HTMLElement {
  controllers: Array<{ hostConnected?(): void; hostDisconnected?(): void }> = [];
  updateComplete = Promise.resolve(true);
  readonly giving = new ConnectionProvider(this);
  addController(controller: { hostConnected?(): void }): void { this.controllers.push(controller); }
  removeController(): void {}
  requestUpdate(): void {}
  connectedCallback(): void { for (const one of this.controllers) one.hostConnected?.(); }
  disconnectedCallback(): void { for (const one of this.controllers) one.hostDisconnected?.(); }
}
define('test-giver', Giver);

const connection = (change: Partial<Record<keyof Connection, unknown>> = {}): Connection => ({
  client: { read: async () => '林' }, generation: 0, locale: undefined, messages: {}, theme: 'auto',
  now: Date.now, timeZone: () => 'Asia/Shanghai', ...change,
}) as unknown as Connection;

const text = (thing: Element): string => thing.shadowRoot!.querySelector('.base')!.textContent!.replace(/\s+/g, ' ').trim();
const reads = (thing: Element, wanted: string): Promise<void> =>
  waitUntil(() => text(thing).includes(wanted), `never read ${wanted}`);

/** A provider around a thing, in the page's own language. */
async function setUp(lang = 'en'): Promise<{ giver: Giver; thing: Thing }> {
  const giver = await fixture<Giver>(html`<test-giver lang=${lang}><test-thing></test-thing></test-giver>`);
  giver.giving.value = connection();
  const thing = giver.querySelector<Thing>('test-thing')!;
  return { giver, thing };
}

describe('an element', () => {
  it('finds a provider that comes later, and begins once', async () => {
    const { thing } = await setUp();
    await reads(thing, 'Hello 林');
    expect(thing.causes).to.deep.equal(['connected']);
    expect(thing.matches(':state(ready)')).to.equal(true);
    expect(thing.matches(':state(loading)')).to.equal(false);
  });

  it('finds a provider of the page that stands elsewhere, until that goes', async () => {
    const thing = await fixture<Thing>(html`<test-thing lang="en"></test-thing>`);
    const giver = await fixture<Giver>(html`<test-giver></test-giver>`);
    giver.giving.page = true;
    giver.giving.value = connection();
    await reads(thing, 'Hello 林');
    giver.remove();
    await Promise.resolve();
    const late = await fixture<Thing>(html`<test-thing></test-thing>`);
    expect(late.connection).to.equal(undefined);
  });

  it('ends on removal and begins again when back, but not when moved', async () => {
    const { giver, thing } = await setUp();
    await reads(thing, 'Hello');
    const inner = document.createElement('div');
    giver.append(inner);
    inner.append(thing);
    await Promise.resolve();
    await thing.updateComplete;
    expect(thing.causes).to.deep.equal(['connected']);
    expect(thing.ended).to.equal(0);
    thing.remove();
    await Promise.resolve();
    expect(thing.ended).to.equal(1);
    inner.append(thing);
    await waitUntil(() => thing.causes.length === 2);
    expect(thing.causes).to.deep.equal(['connected', 'connected']);
  });

  it('begins again for another caller, another language, and when asked', async () => {
    const { giver, thing } = await setUp();
    await reads(thing, 'Hello');
    giver.giving.value = connection({ client: giver.giving.value!.client, generation: 1 });
    await waitUntil(() => thing.causes.length === 2);
    giver.lang = 'zh-CN';
    await waitUntil(() => thing.causes.length === 3);
    await thing.updateComplete;
    thing.restart();
    await waitUntil(() => thing.causes.length === 4);
    expect(thing.causes).to.deep.equal(['connected', 'identity', 'language', 'asked']);
    expect(thing.ended).to.equal(3);
  });

  it('speaks the language of the page, live, and the vendor’s words first', async () => {
    const { giver, thing } = await setUp();
    await reads(thing, 'Hello 林');
    giver.lang = 'zh-CN';
    await reads(thing, '你好，林');
    const base = thing.shadowRoot!.querySelector<HTMLElement>('.base')!;
    expect(base.lang).to.equal('zh-CN');
    giver.giving.value = connection({ messages: { 'zh-CN': { 'thing.hello': '您好，{name}' } } });
    await reads(thing, '您好，林');
    thing.lang = 'en';
    thing.dir = 'rtl';
    await reads(thing, 'Hello 林');
    expect(base.dir).to.equal('rtl');
  });

  it('hears the language through shadow roots', async () => {
    const giver = await fixture<Giver>(html`<test-giver lang="en"><div></div></test-giver>`);
    giver.giving.value = connection();
    const shop = giver.firstElementChild as HTMLElement;
    const thing = document.createElement('test-thing');
    shop.attachShadow({ mode: 'open' }).append(thing);
    await reads(thing, 'Hello');
    shop.lang = 'zh-CN';
    await reads(thing, '你好');
  });

  it('keeps properties set before it was upgraded', async () => {
    const early = document.createElement('test-late') as HTMLElement & { headingLevel: number };
    early.headingLevel = 4;
    define('test-late', class extends Thing {});
    const giver = await fixture<Giver>(html`<test-giver lang="en">${early}</test-giver>`);
    giver.giving.value = connection();
    await reads(early, 'Hello');
    expect(early.shadowRoot!.querySelector('h4')).to.exist;
  });

  it('falls back from a bad heading level and tells it once', async () => {
    const { thing } = await setUp();
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...args: unknown[]) => { warned.push(args[0]); };
    try {
      thing.setAttribute('heading-level', '9');
      await reads(thing, 'Hello');
      await thing.updateComplete;
      thing.requestUpdate();
      await thing.updateComplete;
    } finally {
      console.warn = warn;
    }
    expect(thing.shadowRoot!.querySelector('h2')).to.exist;
    expect(warned).to.deep.equal(['<test-thing> heading-level="9" is not accepted; use 2, 3, 4, 5.']);
  });

  it('takes the provider’s theme', async () => {
    const { giver, thing } = await setUp();
    giver.giving.value = connection({ theme: 'dark' });
    await thing.updateComplete;
    expect(getComputedStyle(thing.shadowRoot!.querySelector('.base')!).backgroundColor).to.equal('rgb(20, 27, 26)');
  });

  it('mirrors states in browsers that take dashed names only', async () => {
    const { thing } = await setUp();
    await reads(thing, 'Hello');
    const add = CustomStateSet.prototype.add;
    CustomStateSet.prototype.add = function (name: string) {
      if (!name.startsWith('--')) throw new DOMException('dashes', 'SyntaxError');
      return add.call(this, name);
    };
    try {
      thing.mirror(['error']);
      thing.mirror(['ready', 'stale']);
    } finally {
      CustomStateSet.prototype.add = add;
    }
    expect(thing.matches(':state(--ready)')).to.equal(true);
    expect(thing.matches(':state(--stale)')).to.equal(true);
    expect(thing.matches(':state(--error)')).to.equal(false);
  });

  it('leaves nothing behind after a hundred comings and goings', async () => {
    const { giver, thing } = await setUp();
    for (let i = 0; i < 100; i += 1) {
      thing.remove();
      await Promise.resolve();
      giver.append(thing);
      await thing.updateComplete;
    }
    expect(thing.causes.length - thing.ended).to.equal(1);
  });
});
