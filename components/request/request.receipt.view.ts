/** The receipt: the number, what was promised, what comes next, and how to follow it. */
import { html, nothing, type TemplateResult } from 'lit';
import { dateTime } from '../i18n/formats.js';
import { button, buttonLink } from '../ui/button.js';
import { callButton } from '../ui/contacts.js';
import { commitmentList, commitmentRow } from '../ui/commitment.js';
import { heading } from '../ui/heading.js';
import { done, icon } from '../ui/icon.js';
import type { State } from './request.machine.js';
import { within } from './request.outlook.view.js';
import type { Page } from './request.view.js';

export function receiptView({ form, request }: Extract<State, { kind: 'submitted' }>, page: Page): TemplateResult {
  const { i18n, level } = page;
  const track = page.track(request);
  const response = request.commitments.find(({ kind }) => kind === 'response');
  const rows = request.commitments.map(({ clause, dueAt, kind, provisional, term }) => commitmentRow({
    kind, i18n, dueAt, due: dateTime(i18n, dueAt), clause: clause.id, provisional, ...page.clause(clause),
    left: within(term, clause.version, form, page),
  }));
  return html`<div class="receipt stack loose" part="receipt">
    <div class="received">${icon(done)}${heading(level, i18n.t('request.receipt'), { class: 'heading-first', focusable: true })}</div>
    <dl class="facts"><div><dt>${i18n.t('request.receipt.number')}</dt><dd class="receipt-number num" part="number">${request.number}</dd></div>
      ${request.stage === 'submitted' ? html`<div><dt>${i18n.t('request.receipt.stage')}</dt><dd><strong>${i18n.t('request.receipt.submitted')}</strong></dd></div>` : nothing}</dl>
    ${request.trackingCode ? code(request.trackingCode, page) : nothing}
    <div class="stack">${heading(level + 1, i18n.t('request.receipt.next'))}
      <p>${response ? i18n.t('request.receipt.first', { time: dateTime(i18n, response.dueAt) }) : i18n.t('request.receipt.then')}</p>
      ${rows.length > 0 ? commitmentList(i18n.t('request.promises'), rows) : nothing}</div>
    <div class="row">${track.href ? buttonLink({ label: i18n.t('request.receipt.track'), href: track.href, kind: 'primary', press: track.follow, part: 'track' }) : nothing}
      ${button({ label: i18n.t('request.receipt.another'), press: page.reset, part: 'another' })}
      ${callButton(form.catalog.vendor.contacts, i18n, 'quiet')}</div>
  </div>`;
}

/** A guest's only key to the request. */
const code = (value: string, { copied, copy, i18n, level }: Page): TemplateResult => html`<div class="card stack tight" part="tracking">
  ${heading(level + 1, i18n.t('request.receipt.code'))}
  <p class="small">${i18n.t('request.receipt.code.help')}</p>
  <p class="code num" part="code">${value}</p>
  <div class="row">${button({ label: i18n.t(copied ? 'request.receipt.copied' : 'request.receipt.copy'), press: () => copy(value), part: 'copy' })}</div></div>`;
