/** What <aftercare-progress> shows in each of its states. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ClauseRef } from '../contract/resources/common.js';
import { failureKind } from '../core/failure.js';
import type { CaseKey } from '../i18n/case.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { button, buttonLink } from '../ui/button.js';
import type { Reach } from '../ui/contacts.js';
import { failurePanel } from '../ui/failure.js';
import { textField } from '../ui/field.js';
import { heading } from '../ui/heading.js';
import { skeleton } from '../ui/skeleton.js';
import { reach } from './progress.action.view.js';
import type { Target } from './progress.case.machine.js';
import { caseView } from './progress.case.view.js';
import type { CodeWanted, State } from './progress.machine.js';
import type { outcome } from './progress.outcome.view.js';
import type { panel } from './progress.panel.view.js';
import type { progressText } from './progress.text.js';

export type ProgressKey = keyof typeof progressText;
export type I18n = LocaleController<ProgressKey | CaseKey>;

/** What is loaded when it is used: how to draw it, or that it could not be had. Absent while it comes. */
export interface Parts {
  readonly panel?: typeof panel | 'failed';
  readonly outcome?: typeof outcome | 'failed';
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

function codeWanted(state: CodeWanted, page: Page): TemplateResult {
  const { i18n, level } = page;
  const { code, missing, opening, refusal } = state;
  const kind = refusal && failureKind(refusal);
  const error = missing ? i18n.t('progress.code.missing') : kind === 'not-found' ? i18n.t('progress.code.wrong') : undefined;
  return html`<form class="stack" part="code" novalidate @submit=${page.sendCode}>
    ${heading(level, i18n.t('progress.code'))}
    ${textField({
      id: 'code', label: i18n.t('progress.code.label'), help: i18n.t('progress.code.help'), value: code, error,
      change: page.typeCode, required: true, autocomplete: 'off', maxlength: 200,
    })}
    <div class="row">${button({ label: i18n.t('progress.code.open'), kind: 'primary', type: 'submit', busy: opening })}</div>
    ${kind === null || kind === 'not-found' ? reach(page) : failurePanel({ kind, i18n, contacts: page.contacts, level: level + 1 })}
  </form>`;
}

/** Draws a state. */
export function view(state: State, page: Page): TemplateResult {
  const { i18n, level, contacts, compact, retry } = page;
  switch (state.kind) {
    case 'idle': case 'loading':
      return skeleton({ label: i18n.t('progress.loading'), rows: compact ? [2, 2, 2] : [2, 2, 3, 6, 3, 2, 9] });
    case 'empty': return empty(page);
    case 'code-wanted': return codeWanted(state, page);
    case 'forbidden': return failurePanel({ kind: 'forbidden', i18n, contacts, level, retry });
    case 'error':
      return failurePanel({ kind: failureKind(state.refusal), i18n, contacts, level, retry, busy: state.trying });
    case 'ready': return caseView(state.case, page);
  }
}
