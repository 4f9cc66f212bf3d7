/** What <aftercare-agreement> shows in each of its states. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureKind } from '../core/failure.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { date } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { callButton, contactList, type Reach } from '../ui/contacts.js';
import { failurePanel } from '../ui/failure.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { skeleton } from '../ui/skeleton.js';
import type * as accept from './agreement.accept.view.js';
import type { Reading, State } from './agreement.machine.js';
import { acceptanceOf, neighbours } from './agreement.machine.js';
import { contentsView, promisesView, sectionsView } from './agreement.reading.view.js';
import type { agreementText } from './agreement.text.js';

export type AgreementKey = keyof typeof agreementText;

/** Draws the list of versions; loaded when asked for. */
export type VersionsView = (reading: Reading, page: Page) => TemplateResult;

/** What the templates need beside the state. */
export interface Page {
  readonly i18n: LocaleController<AgreementKey>;
  readonly level: number;
  readonly contacts: readonly Reach[];
  readonly acceptance: 'none' | 'optional' | 'required';
  /** How to draw the foot where it is accepted, once that is loaded. */
  readonly foot: typeof accept | 'loading' | 'failed';
  /** The version asked for; the one in force when absent. */
  readonly wanted: string | undefined;
  /** Id of the clause (or chapter) pointed at. */
  readonly target: string | undefined;
  readonly contentsOpen: boolean;
  /** The panel of versions: shut, coming, not to be had, or how to draw it. */
  readonly versions: 'shut' | 'loading' | 'failed' | VersionsView;
  /** The address of a clause on this page. */
  href(clause: string): string;
  /** Follows a link to a clause. */
  follow(event: MouseEvent, clause: string): void;
  /** Goes to the head of a chapter. */
  goToChapter(event: Event, id: string): void;
  toggleContents(): void;
  toggleVersions(): void;
  /** Reads another version; the one in force when absent. */
  turnTo(version?: string): void;
  retry(): void;
  accept(): void;
  print(): void;
}

const empty = ({ i18n, level, contacts }: Page): TemplateResult => html`<section class="stack" part="empty">
  ${heading(level, i18n.t('agreement.empty'))}
  <p>${i18n.t('agreement.empty.body')}</p>
  <div class="row">${callButton(contacts, i18n)}</div>
  ${contactList(contacts.filter(({ kind, hours }) => kind !== 'phone' || hours), i18n)}
</section>`;

function failed(refusal: { kind: string; code?: string | undefined }, page: Page): TemplateResult {
  const { i18n, level, contacts, retry, wanted } = page;
  const kind = failureKind(refusal);
  return failurePanel({
    kind, i18n, contacts, level, retry,
    body: kind === 'not-found' && wanted !== undefined ? html`<p>${i18n.t('agreement.notFound', { version: wanted })}</p>
      <p>${button({ label: i18n.t('agreement.readCurrent'), press: () => page.turnTo() })}</p>` : nothing,
  });
}

/** Draws a state. */
export function view(state: State, page: Page): TemplateResult {
  switch (state.kind) {
    case 'idle': case 'loading': return skeleton({ label: page.i18n.t('agreement.loading'), rows: [1, 1, 9, 3, 12, 12, 12, 12] });
    case 'empty': return empty(page);
    case 'forbidden': return failed({ kind: 'problem', code: 'forbidden' }, page);
    case 'error': return failed(state.refusal, page);
    case 'ready': return ready(state.reading, page);
  }
}

const words = { 'in-force': 'agreement.inForce', superseded: 'agreement.superseded', upcoming: 'agreement.upcoming' } as const;

/** Whether a version is in force, in a pill. */
export const statusPill = (status: keyof typeof words, i18n: Page['i18n']): TemplateResult =>
  html`<span class="pill status ${status}" part="status">${i18n.t(words[status])}</span>`;

function ready(reading: Reading, page: Page): TemplateResult {
  const { i18n, level } = page;
  const { agreement } = reading;
  const { version, effectiveFrom, status, title, parties } = agreement;
  const from = date(i18n, effectiveFrom, true);
  return html`<article class="agreement stack loose" part="agreement" aria-labelledby="title" aria-busy=${reading.turning ? 'true' : 'false'}>
    <header class="stack">
      ${heading(level, title, { id: 'title', class: 'heading-first', focusable: true })}
      <p class="meta row">${statusPill(status, i18n)}<span>${i18n.t('agreement.version', { version })}</span><span>${
        i18n.t(status === 'upcoming' ? 'agreement.from' : 'agreement.since', { date: from })}</span>${acceptanceOf(reading)
        && page.acceptance !== 'none' ? html`<span class="pill accepted">${i18n.t('agreement.accepted')}</span>` : nothing}</p>
      <p class="muted small">${i18n.t('agreement.parties', parties)}</p>
      ${standing(reading, page)}
      ${behind(reading, page)}
      <div class="row tools">${button({ label: i18n.t('agreement.versions'), press: page.toggleVersions, part: 'versions-button' })}${
        button({ label: i18n.t('common.print'), kind: 'quiet', press: page.print, part: 'print' })}</div>
      <div class="versions" ?hidden=${page.versions === 'shut'}>${versionsPanel(reading, page)}</div>
    </header>
    ${promisesView(reading, page)}
    <div class="leaves">${contentsView(reading, page)}${sectionsView(reading, page)}</div>
    ${page.acceptance === 'none' ? nothing : foot(reading, page)}
  </article>`;
}

function foot(reading: Reading, page: Page): TemplateResult {
  const { i18n } = page;
  if (page.foot === 'loading') return skeleton({ label: i18n.t('common.loading'), rows: [1, 5] });
  if (page.foot !== 'failed') return page.foot.acceptanceView(reading, page);
  return notice({
    kind: 'warn', title: i18n.t('common.failure.offline.title'), body: i18n.t('common.failure.offline.do'),
    actions: button({ label: i18n.t('common.retry'), press: page.retry }),
  });
}

/** Says plainly when this is not the version in force, or will not be for long, and when the text was replaced. */
function standing(reading: Reading, page: Page): unknown {
  const { i18n } = page;
  const { agreement, renewed } = reading;
  const { current, next } = neighbours(reading);
  const news = renewed
    ? notice({ kind: 'warn', title: i18n.t('agreement.renewed'), body: i18n.t('agreement.renewed.body') }) : nothing;
  const toCurrent = button({ label: i18n.t('agreement.readCurrent'), press: () => page.turnTo() });
  const about = { date: date(i18n, agreement.effectiveFrom, true), current: current?.version ?? '', next: next?.version ?? '' };
  switch (agreement.status) {
    case 'superseded':
      return [news, notice({
        kind: 'warn', title: i18n.t('agreement.notice.superseded'),
        body: current ? i18n.t('agreement.notice.superseded.body', about) : nothing, actions: toCurrent,
      })];
    case 'upcoming':
      return [news, notice({
        kind: 'info', title: i18n.t('agreement.notice.upcoming'),
        body: current ? i18n.t('agreement.notice.upcoming.body', about) : nothing, actions: toCurrent,
      })];
    case 'in-force':
      return [news, next ? notice({
        kind: 'info', title: i18n.t('agreement.notice.next', { date: date(i18n, next.effectiveFrom, true) }),
        body: i18n.t('agreement.notice.next.body', about),
        actions: button({ label: i18n.t('agreement.readNext'), press: () => page.turnTo(next.version) }),
      }) : nothing];
  }
}

function behind({ behind: refusal, turning }: Reading, page: Page): unknown {
  const { i18n, contacts, retry } = page;
  if (!refusal) return nothing;
  const kind = failureKind(refusal);
  return notice({
    kind: 'warn', title: i18n.t(`common.failure.${kind}.title`),
    body: html`<p>${i18n.t('agreement.behind')}</p><p>${i18n.t(`common.failure.${kind}.do`)}</p>`,
    actions: [button({ label: i18n.t('common.retry'), press: retry, busy: turning }), callButton(contacts, i18n, 'quiet')],
  });
}

function versionsPanel(reading: Reading, page: Page): unknown {
  const { versions, i18n } = page;
  if (versions === 'shut') return nothing;
  if (versions === 'loading') return skeleton({ label: i18n.t('common.loading'), rows: [2, 2, 2] });
  if (versions !== 'failed' && reading.versions.length > 0) return versions(reading, page);
  return notice({
    kind: 'warn', title: i18n.t('agreement.versions.failed'),
    actions: button({ label: i18n.t('common.retry'), press: page.retry }),
  });
}
