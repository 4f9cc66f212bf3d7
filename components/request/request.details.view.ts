/** What is wrong in detail: signs of it, since when, the vendor's own questions, and how urgent it is. */
import { html, nothing, type TemplateResult } from 'lit';
import { date } from '../i18n/formats.js';
import { choices } from '../ui/choice.js';
import { textArea } from '../ui/field.js';
import { textField, type TextFieldOptions } from '../ui/line-field.js';
import { limits } from './request.check.machine.js';
import { dangerAdvice } from './request.danger.view.js';
import { ownFields, room } from './request.field.view.js';
import { filesView } from './request.files.view.js';
import { symptomsOf, symptomsOffered, withSymptom } from './request.fields.machine.js';
import type { Form } from './request.machine.js';
import { errorOf } from './request.error.view.js';
import type { Page } from './request.view.js';

export const detailsStep = (form: Form, page: Page): TemplateResult => html`<div class="stack loose">
  ${symptoms(form, page)}
  ${dangerAdvice('symptoms', form, page)}
  ${since(form, page)}
  ${textField({ ...text('errorCode', form, page), literal: true, autocomplete: 'off' })}
  ${textArea({ ...text('suspectedCause', form, page), rows: 2 })}
  ${dangerAdvice('suspectedCause', form, page)}
  ${filesView('attachments', {
    form, page, label: page.i18n.t('request.files'), help: page.i18n.t('request.files.help'), optional: page.i18n.t('common.optional'),
  })}
  ${ownFields('details', form, page)}
  ${urgency(form, page)}
</div>`;

const text = (id: 'since' | 'suspectedCause' | 'errorCode', form: Form, page: Page): TextFieldOptions => ({
  id, label: page.i18n.t(`request.${id}`), help: page.i18n.t(`request.${id}.help`), value: form.values[id], error: errorOf(form, id, page),
  note: room(form.values[id], limits[id], page), change: (value: string) => page.type(id, value), optional: page.i18n.t('common.optional'),
});

/** Tapped rather than written. */
function symptoms(form: Form, page: Page): TemplateResult | typeof nothing {
  const { catalog, values } = form;
  const { i18n } = page;
  const offered = symptomsOffered(catalog, values);
  if (offered.length === 0) return nothing;
  return choices({
    name: 'symptoms', legend: i18n.t('request.symptoms'), help: i18n.t('request.symptoms.help'), optional: i18n.t('common.optional'),
    multiple: true, chips: true, value: symptomsOf(catalog, values), error: errorOf(form, 'symptoms', page),
    options: offered.map((one) => ({ value: one, label: one })),
    change: (one, chosen) => page.type('symptoms', withSymptom(values, one, chosen)),
  });
}

/** In words, since that is how people know it; the quick answers name the day, which the vendor can still tell next week. */
function since(form: Form, page: Page): TemplateResult {
  const { i18n, type } = page;
  const now = i18n.now();
  const quick = [
    ['today', date(i18n, now)], ['yesterday', date(i18n, now - 24 * 3_600_000)], ['days', i18n.t('request.since.daysBefore', { date: date(i18n, now) })],
  ] as const;
  return html`<div class="stack tight">${textField({ ...text('since', form, page), autocomplete: 'off' })}
    <div class="row" role="group" aria-label=${i18n.t('request.since.quick')}>${quick.map(([name, words]) => {
      const chosen = form.values.since === words;
      return html`<button class="quick" part="button quick" type="button" aria-pressed=${chosen ? 'true' : 'false'}
        @click=${() => type('since', chosen ? '' : words)}>${i18n.t(`request.since.${name}`)}</button>`;
    })}</div></div>`;
}

function urgency(form: Form, page: Page): TemplateResult | typeof nothing {
  const { catalog, values } = form;
  const { i18n, type } = page;
  if (catalog.urgencies.length === 0) return nothing;
  const urgent = catalog.urgencies.find(({ id }) => id === 'urgent');
  return choices({
    name: 'urgency', legend: i18n.t('request.urgency'), value: values.urgency, required: true,
    help: urgent && page.dangers.length > 0 ? i18n.rich('request.danger.hint', { urgency: html`<bdi>${urgent.label}</bdi>` }) : undefined,
    options: catalog.urgencies.map(({ id, label, criteria }) => ({ value: id, label, detail: criteria })),
    change: (value) => type('urgency', value), error: errorOf(form, 'urgency', page),
  });
}
