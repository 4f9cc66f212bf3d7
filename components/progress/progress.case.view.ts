/** One request: where it stands, who is waited for, what is promised, who helps, what can be done, what happened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Request } from '../contract/resources/request.js';
import type { CustomerActionType, Stage } from '../contract/vocabulary.js';
import { failureKind } from '../core/failure.js';
import { date, dateTime, slot } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { callButton } from '../ui/contacts.js';
import { heading } from '../ui/heading.js';
import { alert, clock, done, icon, info } from '../ui/icon.js';
import { notice } from '../ui/notice.js';
import { skeleton } from '../ui/skeleton.js';
import { steps, type Step } from '../ui/steps.js';
import { doing, panelOf, partFailed, reach } from './progress.action.view.js';
import { hasOlder, homeOf, isOpen, type Case } from './progress.case.machine.js';
import { delays } from './progress.delay.view.js';
import { entry, log } from './progress.log.view.js';
import { nextPromise, promises } from './progress.promises.view.js';
import type { Page } from './progress.view.js';

const way: readonly Stage[] = ['submitted', 'diagnosing', 'arranged', 'in-service', 'resolved', 'closed'];

function stages({ stage, closedBy, reopened }: Request, { i18n }: Page): unknown {
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
function waiting({ waitingOn, waitingText, stage, closedBy, quote, reopenUntil, actions }: Request, { i18n }: Page): TemplateResult {
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

function head({ serviceType, product, number, urgency, channel, createdAt }: Request, { i18n, level }: Page): TemplateResult {
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
function behind({ behind: refusal, asOf, trying }: Case, { i18n, contacts, retry }: Page): unknown {
  if (!refusal) return nothing;
  const kind = failureKind(refusal);
  return notice({
    kind: 'warn',
    title: i18n.t(kind === 'offline' ? 'progress.behind.offline' : `common.failure.${kind}.title`),
    body: html`<p>${i18n.t('progress.behind', { time: dateTime(i18n, asOf) })}</p><p>${i18n.t(`common.failure.${kind}.safe`)}</p>`,
    actions: [button({ label: i18n.t('common.retry'), press: retry, busy: trying, part: 'retry' }), callButton(contacts, i18n, 'quiet')],
  });
}

function outcomes(known: Case, page: Page): unknown {
  const { quote, report, rating } = known.request;
  if (!quote && !report && !rating) return nothing;
  const { i18n, parts: { outcome } } = page;
  if (outcome === 'failed') return partFailed(page);
  return outcome ? outcome(known, page) : skeleton({ label: i18n.t('common.loading'), rows: [2, 6] });
}

/** Decisions are confirmed where they were made, all else among the actions. */
const decisions: readonly CustomerActionType[] = ['acknowledge-delay', 'object-to-delay', 'approve-quote', 'decline-quote', 'confirm', 'reject', 'reopen'];
const bar = ['reopen', 'rate', 'ask', 'escalate', 'cancel'] as const;

function doneNotice({ done: action }: Case, decided: boolean, { i18n }: Page): unknown {
  if (!action || action === 'attach' || action === 'reschedule' || decisions.includes(action) !== decided) return nothing;
  return html`<div id="done" tabindex="-1">${notice({ kind: 'success', body: i18n.t(`progress.done.${action}`) })}</div>`;
}

function people({ caretaker, technician, appointment }: Request, { i18n, level }: Page): unknown {
  const rows: unknown[] = [];
  const row = (label: string, ...values: unknown[]): void => { rows.push(html`<div><dt>${label}</dt><dd>${values}</dd></div>`); };
  const tel = (number?: string): unknown => (number ? html` <a class="num" href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>` : nothing);
  if (appointment) row(i18n.t('progress.appointment'), slot(i18n, appointment));
  if (technician) {
    row(i18n.t('progress.technician'), technician.name, technician.badge ? html` <span class="muted">${i18n.t('progress.badge', { badge: technician.badge })}</span>` : nothing,
      tel(technician.phone));
  }
  if (caretaker) row(i18n.t('progress.caretaker'), caretaker.name, tel(caretaker.phone));
  return rows.length === 0 ? nothing
    : html`<section class="stack tight" part="people">${heading(level + 1, i18n.t('progress.people'))}<dl class="facts">${rows}</dl></section>`;
}

function actions(known: Case, page: Page): unknown {
  const { i18n, level } = page;
  const { open, refused, request } = known;
  const own = [open, refused].find((target) => target && homeOf(known, target) === 'actions');
  const offered = bar.filter((action) => request.actions.includes(action));
  if (!isOpen(request) && !own && !known.done && offered.length === 0) return nothing;
  return html`<section class="stack" part="actions">${heading(level + 1, i18n.t('progress.actions'))}
    ${doneNotice(known, false, page)}
    ${own ? panelOf(known, own, page) : nothing}
    ${own && open ? nothing : html`<div class="row">${offered.map((action) =>
      doing(known, { action }, page, action === 'cancel' ? 'quiet' : 'secondary'))}${
      isOpen(request) ? callButton(page.contacts, i18n, 'quiet') : nothing}</div>`}
  </section>`;
}

/** What is shown of a request that is tracked. */
export function caseView(known: Case, page: Page): TemplateResult {
  const { request, events } = known;
  const { i18n, level } = page;
  const last = events.at(-1);
  if (page.compact) {
    return html`<article class="stack" part="progress" aria-labelledby="title">
      ${head(request, page)}${behind(known, page)}${stages(request, page)}${waiting(request, page)}${nextPromise(known, page)}
      ${last ? html`<section class="stack tight" part="last">${heading(level + 1, i18n.t('progress.last'))}${entry(last, known, page)}</section>` : nothing}
    </article>`;
  }
  return html`<article class="stack loose" part="progress" aria-labelledby="title">
    <div class="stack">${head(request, page)}${behind(known, page)}${stages(request, page)}${waiting(request, page)}
      ${doneNotice(known, true, page)}${delays(known, page)}</div>
    ${outcomes(known, page)}
    ${promises(known, page)}
    ${people(request, page)}
    ${actions(known, page)}
    ${log(known, page, hasOlder(known))}
    ${isOpen(request) ? nothing : reach(page)}
  </article>`;
}
