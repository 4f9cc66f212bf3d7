/** The text itself: its promises at a glance, its contents, and its chapters and clauses. */
import { html, nothing, type TemplateResult } from 'lit';
import { term } from '../i18n/formats.js';
import { heading } from '../ui/heading.js';
import { down, icon } from '../ui/icon.js';
import { notice } from '../ui/notice.js';
import { clausesOf, type Reading } from './agreement.machine.js';
import { agreementText } from './agreement.text.js';
import type { AgreementKey, Page } from './agreement.view.js';

type Clause = Reading['agreement']['sections'][number]['clauses'][number];

/** A link to a clause, which also changes the page's address. */
export const clauseLink = (clause: string, page: Page, label: unknown): TemplateResult =>
  html`<a href=${page.href(clause)} @click=${(event: MouseEvent) => page.follow(event, clause)}>${label}</a>`;

/** The words of a term, or nothing where there are none. */
function termWords(name: string, { i18n }: Page): string {
  const key = `agreement.term.${name}`;
  const said = i18n.t(key as AgreementKey);
  return said === key ? '' : said;
}

/** The terms we have words for, in the order of their weight; those of the vendor's own words come after. */
const known = Object.keys(agreementText).flatMap((key) => (key.startsWith('agreement.term.') ? [key.slice(15)] : []));
const weight = (name: string): number => (known.indexOf(name) + 1 || known.length + 1);

/** The table 服务承诺一览: each term that a clause shows and that there are words for, with the first clause that shows it. */
export function promisesView({ agreement }: Reading, page: Page): unknown {
  const { i18n, level } = page;
  const shown = new Map<string, string>();
  for (const { id, text } of clausesOf(agreement)) {
    for (const run of text) if (typeof run !== 'string' && !shown.has(run.term)) shown.set(run.term, id);
  }
  const rows = [...shown].filter(([name]) => agreement.terms[name] !== undefined && termWords(name, page))
    .sort(([a], [b]) => weight(a) - weight(b));
  if (rows.length === 0) return nothing;
  return html`<section class="stack tight" part="promises" aria-labelledby="promises">
    ${heading(level + 1, i18n.t('agreement.promises'), { id: 'promises' })}
    <table aria-labelledby="promises">
      <thead><tr><th scope="col">${i18n.t('agreement.promises.what')}</th><th scope="col">${i18n.t('agreement.promises.figure')}</th>
        <th scope="col">${i18n.t('agreement.promises.clause')}</th></tr></thead>
      <tbody>${rows.map(([name, clause]) => html`<tr><th scope="row">${termWords(name, page)}</th>
        <td class="num"><strong>${term(i18n, agreement.terms[name]!)}</strong></td>
        <td>${clauseLink(clause, page, i18n.t('common.clause', { clause }))}</td></tr>`)}</tbody>
    </table>
    ${rows.some(([name]) => agreement.terms[name]!.endsWith('WD'))
      ? html`<p class="muted small">${i18n.t('common.workingDays.help')}</p>` : nothing}
  </section>`;
}

/** A chapter's name, with its number where its id is one. */
const chapterName = (id: string, title: string, { i18n }: Page): string =>
  (/^\d+$/.test(id) ? i18n.t('agreement.chapter', { id, title }) : title);

/** The chapters; folded away on narrow screens until asked for. */
export const contentsView = ({ agreement }: Reading, page: Page): TemplateResult => html`<nav
  class="contents${page.contentsOpen ? ' open' : ''}" part="contents" aria-label=${page.i18n.t('agreement.contents')}>
  <button class="contents-button" type="button" aria-expanded=${page.contentsOpen ? 'true' : 'false'} aria-controls="contents"
    @click=${page.toggleContents}><span>${page.i18n.t('agreement.contents')}</span>${icon(down)}</button>
  <p class="title contents-title" aria-hidden="true">${page.i18n.t('agreement.contents')}</p>
  <ol id="contents">${agreement.sections.map(({ id, title, clauses }) => html`<li><a href=${page.href(clauses[0]?.id ?? id)}
    @click=${(event: Event) => page.goToChapter(event, id)}>${chapterName(id, title, page)}</a></li>`)}</ol>
</nav>`;

/** All chapters; the figures in them are the version's terms, in the language of the text. */
export function sectionsView({ agreement }: Reading, page: Page): TemplateResult {
  const { i18n, level, target } = page;
  const lost = target?.startsWith('clause-') && !clausesOf(agreement).some(({ id }) => target === `clause-${id}`);
  return html`<div class="sections stack loose" lang=${agreement.locale}>
    ${lost ? notice({ kind: 'warn', title: i18n.t('agreement.unknownClause', { clause: target!.slice(7) }) }) : nothing}
    ${agreement.sections.map(({ id, title, clauses }) => html`<section class="stack" part="chapter" aria-labelledby="section-${id}">
      ${heading(level + 1, chapterName(id, title, page), { id: `section-${id}`, focusable: true })}
      ${clauses.map((one) => clauseView(one, agreement, page))}
    </section>`)}
  </div>`;
}

function clauseView(clause: Clause, { terms, locale }: Reading['agreement'], page: Page): TemplateResult {
  const { i18n, target } = page;
  const { id, text, limitsLiability, material } = clause;
  const mark = limitsLiability ? i18n.t('agreement.limits') : material ? i18n.t('agreement.material') : '';
  const place = `clause-${id}`;
  return html`<div class="clause${target === place ? ' target' : ''}${limitsLiability ? ' limits' : ''}" part="clause" id=${place}
    tabindex="-1" role="group" aria-label=${[i18n.t('common.clause', { clause: id }), mark].filter(Boolean).join(', ')}>
    <a class="clause-id num" href=${page.href(id)} aria-label=${i18n.t('agreement.permalink', { clause: id })}
      @click=${(event: MouseEvent) => page.follow(event, id)}>${id}</a>
    <div>${mark ? html`<p class="mark"><span class="pill">${mark}</span></p>` : nothing}<p>${text.map((run) =>
      (typeof run === 'string' ? run : html`<data class="term" part="term" value=${terms[run.term] ?? ''}>${
        term({ locale }, terms[run.term] ?? run.term)}</data>`))}</p></div>
  </div>`;
}
