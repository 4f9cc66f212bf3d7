/** What the vendor promises and charges for the present choices, before anything is sent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Estimate } from '../contract/resources/estimate.js';
import type { Coverage } from '../contract/resources/product.js';
import { failureKind } from '../core/failure.js';
import { dateTime, money, term, zoneNote } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { commitmentList, commitmentRow } from '../ui/commitment.js';
import { heading } from '../ui/heading.js';
import { again } from '../ui/icon.js';
import { skeleton } from '../ui/skeleton.js';
import type { Form } from './request.machine.js';
import { coverageWords } from './request.coverage.view.js';
import { promiseMovedBy, slotOf } from './request.slots.machine.js';
import { sentences } from './request.sentences.view.js';
import type { Page } from './request.view.js';

export { sentences };

export function outlookView(form: Form, page: Page): TemplateResult {
  const { i18n, level } = page;
  const asking = form.outlook.kind === 'loading';
  return html`<section class="outlook stack${asking ? ' asking' : ''}" part="promises" aria-labelledby="promises-title" aria-busy=${asking ? 'true' : 'false'}>
    ${heading(level + 1, i18n.t('request.promises'), { id: 'promises-title' })}${content(form, page)}</section>`;
}

function content(form: Form, page: Page): unknown {
  const { i18n } = page;
  const { outlook } = form;
  switch (outlook.kind) {
    case 'wanting': return html`<p class="muted">${i18n.t('request.promises.wait')}</p>`;
    case 'failed': return html`<p><strong>${i18n.t(`common.failure.${failureKind(outlook.refusal)}.title`)}</strong><br>${i18n.t('request.promises.failed')}</p>
      <div class="row">${button({ label: i18n.t('common.retry'), press: page.estimate, icon: again, part: 'retry' })}</div>`;
    case 'loading': return outlook.last ? promises(outlook.last, form, page)
      : skeleton({ label: i18n.t('request.promises.loading'), rows: [1, 6] });
    case 'ready': return promises(outlook.estimate, form, page);
  }
}

/** How long a promise lasts, in words of the agreement's term; `undefined` while that is not known. */
export function within(named: string, version: string, { terms }: Pick<Form, 'terms'>, { i18n }: Pick<Page, 'i18n'>): string | undefined {
  const figure = terms?.version === version ? terms.figures[named] : undefined;
  return figure && i18n.t('request.promises.within', { time: term(i18n, figure) });
}

function promises(estimate: Estimate, form: Form, page: Page): unknown {
  const { i18n } = page;
  const { commitments, fees, openNow, opensAt } = estimate;
  const zone = zoneNote(i18n);
  // The last step tells it at length.
  const told = form.catalog.capabilities.includes('agreement') && (page.layout === 'single' || form.step === 'review');
  const last = sentences(i18n, [fees.length > 0 && i18n.t('request.fees.note'), !told && i18n.t('request.promises.governs', { version: estimate.agreementVersion })]);
  const moved = promiseMovedBy(slotOf(form.values.slot), estimate) !== null;
  const rows = commitments.map(({ clause, dueAt, kind, provisional, term: named }) => {
    const { href, follow } = page.clause(clause);
    return commitmentRow({
      kind, i18n, dueAt, due: dateTime(i18n, dueAt), clause: clause.id, href, follow, provisional,
      left: within(named, clause.version, form, page),
      notes: moved && kind === 'visit' ? html`<p>${i18n.t('request.promises.moved')}</p>` : undefined,
    });
  });
  return html`${rows.length > 0 ? commitmentList(i18n.t('request.promises'), rows) : html`<p>${i18n.t('request.promises.none')}</p>`}
    <div class="muted small"><p>${openNow ? i18n.t('request.promises.open') : opensAt ? i18n.t('request.promises.closed', { time: dateTime(i18n, opensAt) }) : nothing}</p>
      <p>${sentences(i18n, [
        i18n.t('request.promises.from'), commitments.some(({ kind }) => kind === 'visit') && i18n.t('common.workingDays.help'),
        zone && i18n.t('request.promises.zone', { zone }),
      ])}</p></div>
    ${fees.length > 0 ? html`<div class="stack tight"><p class="title" id="fees-title">${i18n.t('request.fees')}</p>
      <dl class="fees" part="fees" aria-labelledby="fees-title">${fees.map((fee) => html`<div><dt>${fee.label}</dt><dd>${price(fee, page)}</dd></div>`)}</dl>
      ${coverages(fees).map((one) => html`<p class="small">${coverageWords(one, i18n)}${one.covers
        ? html`<br>${i18n.t('request.product.covers', { covers: one.covers })}` : nothing}</p>`)}</div>` : nothing}
    ${last ? html`<p class="muted small">${last}</p>` : nothing}`;
}

function price({ amount, coverage }: Estimate['fees'][number], { i18n }: Page): unknown {
  if (Number(amount.amount) === 0) return i18n.t('request.fees.free');
  const words = html`<span class="num">${money(i18n, amount)}</span>`;
  return coverage.covered ? html`<s>${words}</s> ${i18n.t('request.fees.covered')}` : words;
}

/** What is known of the warranty of what costs something, each once. */
function coverages(fees: Estimate['fees']): readonly Coverage[] {
  const known = fees.filter(({ amount, coverage: { basis, covered, until } }) => Number(amount.amount) !== 0 && (covered || basis || until));
  return [...new Map(known.map(({ coverage }) => [JSON.stringify(coverage), coverage])).values()];
}

/** What makes a promise another one: not that its clock would start a little later. */
const markOf = ({ clause, dueAt, kind, term: named }: Estimate['commitments'][number]): string =>
  [kind, named, clause.version, kind === 'visit' ? dueAt : ''].join();

/**
 * The promises in one sentence, for those who do not see them appear: after `before` only what is another. '' where nothing is.
 */
export function spoken(estimate: Estimate, form: Form, page: Pick<Page, 'i18n'>, before?: Estimate): string {
  const { i18n } = page;
  const known = new Set(before?.commitments.map(markOf));
  const kinds = new Set(estimate.commitments.map(({ kind }) => kind));
  const gone = (before?.commitments ?? []).filter(({ kind }) => !kinds.has(kind));
  return [
    ...estimate.commitments.filter((one) => !known.has(markOf(one))).map(({ clause, dueAt, kind, term: named }) =>
      [i18n.t(`common.kind.${kind}`), within(named, clause.version, form, page), i18n.t('common.due', { time: dateTime(i18n, dueAt) })].filter(Boolean).join(' ')),
    ...gone.map(({ kind }) => i18n.t('request.promises.gone', { kind: i18n.t(`common.kind.${kind}`) })),
  ].join('; ');
}
