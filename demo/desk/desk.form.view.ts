/** The form of the chosen action, and what became of the last one. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { forms, type Field } from './desk.forms.js';
import type { DeskKey } from './desk.text.js';
import type { DeskState } from './desk.state.js';
import type { DeskStore } from './desk.store.js';
import { t, word } from './desk.words.js';

const inputTypes = { line: 'text', moment: 'datetime-local', date: 'date', number: 'number', money: 'number' } as const;

function control(field: Field, state: DeskState, store: DeskStore): TemplateResult {
  const value = state.values[field.name] ?? '';
  const typed = (event: Event) => store.type(field.name, (event.target as HTMLInputElement).value);
  switch (field.kind) {
    case 'long':
      return html`<textarea name=${field.name} rows="3" ?required=${!field.optional} .value=${value} @input=${typed}></textarea>`;
    case 'choice':
      return html`<select name=${field.name} ?required=${!field.optional} @change=${typed}>
        ${field.choices?.map((choice) => html`
          <option value=${choice.value} ?selected=${choice.value === value}>${choice.text ?? t(choice.label as DeskKey)}</option>`)}
      </select>`;
    case 'yes':
      return html`<span><input type="checkbox" name=${field.name} .checked=${value === 'yes'}
        @change=${(event: Event) => store.type(field.name, (event.target as HTMLInputElement).checked ? 'yes' : '')}> ${t('desk.yes')}</span>`;
    default:
      return html`<input type=${inputTypes[field.kind]} name=${field.name} ?required=${!field.optional} .value=${value}
        min=${ifDefined(field.kind === 'money' || field.kind === 'number' ? 0 : undefined)} step=${ifDefined(field.kind === 'money' ? 0.01 : undefined)}
        @input=${typed}>`;
  }
}

function said(state: DeskState): TemplateResult | typeof nothing {
  if (!state.said) return nothing;
  const { kind, text = '' } = state.said;
  const keys = { done: 'desk.done', stale: 'desk.stale', 'no-longer': 'desk.noLonger', refused: 'desk.refused', failed: 'desk.failed' } as const;
  return html`<p class="said ${kind}" role=${kind === 'done' ? 'status' : 'alert'}>${t(keys[kind], { text })}</p>`;
}

export function formView(state: DeskState, store: DeskStore): TemplateResult {
  if (!state.action || !state.request) return html`${said(state)}`;
  const fields = forms[state.action].fields(store.formContext());
  return html`
    <form class="action-form" aria-label=${word('action', state.action)} @submit=${(event: Event) => { event.preventDefault(); void store.send(); }}>
      ${fields.map((field) => html`
        <label class=${field.kind}><span>${t(field.label as DeskKey)}${field.optional ? html` <small>${t('desk.optional')}</small>` : nothing}</span>
          ${control(field, state, store)}</label>`)}
      ${said(state)}
      <div class="row">
        <button type="submit" class="main" ?disabled=${state.sending}>${state.sending ? t('desk.sending') : t('desk.send')}</button>
        <button type="button" @click=${() => store.closeForm()}>${t('desk.close')}</button>
      </div>
    </form>`;
}
