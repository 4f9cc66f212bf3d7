/** A polite live region: tells people who do not see the screen what changed, once. */
export class Announcer {
  /** Put into the shadow root once, outside of what is rendered again and again. */
  readonly region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '';

  constructor() {
    this.region = document.createElement('div');
    this.region.className = 'announcer';
    this.region.setAttribute('role', 'status');
  }

  /** Says it when the page has settled; the same words again only after others. The last of several at once is said. */
  say(text: string): void {
    if (text === this.#last) return;
    this.#last = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.region.textContent = text; }, 150);
  }

  /** Forgets what was said, for instance before the same action again. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#last = '';
    this.region.textContent = '';
  }
}
