/** The language of one element, followed live, and its words. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection, Messages } from '../client/connection.js';
import { common, type CommonKey } from './common.js';
import { bestOf, directionOf, ranges, wantedLanguage, type Ancestor } from './locale.js';
import { loadTable, type Key, type Texts } from './texts.js';

/** An element that speaks. */
export interface LocaleHost extends ReactiveControllerHost, HTMLElement {
  readonly connection: Connection | undefined;
}

/** Values of placeholders. `count` chooses the plural. */
export type Values = Readonly<Record<string, string | number>>;

/** The composed ancestors of an element, itself first. */
function* ancestors(from: Element): Generator<Element> {
  for (let at: Element | null = from; at; at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null) yield at;
}

/**
 * Says in which language an element speaks, and its words. The language is that of the nearest `lang` (see
 * `wantedLanguage`), of which there must be words: ours or the vendor's `messages`; else English.
 */
export class LocaleController<K extends string = never> implements ReactiveController {
  /** BCP 47 tag of the words, dates and numbers; also to be sent with calls. */
  locale = 'en';
  /** Writing direction: the nearest `dir`, else the language's. */
  dir: 'ltr' | 'rtl' = 'ltr';
  /** Settles when the words of `locale` are there; `undefined` when they are. */
  pending: Promise<void> | undefined;

  readonly #host: LocaleHost;
  readonly #texts: readonly Texts[];
  #observer: MutationObserver | undefined;
  #seen: Connection | undefined;
  /** The locale of ours that fits `locale`, and the tables looked up, best first. */
  #match: string | undefined;
  #messages: Messages = {};

  /** @param texts The words of the element's folder; the common ones are always there. */
  constructor(host: LocaleHost, ...words: ReadonlyArray<Texts<K>>) {
    this.#host = host;
    this.#texts = [common, ...words];
    host.addController(this);
  }

  /** The vendor's zone (IANA name), as far as known. */
  get zone(): string | undefined {
    return this.#host.connection?.timeZone();
  }

  /** Now by the backend's clock, epoch milliseconds. */
  now(): number {
    return this.#host.connection?.now() ?? Date.now();
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => { if (this.#resolve()) this.#host.requestUpdate(); });
    for (const at of ancestors(this.#host)) this.#observer.observe(at, { attributeFilter: ['lang', 'dir'] });
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    if (this.#seen !== this.#host.connection) this.#resolve();
  }

  /** The words of a key with its placeholders filled in. A key that ends in `.one`, `.other` ... is chosen by `count`. */
  t(key: Key<K | CommonKey>, values: Values = {}): string {
    return this.rich(key, values).join('');
  }

  /** Like `t`, but the placeholders may be templates: what comes back goes into a template as it is. */
  rich(key: Key<K | CommonKey>, values: Readonly<Record<string, unknown>>): unknown[] {
    const { count } = values;
    const text = (typeof count === 'number'
      && (this.#find(`${key}.${new Intl.PluralRules(this.locale).select(count)}`) ?? this.#find(`${key}.other`)))
      || this.#find(key) || key;
    return text.split(/\{([\w.-]+)\}/).map((part, i) => (i % 2 ? values[part] ?? '' : part));
  }

  #find(key: string): string | undefined {
    for (const tag of [...ranges(this.locale), this.#match ?? '']) {
      const own = this.#messages[tag]?.[key];
      if (own !== undefined) return own;
    }
    for (const { en, loaded } of this.#texts) {
      if (key in en) return loaded[this.#match ?? '']?.[key] ?? en[key];
    }
    return undefined;
  }

  /** Decides anew. Returns whether anything changed. */
  #resolve(): boolean {
    const host = this.#host;
    const connection = host.connection;
    const all = [...ancestors(host)];
    const chain = all.map((at): Ancestor => ({
      lang: at.getAttribute('lang'), provider: at.localName === 'aftercare-provider',
    }));
    const tag = wantedLanguage(chain, connection?.locale, globalThis.navigator?.language);
    const messages = connection?.messages ?? {};
    const ours = bestOf(tag, ['en', ...Object.keys(common.load)]);
    const spoken = ours ?? bestOf(tag, Object.keys(messages));
    const locale = spoken ? tag : 'en';
    const given = all.map((at) => at.getAttribute('dir')).find((dir) => dir === 'ltr' || dir === 'rtl');
    const dir = (given as 'ltr' | 'rtl' | undefined) ?? directionOf(locale);
    const changed = locale !== this.locale || dir !== this.dir || messages !== this.#messages;
    this.#seen = connection;
    this.locale = locale;
    this.dir = dir;
    this.#messages = messages;
    this.#match = ours;
    this.#load(ours);
    return changed;
  }

  #load(locale: string | undefined): void {
    const missing = this.#texts.filter(({ load, loaded }) => locale && locale in load && !loaded[locale]);
    this.pending = undefined;
    if (!locale || missing.length === 0) return;
    const pending = Promise.all(missing.map((of) => loadTable(of, locale))).then(() => {
      if (this.pending !== pending) return;
      this.pending = undefined;
      this.#host.requestUpdate();
    });
    this.pending = pending;
  }
}
