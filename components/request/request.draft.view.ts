/** What is kept on the device: an earlier draft to go on with, and a request that is not received yet. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureKind } from '../core/failure.js';
import { ago, dateTime } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { callButton } from '../ui/contacts.js';
import { heading } from '../ui/heading.js';
import { clock, icon } from '../ui/icon.js';
import type { Form, State } from './request.machine.js';
import { sentences } from './request.outlook.view.js';
import { reviewList } from './request.review.view.js';
import type { Page } from './request.view.js';

/** Offers an earlier draft. */
export function draftOffer({ draft }: Form, page: Page): TemplateResult | typeof nothing {
  const { i18n, level } = page;
  if (!draft || draft === 'expected') return nothing;
  const { files, savedAt, words } = draft;
  // The device's clock wrote it, and the device's clock tells how long ago that was.
  const age = Date.now() - savedAt < 60_000
    ? i18n.t('request.draft.age.now') : i18n.t('request.draft.age', { ago: ago({ locale: i18n.locale, now: Date.now }, savedAt) });
  return html`<section class="card stack tight draft" part="draft" aria-labelledby="draft-title">
    ${heading(level + 1, i18n.t('request.draft'), { id: 'draft-title' })}
    ${words ? html`<p class="draft-words">${words}</p>` : nothing}
    <p class="muted small">${sentences(i18n, [files > 0 && i18n.t('request.draft.files', { count: files }), age])}</p>
    <div class="row">${button({ label: i18n.t('request.draft.restore'), kind: 'primary', press: page.restore, part: 'restore' })}
      ${button({ label: i18n.t('request.draft.discard'), kind: 'quiet', press: page.discard, part: 'discard' })}</div>
  </section>`;
}

/** Says whether what is typed outlives the page. */
export const keepingNote = ({ durable }: Form, { i18n }: Page): TemplateResult =>
  html`<p class="muted small" part="keeping">${i18n.t(durable ? 'request.draft.saved' : 'request.draft.notKept')}</p>`;

/** Submitted, and not received yet. */
export function keptView({ form, kept }: Extract<State, { kind: 'kept' }>, page: Page): TemplateResult {
  const { i18n, level } = page;
  const { refusal, sending } = kept;
  const signedOut = refusal?.code === 'unauthenticated';
  const why = refusal && html`<p><strong>${i18n.t(`common.failure.${failureKind(refusal)}.title`)}</strong></p>`;
  return html`<div class="receipt stack loose" part="kept">
    <div class="received waiting">${icon(clock)}${heading(level, i18n.t('request.waiting'), { class: 'heading-first', focusable: true })}</div>
    <dl class="facts"><div><dt>${i18n.t('request.waiting.number')}</dt><dd><strong>${i18n.t('request.waiting.number.none')}</strong></dd></div>
      <div><dt>${i18n.t('request.waiting.since')}</dt><dd>${dateTime(i18n, kept.at)}</dd></div></dl>
    <div class="stack tight">${why}<p>${signedOut ? i18n.t('request.waiting.signIn') : i18n.t(form.durable ? 'request.waiting.lead' : 'request.waiting.leadHere')}</p>
      <p>${i18n.t('request.waiting.clock')}</p></div>
    <div class="row">${button({ label: i18n.t(sending ? 'request.waiting.trying' : 'request.waiting.now'), kind: 'primary', press: page.sendKept, busy: sending, part: 'send' })}
      ${callButton(form.catalog.vendor.contacts, i18n)}
      ${kept.withdrawable && !sending ? button({ label: i18n.t('request.waiting.change'), kind: 'quiet', press: page.withdraw, part: 'withdraw' }) : nothing}
      ${button({ label: i18n.t('request.receipt.another'), kind: 'quiet', press: page.reset, part: 'another' })}</div>
    <details part="submitted-words"><summary>${i18n.t('request.waiting.what')}</summary>${reviewList(form, page, false)}</details>
  </div>`;
}
