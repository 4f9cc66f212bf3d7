/** What <aftercare-progress> shows in each of its states, and what its templates share. */
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ClauseRef } from '../contract/resources/common.js';
import { failureKind } from '../core/failure.js';
import type { CaseKey } from '../i18n/case.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { button, buttonLink } from '../ui/button.js';
import { callButton, contactList, type Reach } from '../ui/contacts.js';
import { failurePanel } from '../ui/failure.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { skeleton } from '../ui/skeleton.js';
import type { Case, Target } from './progress.case.machine.js';
import type { CodeWanted, State } from './progress.machine.js';
import { summary } from './progress.summary.view.js';
import type { progressText } from './progress.text.js';
import type { wholeText } from './progress.whole.text.js';

export type ProgressKey = keyof typeof progressText | keyof typeof wholeText;
export type I18n = LocaleController<ProgressKey | CaseKey>;

/** Something that is loaded when it is used. */
export interface Part<A extends readonly unknown[]> {
  readonly draw: (...args: A) => TemplateResult;
  readonly styles: CSSResultGroup;
}

/** What there is of them: absent while it comes, `failed` when it could not be had. */
export interface Parts {
  readonly whole?: Part<[Case, Page]> | 'failed';
  readonly outcome?: Part<[Case, Page]> | 'failed';
  readonly panel?: Part<[Case, Target, Page]> | 'failed';
  readonly code?: Part<[CodeWanted, Page]> | 'failed';
}

/** What the templates need beside the state. */
export interface Page {
  readonly i18n: I18n;
  readonly level: number;
  readonly contacts: readonly Reach[];
  readonly compact: boolean;
  readonly parts: Parts;
  /** The vendor's page where service is asked for; `null` when not known. */
  readonly requestHref: string | null;
  toRequest(event: Event): void;
  clauseHref(clause: ClauseRef): string | null;
  toClause(event: Event, clause: ClauseRef): void;
  retry(): void;
  loadParts(): void;
  earlier(): void;
  open(target: Target): void;
  close(): void;
  type(text: string): void;
  star(of: string, stars: number): void;
  /** Does it, with what was typed for it. */
  act(target: Target): void;
  typeCode(code: string): void;
  sendCode(event: Event): void;
}

/** The vendor's official ways to be reached. */
export const reach = ({ contacts, i18n }: Page): unknown => [
  html`<div class="row">${callButton(contacts, i18n)}</div>`,
  contactList(contacts.filter(({ kind, hours }) => kind !== 'phone' || hours), i18n),
];

/** Says that a part could not be loaded. */
export const partFailed = ({ i18n, contacts, loadParts }: Page): TemplateResult => notice({
  kind: 'warn', title: i18n.t('progress.partFailed'),
  actions: [button({ label: i18n.t('common.retry'), press: loadParts }), callButton(contacts, i18n, 'quiet')],
});

function empty(page: Page): TemplateResult {
  const { i18n, level, requestHref } = page;
  return html`<section class="stack" part="empty">
    ${heading(level, i18n.t('progress.empty'))}
    <p>${i18n.t('progress.empty.body')}</p>
    ${requestHref === null ? nothing : html`<div class="row">${buttonLink({
      label: i18n.t('progress.empty.request'), href: requestHref, kind: 'primary', press: (event) => page.toRequest(event),
    })}</div>`}
    ${reach(page)}
  </section>`;
}

const coming = ({ i18n, compact }: Page): TemplateResult =>
  skeleton({ label: i18n.t('progress.loading'), rows: compact ? [2, 2, 2] : [2, 2, 3, 6, 3, 2, 9] });

/** Draws a state. */
export function view(state: State, page: Page): TemplateResult {
  const { i18n, level, contacts, compact, parts: { code, whole }, retry } = page;
  switch (state.kind) {
    case 'idle': case 'loading': return coming(page);
    case 'empty': return empty(page);
    case 'code-wanted': return code === 'failed' ? partFailed(page) : code ? code.draw(state, page) : coming(page);
    case 'forbidden': return failurePanel({ kind: 'forbidden', i18n, contacts, level, retry });
    case 'error':
      return failurePanel({ kind: failureKind(state.refusal), i18n, contacts, level, retry, busy: state.trying });
    case 'ready':
      if (compact || !whole) return summary(state.case, page);
      return whole === 'failed' ? html`<div class="stack">${summary(state.case, page)}${partFailed(page)}</div>` : whole.draw(state.case, page);
  }
}
