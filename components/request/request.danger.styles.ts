/** Looks of the advice in danger. */
import { css, type CSSResult } from 'lit';

export const dangerStyles: CSSResult = css`
.danger {
  padding: var(--_gap);
  border: 2px solid var(--_danger);
  border-radius: var(--_radius);
  background: var(--_danger-soft);
}
.danger .icon { color: var(--_danger) }
.danger .button.primary .icon { color: inherit }
.advice { display: grid; gap: .35em; padding-inline-start: 1.4em; list-style: decimal }
.danger .choice { background: var(--_surface) }
.danger .button.primary { background: var(--_danger); color: var(--_surface) }
.danger summary { color: var(--_text) }
.danger.short {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 0 .75em;
  padding: calc(2 * var(--_space)) var(--_gap);
  border-width: 1px;
}
.danger.short > .icon { margin-block-start: .8em }
.danger.short .button { grid-column: 1 / -1; background: var(--_surface); border-color: var(--_danger) }
.danger.short .advice { padding-block-end: calc(2 * var(--_space)) }
@container (max-width: 34em) { .danger .button { inline-size: 100% } }
@container (min-width: 44em) {
  .danger.short { grid-template-columns: auto minmax(0, 1fr) auto }
  .danger.short .button { grid-column: auto; align-self: start }
}
`;
