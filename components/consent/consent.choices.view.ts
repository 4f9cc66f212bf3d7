/** The choices: per purpose and recipient, those entrusted apart from handlers, all that matters before the decision. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { failureKind } from '../core/failure.js';
import { dateTime } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { callButton } from '../ui/contacts.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { options, separate, type Choice } from './consent.choice.machine.js';
import { factsView } from './consent.facts.view.js';
import type { Page } from './consent.view.js';

const roles = ['entrusted', 'handler'] as const;

export const choicesView = (choices: readonly Choice[], page: Page): unknown => roles.map((role) => {
  const those = choices.filter(({ consent }) => consent.recipient.role === role);
  return those.length === 0 ? nothing : html`<section class="stack" part="group" aria-labelledby=${role}>
    <div>${heading(page.level + 1, page.i18n.t(`consent.${role}`), { id: role })}
      <p class="muted small">${page.i18n.t(`consent.${role}.help`)}</p></div>
    ${repeat(those, ({ consent }) => consent.id, (choice) => choiceView(choice, `choice-${choices.indexOf(choice)}`, page))}
  </section>`;
});

const states = { granted: 'consent.granted', denied: 'consent.denied', withdrawn: 'consent.withdrawn' } as const;

function choiceView(choice: Choice, place: string, page: Page): TemplateResult {
  const { i18n, level } = page;
  const { consent, renewed } = choice;
  const { purpose, decision, decidedAt, request } = consent;
  const href = request === undefined ? null : page.track(request);
  return html`<article class="choice-card card stack" part="choice" aria-labelledby=${place} data-consent=${consent.id}>
    <header class="stack tight">
      ${heading(level + 2, purpose.title, { id: place, focusable: true })}
      <p class="row"><span class="pill ${decision ?? 'undecided'}" part="decision">${
        i18n.t(decision === null ? 'consent.undecided' : states[decision])}</span>${decidedAt
        ? html`<time class="small muted" datetime=${decidedAt}>${i18n.t('consent.at', { time: dateTime(i18n, decidedAt) })}</time>` : nothing}${separate(consent)
        ? html`<span class="pill separate">${i18n.t('consent.separate')}</span>` : nothing}</p>
      ${request === undefined ? nothing : html`<p class="small">${href ? html`<a href=${href}>${i18n.t('consent.forRequest')}</a>` : i18n.t('consent.forRequest')}</p>`}
    </header>
    ${renewed ? notice({ kind: 'warn', title: i18n.t('consent.renewed'), body: i18n.t('consent.renewed.body') }) : nothing}
    ${decision === null
      ? html`${factsView(consent, page)}${refused(choice, page)}${decide(choice, place, page)}`
      : html`${decision === 'granted' ? html`${withdrawal(consent, page)}${refused(choice, page)}${decide(choice, place, page)}` : nothing}
        <details class="about"><summary>${i18n.t('consent.about')}</summary><div class="stack">${factsView(consent, page)}${decision === 'granted'
          ? nothing : html`${refused(choice, page)}${decide(choice, place, page)}`}</div></details>
        ${receipt(choice, page)}`}
  </article>`;
}

/** What stops and what stays, said where it is withdrawn. */
const withdrawal = ({ onWithdrawal }: Choice['consent'], { i18n }: Page): unknown => (onWithdrawal ? html`<dl class="facts">
  <div><dt>${i18n.t('consent.stops')}</dt><dd>${onWithdrawal.stops}</dd></div>
  <div><dt>${i18n.t('consent.stays')}</dt><dd>${onWithdrawal.stays}</dd></div></dl>` : nothing);

const labels = { granted: 'consent.grant', denied: 'consent.deny', withdrawn: 'consent.withdraw' } as const;

/** Equals: the same kind, size and weight, whatever is pressed. */
const decide = ({ consent, sending }: Choice, place: string, { i18n, decide: press }: Page): TemplateResult =>
  html`<div class="decide">${options(consent).map((decision) => button({
    label: i18n.t(labels[decision]), busy: sending === decision, disabled: sending !== null && sending !== decision,
    describedBy: place, part: decision, press: () => press(consent.id, decision),
  }))}</div>`;

function refused({ refusal }: Choice, { i18n, contacts }: Page): unknown {
  if (!refusal) return nothing;
  const kind = failureKind(refusal);
  return notice({
    kind: 'danger', title: i18n.t('consent.refused'),
    body: html`<p>${i18n.t(`common.failure.${kind}.title`)}</p><p>${i18n.t(`common.failure.${kind}.do`)}</p>`,
    actions: callButton(contacts, i18n),
  });
}

function receipt({ consent, paper, receipt: known }: Choice, page: Page): TemplateResult {
  const { i18n, papers, toggleReceipt } = page;
  return html`<div class="stack tight">
    <div>${button({
      label: i18n.t(paper === 'open' ? 'consent.receipt.hide' : 'consent.receipt.show'), kind: 'quiet', part: 'receipt-button',
      busy: paper === 'loading', press: () => toggleReceipt(consent.id),
    })}</div>
    ${paper === 'failed' ? notice({ kind: 'warn', title: i18n.t('consent.receipt.failed') }) : nothing}
    ${paper === 'open' && known ? papers?.receiptView(known, page) : nothing}
  </div>`;
}
