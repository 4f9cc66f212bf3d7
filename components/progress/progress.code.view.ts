/** Asks a guest for the code of the request. Loaded when asked. */
import { html, type TemplateResult } from 'lit';
import { failureKind } from '../core/failure.js';
import { button } from '../ui/button.js';
import { failurePanel } from '../ui/failure.js';
import { fieldStyles } from '../ui/field.js';
import { textField } from '../ui/line-field.js';
import { heading } from '../ui/heading.js';
import type { CodeWanted } from './progress.machine.js';
import { reach, type Page, type Part } from './progress.view.js';

function draw({ code, missing, opening, refusal }: CodeWanted, page: Page): TemplateResult {
  const { i18n, level } = page;
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

export const code: Part<[CodeWanted, Page]> = { draw, styles: [fieldStyles] };
