/**
 * The backend's clock, learnt from the `Date` of its answers. `Date` has whole seconds and answers take time, so each
 * answer gives a range the difference lies in; ranges are narrowed until one contradicts (a clock was set): then it
 * counts alone.
 */
export class ServerClock {
  readonly #device: () => number;
  #low = 0;
  #high = 0;
  #known = false;

  /** @param device The device's clock, epoch milliseconds. */
  constructor(device: () => number) {
    this.#device = device;
  }

  /** Epoch milliseconds; the device's until an answer came. */
  now(): number {
    return Math.round(this.#device() + (this.#low + this.#high) / 2);
  }

  /** @param date The header. @param sentAt When the call was sent, by the device. */
  learn(date: string | null, sentAt: number): void {
    const at = Date.parse(date ?? '');
    if (Number.isNaN(at)) return;
    const [low, high] = [at - this.#device(), at + 999 - sentAt];
    const fits = this.#known && low <= this.#high && high >= this.#low;
    this.#low = fits ? Math.max(low, this.#low) : low;
    this.#high = fits ? Math.min(high, this.#high) : high;
    this.#known = true;
  }
}
