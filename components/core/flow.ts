/** Runs an element's machine: one state, events in, effects that can be cancelled, the kind mirrored to `:state()`. */
import type { ReactiveController } from 'lit';
import type { AftercareElement } from './aftercare-element.js';

/** A machine: pure, total. */
export interface Machine<S extends { readonly kind: string }, E extends { readonly type: string }> {
  readonly initial: S;
  /** The next state; the same object where the event means nothing. */
  readonly transition: (state: S, event: E) => S;
  /** Names for `:state()`; `[state.kind]` when absent. Add `stale`, `offline` here. */
  readonly names?: (state: S) => readonly string[];
  /** Called after each change, for effects that follow from a state rather than from a click. */
  readonly changed?: (state: S, before: S) => void;
}

export class Flow<S extends { readonly kind: string }, E extends { readonly type: string }> implements ReactiveController {
  readonly #host: AftercareElement;
  readonly #machine: Machine<S, E>;
  readonly #running = new Map<string, AbortController>();
  #state: S;

  constructor(host: AftercareElement, machine: Machine<S, E>) {
    this.#host = host;
    this.#machine = machine;
    this.#state = machine.initial;
    host.addController(this);
    this.#mirror();
  }

  /** The present state. */
  get state(): S {
    return this.#state;
  }

  /** Lets an event happen. */
  send = (event: E): void => {
    const before = this.#state;
    this.#state = this.#machine.transition(before, event);
    if (this.#state === before) return;
    this.#mirror();
    this.#host.requestUpdate();
    this.#machine.changed?.(this.#state, before);
  };

  /**
   * Does asynchronous work and sends the event it resolves with. A newer run of the same name supersedes it, a removal
   * of the element cancels it: then nothing is sent. A rejection becomes the event `failed` makes of it.
   * @returns Settles when done, superseded or cancelled; never rejects because of the work.
   */
  async run(name: string, work: (signal: AbortSignal) => Promise<E | void>, failed: (failure: unknown) => E | void): Promise<void> {
    this.abort(name);
    const control = new AbortController();
    const { signal } = control;
    this.#running.set(name, control);
    let event: E | void = undefined;
    try {
      event = await work(signal);
    } catch (failure) {
      if (!signal.aborted) event = failed(failure);
    }
    if (signal.aborted) return;
    this.#running.delete(name);
    if (event) this.send(event);
  }

  /** Whether work of this name is under way. */
  busy(name: string): boolean {
    return this.#running.has(name);
  }

  /** Cancels the work of one name, or all. */
  abort(name?: string): void {
    for (const [one, control] of this.#running) {
      if (name !== undefined && one !== name) continue;
      this.#running.delete(one);
      control.abort();
    }
  }

  hostDisconnected(): void {
    // A move disconnects and connects again before the microtask: that is no removal.
    queueMicrotask(() => { if (!this.#host.isConnected) this.abort(); });
  }

  #mirror(): void {
    this.#host.mirror(this.#machine.names?.(this.#state) ?? [this.#state.kind]);
  }
}
