/** Where something stands on its way: a bar of segments; on narrow screens only the present step is named. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { check, icon } from './icon.js';

export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
}

export interface StepsOptions {
  /** What the steps are of, for assistive technology. */
  label: string;
  items: readonly Step[];
}

export const steps = ({ label, items }: StepsOptions): TemplateResult => html`<div class="steps" part="steps">
  <ol aria-label=${label}>${items.map((item) => html`<li class=${item.state} aria-current=${ifDefined(item.state === 'current' ? 'step' : undefined)}>
    <span class="step-label">${item.state === 'done' ? icon(check) : nothing}${item.label}</span></li>`)}</ol>
  <p class="step-now" aria-hidden="true">${items.find(({ state }) => state === 'current')?.label ?? nothing}</p>
</div>`;

export const stepsStyles: CSSResult = css`
.steps { display: grid; gap: calc(2 * var(--_space)) }
.steps ol { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 6px }
.steps li { border-block-start: 5px solid var(--_line); border-radius: 3px }
.steps li.done { border-color: var(--_accent) }
.steps li.current { border-color: var(--_accent) }
.step-label {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.step-label .icon { inline-size: 1em; block-size: 1em; margin-inline-end: .3em; vertical-align: -.12em }
.step-now { font-weight: 650; color: var(--_accent) }
@container (min-width: 40em) {
  .step-now { display: none }
  .step-label {
    position: static;
    display: block;
    inline-size: auto;
    block-size: auto;
    clip-path: none;
    overflow: visible;
    padding-block-start: .5em;
    color: var(--_muted);
    font-size: .875em;
    line-height: 1.4;
  }
  .current .step-label { color: var(--_accent); font-weight: 650 }
  .done .step-label { color: var(--_text) }
}
@media (forced-colors: active) {
  .steps li { border-color: GrayText }
  .steps li.done, .steps li.current { border-color: Highlight }
}
`;
