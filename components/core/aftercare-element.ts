/** What all elements of Aftercare share. Kept small: what two elements need belongs in a controller or a function. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Connection } from '../client/connection.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { Announcer } from './announcer.js';
import { oneOf } from './attributes.js';
import { ConnectionConsumer } from './context.js';
import { schemeOf } from './scheme.js';

/** Why an element should read (again): it is new on the page, another caller or backend, another language, `restart()`. */
export type Cause = 'connected' | 'identity' | 'language' | 'asked';

export abstract class AftercareElement extends LitElement {
  /** Level of the first heading inside, 2 to 5, to fit the outline of the page. Another value counts as 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** The language and the words of the element: `new LocaleController(this, requestTexts)`. */
  protected abstract readonly i18n: LocaleController;

  readonly #consumer = new ConnectionConsumer(this);
  readonly #internals = attach(this);
  #announcer: Announcer | undefined;
  #names: readonly string[] = [];
  #begun: { client: unknown; generation: number; locale: string } | undefined;
  #asked = false;
  #end: (() => void) | void = undefined;

  constructor() {
    super();
    // After the subclass's `willUpdate`, before its `render`: what begins here is shown by the same update.
    this.addController({ hostUpdate: () => this.#beginIfDue() });
  }

  /**
   * What the provider gives; `undefined` until there is one.
   * @ignore
   */
  get connection(): Connection | undefined {
    return this.#consumer.value;
  }

  /** `headingLevel`, checked. */
  protected get level(): 2 | 3 | 4 | 5 {
    return oneOf(this, 'heading-level', this.headingLevel, [2, 3, 4, 5]);
  }

  /**
   * Starts reading. Called when there is a connection, and again for each `Cause`; all properties are set by then.
   * @returns What ends it (unsubscribe, for instance): called before the next `begin` and on removal.
   */
  protected begin?(connection: Connection, cause: Cause): (() => void) | void;

  /** Has `begin` called again with the next update, for instance when an attribute changed what is shown. */
  protected restart(): void {
    this.#asked = true;
    this.requestUpdate();
  }

  /** Tells people who do not see the screen, politely and once. */
  protected announce(text: string): void {
    this.#announcer?.say(text);
  }

  /**
   * Makes these, and no others, the element's `:state()` names. Chromium 90 to 124 takes dashed names only.
   * @ignore
   */
  mirror(names: readonly string[]): void {
    const { states } = this.#internals ?? {};
    if (!states) return;
    for (const name of this.#names) for (const form of [name, `--${name}`]) if (!names.includes(name)) states.delete(form);
    for (const name of names) {
      try { states.add(name); } catch { states.add(`--${name}`); }
    }
    this.#names = names;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#begun) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the tree connects again before the microtask: that is no removal.
    queueMicrotask(() => { if (!this.isConnected) this.#finish(); });
  }

  /** One element around all that is rendered carries language, direction and scheme; the live region stands beside it. */
  protected override createRenderRoot(): HTMLElement {
    const shadow = super.createRenderRoot();
    const base = document.createElement('div');
    base.className = 'base';
    base.setAttribute('part', 'base');
    this.#announcer = new Announcer();
    shadow.append(base, this.#announcer.region);
    return base;
  }

  /** The first picture (a skeleton) comes at once; later ones wait for the words of the language. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && this.i18n.pending) await this.i18n.pending;
    await super.scheduleUpdate();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    const base = this.renderRoot as HTMLElement;
    base.lang = this.i18n.locale;
    base.dir = this.i18n.dir;
    base.className = `base ${schemeOf(this, this.connection?.theme)}`;
    super.update(changed);
  }

  #beginIfDue(): void {
    const { connection } = this;
    if (!connection || !this.isConnected) return;
    const { client, generation } = connection;
    const { locale } = this.i18n;
    const was = this.#begun;
    const cause = !was ? 'connected' : was.client !== client || was.generation !== generation ? 'identity'
      : was.locale !== locale ? 'language' : this.#asked ? 'asked' : null;
    if (!cause) return;
    this.#finish();
    this.#begun = { client, generation, locale };
    this.#asked = false;
    this.#end = this.begin?.(connection, cause);
  }

  #finish(): void {
    this.#end?.();
    this.#end = undefined;
    this.#begun = undefined;
  }
}

/** Some old WebViews lack it, and a page may have called it already. */
function attach(element: HTMLElement): ElementInternals | undefined {
  try { return element.attachInternals(); } catch { return undefined; }
}
