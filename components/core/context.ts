/**
 * How an element finds its provider: the context protocol of the web components community group. Works in either
 * order of upgrade, through shadow roots, and across copies of this package that agree on the number below.
 */
import { ContextConsumer, ContextProvider, ContextRoot, createContext, type Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.js';

/** The context of the `Connection`. The number rises when `Connection` breaks. */
export const connectionContext: Context<symbol, Connection> = createContext(Symbol.for('aftercare.connection.1'));

let rooted = false;

/** Keeps requests that nobody answered yet, so that a provider may upgrade after its elements. Done once a page. */
function keepRequests(): void {
  if (rooted) return;
  rooted = true;
  // It only adds listeners; `document` is the one place above a provider that serves the page.
  new ContextRoot().attach(document as unknown as HTMLElement);
}

/** Asks for the connection whenever the host is connected, and follows it. */
export class ConnectionConsumer extends ContextConsumer<typeof connectionContext, ReactiveControllerHost & HTMLElement> {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, { context: connectionContext, subscribe: true });
  }

  override hostConnected(): void {
    keepRequests();
    super.hostConnected();
  }
}

class Detachable extends ContextProvider<typeof connectionContext, HTMLElement> {
  detach(): void {
    this.host.removeEventListener('context-request', this.onContextRequest as EventListener);
    this.host.removeEventListener('context-provider', this.onProviderRequest as EventListener);
    this.clearCallbacks();
  }
}

/** The one that serves the whole page. */
let pageWide: HTMLElement | undefined;

/**
 * Provides a connection to the elements below the host, and to all of the page while `page` is true and the host is
 * connected. Made by the provider element, in its constructor:
 * `readonly #provider = new ConnectionProvider(this);` then `this.#provider.value = connection;`
 * and `this.#provider.page = this.page;` whenever either changes. Until the first value nobody is answered.
 */
export class ConnectionProvider implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #value: Connection | undefined;
  #below: ContextProvider<typeof connectionContext, HTMLElement> | undefined;
  #around: Detachable | undefined;
  #page = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is provided. A new object reaches every element that listens. */
  get value(): Connection | undefined {
    return this.#value;
  }

  set value(connection: Connection) {
    this.#value = connection;
    // A provider with a host that is a controller host announces itself on each connect.
    if (this.#below) this.#below.setValue(connection);
    else {
      this.#below = new ContextProvider(this.#host, { context: connectionContext, initialValue: connection });
      if (this.#host.isConnected) this.#below.hostConnected();
    }
    this.#around?.setValue(connection);
    this.#widen();
  }

  /** Whether elements anywhere on the page are served. A second such provider warns and serves its descendants only. */
  get page(): boolean {
    return this.#page;
  }

  set page(on: boolean) {
    this.#page = on;
    this.#widen();
  }

  hostConnected(): void {
    this.#widen();
  }

  hostDisconnected(): void {
    // A move is not a removal.
    queueMicrotask(() => this.#widen());
  }

  #widen(): void {
    const wanted = this.#page && this.#host.isConnected && this.#value !== undefined;
    if (!wanted) {
      this.#around?.detach();
      this.#around = undefined;
      if (pageWide === this.#host) pageWide = undefined;
    } else if (pageWide && pageWide !== this.#host) {
      console.warn(`<${this.#host.localName}>: another provider already serves the page; this one serves its descendants.`);
    } else if (!this.#around) {
      pageWide = this.#host;
      this.#around = new Detachable(document.documentElement, { context: connectionContext, initialValue: this.#value! });
      this.#around.hostConnected();
    }
  }
}
