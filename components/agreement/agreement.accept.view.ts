/**
 * Accepting (接受) the exact text shown: what it means, the button, what came of it. Never the same act as consent. Loaded
 * where the page asks for acceptance.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { failureKind } from '../core/failure.js';
import { dateTime } from '../i18n/formats.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { texts } from '../i18n/texts.js';
import { button } from '../ui/button.js';
import { callButton } from '../ui/contacts.js';
import { heading } from '../ui/heading.js';
import { done, icon } from '../ui/icon.js';
import { notice } from '../ui/notice.js';
import { acceptText } from './agreement.accept.text.js';
import { acceptanceOf, clausesOf, type Reading } from './agreement.machine.js';
import { clauseLink } from './agreement.reading.view.js';
import type { AgreementKey, Page } from './agreement.view.js';

type AcceptKey = keyof typeof acceptText;

/** The words of this chunk; the element adds them to its own. */
export const acceptWords = texts<AcceptKey>(acceptText, { 'zh-CN': () => import('./agreement.accept.zh-CN.text.js') });

/** The element's words with those of this chunk. */
const speaker = ({ i18n }: Page): LocaleController<AgreementKey | AcceptKey> => i18n as unknown as LocaleController<AgreementKey | AcceptKey>;

/** The clauses a customer should have looked at. */
const marked = ({ agreement }: Reading): ReturnType<typeof clausesOf> =>
  clausesOf(agreement).filter(({ material, limitsLiability }) => material ?? limitsLiability);

/** The foot of the agreement, for whoever may accept it and for whoever may not. */
export function acceptanceView(reading: Reading, page: Page): TemplateResult {
  const { level } = page;
  const i18n = speaker(page);
  const accepted = acceptanceOf(reading);
  const title = accepted ? 'agreement.accepted' : 'agreement.accept.title';
  return html`<section class="accept card stack" part="acceptance" aria-labelledby="accept">
    <div class="accept-head">${accepted ? icon(done) : nothing}${heading(level + 1, i18n.t(title), { id: 'accept', focusable: true })}</div>
    ${accepted ? receipt(accepted, page) : offer(reading, page)}
  </section>`;
}

function receipt({ id, version, locale, hash, at }: NonNullable<ReturnType<typeof acceptanceOf>>, page: Page): TemplateResult {
  const i18n = speaker(page);
  const language = new Intl.DisplayNames(i18n.locale, { type: 'language' }).of(locale) ?? locale;
  const rows = [
    ['agreement.accepted.id', id], ['agreement.accepted.version', version], ['agreement.accepted.locale', language],
    ['agreement.accepted.time', dateTime(i18n, at, true)], ['agreement.accepted.hash', hash],
  ] as const;
  return html`<p>${i18n.t('agreement.accepted.at', { time: dateTime(i18n, at, true) })}</p>
    <details class="receipt" part="receipt"><summary>${i18n.t('agreement.accepted.receipt')}</summary>
      <dl>${rows.map(([key, value]) => html`<div><dt>${i18n.t(key)}</dt><dd class="num">${value}</dd></div>`)}</dl></details>`;
}

function offer(reading: Reading, page: Page): unknown {
  const i18n = speaker(page);
  const { agreement, standing, accepting, turning } = reading;
  if (agreement.status === 'superseded') {
    return html`<p>${i18n.t('agreement.accept.superseded')}</p>
      <div class="row">${button({ label: i18n.t('agreement.readCurrent'), press: () => page.turnTo() })}</div>`;
  }
  if (standing.kind === 'guest') return html`${refused(reading, page)}<p>${i18n.t('agreement.accept.guest')}</p>`;
  const weighty = marked(reading);
  const required = page.acceptance === 'required';
  return html`<p>${i18n.t(required ? 'agreement.accept.required' : 'agreement.accept.optional')}</p><p>${i18n.t('agreement.accept.means')}</p>
    ${weighty.length ? html`<p class="small">${i18n.t('agreement.accept.material')} ${weighty.map(({ id }) =>
      html`${clauseLink(id, page, i18n.t('common.clause', { clause: id }))} `)}</p>` : nothing}
    ${refused(reading, page)}
    <div class="row act">${standing.kind === 'unasked' ? nothing : button({
      label: i18n.t(accepting ? 'agreement.accept.busy' : 'agreement.accept', { version: agreement.version }),
      kind: required ? 'primary' : 'secondary', press: page.accept, busy: accepting || turning, part: 'accept',
    })}</div>`;
}

function refused({ refusal }: Reading, { i18n, contacts }: Page): unknown {
  if (!refusal) return nothing;
  const kind = failureKind(refusal);
  return notice({
    kind: 'danger', title: i18n.t('agreement.notAccepted'),
    body: html`<p>${i18n.t(`common.failure.${kind}.title`)}</p><p>${i18n.t(`common.failure.${kind}.do`)}</p>`,
    actions: callButton(contacts, i18n),
  });
}
