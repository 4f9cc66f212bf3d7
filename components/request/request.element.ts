import { adoptStyles, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection } from '../client/connection.js';
import type { Catalog } from '../contract/resources/catalog.js';
import type { Product } from '../contract/resources/product.js';
import { AftercareElement, type Cause } from '../core/aftercare-element.js';
import { oneOf, warnAttribute } from '../core/attributes.js';
import { Flow } from '../core/flow.js';
import { LocaleController } from '../i18n/locale-controller.js';
import { texts, type Texts } from '../i18n/texts.js';
import type { Companion } from './request.companion.element.js';
import type { RequestEventMap } from './request.events.js';
import { Focus } from './request.focus.view.js';
import type { Values } from './request.form.machine.js';
import { draftExpected } from './request.hint.element.js';
import type { Host } from './request.host.element.js';
import type { Event as Happening } from './request.machine.js';
import { opening } from './request.opening.machine.js';
import { chosen, given, type Chosen, type RequestValues } from './request.preset.machine.js';
import { readOpening } from './request.reading.machine.js';
import type { Submitted } from './request.sending.element.js';
import { formStateOf, type FormState } from './request.standing.machine.js';
import { formOf, initial, names, refusalOf, type State } from './request.state.machine.js';
import { styles } from './request.styles.js';
import { requestText } from './request.text.js';
import { view, type FirstPage, type Later, type RequestKey } from './request.view.js';
import { watchPage } from './request.watch.element.js';

const words = texts(requestText, { 'zh-CN': () => import('./request.zh-CN.text.js') }) as unknown as Texts<RequestKey>;

/**
 * The form that requests service. It shows the promised times with their clauses before anything is sent, sends once,
 * and gives a receipt. What was typed survives every failure and a reload.
 *
 * @fires {CustomEvent<BeforeSubmitDetail>} aftercare-before-submit - About to send. Cancelable.
 * @fires {CustomEvent<SubmittedDetail>} aftercare-submitted - The backend has the request.
 * @fires {CustomEvent<DraftDetail>} aftercare-draft - What became of a draft; `kept`: submitted, not yet received.
 *
 * @slot before - What the page says before the form, in every state but `submitted`.
 * @slot after - What the page says after the form, likewise.
 * @slot receipt - Shown instead of the receipt; state and event stay. A guest's tracking code is then shown nowhere.
 *
 * @csspart base - The whole element.
 * @csspart form - The form.
 * @csspart steps - The bar of steps.
 * @csspart process - How service proceeds, in a sentence.
 * @csspart field - Every field with its label.
 * @csspart control - Every text field, text area and list.
 * @csspart choice - Every card to choose.
 * @csspart promises - The promised times and what it costs; inside it `commitments`, each a `commitment`, and `fees`.
 * @csspart review - What was said and chosen, before it is sent.
 * @csspart error-summary - What needs attention.
 * @csspart refusal - Why it was not sent.
 * @csspart draft - An earlier draft, offered.
 * @csspart keeping - Says whether what is typed is kept on the device.
 * @csspart kept - What waits to be sent; inside it `submitted-words`.
 * @csspart slots - The free times for a visit.
 * @csspart warranty - What is known of a serial number.
 * @csspart scanner - The dialog that reads a serial number with the camera.
 * @csspart consents - What is asked before data is passed on; inside it each `consent`.
 * @csspart agreement - Which agreement governs; inside it `agreement-text`, its text in place.
 * @csspart notice - Every notice; beside it its kind, for example `notice-warn`.
 * @csspart receipt - The receipt; inside it `number`, `appointment`, `tracking`, `code`, `qr`, and `progress` when tracked in place.
 * @csspart button - Every button; beside it its kind, or `next`, `back`, `send`, `change`, `call`, `copy`, `read`, `close`, `later`, `track`, `track-here`, `calendar`, `print`, `another`, `retry`, `restore`, `discard`, `withdraw`, `choose`, `scan`, `scan-close`, `scan-light`, `scan-again`, `scan-photo`, `scan-type`, `scan-plate`.
 * @csspart failure - What is shown when the form cannot be; inside it `contacts`, the vendor's official ones.
 * @csspart skeleton - What is shown while it loads.
 *
 * @cssstate idle - No provider yet.
 * @cssstate loading - Being read for the first time.
 * @cssstate empty - The vendor takes no requests here.
 * @cssstate forbidden - Not open to this account.
 * @cssstate error - It could not be read.
 * @cssstate ready - To be filled in.
 * @cssstate offline - Beside `ready` or `sending`: the network is away.
 * @cssstate sending - On its way.
 * @cssstate kept - Submitted, but not received yet: it is kept on the device and sent by itself.
 * @cssstate submitted - The backend has it; the receipt is shown.
 *
 * @cssprop [--aftercare-scroll-margin=max(1.5em, 15vh)] - What a fixed head of the page covers when focus moves to a heading.
 */
export class AftercareRequestElement extends AftercareElement {
  static override styles: CSSResultGroup = styles;

  /** Service type chosen beforehand: an id of the vendor's catalogue, for example `repair`. */
  @property({ attribute: 'service-type' }) serviceType: string | undefined;
  /** Urgency chosen beforehand: `general` or `urgent`. */
  @property() urgency: string | undefined;
  /** Channel chosen beforehand: `phone`, `online`, `on-site`, `mail-in` or `drop-off`, as far as the service type is given so. */
  @property() channel: string | undefined;
  /** Product chosen beforehand: id or serial number of a registered one, else taken for a serial number. */
  @property() product: string | undefined;
  /** `steps` (default) asks in five steps, `single` on one page. */
  @property() layout: 'steps' | 'single' = 'steps';
  /** Fills the form in: `{description, contact: {name, phone, email}, address: {region, line}, fields}`. Set it again to fill in again. */
  @property({ attribute: false }) values: RequestValues | undefined;

  @state() private later: Later | undefined;
  protected override i18n = new LocaleController<RequestKey>(this, words);
  readonly #flow = new Flow<State, Happening>(this, { initial, names, transition: (...step) => (this.later?.transition ?? opening)(...step), changed: (...step) => this.#companion?.changed(...step) });
  #companion: Companion | undefined;
  readonly #focus = new Focus();
  #opening: Promise<void> | undefined;
  #identity: Connection['identity'] = 'unknown';
  /** The provider said that the sign-in ended by itself; `signOut()` says nothing. */
  #expired = false;

  /**
   * Checks the form and sends it; once, however often it is called.
   * @returns The request's id and number; `{state: 'kept'}` where it could not be sent yet: it is kept, and sent by itself.
   * Rejects with an `IncompleteRequestError`; a `Failure`; an `InvalidStateError` while there is no form; an `AbortError` where the page
   * cancelled it or another customer signed in; a `NetworkError` where the rest of the form could not be loaded.
   */
  async submit(): Promise<Submitted> {
    await this.#open();
    return this.#companion!.submit();
  }

  /** Where the form stands, in names and numbers: nothing that was typed. */
  get formState(): FormState {
    return formStateOf(this.#flow.state, this.later?.lacking(this.#flow.state) ?? true);
  }

  /** Takes up the draft that is kept on this device, as pressing its button does. Resolves to whether there was one. */
  async restoreDraft(): Promise<boolean> {
    await this.#open();
    return this.#companion!.restoreDraft();
  }

  /** Empties the form and deletes its draft, or opens a new one after the receipt. Rejects with an `InvalidStateError` while it is being sent. */
  async reset(): Promise<void> {
    if (this.#flow.state.kind === 'sending') throw new DOMException('The request is being sent.', 'InvalidStateError');
    const emptied = this.#companion?.reset();
    this.#flow.send({ type: 'reset' });
    await Promise.all([emptied, this.updateComplete]);
  }

  protected override begin(connection: Connection, cause: Cause): () => void {
    const { kind } = this.#flow.state;
    const failed = kind === 'error' || kind === 'forbidden' || kind === 'empty';
    // Who signs in goes on with what was typed as a guest, and so does whose sign-in ended. Nobody else sees what another typed.
    const same = this.#identity === 'guest' || (this.#expired && connection.identity === 'guest');
    const again = failed || (cause === 'identity' && !same);
    if (again) this.#flow.abort();
    if (again) this.#companion?.forget();
    this.#flow.send({ type: again ? 'again' : 'open' });
    this.#expired = false;
    void this.#load(connection);
    return watchPage({ network: (offline) => this.#flow.send({ type: 'network', offline }), expired: () => { this.#expired = true; } });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focus.look(this.shadowRoot);
    const form = formOf(this.#flow.state);
    if (!form) return;
    const attributes = (['serviceType', 'urgency', 'channel', 'product'] as const).filter((name) => changed.has(name));
    if (attributes.length > 0) {
      const wish = Object.fromEntries(attributes.map((name) => [name, this[name]]));
      this.#flow.send({ type: 'prefilled', values: this.#chosen(form, wish, form.values.serviceType) });
    }
    if (changed.has('values')) this.#flow.send({ type: 'prefilled', values: given(this.values) });
    if (changed.has('layout')) void this.#open().catch(() => undefined);
  }

  protected override render(): TemplateResult {
    return view(this.#flow.state, this.#page(), this.later);
  }

  protected override updated(): void {
    this.#identity = this.connection?.identity ?? 'unknown';
    this.#focus.follow(this.#flow.state, this.renderRoot);
  }

  get #layout(): 'steps' | 'single' {
    return oneOf(this, 'layout', this.layout, ['steps', 'single']);
  }

  #page(): FirstPage {
    return {
      i18n: this.i18n, level: this.level, layout: this.#layout, contacts: this.connection?.contacts() ?? [],
      type: (name, value) => this.#flow.send({ type: 'typed', name, value }),
      next: () => void this.#next(),
      retry: () => { this.#focus.pressed = true; this.restart(); },
    };
  }

  #chosen(of: { catalog: Catalog; products: readonly Product[] }, wish: Chosen, serviceType?: string): Partial<Values> {
    const { misfits, values } = chosen(of.catalog, of.products, wish, serviceType);
    for (const [attribute, value, accepted] of misfits) warnAttribute(this, attribute, value, accepted);
    return values;
  }

  async #load(connection: Connection): Promise<void> {
    await this.#flow.run('load', async (signal) => {
      // One page shows all of it; else it comes while the first step is filled in, and takes nothing from that one's line.
      const rest = this.#layout === 'single' ? this.#open() : undefined;
      rest?.catch(() => undefined);
      const read = await readOpening(connection.client, { signal, locale: this.i18n.locale }, () => this.connection?.identity === 'guest');
      await rest;
      return { type: 'loaded', ...read, expecting: draftExpected(), preset: { ...given(this.values), ...this.#chosen(read, this) } };
    }, (failure) => {
      connection.report(failure, 'readCatalog');
      return { type: 'failed', refusal: refusalOf(failure) };
    });
    if (formOf(this.#flow.state)) this.#open().catch(() => undefined);
  }

  /** Loads what comes after the first step, once; a failed load is tried again next time. Rejects with a `NetworkError`. */
  #open(): Promise<void> {
    this.#opening ??= this.#loadRest().catch(() => {
      this.#opening = undefined;
      throw new DOMException('The rest of the form could not be loaded.', 'NetworkError');
    });
    return this.#opening;
  }

  async #loadRest(): Promise<void> {
    const rest = await import('./request.later.element.js');
    const all = new LocaleController<RequestKey>(this, words, ...rest.laterWords);
    await all.pending;
    this.removeController(this.i18n);
    this.i18n.hostDisconnected();
    this.i18n = all;
    const { finalizeStyles } = AftercareRequestElement;
    adoptStyles(this.shadowRoot!, finalizeStyles([styles, rest.laterStyles]));
    const companion = this.#companion = new rest.Companion(this.#host(), () => this.product ?? '');
    this.later = { ...rest.laterViews, page: (first) => companion.page(first, this) };
    companion.begin();
  }

  #host(): Host {
    const [i18n, connection] = [(): Host['i18n'] => this.i18n, (): Host['connection'] => this.connection];
    return {
      element: this,
      flow: this.#flow,
      get i18n() { return i18n(); },
      get connection() { return connection(); },
      announce: (text) => this.announce(text),
      say: (name, detail) => this.#say(name, detail),
      requestUpdate: () => this.requestUpdate(),
    };
  }

  #next(): Promise<void> {
    return this.#open().then(() => this.#flow.send({ type: 'next' }), () => this.#flow.send({ type: 'stuck', refusal: { kind: 'offline' } }));
  }

  #say<K extends keyof RequestEventMap>(name: K, detail: RequestEventMap[K]['detail']): boolean {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: name === 'aftercare-before-submit', detail }));
  }
}
