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
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .5em .75em;
  min-block-size: 9em;
  padding: .75em var(--_gap);
  border-radius: var(--_radius);
  background: var(--_raised);
}
@container (min-width: 34em) { .warranty { min-block-size: 6.5em } }
.warranty > .icon { align-self: flex-start; margin-block-start: .15em }
.warranty.in { background: var(--_success-soft) }
.warranty.in > .icon { color: var(--_success) }
.warranty > div { flex: 1 1 14em; min-inline-size: 0 }
.warranty .title { font-size: 1em }
@media (forced-colors: active) { .warranty { border: 1px solid } }
.where summary { display: list-item; padding-block: .6em; color: var(--_accent); cursor: pointer }
.where ul { display: grid; gap: .35em; padding-inline-start: 1.25em; list-style: disc }
`;
