/** Fields of one line: to type in, or to choose from a list. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { describedBy, field, typed, type FieldOptions } from './field.js';
import { down, icon } from './icon.js';

export interface TextFieldOptions extends FieldOptions {
  type?: 'text' | 'tel' | 'email' | 'number' | 'date' | undefined;
  inputmode?: 'text' | 'tel' | 'email' | 'numeric' | 'decimal' | undefined;
  /** A code, not words: no capitals and no spelling put right by the keyboard. */
  literal?: boolean | undefined;
  /** The first and the last day of a date (`YYYY-MM-DD`). */
  min?: string | undefined;
  max?: string | undefined;
}

export const textField = (options: TextFieldOptions): TemplateResult => field(options, html`<input class="control" part="control"
  id=${options.id} name=${options.id} type=${options.type ?? 'text'} inputmode=${options.inputmode ?? nothing}
  min=${ifDefined(options.min)} max=${ifDefined(options.max)} autocapitalize=${ifDefined(options.literal ? 'off' : undefined)}
  .autocorrect=${!options.literal} spellcheck=${ifDefined(options.literal ? 'false' : undefined)}
  .value=${options.value} maxlength=${ifDefined(options.maxlength)} autocomplete=${ifDefined(options.autocomplete)}
  ?disabled=${options.disabled ?? false} aria-required=${ifDefined(options.required ? 'true' : undefined)}
  aria-invalid=${ifDefined(options.error ? 'true' : undefined)} aria-describedby=${describedBy(options)} @input=${typed(options.change)}>`);

export interface SelectFieldOptions extends FieldOptions {
  options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

export const selectField = (options: SelectFieldOptions): TemplateResult => field(options, html`<span class="select"><select class="control"
  part="control" id=${options.id} name=${options.id} ?disabled=${options.disabled ?? false}
  aria-required=${ifDefined(options.required ? 'true' : undefined)} aria-invalid=${ifDefined(options.error ? 'true' : undefined)}
  aria-describedby=${describedBy(options)} @change=${typed(options.change)}>${options.options.map(({ value, label }) =>
    html`<option value=${value} .selected=${value === options.value}>${label}</option>`)}</select>${icon(down)}</span>`);

/** Beside `fieldStyles`, where there are lists. */
export const selectStyles: CSSResult = css`
.select { display: grid; align-items: center }
.select > * { grid-area: 1 / 1 }
.select .control { appearance: none; padding-inline-end: 2.75em }
.select .icon { justify-self: end; margin-inline-end: .85em; color: var(--_muted); pointer-events: none }
`;
