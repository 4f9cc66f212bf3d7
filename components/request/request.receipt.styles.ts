/** Looks of the receipt, on the screen and on paper. */
import { css, type CSSResult } from 'lit';

export const receiptStyles: CSSResult = css`
.receipt-place:focus-visible { outline: none }
.receipt-number { font-size: 1.25em; font-weight: 650; letter-spacing: .02em; user-select: all }
.facts { display: grid; gap: var(--_gap); grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr)) }
.facts dt { color: var(--_muted); font-size: .875em }
.facts .button, .unprinted .quiet:first-child { margin-inline-start: -.75em }
.pill.confirmed { background: var(--_success-soft); color: var(--_success) }
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
.follow { display: grid; gap: var(--_gap); grid-template-columns: minmax(0, 1fr) }
.follow > .stack { align-content: start }
.follow figure { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(2 * var(--_space)); justify-items: center; align-content: start; margin: 0; text-align: center }
.qr-place { inline-size: 10em; max-inline-size: 100%; aspect-ratio: 1; border-radius: var(--_radius-small); background: var(--_raised) }
.qr { display: block; inline-size: 100%; block-size: 100%; border-radius: inherit; background: #fff; fill: #000; stroke: none; forced-color-adjust: none }
@container (min-width: 34em) { .follow:has(figure) { grid-template-columns: minmax(0, 1fr) 11em } }
@media print {
  .base { padding: 0; border: 0; box-shadow: none; color-scheme: light; background: #fff; color: #000 }
  .receipt { --_text: #000; --_muted: #333; --_line: #999; --_control: #666; --_accent: #000; --_success: #000; --_raised: #fff; max-inline-size: none; color: #000 }
  .receipt .unprinted, .receipt .button { display: none }
  .receipt .card, .receipt .commitment { break-inside: avoid }
  .receipt .pill { border: 1px solid; background: none }
  .qr { print-color-adjust: exact }
}
`;
