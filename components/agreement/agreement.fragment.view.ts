/** Leads the reader to a clause. The ids lie in a shadow root, where the browser does not follow the page's fragment. */
import type { ReactiveController } from 'lit';
import type { AftercareElement } from '../core/aftercare-element.js';

/** The clause the page's fragment names (`#clause-3.2`), or `null`. */
function clauseInFragment(): string | null {
  const found = /^#clause-(.+)$/.exec(location.hash)?.[1];
  try {
    return found === undefined ? null : decodeURIComponent(found);
  } catch {
    return null;
  }
}

const fragmentOf = (clause: string): string => `#clause-${encodeURIComponent(clause)}`;

/** The full address of a clause on this page: a bare fragment would be led astray by a `<base>`. */
export const clauseHref = (clause: string): string => location.href.split('#')[0] + fragmentOf(clause);

const plain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Where the reader is led: by the page's fragment, by a link, by the host. Focuses and scrolls once it is drawn. */
export class Aim implements ReactiveController {
  /** Id of what is pointed at. */
  id: string | undefined;
  readonly #host: AftercareElement;
  readonly #lost: (id: string) => void;
  readonly #drawn: () => boolean;
  #reached = true;
  #control: AbortController | undefined;

  /**
   * @param drawn Whether there is a text to look in.
   * @param lost Told when there is no such place.
   */
  constructor(host: AftercareElement, drawn: () => boolean, lost: (id: string) => void) {
    this.#host = host;
    this.#drawn = drawn;
    this.#lost = lost;
    host.addController(this);
  }

  /** Whether the reader is yet to be led somewhere. */
  get waiting(): boolean {
    return !this.#reached;
  }

  /** Points at a place; at none when absent. */
  at(id: string | undefined): void {
    this.id = id;
    this.#reached = id === undefined;
    this.#host.requestUpdate();
  }

  /**
   * Follows a link to a clause by changing the fragment, so that going back works. Where that would say nothing (the same
   * clause again) or break the page (a router that lives in the fragment), it points there itself.
   */
  follow(event: MouseEvent, clause: string): void {
    if (!plain(event)) return;
    event.preventDefault();
    const fragment = fragmentOf(clause);
    if (/^#[!/]/.test(location.hash) || location.hash === fragment) this.at(`clause-${clause}`);
    else location.hash = fragment;
  }

  hostConnected(): void {
    this.#control = new AbortController();
    const { signal } = this.#control;
    addEventListener('hashchange', this.#atFragment, { signal });
    document.addEventListener('click', this.#again, { signal });
    if (!this.#host.hasUpdated) this.#atFragment();
  }

  hostDisconnected(): void {
    this.#control?.abort();
  }

  hostUpdated(): void {
    if (this.#reached || !this.#drawn()) return;
    this.#reached = true;
    const place = this.#host.shadowRoot?.getElementById(this.id!);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'start' });
    if (!place) this.#lost(this.id!);
  }

  #atFragment = (): void => {
    const clause = clauseInFragment();
    if (clause !== null) this.at(`clause-${clause}`);
  };

  /** A link elsewhere on the page to the clause the address names already changes no fragment. */
  #again = (event: MouseEvent): void => {
    const path = event.composedPath();
    const link = path.find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
    if (!link || !plain(event) || path.includes(this.#host)) return;
    if (link.href === location.href && location.hash !== '') this.#atFragment();
  };
}
