/** Looks of the free times. */
import { css, type CSSResult } from 'lit';

export const slotsStyles: CSSResult = css`
.slots { gap: calc(4 * var(--_space)) }
.slot-day { display: grid; gap: calc(1.5 * var(--_space)) }
.slot-date { font-weight: 600; font-size: .9375em }
.slot-times { display: grid; gap: calc(2 * var(--_space)); grid-template-columns: repeat(auto-fill, minmax(min(7.25em, 100%), 1fr)) }
.slot-times .choice { position: relative; justify-content: center; padding: calc(.7em - 1.5px) .4em; text-align: center }
.slot-times .choice input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer }
.slot-times .chosen { background: var(--_accent); color: var(--_on-accent) }
.slot-times .chosen .choice-detail { color: inherit }
.slots-far summary { padding-block: .7em; font-weight: 600; cursor: pointer }
.slots-far .slot-day + .slot-day { margin-block-start: calc(4 * var(--_space)) }
.slot-later { padding: .7em .85em; border-inline-start: 3px solid var(--_warn); background: var(--_warn-soft); font-size: .9375em }
.phone-read { font-variant-numeric: tabular-nums }
.outlook { font-variant-numeric: tabular-nums }
`;
