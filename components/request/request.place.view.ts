/** How, where and when: the channel, who is calling, where to come to, and what is promised for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../ui/choice.js';
import { textField } from '../ui/field.js';
import { heading } from '../ui/heading.js';
import { ownField } from './request.field.view.js';
import { fieldsOn } from './request.fields.machine.js';
import { channelsOf } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import { outlookView } from './request.outlook.view.js';
import { errorOf, type Page } from './request.view.js';

export function placeStep(form: Form, page: Page): TemplateResult {
  const { catalog, values } = form;
  const { i18n, layout, type } = page;
  const offered = channelsOf(catalog, values.serviceType);
  return html`<div class="stack loose">
    ${choices({
      name: 'channel', legend: i18n.t('request.channel'), value: values.channel,
      options: catalog.channels.filter(({ id }) => offered.includes(id)).map(({ id, label }) => ({ value: id, label })),
      change: (value) => type('channel', value), error: errorOf(form, 'channel', page),
    })}
    ${contact(form, page)}
    ${values.channel === 'on-site' ? address(form, page) : nothing}
    ${fieldsOn(catalog, values, 'place').map((field) => ownField(field, form, page))}
    ${layout === 'steps' ? outlookView(form, page) : nothing}
  </div>`;
}

const text = (name: 'name' | 'phone' | 'email' | 'relation' | 'region' | 'line', form: Form, page: Page) => ({
  id: name, label: page.i18n.t(`request.${name}`), value: form.values[name], error: errorOf(form, name, page),
  change: (value: string) => page.type(name, value),
});

function contact(form: Form, page: Page): TemplateResult {
  const { i18n, level } = page;
  const optional = i18n.t('common.optional');
  return html`<div class="stack">
    ${heading(level + 1, i18n.t('request.contact'))}
    ${textField({ ...text('name', form, page), required: true, autocomplete: 'name' })}
    <div class="pair">${textField({ ...text('phone', form, page), type: 'tel', autocomplete: 'tel' })}
      ${textField({ ...text('email', form, page), type: 'email', autocomplete: 'email', optional })}</div>
    <p class="muted small">${i18n.t('request.phone.help')}</p>
    ${textField({ ...text('relation', form, page), help: i18n.t('request.relation.help'), optional })}
  </div>`;
}

function address(form: Form, page: Page): TemplateResult {
  const { i18n, level } = page;
  return html`<div class="stack">
    ${heading(level + 1, html`${i18n.t('request.address')} <span class="muted small">${country(form.catalog.vendor.country, page)}</span>`)}
    ${textField({ ...text('region', form, page), required: true, autocomplete: 'address-level2' })}
    ${textField({ ...text('line', form, page), required: true, autocomplete: 'street-address', help: i18n.t('request.line.help') })}
  </div>`;
}

function country(code: string, { i18n }: Page): string {
  try {
    return new Intl.DisplayNames([i18n.locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
