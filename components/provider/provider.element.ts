/** Says where the backend is and who the customer is, for the elements below it or on the whole page. */
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Client, Connection, Destination, Messages } from '../client/connection.js';
import { Session, type ClientOptions } from '../client/session.js';
import { oneOf, warnAttribute } from '../core/attributes.js';
import { ConnectionProvider } from '../core/context.js';
import type { ErrorDetail, NavigateDetail } from './provider.events.js';

/** Told on each setting: what is set again means that the customer may have signed in. */
const always = (): boolean => true;
const noMessages: Messages = {};

/**
 * Serves the Aftercare elements inside it, or with `page` all of the page. Shows nothing itself.
 *
 * @slot - The vendor's page with the elements in it.
 * @fires {CustomEvent<NavigateDetail>} aftercare-navigate - An element leads to another page; cancel to go there yourself
 * @fires {CustomEvent<null>} aftercare-token-expired - The customer's token could not be refreshed
 * @fires {CustomEvent<ErrorDetail>} aftercare-error - A call failed; says its code and operation only
 */
export class AftercareProviderElement extends LitElement {
  static override styles: CSSResultGroup = css`:host{display:contents}:host([hidden]){display:none}`;

  /** Base URL of the backend: http(s), or a path of the page's own site. */
  @property() endpoint: string | undefined;
  /** Serves every Aftercare element of the page, not only those inside. One provider of a page can. */
  @property({ type: Boolean }) page = false;
  /** Same-origin address of the vendor's site that answers `{"token", "expiresAt"}` for the signed-in customer; 401 means guest. */
  @property({ attribute: 'token-url', hasChanged: always }) tokenUrl: string | undefined;
  /** Asks the vendor's page for the customer's token, instead of `token-url`; `null` means guest. Set it again after a sign-in. */
  @property({ attribute: false, hasChanged: always }) getToken: ClientOptions['getToken'];
  /** Operations by name, for a vendor whose backend does not speak the contract; instead of `endpoint`. */
  @property({ attribute: false }) backend: Partial<Client> | undefined;
  /** The fetch to use; the page's when absent. */
  @property({ attribute: false }) fetch: ClientOptions['fetch'];
  /** Language of its elements where the page's `lang` says none (BCP 47). */
  @property() locale: string | undefined;
  /** Colours of its elements: `light`, `dark`, or `auto` (default), which follows the page. */
  @property() theme: 'auto' | 'light' | 'dark' = 'auto';
  /** The vendor's wording: `{locale: {key: text}}`. */
  @property({ attribute: false }) messages: Messages = noMessages;
  /** The vendor's page that tracks a request; `{id}` is filled in. */
  @property({ attribute: 'track-href' }) trackHref: string | undefined;
  /** The vendor's page of the agreement; `{clause}` and `{version}` are filled in. */
  @property({ attribute: 'agreement-href' }) agreementHref: string | undefined;
  /** The vendor's page to request service. */
  @property({ attribute: 'request-href' }) requestHref: string | undefined;
  /**
   * Time and chance, for tests. Set before it is connected.
   * @ignore
   */
  timers: ClientOptions['timers'];

  readonly #provider = new ConnectionProvider(this);
  #session: Session | undefined;
  #tokenUrl: string | undefined;

  /** Forgets the token and all that was read as this customer; its elements read again as a guest's. */
  async signOut(): Promise<void> {
    this.#session?.signOut();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#provider.page = this.page;
    if (changed.has('endpoint') || changed.has('backend') || changed.has('fetch') || !this.hasUpdated) this.#begin();
    else if (changed.has('tokenUrl') && this.#session && this.#tokenOptions().tokenUrl !== this.#tokenUrl) this.#begin();
    else if (changed.has('tokenUrl') || changed.has('getToken')) this.#session?.replaceTokens(this.#tokenOptions());
    this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Another backend, or another customer. */
  #begin(): void {
    this.#session?.end();
    this.#session = undefined;
    const { fetch, timers } = this;
    const endpoint = this.endpoint ?? '';
    let { backend } = this;
    if (!backend && siteOf(endpoint) === null) {
      warnAttribute(this, 'endpoint', endpoint, 'the base URL of the backend: http(s) or a path of this site');
      // None yet: its elements wait. A wrong one: they say that nothing can be reached.
      if (endpoint === '') return;
      backend = {};
    }
    const tokens = this.#tokenOptions();
    this.#tokenUrl = tokens.tokenUrl;
    this.#session = new Session({
      endpoint, backend, fetch, timers, ...tokens,
      // For what no element asks for by itself: the stream.
      locale: () => this.lang || this.#locale() || this.closest<HTMLElement>('[lang]')?.lang,
      changed: () => this.#provide(),
      expired: () => this.#say('aftercare-token-expired', null),
    });
  }

  #tokenOptions(): Pick<ClientOptions, 'fetch' | 'getToken' | 'tokenUrl'> {
    const { fetch, getToken, tokenUrl } = this;
    if (tokenUrl == null || siteOf(tokenUrl) === location.origin) return { fetch, getToken, tokenUrl: tokenUrl ?? undefined };
    warnAttribute(this, 'token-url', tokenUrl, 'an address of this site');
    return { fetch, getToken };
  }

  #locale(): string | undefined {
    if (!this.locale) return undefined;
    try {
      return Intl.getCanonicalLocales(this.locale)[0];
    } catch {
      warnAttribute(this, 'locale', this.locale, 'a language tag (BCP 47)');
      return undefined;
    }
  }

  #provide(): void {
    const session = this.#session;
    if (!session) return;
    const { client, generation, identity, live } = session;
    const connection: Connection = {
      client, generation, identity, live,
      locale: this.#locale(),
      theme: oneOf(this, 'theme', this.theme, ['auto', 'light', 'dark']),
      messages: this.messages ?? noMessages,
      now: () => session.now(),
      contacts: () => session.contacts(),
      timeZone: () => session.timeZone(),
      openGuest: (code, signal) => session.openGuest(code, signal),
      keeping: () => session.keeping(),
      href: (destination) => this.#href(destination),
      navigate: (destination, from) => this.#navigate(destination, from),
      report: (failure, operation) => this.#report(failure, operation),
    };
    this.#provider.value = connection;
  }

  #href(destination: Destination): string | null {
    const { to, ...values } = destination;
    const name = `${to}Href` as const;
    const template = this[name];
    if (!template) return null;
    const href = template.replace(/\{(id|clause|version)\}/g, (_, key: string) => encodeURIComponent((values as Record<string, string | undefined>)[key] ?? ''));
    if (siteOf(href)) return href;
    warnAttribute(this, `${to}-href`, template, 'an http(s) address or a path');
    return null;
  }

  #navigate(destination: Destination, from: HTMLElement): boolean {
    const href = this.#href(destination);
    const detail: NavigateDetail = { ...destination, href };
    // From the element, so that it bubbles through the page; a provider that stands elsewhere hears it by itself.
    const free = this.#say('aftercare-navigate', detail, from)
      && (encloses(this, from) || this.#say('aftercare-navigate', detail, this, false));
    if (free && href !== null) location.assign(href);
    return !free || href !== null;
  }

  #report(failure: unknown, operation: string): void {
    const { code, kind } = Object(failure) as { code?: string; kind?: string };
    if (kind === 'aborted') return;
    const detail: ErrorDetail = { code: code ?? kind ?? 'internal', operation };
    this.#say('aftercare-error', detail);
  }

  /** Returns false when somebody cancelled it. */
  #say(name: string, detail: unknown, from: HTMLElement = this, bubbles = true): boolean {
    return from.dispatchEvent(new CustomEvent(name, { bubbles, composed: true, cancelable: name === 'aftercare-navigate', detail }));
  }
}

/** The origin of an http(s) address, relative to the page; `null` for anything else. */
function siteOf(address: string): string | null {
  try {
    const { origin, protocol, username } = new URL(address, document.baseURI);
    return /^https?:$/.test(protocol) && username === '' && address !== '' ? origin : null;
  } catch {
    return null;
  }
}

/** Whether an event of `inner` passes `outer`, through shadow roots. */
function encloses(outer: Element, inner: Element): boolean {
  for (let at: Node | null = inner; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) if (at === outer) return true;
  return false;
}
