/** What <aftercare-request> shows, one function per state; of the form its frame and its first step. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../contract/resources/catalog.js';
import type { ClauseRef } from '../contract/resources/common.js';
import type { Request } from '../contract/resources/request.js';
import { failureKind } from '../core/failure.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import type { PromiseKey } from '../i18n/promise.js';
import { button } from '../ui/button.js';
import { choices } from '../ui/choice.js';
import { callButton, contactList } from '../ui/contacts.js';
import { failurePanel } from '../ui/failure.js';
import { textArea } from '../ui/field.js';
import { heading } from '../ui/heading.js';
import { skeleton } from '../ui/skeleton.js';
import { steps as bar } from '../ui/steps.js';
import { steps, type FieldName, type FilePlace, type Step } from './request.form.machine.js';
import type { FoundDanger } from './request.danger.machine.js';
import type { requestDangerText } from './request.danger.text.js';
import type { AgreementReading } from './request.agreement.element.js';
import type { requestAgreementText } from './request.agreement.text.js';
import type { requestConsentsText } from './request.consents.text.js';
import type { requestDraftText } from './request.draft.text.js';
import type { requestFilesText } from './request.files.text.js';
import type { requestDetailsText } from './request.details.text.js';
import type { requestLaterText } from './request.later.text.js';
import type { requestPlaceText } from './request.place.text.js';
import type { requestProcessText } from './request.process.text.js';
import type { requestProductText } from './request.product.text.js';
import type { ProductDoings } from './request.product.view.js';
import type { requestReceiptText } from './request.receipt.text.js';
import type { ReceiptDoings } from './request.receipt.view.js';
import type { requestReviewText } from './request.review.text.js';
import type { requestSlotsText } from './request.slots.text.js';
import type { Event as Happening, Form, State } from './request.machine.js';
import type { requestText } from './request.text.js';

export type RequestKey = PromiseKey | keyof typeof requestText | keyof typeof requestLaterText | keyof typeof requestProductText
  | keyof typeof requestDetailsText | keyof typeof requestFilesText | keyof typeof requestPlaceText | keyof typeof requestSlotsText | keyof typeof requestReviewText | keyof typeof requestConsentsText
  | keyof typeof requestAgreementText | keyof typeof requestDraftText | keyof typeof requestReceiptText
  | keyof typeof requestDangerText | keyof typeof requestProcessText;

/** A link, and what pressing it does beside following it. */
export interface Link { href: string | null; follow: (event: Event) => void }

/** What the first step needs of the element: its words, what it knows, what it does. */
export interface FirstPage {
  readonly i18n: LocaleController<RequestKey>;
  readonly level: number;
  readonly layout: 'steps' | 'single';
  readonly contacts: readonly Contact[];
  type(name: FieldName, value: string): void;
  next(): void;
  retry(): void;
}

/** What the later steps do. */
export interface Doings {
  /** Nobody is signed in. */
  readonly guest: boolean;
  /** Ids of choices whose text is another than the one decided on. */
  readonly renewed: ReadonlySet<string>;
  readonly agreement: AgreementReading;
  readonly receipt: ReceiptDoings;
  readonly product: ProductDoings;
  /** What the customer's words name, the one named last first. */
  readonly dangers: readonly FoundDanger[];
  back(): void;
  go(step: Step): void;
  send(): void;
  estimate(): void;
  reset(): void;
  /** Shows the text of a version in place. */
  openAgreement(version: string): void;
  clause(ref: ClauseRef): Link;
  track(request: Request): Link;
  /** Files are being dragged over the form. */
  readonly dragging: boolean;
  /** Takes files in: picked, dropped or pasted. */
  addFiles(of: FilePlace, files: Iterable<File>): void;
  removeFile(id: string): void;
  /** Sends a file again that could not be sent. */
  retryFile(id: string): void;
  /** A picture of the file, as an address that only this page knows; `null` where there is none. */
  preview(id: string): string | null;
  /** Reads the free times, or the choices about sharing data, anew. */
  readSlots(): void;
  readConsents(): void;
  /** Takes the earlier draft up, or lets it go. */
  restore(): void;
  discard(): void;
  /** Sends what is kept at once, or takes it back. */
  sendKept(): void;
  withdraw(): void;
}

export type Page = FirstPage & Doings;

/** The views of `request.later.element.ts`, and the page with all it does. */
export interface Later {
  /** What happens, in full; until it is there, `opening` does. */
  transition(state: State, event: Happening): State;
  /** Whether the form could not be submitted as it is. */
  lacking(state: State): boolean;
  page(first: FirstPage): Page;
  /** An earlier draft to go on with. */
  offer(form: Form, page: Page): unknown;
  /** Whether what is typed is kept. */
  note(form: Form, page: Page): unknown;
  /** What follows the words at once: advice in danger. */
  above(form: Form, page: Page): unknown;
  /** How much more may be written of what is wrong, once it is little. */
  room(form: Form, page: FirstPage): string | undefined;
  /** All that needs attention; nothing where nothing does. */
  troubles(form: Form, page: FirstPage): unknown;
  /** The words that stand at a field that is wrong: only these steps find that out. */
  errorOf(form: Form, name: FieldName, page: FirstPage): string | undefined;
  /** Who does what, step by step. */
  process(form: Form, page: Page): unknown;
  step(step: Exclude<Step, 'problem'>, form: Form, page: Page): unknown;
  actions(form: Form, page: Page, sending: boolean): unknown;
  refusal(form: Form, page: Page): TemplateResult;
  kept(state: Extract<State, { kind: 'kept' }>, page: Page): TemplateResult;
  receipt(state: Extract<State, { kind: 'submitted' }>, page: Page): TemplateResult;
}

/** Around all but the receipt stands what the page says before and after it. */
export const view = (state: State, page: FirstPage, later: Later | undefined): TemplateResult => (state.kind === 'submitted' ? picture(state, page, later)
  : html`<slot name="before"></slot>${picture(state, page, later)}<slot name="after"></slot>`);

function picture(state: State, page: FirstPage, later: Later | undefined): TemplateResult {
  const { i18n, contacts, level, retry } = page;
  const loading = (): TemplateResult =>
    skeleton({ label: i18n.t('request.loading'), rows: page.layout === 'steps' ? [2, 7, 11, 9, 4, 3, 6] : [2, 3, 8, 11, 12, 12, 12, 12, 12] });
  switch (state.kind) {
    case 'idle': case 'loading': return loading();
    case 'empty': return html`<div class="stack">${heading(level, i18n.t('request.empty'), { class: 'heading-first' })}
      <p>${i18n.t('request.empty.body')}</p><div class="row">${callButton(state.catalog.vendor.contacts, i18n, 'primary')}</div>
      ${contactList(state.catalog.vendor.contacts, i18n)}</div>`;
    case 'forbidden': return failurePanel({ kind: 'forbidden', i18n, contacts, level, retry });
    case 'error': return failurePanel({ kind: failureKind(state.refusal), i18n, contacts, level, retry });
    case 'submitted': return later ? later.receipt(state, later.page(page)) : loading();
    case 'kept': return later ? later.kept(state, later.page(page)) : loading();
    case 'ready': case 'sending': {
      const { form } = state;
      return later || (page.layout === 'steps' && form.step === 'problem') ? formView(form, page, later, state.kind === 'sending') : loading();
    }
  }
}

function formView(form: Form, page: FirstPage, later: Later | undefined, sending: boolean): TemplateResult {
  const { i18n, layout } = page;
  const single = layout === 'single';
  const whole = later?.page(page);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (whole && (single || form.step === 'review')) whole.send();
    else page.next();
  };
  const content = (step: Step): unknown =>
    (step === 'problem' ? problem(form, page, later, whole) : whole && later?.step(step, form, whole));
  return html`<form class="stack loose" part="form" novalidate autocomplete="on" aria-busy=${sending ? 'true' : 'false'} @submit=${submit}>
    ${single ? heading(page.level, i18n.t('request.title'), { class: 'heading-first', focusable: true }) : stepHead(form, page)}
    ${form.draft === 'expected' ? html`<div class="draft draft-place"></div>` : later && whole && !sending ? later.offer(form, whole) : nothing}
    ${troubles(form, page, later, whole)}
    ${single ? steps.map((step) => section(step, content(step), page)) : content(form.step)}
    <div class="row actions">${!whole || !later || (!single && form.step === 'problem') ? proceed(page) : later.actions(form, whole, sending)}</div>
    ${later && whole ? later.note(form, whole) : nothing}
    ${foot(form.catalog.vendor.contacts, page)}
  </form>`;
}

/** The button to the next step. */
export const proceed = ({ i18n }: FirstPage): TemplateResult =>
  button({ label: i18n.t('request.next'), kind: 'primary', type: 'submit', part: 'next' });

const section = (step: Step, content: unknown, { i18n, level }: FirstPage): TemplateResult => html`<section class="stack loose"
  aria-labelledby="section-${step}">${heading(level + 1, i18n.t(`request.step.${step}`), { id: `section-${step}`, class: 'section-title' })}${content}</section>`;

function stepHead({ step }: Form, { i18n, level }: FirstPage): TemplateResult {
  const at = steps.indexOf(step);
  const items = steps.map((one, i) => ({
    label: i18n.t(`request.step.${one}`), state: i < at ? 'done' as const : i === at ? 'current' as const : 'todo' as const,
  }));
  return html`<div class="stack">${bar({ label: i18n.t('request.title'), items })}
    ${heading(level, html`<span class="step-of">${i18n.t('request.stepOf', { step: at + 1, steps: steps.length })}</span>
      ${i18n.t(`request.step.${step}`)}`, { class: 'heading-first', focusable: true })}</div>`;
}

/** What keeps the form from going on, on top of it; it takes focus. */
function troubles(form: Form, page: FirstPage, later: Later | undefined, whole: Page | undefined): unknown {
  const { i18n } = page;
  if (!form.refusal) return later?.troubles(form, page) ?? nothing;
  return form.refusal.opening || !later || !whole
    ? refused(i18n.t(`common.failure.${failureKind(form.refusal)}.title`), i18n.t('request.stuck'), form, page) : later.refusal(form, whole);
}

/** The frame of what could not be done: what happened, what is safe and what to do, whom to call. */
export const refused = (title: string, body: unknown, { catalog }: Form, { i18n, level }: FirstPage): TemplateResult => html`<div
  class="refusal stack tight" part="refusal" role="group" tabindex="-1" aria-labelledby="refusal-title">
  ${heading(level + 1, title, { id: 'refusal-title' })}<div>${body}</div>
  <div class="row">${callButton(catalog.vendor.contacts, i18n)}</div></div>`;

/** The first step: what is wrong, in the customer's words, and what would help. */
function problem(form: Form, page: FirstPage, later: Later | undefined, whole: Page | undefined): TemplateResult {
  const { i18n, type } = page;
  const { catalog, values } = form;
  return html`<div class="stack loose">
    ${textArea({
      id: 'description', label: i18n.t('request.description'), help: i18n.t('request.description.help'), value: values.description,
      change: (value) => type('description', value), error: later?.errorOf(form, 'description', page), required: true,
      note: later?.room(form, page),
    })}
    ${later && whole ? later.above(form, whole) : nothing}
    ${choices({
      name: 'serviceType', legend: i18n.t('request.serviceType'), value: values.serviceType, required: true,
      options: lastOther(catalog.serviceTypes).map(({ id, label }) =>
        ({ value: id, label, detail: id === 'other' ? i18n.t('request.serviceType.other') : undefined })),
      change: (value) => type('serviceType', value), error: later?.errorOf(form, 'serviceType', page),
    })}
    <div part="process"><p class="muted">${i18n.t('request.process')}</p>
      <details><summary>${i18n.t('request.process.steps')}</summary>${later && whole ? later.process(form, whole) : nothing}</details></div>
  </div>`;
}

/** Who is not sure looks at the end, and finds it there. */
const lastOther = <T extends { readonly id: string }>(types: readonly T[]): readonly T[] =>
  [...types].sort((a, b) => Number(a.id === 'other') - Number(b.id === 'other'));

/** The vendor's telephone with its hours, on every step. */
function foot(contacts: readonly Contact[], { i18n }: FirstPage): TemplateResult | typeof nothing {
  const phone = contacts.find(({ kind }) => kind === 'phone');
  if (!phone) return contactList(contacts, i18n) as TemplateResult;
  return html`<div class="foot stack tight"><p class="muted small">${i18n.t('request.call')}</p>
    <div class="row">${callButton(contacts, i18n)}<span class="muted small">${phone.hours}</span></div></div>`;
}
