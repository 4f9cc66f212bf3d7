/** All of one request: beside where it stands, what waits for an answer, what is promised, who helps, what can be done, what happened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Request } from '../contract/resources/request.js';
import type { CustomerActionType } from '../contract/vocabulary.js';
import { slot } from '../i18n/formats.js';
import { callButton } from '../ui/contacts.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { skeleton } from '../ui/skeleton.js';
import { timelineStyles } from '../ui/timeline.js';
import { doing, panelOf } from './progress.action.view.js';
import { hasOlder, isOpen, type Case } from './progress.case.machine.js';
import { homeOf } from './progress.deed.machine.js';
import { delays } from './progress.delay.view.js';
import { log } from './progress.log.view.js';
import { promises } from './progress.promises.view.js';
import { behind, head, stages, waiting } from './progress.summary.view.js';
import { partFailed, reach, type Page, type Part } from './progress.view.js';
import { wholeStyles } from './progress.whole.styles.js';

function outcomes(known: Case, page: Page): unknown {
  const { quote, report, rating } = known.request;
  if (!quote && !report && !rating) return nothing;
  const { i18n, parts: { outcome } } = page;
  if (outcome === 'failed') return partFailed(page);
  return outcome ? outcome.draw(known, page) : skeleton({ label: i18n.t('common.loading'), rows: [2, 6] });
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

function draw(known: Case, page: Page): TemplateResult {
  const { request } = known;
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

/** Loaded with the first request that is not compact. */
export const whole: Part<[Case, Page]> = { draw, styles: [timelineStyles, wholeStyles] };
