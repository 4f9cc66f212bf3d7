/** Which agreement governs the request, and its text in place. Nothing is accepted here: that is another act. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Clause } from '../contract/resources/agreement.js';
import { failureKind } from '../core/failure.js';
import { date, term } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { again } from '../ui/icon.js';
import { skeleton } from '../ui/skeleton.js';
import type { AgreementReading } from './request.agreement.element.js';
import type { Form } from './request.machine.js';
import { sentences } from './request.outlook.view.js';
import type { Page } from './request.view.js';

type Text = Extract<AgreementReading, { kind: 'ready' }>['agreement'];

/** The version that governs what is sent now. */
const versionOf = ({ catalog, outlook }: Form): string => (outlook.kind === 'ready' ? outlook.estimate.agreementVersion : catalog.agreementVersion);

/** Clauses the promises rest on, each once. */
const citedBy = ({ outlook }: Form): readonly string[] =>
  (outlook.kind === 'ready' ? [...new Set(outlook.estimate.commitments.map(({ clause }) => clause.id))] : []);

export function agreementView(form: Form, page: Page): unknown {
  const { catalog, terms } = form;
  const { i18n, level } = page;
  const version = versionOf(form);
  if (!catalog.capabilities.includes('agreement')) return nothing;
  const [clause] = citedBy(form);
  const whole = clause === undefined ? undefined : page.clause({ id: clause, version });
  const from = terms?.version === version ? terms.from : undefined;
  return html`<section class="agreement-place stack tight" part="agreement" aria-labelledby="agreement-title">
    ${heading(level + 1, i18n.t('request.agreement'), { id: 'agreement-title' })}
    <p>${sentences(i18n, [i18n.t('request.agreement.governs', { version }), from !== undefined && i18n.t('request.agreement.since', { date: date(i18n, from, true) })])}</p>
    <p class="muted small">${i18n.t('request.agreement.note')}</p>
    <div class="row">${button({ label: i18n.t('request.agreement.read'), press: () => page.openAgreement(version), part: 'read' })}${whole?.href
      ? html`<a class="page-link" href=${whole.href} @click=${whole.follow}>${i18n.t('request.agreement.page')}</a>` : nothing}</div>
    ${sheet(version, form, page)}
  </section>`;
}

/** Closed by its buttons, and by Escape. */
function sheet(version: string, form: Form, page: Page): TemplateResult {
  const { i18n } = page;
  const close = ({ currentTarget }: Event): void => (currentTarget as Element).closest('dialog')!.close();
  const closing = (): TemplateResult => button({ label: i18n.t('common.close'), kind: 'quiet', press: close, part: 'close' });
  return html`<dialog class="agreement" part="agreement-text" aria-labelledby="agreement-text-title"><div class="stack">
    <div class="sheet-head">${heading(page.level + 1, titleOf(page), { id: 'agreement-text-title', focusable: true })}${closing()}</div>
    ${text(version, form, page)}<div>${closing()}</div></div></dialog>`;
}

const titleOf = ({ agreement, i18n }: Page): string => (agreement.kind === 'ready' ? agreement.agreement.title : i18n.t('request.agreement'));

function text(version: string, form: Form, page: Page): unknown {
  const { agreement: reading, i18n } = page;
  switch (reading.kind) {
    case 'loading': return skeleton({ label: i18n.t('request.agreement.loading'), rows: [2, 8, 8, 8] });
    case 'failed': {
      const kind = failureKind(reading.refusal);
      return html`<div role="alert"><p><strong>${i18n.t(`common.failure.${kind}.title`)}</strong></p><p>${i18n.t(`common.failure.${kind}.do`)}</p></div>
        <div class="row">${button({ label: i18n.t('common.retry'), press: () => page.openAgreement(version), icon: again, part: 'retry' })}</div>`;
    }
    case 'ready': return whole(reading.agreement, citedBy(form), page);
  }
}

/** What the promises rest on comes first; then all of it, in its order. */
function whole(agreement: Text, cited: readonly string[], page: Page): TemplateResult {
  const { i18n, level } = page;
  const { effectiveFrom, locale, sections, version } = agreement;
  const first = sections.flatMap(({ clauses }) => clauses).filter(({ id }) => cited.includes(id));
  return html`<p class="muted">${i18n.t('request.agreement.version', { version, date: date(i18n, effectiveFrom, true) })}</p>
    ${first.length > 0 ? html`<section class="cited card stack" aria-labelledby="cited-title">${
      heading(level + 2, i18n.t('request.agreement.cited'), { id: 'cited-title' })}<div class="stack tight" lang=${locale}>${
      first.map((clause) => clauseView(clause, agreement, page))}</div></section>` : nothing}
    <div class="stack" lang=${locale}>${sections.map(({ clauses, id, title }) => html`<section class="stack tight" aria-labelledby="chapter-${id}">
      ${heading(level + 2, /^\d+$/.test(id) ? i18n.t('request.agreement.chapter', { id, title }) : title, { id: `chapter-${id}` })}
      ${clauses.map((clause) => clauseView(clause, agreement, page, cited.includes(clause.id)))}</section>`)}</div>`;
}

/** One clause; the figures in it are the version's terms. */
function clauseView({ id, limitsLiability, material, text: runs }: Clause, { locale, terms }: Text, { i18n }: Page, marked = false): TemplateResult {
  const mark = limitsLiability ? i18n.t('request.agreement.limits') : material ? i18n.t('request.agreement.material') : '';
  return html`<div class="clause${marked ? ' marked' : ''}" role="group" aria-label=${i18n.t('common.clause', { clause: id })}><span class="num muted" aria-hidden="true">${id}</span>
    <div>${mark ? html`<p><span class="pill">${mark}</span></p>` : nothing}<p>${runs.map((run) => (typeof run === 'string' ? run
      : html`<strong>${term({ locale }, terms[run.term] ?? run.term)}</strong>`))}</p></div></div>`;
}
