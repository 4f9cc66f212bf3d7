import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection } from '../client/connection.js';
import type { AfterEvent } from '../client/live.js';
import type { DecisionWord } from '../contract/vocabulary.js';
import { AftercareElement, type Cause } from '../core/aftercare-element.js';
import { oneOf } from '../core/attributes.js';
import { failureKind } from '../core/failure.js';
import { Flow } from '../core/flow.js';
import { newKey } from '../core/key.js';
import { LocaleController } from '../i18n/locale-controller.js';
import { texts } from '../i18n/texts.js';
import { readReceipt, readView, sendDecision, type Wanted } from './consent.calls.element.js';
import type { ConsentDetail } from './consent.events.js';
import { choiceOf, decidable, initial, names, transition, type Event as Happening, type State, type View } from './consent.machine.js';
import { styles } from './consent.styles.js';
import { consentText } from './consent.text.js';
import { view, type ConsentKey, type Page } from './consent.view.js';

const words = texts<ConsentKey>(consentText, { 'zh-CN': () => import('./consent.zh-CN.text.js') });

/**
 * Gives and withdraws consent, per purpose and recipient, under the agreement's confidentiality clause. Nothing is ticked
 * in advance; agreeing and refusing are equally easy; withdrawing takes no more than agreeing did.
 *
 * @fires {CustomEvent<ConsentDetail>} aftercare-before-decide - About to send a decision. Cancelable.
 * @fires {CustomEvent<ConsentDetail>} aftercare-decided - The backend has the decision; `receipt` is the id of its receipt.
 *
 * @csspart base - The whole element.
 * @csspart consent - All below the base, in every state but a failure.
 * @csspart group - The choices of one role of recipient.
 * @csspart choice - One choice: this purpose, this recipient.
 * @csspart decision - What was decided.
 * @csspart notice-text - The exact text the decision is bound to.
 * @csspart facts - Recipient, data, method, retention and the rest at a glance.
 * @csspart history - The list of decisions.
 * @csspart disclosures - The list of what was passed on.
 * @csspart receipt - A receipt.
 * @csspart empty - What is shown when there is nothing to show.
 * @csspart button - Every button; beside it `granted`, `denied`, `withdrawn`, `receipt-button` or `retry`.
 * @csspart notice - Every notice; beside it `notice-warn` or `notice-danger`.
 * @csspart failure - What is shown when the choices cannot be.
 * @csspart contacts - The vendor's official contacts.
 * @csspart skeleton - What is shown while it loads.
 *
 * @cssstate idle - No provider yet.
 * @cssstate loading - Being read for the first time.
 * @cssstate empty - Nothing to decide, or nothing to list.
 * @cssstate forbidden - A guest who opened no request, or not open to this account.
 * @cssstate error - It could not be read.
 * @cssstate ready - It is shown.
 * @cssstate offline - Beside `ready`: reading again failed for want of a network.
 * @cssstate stale - Beside `ready`: reading again failed otherwise.
 */
export class AftercareConsentElement extends AftercareElement {
  static override styles: CSSResultGroup = styles;

  /** Id of a purpose, to ask at the moment of need: only its choices are shown, without ways to the other views. */
  @property() purpose: string | undefined;
  /** Id or number of a request: only the choices it needs are shown. */
  @property() request: string | undefined;
  /** What to show: `choices` (default), `history` of decisions, or `disclosures` made. Another value counts as `choices`. */
  @property() view: View = 'choices';

  @state() private papers: Page['papers'];
  @state() private home: string | undefined;

  protected override i18n = new LocaleController<ConsentKey>(this, words);
  readonly #flow = new Flow<State, Happening>(this, { initial, transition, names, changed: (now, before) => this.#changed(now, before) });
  /** What the reader turned to, over the attribute. */
  #turned: View | undefined;
  /** Sending the same decision again uses the same key. */
  readonly #keys = new Map<string, string>();

  protected override begin(connection: Connection, cause: Cause): () => void {
    const afresh = cause === 'identity' || cause === 'connected';
    if (afresh) {
      this.#flow.abort();
      this.#keys.clear();
    }
    this.#flow.send({ type: 'open', view: this.#shown, afresh });
    const end = connection.live.subscribe((event) => this.#heard(event));
    this.#read();
    // Whom to call, and which country is abroad: nobody waits for it.
    void connection.client.readCatalog({}, { locale: this.i18n.locale })
      .then(({ vendor }) => { this.home = vendor.country; }, () => undefined);
    return end;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.hasUpdated) return;
    if (changed.has('view')) this.#turned = undefined;
    if (changed.has('view') || changed.has('purpose') || changed.has('request')) this.restart();
  }

  protected override render(): TemplateResult {
    const { connection, home, i18n, level, papers } = this;
    return view(this.#flow.state, {
      i18n, level, home, papers,
      contacts: connection?.contacts() ?? [],
      view: this.#shown,
      turning: this.purpose === undefined && this.request === undefined,
      track: (id) => connection?.href({ to: 'track', id }) ?? null,
      decide: (id, decision) => void this.#decide(id, decision),
      toggleReceipt: (id) => this.#toggleReceipt(id),
      turnTo: (next) => { this.#turned = next; this.restart(); },
      readOn: () => this.#readOn(),
      retry: () => this.restart(),
    });
  }

  get #shown(): View {
    return this.#turned ?? oneOf(this, 'view', this.view, ['choices', 'history', 'disclosures']);
  }

  get #wanted(): Wanted {
    return {
      view: this.#shown, purpose: this.purpose ?? undefined, request: this.request ?? undefined, locale: this.i18n.locale,
      papers: () => this.#loadPapers(), guest: () => this.connection?.identity === 'guest',
    };
  }

  #read(): void {
    if (this.connection) void readView(this.#flow, this.connection, this.#wanted);
  }

  #readOn(): void {
    const { state: now } = this.#flow;
    if (!this.connection || now.kind !== 'ready' || now.content.view === 'choices' || now.content.list.next === null) return;
    this.#flow.send({ type: 'more', more: 'loading' });
    void readView(this.#flow, this.connection, this.#wanted, now.content.list.next);
  }

  /** Receipts and lists of them are drawn by code, and in words, that few need. */
  async #loadPapers(): Promise<void> {
    if (this.papers) return;
    let loaded: NonNullable<Page['papers']>;
    try {
      loaded = await import('./consent.papers.view.js');
    } catch {
      throw Object.assign(new Error('offline'), { kind: 'offline' });
    }
    const all = new LocaleController<ConsentKey>(this, words, loaded.papersWords as never);
    if (all.pending) await all.pending;
    this.i18n = all;
    this.papers = loaded;
  }

  /** What another page, another device or the vendor did. */
  #heard(event: AfterEvent): void {
    if (event.type === 'consent') {
      const known = choiceOf(this.#flow.state, event.consent.id);
      // What is new here, or comes in another language than is shown, is read.
      if (known && known.consent.locale === event.consent.locale) {
        this.#flow.send({ type: 'news', consent: event.consent });
        // An answer on its way may be older than the news.
        if (!this.#flow.busy('read')) return;
      }
    } else if (event.type !== 'catch-up') {
      return;
    }
    if (this.#flow.state.kind === 'empty') this.restart();
    else this.#read();
  }

  async #decide(id: string, decision: DecisionWord): Promise<void> {
    const { connection } = this;
    if (!connection || !decidable(this.#flow.state, id, decision)) return;
    const { consent } = choiceOf(this.#flow.state, id)!;
    const detail: ConsentDetail = { purpose: consent.purpose.id, recipient: consent.recipient.id, decision, receipt: null };
    const say = (name: string, about: ConsentDetail, cancelable: boolean): boolean =>
      this.dispatchEvent(new CustomEvent(name, { detail: about, bubbles: true, composed: true, cancelable }));
    // A listener may have decided itself meanwhile.
    if (!say('aftercare-before-decide', detail, true) || !decidable(this.#flow.state, id, decision)) return;
    const same = `${id} ${decision} ${consent.noticeHash}`;
    const key = this.#keys.get(same) ?? newKey();
    this.#keys.set(same, key);
    this.#flow.send({ type: 'deciding', id, decision });
    const outcome = await sendDecision(this.#flow, connection, consent, decision, { key, locale: this.i18n.locale });
    if (!outcome) return;
    if ('receipt' in outcome) {
      this.#keys.delete(same);
      // An answer on its way may be older than the decision.
      if (this.#flow.busy('read')) this.#read();
      this.announce(this.i18n.t(`consent.said.${decision}`, { title: consent.purpose.title }));
      say('aftercare-decided', { ...detail, receipt: outcome.receipt.id }, false);
    } else {
      this.announce(this.i18n.t(outcome.code === 'stale' ? 'consent.renewed' : 'consent.refused'));
      // The text, or what was decided, is another now: it is shown before anything is asked again.
      if (outcome.code === 'stale' || outcome.code === 'conflict' || outcome.code === 'not-found') this.#read();
    }
  }

  /** What was pressed is gone with the next picture: whoever was there goes on at the choice's own heading. */
  #keepPlace(id: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-consent="${CSS.escape(id)}"] [tabindex]`)?.focus());
  }

  #toggleReceipt(id: string): void {
    if (choiceOf(this.#flow.state, id)?.paper === 'open') this.#flow.send({ type: 'paper', id, paper: 'shut' });
    else if (this.connection) void readReceipt(this.#flow, this.connection, id, this.#wanted);
  }

  #changed(now: State, before: State): void {
    const { dataset } = this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-consent]') ?? {};
    const here = dataset?.consent ?? '';
    if (choiceOf(now, here)?.consent.decision !== choiceOf(before, here)?.consent.decision) this.#keepPlace(here);
    if (now.kind === 'error') this.announce(this.i18n.t(`common.failure.${failureKind(now.refusal)}.title`));
    else if (now.kind === 'forbidden') this.announce(this.i18n.t(now.guest ? 'consent.guest' : 'common.failure.forbidden.title'));
  }
}
