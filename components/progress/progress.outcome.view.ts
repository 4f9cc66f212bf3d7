/** The quote, the service report with its confirmation, and the rating. Loaded when there is one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../contract/resources/common.js';
import type { Quote, Report } from '../contract/resources/request.js';
import { date, dateTime, money } from '../i18n/formats.js';
import { heading } from '../ui/heading.js';
import { doing, panelOf } from './progress.action.view.js';
import type { Case } from './progress.case.machine.js';
import { ratings } from './progress.deed.machine.js';
import { outcomeStyles } from './progress.outcome.styles.js';
import type { I18n, Page, Part } from './progress.view.js';

const fact = (label: string, value: unknown): unknown => (value ? html`<div><dt>${label}</dt><dd class="told">${value}</dd></div>` : nothing);

interface Price { readonly label: unknown; readonly amount: Money; readonly free?: boolean | undefined }

const prices = (rows: readonly Price[], free: string, i18n: I18n): TemplateResult => html`<ul class="prices">${rows.map((row) => html`<li><span>${
  row.label}</span><span class="num">${row.free ? html`<s>${money(i18n, row.amount)}</s> ${free}` : money(i18n, row.amount)}</span></li>`)}</ul>`;

/** Quantity times unit price, in the currency's hundredths, so that nothing is lost to fractions. */
const lineTotal = ({ quantity, unitPrice }: Quote['lines'][number]): Money =>
  ({ amount: (Math.round(quantity * Math.round(Number(unitPrice.amount) * 100)) / 100).toFixed(2), currency: unitPrice.currency });

function quoteView(known: Case, quote: Quote, page: Page): TemplateResult {
  const { i18n, level } = page;
  const { lines, taxes, total, validUntil, status = 'open' } = quote;
  const answers = (['approve-quote', 'decline-quote'] as const).filter((action) => known.request.actions.includes(action));
  const rows: Price[] = lines.map((line) => ({
    label: line.quantity === 1 ? line.label : `${line.label} × ${line.quantity}`, amount: lineTotal(line), free: line.covered,
  }));
  if (taxes) rows.push({ label: i18n.t('progress.quote.taxes'), amount: taxes });
  const body = html`${prices(rows, i18n.t('progress.quote.covered'), i18n)}
    <p class="total"><span>${i18n.t('progress.quote.total')}</span><strong class="num">${money(i18n, total)}</strong></p>
    <p class="small muted">${i18n.t('progress.quote.until', { time: dateTime(i18n, validUntil) })} · ${i18n.t('progress.quote.help')}</p>`;
  const title = html`${i18n.t('progress.quote')} <span class="pill">${i18n.t(`progress.quote.${status}`)}</span>`;
  if (answers.length === 0) {
    return html`<details class="past" part="quote"><summary>${title}</summary><div class="card stack tight">${body}</div></details>`;
  }
  return html`<section class="card stack" part="quote">${heading(level + 1, title)}
    <div class="stack tight">${body}</div>
    ${known.open?.action === 'decline-quote' ? nothing : html`<div class="row">${answers.map((action) => doing(
      known, { action }, page, action === 'approve-quote' ? 'primary' : 'secondary', money(i18n, total)))}</div>`}
    ${(['approve-quote', 'decline-quote'] as const).map((action) => panelOf(known, { action }, page))}
  </section>`;
}

function reportView(known: Case, report: Report, page: Page): TemplateResult {
  const { i18n, level } = page;
  const { cause, work, prevention, parts = [], fees = [], warrantyUntil } = report;
  const { actions, closesAt } = known.request;
  const answers = (['confirm', 'reject'] as const).filter((action) => actions.includes(action));
  return html`<section class="card stack" part="report">${heading(level + 1, i18n.t('progress.report'))}
    <dl class="facts tall">
      ${fact(i18n.t('progress.report.cause'), cause)}${fact(i18n.t('progress.report.work'), work)}
      ${fact(i18n.t('progress.report.parts'), parts.length > 0 && html`<ul>${parts.map(({ name, quantity, serial }) => html`<li>${name} × ${
        quantity}${serial ? html` <span class="muted num">${serial}</span>` : nothing}</li>`)}</ul>`)}
      ${fact(i18n.t('progress.report.fees'), fees.length > 0 && prices(
        fees.map(({ label, amount, covered }) => ({ label, amount, free: covered })), i18n.t('progress.free'), i18n))}
      ${fact(i18n.t('progress.report.prevention'), prevention)}
      ${fact(i18n.t('progress.report.warranty'), warrantyUntil && i18n.t('progress.until', { date: date(i18n, warrantyUntil) }))}
    </dl>
    ${answers.length === 0 ? nothing : html`<div class="verdict stack tight">${heading(level + 2, i18n.t('progress.confirm'))}
      ${closesAt ? html`<p class="small muted">${i18n.t('progress.confirm.help', { time: dateTime(i18n, closesAt) })}</p>` : nothing}
      ${known.open?.action === 'reject' ? nothing : html`<div class="row">${answers.map((action) => doing(
        known, { action }, page, action === 'confirm' ? 'primary' : 'secondary'))}</div>`}</div>`}
    ${answers.length === 0 ? nothing : (['confirm', 'reject'] as const).map((action) => panelOf(known, { action }, page))}
  </section>`;
}

function draw(known: Case, page: Page): TemplateResult {
  const { quote, report, rating } = known.request;
  const { i18n, level } = page;
  return html`${report ? reportView(known, report, page) : nothing}${quote ? quoteView(known, quote, page) : nothing}${rating
    ? html`<section class="stack tight" part="rating">${heading(level + 1, i18n.t('progress.rating'))}<dl class="facts">${ratings.map((of) =>
      fact(i18n.t(`progress.rating.${of}`), i18n.t('progress.stars', { count: rating[of] })))}</dl>${rating.comment
      ? html`<p class="told">${rating.comment}</p>` : nothing}</section>` : nothing}`;
}

/** Loaded before a request that has any of them is shown. */
export const outcome: Part<[Case, Page]> = { draw, styles: [outcomeStyles] };
