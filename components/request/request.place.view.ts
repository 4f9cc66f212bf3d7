/** How, where and when: the channel, who is calling and for whom, where to come to, when, and what is promised for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../ui/choice.js';
import { selectField, textField } from '../ui/line-field.js';
import { heading } from '../ui/heading.js';
import { ownFields } from './request.field.view.js';
import { channelsOf } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import { outlookView } from './request.outlook.view.js';
import { isMasked } from './request.phone.machine.js';
import { slotsView } from './request.slots.view.js';
import { errorOf } from './request.error.view.js';
import type { Page } from './request.view.js';

export function placeStep(form: Form, page: Page): TemplateResult {
  const { catalog, values } = form;
  const { i18n, layout, type } = page;
  const offered = channelsOf(catalog, values.serviceType);
  const visit = values.channel === 'on-site';
  return html`<div class="stack loose">
    ${choices({
      name: 'channel', legend: i18n.t('request.channel'), value: values.channel, required: true,
      options: catalog.channels.filter(({ id }) => offered.includes(id)).map(({ id, label }) => ({ value: id, label })),
      change: (value) => type('channel', value), error: errorOf(form, 'channel', page),
    })}
    ${contact(form, page)}
    ${visit ? [address(form, page), slotsView(form, page)] : nothing}
    ${ownFields('place', form, page)}
    ${layout === 'steps' ? outlookView(form, page) : nothing}
  </div>`;
}

const text = (name: 'name' | 'phone' | 'email' | 'region' | 'line', form: Form, page: Page) => ({
  id: name, label: page.i18n.t(`request.${name}`), value: form.values[name], error: errorOf(form, name, page),
  change: (value: string) => page.type(name, value),
});

function contact(form: Form, page: Page): TemplateResult {
  const { i18n, level } = page;
  return html`<div class="stack">
    ${heading(level + 1, i18n.t('request.contact'))}
    ${textField({ ...text('name', form, page), required: true, autocomplete: 'name' })}
    ${textField({ ...text('phone', form, page), type: 'tel', autocomplete: 'tel', help: phoneRead(form, page) })}
    ${textField({ ...text('email', form, page), type: 'email', autocomplete: 'email', optional: i18n.t('common.optional') })}
    <p class="muted small">${i18n.t('request.phone.help')}</p>
    ${relation(form, page)}
  </div>`;
}

/** How the number was read, once it can be one; in the place of the hint, so that nothing moves. */
function phoneRead({ phone, values }: Form, page: Page): TemplateResult {
  const { i18n } = page;
  const words = (): string => {
    if (isMasked(values.phone)) return i18n.t('request.phone.known');
    if (phone?.text !== values.phone || !phone.number) return i18n.t('request.phone.form');
    const { country: abroad, extension, number } = phone;
    const whole = extension ? i18n.t('request.phone.extension', { number, extension }) : number;
    return i18n.t('request.phone.read', { number: [whole, abroad && countryName(abroad, page)].filter(Boolean).join(' · ') });
  };
  return html`<span class="phone-read">${words()}</span>`;
}

const relations = ['family', 'tenant', 'colleague', 'customer', 'other'] as const;

/** For whom it is filed: sent in the customer's words, since only a person reads it. */
function relation(form: Form, page: Page): TemplateResult {
  const { i18n, type } = page;
  const { relation: value } = form.values;
  const words = relations.map((one) => i18n.t(`request.relation.${one}`));
  // Chosen in another language.
  const options = (value === '' || words.includes(value) ? words : [...words, value]).map((one) => ({ value: one, label: one }));
  return html`${choices({
    name: 'whose', legend: i18n.t('request.relation'), value: value === '' ? 'mine' : 'else',
    options: [{ value: 'mine', label: i18n.t('request.relation.mine') }, { value: 'else', label: i18n.t('request.relation.else') }],
    change: (one) => type('relation', one === 'mine' ? '' : words.at(-1)!),
  })}
  ${value === '' ? nothing : selectField({
    id: 'relation', label: i18n.t('request.relation.who'), help: i18n.t('request.relation.who.help'), value, options,
    change: (one) => type('relation', one), error: errorOf(form, 'relation', page),
  })}`;
}

function address(form: Form, page: Page): TemplateResult {
  const { i18n, level } = page;
  return html`<div class="stack">
    ${heading(level + 1, html`${i18n.t('request.address')} <span class="muted small">${countryName(form.catalog.vendor.country, page)}</span>`)}
    <p class="muted small">${i18n.t('request.address.help')}</p>
    ${textField({ ...text('region', form, page), required: true, autocomplete: 'address-level2', help: i18n.t('request.region.help') })}
    ${textField({ ...text('line', form, page), required: true, autocomplete: 'address-line1' })}
  </div>`;
}

function countryName(code: string, { i18n }: Page): string {
  try {
    return new Intl.DisplayNames([i18n.locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
