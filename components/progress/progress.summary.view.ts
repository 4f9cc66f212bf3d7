/** Where a request stands, who is waited for, the next promise, the last entry: all of it when compact. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment } from '../contract/resources/commitment.js';
import type { Request } from '../contract/resources/request.js';
import type { Stage } from '../contract/vocabulary.js';
import { countdown } from '../core/countdown.js';
import { failureKind } from '../core/failure.js';
import { date, dateTime, remaining } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { commitmentList, commitmentRow } from '../ui/commitment.js';
import { callButton } from '../ui/contacts.js';
import { heading } from '../ui/heading.js';
import { alert, clock, done, icon, info } from '../ui/icon.js';
import { notice } from '../ui/notice.js';
import { steps, type Step } from '../ui/steps.js';
import type { Case } from './progress.case.machine.js';
import { titleOf } from './progress.entry.view.js';
import type { I18n, Page } from './progress.view.js';

const way: readonly Stage[] = ['submitted', 'diagnosing', 'arranged', 'in-service', 'resolved', 'closed'];

export function stages({ stage, closedBy, reopened }: Request, { i18n }: Page): unknown {
  const name = (one: Stage): string => i18n.t(one === 'closed' && closedBy === 'system' ? 'common.stage.closedBySystem' : `common.stage.${one}`);
  const at = way.indexOf(stage);
  const items: Step[] = stage === 'cancelled'
    ? [{ label: name('submitted'), state: 'done' }, { label: name('cancelled'), state: 'current' }]
    : way.map((one, i) => ({ label: name(one), state: i < at ? 'done' : i === at ? 'current' : 'todo' }));
  return [
    steps({ label: i18n.t('progress.stages'), items }),
    reopened > 0 ? html`<p class="reopened"><span class="pill">${i18n.t('progress.reopened', { count: reopened })}</span></p>` : nothing,
  ];
}

/** Who is waited for, always in sight; once it is over, how it ended. */
export function waiting({ waitingOn, waitingText, stage, closedBy, quote, reopenUntil, actions }: Request, { i18n }: Page): TemplateResult {
  if (waitingOn === null) {
    const ended = stage === 'closed' ? i18n.t(closedBy === 'system' ? 'progress.closed.system' : 'progress.closed.customer') : i18n.t('common.stage.cancelled');
    return html`<div class="wait" part="waiting">${icon(done)}<div><p class="title">${ended}</p>${reopenUntil && actions.includes('reopen')
      ? html`<p>${i18n.t('progress.closed.until', { date: date(i18n, reopenUntil) })}</p>` : nothing}</div></div>`;
  }
  const own = waitingOn !== 'customer' ? '' : stage === 'resolved' ? i18n.t('progress.wait.confirm')
    : quote?.status === 'open' ? i18n.t('progress.wait.quote') : '';
  const text = waitingText ?? own;
  return html`<div class="wait ${waitingOn}" part="waiting">${icon(waitingOn === 'customer' ? info : waitingOn === 'force-majeure' ? alert : clock)}
    <div><p class="title">${i18n.t(`common.waiting.${waitingOn}`)}</p>${text ? html`<p>${text}</p>` : nothing}</div></div>`;
}

export function head({ serviceType, product, number, urgency, channel, createdAt }: Request, { i18n, level }: Page): TemplateResult {
  const service = i18n.t(`common.serviceType.${serviceType}`);
  const name = product.name ?? product.model ?? product.serial;
  return html`<header class="stack tight">
    ${heading(level, name ?? service, { id: 'title', class: 'heading-first', focusable: true })}
    <p class="row small muted"><span class="pill ${urgency}">${i18n.t(`common.urgency.${urgency}`)}</span>${name
      ? html`<span>${service}</span>` : nothing}<span>${i18n.t(`common.channel.${channel}`)}</span></p>
    <p class="row small muted"><span class="num">${i18n.t('progress.number', { number })}</span><time datetime=${createdAt}>${
      i18n.t('progress.filed', { time: dateTime(i18n, createdAt) })}</time></p>
  </header>`;
}

/** It may be old: of when it is, what is safe, and whom to call. */
export function behind({ behind: refusal, asOf, trying }: Case, { i18n, contacts, retry }: Page): unknown {
  if (!refusal) return nothing;
  const kind = failureKind(refusal);
  return notice({
    kind: 'warn',
    title: i18n.t(`common.failure.${kind}.title`),
    body: html`<p>${i18n.t('progress.behind', { time: dateTime(i18n, asOf) })}</p><p>${i18n.t(`common.failure.${kind}.safe`)}</p>`,
    actions: [button({ label: i18n.t('common.retry'), press: retry, busy: trying, part: 'retry' }), callButton(contacts, i18n, 'quiet')],
  });
}

export const byDue = (a: Commitment, b: Commitment): number => Date.parse(a.dueAt) - Date.parse(b.dueAt);
/** Not kept yet. */
export const owed = ({ status, metAt }: Commitment): boolean => status === 'pending' || status === 'paused' || (status === 'missed' && !metAt);

/** What became of it, in words. */
function statusText({ status, keptAs, metAt }: Commitment, i18n: I18n): string {
  const word = i18n.t(status === 'met' && keptAs === 'revised' ? 'common.status.metRevised'
    : status === 'missed' && metAt ? 'common.status.missedMet' : `common.status.${status}`);
  return metAt ? i18n.t('progress.statusAt', { status: word, time: dateTime(i18n, metAt) }) : word;
}

/** One promise: by when, by which clause, how long still, what became of it. */
export function promiseRow(commitment: Commitment, page: Page, notes?: unknown): TemplateResult {
  const { i18n } = page;
  const { kind, dueAt, clause, status, metAt, provisional } = commitment;
  const running = status === 'pending' || (status === 'missed' && !metAt);
  return commitmentRow({
    kind, i18n, dueAt, due: dateTime(i18n, dueAt), status, provisional: provisional && owed(commitment),
    clause: clause.id, href: page.clauseHref(clause), follow: (event) => page.toClause(event, clause),
    statusText: statusText(commitment, i18n),
    left: running ? countdown(dueAt, () => i18n.now(), (left) =>
      i18n.t(left >= 0 ? 'common.left' : 'common.overdueBy', { time: remaining(i18n, left) })) : undefined,
    notes,
  });
}

/** Draws the whole of it. */
export function summary(known: Case, page: Page): TemplateResult {
  const { request, events } = known;
  const { i18n, level } = page;
  const next = request.commitments.filter(owed).sort(byDue)[0];
  const last = events.at(-1);
  return html`<article class="stack" part="progress" aria-labelledby="title">
    ${head(request, page)}${behind(known, page)}${stages(request, page)}${waiting(request, page)}
    ${next ? commitmentList(i18n.t('progress.next'), promiseRow(next, page)) : nothing}
    ${last ? html`<section class="stack tight" part="last">${heading(level + 1, i18n.t('progress.last'))}
      <p><strong>${titleOf(last, i18n)}</strong><br><time class="muted small" datetime=${last.at}>${dateTime(i18n, last.at)}</time></p>${last.text
      ? html`<p class="told">${last.text}</p>` : nothing}</section>` : nothing}
  </article>`;
}
