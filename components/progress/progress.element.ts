import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection, Destination, LiveStatus } from '../client/connection.js';
import type { AfterEvent } from '../client/live.js';
import type { ClauseRef } from '../contract/resources/common.js';
import type { Request } from '../contract/resources/request.js';
import { AftercareElement, type Cause } from '../core/aftercare-element.js';
import { Flow } from '../core/flow.js';
import { caseWords, promiseWords, type CaseKey } from '../i18n/case.js';
import { LocaleController } from '../i18n/locale-controller.js';
import { texts, type Texts } from '../i18n/texts.js';
import { focusOn } from '../ui/heading.js';
import { hasOlder, type Target } from './progress.case.machine.js';
import type { ProgressChangedDetail } from './progress.events.js';
import { initial, names, transition, type Event as Happening, type State } from './progress.machine.js';
import { Loader, wholeWords } from './progress.parts.element.js';
import { Reading } from './progress.reading.element.js';
import { styles } from './progress.styles.js';
import { caseOf, telling } from './progress.telling.view.js';
import { progressText } from './progress.text.js';
import { view, type Page, type Parts, type ProgressKey } from './progress.view.js';

const own = texts<keyof typeof progressText>(progressText, { 'zh-CN': () => import('./progress.zh-CN.text.js') });
const words = [own, wholeWords, caseWords, promiseWords] as unknown as ReadonlyArray<Texts<ProgressKey | CaseKey>>;

/**
 * One request, live: where it stands, who is waited for, what was promised and by when, what happened, and what the
 * customer may do now, which the backend alone decides.
 *
 * @fires {CustomEvent<ProgressChangedDetail>} aftercare-changed - A new entry in the request's log.
 * @fires {CustomEvent<ProgressActionDetail>} aftercare-before-action - About to do something. Cancelable.
 * @fires {CustomEvent<ProgressActionDetail>} aftercare-acted - The backend has done it.
 *
 * @csspart base - The whole element.
 * @csspart progress - The request.
 * @csspart steps - The stages.
 * @csspart waiting - Who is waited for, or how it ended.
 * @csspart delay - A delay notice that waits for an answer.
 * @csspart report - The service report.
 * @csspart quote - The quote.
 * @csspart rating - The customer's rating.
 * @csspart promises - The promises.
 * @csspart commitments - A list of promises.
 * @csspart commitment - One promise.
 * @csspart people - Who helps, and when.
 * @csspart actions - What can be done.
 * @csspart panel - The form of an action.
 * @csspart log - What happened.
 * @csspart last - The last entry, when compact.
 * @csspart timeline - The list of entries.
 * @csspart entry - One entry.
 * @csspart code - The form that asks a guest for the tracking code.
 * @csspart field - A field with its label.
 * @csspart control - The field itself.
 * @csspart button - Every button; beside it its weight, or what it does (`ask`, `confirm`, `retry`, `send`, `close` ...).
 * @csspart notice - Every notice; beside it `notice-info`, `notice-success`, `notice-warn` or `notice-danger`.
 * @csspart failure - What is shown when the request cannot be.
 * @csspart empty - What is shown while there is no request.
 * @csspart contacts - The vendor's official contacts.
 * @csspart skeleton - What is shown while it loads.
 *
 * @cssprop [--aftercare-scroll-margin=max(1.5em, 15vh)] - What a fixed head of the page covers when focus moves to a heading.
 *
 * @cssstate idle - No provider yet.
 * @cssstate loading - Being read for the first time.
 * @cssstate empty - There is no request yet; the next one appears by itself.
 * @cssstate code-wanted - A guest is asked for the tracking code.
 * @cssstate forbidden - Not open to this account.
 * @cssstate error - It could not be read.
 * @cssstate ready - It is shown.
 * @cssstate offline - Beside `ready`: reading again failed for want of a network.
 * @cssstate stale - Beside `ready`: reading again failed otherwise.
 */
export class AftercareProgressElement extends AftercareElement {
  static override styles: CSSResultGroup = styles;

  /** Id or number of the request. The customer's newest open one when absent (the newest of all when none is open). */
  @property() request: string | undefined;
  /** Shows only the stage, the next promise and the last event. */
  @property({ type: Boolean }) compact = false;
  /**
   * A guest's tracking code. When absent it is taken from the page's fragment `#aftercare=CODE`, which is then removed, or
   * asked for. Not used while a customer is signed in.
   */
  @property({ attribute: false }) code: string | undefined;

  @state() private parts: Parts = {};

  protected override readonly i18n = new LocaleController(this, ...words);
  readonly #flow = new Flow<State, Happening>(this, { initial, transition, names, changed: (now, before) => this.#changed(now, before) });
  readonly #reading = new Reading(this, this.#flow, () => this.i18n.locale, (request) => this.#prepare(request));
  readonly #loader = new Loader(this, this.#flow, this.#reading, (parts) => { this.parts = parts; });
  #seen: { client: unknown; generation: number } | undefined;
  /** Selector of what gets the focus once it is there. */
  #focus: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Reads the request anew. Rejects with a `Failure`, or an `InvalidStateError` without a provider. */
  async refresh(): Promise<void> {
    if (!this.connection) throw new DOMException('There is no provider.', 'InvalidStateError');
    const failed = await this.#reading.read();
    if (failed) throw failed;
  }

  protected override begin(connection: Connection, cause: Cause): () => void {
    const { client, generation, live } = connection;
    const flow = this.#flow;
    const same = this.#seen?.client === client && this.#seen.generation === generation;
    this.#seen = { client, generation };
    if (this.#reading.takeCode()) this.#focus = '#title';
    if (!same || cause === 'asked' || flow.state.kind === 'idle') {
      flow.abort();
      flow.send({ type: 'open' });
      // Sending ends with a removal from the page.
    } else if (!flow.busy('act')) flow.send({ type: 'refused', refusal: { kind: 'aborted' } });
    let { status } = live;
    const ends = [
      live.subscribe((event) => this.#hear(event)),
      live.onStatus((next) => { this.#line(next, status); status = next; }),
      this.#reading.watch(() => { this.#focus = '#title'; this.restart(); }),
    ];
    if (flow.state.kind !== 'code-wanted') this.#read();
    return () => { for (const end of [...ends, () => clearTimeout(this.#timer)]) end(); };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.hasUpdated && (changed.has('request') || changed.has('code'))) this.restart();
  }

  protected override updated(): void {
    // Beforehand, so that they are there when the network is not.
    const { kind } = this.#flow.state;
    if (kind === 'code-wanted') void this.#loader.load('code');
    if (kind === 'ready' && !this.compact) this.#loader.prefetch();
    if (this.#focus && focusOn(this.renderRoot, this.#focus)) this.#focus = undefined;
  }

  protected override render(): TemplateResult {
    return view(this.#flow.state, this.#page());
  }

  #read = (): void => void this.#reading.read();

  #hear(event: AfterEvent): void {
    const { kind } = this.#flow.state;
    if (event.type === 'catch-up' && kind !== 'code-wanted' && kind !== 'forbidden') return this.#read();
    if (event.type !== 'request') return;
    const { event: entry, request } = event;
    if (caseOf(this.#flow.state)?.request.id === request.id) {
      this.#flow.send({ type: 'news', request, event: entry, at: this.connection!.now() });
      this.#reading.complete();
      // Else one that was filed now, or the one that is waited for.
    } else if (this.request == null || this.request === request.id || this.request === request.number) this.#read();
  }

  /** The live line broke: is the backend still there? It is back: what was missed? */
  #line(status: LiveStatus, before: LiveStatus): void {
    const { state } = this.#flow;
    clearTimeout(this.#timer);
    if (status === 'live' && (state.kind === 'error' || caseOf(state)?.behind)) this.#read();
    // Not all pages at once.
    if (status === 'waiting' && before === 'live') this.#timer = setTimeout(this.#read, 200 + Math.random() * 800);
  }

  /** What is needed to draw it. */
  async #prepare({ quote, report, rating }: Request): Promise<void> {
    if (this.compact) return;
    await Promise.all([this.#loader.load('whole'), (quote || report || rating) && this.#loader.load('outcome')]);
  }

  async #act(target: Target): Promise<void> {
    try {
      await (await this.#loader.acting()).act(target);
    } catch {
      this.#flow.send({ type: 'sent', target });
      this.#flow.send({ type: 'refused', refusal: { kind: 'offline' } });
    }
  }

  #changed(now: State, before: State): void {
    const { news, say, focus } = telling(now, before, this.i18n);
    const request = caseOf(now)?.request;
    for (const { seq } of request ? news : []) {
      const detail: ProgressChangedDetail = { id: request!.id, stage: request!.stage, seq };
      this.dispatchEvent(new CustomEvent('aftercare-changed', { detail, bubbles: true, composed: true }));
    }
    if (say) this.announce(say);
    this.#focus = focus ?? this.#focus;
  }

  #open(target: Target): void {
    this.#flow.send({ type: 'panel', target });
    this.#focus = '#field';
  }

  #close(): void {
    this.#focus = `[part~="${caseOf(this.#flow.state)?.open?.action ?? ''}"]`;
    this.#flow.send({ type: 'close' });
  }

  async #earlier(): Promise<void> {
    await (await this.#loader.acting()).earlier();
    const known = caseOf(this.#flow.state);
    if (known && !hasOlder(known)) this.#focus = '#log';
  }

  #sendCode(event: Event): void {
    event.preventDefault();
    if (this.#flow.busy('code')) return;
    this.#focus = '#title'; // The form goes away with the answer.
    this.#flow.send({ type: 'code-sent' });
    const { state } = this.#flow;
    if (state.kind === 'code-wanted' && state.opening) void this.#reading.open(state.code);
  }

  /** Follows a link into the vendor's site unless it is meant for another tab. */
  #go(event: Event, destination: Destination): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.connection?.navigate(destination, this);
  }

  #page(): Page {
    const { connection } = this;
    const { send } = this.#flow;
    const agreement = ({ id, version }: ClauseRef): Destination => ({ to: 'agreement', clause: id, version });
    return {
      i18n: this.i18n,
      level: this.level,
      contacts: connection?.contacts() ?? [],
      compact: this.compact,
      parts: this.parts,
      requestHref: connection?.href({ to: 'request' }) ?? null,
      toRequest: (event) => this.#go(event, { to: 'request' }),
      clauseHref: (clause) => connection?.href(agreement(clause)) ?? null,
      toClause: (event, clause) => this.#go(event, agreement(clause)),
      retry: () => { send({ type: 'retry' }); this.#read(); },
      loadParts: () => this.#loader.again(),
      earlier: () => void this.#earlier().catch(() => send({ type: 'older-failed' })),
      open: (target) => this.#open(target),
      close: () => this.#close(),
      type: (text) => send({ type: 'typed', text }),
      star: (of, stars) => send({ type: 'starred', of, stars }),
      act: (target) => void this.#act(target),
      typeCode: (code) => send({ type: 'code-typed', code }),
      sendCode: (event) => this.#sendCode(event),
    };
  }
}
