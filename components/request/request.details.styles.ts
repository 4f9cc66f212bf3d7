/** Looks of the process before filing, and of quick answers. */
import { css, type CSSResult } from 'lit';

export const detailsStyles: CSSResult = css`
.quick {
  min-block-size: 44px;
  padding: .4em 1em;
  border: 1.5px solid var(--_line);
  border-radius: 22px;
  background: transparent;
  cursor: pointer;
}
.quick:hover { border-color: var(--_accent) }
.quick[aria-pressed=true] { border-color: var(--_accent); background: var(--_accent-soft); font-weight: 600 }
.quick:focus-visible { border-radius: 22px }
.process-steps { display: grid; gap: calc(3 * var(--_space)); padding-block: calc(2 * var(--_space)); counter-reset: step }
.process-steps li { display: grid; grid-template-columns: 1.75em minmax(0, 1fr); gap: 0 .75em; counter-increment: step }
.process-steps li::before {
  content: counter(step);
  grid-row: 1 / 3;
  inline-size: 1.75em;
  block-size: 1.75em;
  border: 1.5px solid var(--_accent);
  border-radius: 50%;
  color: var(--_accent);
  font-weight: 600;
  line-height: 1.55em;
  text-align: center;
}
.process-steps .customer::before { background: var(--_accent); color: var(--_on-accent) }
.process-steps strong { font-size: .875em }
@media (forced-colors: active) { .quick[aria-pressed=true] { outline: 2px solid Highlight } }
`;
