/** Looks of the advice in danger. */
import { css, type CSSResult } from 'lit';

export const dangerStyles: CSSResult = css`
.danger {
  display: flex;
  gap: .75em;
  padding: var(--_gap);
  border: 2px solid var(--_danger);
  border-radius: var(--_radius);
  background: var(--_danger-soft);
}
.danger > .icon { color: var(--_danger); margin-block-start: .15em }
.danger > div { flex: 1; min-inline-size: 0 }
.advice { display: grid; gap: .35em; padding-inline-start: 1.4em; list-style: decimal }
.danger .choice { background: var(--_surface) }
.danger .button.primary { background: var(--_danger); color: var(--_surface) }
.danger summary { color: var(--_text) }
.danger.short { flex-wrap: wrap; align-items: center; padding: calc(2 * var(--_space)) var(--_gap); border-width: 1px }
.danger.short > .icon { margin: 0 }
.danger.short > div { flex: 1 1 12em }
.danger.short .button { background: var(--_surface); border-color: var(--_danger) }
@container (max-width: 34em) { .danger .button { inline-size: 100% } }
`;
