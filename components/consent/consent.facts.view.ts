/** What the law wants told before a consent: the notice itself, and its facts at a glance. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Consent } from '../contract/resources/consent.js';
import type { Page } from './consent.view.js';

const categories = ['personal', 'product', 'service'] as const;

/** A country's name; what is no country's code comes back as it is. */
export const country = (code: string, locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
};

export function factsView(consent: Consent, page: Page): TemplateResult {
  const { i18n, home } = page;
  const { recipient, method, retention, dataKinds, necessary, ifRefused, notice, locale } = consent;
  const { phone, email, address } = recipient.contact;
  const where = country(recipient.country, i18n.locale);
  const abroad = home !== undefined && home !== recipient.country;
  const fact = (key: 'recipient' | 'country' | 'method' | 'retention' | 'kinds' | 'necessary' | 'withdrawal', value: unknown): TemplateResult =>
    html`<div><dt>${i18n.t(`consent.${key}`)}</dt><dd>${value}</dd></div>`;
  return html`<div class="notice-text stack tight" part="notice-text" lang=${locale ?? i18n.locale}>${notice.map((line) => html`<p>${line}</p>`)}</div>
    <dl class="facts" part="facts">
      ${fact('recipient', html`<strong>${recipient.name}</strong><span class="ways">${phone
        ? html`<a class="num" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>` : nothing}${email
        ? html`<a href="mailto:${email}">${email}</a>` : nothing}${address ? html`<span>${address}</span>` : nothing}</span>`)}
      ${abroad || home === undefined ? fact('country', html`${where}${abroad ? html` <span class="pill separate">${
        i18n.t('consent.abroad', { country: country(home, i18n.locale) })}</span>` : nothing}`) : nothing}
      ${fact('kinds', categories.map((category) => {
        const those = dataKinds.filter((kind) => kind.category === category);
        return those.length === 0 ? nothing : html`<div class="kinds"><span class="muted small">${i18n.t(`consent.kinds.${category}`)}</span>
          <ul>${those.map(({ label, sensitive }) => html`<li>${label}${sensitive
            ? html` <span class="pill sensitive">${i18n.t('consent.sensitive')}</span>` : nothing}</li>`)}</ul></div>`;
      }))}
      ${fact('method', method)}
      ${fact('retention', retention)}
      ${fact('necessary', html`<p>${i18n.t(necessary ? 'consent.necessary.yes' : 'consent.necessary.no')}</p>${ifRefused ? html`<p>${ifRefused}</p>` : nothing}`)}
      ${fact('withdrawal', i18n.t('consent.withdrawal.how'))}
    </dl>`;
}
