/** Looks of the step that asks for the product. */
import { css, type CSSResult } from 'lit';

export const productStyles: CSSResult = css`
#product .num { display: inline-block; max-inline-size: 100% }
.covered { display: inline-flex; gap: .35em }
.covered .icon { inline-size: 1.1em; block-size: 1.1em; margin-block-start: .2em }
.chosen .covered { color: var(--_text) }
.serial { display: grid; gap: calc(2 * var(--_space)) }
@container (min-width: 34em) { .serial { grid-template-columns: minmax(0, 1fr) auto; align-items: end } }
.warranty {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-content: center;
  align-items: center;
  gap: .75em;
  min-block-size: 9em;
  padding: .75em var(--_gap);
  border-radius: var(--_radius);
  background: var(--_raised);
}
@container (min-width: 34em) { .warranty { grid-template-columns: auto minmax(0, 1fr) auto; min-block-size: 6.5em } }
.warranty > .icon { align-self: start; margin-block-start: .15em }
.warranty > div:first-child { grid-column: 1 / -1 }
@container (max-width: 33.99em) { .warranty > .button { grid-column: 1 / -1 } }
.warranty.in { background: var(--_success-soft) }
.warranty.in > .icon { color: var(--_success) }
.warranty .title { font-size: 1em }
@media (forced-colors: active) { .warranty { border: 1px solid } }
.where summary { display: list-item; padding-block: .6em; color: var(--_accent); cursor: pointer }
.where ul { display: grid; gap: .35em; padding-inline-start: 1.25em; list-style: disc }
`;
