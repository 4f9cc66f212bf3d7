/** Receipts, the decisions so far, and what was passed on. Loaded when asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import { date, dateTime, list as join } from '../i18n/formats.js';
import { texts } from '../i18n/texts.js';
import { button } from '../ui/button.js';
import { notice } from '../ui/notice.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { country } from './consent.facts.view.js';
import type { Content } from './consent.machine.js';
import { papersText } from './consent.papers.text.js';
import type { ConsentKey, Page } from './consent.view.js';

type PapersKey = keyof typeof papersText;
type History = Extract<Content, { view: 'history' }>['list'];
type Disclosures = Extract<Content, { view: 'disclosures' }>['list'];
type Receipt = History['items'][number];

/** The words of this chunk; the element adds them to its own. */
export const papersWords = texts<PapersKey>(papersText, { 'zh-CN': () => import('./consent.papers.zh-CN.text.js') });

/** The element's words with those of this chunk. */
const speaker = ({ i18n }: Page): LocaleController<ConsentKey | PapersKey> => i18n as unknown as LocaleController<ConsentKey | PapersKey>;

const decisions = { granted: 'consent.granted', denied: 'consent.denied', withdrawn: 'consent.withdrawn' } as const;

/** All fields of a receipt (ISO/IEC TS 27560). */
export function receiptView(receipt: Receipt, page: Page): TemplateResult {
  const i18n = speaker(page);
  const { validity: { from, until }, guardian } = receipt;
  const when = { from: dateTime(i18n, from, true), until: until === null ? '' : dateTime(i18n, until, true) };
  const party = ({ name, contact: { phone, email, address } }: Receipt['recipients'][number] | Receipt['controllers'][number], more?: string) =>
    html`<p>${[...new Set([name, more, phone, email, address])].filter(Boolean).join(' · ')}</p>`;
  const rows: ReadonlyArray<readonly [PapersKey, unknown]> = [
    ['consent.paper.decision', html`${i18n.t(decisions[receipt.decision])}${receipt.state === 'superseded'
      ? html` · ${i18n.t('consent.paper.superseded')}` : nothing}`],
    ['consent.paper.at', dateTime(i18n, receipt.at, true)],
    ['consent.paper.purposes', receipt.purposes.map(({ title }) => title).join(' · ')],
    ['consent.paper.controllers', receipt.controllers.map((one) => party(one, one.address))],
    ['consent.paper.recipients', receipt.recipients.map((one) => party(one, i18n.t(`consent.${one.role}`)))],
    ['consent.paper.dataKinds', join(i18n, receipt.dataKinds.map(({ label }) => label))],
    ['consent.paper.notice', receipt.notice.map((line) => html`<p>${line}</p>`)],
    ['consent.paper.retention', receipt.retention],
    ['consent.paper.storage', receipt.storageLocations.join(' · ')],
    ['consent.paper.jurisdiction', country(receipt.jurisdiction, i18n.locale)],
    ['consent.paper.withdrawal', receipt.withdrawalMethod],
    ['consent.paper.validity', i18n.t(until === null ? 'consent.paper.from' : 'consent.paper.fromUntil', when)],
    ...(guardian ? [['consent.paper.guardian', `${guardian.name} · ${guardian.relation}`] as const] : []),
    ['consent.paper.language', new Intl.DisplayNames(i18n.locale, { type: 'language' }).of(receipt.locale) ?? receipt.locale],
    ['consent.paper.id', receipt.id],
    ['consent.paper.record', receipt.recordId],
    ['consent.paper.principal', receipt.principalId],
    ['consent.paper.schema', receipt.schemaVersion],
    ['consent.paper.hash', receipt.noticeHash],
  ];
  return html`<section class="paper" part="receipt" aria-label=${i18n.t('consent.receipt')}><dl class="facts">${rows.map(([key, value]) =>
    html`<div><dt>${i18n.t(key)}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

/** Every decision, each with its receipt. */
export function historyView(list: History, page: Page): TemplateResult {
  const i18n = speaker(page);
  return html`<ol class="log" part="history" aria-label=${i18n.t('consent.history.list')}>${list.items.map((one) => html`<li class="stack tight">
      <p class="row"><span class="pill ${one.decision}">${i18n.t(decisions[one.decision])}</span><time class="small muted" datetime=${one.at}>${
        dateTime(i18n, one.at)}</time></p>
      <p><strong>${one.purposes.map(({ title }) => title).join(' · ')}</strong><br>${one.recipients.map(({ name }) => name).join(' · ')}</p>
      <details><summary aria-label="${i18n.t('consent.receipt.show')}, ${date(i18n, one.at)}">${i18n.t('consent.receipt.show')}</summary>${
        receiptView(one, page)}</details>
    </li>`)}</ol>${onward(list, page)}`;
}

const colours = { disclosed: 'granted', refused: 'denied', exit: 'exit' } as const;

/** Every hand-over, and every one that was refused. */
export function disclosuresView(list: Disclosures, page: Page): TemplateResult {
  const i18n = speaker(page);
  return html`<ol class="log" part="disclosures" aria-label=${i18n.t('consent.disclosures.list')}>${list.items.map((one) => html`<li class="stack tight">
      <p class="row"><span class="pill ${colours[one.outcome]}">${i18n.t(`consent.outcome.${one.outcome}`)}</span><time class="small muted"
        datetime=${one.at}>${dateTime(i18n, one.at)}</time></p>
      <p><strong>${one.purpose.title}</strong><br>${i18n.t('consent.outcome.to', {
        recipient: one.recipient.name, kinds: join(i18n, one.dataKinds.map(({ label }) => label)) })}</p>
      ${one.basis ? html`<p class="small">${i18n.t(`consent.basis.${one.basis}`)}</p>` : nothing}
    </li>`)}</ol>${onward(list, page)}`;
}

function onward({ next, more }: History | Disclosures, page: Page): unknown {
  const i18n = speaker(page);
  return [
    more === 'failed' ? notice({ kind: 'warn', title: i18n.t('consent.more.failed') }) : nothing,
    next === null ? nothing : html`<div>${button({ label: i18n.t('common.showMore'), press: page.readOn, busy: more === 'loading' })}</div>`,
  ];
}
