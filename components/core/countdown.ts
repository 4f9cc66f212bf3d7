/** Time running down. One timer per page, on the second, at rest while the page is hidden. */
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let clock: () => number = Date.now;

function rest(): void {
  clearTimeout(timer);
  if (listeners.size > 0 && !document.hidden) timer = setTimeout(beat, 1000 - (clock() % 1000));
}

function beat(): void {
  for (const listener of [...listeners]) listener();
  rest();
}

/**
 * Calls the listener on every second of the clock while the page is visible, and at once when it becomes visible.
 * @param now Epoch milliseconds by the backend's clock (`connection.now`).
 * @returns Stops it.
 */
export function everySecond(listener: () => void, now: () => number): () => void {
  clock = now;
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', beat);
    rest();
  }
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    document.removeEventListener('visibilitychange', beat);
    rest();
  };
}

class CountdownDirective extends AsyncDirective {
  #stop: (() => void) | undefined;
  #args: [string, () => number, (left: number) => unknown] | undefined;

  /** One text is written again each second; nothing else of the element renders. */
  override render(due: string, now: () => number, show: (left: number) => unknown): unknown {
    this.#args = [due, now, show];
    if (this.isConnected) this.#stop ??= everySecond(() => this.setValue(this.#show()), now);
    return this.#show();
  }

  protected override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override reconnected(): void {
    this.setValue(this.render(...this.#args!));
  }

  #show(): unknown {
    const [due, now, show] = this.#args!;
    return show(Date.parse(due) - now());
  }
}

const run = directive(CountdownDirective);

/**
 * What `show` makes of the milliseconds left until `due` (negative when past), kept up to date.
 * @example html`<span>${countdown(commitment.dueAt, connection.now, (left) => remaining(i18n, left))}</span>`
 */
export const countdown = (due: string, now: () => number, show: (left: number) => unknown): DirectiveResult =>
  run(due, now, show);
