/** The promises of a request: by when, by which clause, how long still, and what became of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment } from '../contract/resources/commitment.js';
import { countdown } from '../core/countdown.js';
import { dateTime, remaining } from '../i18n/formats.js';
import { commitmentList, commitmentRow } from '../ui/commitment.js';
import { heading } from '../ui/heading.js';
import { delayToAnswer, type Case } from './progress.case.machine.js';
import { reasonOf } from './progress.delay.view.js';
import type { I18n, Page } from './progress.view.js';

const byDue = (a: Commitment, b: Commitment): number => Date.parse(a.dueAt) - Date.parse(b.dueAt);
const owed = ({ status, metAt }: Commitment): boolean => status === 'pending' || status === 'paused' || (status === 'missed' && !metAt);

/** What became of it, in words. */
function statusText({ status, keptAs, metAt }: Commitment, i18n: I18n): string {
  const word = i18n.t(status === 'met' && keptAs === 'revised' ? 'common.status.metRevised'
    : status === 'missed' && metAt ? 'common.status.missedMet' : `common.status.${status}`);
  return metAt ? i18n.t('progress.statusAt', { status: word, time: dateTime(i18n, metAt) }) : word;
}

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

function row(commitment: Commitment, known: Case, page: Page): TemplateResult {
  const { i18n } = page;
  const { kind, dueAt, clause, status, metAt, provisional } = commitment;
  const running = status === 'pending' || (status === 'missed' && !metAt);
  return commitmentRow({
    kind, i18n, dueAt, due: dateTime(i18n, dueAt), status, provisional: provisional && owed(commitment),
    clause: clause.id, href: page.clauseHref(clause), follow: (event) => page.toClause(event, clause),
    statusText: statusText(commitment, i18n),
    left: running ? countdown(dueAt, () => i18n.now(), (left) =>
      i18n.t(left >= 0 ? 'common.left' : 'common.overdueBy', { time: remaining(i18n, left) })) : undefined,
    notes: notes(commitment, known, i18n),
  });
}

/** What is owed and what was missed; the rest folded away. */
export function promises(known: Case, page: Page): unknown {
  const { i18n, level } = page;
  const all = [...known.request.commitments].sort(byDue);
  const open = all.filter(owed);
  const missed = all.filter((one) => !owed(one) && one.status === 'missed');
  const past = all.filter((one) => !owed(one) && one.status !== 'missed');
  const label = i18n.t('progress.promises');
  const shown = [...open, ...missed];
  return html`<section class="stack" part="promises">${heading(level + 1, label)}
    ${shown.length > 0 ? commitmentList(label, shown.map((one) => row(one, known, page))) : nothing}
    ${open.some(({ kind }) => kind === 'visit') ? html`<p class="small muted">${i18n.t('common.workingDays.help')}</p>` : nothing}
    ${past.length > 0 ? html`<details class="past"><summary>${i18n.t('progress.promises.past', { count: past.length })}</summary>${
      commitmentList(i18n.t('progress.promises.past', { count: past.length }), past.map((one) => row(one, known, page)))}</details>` : nothing}
  </section>`;
}

/** The one that is due next. */
export function nextPromise(known: Case, page: Page): unknown {
  const next = known.request.commitments.filter(owed).sort(byDue)[0];
  return next ? commitmentList(page.i18n.t('progress.promises'), row(next, known, page)) : nothing;
}
