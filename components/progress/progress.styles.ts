/** Looks of progress. */
import { css, type CSSResultGroup } from 'lit';
import { commitmentStyles } from '../ui/commitment.js';
import { failureStyles } from '../ui/failure.js';
import { fieldStyles } from '../ui/field.js';
import { foundation } from '../ui/foundation.styles.js';
import { noticeStyles } from '../ui/notice.js';
import { skeletonStyles } from '../ui/skeleton.js';
import { stepsStyles } from '../ui/steps.js';
import { timelineStyles } from '../ui/timeline.js';

export const styles: CSSResultGroup = [foundation, failureStyles, fieldStyles, noticeStyles, skeletonStyles, stepsStyles, commitmentStyles, timelineStyles, css`
.told { white-space: pre-line }
p time { white-space: nowrap }
.pill.urgent { background: var(--_danger-soft); color: var(--_danger) }
.wait { display: flex; gap: .75em; padding: var(--_gap); border-radius: var(--_radius); background: var(--_raised) }
.wait > .icon { margin-block-start: .1em; color: var(--_accent) }
.wait.customer { background: var(--_accent-soft) }
.wait.force-majeure { background: var(--_warn-soft) }
.facts { display: grid; grid-template-columns: fit-content(9em) minmax(0, 1fr); gap: calc(2 * var(--_space)) 1em }
.facts > div { display: contents }
.facts dt { color: var(--_muted) }
@container (max-width: 34em) {
  .facts.tall { grid-template-columns: minmax(0, 1fr); gap: 0 }
  .facts.tall dt { font-size: .875em }
  .facts.tall > div:not(:last-child) dd { margin-block-end: calc(3 * var(--_space)) }
}
.facts a { display: inline-block; padding-block: .6em; margin-block: -.6em }
.prices li, .total { display: flex; justify-content: space-between; gap: .75em; padding-block: .25em }
.prices .num { text-align: end }
.total { border-block-start: 1px solid var(--_line); padding-block-start: .6em }
.total strong { font-size: 1.125em }
.verdict { padding-block-start: var(--_gap); border-block-start: 1px solid var(--_line) }
.past > summary { inline-size: fit-content; min-block-size: 44px; padding-block: .6em; color: var(--_accent); font-weight: 600; cursor: pointer }
.news { padding-inline-start: 1.25em; list-style: disc }
.scale > div { display: grid; grid-template-columns: repeat(5, minmax(0, 4em)); gap: var(--_space) }
.scale label { display: grid; justify-items: center; padding-block: .4em; min-block-size: 48px; border: 1.5px solid var(--_line); border-radius: var(--_radius-small); cursor: pointer }
.scale legend { margin-block-end: var(--_space) }
.scale input { inline-size: 1.25em; block-size: 1.25em; accent-color: var(--_accent) }
.button.quiet { justify-content: flex-start; text-align: start }
.past { margin-block: calc(-2 * var(--_space)) }
.past .commitments, .past .card { margin-block: calc(2 * var(--_space)) }
.delay .button { flex: 1 1 auto }
@container (min-width: 34em) { .button.quiet { justify-content: flex-start; text-align: start }
.past { margin-block: calc(-2 * var(--_space)) }
.past .commitments, .past .card { margin-block: calc(2 * var(--_space)) }
.delay .button { flex: none } }
`];
