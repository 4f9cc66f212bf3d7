/** What is asked before data is passed on: per purpose and recipient, both answers alike, none chosen beforehand. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Consent } from '../contract/resources/consent.js';
import { button } from '../ui/button.js';
import { choices } from '../ui/choice.js';
import { heading } from '../ui/heading.js';
import { again } from '../ui/icon.js';
import { notice } from '../ui/notice.js';
import { skeleton } from '../ui/skeleton.js';
import { canEstimate, type Form } from './request.machine.js';
import { sentences } from './request.outlook.view.js';
import { errorOf } from './request.error.view.js';
import type { Page } from './request.view.js';

export const consentsView = (form: Form, page: Page): unknown => (form.catalog.capabilities.includes('consent') ? html`<section class="consents stack" part="consents" aria-labelledby="consents-title">
  ${heading(page.level + 1, page.i18n.t('request.consents'), { id: 'consents-title' })}${content(form, page)}</section>` : nothing);

function content(form: Form, page: Page): unknown {
  const { i18n } = page;
  const { consents } = form;
  switch (consents.kind) {
    // What is to be asked is known once the promised times are.
    case 'wanting': case 'loading': return canEstimate(form.values) ? skeleton({ label: i18n.t('request.consents.loading'), rows: [2, 4] })
      : html`<p class="muted">${i18n.t('request.consents.wait')}</p>`;
    case 'failed': return html`<p>${i18n.t('request.consents.failed')}</p>
      <div class="row">${button({ label: i18n.t('common.retry'), press: page.readConsents, icon: again, part: 'retry' })}</div>`;
    case 'ready':
      if (consents.items.length === 0) return html`<p>${i18n.t(page.guest ? 'request.consents.guest' : 'request.consents.none')}</p>`;
      return html`<p>${i18n.t('request.consents.intro')}</p>${repeat(consents.items, ({ id }) => id, (consent) => choiceView(consent, form, page))}`;
  }
}

const isAbroad = ({ recipient }: Consent, { catalog }: Form): boolean => recipient.country !== catalog.vendor.country;

/** True when the law wants a consent of its own for it (单独同意). */
const isSeparate = (consent: Consent, form: Form): boolean =>
  consent.recipient.role === 'handler' || isAbroad(consent, form) || consent.dataKinds.some(({ sensitive }) => sensitive);

function choiceView(consent: Consent, form: Form, page: Page): TemplateResult {
  const { i18n, level, renewed, type } = page;
  const { dataKinds, id, ifRefused, purpose, recipient } = consent;
  const name = `decisions.${id}` as const;
  const decision = form.values.decisions[id] ?? '';
  const place = `consent-${id}`;
  return html`<article class="consent card stack" part="consent" aria-labelledby=${place}>
    <header class="stack tight">${heading(level + 2, purpose.title, { id: place })}
      ${isSeparate(consent, form) ? html`<p><span class="pill separate">${i18n.t('request.consents.separate')}</span></p>` : nothing}</header>
    ${renewed.has(id) && !decision ? notice({ kind: 'warn', title: i18n.t('request.consents.renewed'), body: i18n.t('request.consents.renewed.body') }) : nothing}
    <dl class="said">
      ${fact('recipient', html`<strong>${recipient.name}</strong>${isAbroad(consent, form) ? html` <span class="pill separate">${
        i18n.t('request.consents.abroad', { country: region(form.catalog.vendor.country, page) })}</span>` : nothing}<br>${
        i18n.t(`request.consents.${recipient.role}`)}`, page)}
      ${fact('kinds', kinds(dataKinds, page), page)}
    </dl>
    <details><summary>${i18n.t('request.consents.about')}</summary>${whole(consent, form, page)}</details>
    ${choices({
      name, legend: i18n.t('request.consents.decide', { recipient: recipient.name }), value: decision, error: errorOf(form, name, page),
      options: (['granted', 'denied'] as const).map((value) => ({ value, label: i18n.t(`request.consents.${value}`) })),
      change: (value) => type(name, value),
    })}
    <div class="outcome" role="status">${decision === 'denied' ? html`<p>${sentences(i18n, [ifRefused ?? null, i18n.t('request.consents.refused')])}</p>` : nothing}</div>
    ${decision ? html`<div>${button({ label: i18n.t('request.consents.later'), kind: 'quiet', describedBy: place, press: () => type(name, ''), part: 'later' })}</div>` : nothing}
  </article>`;
}

type Fact = 'recipient' | 'contact' | 'country' | 'kinds' | 'method' | 'retention' | 'necessary' | 'withdrawal' | 'stops' | 'stays';

const fact = (key: Fact, value: unknown, { i18n }: Page): TemplateResult => html`<div><dt>${i18n.t(`request.consents.${key}`)}</dt><dd>${value}</dd></div>`;

const categories = ['personal', 'product', 'service'] as const;

/** Personal data apart from that of the product and of the service. */
const kinds = (all: Consent['dataKinds'], { i18n }: Page): unknown => categories.map((category) => {
  const those = all.filter((kind) => kind.category === category);
  return those.length === 0 ? nothing : html`<div class="kinds"><span class="muted small">${i18n.t(`request.consents.kinds.${category}`)}</span>
    <ul>${those.map(({ label, sensitive }) => html`<li>${label}${sensitive
      ? html` <span class="pill separate">${i18n.t('request.consents.sensitive')}</span>` : nothing}</li>`)}</ul></div>`;
});

/** The notice itself, whose text the decision is bound to, and the rest of what the law wants told. */
function whole(consent: Consent, form: Form, page: Page): TemplateResult {
  const { i18n } = page;
  const { locale, method, necessary, notice: lines, onWithdrawal, recipient, retention } = consent;
  const { address, email, phone } = recipient.contact;
  return html`<div class="stack"><div class="notice-text stack tight" lang=${locale ?? i18n.locale}>${lines.map((line) => html`<p>${line}</p>`)}</div>
    <dl class="said">
      ${phone || email || address ? fact('contact', html`<span class="ways">${phone
        ? html`<a class="num" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>` : nothing}${email
        ? html`<a href="mailto:${email}">${email}</a>` : nothing}${address ? html`<span>${address}</span>` : nothing}</span>`, page) : nothing}
      ${isAbroad(consent, form) ? fact('country', region(recipient.country, page), page) : nothing}
      ${fact('method', method, page)}
      ${fact('retention', retention, page)}
      ${fact('necessary', i18n.t(necessary ? 'request.consents.necessary.yes' : 'request.consents.necessary.no'), page)}
      ${fact('withdrawal', i18n.t('request.consents.withdrawal.how'), page)}
      ${onWithdrawal ? html`${fact('stops', onWithdrawal.stops, page)}${fact('stays', onWithdrawal.stays, page)}` : nothing}
    </dl></div>`;
}

/** A country's name; what is no country's code comes back as it is. */
function region(code: string, { i18n }: Page): string {
  try {
    return new Intl.DisplayNames([i18n.locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
