/** Labelled fields with help and error, tied together for assistive technology. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { alert, icon } from './icon.js';

export interface FieldOptions {
  id: string;
  label: unknown;
  value: string;
  /** Called on each input. */
  change: (value: string) => void;
  help?: unknown;
  /** What is wrong and how to put it right. */
  error?: unknown;
  /** The word "optional" in the language, shown beside the label. */
  optional?: string | undefined;
  required?: boolean | undefined;
  /** What the browser may fill in (HTML, autofill detail tokens): those that are asked for here. */
  autocomplete?: 'name' | 'tel' | 'email' | 'address-level2' | 'address-line1' | 'street-address' | 'off' | undefined;
  maxlength?: number | undefined;
  /** What is to be known while writing, such as the room that is left: under the field, and read out with it. */
  note?: unknown;
  disabled?: boolean | undefined;
}

/** An id of what belongs to a field. Lists of ids are parted by spaces, which a field's own id may have. */
export const partOf = (id: string, part: 'help' | 'note' | 'error'): string => `${id.replace(/\s/g, '_')}-${part}`;

/** The ids that describe a field, for `aria-describedby`. */
export const describedBy = ({ id, help, note, error }: Pick<FieldOptions, 'id' | 'help' | 'note' | 'error'>): string | typeof nothing =>
  [help ? partOf(id, 'help') : '', note ? partOf(id, 'note') : '', error ? partOf(id, 'error') : ''].filter(Boolean).join(' ') || nothing;

/** An error, with the id a field refers to. */
export const errorText = (id: string, error: unknown): TemplateResult | typeof nothing => (error
  ? html`<p class="field-error" id=${partOf(id, 'error')}>${icon(alert)}<span>${error}</span></p>` : nothing);

/** Label, help and error around any control that carries the id and `aria-describedby`. */
export const field = (options: Pick<FieldOptions, 'id' | 'label' | 'help' | 'note' | 'error' | 'optional'>, control: unknown): TemplateResult =>
  html`<div class="field${options.error ? ' wrong' : ''}" part="field">
    <label for=${options.id}>${options.label}${options.optional
      ? html` <span class="muted small">${options.optional}</span>` : nothing}</label>
    ${options.help ? html`<p class="field-help" id=${partOf(options.id, 'help')}>${options.help}</p>` : nothing}
    ${control}
    ${options.note ? html`<p class="field-help" id=${partOf(options.id, 'note')}>${options.note}</p>` : nothing}
    ${errorText(options.id, options.error)}
  </div>`;

/** Tells what a control holds now. */
export const typed = (change: (value: string) => void) => (event: Event): void =>
  change((event.currentTarget as HTMLInputElement).value);

export const textArea = (options: FieldOptions & { rows?: number }): TemplateResult => field(options, html`<textarea
  class="control" part="control" id=${options.id} name=${options.id} rows=${options.rows ?? 4} .value=${options.value}
  maxlength=${ifDefined(options.maxlength)} ?disabled=${options.disabled ?? false}
  aria-required=${ifDefined(options.required ? 'true' : undefined)} aria-invalid=${ifDefined(options.error ? 'true' : undefined)}
  aria-describedby=${describedBy(options)} @input=${typed(options.change)}></textarea>`);

export const fieldStyles: CSSResult = css`
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(1.5 * var(--_space)) }
.field label { font-weight: 600 }
.field-help { color: var(--_muted); font-size: .875em }
.field-error { display: flex; gap: .4em; color: var(--_danger); font-size: .875em; font-weight: 600 }
.control {
  inline-size: 100%;
  min-block-size: 48px;
  padding: .6em .85em;
  border: 1.5px solid var(--_control);
  border-radius: var(--aftercare-field-radius, var(--_radius-small));
  background: var(--aftercare-field-background, var(--_surface));
  color: var(--_text);
  line-height: 1.5;
  unicode-bidi: plaintext;
}
textarea.control { display: block; resize: vertical }
.control:hover { border-color: var(--_accent) }
.control:focus-visible { outline-offset: 0; border-color: var(--_accent); border-radius: var(--aftercare-field-radius, var(--_radius-small)) }
.control:disabled { opacity: .6 }
.wrong .control { border-color: var(--_danger) }
`;
