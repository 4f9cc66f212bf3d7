/** The promises of a request: what is owed, what was missed, what was kept, and what was told of each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment } from '../contract/resources/commitment.js';
import { dateTime } from '../i18n/formats.js';
import { commitmentList } from '../ui/commitment.js';
import { heading } from '../ui/heading.js';
import type { Case } from './progress.case.machine.js';
import { delayToAnswer } from './progress.deed.machine.js';
import { reasonOf } from './progress.delay.view.js';
import { byDue, owed, promiseRow } from './progress.summary.view.js';
import type { I18n, Page } from './progress.view.js';

function notes(commitment: Commitment, { request, events }: Case, i18n: I18n): unknown {
  const { dueAt, originalDueAt, delays, question, status } = commitment;
  const lines: unknown[] = [];
  const asked = question === undefined ? undefined : events.find(({ seq }) => seq === question)?.text;
  if (asked) lines.push(html`<p>${i18n.t('progress.quoted', { text: asked })}</p>`);
  if (originalDueAt !== dueAt) {
    lines.push(html`<p>${i18n.rich('progress.original', { time: html`<s><time datetime=${originalDueAt}>${dateTime(i18n, originalDueAt)}</time></s>` })}</p>`);
  }
  // A notice that waits for an answer stands on its own, above.
  const last = delays.at(-1);
  if (last && last !== delayToAnswer(commitment)) {
    lines.push(html`<p>${reasonOf(last, i18n)}${last.text ? html`<br>${last.text}` : nothing}${last.answer && last.reason !== 'customer'
      ? html`<br><span class="pill">${i18n.t(`progress.delay.${last.answer}`)}</span>` : nothing}</p>`);
  }
  if (status === 'paused' && request.waitingOn) {
    lines.push(html`<p>${i18n.t('progress.pausedFor', { reason: i18n.t(`common.waiting.${request.waitingOn}`) })}</p>`);
  }
  return lines.length > 0 ? lines : undefined;
}

/** What is owed and what was missed; the rest folded away. */
export function promises(known: Case, page: Page): TemplateResult {
  const { i18n, level } = page;
  const all = [...known.request.commitments].sort(byDue);
  const open = all.filter(owed);
  const missed = all.filter((one) => !owed(one) && one.status === 'missed');
  const past = all.filter((one) => !owed(one) && one.status !== 'missed');
  const label = i18n.t('progress.promises');
  const shown = [...open, ...missed];
  return html`<section class="stack" part="promises">${heading(level + 1, label)}
    ${shown.length > 0 ? commitmentList(label, shown.map((one) => promiseRow(one, page, notes(one, known, page.i18n)))) : nothing}
    ${open.some(({ kind }) => kind === 'visit') ? html`<p class="small muted">${i18n.t('common.workingDays.help')}</p>` : nothing}
    ${past.length > 0 ? html`<details class="past"><summary>${i18n.t('progress.promises.past', { count: past.length })}</summary>${
      commitmentList(i18n.t('progress.promises.past', { count: past.length }), past.map((one) => promiseRow(one, page, notes(one, known, page.i18n))))}</details>` : nothing}
  </section>`;
}
