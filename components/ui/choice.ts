/** One or several of a few: cards around native radio buttons and check boxes. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { describedBy, errorText, partOf } from './field.js';
import { icon } from './icon.js';

export interface Choice {
  readonly value: string;
  readonly label: unknown;
  /** A second, quieter line. */
  readonly detail?: unknown;
  /** A shape of `icon.ts`. */
  readonly icon?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface ChoicesOptions {
  /** Name of the group, and id of its fieldset: unique inside the element. */
  name: string;
  legend: unknown;
  options: readonly Choice[];
  /** The chosen one, or all chosen ones with `multiple`. */
  value: string | readonly string[];
  change: (value: string, checked: boolean) => void;
  multiple?: boolean | undefined;
  help?: unknown;
  error?: unknown;
  optional?: string | undefined;
  /** One must be chosen; said of the group's radio buttons. */
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Each as wide as its words, in as many rows as they need. */
  chips?: boolean | undefined;
  /** Side by side where there is room: how many at most; 2 when absent. */
  columns?: 1 | 2 | 3 | undefined;
}

export function choices(options: ChoicesOptions): TemplateResult {
  const { name, help, error, value, multiple = false } = options;
  const chosen = (one: string): boolean => (typeof value === 'string' ? value === one : value.includes(one));
  const changed = (event: Event): void => {
    const box = event.currentTarget as HTMLInputElement;
    options.change(box.value, box.checked);
  };
  return html`<fieldset class="choices${error ? ' wrong' : ''}" id=${name} part="field" ?disabled=${options.disabled ?? false}
    aria-describedby=${describedBy({ id: name, help, error })}>
    <legend>${options.legend}${options.optional ? html` <span class="muted small">${options.optional}</span>` : nothing}</legend>
    ${help ? html`<p class="field-help" id=${partOf(name, 'help')}>${help}</p>` : nothing}
    <div class="choice-list ${options.chips ? 'chips' : `columns-${options.columns ?? 2}`}">${options.options.map((one) => html`<label
      class="choice${chosen(one.value) ? ' chosen' : ''}" part="choice">
      <input type=${multiple ? 'checkbox' : 'radio'} name=${name} value=${one.value} .checked=${chosen(one.value)}
        ?disabled=${one.disabled ?? false} ?required=${!multiple && (options.required ?? false)} aria-invalid=${ifDefined(error ? 'true' : undefined)} @change=${changed}>
      ${one.icon ? icon(one.icon) : nothing}
      <span class="choice-text"><span class="choice-label">${one.label}</span>${one.detail
        ? html`<span class="choice-detail">${one.detail}</span>` : nothing}</span></label>`)}</div>
    ${errorText(name, error)}
  </fieldset>`;
}

export const choiceStyles: CSSResult = css`
.choices { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(2 * var(--_space)) }
.choices legend { font-size: 1em; font-weight: 600; margin-block-end: calc(2 * var(--_space)) }
.choices .field-help { margin-block-start: calc(-1 * var(--_space)) }
.choice-list { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(2 * var(--_space)) }
@container (min-width: 34em) {
  .choice-list.columns-2, .choice-list.columns-3 { grid-template-columns: repeat(2, minmax(0, 1fr)) }
  .columns-2 > :last-child:nth-child(odd) { grid-column: 1 / -1 }
}
@container (min-width: 52em) { .choice-list.columns-3 { grid-template-columns: repeat(3, minmax(0, 1fr)) } }
.choice-list.chips { display: flex; flex-wrap: wrap }
.chips .choice { max-inline-size: 100%; padding-block: calc(.55em - 1.5px); min-block-size: 44px }
.chips .choice-label { font-weight: 400 }
.choice {
  display: flex;
  align-items: flex-start;
  gap: .65em;
  min-block-size: 48px;
  padding: calc(.7em - 1.5px) .85em;
  border: 1.5px solid var(--_line);
  border-radius: var(--aftercare-field-radius, var(--_radius-small));
  cursor: pointer;
}
.choice:hover { border-color: var(--_accent) }
.choice.chosen { border-color: var(--_accent); background: var(--_accent-soft) }
.choice:focus-within:has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 2px }
.choice input { flex: none; inline-size: 1.25em; block-size: 1.25em; margin-block: .15em; accent-color: var(--_accent) }
@supports selector(:has(a)) { .choice input:focus-visible { outline: none } }
.choice-text { display: grid; min-inline-size: 0 }
.choice-label { font-weight: 600 }
.choice-detail { color: var(--_muted); font-size: .875em; line-height: 1.5 }
.wrong .choice { border-color: var(--_danger) }
@media (forced-colors: active) { .choice.chosen { outline: 2px solid Highlight } }
`;
