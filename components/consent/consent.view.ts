/** What <aftercare-consent> shows in each of its states. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DecisionWord } from '../contract/vocabulary.js';
import { failureKind } from '../core/failure.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { button } from '../ui/button.js';
import { callButton, contactList, type Reach } from '../ui/contacts.js';
import { failurePanel } from '../ui/failure.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { skeleton } from '../ui/skeleton.js';
import type { Refusal } from './consent.choice.machine.js';
import { choicesView } from './consent.choices.view.js';
import { views, type State, type View } from './consent.machine.js';
import type * as papers from './consent.papers.view.js';
import type { consentText } from './consent.text.js';

export type ConsentKey = keyof typeof consentText;

/** What the templates need beside the state. */
export interface Page {
  readonly i18n: LocaleController<ConsentKey>;
  readonly level: number;
  readonly contacts: readonly Reach[];
  readonly view: View;
  /** Whether one may turn from view to view here. */
  readonly turning: boolean;
  /** The vendor's country, where it is known: what goes elsewhere goes abroad. */
  readonly home: string | undefined;
  /** How to draw receipts and lists of them; loaded when used. */
  readonly papers: typeof papers | undefined;
  /** The address where a request is tracked, if the vendor has one. */
  track(request: string): string | null;
  decide(id: string, decision: DecisionWord): void;
  /** Shows or hides the receipt of a choice's present decision. */
  toggleReceipt(id: string): void;
  turnTo(view: View): void;
  readOn(): void;
  retry(): void;
}

/** Draws a state. */
export function view(state: State, page: Page): TemplateResult {
  const { i18n } = page;
  switch (state.kind) {
    case 'idle': case 'loading':
      return frame(skeleton({ label: i18n.t('consent.loading'), rows: page.view === 'choices' ? [2, 12, 12, 12] : [2, 3, 3, 3] }), page);
    case 'empty': return frame(plain(`consent.empty.${state.view}`, page), page);
    case 'forbidden': return state.guest ? guest(page) : failed({ kind: 'problem', code: 'forbidden' }, page);
    case 'error': return failed(state.refusal, page);
    case 'ready': return frame([behind(state.behind, page), content(state, page)], page);
  }
}

function content({ content: shown }: Extract<State, { kind: 'ready' }>, page: Page): unknown {
  switch (shown.view) {
    case 'choices': return choicesView(shown.choices, page);
    case 'history': return page.papers?.historyView(shown.list, page);
    case 'disclosures': return page.papers?.disclosuresView(shown.list, page);
  }
}

const frame = (inside: unknown, page: Page): TemplateResult => html`<div class="stack loose" part="consent">
  <header class="stack">${heading(page.level, page.i18n.t('consent.title'), { class: 'heading-first', id: 'title', focusable: true })}
    <p>${page.i18n.t('consent.intro')}</p>
    ${page.turning ? html`<nav class="views" aria-label=${page.i18n.t('consent.views')}>${views.map((one) => html`<button type="button"
      aria-current=${one === page.view ? 'page' : 'false'} @click=${() => page.turnTo(one)}>${page.i18n.t(`consent.view.${one}`)}</button>`)}</nav>` : nothing}
  </header>${inside}</div>`;

const plain = (key: `consent.empty.${View}` | 'consent.guest', { i18n, level }: Page): TemplateResult => html`<section class="stack tight" part="empty">
  ${heading(level + 1, i18n.t(key))}<p>${i18n.t(`${key}.body`)}</p></section>`;

const guest = (page: Page): TemplateResult => html`<div class="stack">
  ${plain('consent.guest', { ...page, level: page.level - 1 })}
  <div class="row">${button({ label: page.i18n.t('common.retry'), press: page.retry, part: 'retry' })}${callButton(page.contacts, page.i18n)}</div>
  ${contactList(page.contacts.filter(({ kind, hours }) => kind !== 'phone' || hours), page.i18n)}</div>`;

const failed = (refusal: Refusal, { i18n, level, contacts, retry }: Page): TemplateResult =>
  failurePanel({ kind: failureKind(refusal), i18n, level, contacts, retry });

/** Says that what is shown may be old, and why. */
function behind(refusal: Refusal | null, { i18n, contacts, retry }: Page): unknown {
  if (!refusal) return nothing;
  const kind = failureKind(refusal);
  return notice({
    kind: 'warn', title: i18n.t(`common.failure.${kind}.title`),
    body: html`<p>${i18n.t('consent.behind')}</p><p>${i18n.t(`common.failure.${kind}.do`)}</p>`,
    actions: [button({ label: i18n.t('common.retry'), press: retry }), callButton(contacts, i18n, 'quiet')],
  });
}
