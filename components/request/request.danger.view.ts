/** The vendor's advice in danger: in full where the danger is named, in a line on every other step. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Danger } from '../contract/resources/catalog.js';
import { callButton } from '../ui/contacts.js';
import { heading } from '../ui/heading.js';
import { alert, icon } from '../ui/icon.js';
import type { DangerPlace } from './request.danger.machine.js';
import type { Step } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import type { Page } from './request.view.js';

const adviceList = ({ advice }: Danger): TemplateResult => html`<ol class="advice">${advice.map((one) => html`<li>${one}</li>`)}</ol>`;

/** Each with its advice behind its title. */
const folded = (dangers: readonly Danger[]): unknown => repeat(dangers, ({ id }) => id, (danger) => html`<details>
  <summary>${danger.title}</summary>${adviceList(danger)}</details>`);

/** What to do first, right after the words that name the danger. */
export function dangerAdvice(at: DangerPlace, form: Form, page: Page): TemplateResult | typeof nothing {
  const { i18n, level } = page;
  const [first, ...others] = page.dangers.filter((one) => one.at === at).map(({ danger }) => danger);
  if (!first) return nothing;
  return html`<section class="danger stack tight" part="danger" aria-labelledby="danger-${at}">
    ${heading(level + 1, html`${icon(alert)} ${first.title}`, { id: `danger-${at}` })}
    ${adviceList(first)}
    ${others.length > 0 ? html`<div>${folded(others)}</div>` : nothing}
    <div class="row">${callButton(form.catalog.vendor.contacts, i18n, 'primary')}</div>
    ${urgent(form, page)}
  </section>`;
}

/** Offers what the danger suggests; only the customer says that it is urgent. */
function urgent({ catalog, values }: Form, { i18n, type }: Page): TemplateResult | typeof nothing {
  const offered = catalog.urgencies.find(({ id }) => id === 'urgent');
  if (!offered) return nothing;
  const checked = values.urgency === 'urgent';
  const change = (event: Event): void => type('urgency', (event.currentTarget as HTMLInputElement).checked ? 'urgent' : 'general');
  return html`<label class="choice${checked ? ' chosen' : ''}" part="choice">
    <input type="checkbox" name="urgent" .checked=${checked} @change=${change}>
    <span class="choice-text"><span class="choice-label">${i18n.t('request.danger.urgent')}</span>
      <span class="choice-detail">${
        i18n.rich('request.danger.urgent.help', { urgency: html`<bdi>${offered.label}</bdi>` })}</span></span></label>`;
}

/** What was named elsewhere, on a step of its own: never out of sight, never in the way. */
export function dangerReminder(step: Step, form: Form, page: Page): unknown {
  const { i18n } = page;
  // On one page, and where it is named, the advice stands in full.
  const dangers = page.dangers.filter(({ at }) => step !== 'details' || at === 'description').map(({ danger }) => danger);
  if (page.layout === 'single' || dangers.length === 0) return nothing;
  // What was unfolded on one step would be in the way on the next.
  return keyed(step, html`<section class="danger short" part="danger" aria-label=${i18n.t('request.danger')}>
    ${icon(alert)}<div>${folded(dangers)}</div>${callButton(form.catalog.vendor.contacts, i18n)}
  </section>`);
}
