/** The scanner of serial numbers, loaded when it is opened: camera, reading, and the window it is in. */
import type { ReactiveController } from 'lit';
import { LocaleController, type LocaleHost } from '../i18n/locale-controller.js';
import { texts } from '../i18n/texts.js';
import { Camera, troubleOf } from './request.camera.element.js';
import type { Host } from './request.host.element.js';
import { Reader, type Code } from './request.reader.element.js';
import { scanStyles } from './request.scan.styles.js';
import { requestScanText } from './request.scan.text.js';
import { scanView, type ScanKey, type ScanPage, type ScanState } from './request.scan.view.js';
import { serialIn } from './request.serial.machine.js';

const words = texts<ScanKey>(requestScanText, { 'zh-CN': () => import('./request.scan.zh-CN.text.js') });

/** Milliseconds between two looks, which take as long again on an old phone: about five a second. */
const between = 120;
/** Milliseconds after which another way is pointed out. */
const patience = 15_000;

/** What the page of the form lets the scanner do. */
export interface ScanUse {
  /** A serial number was read. */
  found(serial: string): void;
  /** Leads to the field, or to the photo of the plate. */
  lead(to: 'serial' | 'plate'): void;
}

export class Scanner implements ReactiveController {
  readonly #host: Host;
  readonly #use: ScanUse;
  readonly #words: LocaleController<ScanKey>;
  #state: ScanState = { kind: 'closed' };
  #dialog: HTMLDialogElement | undefined;
  /** The one that was opened: closed by the browser, it is not opened again. */
  #shown: HTMLDialogElement | undefined;
  #camera: Camera | undefined;
  #reader: Reader | undefined;
  /** Rises with each start and end: what began before is over. */
  #turn = 0;
  #slow: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, use: ScanUse) {
    this.#host = host;
    this.#use = use;
    this.#words = new LocaleController(host.element as unknown as LocaleHost, words);
    const { shadowRoot } = host.element;
    const { styleSheet } = scanStyles;
    if (shadowRoot && styleSheet) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
    host.element.addController(this);
  }

  /** Opens the window and the camera. */
  async open(): Promise<void> {
    if (this.#state.kind !== 'closed') return;
    await this.#words.pending;
    document.addEventListener('visibilitychange', this.#seen);
    await this.#start();
  }

  /** @param level Of the heading above. */
  view(level: number, hasPlate: boolean): unknown {
    const page: ScanPage = {
      words: this.#words, level, hasPlate, state: this.#state, stream: this.#camera?.stream ?? null,
      show: this.#show,
      close: () => this.#close(),
      start: () => void this.#start(),
      shine: (on) => void this.#shine(on),
      photo: (file) => void this.#photo(file),
      leave: (to) => { this.#close(); this.#use.lead(to); },
    };
    return scanView(page);
  }

  hostUpdated(): void {
    if (this.#state.kind === 'closed') return;
    // The step is another, the form is gone: so is the scanner.
    if (!this.#dialog) this.#close();
    else if (this.#dialog !== this.#shown) (this.#shown = this.#dialog).showModal();
  }

  hostDisconnected(): void {
    this.#close();
  }

  readonly #show = (dialog: Element | undefined): void => {
    this.#dialog = dialog as HTMLDialogElement | undefined;
  };

  #close(): void {
    if (this.#state.kind === 'closed') return;
    this.#stop();
    document.removeEventListener('visibilitychange', this.#seen);
    this.#dialog?.close();
    this.#be({ kind: 'closed' });
  }

  /** A picture nobody looks at is not taken. */
  readonly #seen = (): void => {
    if (document.hidden) this.#stop();
    else if (this.#state.kind === 'looking' || this.#state.kind === 'starting') void this.#start();
  };

  async #start(): Promise<void> {
    this.#stop();
    const turn = this.#turn;
    this.#be({ kind: 'starting' });
    const [camera, reader] = await Promise.allSettled([this.#film(turn), this.#open()]);
    if (turn !== this.#turn) return;
    if (camera.status === 'rejected') return this.#fail(troubleOf(camera.reason));
    if (reader.status === 'rejected') return this.#fail('unloaded');
    this.#be({ kind: 'looking', light: this.#camera?.light ?? null, hint: 'looking' });
    this.#slow = setTimeout(() => this.#hint('slow'), patience);
    await this.#look(turn);
  }

  /** Opens the camera; it is ours to let go from the first moment. */
  async #film(turn: number): Promise<void> {
    const camera = await Camera.open(() => { if (turn === this.#turn) this.#fail('busy'); });
    if (turn !== this.#turn) return camera.stop();
    this.#camera = camera;
    this.#host.requestUpdate();
  }

  #fail(trouble: Extract<ScanState, { kind: 'stopped' }>['trouble']): void {
    this.#stop();
    this.#be({ kind: 'stopped', trouble });
  }

  /** Lets the camera go. */
  #stop(): void {
    this.#turn += 1;
    clearTimeout(this.#slow);
    this.#camera?.stop();
    this.#camera = undefined;
  }

  async #open(): Promise<void> {
    this.#reader ??= await Reader.open();
  }

  /** Looks until something is found. Bars are misread at times, but hardly twice alike. */
  async #look(turn: number): Promise<void> {
    let last = '';
    while (turn === this.#turn) {
      await new Promise((resolve) => { setTimeout(resolve, between); });
      const video = this.#dialog?.querySelector('video');
      if (turn !== this.#turn || !video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) continue;
      const code = await this.#reader!.frame(video).catch(() => undefined);
      if (turn !== this.#turn) return;
      if (code === undefined) return this.#fail('unloaded');
      if (code && (code.sure || code.text === last)) this.#take(code, () => this.#hint('other'));
      last = code?.text ?? last;
    }
  }

  async #photo(file: File): Promise<void> {
    this.#stop();
    const turn = this.#turn;
    this.#be({ kind: 'reading' });
    try {
      this.#reader ??= await Reader.open();
      const code = await this.#reader.photo(file);
      const unread = (): void => this.#fail('unread');
      if (turn !== this.#turn) return;
      if (code) this.#take(code, unread);
      else unread();
    } catch {
      if (turn === this.#turn) this.#fail('unloaded');
    }
  }

  #take({ text, article }: Code, otherwise: () => void): void {
    const serial = article ? '' : serialIn(text);
    if (serial === '') return otherwise();
    navigator.vibrate?.(60);
    this.#close();
    this.#use.found(serial);
    this.#host.announce(this.#words.t('request.scan.found', { serial }));
  }

  async #shine(on: boolean): Promise<void> {
    const camera = this.#camera;
    await camera?.shine(on);
    if (this.#state.kind === 'looking' && camera === this.#camera) this.#be({ ...this.#state, light: camera?.light ?? null });
  }

  #hint(hint: 'slow' | 'other'): void {
    if (this.#state.kind === 'looking' && this.#state.hint !== hint) this.#be({ ...this.#state, hint });
  }

  #be(state: ScanState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
