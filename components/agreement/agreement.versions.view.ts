/** Every published version, newest first, each to be read. Loaded when asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import { date } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import type { Reading } from './agreement.machine.js';
import { statusPill, type Page } from './agreement.view.js';

export function versionsView({ versions, agreement, turning }: Reading, page: Page): TemplateResult {
  const { i18n } = page;
  return html`<ul class="version-list" part="versions" aria-label=${i18n.t('agreement.versions')}>${versions.map((one) => {
    const shown = one.version === agreement.version;
    const end = versions.find(({ supersedes }) => supersedes === one.version)?.effectiveFrom;
    return html`<li aria-current=${shown ? 'true' : 'false'}>
      <div><span class="title">${i18n.t('agreement.version', { version: one.version })}</span> ${statusPill(one.status, i18n)}
        <span class="muted small days">${i18n.t(one.status === 'upcoming' ? 'agreement.from' : 'agreement.since', {
          date: date(i18n, one.effectiveFrom, true) })}${end && one.status === 'superseded'
          ? html` · ${i18n.t('agreement.replaced', { date: date(i18n, end, true) })}` : nothing}</span></div>
      ${shown ? html`<span class="muted small">${i18n.t('agreement.versions.shown')}</span>` : button({
        label: i18n.t('agreement.versions.read', { version: one.version }), kind: 'quiet', busy: turning,
        press: () => page.turnTo(one.version) })}
    </li>`;
  })}</ul>
  <p class="muted small">${i18n.t('agreement.versions.note')}</p>`;
}
