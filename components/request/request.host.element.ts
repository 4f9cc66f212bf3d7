/** What the parts of the form that are loaded after the first step get from the element. */
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.js';
import type { Flow } from '../core/flow.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import type { RequestEventMap } from './request.events.js';
import type { Event, State } from './request.machine.js';
import type { RequestKey } from './request.view.js';

export interface Host {
  readonly element: HTMLElement & ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly flow: Flow<State, Event>;
  readonly i18n: LocaleController<RequestKey>;
  readonly connection: Connection | undefined;
  /** Tells people who do not see the screen, politely and once. */
  announce(text: string): void;
  /** Tells the page; `false` when it cancelled. */
  say<K extends keyof RequestEventMap>(name: K, detail: RequestEventMap[K]['detail']): boolean;
  /** Has the picture drawn anew. */
  requestUpdate(): void;
}
