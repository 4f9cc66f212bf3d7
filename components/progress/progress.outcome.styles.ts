/** Looks of the quote and of the service report. */
import { css, type CSSResult } from 'lit';

export const outcomeStyles: CSSResult = css`
.prices li, .total { display: flex; justify-content: space-between; gap: .75em; padding-block: .25em }
.prices .num { text-align: end }
.total { border-block-start: 1px solid var(--_line); padding-block-start: .6em }
.total strong { font-size: 1.125em }
.verdict { padding-block-start: var(--_gap); border-block-start: 1px solid var(--_line) }
@container (max-width: 34em) {
  .facts.tall { grid-template-columns: minmax(0, 1fr); gap: 0 }
  .facts.tall dt { font-size: .875em }
  .facts.tall > div:not(:last-child) dd { margin-block-end: calc(3 * var(--_space)) }
}
`;
