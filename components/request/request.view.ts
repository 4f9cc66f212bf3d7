/** What <aftercare-request> shows, one function per state; of the form its frame and its first step. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../contract/resources/catalog.js';
import type { ClauseRef } from '../contract/resources/common.js';
import type { Estimate } from '../contract/resources/estimate.js';
import type { Request } from '../contract/resources/request.js';
import { failureKind } from '../core/failure.js';
import { date } from '../i18n/formats.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { button } from '../ui/button.js';
import { choices } from '../ui/choice.js';
import { callButton, contactList } from '../ui/contacts.js';
import { errorSummary } from '../ui/error-summary.js';
import { failurePanel } from '../ui/failure.js';
import { textArea, textField } from '../ui/field.js';
import { heading } from '../ui/heading.js';
import { skeleton } from '../ui/skeleton.js';
import { steps as bar } from '../ui/steps.js';
import { steps, type FieldName, type Step } from './request.form.machine.js';
import type { requestLaterText } from './request.later.text.js';
import type { Form, State } from './request.machine.js';
import type { requestText } from './request.text.js';

export type RequestKey = keyof typeof requestText | keyof typeof requestLaterText;

/** A link, and what pressing it does beside following it. */
export interface Link { href: string | null; follow: (event: Event) => void }

/** The element's side: its words, what it knows, what it does. */
export interface Page {
  readonly i18n: LocaleController<RequestKey>;
  readonly level: number;
  readonly layout: 'steps' | 'single';
  readonly contacts: readonly Contact[];
  /** The later steps' views; `undefined` until they are loaded. */
  readonly later: Later | undefined;
  readonly copied: boolean;
  type(name: FieldName, value: string): void;
  next(): void;
  back(): void;
  go(step: Step): void;
  send(): void;
  retry(): void;
  estimate(): void;
  reset(): void;
  copy(code: string): void;
  clause(ref: ClauseRef): Link;
  track(request: Request): Link;
}

/** The views of `request.later.element.ts`. */
export interface Later {
  service(form: Form, page: Page): TemplateResult;
  contact(form: Form, page: Page): TemplateResult;
  actions(form: Form, page: Page, sending: boolean): unknown;
  refusal(form: Form, page: Page): TemplateResult;
  receipt(request: Request, form: Form, page: Page): TemplateResult;
  /** The promises in one sentence. */
  spoken(estimate: Estimate, form: Form, page: Pick<Page, 'i18n'>): string;
}

export function view(state: State, page: Page): TemplateResult {
  const { i18n, contacts, level, later, retry } = page;
  const loading = (): TemplateResult =>
    skeleton({ label: i18n.t('request.loading'), rows: page.layout === 'steps' ? [2, 3, 7, 12, 2, 6] : [2, 3, 8, 11, 12, 12, 12, 12, 12] });
  switch (state.kind) {
    case 'idle': case 'loading': return loading();
    case 'empty': return html`<div class="stack">${heading(level, i18n.t('request.empty'), { class: 'heading-first' })}
      <p>${i18n.t('request.empty.body')}</p><div class="row">${callButton(state.catalog.vendor.contacts, i18n, 'primary')}</div>
      ${contactList(state.catalog.vendor.contacts, i18n)}</div>`;
    case 'forbidden': return failurePanel({ kind: 'forbidden', i18n, contacts, level, retry });
    case 'error': return failurePanel({ kind: failureKind(state.refusal), i18n, contacts, level, retry });
    case 'submitted': return later ? later.receipt(state.request, state.form, page) : loading();
    case 'ready': case 'sending': {
      const { form } = state;
      return later || (page.layout === 'steps' && form.step === 'problem') ? formView(form, page, state.kind === 'sending') : loading();
    }
  }
}

function formView(form: Form, page: Page, sending: boolean): TemplateResult {
  const { i18n, layout, later } = page;
  const single = layout === 'single';
  const submit = (event: Event): void => {
    event.preventDefault();
    if (single || form.step === 'contact') page.send();
    else page.next();
  };
  return html`<form class="stack loose" part="form" novalidate autocomplete="on" aria-busy=${sending ? 'true' : 'false'} @submit=${submit}>
    ${single ? heading(page.level, i18n.t('request.title'), { class: 'heading-first', focusable: true }) : stepHead(form, page)}
    ${single || form.step === 'problem' ? html`<p class="muted" part="process">${i18n.t('request.process')}</p>` : nothing}
    ${troubles(form, page)}
    ${single ? later && [section('problem', problem(form, page), page), section('service', later.service(form, page), page), section('contact', later.contact(form, page), page)]
      : form.step === 'problem' ? problem(form, page) : form.step === 'service' ? later?.service(form, page) : later?.contact(form, page)}
    <div class="row actions">${!single && form.step === 'problem' ? proceed(page) : later?.actions(form, page, sending)}</div>
    ${foot(form.catalog.vendor.contacts, page)}
  </form>`;
}

/** The button to the next step. */
export const proceed = ({ i18n }: Page): TemplateResult =>
  button({ label: i18n.t('request.next'), kind: 'primary', type: 'submit', part: 'next' });

const section = (step: Step, content: unknown, { i18n, level }: Page): TemplateResult => html`<section class="stack loose"
  aria-labelledby="section-${step}">${heading(level + 1, i18n.t(step === 'contact' ? 'request.contact' : `request.step.${step}`), { id: `section-${step}`, class: 'section-title' })}${content}</section>`;

function stepHead({ step }: Form, { i18n, level }: Page): TemplateResult {
  const at = steps.indexOf(step);
  const items = steps.map((one, i) => ({
    label: i18n.t(`request.step.${one}`), state: i < at ? 'done' as const : i === at ? 'current' as const : 'todo' as const,
  }));
  return html`<div class="stack">${bar({ label: i18n.t('request.title'), items })}
    ${heading(level, html`<span class="step-of">${i18n.t('request.stepOf', { step: at + 1, steps: steps.length })}</span>
      ${i18n.t(`request.step.${step}`)}`, { class: 'heading-first', focusable: true })}</div>`;
}

/** What is wrong with a field, in words. */
export function errorOf({ errors }: Form, name: FieldName, { i18n }: Page): string | undefined {
  const error = errors[name];
  return error && (error.text || i18n.t(`request.error.${error.code}` as RequestKey));
}

/** What keeps the form from going on, on top of it; it takes focus. */
function troubles(form: Form, page: Page): unknown {
  const { i18n, later, level } = page;
  const wrong = Object.keys(form.errors) as FieldName[];
  if (wrong.length > 0) {
    return errorSummary({
      title: i18n.t('request.error.title', { count: wrong.length }), level: level + 1,
      errors: wrong.map((name) => ({ id: name, text: errorOf(form, name, page) })),
    });
  }
  if (!form.refusal) return nothing;
  return form.refusal.opening || !later ? refused(i18n.t(`common.failure.${failureKind(form.refusal)}.title`), i18n.t('request.stuck'), form, page)
    : later.refusal(form, page);
}

/** The frame of what could not be done: what happened, what is safe and what to do, whom to call. */
export const refused = (title: string, body: unknown, { catalog }: Form, { i18n, level }: Page): TemplateResult => html`<div
  class="refusal stack tight" part="refusal" role="group" tabindex="-1" aria-labelledby="refusal-title">
  ${heading(level + 1, title, { id: 'refusal-title' })}<div>${body}</div>
  <div class="row">${callButton(catalog.vendor.contacts, i18n)}</div></div>`;

function problem(form: Form, page: Page): TemplateResult {
  const { i18n, type } = page;
  const { products, values } = form;
  const own = products.map(({ coverage, id, model, name, serial }) => ({
    value: id, label: name,
    detail: html`${model} · <span class="num">${serial}</span><br>${coverage.covered
      ? i18n.t('request.product.covered', { date: date(i18n, coverage.until ?? '', true) }) : i18n.t('request.product.uncovered')}`,
  }));
  const optional = i18n.t('common.optional');
  return html`<div class="stack loose">
    ${textArea({
      id: 'description', label: i18n.t('request.description'), help: i18n.t('request.description.help'), value: values.description,
      change: (value) => type('description', value), error: errorOf(form, 'description', page), required: true, maxlength: 5000,
    })}
    ${own.length > 0 ? choices({
      name: 'product', legend: i18n.t('request.product'), value: values.product, change: (value) => type('product', value),
      options: [...own, { value: 'other', label: i18n.t('request.product.other') }], error: errorOf(form, 'product', page), optional, columns: 1,
    }) : nothing}
    ${own.length === 0 || values.product === 'other' ? html`<div class="stack">
      ${own.length === 0 ? html`<p class="title">${i18n.t('request.product')}</p>` : nothing}
      <div class="pair">${textField({
        id: 'model', label: i18n.t('request.model'), value: values.model, change: (value) => type('model', value),
        error: errorOf(form, 'model', page), optional, maxlength: 200,
      })}${textField({
        id: 'serial', label: i18n.t('request.serial'), help: i18n.t('request.serial.help'), value: values.serial,
        change: (value) => type('serial', value), error: errorOf(form, 'serial', page), optional, maxlength: 100,
      })}</div></div>` : nothing}
  </div>`;
}

/** The vendor's telephone with its hours, on every step. */
function foot(contacts: readonly Contact[], { i18n }: Page): TemplateResult | typeof nothing {
  const phone = contacts.find(({ kind }) => kind === 'phone');
  if (!phone) return contactList(contacts, i18n) as TemplateResult;
  return html`<div class="foot stack tight"><p class="muted small">${i18n.t('request.call')}</p>
    <div class="row">${callButton(contacts, i18n)}<span class="muted small">${phone.hours}</span></div></div>`;
}
