import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection } from '../client/connection.js';
import { AftercareElement, type Cause } from '../core/aftercare-element.js';
import { oneOf } from '../core/attributes.js';
import { failureKind } from '../core/failure.js';
import { Flow } from '../core/flow.js';
import { newKey } from '../core/key.js';
import { LocaleController } from '../i18n/locale-controller.js';
import { texts } from '../i18n/texts.js';
import { focusOn } from '../ui/heading.js';
import { readAgreement, sendAcceptance } from './agreement.calls.element.js';
import type { AgreementDetail } from './agreement.events.js';
import { Aim, clauseHref } from './agreement.fragment.view.js';
import { acceptable, initial, names, transition, type Event as Happening, type State } from './agreement.machine.js';
import { styles } from './agreement.styles.js';
import { agreementText } from './agreement.text.js';
import { view, type AgreementKey, type Page } from './agreement.view.js';

const words = texts<AgreementKey>(agreementText, { 'zh-CN': () => import('./agreement.zh-CN.text.js') });

/**
 * The service agreement: read it, link to a clause, see every version, and accept exactly the text shown. Accepting is
 * never consenting to share data. To mark what changed since another version (`compare`) is still to come.
 *
 * @fires {CustomEvent<AgreementDetail>} aftercare-before-accept - About to accept. Cancelable.
 * @fires {CustomEvent<AgreementDetail>} aftercare-accepted - The backend has the acceptance.
 *
 * @csspart base - The whole element.
 * @csspart agreement - The text with its head.
 * @csspart promises - The table of the promises.
 * @csspart contents - The list of chapters.
 * @csspart chapter - One chapter.
 * @csspart clause - One clause.
 * @csspart term - A figure in the text, rendered from the version's terms.
 * @csspart status - Whether a version is in force.
 * @csspart versions - The list of versions.
 * @csspart acceptance - The foot where the agreement is accepted.
 * @csspart receipt - The receipt of an acceptance.
 * @csspart button - Every button; beside it `primary`, `secondary`, `quiet`, `accept`, `print`, `versions-button` or `retry`.
 * @csspart notice - Every notice; beside it `notice-info`, `notice-success`, `notice-warn` or `notice-danger`.
 * @csspart failure - What is shown when the agreement cannot be.
 * @csspart contacts - The vendor's official contacts.
 * @csspart skeleton - What is shown while it loads.
 *
 * @cssstate idle - No provider yet.
 * @cssstate loading - Being read for the first time.
 * @cssstate empty - The vendor publishes no agreement here.
 * @cssstate forbidden - Not open to this account.
 * @cssstate error - It could not be read.
 * @cssstate ready - It is shown.
 * @cssstate offline - Beside `ready`: reading again failed for want of a network.
 * @cssstate stale - Beside `ready`: reading again failed otherwise.
 * @cssstate accepted - Beside `ready`: the customer accepted the version shown.
 *
 * @cssprop [--aftercare-scroll-margin=1.5em] - What a fixed head of the page covers when a clause is scrolled to.
 */
export class AftercareAgreementElement extends AftercareElement {
  static override styles: CSSResultGroup = styles;

  /** Which version to show, for example `2026.1`. The one in force when absent. */
  @property() version: string | undefined;
  /** Id of a clause to scroll to and highlight, for example `3.2`. The page's fragment `#clause-3.2` does the same. */
  @property() clause: string | undefined;
  /** Whether the customer may accept here: `none`, `optional`, or `required` by the page. Another value counts as `none`. */
  @property() acceptance: 'none' | 'optional' | 'required' = 'none';

  @state() private contentsOpen = false;
  @state() private versionsPanel: Page['versions'] = 'shut';
  @state() private foot: Page['foot'] = 'loading';

  protected override i18n = new LocaleController<AgreementKey>(this, words);
  readonly #flow = new Flow<State, Happening>(this, { initial, transition, names, changed: (now, before) => this.#changed(now, before) });
  readonly #aim = new Aim(this, () => this.#flow.state.kind === 'ready', (id) =>
    this.announce(this.i18n.t('agreement.unknownClause', { clause: id.replace('clause-', '') })));
  /** What the reader turned to, over the attribute. */
  #turned: { version: string | undefined } | undefined;
  #sending: Promise<AgreementDetail> | undefined;
  /** Sending the same acceptance again uses the same key. */
  #key: { of: string; key: string } | undefined;

  /**
   * Accepts exactly the text shown.
   * @returns What was accepted. Rejects with a `Failure`; with an `InvalidStateError` where there is nothing to accept; with
   * an `AbortError` where the page cancelled it or the element was removed.
   */
  accept(): Promise<AgreementDetail> {
    this.#sending ??= this.#accept().finally(() => { this.#sending = undefined; });
    return this.#sending;
  }

  /** Opens the print dialog of the page; the agreement prints whole and without its buttons. */
  async print(): Promise<void> {
    await this.updateComplete;
    window.print();
  }

  protected override begin(connection: Connection, cause: Cause): void {
    const afresh = cause === 'identity' || cause === 'connected';
    if (afresh) this.#flow.abort();
    this.#flow.send({ type: 'open', afresh });
    if (this.#acceptance !== 'none') void this.#loadFoot();
    void readAgreement(this.#flow, connection, {
      version: this.#wanted, locale: this.i18n.locale, accepting: this.#acceptance !== 'none',
    });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // The page's own fragment comes first.
    if (changed.has('clause') && (this.hasUpdated || !this.#aim.waiting)) this.#aim.at(this.clause ? `clause-${this.clause}` : undefined);
    if (!this.hasUpdated) return;
    if (changed.has('version')) this.#turned = undefined;
    if (changed.has('version') || changed.has('acceptance')) this.restart();
  }

  protected override render(): TemplateResult {
    return view(this.#flow.state, this.#page());
  }

  get #acceptance(): 'none' | 'optional' | 'required' {
    return oneOf(this, 'acceptance', this.acceptance, ['none', 'optional', 'required']);
  }

  get #wanted(): string | undefined {
    return this.#turned ? this.#turned.version : this.version ?? undefined;
  }

  async #accept(): Promise<AgreementDetail> {
    const { connection } = this;
    const now = this.#flow.state;
    if (!connection || this.#acceptance === 'none' || now.kind !== 'ready' || !acceptable(now.reading)) {
      throw new DOMException('There is no text here that can be accepted now.', 'InvalidStateError');
    }
    const { version, hash } = now.reading.agreement;
    const detail = { version, hash };
    const init = { detail, bubbles: true, composed: true };
    if (!this.dispatchEvent(new CustomEvent('aftercare-before-accept', { ...init, cancelable: true }))) {
      throw new DOMException('The page cancelled it.', 'AbortError');
    }
    if (this.#key?.of !== hash) this.#key = { of: hash, key: newKey() };
    const { key } = this.#key;
    await sendAcceptance(this.#flow, connection, now.reading.agreement, key);
    this.dispatchEvent(new CustomEvent('aftercare-accepted', init));
    return detail;
  }

  /** What follows from a state rather than from a press: words for those who do not see, focus, reading anew. */
  #changed(now: State, before: State): void {
    if (now.kind === 'error' || now.kind === 'forbidden') {
      const kind = now.kind === 'error' ? failureKind(now.refusal) : 'forbidden';
      return this.announce(this.i18n.t(`common.failure.${kind}.title`));
    }
    if (now.kind !== 'ready') return;
    const was = before.kind === 'ready' ? before.reading : undefined;
    const { agreement, refusal, renewed, accepting } = now.reading;
    if (was?.accepting && !accepting) {
      if (refusal?.code === 'stale') return this.restart();
      this.announce(this.i18n.t(refusal ? 'agreement.notAccepted' : 'agreement.accepted'));
      if (!refusal) this.#moveTo('#accept');
    } else if (renewed && !was?.renewed) {
      this.announce(this.i18n.t('agreement.renewed'));
      this.#moveTo('#title');
    } else if (was && was.agreement.version !== agreement.version) {
      this.announce(this.i18n.t('agreement.version', { version: agreement.version }));
      this.#moveTo('#title');
    }
  }

  /** Keeps who was in here from losing the place: what was pressed is gone with the next picture. */
  #moveTo(selector: string): void {
    if (!this.shadowRoot?.activeElement || this.#aim.waiting) return;
    void this.updateComplete.then(() => focusOn(this.renderRoot, selector));
  }

  #turnTo = (version?: string): void => {
    this.#turned = { version };
    this.restart();
  };

  /** Accepting is drawn by code, and in words, that a page only to be read does without. */
  async #loadFoot(): Promise<void> {
    if (typeof this.foot === 'object') return;
    this.foot = 'loading';
    try {
      const loaded = await import('./agreement.accept.view.js');
      const all = new LocaleController<AgreementKey>(this, words, loaded.acceptWords as never);
      if (all.pending) await all.pending;
      this.i18n = all;
      this.foot = loaded;
    } catch {
      this.foot = 'failed';
    }
  }

  #toggleVersions = async (): Promise<void> => {
    if (this.versionsPanel !== 'shut') { this.versionsPanel = 'shut'; return; }
    this.versionsPanel = 'loading';
    try {
      this.versionsPanel = (await import('./agreement.versions.view.js')).versionsView;
    } catch {
      this.versionsPanel = 'failed';
    }
  };

  #page(): Page {
    return {
      i18n: this.i18n,
      level: this.level,
      contacts: this.connection?.contacts() ?? [],
      acceptance: this.#acceptance,
      foot: this.foot,
      wanted: this.#wanted,
      target: this.#aim.id,
      contentsOpen: this.contentsOpen,
      versions: this.versionsPanel,
      href: clauseHref,
      follow: (event, clause) => this.#aim.follow(event, clause),
      goToChapter: (event, id) => { event.preventDefault(); this.#aim.at(`section-${id}`); },
      toggleContents: () => { this.contentsOpen = !this.contentsOpen; },
      toggleVersions: () => void this.#toggleVersions(),
      turnTo: this.#turnTo,
      retry: () => this.restart(),
      accept: () => void this.accept().catch(() => undefined),
      print: () => void this.print(),
    };
  }
}
