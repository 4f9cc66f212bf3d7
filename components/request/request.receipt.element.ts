/** What the receipt does: copies, tracks in place, makes a calendar file, prints. What few press is loaded when it is pressed. */
import type { Request } from '../contract/resources/request.js';
import { focusOn } from '../ui/heading.js';
import type { Entry } from './request.calendar.machine.js';
import type { Host } from './request.host.element.js';
import { copyText, samePage, trackAddress } from './request.links.view.js';
import type { State } from './request.machine.js';
import type { Copyable, ReceiptDoings } from './request.receipt.view.js';

/** Milliseconds a browser may take to fetch what it downloads. */
const downloadWithin = 60_000;

/** An element that has its code on this page. */
const isDefined = (tag: string): boolean => document.createElement(tag).matches(':defined');

export class Receipts {
  readonly #host: Host;
  #copied: ReceiptDoings['copied'] = null;
  #qr: ReceiptDoings['qr'];
  #tracking = false;
  #failed = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    if (now.kind !== 'submitted' || before.kind === 'submitted') return;
    this.#copied = null;
    this.#tracking = false;
    this.#failed = false;
    if (trackAddress(this.#host.connection, now.request) !== null) void this.#loadQr();
    // What the page put in the receipt's place has no heading of ours to lead to.
    if (before.kind === 'sending') void this.#drawn().then(() => this.#lead());
  }

  doings(): ReceiptDoings {
    const { connection } = this.#host;
    return {
      copied: this.#copied, qr: this.#qr, tracking: this.#tracking, failed: this.#failed,
      copy: (what, text) => void this.#copy(what, text),
      address: (request) => trackAddress(connection, request),
      isHere: (request) => this.#isAt(request) === 'here',
      fitsHere: (request) => this.#isAt(request) === 'nowhere' || (this.#isAt(request) === 'elsewhere' && isDefined('aftercare-progress')),
      track: (shown) => void this.#track(shown),
      calendar: () => void this.#load(() => import('./request.calendar.machine.js'), ({ calendarOf }) => this.#calendar(calendarOf)),
      print: () => void this.#load(() => import('./request.print.element.js'), ({ printOnly }) => printOnly(this.#host.element)),
    };
  }

  /** Where the page that tracks the request is. */
  #isAt({ id }: Request): 'nowhere' | 'here' | 'elsewhere' {
    const href = this.#host.connection?.href({ to: 'track', id }) ?? null;
    return href === null ? 'nowhere' : samePage(href) ? 'here' : 'elsewhere';
  }

  #drawn = async (): Promise<void> => void await this.#host.element.updateComplete;

  #lead(): void {
    const place = this.#host.element.renderRoot.querySelector<HTMLElement>('.receipt-place');
    if (place?.querySelector('slot')?.assignedElements().length) place.focus();
  }

  async #copy(what: Copyable, text: string): Promise<void> {
    const host = this.#host;
    const told = (done: boolean): void => {
      this.#copied = { what, done };
      host.requestUpdate();
    };
    const shown = async (): Promise<Element | null> => {
      told(false);
      await this.#drawn();
      return host.element.renderRoot.querySelector(`[data-copy=${what}]`);
    };
    const copied = await copyText(text, shown);
    if (copied) told(true);
    host.announce(host.i18n.t(copied ? 'request.receipt.copied' : 'request.receipt.copyFailed'));
  }

  async #loadQr(): Promise<void> {
    if (this.#qr) return;
    this.#qr = undefined;
    try {
      this.#qr = (await import('./request.qr.view.js')).qrView;
    } catch {
      this.#qr = null;
    }
    this.#host.requestUpdate();
  }

  async #track(shown: boolean): Promise<void> {
    this.#tracking = shown;
    this.#host.requestUpdate();
    await this.#drawn();
    focusOn(this.#host.element.renderRoot, '.heading-first');
  }

  async #load<T>(loading: () => Promise<T>, use: (loaded: T) => void): Promise<void> {
    const loaded = await loading().catch(() => undefined);
    this.#failed = loaded === undefined;
    this.#host.requestUpdate();
    if (loaded !== undefined) use(loaded);
  }

  #calendar(calendarOf: (entries: readonly Entry[], now: number) => string): void {
    const { flow: { state }, i18n } = this.#host;
    if (state.kind !== 'submitted') return;
    const text = calendarOf(this.#entries(state.request, state.form.catalog.vendor.name), i18n.now());
    const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    Object.assign(document.createElement('a'), { href, download: `${state.request.number}.ics` }).click();
    setTimeout(() => URL.revokeObjectURL(href), downloadWithin);
  }

  /** The appointment, and each promised time. A guest's link stays out: calendars are shared, and its code is a key. */
  #entries(request: Request, vendor: string): readonly Entry[] {
    const { connection, i18n } = this.#host;
    const { appointment, commitments, id, number, trackingCode } = request;
    const url = trackingCode === undefined ? trackAddress(connection, request) ?? undefined : undefined;
    const words = i18n.t('request.receipt.calendar.number', { number });
    const promised = commitments.filter(({ status }) => status === 'pending').map(({ clause, dueAt, id: promise, kind, provisional }): Entry => ({
      uid: `${promise}.${id}@aftercare`, start: dueAt, busy: false, tentative: provisional, url,
      title: i18n.t('request.receipt.calendar.due', { vendor, promise: i18n.t(`common.kind.${kind}`) }),
      text: [words, i18n.t('common.clause', { clause: clause.id }), provisional && i18n.t('common.provisional.help')].filter(Boolean).join('\n'),
    }));
    return [
      ...(appointment ? [{
        uid: `visit.${id}@aftercare`, ...appointment, busy: true, tentative: false, url, text: words,
        title: i18n.t('request.receipt.calendar.visit', { vendor }),
      }] : []),
      ...promised,
    ];
  }
}
