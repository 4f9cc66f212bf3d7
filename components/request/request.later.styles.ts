/** Looks of the later steps and of the receipt. */
import { css, type CSSResultGroup } from 'lit';
import { commitmentStyles } from '../ui/commitment.js';

export const laterStyles: CSSResultGroup = [commitmentStyles, css`
.outlook { padding-block-start: calc(5 * var(--_space)); border-block-start: 1px solid var(--_line) }
.outlook.asking .commitments { opacity: .55 }
.fees > div, .review > div { display: flex; justify-content: space-between; gap: 0 1em; padding-block: .5em }
.fees > div + div, .review > div + div { border-block-start: 1px solid var(--_line) }
.fees dd { font-weight: 600; text-align: end }
.fees dd .num { white-space: nowrap }
.fees s { color: var(--_muted); font-weight: 400 }
.review { padding-inline: var(--_gap); border: 1px solid var(--_line); border-radius: var(--_radius) }
.review > div { align-items: center; min-block-size: 56px }
.review dl { flex: 1; min-inline-size: 0 }
.review .button { flex: none }
.review dt { color: var(--_muted); font-size: .875em }
.review dd { white-space: pre-line }
.receipt-number { font-size: 1.25em; font-weight: 650; letter-spacing: .02em; user-select: all }
.facts { display: grid; gap: var(--_gap); grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr)) }
.facts dt { color: var(--_muted); font-size: .875em }
.code {
  display: block;
  padding: .75em 1em;
  border: 1.5px dashed var(--_control);
  border-radius: var(--_radius-small);
  background: var(--_raised);
  font-family: ui-monospace, monospace;
  font-size: 1em;
  overflow-wrap: anywhere;
  user-select: all;
}
.received { display: flex; gap: .6em; align-items: flex-start }
.received .icon { color: var(--_success); inline-size: 1.75em; block-size: 1.75em }
`];
