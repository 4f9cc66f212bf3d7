/** Looks of all of a request. */
import { css, type CSSResult } from 'lit';

export const wholeStyles: CSSResult = css`
.facts { display: grid; grid-template-columns: fit-content(9em) minmax(0, 1fr); gap: calc(2 * var(--_space)) 1em }
.facts > div { display: contents }
.facts dt { color: var(--_muted) }
@container (max-width: 16em) { .facts { grid-template-columns: minmax(0, 1fr); gap: 0 } .facts dd { margin-block-end: calc(2 * var(--_space)) } }
.facts a { display: inline-block; padding-block: .6em; margin-block: -.6em }
.past { margin-block: calc(-2 * var(--_space)) }
.past > summary { inline-size: fit-content; min-block-size: 44px; padding-block: .6em; color: var(--_accent); font-weight: 600; cursor: pointer }
.past .commitments, .past .card { margin-block: calc(2 * var(--_space)) }
.delay .notice .button { flex: 1 1 auto }
@container (min-width: 34em) { .delay .notice .button { flex: none } }
`;
