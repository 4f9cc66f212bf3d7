/** The receipt: the number, what was promised, what comes next, and how to follow it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Request } from '../contract/resources/request.js';
import { dateTime, slot, zoneNote } from '../i18n/formats.js';
import { button, buttonLink } from '../ui/button.js';
import { callButton } from '../ui/contacts.js';
import { commitmentList, commitmentRow } from '../ui/commitment.js';
import { heading } from '../ui/heading.js';
import { done, icon } from '../ui/icon.js';
import type { State } from './request.machine.js';
import { within } from './request.outlook.view.js';
import type { Page } from './request.view.js';

type Submitted = Extract<State, { kind: 'submitted' }>;

/** What can be copied. */
export type Copyable = 'number' | 'code' | 'link';

/** What the receipt does, and what came of it. */
export interface ReceiptDoings {
  /** What was copied last, or could not be. */
  readonly copied: { readonly what: Copyable; readonly done: boolean } | null;
  /** Draws a QR code; `undefined` while its code is being loaded, `null` where that failed. */
  readonly qr: ((text: string, label: string) => TemplateResult) | null | undefined;
  /** The progress is shown in the receipt's place. */
  readonly tracking: boolean;
  /** The calendar or the print sheet could not be loaded. */
  readonly failed: boolean;
  copy(what: Copyable, text: string): void;
  /** The whole address of the page that tracks the request, a guest's with the code; `null` where the page names none. */
  address(request: Request): string | null;
  /** Whether the page that tracks the request is the one that is shown. */
  isHere(request: Request): boolean;
  /** Whether the progress is to be shown in the receipt's place when asked for. */
  fitsHere(request: Request): boolean;
  track(shown: boolean): void;
  calendar(): void;
  print(): void;
}

/** What the page puts into the slot is shown instead. */
export const receiptView = (state: Submitted, page: Page): TemplateResult => html`<div class="receipt-place" tabindex="-1" role="group"
  aria-label=${page.i18n.t('request.receipt')}><slot name="receipt">${page.receipt.tracking ? progress(state, page) : receipt(state, page)}</slot></div>`;

function receipt({ earlier, form, request }: Submitted, page: Page): TemplateResult {
  const { i18n, level } = page;
  const zone = zoneNote(i18n);
  const response = request.commitments.find(({ kind }) => kind === 'response');
  const rows = request.commitments.map(({ clause, dueAt, kind, provisional, term }) => commitmentRow({
    kind, i18n, dueAt, due: dateTime(i18n, dueAt), clause: clause.id, provisional, ...page.clause(clause),
    left: within(term, clause.version, form, page),
  }));
  return html`<div class="receipt stack loose" part="receipt">
    <div class="received">${icon(done)}<div>${heading(level, i18n.t('request.receipt'), { class: 'heading-first', focusable: true })}
      ${earlier ? html`<p>${i18n.t('request.receipt.earlier')}</p>` : nothing}</div></div>
    ${facts(request, page)}
    ${follow(request, page)}
    <div class="stack">${heading(level + 1, i18n.t('request.receipt.next'))}
      <p>${response ? i18n.t('request.receipt.first', { time: dateTime(i18n, response.dueAt) }) : i18n.t('request.receipt.then')}</p>
      ${rows.length > 0 ? commitmentList(i18n.t('request.promises'), rows) : nothing}
      ${zone ? html`<p class="muted small">${i18n.t('request.promises.zone', { zone })}</p>` : nothing}</div>
    <div class="stack tight unprinted"><div class="row">${tracking(request, page)}
      ${rows.length > 0 || request.appointment ? button({ label: i18n.t('request.receipt.calendar'), press: page.receipt.calendar, part: 'calendar' }) : nothing}
      ${button({ label: i18n.t('common.print'), press: page.receipt.print, part: 'print' })}</div>
      <div role="status">${page.receipt.failed ? html`<p>${i18n.t('request.receipt.failed')}</p>` : nothing}</div>
      <div class="row">${button({ label: i18n.t('request.receipt.another'), kind: 'quiet', press: page.reset, part: 'another' })}
        ${callButton(form.catalog.vendor.contacts, i18n, 'quiet')}</div></div>
  </div>`;
}

function facts({ appointment, number, stage }: Request, page: Page): TemplateResult {
  const { i18n } = page;
  return html`<dl class="facts">
    <div><dt>${i18n.t('request.receipt.number')}</dt><dd><span class="receipt-number num" part="number" data-copy="number">${number}</span>
      ${copying('number', number, page, 'quiet')}</dd></div>
    ${stage === 'submitted' ? html`<div><dt>${i18n.t('request.receipt.stage')}</dt><dd><strong>${i18n.t('request.receipt.submitted')}</strong></dd></div>` : nothing}
    ${appointment ? html`<div part="appointment"><dt>${i18n.t('request.receipt.appointment')}</dt><dd><strong class="num">${slot(i18n, appointment)}</strong>
      <span class="pill confirmed">${i18n.t('request.receipt.confirmed')}</span></dd></div>` : nothing}</dl>`;
}

function copying(what: Copyable, text: string, { i18n, receipt: { copied, copy } }: Page, kind?: 'quiet'): TemplateResult {
  const done_ = copied?.what === what && copied.done;
  return button({ label: i18n.t(done_ ? 'request.receipt.copied' : `request.receipt.copy.${what}`), kind, press: () => copy(what, text), part: `copy copy-${what}` });
}

/** How to come back to it: a guest's code, their only key to the request; the link, and its QR code. */
function follow(request: Request, page: Page): unknown {
  const { i18n, level, receipt: { address, copied, qr } } = page;
  const { number, trackingCode: code } = request;
  const link = address(request);
  if (code === undefined && link === null) return nothing;
  return html`<div class="follow card" part="tracking"><div class="stack tight">
    ${heading(level + 1, i18n.t(code === undefined ? 'request.receipt.link' : 'request.receipt.code'))}
    <p class="small">${i18n.t(code === undefined ? 'request.receipt.link.help' : 'request.receipt.code.help')}</p>
    ${code === undefined ? nothing : html`<p class="code num" part="code" data-copy="code">${code}</p>`}
    ${link !== null && copied?.what === 'link' && !copied.done ? html`<p class="code" data-copy="link">${link}</p>` : nothing}
    <div class="row unprinted">${code === undefined ? nothing : copying('code', code, page)}${link === null ? nothing : copying('link', link, page)}</div></div>
    ${link === null || qr === null ? nothing : html`<figure><div class="qr-place">${qr ? qr(link, i18n.t('request.receipt.qr', { number })) : nothing}</div>
      <figcaption class="muted small">${i18n.t('request.receipt.scan')}</figcaption></figure>`}</div>`;
}

/** To the page that tracks it, or in place; one of them first. */
function tracking(request: Request, page: Page): unknown {
  const { i18n, receipt: { fitsHere, isHere, track } } = page;
  const { follow: press, href } = page.track(request);
  const here = fitsHere(request);
  return [
    here ? button({ label: i18n.t('request.receipt.trackHere'), kind: 'primary', press: () => track(true), part: 'track-here' }) : nothing,
    href === null ? nothing : buttonLink({ label: i18n.t(isHere(request) ? 'request.receipt.trackHere' : 'request.receipt.track'), href, kind: here ? 'secondary' : 'primary', press, part: 'track' }),
  ];
}

/** By its tag: while that has no code on this page, what stands inside it is shown. */
function progress({ form, request }: Submitted, page: Page): TemplateResult {
  const { i18n, level } = page;
  const { id, number, trackingCode } = request;
  return html`<div class="receipt stack" part="receipt">
    ${heading(level, i18n.t('request.receipt.progress', { number }), { class: 'heading-first', focusable: true })}
    <aftercare-progress part="progress" request=${id} heading-level=${Math.min(level + 1, 5)} .code=${trackingCode}><div class="stack">
      <p>${i18n.t('request.receipt.opening', { number })}</p><div class="row">${callButton(form.catalog.vendor.contacts, i18n)}</div></div></aftercare-progress>
    <div class="row">${button({ label: i18n.t('request.receipt.back'), press: () => page.receipt.track(false), part: 'back' })}</div></div>`;
}
