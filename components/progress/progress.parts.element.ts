/** Loads what <aftercare-progress> shows or does only at times: code, styles and English words of each part. */
import type { CSSResult, CSSResultGroup } from 'lit';
import type { Flow } from '../core/flow.js';
import { texts } from '../i18n/texts.js';
import type { Acting } from './progress.acting.element.js';
import type { Event, State } from './progress.machine.js';
import type { Reading, ReadingHost } from './progress.reading.element.js';
import type { Parts } from './progress.view.js';
import type { wholeText } from './progress.whole.text.js';

type WholeKey = keyof typeof wholeText;

const english = {} as Record<WholeKey, string>;
/** The words of the parts; the English ones come with the first of them. */
export const wholeWords = texts<WholeKey>(english, { 'zh-CN': () => import('./progress.whole.zh-CN.text.js') });

const sources = {
  code: async () => (await import('./progress.code.view.js')).code,
  whole: async () => (await import('./progress.whole.view.js')).whole,
  outcome: async () => (await import('./progress.outcome.view.js')).outcome,
  panel: async () => (await import('./progress.panel.view.js')).panel,
} satisfies { [N in keyof Parts]-?: () => Promise<Exclude<Parts[N], 'failed' | undefined>> };

export type PartName = keyof typeof sources;

const flat = (styles: CSSResultGroup): CSSResult[] => [styles].flat(9) as CSSResult[];

export class Loader {
  readonly #host: ReadingHost & HTMLElement;
  readonly #flow: Flow<State, Event>;
  readonly #reading: Reading;
  readonly #changed: (parts: Parts) => void;
  readonly #loading = new Map<PartName, Promise<void>>();
  #acting: Promise<Acting> | undefined;
  #prefetched = false;
  #parts: Parts = {};

  /** @param changed Told when there is more. */
  constructor(host: ReadingHost & HTMLElement, flow: Flow<State, Event>, reading: Reading, changed: (parts: Parts) => void) {
    this.#host = host;
    this.#flow = flow;
    this.#reading = reading;
    this.#changed = changed;
  }

  /** What does things. Rejects when it could not be loaded. */
  acting(): Promise<Acting> {
    return this.#acting ??= import('./progress.acting.element.js').then(
      ({ Acting }) => new Acting(this.#host, this.#flow, this.#reading),
      (failure: unknown) => { this.#acting = undefined; throw failure; },
    );
  }

  /** Loads all that a request may need beforehand, so that it is there when the network is not. */
  prefetch(): void {
    if (this.#prefetched) return;
    this.#prefetched = true;
    for (const name of ['whole', 'panel', 'outcome'] as const) void this.load(name);
    this.acting().catch(() => undefined);
  }

  /** Loads a part, once; one that failed is loaded again. Never rejects. */
  load(name: PartName): Promise<void> {
    let loading = this.#loading.get(name);
    if (!loading) this.#loading.set(name, loading = this.#load(name));
    return loading;
  }

  /** Loads again what failed. */
  again(): void {
    for (const name of Object.keys(this.#parts) as PartName[]) if (this.#parts[name] === 'failed') void this.load(name);
  }

  async #load(name: PartName): Promise<void> {
    try {
      const [part, words] = await Promise.all([sources[name](), import('./progress.whole.text.js')]);
      Object.assign(english, words.wholeText);
      this.#adopt(part.styles);
      this.#parts = { ...this.#parts, [name]: part };
    } catch {
      this.#loading.delete(name);
      this.#parts = { ...this.#parts, [name]: 'failed' };
    }
    this.#changed(this.#parts);
  }

  #adopt(styles: CSSResultGroup): void {
    const { shadowRoot } = this.#host;
    if (!shadowRoot) return;
    const there = shadowRoot.adoptedStyleSheets;
    const more = flat(styles).flatMap(({ styleSheet }) => (styleSheet && !there.includes(styleSheet) ? [styleSheet] : []));
    shadowRoot.adoptedStyleSheets = [...there, ...more];
  }
}
